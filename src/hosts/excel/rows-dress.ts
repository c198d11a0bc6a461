import { rangeOf } from './areas';
import type { ExcelSession } from './excel-session';
import { difference, LookTable, type Look } from './look';
import { readLooks } from './read-looks';
import type { RowsStep } from './record';
import { validationUnits } from './rows-validations';
import { wholeRows } from './rows-in-out';
import { sendUnits } from './send-units';
import { readCells } from './sheet-cells';
import { SheetSurvey, usedArea } from './sheet-survey';
import { CALL_BYTES, codeUnits, lookUnits, type WriteUnit } from './write-units';

/** Gives new rows the look and height of the one that they are like, and lets be typed in them what may be typed above. */
export async function dressRows(session: ExcelSession, steps: readonly RowsStep[]): Promise<void> {
  const units: WriteUnit[] = [];
  for (const step of steps) {
    const { column, columns } = await usedArea(session, step.sheet);
    units.push(
      ...(await lookingAlike(session, step, column, columns)),
      ...(await heightUnits(session, step)),
      ...(await validationUnits(session, step, column, columns)),
    );
  }
  if (units.length > 0) await sendUnits(session, units, () => undefined);
}

/** Excel itself gives new rows the look of the row above them, which may be another one. */
async function lookingAlike(
  session: ExcelSession,
  { sheet, at, count, like }: RowsStep,
  firstColumn: number,
  columns: number,
): Promise<WriteUnit[]> {
  const news = Int32Array.from({ length: count }, (_, i) => at + i);
  const pairs = Array.from({ length: columns }, (_, i) => ({
    place: { column: firstColumn + i, rows: news },
    model: { column: firstColumn + i, rows: Int32Array.of(like) },
  }));
  const asked = pairs.flatMap(({ place, model }) => [place, model]);
  const table = new LookTable();
  const cells = await readCells(session, sheet, new SheetSurvey(0, []), [], asked);
  await readLooks(session, sheet, asked, table, cells);
  return pairs.flatMap(({ place, model }) => {
    const wanted = table.at(cells.looksOf(model)[0]!);
    const [code = 'General'] = cells.codesOf(model);
    const ways = [...cells.looksOf(place)].map(
      (look, r) => [difference(table.at(look), wanted), [news[r]!]] as [Look, number[]],
    );
    const codes = cells.codesOf(place).map((now) => (now === code ? null : code));
    return [...lookUnits({ sheet, column: place.column }, ways), ...codeUnits({ sheet, ...place }, codes)];
  });
}

async function heightUnits(session: ExcelSession, { sheet, at, count, like }: RowsStep): Promise<WriteUnit[]> {
  const [model, news] = await session.step((workbook) => {
    const cell = rangeOf(workbook.worksheets.getItem(sheet), { row: like, column: 0, rows: 1, columns: 1 });
    return [cell.format.load('rowHeight'), wholeRows(workbook, sheet, at, count).format.load('rowHeight')] as const;
  });
  const height = model.rowHeight;
  // Nobody wants to type into a row that is as flat as a hidden one.
  if (height === 0 || news.rowHeight === height) return [];
  const queue = (workbook: Excel.Workbook): void => {
    wholeRows(workbook, sheet, at, count).format.rowHeight = height;
  };
  return [{ bytes: CALL_BYTES, cells: 0, queue }];
}
