import { cellAddress } from '../grid/address';
import { isBlank, type CellValue } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { isDitto } from '../values/ditto';

/**
 * The values of one column, one a record, as they stand; where a cell takes its value from above (a
 * vertical merge, a group filled once, 同上), that value. Blank cells are `null`.
 */
export function resolvedCells({ grid, table, size }: Ledger, column: number): CellValue[] {
  const raw = grid.columns[column] ?? [];
  const inherited = table.inherited.get(column);
  const values = new Array<CellValue>(size).fill(null);
  let above: CellValue = null;
  for (let i = 0; i < size; i++) {
    const own = raw[table.records[i]!] ?? null;
    let value = isBlank(own) ? null : own;
    if (inherited?.has(i) || (typeof own === 'string' && isDitto(own) && i > 0)) value = above;
    above = values[i] = value;
  }
  return values;
}

/** Cells under a merge that hold a value of their own, which nobody sees: the row takes the value that is seen. */
export function coveredCells({ grid, table, place }: Ledger): { readonly sheet: string; readonly cell: string }[] {
  const covered: { sheet: string; cell: string }[] = [];
  for (const [column, records] of table.inherited) {
    const raw = grid.columns[column] ?? [];
    for (const record of records) {
      const row = table.records[record]!;
      const own = raw[row] ?? null;
      if (!isBlank(own) && !(typeof own === 'string' && isDitto(own)))
        covered.push({ sheet: place.sheet, cell: cellAddress(row, column) });
    }
  }
  return covered;
}

/** Whether any record has a value in a column. */
export function hasValues({ grid, table }: Ledger, column: number): boolean {
  const raw = grid.columns[column];
  if (!raw) return false;
  for (const row of table.records) if (!isBlank(raw[row])) return true;
  return false;
}
