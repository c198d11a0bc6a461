import { areasOf, type Area, type CellsPlace } from './areas';
import { askAll } from './ask';
import { isErrorWord, isFormula, typedForm } from './cell-input';
import { MOST_CELLS, rowsOf, TARGET_BYTES, type Raw } from './contents';
import type { ExcelSession } from './excel-session';
import type { SheetSurvey } from './sheet-survey';

/** Bytes of a cell in an answer: a number format, and a value, which may be a long text. */
const FORMAT_BYTES = 20;
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

  setCode(column: number, row: number, code: string): void {
    this.codes.set(column, row, code);
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

/**
 * Number formats of cells of several columns of one sheet, and for those that are to be written over
 * what to type to have their content again.
 *
 * @param survey what stands in the cells, looked at right before
 * @param others cells of which only the number format is asked
 */
export async function readCells(
  session: ExcelSession,
  sheet: string,
  survey: SheetSurvey,
  places: readonly CellsPlace[],
  others: readonly CellsPlace[] = [],
): Promise<SheetCells> {
  const cells = new SheetCells();
  const codes = new CellTable<string>();
  await askAll(session, areasOf([...places, ...others]), {
    sheet,
    cells: Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / FORMAT_BYTES)),
    queue: (range) => range.load('numberFormat'),
    take: (range, { column, row }) =>
      (rowsOf(range.numberFormat, sheet) as string[][]).forEach(([code = 'General'], r) =>
        codes.set(column, row + r, code),
      ),
  });
  for (const { column, rows } of others)
    for (const row of rows) cells.setCode(column, row, codes.get(column, row) ?? 'General');
  const doubtful: { column: number; row: number; content: Raw; code: string }[] = [];
  for (const { column, rows } of places)
    for (const row of rows) {
      const [content, code] = [survey.contentAt(row, column), codes.get(column, row) ?? 'General'];
      if (isFormula(content) || isErrorWord(content)) doubtful.push({ column, row, content, code });
      cells.set(column, row, { form: isFormula(content) ? content : typedForm(content, code), code });
    }
  const kinds = await readKinds(session, sheet, doubtful);
  for (const { column, row, content, code } of doubtful) {
    const kind = kinds.get(column, row);
    // An error that was typed in is typed in again as it is; the same as a text gets its apostrophe.
    if (isErrorWord(content))
      cells.set(column, row, { form: kind === 'error' ? content : typedForm(content, code), code });
    else if (kind === content) cells.set(column, row, { form: typedForm(content, code), code });
  }
  return cells;
}

/**
 * Reads values, which tell texts that begin with a sign of equality from formulas: they are what they
 * are. An error is told as such, whatever it is.
 */
async function readKinds(
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
  const places = [...rows].map(([column, list]) => ({ column, rows: Int32Array.from(new Set(list)).sort() }));
  await askAll(session, areasOf(places), {
    sheet,
    cells: Math.floor(TARGET_BYTES / CONTENT_BYTES),
    queue: (range) => range.load('values,valueTypes'),
    take: (range, { column, row }) =>
      rowsOf(range.values, sheet).forEach(([value = ''], r) =>
        values.set(column, row + r, String(range.valueTypes[r]?.[0]) === 'Error' ? 'error' : value),
      ),
  });
  return values;
}
