import { cellError, isBlank, type CellValue, type Grid, type MergeArea } from '../../core/grid/grid';
import { sheetsNamed } from '../../core/grid/linked-sheets';
import type { Area } from './areas';
import type { Raw, RawRows } from './contents';
import { staysInRow } from './moved-form';

const ERRORS = new Set(
  ['N/A', 'REF!', 'VALUE!', 'DIV/0!', 'NAME?', 'NUM!', 'NULL!', 'SPILL!', 'CALC!', 'GETTING_DATA'].map((e) => `#${e}`),
);

/** What is known of a sheet beside its cells. */
export interface GridFrame {
  readonly name: string;
  readonly merges: readonly MergeArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly date1904: boolean;
  readonly madeByProduct: boolean;
  readonly objects?: number;
}

/** Puts a grid together from answers that come in pieces. */
export class GridBuilder {
  private readonly columns: CellValue[][];
  private readonly numbers: boolean[];
  /** Rows of cells whose content begins with a sign of equality: formulas, or texts that look so. */
  private readonly candidates = new Map<number, number[]>();
  private readonly formulas: (Set<number> | null)[];
  private readonly formats: (Uint16Array | null)[];
  private readonly codes = new Map<string, number>([['General', 0]]);
  /** Formulas with their own row left out, of which it is known that they stay in it. */
  private readonly inRow = new Set<string>();
  private looksElsewhere = false;
  private readonly linked = new Set<string>();

  constructor(private readonly used: Area) {
    const width = used.column + used.columns;
    const height = used.row + used.rows;
    this.columns = Array.from({ length: width }, () => new Array<CellValue>(height).fill(null));
    this.numbers = new Array<boolean>(width).fill(false);
    this.formulas = new Array<Set<number> | null>(width).fill(null);
    this.formats = new Array<Uint16Array | null>(width).fill(null);
  }

  takeContents(rows: RawRows, firstRow: number): void {
    rows.forEach((row, r) =>
      row.forEach((raw, c) => {
        if (raw === '') return;
        const column = this.used.column + c;
        this.columns[column]![firstRow + r] = valueOf(raw);
        if (typeof raw === 'number') this.numbers[column] = true;
        else if (typeof raw === 'string' && raw.startsWith('=')) this.note(column, firstRow + r);
      }),
    );
  }

  /** Columns in which formats say something: those with numbers, or with formulas that may give some. */
  columnsWithFormats(): number[] {
    return [...this.columns.keys()].filter((c) => this.numbers[c] === true || this.candidates.has(c));
  }

  /** The areas whose values are not known, because formulas stand there. */
  areasWithFormulas(): Area[] {
    return [...this.candidates].map(([column, rows]) => {
      const row = rows[0] ?? 0;
      return { row, column, rows: (rows.at(-1) ?? row) - row + 1, columns: 1 };
    });
  }

  takeFormats(rows: readonly (readonly string[])[], { row, column }: Area): void {
    rows.forEach((line, r) =>
      line.forEach((code, c) => {
        const n = this.codeNumber(code);
        if (n === 0) return;
        const formats = (this.formats[column + c] ??= new Uint16Array(this.used.row + this.used.rows));
        formats[row + r] = n;
      }),
    );
  }

  takeValues(rows: RawRows, { row, column }: Area): void {
    rows.forEach((line, r) =>
      line.forEach((raw, c) => {
        const values = this.columns[column + c]!;
        const shown = values[row + r];
        if (typeof shown !== 'string' || !shown.startsWith('=')) return;
        // A cell whose value is its own formula holds a text that begins with a sign of equality.
        if (raw === shown) return;
        values[row + r] = raw === '' ? null : valueOf(raw);
        this.noteReach(shown, row + r);
        if (shown.includes('!')) for (const sheet of sheetsNamed(shown)) this.linked.add(sheet);
        (this.formulas[column + c] ??= new Set()).add(row + r);
      }),
    );
  }

  build(frame: GridFrame): Grid {
    const { rowCount, columnCount } = this.extent();
    return {
      ...frame,
      rowCount,
      columnCount,
      columns: this.columns.slice(0, columnCount).map((column) => column.slice(0, rowCount)),
      formats: this.formats.slice(0, columnCount),
      formatCodes: [...this.codes.keys()],
      formulas: this.formulas.slice(0, columnCount),
      textOnly: false,
      ...(this.linked.size > 0 && { linkedSheets: this.linked }),
    };
  }

  /** Columns with formulas whose results depend on nothing but their own row; null where others are among them. */
  columnsOfFormulas(): ReadonlySet<number> | null {
    const columns = [...this.formulas.keys()].filter((c) => (this.formulas[c]?.size ?? 0) > 0);
    return this.looksElsewhere ? null : new Set(columns);
  }

  /** Most formulas are filled down: what is the same but for its row is looked at once. */
  private noteReach(formula: string, row: number): void {
    if (this.looksElsewhere) return;
    const key = formula.replaceAll(String(row + 1), '\0');
    if (this.inRow.has(key)) return;
    if (staysInRow(formula, row)) this.inRow.add(key);
    else this.looksElsewhere = true;
  }

  /** Up to the last cell that shows something: formulas may give nothing. */
  private extent(): { rowCount: number; columnCount: number } {
    let [rowCount, columnCount] = [0, 0];
    this.columns.forEach((column, c) => {
      let last = column.length;
      while (last > 0 && isBlank(column[last - 1])) last--;
      if (last > 0) columnCount = c + 1;
      rowCount = Math.max(rowCount, last);
    });
    return { rowCount, columnCount };
  }

  private note(column: number, row: number): void {
    const rows = this.candidates.get(column);
    if (rows) rows.push(row);
    else this.candidates.set(column, [row]);
  }

  private codeNumber(code: string): number {
    let n = this.codes.get(code);
    if (n === undefined) this.codes.set(code, (n = this.codes.size));
    return n;
  }
}

/** What Excel gives for a cell, as the engine takes it. */
export const valueOf = (raw: Raw): CellValue => (typeof raw === 'string' && ERRORS.has(raw) ? cellError(raw) : raw);
