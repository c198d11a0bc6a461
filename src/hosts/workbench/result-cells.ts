import type { Grid } from '../../core/grid/grid';

/** Rows by column. */
export type SheetResults = readonly (Set<number> | null | undefined)[];

/**
 * Cells with a formula of which the grid holds the result only: those of the file, and those of a
 * change with more formulas than the grid can calculate without holding the page up.
 */
export class ResultCells {
  /** Rows by column, sheet by sheet. */
  private readonly sheets = new Map<string, (Set<number> | null | undefined)[]>();

  /** Takes in the formulas that a sheet of the file has. */
  take(grid: Grid): void {
    this.sheets.set(
      grid.name,
      grid.formulas.map((rows) => rows && new Set(rows)),
    );
  }

  /** Forgets a sheet that is gone. */
  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  /** Has them follow rows that were put in or taken out; null for a row that is gone. */
  move(sheet: string, place: (row: number) => number | null): void {
    const columns = this.sheets.get(sheet);
    if (!columns) return;
    this.sheets.set(
      sheet,
      columns.map((rows) => rows && new Set([...rows].map(place).filter((row) => row !== null))),
    );
  }

  /** What is known of a sheet, to be given back with {@link putBack}. */
  of(sheet: string): SheetResults {
    return this.sheets.get(sheet) ?? [];
  }

  putBack(sheet: string, results: SheetResults): void {
    this.sheets.set(sheet, [...results]);
  }

  rows(sheet: string, column: number): ReadonlySet<number> | null {
    return this.sheets.get(sheet)?.[column] ?? null;
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.rows(sheet, column)?.has(row) ?? false;
  }

  /** Says whether a cell is one of them, and tells whether it was. */
  set(sheet: string, row: number, column: number, on: boolean): boolean {
    const columns = this.sheets.get(sheet) ?? [];
    this.sheets.set(sheet, columns);
    if (!on) return columns[column]?.delete(row) ?? false;
    const rows = (columns[column] ??= new Set());
    const was = rows.has(row);
    rows.add(row);
    return was;
  }
}
