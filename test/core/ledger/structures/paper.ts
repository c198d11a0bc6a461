import type { FieldId } from '../../../../src/core/fields/catalog';
import { gridOfRows, type CellValue, type Grid, type MergeArea } from '../../../../src/core/grid/grid';
import type { SheetKind, SkipReason } from '../../../../src/core/ledger/types';

/** What a sheet must give. All rows and columns are 0-based. */
export interface Expected {
  /** Any of these is right. */
  readonly kinds: readonly SheetKind[];
  /** The tables from top left, where their parts are part of the question. */
  readonly tables: readonly ExpectedTable[];
  /** Further tables that may be found as well, such as a list of choices. */
  readonly moreTables?: boolean;
}

export interface ExpectedTable {
  readonly headerRows: readonly number[];
  /** Rows that may count as part of the header or not: a line of instructions. */
  readonly mayHead: ReadonlySet<number>;
  readonly records: readonly number[];
  /** Reasons a row may be skipped for; a row that is not named must not be skipped. */
  readonly skipped: ReadonlyMap<number, readonly SkipReason[]>;
  /** Fields that the columns with plain headers must get. */
  readonly fields: ReadonlyMap<number, FieldId>;
}

/** A sheet to write on from top to bottom. */
export class Paper {
  readonly rows: CellValue[][] = [];
  readonly merges: MergeArea[] = [];
  readonly hiddenRows = new Set<number>();
  /** Cells with a formula, as `row,column`. */
  readonly formulas = new Set<string>();
  /** What was put on the sheet, to find what failures have in common. */
  readonly features: string[] = [];

  /** Row that is written next. */
  get next(): number {
    return this.rows.length;
  }

  put(row: number, column: number, value: CellValue): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as CellValue[];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** Appends a row beginning at a column; returns its number. */
  line(left: number, values: readonly CellValue[]): number {
    const row = this.rows.length;
    this.rows.push([]);
    values.forEach((v, i) => {
      if (v !== null) this.put(row, left + i, v);
    });
    return row;
  }

  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.rows.push([]);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
    while (this.rows.length <= bottom) this.rows.push([]);
  }

  grid(name: string): Grid {
    const grid = gridOfRows(this.rows, { name, merges: this.merges, hiddenRows: this.hiddenRows });
    const formulas = grid.columns.map((_, c) => {
      const rows = grid.columns[c]?.flatMap((_v, r) => (this.formulas.has(`${r},${c}`) ? [r] : [])) ?? [];
      return rows.length > 0 ? new Set(rows) : null;
    });
    return { ...grid, formulas };
  }
}

/** A sheet and what it must give. */
export interface Specimen {
  readonly name: string;
  readonly paper: Paper;
  readonly expected: Expected;
}
