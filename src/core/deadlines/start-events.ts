import { NO_DAY } from '../calendar/civil-day';
import type { DateCells, Ledger } from '../ledger/ledger';
import { clockDates } from './clock-dates';
import type { StartEvent } from './clock-spec';

/** A start event and the column that a table keeps for it. */
export interface StartColumn {
  readonly event: StartEvent;
  readonly column: DateCells;
}

/** The start events that a table has a column for, the one the law names first. */
export function startColumns(events: readonly StartEvent[], ledger: Ledger): readonly StartColumn[] {
  return events.flatMap((event) => {
    const column = event.onlyWithout?.some((field) => ledger.has(field)) ? null : clockDates(ledger, event.field);
    return column ? [{ event, column }] : [];
  });
}

/**
 * The first whose cell is filled: it alone decides when a clock starts. Where it holds no day there is
 * no start, for another column would give a date for an event that is not the one it names.
 */
export function firstFilled(starts: readonly StartColumn[], record: number): StartColumn | null {
  for (const start of starts) if (start.column.values[record] !== null) return start;
  return null;
}

/** The day a clock starts; {@link NO_DAY} where there is none, or one that is yet to come. */
export function startDay(start: StartColumn | null, record: number, asOf: number): number {
  const day = start?.column.days[record] ?? NO_DAY;
  return day > asOf ? NO_DAY : day;
}
