import { dayOfOrdinal, formatDay, ordinalOf } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { RecordRule } from './rule';

/** Dates of things done. A limit, a planned date or the petitioner's own may well lie ahead. */
const DONE_DATES: readonly FieldId[] = [
  'registeredDate',
  'transferredDate',
  'noticeDate',
  'acceptedDate',
  'closedDate',
  'replyDate',
  'deliveredDate',
  'reviewClosedDate',
  'reviewDeliveredDate',
  'reexamClosedDate',
  'reexamDeliveredDate',
];

export const dateFuture: RecordRule = {
  scope: 'record',
  id: 'date-future',
  severity: 'error',
  owner: 'registrar',
  title: '日期晚于检查日',
  text: '登记、转送、告知、受理、办结、答复、送达，以及复查、复核的意见和送达日期，记的是已经做完的事，不应晚于检查日。',
  basis: null,
  mend: '核对年份和月份；还没有做的事，日期留空。',
  noFix: '错的是年、月还是日，表里看不出来',
  bind(ledger, ctx) {
    const columns = DONE_DATES.map((field) => ledger.dates(field)).filter((dates) => dates !== null);
    if (columns.length === 0) return null;
    const asOf = ordinalOf(ctx.asOf);
    return (i, report) => {
      // A record without a day holds the smallest of all ordinals.
      for (const c of columns) if (c.days[i]! > asOf && !c.isInherited(i)) report(i, c.field, { asOf });
    };
  },
  message: ({ fieldName, params }) =>
    `${fieldName}晚于检查日${formatDay(dayOfOrdinal(Number(params.asOf)))}，请核对年份和月份。`,
};
