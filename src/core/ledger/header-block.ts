import { headerByContrast } from './header-contrast';
import { cleanHeader, headerLikeness } from './header-text';
import { isChildRow, isInstructionRow, isParentRow, leafScore, type HeaderArea, type Span } from './header-rows';
import { fillOf, seenCells, textAt, type SheetView } from './sheet-view';

/** The header of one table: its rows and, for each column it spans, the path of texts from parent to leaf. */
export interface HeaderBlock extends HeaderArea {
  /** Last row that its merges cover. */
  readonly covered: number;
  /** Last row the header takes up, a line of instructions included; data begins below. */
  readonly end: number;
  /** `paths[c - left]`, empty where the header cell is empty. */
  readonly paths: readonly (readonly string[])[];
  readonly score: number;
}

/** A header rarely begins below row 12; 25 leaves room for national report forms. */
const SCAN_ROWS = 25;
const MAX_LEVELS = 4;
const STANDS_ALONE = /^(?:序号|备注|备考|说明|附件)$/u;
/** Less is no header: a known word and a little more. */
const LEAST_SCORE = 1.1;
/** From this mean likeness of its cells on, a row is a header though a wider table stands below it. */
const SURE_MEAN = 0.45;

interface ScoredRow {
  readonly row: number;
  readonly score: number;
}

/** Looks for the header of the first table at or below a row. */
export function findHeader(view: SheetView, from: number, limit = SCAN_ROWS): HeaderBlock | null {
  const scored: ScoredRow[] = [];
  let looked = 0;
  for (let row = from; row < view.grid.rowCount && looked < limit; row++) {
    if (fillOf(view, row) === 0) continue;
    looked++;
    const score = leafScore(view, row, 0, Infinity);
    if (score >= LEAST_SCORE) scored.push({ row, score });
  }
  const best = fullest(scored);
  if (best === null) {
    const row = headerByContrast(view, from);
    return row === null ? null : blockAround(view, row, from);
  }
  const block = blockAround(view, best.row, from);
  return firstTable(view, scored, block, from) ?? block;
}

function fullest(rows: readonly ScoredRow[]): ScoredRow | null {
  return rows.reduce<ScoredRow | null>((best, r) => (best !== null && best.score >= r.score ? best : r), null);
}

/** The header of a table above the one with the fullest header: a second table, or the header repeated, may be fuller. */
function firstTable(
  view: SheetView,
  scored: readonly ScoredRow[],
  fuller: HeaderBlock,
  from: number,
): HeaderBlock | null {
  for (const { row, score } of scored) {
    if (row >= fuller.top) return null;
    if (score < SURE_MEAN * fillOf(view, row)) continue;
    const block = blockOf(view, scored, row, from);
    if (isHeaderOfItsOwn(view, block, fuller.top)) return block;
  }
  return null;
}

/** The block that a row of a header belongs to, told from its fullest row: the row itself may hold the parents only. */
function blockOf(view: SheetView, scored: readonly ScoredRow[], row: number, from: number): HeaderBlock {
  const around = scored.filter((s) => s.row >= row && s.row < row + MAX_LEVELS);
  const blocks = around.map((s) => blockAround(view, s.row, from)).filter((b) => b.top <= row && b.bottom >= row);
  return blocks.reduce((best, b) => (b.score > best.score ? b : best));
}

/** Whether something other than the next header's own title stands below: a row of at least two cells. */
function isHeaderOfItsOwn(view: SheetView, block: HeaderBlock, next: number): boolean {
  if (block.bottom >= next) return false;
  for (let r = block.end + 1; r < next; r++) if (fillOf(view, r) >= 2) return true;
  // An empty table: then the header alone must be beyond doubt.
  const sure = block.paths.filter((p) => headerLikeness(p[p.length - 1] ?? '') >= SURE_MEAN).length;
  return next > block.end + 1 && sure >= 3 && sure >= 0.7 * block.paths.length;
}

/**
 * The header block whose fullest row is known.
 *
 * @param from first row that may belong to it
 * @param span first and last column that may belong to it
 */
