import { isBlank, type CellValue, type Grid } from './grid';

/** What a cell holds after an edit. Row and column are 0-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Number format code; left out where the format is as it was. */
  readonly format?: string;
  /** Whether the cell holds a formula, of which `value` is the result. */
  readonly formula?: boolean;
}

/** What an edit came to: the columns of a row of which something changed, and whether the sheet grew or shrank. */
export interface EditedCells {
  readonly columns: ReadonlySet<number>;
  readonly resized: boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A grid of our own that follows the edits of another one. Columns are shared with the original until
 * one of their cells is edited.
 */
export class EditableGrid {
  readonly grid: Grid;
  private readonly own: Writable<Grid>;
  private readonly columns: CellValue[][];
  private readonly formats: (Uint16Array | null)[];
  private readonly formulas: (Set<number> | null)[];
  private readonly codes: string[];
  private readonly copied = new Set<number>();

  constructor(original: Grid) {
    this.columns = original.columns.map((c) => c as CellValue[]);
    this.formats = [...original.formats];
    this.formulas = original.formulas.map((f) => f as Set<number> | null);
    this.codes = [...original.formatCodes];
    this.own = {
      ...original,
      columns: this.columns,
      formats: this.formats,
      formulas: this.formulas,
      formatCodes: this.codes,
    };
    this.grid = this.own;
  }

  /** Puts new contents into cells of one row. */
  edit(row: number, cells: readonly CellEdit[]): EditedCells {
    const columns = new Set<number>();
    for (const cell of cells) if (this.put(row, cell)) columns.add(cell.column);
    return { columns, resized: columns.size > 0 && this.resize(row) };
  }

  /** Whether anything changed. */
  private put(row: number, { column, value, format, formula = false }: CellEdit): boolean {
    const v = value === '' ? null : value;
    const same = (this.columns[column]?.[row] ?? null) === v;
    const code = this.formats[column]?.[row] ?? 0;
    const newCode = format === undefined ? code : this.codeOf(format);
    const isFormula = this.formulas[column]?.has(row) ?? false;
    if (same && code === newCode && isFormula === formula) return false;
    this.makeOwn(column, row);
    if (!same) {
      const values = this.columns[column]!;
      while (values.length < row) values.push(null);
      values[row] = v;
    }
    if (newCode !== code) this.formats[column]![row] = newCode;
    if (isFormula && !formula) this.formulas[column]!.delete(row);
    else if (formula) (this.formulas[column] ??= new Set()).add(row);
    return true;
  }

  private codeOf(format: string): number {
    const known = this.codes.indexOf(format === '' ? 'General' : format);
    return known >= 0 ? known : this.codes.push(format) - 1;
  }

  /** The first edit of a column parts it from the original's. */
  private makeOwn(column: number, row: number): void {
    while (this.columns.length <= column) {
      this.columns.push([]);
      this.formats.push(null);
      this.formulas.push(null);
    }
    const formats = this.formats[column];
    if (!this.copied.has(column)) {
      this.copied.add(column);
      this.columns[column] = this.columns[column]!.slice();
      this.formulas[column] = this.formulas[column] ? new Set(this.formulas[column]) : null;
      this.formats[column] = withRoom(formats ?? null, Math.max(row + 1, this.own.rowCount));
    } else if (!formats || formats.length <= row) {
      this.formats[column] = withRoom(formats ?? null, row + 1);
    }
  }

  /** A grid ends with its last filled row and column. */
  private resize(row: number): boolean {
    const { rowCount, columnCount } = this.own;
    let columns = Math.max(columnCount, this.columns.length);
    let rows = Math.max(rowCount, row + 1);
    const isEmptyRow = (r: number): boolean => this.columns.every((c) => isBlank(c[r]));
    const isEmptyColumn = (c: number): boolean => this.columns[c]?.every((v) => isBlank(v)) ?? true;
    while (rows > 0 && isEmptyRow(rows - 1)) rows--;
    while (columns > 0 && isEmptyColumn(columns - 1)) columns--;
    this.own.rowCount = rows;
    this.own.columnCount = columns;
    return rows !== rowCount || columns !== columnCount;
  }
}

function withRoom(formats: Uint16Array | null, length: number): Uint16Array {
  const out = new Uint16Array(Math.max(length, formats?.length ?? 0));
  if (formats) out.set(formats);
  return out;
}
