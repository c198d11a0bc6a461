import { COUNT_UNREADABLE } from '../ledger/ledger';
import { otherAnswer } from './flag-words';
import { isOnlyField } from './view';
import { visitsOf } from './visits';
import { MATTER_TABLES, type RecordRule } from './rule';

/** From five people on a visit is a 集体访. */
const GROUP = 5;

export const groupFlag: RecordRule = {
  scope: 'record',
  id: 'group-flag',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '集体访标志与人数不符',
  text: '来访5人及以上，“是否集体访”却填了否；或者来访人数和涉及人数都不到5人，却填了是。表中有信访形式列的，只看来访。',
  basis: '信访统计口径：5人及以上来访为集体访',
  mend: '核对人数，更正“是否集体访”。',
  fixText: '按人数改成相反的答案，用该列自己的写法，要您确认',
  bind(ledger, ctx) {
    const group = ledger.flags('isGroup');
    const people = ledger.counts('peopleCount');
    if (!group || !people) return null;
    const involved = ledger.counts('involvedCount')?.counts;
    const isVisit = visitsOf(ledger, ctx.profile);
    return (i, report) => {
      const flag = group.flags[i]!;
      const count = people.counts[i]!;
      if (flag < 0 || count <= 0 || (isVisit && !isVisit(i))) return;
      if (flag === 0 ? count >= GROUP : count < GROUP && isFew(involved?.[i])) report(i, 'isGroup', { count });
    };
  },
  message: ({ params }) => {
    const count = Number(params.count);
    return count >= GROUP
      ? `来访${count}人，应为集体访，“是否集体访”却填了否，请核对。`
      : `来访${count}人，不到${GROUP}人，“是否集体访”却填了是，请核对。`;
  },
  fix(view) {
    const value = isOnlyField(view) ? otherAnswer(view, Number(view.params.count) >= GROUP) : null;
    return value === null ? null : { value, safe: false };
  },
};

/** Fewer than five, or nothing said; what cannot be read may be many. */
function isFew(involved: number | undefined): boolean {
  return involved === undefined || (involved < GROUP && involved !== COUNT_UNREADABLE);
}
