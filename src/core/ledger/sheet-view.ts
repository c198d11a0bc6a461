import { isBlank, valueAt, type CellValue, type Grid } from '../grid/grid';
import { Merges } from './merges';
import { profileRows, type RowProfile } from './row-profile';

/** A sheet with what every pass over it asks for. */
export interface SheetView {
  readonly grid: Grid;
  readonly merges: Merges;
  /** Filled cells by row, over all columns. */
  readonly rows: RowProfile;
}

export function viewOf(grid: Grid): SheetView {
  const merges = new Merges(grid);
  return { grid, merges, rows: profileRows(grid, merges) };
}

/** What a reader of the sheet sees in a cell: `null` where it is blank or covered by a merge. */
export function seenAt({ grid, merges }: SheetView, row: number, column: number): CellValue {
  const v = valueAt(grid, row, column);
  return isBlank(v) || merges.isCovered(row, column) ? null : v;
}

/** The text a reader sees in a cell, or `null`: numbers and the like are no text. */
export function textAt(view: SheetView, row: number, column: number): string | null {
  const v = seenAt(view, row, column);
  return typeof v === 'string' ? v : null;
}

/** Filled cells of a row. */
export function fillOf({ rows }: SheetView, row: number): number {
  return rows.fill[row] ?? 0;
}

/** The filled cells of a row from left to right, within some columns. */
export function* seenCells(view: SheetView, row: number, left: number, right: number): Generator<[number, CellValue]> {
  if (fillOf(view, row) === 0) return;
  const from = Math.max(left, view.rows.first[row] ?? 0);
  const to = Math.min(right, view.rows.last[row] ?? -1);
  for (let c = from; c <= to; c++) {
    const v = seenAt(view, row, c);
    if (v !== null) yield [c, v];
  }
}
