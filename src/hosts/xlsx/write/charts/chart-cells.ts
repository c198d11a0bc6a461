import type { CellValueAt } from '../../../../core/sheets/chart-data';
import type { ChartModel } from '../../../../core/sheets/chart-model';
import type { SheetCell } from '../../../../core/sheets/sheet-model';

type Row = readonly (SheetCell | null)[];

/**
 * Keeps the rows that a sheet's charts show while they are written: rows may be made one by one, and
 * a chart part holds the numbers too, for programs that do not calculate.
 */
export class ChartCells {
  readonly #wanted = new Set<number>();
  readonly #rows = new Map<number, Row>();

  constructor(charts: readonly ChartModel[]) {
    for (const { categories, series } of charts)
      for (const { top, bottom } of [categories, ...series.map(({ values }) => values)])
        for (let row = top; row <= bottom; row++) this.#wanted.add(row);
  }

  *watch(rows: Iterable<Row>): Generator<Row> {
    let r = 0;
    for (const row of rows) {
      if (this.#wanted.has(r)) this.#rows.set(r, row);
      r++;
      yield row;
    }
  }

  readonly valueAt: CellValueAt = (row, column) => this.#rows.get(row)?.[column]?.value ?? null;
}
