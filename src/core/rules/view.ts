import { formatDay } from '../calendar/civil-day';
import { isDateField } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import type { DateReading } from '../values/date';
import type { FindingView } from './rule';

/** Whether the cell of a finding holds this one field only; in a cell of several things no value can be put. */
export function isOnlyField(view: FindingView): boolean {
  const column = columnOf(view);
  return column !== undefined && column.fields.length <= 1;
}

/** The column that a finding is in. */
export function columnOf({ ledger, column }: FindingView): TableColumn | undefined {
  return ledger.table.columns.find((c) => c.column === column);
}

/** How the date of a finding was read, `null` where it is of no date. */
export function readingOf({ field, record, ledger }: FindingView): DateReading | null {
  if (field === null || record === null || !isDateField(field)) return null;
  return ledger.dates(field)?.readingOf(record) ?? null;
}

/** `2021-05-03`, with the time of day where the cell names one: a mend that dropped it would lose something. */
export function dateText({ day, seconds }: DateReading): string {
  if (day === null) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds === 0 ? formatDay(day) : `${formatDay(day)} ${time}`;
}
