import { dayOfOrdinal, formatDay, NO_DAY } from '../calendar/civil-day';
import { fieldName, type FieldId } from '../fields/catalog';
import type { DateCells, Ledger } from '../ledger/ledger';
import type { RecordRule } from './rule';

/** Each chain in the order in which things happen; a later date never stands before an earlier one. */
const CHAINS: readonly (readonly FieldId[])[] = [
  ['petitionDate', 'receivedDate', 'registeredDate', 'transferredDate', 'unitReceivedDate'],
  ['registeredDate', 'acceptedDate', 'replyDate', 'deliveredDate'],
  ['acceptedDate', 'closedDate'],
  [
    'deliveredDate',
    'reviewRequestedDate',
    'reviewClosedDate',
    'reviewDeliveredDate',
    'reexamRequestedDate',
    'reexamClosedDate',
    'reexamDeliveredDate',
  ],
  ['screeningDate', 'rectifiedDate', 'writeOffDate'],
];

export const dateOrder: RecordRule = {
  scope: 'record',
  id: 'date-order',
  severity: 'error',
  owner: 'registrar',
  title: '日期先后颠倒',
  text: '同一件信访事项的两个日期先后不可能，例如办结早于受理、转送早于登记、销号早于整改到位。每个日期与它前面最近的一个已填日期比较，只比日、不比时刻。',
  basis: '《信访工作条例》第二十二条、第二十三条、第三十四条至第三十六条（登记、受理、办理、复查、复核的次序）',
  mend: '对照原件核对这两个日期，更正录错的一个。',
  noFix: '两个日期哪个错了，要对照原件',
  bind(ledger) {
    const chains = CHAINS.map((chain) => columnsOf(ledger, chain)).filter((columns) => columns.length > 1);
    if (chains.length === 0) return null;
    return (i, report) => {
      for (const columns of chains) {
        let before = columns[0]!;
        for (let k = 1; k < columns.length; k++) {
          const later = columns[k]!;
          const day = later.days[i]!;
          if (day === NO_DAY) continue;
          // A blank date holds the smallest of all ordinals and so is before everything.
          if (day < before.days[i]! && !(later.isInherited(i) && before.isInherited(i))) {
            report(i, later.field, { before: before.field, day, beforeDay: before.days[i]! });
          }
          before = later;
        }
      }
    };
  },
  message({ fieldName: later, params }) {
    const zh = (key: string): string => formatDay(dayOfOrdinal(Number(params[key])));
    return `${later}${zh('day')}早于${fieldName(params.before as FieldId)}${zh('beforeDay')}，请核对。`;
  },
};

function columnsOf(ledger: Ledger, chain: readonly FieldId[]): DateCells[] {
  return chain.map((field) => ledger.dates(field)).filter((dates) => dates !== null);
}
