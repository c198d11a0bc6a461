import { rowAreas, type Area } from './areas';
import { askAll } from './ask';
import { typedForm } from './cell-input';
import { MOST_CELLS, rowsOf, TARGET_BYTES, type Raw } from './contents';
import type { ExcelSession } from './excel-session';
import { LOOK_PROPERTIES, lookOf, type LookTable } from './look';

/** Bytes of a cell in an answer: content and number format, and all of its look. */
const CONTENT_BYTES = 60;
const LOOK_BYTES = 700;
const GAP = 20;

/** Some cells of one column. */
export interface CellsPlace {
  readonly sheet: string;
  readonly column: number;
  readonly rows: Int32Array;
}

export interface CellsBefore {
  /** What Excel says stands there: formulas as formulas. */
  readonly contents: Raw[];
  /** What to type to have it there again. */
  readonly forms: Raw[];
  readonly codes: string[];
}

/** Reads contents and number formats of cells of several columns of one sheet. */
export async function readCells(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
): Promise<CellsBefore[]> {
  const cells = Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / CONTENT_BYTES));
  const columns = new ColumnCells<{ content: Raw; code: string }>();
  await askAll(session, columns.areasOf(places), {
    sheet,
    cells,
    queue: (range) => range.load('formulas,numberFormat'),
    take: (range, area) => {
      const contents = rowsOf(range.formulas, sheet);
      const codes = rowsOf(range.numberFormat, sheet) as string[][];
      contents.forEach((line, r) => columns.put(area, r, { content: line[0] ?? '', code: codes[r]?.[0] ?? 'General' }));
    },
  });
  const looksLikeFormula = await readTexts(session, sheet, places, columns);
  return places.map(({ column, rows }) => {
    const found = Array.from(rows, (row) => columns.at(column, row) ?? { content: '', code: 'General' });
    return {
      contents: found.map(({ content }) => content),
      forms: found.map(({ content, code }, i) =>
        isFormula(content) && !looksLikeFormula.at(column, rows[i]!) ? content : typedForm(content, code),
      ),
      codes: found.map(({ code }) => code),
    };
  });
}

const isFormula = (content: Raw): boolean => typeof content === 'string' && content.startsWith('=');

/** Tells texts that begin with a sign of equality from formulas: their value is what they are. */
async function readTexts(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
  columns: ColumnCells<{ content: Raw; code: string }>,
): Promise<ColumnCells<true>> {
  const texts = new ColumnCells<true>();
  const doubtful = places.map((place) => ({
    ...place,
    rows: place.rows.filter((row) => isFormula(columns.at(place.column, row)?.content ?? '')),
  }));
  await askAll(session, texts.areasOf(doubtful), {
    sheet,
    cells: Math.floor(TARGET_BYTES / CONTENT_BYTES),
    queue: (range) => range.load('values'),
    take: (range, area) =>
      rowsOf(range.values, sheet).forEach((line, r) => {
        if (line[0] === columns.at(area.column, area.row + r)?.content) texts.put(area, r, true);
      }),
  });
  return texts;
}

/** Reads how cells look, each look kept once in the table. Answers come as numbers of it. */
export async function readLooks(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
  table: LookTable,
): Promise<Int32Array[]> {
  const columns = new ColumnCells<number>();
  await askAll(session, columns.areasOf(places), {
    sheet,
    cells: Math.floor(TARGET_BYTES / LOOK_BYTES),
    queue: (range) => range.getCellProperties(LOOK_PROPERTIES),
    take: ({ value }, area) => value.forEach((line, r) => columns.put(area, r, table.numberOf(lookOf(line[0] ?? {})))),
  });
  return places.map(({ column, rows }) => rows.map((row) => columns.at(column, row) ?? -1));
}

/** Cells of columns, found by row. Places that lie over each other are asked for once. */
class ColumnCells<T> {
  private readonly columns = new Map<number, T[]>();

  areasOf(places: readonly CellsPlace[]): Area[] {
    const rows = new Map<number, number[]>();
    for (const place of places) {
      const known = rows.get(place.column) ?? [];
      for (const row of place.rows) known.push(row);
      rows.set(place.column, known);
    }
    return [...rows].flatMap(([column, list]) => rowAreas(Int32Array.from(list).sort(), column, GAP));
  }

  put({ column, row }: Area, r: number, value: T): void {
    let cells = this.columns.get(column);
    if (!cells) this.columns.set(column, (cells = []));
    cells[row + r] = value;
  }

  at(column: number, row: number): T | undefined {
    return this.columns.get(column)?.[row];
  }
}
