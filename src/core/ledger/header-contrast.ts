import { seenCells, fillOf, type SheetView } from './sheet-view';

/** Rows below that must bear a header out, and how many are looked at. */
const LEAST_ROWS = 2;
const LOOK_ROWS = 8;
/** Rows that may stand above such a header. */
const SCAN_ROWS = 12;
const LONGEST_HEADER = 20;
const LONG_TEXT = 20;

/**
 * A header whose words nobody knows: a row of short texts, each once, over rows that fill the same
 * columns with something else, such as numbers, dates or sentences.
 *
 * @returns its row, or `null`
 */
export function headerByContrast(view: SheetView, from: number): number | null {
  const end = Math.min(view.grid.rowCount - LEAST_ROWS, from + SCAN_ROWS);
  for (let row = from; row < end; row++) if (fillOf(view, row) >= 3 && heads(view, row)) return row;
  return null;
}

function heads(view: SheetView, row: number): boolean {
  const columns: number[] = [];
  const seen = new Set<string>();
  for (const [c, v] of seenCells(view, row, 0, Infinity)) {
    if (typeof v !== 'string' || v.length > LONGEST_HEADER || /\d{3}|[:：]\s*\S/u.test(v) || seen.has(v)) return false;
    seen.add(v);
    columns.push(c);
  }
  let rows = 0;
  const unlike = new Map<number, number>();
  for (let r = row + 1; r <= row + LOOK_ROWS; r++) {
    let filled = 0;
    for (const [c, v] of seenCells(view, r, 0, Infinity)) {
      if (!columns.includes(c)) return false;
      filled++;
      if (typeof v !== 'string' || v.length > LONG_TEXT || /\d{3}/u.test(v)) unlike.set(c, (unlike.get(c) ?? 0) + 1);
    }
    if (filled === 0) break;
    if (filled < columns.length * 0.6) return false;
    rows++;
  }
  return rows >= LEAST_ROWS && [...unlike.values()].some((n) => n >= rows * 0.8);
}
