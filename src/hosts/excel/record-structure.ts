import type { MergeCells, SetColumnWidths } from '../../core/changes/change';
import type { ExcelSession } from './excel-session';
import { packedForms, type CellsStep, type WidthStep } from './record';
import { runsOf, stretchesOf } from './runs';
import { readCells } from './sheet-cells';
import { pointsOf } from './write-units';

/** What a merge hides and Excel drops: everything in its areas but the first cells. */
export async function coveredCells(session: ExcelSession, { sheet, areas }: MergeCells): Promise<CellsStep[]> {
  const places = areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: right - left + 1 }, (_, i) => {
      const from = i === 0 ? top + 1 : top;
      return { column: left + i, rows: Int32Array.from({ length: bottom - from + 1 }, (_x, r) => from + r) };
    }),
  );
  const filled = places.filter(({ rows }) => rows.length > 0);
  const cells = await readCells(session, sheet, filled);
  return filled.map((place) => ({
    kind: 'cells',
    sheet,
    column: place.column,
    rows: stretchesOf(place.rows),
    before: {
      forms: packedForms(cells.formsOf(place), place.rows),
      codes: runsOf(cells.codesOf(place)),
      looks: null,
    },
    after: { forms: [[place.rows.length, '']], codes: [[place.rows.length, null]], looks: null },
  }));
}

/** Widths on a sheet that the same change adds. */
export const newWidths = ({ sheet, widths }: SetColumnWidths): WidthStep[] =>
  widths.map(({ column, width }) => ({ kind: 'width', sheet, column, before: null, after: pointsOf(width) }));

export async function recordWidths(session: ExcelSession, { sheet, widths }: SetColumnWidths): Promise<WidthStep[]> {
  const formats = await session.step((workbook) =>
    widths.map(({ column }) =>
      workbook.worksheets.getItem(sheet).getCell(0, column).format.load('columnWidth,useStandardWidth'),
    ),
  );
  return widths.map(({ column, width }, i) => {
    const { columnWidth, useStandardWidth } = formats[i]!;
    return { kind: 'width', sheet, column, before: useStandardWidth ? null : columnWidth, after: pointsOf(width) };
  });
}
