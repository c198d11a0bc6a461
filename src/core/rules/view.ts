import { isDateField } from '../ledger/ledger';
import type { DateReading } from '../values/date';
import type { FindingView } from './rule';

/** Whether the cell of a finding holds this one field only; in a cell of several things no value can be put. */
export function isOnlyField(view: FindingView): boolean {
  const column = view.ledger.table.columns.find((c) => c.column === view.column);
  return column !== undefined && column.fields.length <= 1;
}

/** How the date of a finding was read, `null` where it is of no date. */
export function readingOf({ field, record, ledger }: FindingView): DateReading | null {
  if (field === null || record === null || !isDateField(field)) return null;
  return ledger.dates(field)?.readingOf(record) ?? null;
}
