import type { SheetCell } from '../../core/sheets/sheet-model';
import type { ShownSheet } from '../../worker/report-answers';

/** A cell of a table in a page, with the cells of the sheet that it stands for. */
export interface TableCell {
  readonly column: number;
  readonly cell: SheetCell | null;
  readonly columns: number;
  readonly rows: number;
  /** Whether it goes across the whole sheet. */
  readonly isWhole: boolean;
  /** What its line and column are called: 区教委 按期. */
  readonly header: string;
}

/**
 * The cells of a sheet as the rows of a table: what a merge covers is left out, and its first cell
 * stands for all of it. Hidden columns are hidden here too.
 */
export function tableRows(sheet: ShownSheet): { readonly row: number; readonly cells: TableCell[] }[] {
  const { styles, charts } = sheet;
  const { rows, merges } = withoutHidden(sheet);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const covered = new Set<number>();
  const spans = new Map<number, { columns: number; rows: number }>();
  for (const { top, left, bottom, right } of merges) {
    spans.set(top * width + left, { columns: right - left + 1, rows: bottom - top + 1 });
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) if (r !== top || c !== left) covered.add(r * width + c);
  }
  /** Rows that a chart covers in the worksheet; here it stands above the table. */
  const isDrawnOn = (r: number): boolean => charts.some(({ chart: { place } }) => r >= place.top && r <= place.bottom);
  const heads = new Array<string>(width).fill('');
  return rows.flatMap((row, r) => {
    if (isDrawnOn(r)) return [];
    const cells: TableCell[] = [];
    const name =
      row
        .slice(0, 2)
        .map((cell) => String(cell?.value ?? ''))
        .at(1) ?? '';
    for (let column = 0; column < width; column++) {
      if (covered.has(r * width + column)) continue;
      const cell = row[column] ?? null;
      const span = spans.get(r * width + column) ?? { columns: 1, rows: 1 };
      if (styles[cell?.style ?? '']?.fill !== undefined)
        heads.fill(String(cell?.value ?? ''), column, column + span.columns);
      cells.push({
        column,
        cell,
        ...span,
        isWhole: span.columns === width,
        header: `${name} ${heads[column] ?? ''} `,
      });
    }
    return [{ row: r, cells }];
  });
}

/** A sheet as if its hidden columns were not there. What stands in the first cell of a merge stays also where that is hidden. */
function withoutHidden({ rows, merges, hiddenColumns = [] }: ShownSheet): Pick<ShownSheet, 'rows' | 'merges'> {
  if (hiddenColumns.length === 0) return { rows, merges };
  const hidden = new Set(hiddenColumns);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = Array.from({ length: width }, (_, c) => c).filter((c) => !hidden.has(c));
  const placeOf = (column: number): number => shown.filter((c) => c < column).length;
  const kept = rows.map((row) => shown.map((c) => row[c] ?? null));
  const areas = merges.flatMap((area) => {
    const [left, right] = [placeOf(area.left), placeOf(area.right + 1) - 1];
    if (right < left) return [];
    const first = kept[area.top];
    if (first && hidden.has(area.left)) first[left] = rows[area.top]?.[area.left] ?? null;
    return [{ ...area, left, right }];
  });
  return { rows: kept, merges: areas };
}
