import { isBlank, valueAt, type Grid } from '../../grid/grid';
import { bareTitle, SETTINGS_SHEET, SETTINGS_TITLE } from './layout';

/** The title stands at the top, unless the clerk put something above it. */
const TITLE_ROWS = 6;
const TITLE_COLUMNS = 6;

/** Whether a sheet's name lets one look whether it is the sheet 设置: 设置, 本单位设置, 设置 (2). */
export const mayBeSettings = (name: string): boolean => name.includes(SETTINGS_SHEET);

/** Whether this is the sheet 设置: made by the product or named so, with its title at the top. */
export function isSettingsSheet(grid: Grid): boolean {
  if (!mayBeSettings(grid.name)) return false;
  if (!grid.madeByProduct && bareTitle(grid.name) !== SETTINGS_SHEET) return false;
  for (let r = 0; r < Math.min(TITLE_ROWS, grid.rowCount); r++) {
    for (let c = 0; c < Math.min(TITLE_COLUMNS, grid.columnCount); c++) {
      const value = valueAt(grid, r, c);
      if (isBlank(value)) continue;
      if (typeof value === 'string' && bareTitle(value) === SETTINGS_TITLE) return true;
      break;
    }
  }
  return false;
}

/**
 * The sheet 设置 among sheets that may be one, null where none is. One that is named just so goes
 * before others: 设置 (2) is a copy that somebody keeps.
 */
export function settingsSheetOf(sheets: readonly { readonly name: string; grid(): Grid }[]): Grid | null {
  const named = sheets.filter(({ name }) => mayBeSettings(name));
  const exact = named.filter(({ name }) => bareTitle(name) === SETTINGS_SHEET);
  for (const sheet of [...exact, ...named.filter((s) => !exact.includes(s))]) {
    const grid = sheet.grid();
    if (isSettingsSheet(grid)) return grid;
  }
  return null;
}
