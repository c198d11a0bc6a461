import { FIELDS, type FieldId } from '../fields/catalog';
import type { DateCells, Ledger } from '../ledger/ledger';

const DATE_FIELDS: readonly FieldId[] = FIELDS.filter((f) => f.type === 'date').map((f) => f.id);

/** The date columns a table has, read. */
export function dateColumnsOf(ledger: Ledger): readonly DateCells[] {
  return ledger.once('rules:dates', () =>
    DATE_FIELDS.map((field) => ledger.dates(field)).filter((dates) => dates !== null),
  );
}
