import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { settingsSheetOf } from '../core/profile/settings-sheet/find';
import { readSettings } from '../core/profile/settings-sheet/read-settings';
import { profileJson } from '../core/profile/write-profile';
import type { OpenedWorkbook } from '../hosts/xlsx/opened-workbook';
import { MESSAGES } from './messages';
import { withProfile, type Options } from './options';

/**
 * The options with what the sheet 设置 of the inputs says. `--profile` goes before it. Of several
 * files the first that has one counts for all: they are checked together, against each other.
 */
export function withSettings(options: Options, workbooks: readonly OpenedWorkbook[]): Options {
  if (options.settings.kind === 'file') return options;
  let found = options;
  let whole = '';
  for (const { fileName, sheets } of workbooks) {
    const grid = settingsOf(sheets);
    if (grid === null) continue;
    const { profile, faults } = readSettings(grid);
    const json = profileJson(profile, { whole: true });
    if (found.settings.kind === 'sheet') {
      if (json === whole) continue;
      const note = MESSAGES.otherSettings(fileName, found.settings.file ?? '');
      found = { ...found, notes: [...found.notes, note] };
      continue;
    }
    whole = json;
    const notes = faults.map(({ message }) => (workbooks.length > 1 ? `${fileName}：${message}` : message));
    found = withProfile(options, profile, { kind: 'sheet', sheet: grid.name, file: fileName }, notes);
  }
  return found;
}

/** A sheet that cannot be read is told of where all sheets are read. */
function settingsOf(sheets: OpenedWorkbook['sheets']): Grid | null {
  try {
    return settingsSheetOf(sheets);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
