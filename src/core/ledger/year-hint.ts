import { readYear } from '../values/date';
import { seenCells, type SheetView } from './sheet-view';
import type { SkippedRow, YearHint } from './types';

/**
 * The year for dates that leave it out (5月3日): from the lines above the header, then the lines
 * below the table, then the sheet's name, then the file's.
 */
export function findYear(
  view: SheetView,
  from: number,
  top: number,
  skipped: readonly SkippedRow[],
  fileName: string | null,
): YearHint | null {
  for (let r = from; r < top; r++) {
    const year = yearOfRow(view, r);
    if (year !== null) return { year, from: 'title' };
  }
  for (let i = skipped.length - 1; i >= 0; i--) {
    const s = skipped[i] as SkippedRow;
    if (s.why !== 'signature' && s.why !== 'note') continue;
    const year = yearOfRow(view, s.row);
    if (year !== null) return { year, from: 'footer' };
  }
  const bySheet = readYear(view.grid.name);
  if (bySheet !== null) return { year: bySheet, from: 'sheet-name' };
  const byFile = fileName === null ? null : readYear(fileName);
  return byFile === null ? null : { year: byFile, from: 'file-name' };
}

function yearOfRow(view: SheetView, row: number): number | null {
  for (const [, v] of seenCells(view, row, 0, Infinity)) {
    if (typeof v !== 'string' || v.length > 200) continue;
    const year = readYear(v);
    if (year !== null) return year;
  }
  return null;
}
