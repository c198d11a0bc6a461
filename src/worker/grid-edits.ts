import type { CellValue, Grid } from '../core/grid/grid';
import type { CellEdit } from './answers';

/**
 * The grid after some cells changed. The grid given stays as it is, because the findings of an
 * earlier check still speak of it; only the columns that changed are copied.
 */
export function editGrid(grid: Grid, edits: readonly CellEdit[]): Grid {
  const columns = [...grid.columns];
  const formulas = [...grid.formulas];
  const copied = new Map<number, CellValue[]>();
  let { rowCount, columnCount } = grid;
  for (const { row, column, value } of edits) {
    let cells = copied.get(column);
    if (!cells) {
      while (columns.length < column) columns.push([]);
      cells = [...(columns[column] ?? [])];
      copied.set(column, cells);
      columns[column] = cells;
    }
    while (cells.length < row) cells.push(null);
    cells[row] = value === '' ? null : value;
    if (formulas[column]?.has(row)) formulas[column] = new Set([...formulas[column]].filter((r) => r !== row));
    if (value !== null && value !== '') {
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    }
  }
  return { ...grid, columns, formulas, rowCount, columnCount };
}
