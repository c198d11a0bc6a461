import { isBlank, type CellValue, type Grid } from '../grid/grid';
import type { Merges } from './merges';

/** How many cells of each row hold something, and where the first and last stand. One pass over the sheet. */
export interface RowProfile {
  readonly fill: Uint16Array;
  /** 0-based column of the first filled cell; {@link NO_COLUMN} where the row is empty. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

export const NO_COLUMN = 0xffff;

/** Counts filled cells row by row within some columns. Covered cells of a merge do not count: nobody sees them. */
export function profileRows(grid: Grid, merges: Merges, left = 0, right = grid.columnCount - 1): RowProfile {
  const { rowCount } = grid;
  const profile = {
    fill: new Uint16Array(rowCount),
    first: new Uint16Array(rowCount).fill(NO_COLUMN),
    last: new Uint16Array(rowCount),
  };
  for (let c = left; c <= right; c++) {
    const column = grid.columns[c];
    if (column === undefined) continue;
    let row = 0;
    for (const m of merges.inColumn(c)) {
      countFilled(profile, column, c, row, m.top);
      // Of a merged area only the top left cell is seen.
      if (m.left === c) countFilled(profile, column, c, Math.max(row, m.top), m.top + 1);
      row = Math.max(row, m.bottom + 1);
    }
    countFilled(profile, column, c, row, rowCount);
  }
  return profile;
}

/** Counts one row again whose cells changed. */
export function recountRow(
  { fill, first, last }: RowProfile,
  grid: Grid,
  merges: Merges,
  row: number,
  left = 0,
  right = grid.columnCount - 1,
): void {
  fill[row] = 0;
  first[row] = NO_COLUMN;
  last[row] = 0;
  for (let c = left; c <= right; c++) {
    if (isBlank(grid.columns[c]?.[row]) || merges.isCovered(row, c)) continue;
    fill[row]++;
    if (first[row] === NO_COLUMN) first[row] = c;
    last[row] = c;
  }
}

function countFilled(
  { fill, first, last }: RowProfile,
  column: readonly CellValue[],
  c: number,
  from: number,
  to: number,
): void {
  const end = Math.min(to, column.length, fill.length);
  for (let r = from; r < end; r++) {
    const v = column[r] as CellValue;
    if (v === null || (typeof v === 'string' && isBlank(v))) continue;
    fill[r]!++;
    if (first[r] === NO_COLUMN) first[r] = c;
    last[r] = c;
  }
}
