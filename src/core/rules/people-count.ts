import { COUNT_UNREADABLE } from '../ledger/ledger';
import { readCount, type CountReading } from '../values/count';
import { isOnlyField } from './view';
import { MATTER_TABLES, type FindingView, type RecordRule } from './rule';

export const peopleCount: RecordRule = {
  scope: 'record',
  id: 'people-count',
  severity: 'error',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '人数不是正整数',
  text: '“人数”不是1、2、3这样的正整数（0、负数、小数、文字）。“3人”“三”这样认得出的只作建议，可以一键改成数字。',
  basis: null,
  mend: '只填阿拉伯数字，“人”字不填，说明写到备注里。',
  fixText: '“3人”“三”改成数字3；“约20人”这样的要您确认，其余不猜',
  bind(ledger) {
    const people = ledger.counts('peopleCount');
    if (!people) return null;
    return (i, report) => {
      if (people.counts[i] === COUNT_UNREADABLE) {
        if (!people.isInherited(i)) report(i, 'peopleCount');
      } else if (people.loose[i] === 1 && !people.isInherited(i)) report(i, 'peopleCount', undefined, 'info');
    };
  },
  message(view) {
    const count = countOf(view)?.count ?? null;
    return count === null ? '人数不是正整数，请只填数字。' : `人数请只填数字“${count}”，以便合计。`;
  },
  fix(view) {
    const reading = countOf(view);
    const count = reading?.count ?? null;
    if (reading === null || count === null || !isOnlyField(view)) return null;
    return { value: count, safe: !reading.about };
  },
};

function countOf({ raw }: FindingView): CountReading | null {
  return typeof raw === 'string' || typeof raw === 'number' ? readCount(raw, true) : null;
}
