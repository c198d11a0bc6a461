import { isBlank, type Grid } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import type { HeaderBlock } from './header-block';
import { headerKey, lookUp } from './header-text';
import type { Merges } from './merges';

/** Fields that begin a table: where they come again, another table begins beside the first. */
const BEGINS: ReadonlySet<FieldId> = new Set<FieldId>(['seq', 'caseNo', 'petitioner', 'idNumber']);

/**
 * Cuts a header into the tables that stand side by side under it: the same set of headers twice
 * (上午 | 下午), or blocks apart by an empty column that each begin with a number or a name. What
 * stands apart without being a table (notes at the right) falls away; an empty spare column inside
 * one table cuts nothing.
 */
export function splitSideBySide(grid: Grid, merges: Merges, block: HeaderBlock): HeaderBlock[] {
  const grown = withUnnamed(grid, block);
  const segments = segmentsOf(grid, merges, grown);
  const tables: [number, number][] = [];
  for (const [left, right] of segments) {
    const last = tables[tables.length - 1];
    if (last === undefined) tables.push([left, right]);
    else if (beginsAgain(grown, last, [left, right])) tables.push([left, right]);
    else if (belongs(grown, [left, right])) last[1] = right;
  }
  return tables.flatMap(([left, right]) => halves(grown, left, right)).map(([left, right]) => part(grown, left, right));
}

function part(block: HeaderBlock, left: number, right: number): HeaderBlock {
  return { ...block, left, right, paths: block.paths.slice(left - block.left, right - block.left + 1) };
}

/** Columns right beside the header that have no header cell and yet are filled in most rows belong to the table. */
function withUnnamed(grid: Grid, block: HeaderBlock): HeaderBlock {
  const filled = (c: number): boolean => {
    const column = grid.columns[c];
    if (!column) return false;
    const end = Math.min(grid.rowCount, block.end + 1 + 200);
    let n = 0;
    for (let r = block.end + 1; r < end; r++) if (!isBlank(column[r])) n++;
    return n >= 3 && n * 2 >= end - block.end - 1;
  };
  let { left, right } = block;
  while (left > 0 && filled(left - 1)) left--;
  while (right + 1 < grid.columnCount && filled(right + 1)) right++;
  if (left === block.left && right === block.right) return block;
  const paths = [
    ...Array.from({ length: block.left - left }, () => []),
    ...block.paths,
    ...Array.from({ length: right - block.right }, () => []),
  ];
  return { ...block, left, right, paths };
}

/** Runs of columns between columns that are empty from header to foot. */
function segmentsOf(grid: Grid, merges: Merges, block: HeaderBlock): [number, number][] {
  const out: [number, number][] = [];
  let start = -1;
  for (let c = block.left; c <= block.right; c++) {
    const empty =
      (block.paths[c - block.left]?.length ?? 0) === 0 &&
      isEmptyBelow(grid, c, block.end) &&
      merges.areaAt(block.top, c) === null;
    if (!empty && start < 0) start = c;
    if ((empty || c === block.right) && start >= 0) {
      out.push([start, empty ? c - 1 : c]);
      start = -1;
    }
  }
  return out;
}

function isEmptyBelow(grid: Grid, column: number, row: number): boolean {
  const values = grid.columns[column];
  if (!values) return true;
  for (let r = row + 1; r < values.length; r++) if (!isBlank(values[r])) return false;
  return true;
}

function fieldsOf(block: HeaderBlock, [left, right]: readonly [number, number]): FieldId[] {
  const out: FieldId[] = [];
  for (let c = left; c <= right; c++) {
    const path = block.paths[c - block.left] ?? [];
    const known = lookUp(headerKey(path[path.length - 1] ?? ''));
    if (known) out.push(known.field);
  }
  return out;
}

function beginsAgain(block: HeaderBlock, before: readonly [number, number], here: readonly [number, number]): boolean {
  const begun = new Set(fieldsOf(block, before).filter((f) => BEGINS.has(f)));
  return here[1] - here[0] >= 2 && fieldsOf(block, here).some((f) => begun.has(f));
}

/** Whether a block behind an empty column goes on with the table rather than being a note at its right. */
function belongs(block: HeaderBlock, here: readonly [number, number]): boolean {
  return fieldsOf(block, here).length > 0;
}

/** The same set of headers twice or more, without a gap. */
function halves(block: HeaderBlock, left: number, right: number): [number, number][] {
  const width = right - left + 1;
  const leaf = (c: number): string => {
    const path = block.paths[c - block.left] ?? [];
    return headerKey(path[path.length - 1] ?? '');
  };
  for (let period = 3; period * 2 <= width; period++) {
    if (width % period !== 0) continue;
    let same = true;
    for (let c = left + period; c <= right && same; c++) same = leaf(c) === leaf(c - period);
    if (!same || !fieldsOf(block, [left, left + period - 1]).some((f) => BEGINS.has(f))) continue;
    return Array.from({ length: width / period }, (_, i) => [left + i * period, left + (i + 1) * period - 1]);
  }
  return [[left, right]];
}
