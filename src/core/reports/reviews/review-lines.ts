import { dayOfOrdinal, formatDay, NO_DAY } from '../../calendar/civil-day';
import type { ClockColumn } from '../../deadlines/clock-column';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { responsibleFor } from '../../deadlines/responsible';
import { clockColumn } from '../../deadlines/run-clock';
import { shownState } from '../../deadlines/state-words';
import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { peopleCell } from '../../privacy/people';
import { recipientRows } from '../../recipients/recipient-rows';
import type { ReportOrder, ReportRow } from '../report';
import { isInPeriod } from '../timeliness/tally';

/** The two clocks that this report is about. */
export const REVIEW_CLOCKS = ['review', 'reexam'] as const;

export type ReviewClock = (typeof REVIEW_CLOCKS)[number];

export const REVIEW_ZH: Readonly<Record<ReviewClock, string>> = { review: '复查', reexam: '复核' };

/** Where a ledger keeps what belongs to each. */
export const REVIEW_FIELDS = {
  review: {
    requested: 'reviewRequestedDate',
    organ: 'reviewUnit',
    closed: 'reviewClosedDate',
    result: 'reviewResult',
    delivered: 'reviewDeliveredDate',
  },
  reexam: {
    requested: 'reexamRequestedDate',
    organ: 'reexamUnit',
    closed: 'reexamClosedDate',
    result: 'reexamResult',
    delivered: 'reexamDeliveredDate',
  },
} as const satisfies Readonly<Record<ReviewClock, Readonly<Record<string, FieldId>>>>;

/** One line a review or re-examination, in the order of the ledgers. */
export function reviewLines(order: ReportOrder): ReportRow[] {
  return REVIEW_CLOCKS.flatMap((clock) =>
    order.ledgers.filter(hasClocks).flatMap((ledger) => linesOf(clock, ledger, order)),
  );
}

function linesOf(clock: ReviewClock, ledger: Ledger, { asOf, period }: ReportOrder): ReportRow[] {
  const column = clockColumn(ledger, clock, asOf);
  const organOf = responsibleFor(column.spec, ledger);
  const fields = REVIEW_FIELDS[clock];
  // The report goes to leaders: of 揭发控告 it says that it was dealt with in time, and not whose it was.
  const { has } = recipientRows(ledger, { kind: 'leader' });
  const numbers = ledger.texts('caseNo');
  const petitioners = ledger.texts('petitioner');
  const results = ledger.texts(fields.result);
  const delivered = ledger.dates(fields.delivered)?.days;
  const lines: ReportRow[] = [];
  for (let i = 0; i < ledger.size; i++) {
    if (!column.has(i) || !isInPeriod(column, i, period)) continue;
    lines.push({
      file: ledger.place.file,
      sheet: ledger.place.sheet,
      row: ledger.rowOf(i) + 1,
      caseNo: numbers?.[i] ?? null,
      people: peopleCell({ ledger, record: i }),
      petitioner: has(i) ? (petitioners?.[i] ?? null) : null,
      clock,
      [fields.organ]: organOf(i),
      [fields.requested]: isoDay(column.starts[i]!),
      due: isoDay(column.dues[i]!),
      dueRolled: isoDay(column.rolled[i]!),
      done: isoDay(column.dones[i]!),
      [fields.result]: results?.[i] ?? null,
      [fields.delivered]: isoDay(delivered?.[i] ?? NO_DAY),
      state: shownState(column, i),
      daysOver: daysOver(column, i),
    });
  }
  return lines;
}

/** Days beyond the rolled end, of what may be called late at all. */
function daysOver(column: ClockColumn, record: number): number | null {
  const state = shownState(column, record);
  if (state === 'late') return column.daysOver(record, dayOfOrdinal(column.dones[record]!));
  return state === 'overdue' ? column.daysOver(record, column.asOf) : null;
}

const isoDay = (ordinal: number): string | null => (ordinal === NO_DAY ? null : formatDay(dayOfOrdinal(ordinal)));

/** Opinions on requests of which the ledger does not say when they were made: nothing can be judged there. */
export function opinionsWithoutRequest(clock: ReviewClock, ledgers: readonly Ledger[]): number {
  const { requested, closed, result } = REVIEW_FIELDS[clock];
  let n = 0;
  for (const ledger of ledgers) {
    const asked = ledger.cells(requested)?.values;
    const said = [ledger.cells(closed)?.values, ledger.cells(result)?.values].filter((values) => values !== undefined);
    if (said.length === 0) continue;
    for (let i = 0; i < ledger.size; i++)
      if ((asked?.[i] ?? null) === null && said.some((values) => (values[i] ?? null) !== null)) n++;
  }
  return n;
}
