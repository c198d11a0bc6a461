import { formatAt, isCellError, valueAt, type Grid } from '../../src/core/grid/grid';
import type { Workbook } from './model/workbook';

/** Puts grids into a workbook's sheets, as a file holds them. The formulas' own texts are made up: a grid has none. */
export function loadGrids(workbook: Workbook, grids: readonly Grid[]): void {
  for (const grid of grids) {
    const sheet = workbook.worksheets.getItem(grid.name);
    for (let c = 0; c < grid.columnCount; c++) {
      for (let r = 0; r < grid.rowCount; r++) {
        const value = valueAt(grid, r, c);
        if (value === null) continue;
        const formula = grid.formulas[c]?.has(r) ? `=${String(value)}+0` : undefined;
        sheet.$cells.put(r, c, isCellError(value) ? value.error : value, formula);
        const code = formatAt(grid, r, c);
        if (code !== 'General') sheet.$cells.setLook(r, c, 'numberFormat', code);
        // A clerk had to type an apostrophe to have this stay text, unless the cell is one of text anyway.
        if (typeof value === 'string' && code !== '@' && /^=|\p{N}/u.test(value))
          sheet.$cells.setLook(r, c, 'quotePrefix', true);
      }
    }
    for (const { top, left, bottom, right } of grid.merges)
      sheet.$merges.push({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
    for (const row of grid.hiddenRows) sheet.$hiddenRows.add(row);
    for (const column of grid.hiddenColumns) sheet.$hiddenColumns.add(column);
  }
}