export function blockAround(view: SheetView, main: number, from: number, span: Span = [0, Infinity]): HeaderBlock {
  const area = { top: main, bottom: main, ...extentOf(view, main, span) };
  while (area.top > from && main - area.top < MAX_LEVELS - 1 && isParentRow(view, area.top - 1, area, span)) {
    widen(area, view, --area.top, span);
  }
  while (area.bottom + 1 < view.grid.rowCount && area.bottom + 1 - area.top < MAX_LEVELS) {
    if (!isChildRow(view, area.bottom + 1, area, span)) break;
    widen(area, view, ++area.bottom, span);
  }
  const paths: string[][] = [];
  for (let c = area.left; c <= area.right; c++) paths.push(headerPath(view, area, c));
  const score = leafScore(view, main, area.left, area.right);
  const covered = coveredEnd(view, area);
  const end = isInstructionRow(view, covered + 1, area.left, area.right) ? covered + 1 : covered;
  return { ...area, covered, end, paths, score };
}

/** First and last column a row of the header reaches, merges included. */
function extentOf(view: SheetView, row: number, [from, to]: Span): { left: number; right: number } {
  let left = -1;
  let right = 0;
  for (const [c] of seenCells(view, row, from, to)) {
    if (left < 0) left = c;
    right = view.merges.areaAt(row, c)?.right ?? c;
  }
  return { left: Math.max(left, 0), right: Math.min(right, to, view.grid.columnCount - 1) };
}

function widen(area: { left: number; right: number }, view: SheetView, row: number, span: Span): void {
  const { left, right } = extentOf(view, row, span);
  area.left = Math.min(area.left, left);
  area.right = Math.max(area.right, right);
}

/** Last row that merges of the header cover; it is header only while nothing else stands there. */
function coveredEnd(view: SheetView, { top, bottom, left, right }: HeaderArea): number {
  let end = bottom;
  for (let c = left; c <= right; c++) {
    for (let r = top; r <= bottom; r++) {
      const m = view.merges.areaAt(r, c);
      if (m && m.bottom > end && m.bottom - m.top < MAX_LEVELS) end = m.bottom;
    }
  }
  for (let r = bottom + 1; r <= end; r++) {
    if (!seenCells(view, r, left, right).next().done) return r - 1;
  }
  return end;
}

/** Texts over a column from parent to leaf; what a merge or an unmerged parent to the left spreads over it included. */
function headerPath(view: SheetView, area: HeaderArea, column: number): string[] {
  const path: string[] = [];
  for (let r = area.top; r <= area.bottom; r++) {
    const text = textAt(view, r, column) ?? spreadOver(view, area, r, column);
    if (text === null) continue;
    const clean = cleanHeader(text);
    // Kept as it stands: a line break tells two headers in one cell apart.
    if (clean !== '' && cleanHeader(path[path.length - 1] ?? '') !== clean) path.push(text);
  }
  return path;
}

/** What reaches a header cell without a text of its own. */
function spreadOver(view: SheetView, area: HeaderArea, row: number, column: number): string | null {
  const m = view.merges.areaAt(row, column);
  if (m) return m.top === row ? textAt(view, m.top, m.left) : null;
  const leaf = leafBelow(view, area, row, column);
  // Without a merge nobody can see where a group ends; a remark is in none.
  return leaf === null || STANDS_ALONE.test(cleanHeader(leaf)) ? null : parentToTheLeft(view, area, row, column);
}

function leafBelow(view: SheetView, { bottom }: HeaderArea, row: number, column: number): string | null {
  for (let r = row + 1; r <= bottom; r++) {
    const text = textAt(view, r, column);
    if (text !== null) return text;
  }
  return null;
}

/** An unmerged parent reaches right until the next text of its row, if it has a child of its own. */
function parentToTheLeft(view: SheetView, area: HeaderArea, row: number, column: number): string | null {
  for (let c = column - 1; c >= area.left; c--) {
    const m = view.merges.areaAt(row, c);
    if (m && m.right < column) return null;
    const t = textAt(view, row, c);
    if (t !== null) return leafBelow(view, area, row, c) !== null ? t : null;
  }
  return null;
}

/** The rows that a header spans: those with text, and where all its columns are merged down, all of them. */
export function headerRowsOf(view: SheetView, block: HeaderBlock): number[] {
  const merged = spansAllRows(view, block);
  const rows: number[] = [];
  for (let r = block.top; r <= block.end; r++) if (fillOf(view, r) > 0 || (merged && r > block.bottom)) rows.push(r);
  return rows;
}

function spansAllRows({ merges }: SheetView, block: HeaderBlock): boolean {
  for (let c = block.left; c <= block.right; c++) {
    const m = merges.areaAt(block.top, c);
    if (!m || m.bottom < block.covered) return false;
  }
  return true;
}
