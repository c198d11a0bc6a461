import type { Grid } from '../../grid/grid';
import { cellText } from '../../values/text';

const AS_OF = /截至(\d{4}年\d{1,2}月\d{1,2}日)/u;

/** The day that a sheet is of, as the lines above its header say it; `null` where none does. */
export function dayOfSheet(grid: Grid, headerRow: number): string | null {
  for (let row = 0; row < headerRow; row++) {
    for (let c = 0; c < grid.columnCount; c++) {
      const day = AS_OF.exec(cellText(grid, row, c))?.[1];
      if (day !== undefined) return day;
    }
  }
  return null;
}
