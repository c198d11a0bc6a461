import { cellAddress } from '../../grid/address';
import { formatAt, isBlank, isCellError, valueAt, type CellError, type CellValue, type Grid } from '../../grid/grid';
import { BLANK } from '../../merge/fingerprint';
import { NAMING_COLUMNS, HEADER_ROW } from './row-names';
import { cellFingerprint, type SheetMemory } from './sheet-memory';

/** A cell of a report that people typed over, or filled in beside the table. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  /** `null` where they emptied it. */
  readonly value: Exclude<CellValue, CellError>;
  /** Number format code. */
  readonly format: string;
}

/**
 * What people typed into the rows that the product made.
 *
 * @param width of what the product writes; its memory stands right behind
 * @returns `null` where one of them shows an error, which cannot be typed again
 */
export function typedCells(grid: Grid, memory: SheetMemory, width: number): TypedCell[] | null {
  const typed: TypedCell[] = [];
  for (let row = 0; row < memory.rows.length; row++)
    for (let column = 0; column < grid.columnCount; column++) {
      if (column === width) continue;
      const value = valueAt(grid, row, column);
      const made = column < width ? (memory.rows[row]?.[column] ?? BLANK) : BLANK;
      if (cellFingerprint(value) === made) continue;
      if (isCellError(value)) return null;
      typed.push({ row, column, value, format: formatAt(grid, row, column) });
    }
  return typed;
}

/** What a row of the old sheet was about, in words. */
export function rowLabel(grid: Grid, row: number): string {
  const names: string[] = [];
  for (let column = 0; column < NAMING_COLUMNS; column++) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && !isBlank(value)) names.push(value.trim().replace(/\s+/gu, ' '));
  }
  return names.length > 0 ? names.join(' ') : `第${row + 1}行`;
}

/** What the column of a cell of the old sheet was headed by; its address where nothing was. */
export function columnLabel(grid: Grid, memory: SheetMemory, { row, column }: TypedCell): string {
  const isHeader = (r: number): boolean => memory.names[r]?.short === HEADER_ROW;
  let header = row - 1;
  while (header >= 0 && !isHeader(header)) header--;
  for (let r = header; r >= 0 && isHeader(r); r--) {
    const value = valueAt(grid, r, column);
    if (typeof value === 'string' && !isBlank(value)) return value.trim().replace(/\s+/gu, ' ');
  }
  return cellAddress(row, column);
}
