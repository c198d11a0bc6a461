import {
  isBlank,
  type CellValue,
  type Grid,
  type MergeArea,
  type OfferedList,
  type ValidatedArea,
} from '../../../core/grid/grid';
import { sheetsNamed } from '../../../core/grid/linked-sheets';
import { MAX_COLUMNS } from '../../../core/grid/sheet-size';
import { FileFault } from '../file-fault';

/**
 * Cells and gaps between them that a sheet may have, 512 MB: 64 columns of a full sheet. A few stray
 * values in far corners make columns long, but not without limit.
 */
const MAX_PLACES = 1 << 26;

/** What is known of a sheet beside its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly date1904: boolean;
  readonly textOnly: boolean;
  readonly madeByProduct: boolean;
  readonly objects?: number;
}

/**
 * Gathers cells into a {@link Grid}. Only cells with a value leave a trace: a sheet may be formatted
 * down to its last row, and memory must not follow that.
 */
export class GridBuilder {
  readonly #columns: (CellValue[] | undefined)[] = [];
  readonly #formats: (Uint16Array | undefined)[] = [];
  readonly #formulas: (Set<number> | undefined)[] = [];
  readonly #formulaAreas: MergeArea[] = [];
  readonly #linked = new Set<string>();
  readonly #merges: MergeArea[] = [];
  readonly #validated: ValidatedArea[] = [];
  /** First and last row of each run of hidden rows: a filter may hide a million one by one. */
  readonly #hiddenRuns: number[] = [];
  readonly #hiddenColumns = new Set<number>();
  #places = 0;
  #isProtected = false;

  /** Puts a value into a cell; `format` is an index of the workbook's format table. */
  set(row: number, column: number, value: CellValue, format: number): void {
    let values = this.#columns[column];
    if (values === undefined) this.#columns[column] = values = [];
    if (row === values.length) {
      values.push(value);
      this.#places++;
    } else if (row < values.length) values[row] = value;
    else this.#reach(values, row, value);
    if (format !== 0 || this.#formats[column] !== undefined) this.#setFormat(row, column, format);
  }

  formula(row: number, column: number): void {
    (this.#formulas[column] ??= new Set()).add(row);
  }

  /** An area that an array formula fills: none of its cells can be changed by itself. */
  formulaArea(area: MergeArea): void {
    this.#formulaAreas.push(area);
  }

  /** Takes note of the sheets that a formula looks at. */
  link(formula: string): void {
    for (const sheet of sheetsNamed(formula)) this.#linked.add(sheet);
  }

  /** Says that the sheet is protected against changes. */
  protect(): void {
    this.#isProtected = true;
  }

  hideRow(row: number): void {
    const runs = this.#hiddenRuns;
    if (runs.length > 0 && runs[runs.length - 1] === row - 1) runs[runs.length - 1] = row;
    else runs.push(row, row);
  }

  /** Hides the columns from first to last. */
  hideColumns(first: number, last: number): void {
    for (let c = Math.max(0, first); c <= Math.min(last, MAX_COLUMNS - 1); c++) this.#hiddenColumns.add(c);
  }

  merge(area: MergeArea): void {
    this.#merges.push(area);
  }

  /** Says that something tells what may be typed into an area. */
  validate(area: MergeArea): void {
    this.#validated.push(area);
  }

  /** Says what is offered in the last areas that were named. */
  offer(areas: number, offers: OfferedList): void {
    const from = this.#validated.length - areas;
    for (const area of this.#validated.splice(from)) this.#validated.push({ ...area, offers });
  }

  /** To be called now and then while cells come: refuses a sheet that has more of them than memory. */
  checkSize(): void {
    if (this.#places > MAX_PLACES) throw new FileFault('file-too-large', '工作表');
  }

  build(facts: SheetFacts, formatCodes: readonly string[]): Grid {
    const columns = Array.from(this.#columns, (values) => values ?? []);
    const filled = columns.map(filledLength);
    while (filled.at(-1) === 0) {
      filled.pop();
      columns.pop();
    }
    const columnCount = columns.length;
    const rowCount = filled.reduce((longest, length) => Math.max(longest, length), 0);
    for (const values of columns) if (values.length > rowCount) values.length = rowCount;
    // A file may name an area as large as a sheet: only where there are values does it matter.
    for (const { top, bottom, left, right } of this.#formulaAreas) {
      for (let c = left; c <= Math.min(right, columnCount - 1); c++) {
        for (let row = top; row <= Math.min(bottom, filled[c]! - 1); row++) this.formula(row, c);
      }
    }
    const hiddenRows = new Set<number>();
    for (let i = 0; i < this.#hiddenRuns.length; i += 2) {
      const last = Math.min(this.#hiddenRuns[i + 1]!, rowCount - 1);
      for (let row = this.#hiddenRuns[i]!; row <= last; row++) hiddenRows.add(row);
    }
    return {
      name: facts.name,
      rowCount,
      columnCount,
      columns,
      formats: columns.map((values, c) => this.#formats[c]?.subarray(0, values.length) ?? null),
      formatCodes,
      formulas: columns.map((_, c) => this.#formulas[c] ?? null),
      merges: this.#merges,
      hiddenRows,
      hiddenColumns: new Set([...this.#hiddenColumns].filter((column) => column < columnCount)),
      date1904: facts.date1904,
      textOnly: facts.textOnly,
      madeByProduct: facts.madeByProduct,
      ...(this.#isProtected && { isProtected: true }),
      ...(this.#linked.size > 0 && { linkedSheets: this.#linked }),
      ...(facts.objects !== undefined && { objects: facts.objects }),
      ...(this.#validated.length > 0 && { validated: this.#validated }),
    };
  }

  #reach(values: CellValue[], row: number, value: CellValue): void {
    this.#places += row - values.length + 1;
    this.checkSize();
    while (values.length < row) values.push(null);
    values.push(value);
  }

  #setFormat(row: number, column: number, format: number): void {
    let formats = this.#formats[column];
    if (formats === undefined || row >= formats.length) {
      const larger = new Uint16Array(Math.max(256, row + 1, 2 * (formats?.length ?? 0)));
      if (formats) larger.set(formats);
      this.#formats[column] = formats = larger;
    }
    formats[row] = format;
  }
}

/** Length of a column without what is blank at its end. */
function filledLength(values: readonly CellValue[]): number {
  let length = values.length;
  while (length > 0 && isBlank(values[length - 1])) length--;
  return length;
}
