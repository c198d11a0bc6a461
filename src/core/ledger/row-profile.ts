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
  const fill = new Uint16Array(rowCount);
  const first = new Uint16Array(rowCount).fill(NO_COLUMN);
  const last = new Uint16Array(rowCount);
  for (let c = left; c <= right; c++) {
    const column = grid.columns[c] as readonly CellValue[];
    const n = Math.min(column.length, rowCount);
    for (let r = 0; r < n; r++) {
      const v = column[r] as CellValue;
      if (v === null || (typeof v === 'string' && isBlank(v))) continue;
      if (!merges.none && merges.isCovered(r, c)) continue;
      fill[r]!++;
      if (first[r] === NO_COLUMN) first[r] = c;
      last[r] = c;
    }
  }
  return { fill, first, last };
}
