import { isFormulaInput, makesSheet, type CellInput, type Operation } from '../../../../src/core/changes/change';
import { gridOfRows, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { inputOf } from '../../../../src/core/sheets/cell-formula';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';

/** The sheets as a host gives them after the operations were carried out; formulas show the results that came with them. */
export function carriedOut(
  operations: readonly Operation[],
  sheets: ReadonlyMap<string, Grid> = new Map(),
): Map<string, Grid> {
  const now = new Map(sheets);
  for (const operation of operations) {
    if (makesSheet(operation)) {
      const { name, rows, merges, charts = [] } = operation.model;
      const empty = gridOfRows([], {
        ...formatsOf(operation.model),
        name,
        merges,
        madeByProduct: true,
        objects: charts.length,
      });
      const cells = rows.map((row) => row.map((cell) => (cell ? inputOf(cell) : null)));
      now.set(
        name,
        withCells(
          empty,
          cells.flatMap((row, r) => row.map((input, c) => [r, c, input] as const)),
        ),
      );
    }
    const grid = now.get(operation.sheet);
    if (operation.kind !== 'write-cells' || !grid) continue;
    const written = operation.runs.flatMap(({ column, rows, inputs }) =>
      Array.from(rows, (row, i) => [row, column, inputs[i] ?? null] as const),
    );
    now.set(operation.sheet, withCells(grid, written));
  }
  return now;
}

/** The sheet with another value in a cell, beyond its edge too. */
export const typed = (grid: Grid, row: number, column: number, value: CellValue): Grid =>
  withCells(grid, [[row, column, value as CellInput]]);

function withCells(grid: Grid, cells: readonly (readonly [row: number, column: number, input: CellInput])[]): Grid {
  const height = cells.reduce((n, [row]) => Math.max(n, row + 1), grid.rowCount);
  const width = cells.reduce((n, [, column]) => Math.max(n, column + 1), grid.columnCount);
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_c, c): CellValue => grid.columns[c]?.[r] ?? null),
  );
  const formulas = Array.from({ length: width }, (_, c) => new Set(grid.formulas[c] ?? []));
  for (const [row, column, input] of cells) {
    rows[row]![column] = isFormulaInput(input) ? input.value : input;
    if (isFormulaInput(input)) formulas[column]!.add(row);
    else formulas[column]!.delete(row);
  }
  return { ...grid, ...pick(gridOfRows(rows)), formulas };
}

const pick = ({ columns, rowCount, columnCount }: Grid): Pick<Grid, 'columns' | 'rowCount' | 'columnCount'> => ({
  columns,
  rowCount,
  columnCount,
});

function formatsOf({ rows, styles }: SheetModel): Pick<Grid, 'formats' | 'formatCodes'> {
  const formatCodes = ['General', ...new Set(Object.values(styles).flatMap(({ format }) => format ?? []))];
  const width = Math.max(...rows.map((row) => row.length));
  const formats = Array.from({ length: width }, (_, c) =>
    Uint16Array.from(rows, (row) => formatCodes.indexOf(styles[row[c]?.style ?? '']?.format ?? 'General')),
  );
  return { formats, formatCodes };
}
