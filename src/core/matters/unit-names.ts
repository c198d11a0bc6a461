import type { FieldId } from '../fields/catalog';
import { unitsOf, type Ledger } from '../ledger/ledger';

/**
 * The unit of each record by the standard name of the office's lists, or as it is written where no
 * list has it; null where the cell is blank or the table has no such column.
 */
export function unitNames(ledger: Ledger, field: FieldId): (record: number) => string | null {
  const list = unitsOf(ledger.profile);
  const cells = ledger.choices(field, list);
  const texts = ledger.texts(field);
  if (!cells || !texts) return () => null;
  return (i) => list[cells.codes[i]!]?.name ?? texts[i] ?? null;
}
