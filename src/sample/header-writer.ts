import type { Layout, LayoutColumn } from './layout';
import type { SheetArea } from './sheet-builder';

export interface WrittenHeader {
  readonly headerRows: readonly number[];
  /** The first row below the header. */
  readonly nextRow: number;
}

/** Fills `{year}` and `{month}` of a title, a line or a sheet name. */
export const fillYear = (text: string, year: number, month: number): string =>
  text.replaceAll('{year}', String(year)).replaceAll('{month}', String(month));

/** Writes everything above the matters: title, lines, column numbers, header. */
export function writeHeader(sheet: SheetArea, layout: Layout, year: number, month: number, top: number): WrittenHeader {
  const { head, columns } = layout;
  const last = columns.length - 1;
  let row = top + (head.blankRowsFirst ?? 0);
  if (head.titleRows > 0) {
    sheet.put(row, 0, fillYear(head.title, year, month), 'title');
    sheet.merge(row, 0, row + head.titleRows - 1, last);
    row += head.titleRows;
  }
  if (head.line !== undefined) {
    sheet.put(row, 0, fillYear(head.line, year, month), 'line');
    sheet.merge(row, 0, row, last);
    row++;
  }
  if (head.columnNumbers === 'above') writeNumbers(sheet, columns, row++);
  const depth = Math.max(...columns.map((c) => c.header.length));
  columns.forEach((c, i) => writePath(sheet, layout, c, i, row, depth));
  for (let level = 0; level < depth - 1; level++) mergeParents(sheet, layout, row, level);
  const headerRows = Array.from({ length: depth }, (_, i) => row + i);
  row += depth;
  if (head.columnNumbers === 'below') writeNumbers(sheet, columns, row++);
  return { headerRows, nextRow: row };
}

function writeNumbers(sheet: SheetArea, columns: readonly LayoutColumn[], row: number): void {
  columns.forEach((_, i) => sheet.put(row, i, i + 1, 'number'));
}

/** Puts one column's header path; a parent is written once, over the first of its columns. */
function writePath(
  sheet: SheetArea,
  layout: Layout,
  column: LayoutColumn,
  c: number,
  top: number,
  depth: number,
): void {
  const path = column.header;
  const parents = path.length - 1;
  for (let level = 0; level < depth; level++) sheet.put(top + level, c, null, 'header');
  for (let level = 0; level < parents; level++) {
    if (!sameParent(layout.columns[c - 1], column, level)) sheet.put(top + level, c, path[level] ?? null, 'header');
  }
  const leaf = path[parents] ?? null;
  if (layout.head.merge === 'all') {
    sheet.put(top + parents, c, leaf, 'header');
    sheet.merge(top + parents, c, top + depth - 1, c);
  } else sheet.put(top + depth - 1, c, leaf, 'header');
}

function mergeParents(sheet: SheetArea, layout: Layout, top: number, level: number): void {
  if (layout.head.merge === 'none') return;
  const { columns } = layout;
  for (let c = 0; c < columns.length;) {
    const first = columns[c] as LayoutColumn;
    let end = c;
    if (first.header.length - 1 > level)
      while (end + 1 < columns.length && sameParent(first, columns[end + 1] as LayoutColumn, level)) end++;
    if (end > c) sheet.merge(top + level, c, top + level, end);
    c = end + 1;
  }
}

/** Whether two columns stand under the same parent on a level, and on all above it. */
function sameParent(a: LayoutColumn | undefined, b: LayoutColumn, level: number): boolean {
  if (!a || a.header.length - 1 <= level || b.header.length - 1 <= level) return false;
  for (let i = 0; i <= level; i++) if (a.header[i] !== b.header[i]) return false;
  return true;
}
