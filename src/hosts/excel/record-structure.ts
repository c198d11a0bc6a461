import type { MergeCells, SetColumnWidths } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import type { CellsPlace } from './areas';
import type { ExcelSession } from './excel-session';
import { difference, LookTable, type Look } from './look';
import { readLooks } from './read-looks';
import { packedForms, type CellsStep, type WidthStep } from './record';
import type { RecordedCells } from './record-cells';
import { runsOf, stretchesOf } from './runs';
import { readCells } from './sheet-cells';
import type { SheetSurvey } from './sheet-survey';
import { pointsOf } from './write-units';

/**
 * What a merge hides: everything in its areas but the first cells. Excel drops what stands there and
 * gives all of an area the look of its first cell, which stays when the area is parted again.
 *
 * @param survey what the sheet holds
 * @param ways takes the looks that it needs to go back
 */
export async function coveredCells(
  session: ExcelSession,
  { sheet, areas }: MergeCells,
  survey: SheetSurvey,
  lookAt: RecordedCells['lookAt'],
  ways: LookTable,
): Promise<CellsStep[]> {
  const covered = areas.flatMap((area) => placesUnder(area).map((place) => ({ ...place, area })));
  const firsts = areas.map(({ top, left }) => ({ column: left, rows: Int32Array.of(top) }));
  const cells = await readCells(session, sheet, survey, covered);
  const table = new LookTable();
  await readLooks(session, sheet, [...covered, ...firsts], table, cells);
  const lookNow = (column: number, row: number): Look =>
    table.at(cells.looksOf({ column, rows: Int32Array.of(row) })[0] ?? -1);
  return covered.map(({ area: { top, left }, ...place }) => {
    const spread = lookAt(sheet, top, left) ?? lookNow(left, top);
    const back = Array.from(place.rows, (row) => ways.numberOf(difference(spread, lookNow(place.column, row))));
    return {
      kind: 'cells',
      sheet,
      column: place.column,
      rows: stretchesOf(place.rows),
      before: {
        forms: packedForms(cells.formsOf(place), place.rows),
        codes: runsOf(cells.codesOf(place)),
        looks: runsOf(back),
      },
      after: { forms: [[place.rows.length, '']], codes: [[place.rows.length, null]], looks: null },
    };
  });
}

/** The cells of an area but its first, column by column. */
function placesUnder({ top, left, bottom, right }: MergeArea): CellsPlace[] {
  const places = Array.from({ length: right - left + 1 }, (_, i) => {
    const from = i === 0 ? top + 1 : top;
    return { column: left + i, rows: Int32Array.from({ length: bottom - from + 1 }, (_x, r) => from + r) };
  });
  return places.filter(({ rows }) => rows.length > 0);
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
