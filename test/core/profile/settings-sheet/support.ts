import { gridOfRows, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import type { Profile } from '../../../../src/core/profile/profile';
import { readSettings } from '../../../../src/core/profile/settings-sheet/read-settings';
import { settingsModel } from '../../../../src/core/profile/settings-sheet/settings-model';

export type Rows = (CellValue | undefined)[][];

/** The sheet that the product makes for a profile, as rows that a test edits like a clerk. */
export function rowsOf(profile: Profile): Rows {
  return settingsModel(profile).rows.map((row) => row.map((cell) => cell?.value ?? null));
}

export const gridOf = (rows: Rows, name = '设置'): Grid => gridOfRows(rows, { name });

/** The row in which a text stands in the first column; a part's title may have its number. */
export function rowWith(rows: Rows, text: string): number {
  const at = rows.findIndex(
    (row) => row[0] === text || String(row[0]).replace(/^[一二三四五六七八九十]+、/u, '') === text,
  );
  if (at < 0) throw new Error(`no row ${text}`);
  return at;
}

/** The sentences of a sheet of these rows. */
export const sentences = (rows: Rows): readonly string[] => readSettings(gridOf(rows)).faults.map((f) => f.message);

/** A small sheet: the title and one part. */
export const sheetWith = (...part: Rows): Grid => gridOf([['信访台账助手设置'], ...part]);
