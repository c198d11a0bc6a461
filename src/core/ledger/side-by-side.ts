import { isBlank, type Grid } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import { blockAround, type HeaderBlock } from './header-block';
import { leafScore, type Span } from './header-rows';
import { headerKey, lookUp } from './header-text';
import { fillOf, type SheetView } from './sheet-view';

/** Fields that begin a table: where they come again, another table begins beside the first. */
const BEGINS: ReadonlySet<FieldId> = new Set<FieldId>(['seq', 'caseNo', 'petitioner', 'idNumber']);
/** Rows below a header that are looked at to learn what its columns hold. */
const LOOK_ROWS = 200;

/**
 * Cuts a header into the tables that stand side by side under it: the same set of headers twice
 * (上午 | 下午), or blocks apart by an empty column that each begin with a number or a name. What
 * stands apart without being a table (notes at the right, a list to choose from) falls away; an empty
 * spare column inside one table cuts nothing.
 *
 * @param from first row that may belong to the header
 */
export function splitSideBySide(view: SheetView, block: HeaderBlock, from: number): HeaderBlock[] {
  const tables: [number, number][] = [];
  for (const segment of segmentsOf(view, block)) {
    const last = tables[tables.length - 1];
    if (last === undefined || beginsAgain(block, last, segment)) tables.push(segment);
    else if (goesOn(view.grid, block, last, segment)) last[1] = segment[1];
  }
  return tables
    .flatMap((span) => repeats(block, span))
    .map((span) => withUnnamed(view, part(view, block, span, from), block));
}

/** The part of a header over some of its columns; read anew, because what falls away may have hidden a level of it. */
function part(view: SheetView, block: HeaderBlock, [left, right]: Span, from: number): HeaderBlock {
  if (left === block.left && right === block.right) return block;
  let main = block.top;
  for (let r = block.top; r <= block.bottom; r++) {
    if (leafScore(view, r, left, right) > leafScore(view, main, left, right)) main = r;
  }
  return blockAround(view, main, from, [left, right]);
}

/** Columns right beside the whole header that have no header cell and yet are filled in most rows belong to the table. */
function withUnnamed(view: SheetView, block: HeaderBlock, whole: HeaderBlock): HeaderBlock {
  const { grid } = view;
  // A wider table below would fill them too: only the rows up to the first empty one tell.
  let end = block.end + 1;
  while (end < grid.rowCount && end <= block.end + LOOK_ROWS && fillOf(view, end) > 0) end++;
  const belongs = (c: number): boolean => {
    const n = filledRows(grid, c, block.end + 1, end);
    return n >= 3 && n * 2 >= end - block.end - 1;
  };
  let { left, right } = block;
  if (left === whole.left) while (left > 0 && belongs(left - 1)) left--;
  if (right === whole.right) while (right + 1 < grid.columnCount && belongs(right + 1)) right++;
  if (left === block.left && right === block.right) return block;
  const unnamed = (count: number): string[][] => Array.from({ length: count }, () => []);
  return {
    ...block,
    left,
    right,
    paths: [...unnamed(block.left - left), ...block.paths, ...unnamed(right - block.right)],
  };
}

function filledRows(grid: Grid, column: number, from: number, to: number): number {
  const values = grid.columns[column] ?? [];
  let n = 0;
  for (let r = from; r < to; r++) if (!isBlank(values[r])) n++;
  return n;
}

function filledCells(grid: Grid, row: number, left: number, right: number): number {
  let n = 0;
  for (let c = left; c <= right; c++) if (!isBlank(grid.columns[c]?.[row])) n++;
  return n;
}

/** Runs of columns between columns that are empty from header to foot. */
function segmentsOf({ grid, merges }: SheetView, block: HeaderBlock): [number, number][] {
  const out: [number, number][] = [];
  let start = -1;
  for (let c = block.left; c <= block.right; c++) {
    const empty =
      (block.paths[c - block.left]?.length ?? 0) === 0 &&
      filledRows(grid, c, block.end + 1, grid.rowCount) === 0 &&
      merges.areaAt(block.top, c) === null;
    if (!empty && start < 0) start = c;
    if ((empty || c === block.right) && start >= 0) {
      out.push([start, empty ? c - 1 : c]);
      start = -1;
    }
  }
  return out;
}

function leafKeys(block: HeaderBlock, [left, right]: Span): string[] {
  return block.paths.slice(left - block.left, right - block.left + 1).map((p) => headerKey(p[p.length - 1] ?? ''));
}

function fieldsOf(block: HeaderBlock, span: Span): FieldId[] {
  return leafKeys(block, span).flatMap((key) => lookUp(key)?.field ?? []);
}

function beginsAgain(block: HeaderBlock, before: Span, here: Span): boolean {
  const begun = new Set(fieldsOf(block, before).filter((f) => BEGINS.has(f)));
  return here[1] - here[0] >= 2 && fieldsOf(block, here).some((f) => begun.has(f));
}

/** Whether a block behind an empty column goes on with the table rather than being a note or a list at its right. */
function goesOn(grid: Grid, block: HeaderBlock, table: Span, here: Span): boolean {
  const fields = fieldsOf(block, here);
  if (fields.length === 0) return false;
  const before = new Set(leafKeys(block, table));
  if (leafKeys(block, here).some((key) => key !== '' && before.has(key))) return false;
  return here[0] < here[1] || !isListOfChoices(grid, here[0], block.end + 1, table);
}

/** A single column that is filled without a gap, each value once, and that ends before the table does or goes on behind it. */
function isListOfChoices(grid: Grid, column: number, from: number, [left, right]: Span): boolean {
  const values = grid.columns[column] ?? [];
  let end = from;
  const seen = new Set<unknown>();
  for (; end < grid.rowCount && !isBlank(values[end]); end++) seen.add(values[end]);
  if (end - from < 2 || seen.size < end - from || filledRows(grid, column, end, grid.rowCount) > 0) return false;
  let last = from - 1;
  for (let r = from; r < grid.rowCount; r++) if (filledCells(grid, r, left, right) >= 2) last = r;
  return end - 1 !== last;
}

/** The same set of headers twice or more, without a gap. */
function repeats(block: HeaderBlock, span: Span): [number, number][] {
  const keys = leafKeys(block, span);
  const [left, right] = span;
  for (let period = 3; period * 2 <= keys.length; period++) {
    if (keys.length % period !== 0) continue;
    if (!keys.every((key, i) => i < period || key === keys[i - period])) continue;
    if (!fieldsOf(block, [left, left + period - 1]).some((f) => BEGINS.has(f))) continue;
    return Array.from({ length: keys.length / period }, (_, i) => [left + i * period, left + (i + 1) * period - 1]);
  }
  return [[left, right]];
}
