import { areasOf, type Area, type CellsPlace } from './areas';
import { askAll } from './ask';
import { isFormula, typedForm } from './cell-input';
import { MOST_CELLS, rowsOf, TARGET_BYTES, type Raw } from './contents';
import type { ExcelSession } from './excel-session';

/** Bytes of a cell in an answer: content and number format. */
const CONTENT_BYTES = 60;

/** Values of cells, found by column and row. */
class CellTable<T> {
  private readonly columns = new Map<number, T[]>();

  set(column: number, row: number, value: T): void {
    let cells = this.columns.get(column);
    if (!cells) this.columns.set(column, (cells = []));
    cells[row] = value;
  }

  get(column: number, row: number): T | undefined {
    return this.columns.get(column)?.[row];
  }
}

/**
 * Cells of one sheet as they are, or as they will be after what has been planned so far: a later part
 * of a change finds what an earlier one leaves.
 */
export class SheetCells {
  /** What to type to have the content again. */
  private readonly forms = new CellTable<Raw>();
  private readonly codes = new CellTable<string>();
  private readonly looks = new CellTable<number>();

  set(column: number, row: number, { form, code, look }: { form: Raw; code: string; look?: number | undefined }): void {
    this.forms.set(column, row, form);
    this.codes.set(column, row, code);
    if (look !== undefined) this.looks.set(column, row, look);
  }

  setLooks({ column, row, rows }: Area, look: number): void {
    for (let r = row; r < row + rows; r++) this.looks.set(column, r, look);
  }

  formsOf({ column, rows }: CellsPlace): Raw[] {
    return Array.from(rows, (row) => this.forms.get(column, row) ?? '');
  }

  codesOf({ column, rows }: CellsPlace): string[] {
    return Array.from(rows, (row) => this.codes.get(column, row) ?? 'General');
  }

  /** Numbers of a table of looks. */
  looksOf({ column, rows }: CellsPlace): Int32Array {
    return rows.map((row) => this.looks.get(column, row) ?? -1);
  }
}

/** Reads contents and number formats of cells of several columns of one sheet. */
export async function readCells(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
): Promise<SheetCells> {
  const cells = new SheetCells();
  const doubtful: { column: number; row: number; content: Raw; code: string }[] = [];
  await askAll(session, areasOf(places), {
    sheet,
    cells: Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / CONTENT_BYTES)),
    queue: (range) => range.load('formulas,numberFormat'),
    take: (range, { column, row: first }) => {
      const codes = rowsOf(range.numberFormat, sheet) as string[][];
      rowsOf(range.formulas, sheet).forEach((line, r) => {
        const [content = '', code = 'General', row] = [line[0], codes[r]?.[0], first + r];
        if (isFormula(content)) doubtful.push({ column, row, content, code });
        cells.set(column, row, { form: isFormula(content) ? content : typedForm(content, code), code });
      });
    },
  });
  const texts = await readTexts(session, sheet, doubtful);
  for (const { column, row, content, code } of doubtful)
    if (texts.get(column, row) === content) cells.set(column, row, { form: typedForm(content, code), code });
  return cells;
}

/** Reads values, which tell texts that begin with a sign of equality from formulas: they are what they are. */
async function readTexts(
  session: ExcelSession,
  sheet: string,
  cells: readonly { readonly column: number; readonly row: number }[],
): Promise<CellTable<Raw>> {
  const values = new CellTable<Raw>();
  const rows = new Map<number, number[]>();
  for (const { column, row } of cells) {
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  const places = [...rows].map(([column, list]) => ({ column, rows: Int32Array.from(list) }));
  await askAll(session, areasOf(places), {
    sheet,
    cells: Math.floor(TARGET_BYTES / CONTENT_BYTES),
    queue: (range) => range.load('values'),
    take: (range, { column, row }) =>
      rowsOf(range.values, sheet).forEach((line, r) => values.set(column, row + r, line[0] ?? '')),
  });
  return values;
}

/** Reads what stands in cells of several columns: formulas as formulas. Answers come in the order of the places. */
export async function readContentsOf(
  session: ExcelSession,
  sheet: string,
  places: readonly CellsPlace[],
): Promise<readonly (readonly Raw[])[]> {
  const contents = new CellTable<Raw>();
  await askAll(session, areasOf(places), {
    sheet,
    cells: Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / CONTENT_BYTES)),
    queue: (range) => range.load('formulas'),
    take: (range, { column, row }) =>
      rowsOf(range.formulas, sheet).forEach((line, r) => contents.set(column, row + r, line[0] ?? '')),
  });
  return places.map(({ column, rows }) => Array.from(rows, (row) => contents.get(column, row) ?? ''));
}
