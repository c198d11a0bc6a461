import { isBlank, valueAt, type Grid } from '../grid/grid';
import { readYear } from '../values/date';
import type { RowProfile } from './row-profile';
import type { SkippedRow, YearHint } from './types';

/**
 * The year for dates that leave it out (5月3日): from the lines above the header, then the lines
 * below the table, then the sheet's name, then the file's.
 */
export function findYear(
  grid: Grid,
  whole: RowProfile,
  from: number,
  top: number,
  skipped: readonly SkippedRow[],
  fileName: string | null,
): YearHint | null {
  for (let r = from; r < top; r++) {
    const year = yearOfRow(grid, whole, r);
    if (year !== null) return { year, from: 'title' };
  }
  for (let i = skipped.length - 1; i >= 0; i--) {
    const s = skipped[i] as SkippedRow;
    if (s.why !== 'signature' && s.why !== 'note') continue;
    const year = yearOfRow(grid, whole, s.row);
    if (year !== null) return { year, from: 'footer' };
  }
  const bySheet = readYear(grid.name);
  if (bySheet !== null) return { year: bySheet, from: 'sheet-name' };
  const byFile = fileName === null ? null : readYear(fileName);
  return byFile === null ? null : { year: byFile, from: 'file-name' };
}

function yearOfRow(grid: Grid, whole: RowProfile, row: number): number | null {
  if ((whole.fill[row] as number) === 0) return null;
  for (let c = whole.first[row] as number; c <= (whole.last[row] as number); c++) {
    const v = valueAt(grid, row, c);
    if (typeof v !== 'string' || isBlank(v) || v.length > 200) continue;
    const year = readYear(v);
    if (year !== null) return year;
  }
  return null;
}
