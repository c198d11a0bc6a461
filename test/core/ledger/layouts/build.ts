import { gridOfRows, type CellValue, type Grid, type MergeArea } from '../../../../src/core/grid/grid';
import type { Layout } from './layout';
import { valueFor } from './values';

/** A layout as a sheet, and where its parts lie (0-based). */
export interface BuiltLayout {
  readonly grid: Grid;
  readonly headerRows: readonly number[];
  readonly records: number;
}

/** Records of a built sheet. */
export const RECORDS = 8;

/** Sets a layout out as a clerk would: titles merged over the table, parents over their children. */
export function buildLayout(layout: Layout): BuiltLayout {
  const rows: CellValue[][] = [];
  const merges: MergeArea[] = [];
  const width = layout.columns.length;
  if (layout.cells) return { grid: gridOfRows(layout.cells, { name: layout.id }), headerRows: [], records: 0 };

  for (const [i, above] of (layout.above ?? []).entries()) {
    const tall = i === 0 ? (layout.titleRows ?? 1) : 1;
    const top = rows.length;
    rows.push([...above], ...Array.from({ length: tall - 1 }, () => []));
    if (above.length === 1 && width > 1) merges.push({ top, left: 0, bottom: top + tall - 1, right: width - 1 });
  }
  const numbers = layout.columns.map((_, c) => c + 1);
  if (layout.numbers === 'above') rows.push(numbers);

  const top = rows.length;
  const depth = Math.max(layout.headerRows ?? 1, ...layout.columns.map((c) => c.header.length));
  const header = Array.from({ length: depth }, () => new Array<CellValue>(width).fill(null));
  layout.columns.forEach(({ header: path }, c) => {
    path.forEach((text, level) => {
      const row = header[level];
      if (row) row[c] = text;
    });
    if (layout.merged !== false && path.length < depth) {
      merges.push({ top: top + path.length - 1, left: c, bottom: top + depth - 1, right: c });
    }
  });
  joinParents(header, layout, top, merges);
  rows.push(...header);
  const headerRows = header.map((_, level) => top + level);
  if (layout.numbers === 'below') rows.push(numbers);

  for (let n = 0; n < RECORDS; n++) rows.push(layout.columns.map((column, c) => valueFor(column, c, n)));
  for (const below of layout.below ?? []) rows.push([...below]);
  return { grid: gridOfRows(rows, { name: layout.id, merges }), headerRows, records: RECORDS };
}

/** A parent stands once, over its first child; merged over the others unless the layout says not. */
function joinParents(header: CellValue[][], layout: Layout, top: number, merges: MergeArea[]): void {
  for (let level = 0; level < header.length - 1; level++) {
    const row = header[level] ?? [];
    for (let left = 0; left < row.length;) {
      const parent = layout.columns[left]?.header.slice(0, level + 1).join('›');
      let right = left;
      while (
        isParent(layout, right + 1, level) &&
        layout.columns[right + 1]?.header.slice(0, level + 1).join('›') === parent
      ) {
        row[++right] = null;
      }
      if (right > left && layout.merged !== false) merges.push({ top: top + level, left, bottom: top + level, right });
      left = right + 1;
    }
  }
}

const isParent = (layout: Layout, column: number, level: number): boolean =>
  (layout.columns[column]?.header.length ?? 0) > level + 1;
