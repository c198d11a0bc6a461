import { NO_DAY } from '../calendar/civil-day';
import { REFORM } from '../deadlines/facts';
import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { closingOf, isClosed } from '../matters/closing';
import { purposesOf } from '../matters/purposes';
import { ACCEPTED, refusalOf } from '../matters/refusal';
import type { RecordRule } from './rule';
import { unnamedOf } from '../matters/unnamed';

/** The day from which the notice is due: what the unit received, else the nearest thing known. */
const STARTS: readonly FieldId[] = [
  'unitReceivedDate',
  'transferredDate',
  'registeredDate',
  'petitionDate',
  'acceptedDate',
];

export const noticeMissing: RecordRule = {
  scope: 'record',
  id: 'notice-missing',
  severity: 'warning',
  owner: 'handler',
  title: '缺受理告知日期',
  text: '事项已经受理或者办结，受理告知日期却是空的（表中有这一列的才检查）。匿名、没有留姓名的，以及2022年5月1日以后的揭发控告，依法可以不告知，不检查。',
  basis: '《信访条例》第二十一条第二款、《信访工作条例》第二十三条（15日内书面告知信访人）',
  mend: '按告知书补填告知日期；没有告知的，补办书面告知。',
  noFix: '告知日期写在告知书上，表里推不出来',
  bind(ledger) {
    const notice = ledger.cells('noticeDate');
    if (!notice) return null;
    const closing = closingOf(ledger);
    const refusal = refusalOf(ledger);
    const accepted = ledger.cells('acceptedDate')?.values;
    const isUnnamed = unnamedOf(ledger);
    const purposes = purposesOf(ledger);
    const startOf = startsOf(ledger);
    return (i, report) => {
      if (notice.values[i] !== null || notice.isInherited(i)) return;
      const closed = isClosed(closing[i]);
      const isAccepted = (accepted !== undefined && accepted[i] !== null) || (refusal[i]! & ACCEPTED) !== 0;
      if (!closed && !isAccepted) return;
      if (isUnnamed(i)) return;
      // From then on the notice of 检举控告 follows other rules (《信访工作条例》第二十三条第四款).
      if (purposes?.isAccusation(i) === true && startOf(i) >= REFORM) return;
      report(i, 'noticeDate', { closed });
    };
  },
  message: ({ params }) => `已经${params.closed === true ? '办结' : '受理'}，却没有填受理告知日期。`,
};

function startsOf(ledger: Ledger): (record: number) => number {
  const columns = STARTS.map((field) => ledger.dates(field)?.days).filter((days) => days !== undefined);
  return (i) => {
    for (const days of columns) if (days[i] !== NO_DAY) return days[i]!;
    return NO_DAY;
  };
}
