import { COLUMNS, type Area } from './areas';
import type { Looks } from './looks';
import { type LookValue } from './looks';
import { typed } from './typing';

export type Scalar = string | number | boolean;

/** The result of a formula, asked for when it is written; Excel's own calculation is not modelled. */
export type Evaluate = (formula: string, valueAt: (row: number, column: number) => Scalar) => Scalar;

interface Row {
  readonly values: (Scalar | undefined)[];
  readonly looks: number[];
}

/** The cells of one sheet: values, formulas and looks. Empty cells cost nothing. */
export class Cells {
  private readonly rows: (Row | undefined)[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly columns = new Map<number, number>();

  constructor(
    private readonly looks: Looks,
    private readonly evaluate: Evaluate,
  ) {}

  value(row: number, column: number): Scalar {
    return this.rows[row]?.values[column] ?? '';
  }

  /** As Excel gives it: the formula, and for other cells their value. */
  formula(row: number, column: number): Scalar {
    const formula = this.formulas.size > 0 ? this.formulas.get(row * COLUMNS + column) : undefined;
    return formula ?? this.value(row, column);
  }

  hasFormula(row: number, column: number): boolean {
    return this.formulas.has(row * COLUMNS + column);
  }

  look(row: number, column: number, property: string): LookValue | null {
    return this.looks.get(this.lookAt(row, column), property);
  }

  /** The looks of whole columns, by column. */
  get columnsPicture(): unknown {
    return [...this.columns].map(([column, look]) => [column, this.looks.all(look)]);
  }

  /** Everything of a cell that can be told apart. */
  picture(row: number, column: number): unknown[] {
    const look = this.looks.all(this.lookAt(row, column));
    return [this.formula(row, column), look];
  }

  setLook(row: number, column: number, property: string, value: LookValue): void {
    const { looks } = this.row(row);
    looks[column] = this.looks.with(this.lookAt(row, column), property, value);
  }

  columnLook(column: number, property: string): LookValue | null {
    return this.looks.get(this.columns.get(column) ?? 0, property);
  }

  /** Formats a whole column: the cells that have formats of their own take it over as well. */
  setColumnLook(column: number, property: string, value: LookValue): void {
    this.columns.set(column, this.looks.with(this.columns.get(column) ?? 0, property, value));
    this.rows.forEach((row, r) => row?.looks[column] !== undefined && this.setLook(r, column, property, value));
  }

  clearLook(row: number, column: number): void {
    const looks = this.rows[row]?.looks;
    if (looks?.[column]) looks[column] = 0;
  }

  /** Puts a value in as if it were typed. */
  type(row: number, column: number, input: Scalar): void {
    const general = String(this.look(row, column, 'numberFormat'));
    const { value, formula, quoted, format } = typed(input, general);
    this.put(row, column, formula === undefined ? value : this.result(formula), formula);
    if (quoted || this.look(row, column, 'quotePrefix')) this.setLook(row, column, 'quotePrefix', quoted === true);
    // Typing a date, or a formula that gives one, sets the format of a General cell. Through the API: a guess.
    const chosen = format ?? (formula !== undefined && /\b(?:TODAY|DATE)\(/u.test(formula) ? 'yyyy/m/d' : undefined);
    if (chosen !== undefined && general === 'General') this.setLook(row, column, 'numberFormat', chosen);
  }

  /** Puts a value in as a file has it. */
  put(row: number, column: number, value: Scalar | undefined, formula?: string): void {
    if (formula === undefined) this.formulas.delete(row * COLUMNS + column);
    else this.formulas.set(row * COLUMNS + column, formula);
    if (value === undefined && !this.rows[row]) return;
    this.row(row).values[column] = value;
  }

  /** The rectangle around what is used; formatted cells count unless values alone are asked for. */
  used(valuesOnly: boolean): Area | null {
    let [top, bottom, left, right] = [-1, -1, Infinity, -1];
    this.rows.forEach((row, r) => {
      if (!row) return;
      const length = valuesOnly ? row.values.length : Math.max(row.values.length, row.looks.length);
      for (let c = 0; c < length; c++) {
        if (row.values[c] === undefined && (valuesOnly || !row.looks[c])) continue;
        if (top < 0) top = r;
        bottom = r;
        if (c < left) left = c;
        if (c > right) right = c;
      }
    });
    return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Rows in other places, with the formulas in them as they read there. */
  rearrange(
    placeOf: (row: number) => number | null,
    formulaAt: (formula: string, from: number, to: number) => string,
  ): void {
    const old = this.rows.splice(0);
    const formulas = [...this.formulas];
    this.formulas.clear();
    old.forEach((row, r) => {
      const place = placeOf(r);
      if (place !== null) this.rows[place] = row;
    });
    for (const [key, formula] of formulas) {
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      const place = placeOf(row);
      if (place !== null) this.formulas.set(place * COLUMNS + column, formulaAt(formula, row, place));
    }
  }

  /** Gives the cells of a row the looks of another one's. */
  copyLooks(from: number, to: number): void {
    const row = this.rows[from];
    if (row) this.row(to).looks.splice(0, Infinity, ...row.looks);
  }

  private lookAt(row: number, column: number): number {
    return this.rows[row]?.looks[column] ?? this.columns.get(column) ?? 0;
  }

  private row(row: number): Row {
    return (this.rows[row] ??= { values: [], looks: [] });
  }

  private result(formula: string): Scalar {
    return this.evaluate(formula, (row, column) => this.value(row, column));
  }
}
