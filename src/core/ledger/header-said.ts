import { blockAround, type HeaderBlock } from './header-block';
import { fillOf, seenCells, type SheetView } from './sheet-view';

/** A header that a clerk vouches for stands near the top too. */
const SCAN_ROWS = 25;
/** A header may lack a word over a few of its columns. */
const HEADER_FILL = 0.6;

/**
 * The header of a sheet that the clerk says is a ledger although nothing on it heads columns for
 * sure: the first row of nothing but texts that is about as wide as the table, else the widest row.
 *
 * @returns `null` where no row has two cells
 */
export function headerOnTheClerksWord(view: SheetView): HeaderBlock | null {
  const rows: number[] = [];
  for (let r = 0; r < view.grid.rowCount && rows.length < SCAN_ROWS; r++) if (fillOf(view, r) >= 2) rows.push(r);
  const widest = Math.max(0, ...rows.map((r) => fillOf(view, r)));
  const row =
    rows.find((r) => fillOf(view, r) >= HEADER_FILL * widest && holdsTextsOnly(view, r)) ??
    rows.find((r) => fillOf(view, r) === widest);
  return row === undefined ? null : blockAround(view, row, 0);
}

function holdsTextsOnly(view: SheetView, row: number): boolean {
  for (const [, v] of seenCells(view, row, 0, Infinity)) if (typeof v !== 'string') return false;
  return true;
}
