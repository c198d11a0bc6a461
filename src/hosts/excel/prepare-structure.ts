import type { Operation } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { addressOf } from './areas';
import { contentHash } from './cell-input';
import { readCells } from './cells-before';
import type { ExcelSession } from './excel-session';
import type { CellsInverse, WidthInverse } from './inverse';
import { packedNumbers, runsOf, stretchesOf } from './runs';
import type { WriteUnit } from './write-units';

/** Bytes of so little in a request. */
const SMALL = 1_000;

/** Points of a width in characters of the standard font: 7 pixels each and 5 around them, at 96 to the inch. */
const pointsOf = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

/** What a merge hides and Excel drops: everything in its areas but the first cells. */
export async function coveredCells(
  session: ExcelSession,
  { sheet, areas }: Extract<Operation, { kind: 'merge-cells' }>,
): Promise<CellsInverse[]> {
  const places = areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: right - left + 1 }, (_, i) => {
      const from = i === 0 ? top + 1 : top;
      return { sheet, column: left + i, rows: Int32Array.from({ length: bottom - from + 1 }, (_x, r) => from + r) };
    }),
  );
  const filled = places.filter(({ rows }) => rows.length > 0);
  const before = await readCells(session, sheet, filled);
  return filled.map(({ column, rows }, i) => ({
    kind: 'cells',
    sheet,
    column,
    rows: stretchesOf(rows),
    after: packedNumbers(new Uint32Array(rows.length).fill(contentHash(''))),
    forms: runsOf(before[i]!.forms),
    codes: runsOf(before[i]!.codes),
    looks: null,
  }));
}

/** Merging and its undoing. */
export function mergeUnit(
  sheet: string,
  { top, left, bottom, right }: MergeArea,
  deed: 'merge' | 'unmerge',
): WriteUnit {
  const address = addressOf({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  return {
    bytes: SMALL,
    cells: 0,
    queue: (workbook) => {
      const range = workbook.worksheets.getItem(sheet).getRange(address);
      if (deed === 'merge') range.merge();
      else range.unmerge();
    },
  };
}

/** A column's width; null for the standard one. */
export function widthUnit(sheet: string, column: number, width: number | null): WriteUnit {
  return {
    bytes: SMALL,
    cells: 0,
    queue: (workbook) => {
      const { format } = workbook.worksheets.getItem(sheet).getCell(0, column);
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = width;
    },
  };
}

export async function readWidths(
  session: ExcelSession,
  { sheet, widths }: Extract<Operation, { kind: 'set-column-widths' }>,
): Promise<[number, WidthInverse][]> {
  const formats = await session.step((workbook) =>
    widths.map(({ column }) =>
      workbook.worksheets.getItem(sheet).getCell(0, column).format.load('columnWidth,useStandardWidth'),
    ),
  );
  return widths.map(({ column, width }, i) => {
    const { columnWidth, useStandardWidth } = formats[i]!;
    return [pointsOf(width), { kind: 'width', sheet, column, width: useStandardWidth ? null : columnWidth }];
  });
}
