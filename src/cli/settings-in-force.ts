import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { withChoice } from '../core/ledger/chosen-columns';
import { parseChoices, SAVED_CHOICES } from '../core/ledger/saved-choices';
import { KEPT_PROFILE, parseKept } from '../core/profile/kept-profile';
import type { ColumnChoice } from '../core/profile/profile';
import { parseProfile, profileFileName } from '../core/profile/read-profile';
import { settingsSheetOf } from '../core/profile/settings-sheet/find';
import { readSettings } from '../core/profile/settings-sheet/read-settings';
import { profileJson } from '../core/profile/write-profile';
import { NO_SETTINGS, type KeptSettings } from '../hosts/kept-settings';
import type { OpenedWorkbook } from '../hosts/xlsx/opened-workbook';
import { MESSAGES } from './messages';
import { withProfile, type Options } from './options';

/**
 * The options with what the inputs bring along: the sheet 设置, else the settings that were imported
 * into a workbook, and how its clerk has the columns read. `--profile` goes before the first two.
 */
export function withSettings(options: Options, workbooks: readonly OpenedWorkbook[]): Options {
  const kept = workbooks.map((workbook) => ({ fileName: workbook.fileName, settings: keptSettings(workbook) }));
  let found = options;
  if (options.settings.kind !== 'file') {
    found = withSheet(options, workbooks);
    if (found.settings.kind === 'default') found = withImported(found, kept);
  }
  return withColumns(found, kept);
}

interface Kept {
  readonly fileName: string;
  readonly settings: KeptSettings;
}

/** Of several files the first that has a sheet 设置 counts for all: they are checked together, against each other. */
function withSheet(options: Options, workbooks: readonly OpenedWorkbook[]): Options {
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

/** What was imported in the pane; of several files the first that can be read counts for all. */
function withImported(options: Options, kept: readonly Kept[]): Options {
  for (const { settings } of kept) {
    const imported = parseKept(settings.get(KEPT_PROFILE) ?? null);
    if (!imported) continue;
    const { name } = imported;
    const { profile, doubts } = parseProfile(imported.text, profileFileName(name ?? ''));
    if (profile) return withProfile(options, profile, { kind: 'file', name }, doubts);
  }
  return options;
}

/** What clerks said of the columns of their workbooks comes after what the office says of all. */
function withColumns(options: Options, kept: readonly Kept[]): Options {
  const said = kept.flatMap(({ settings }) => parseChoices(settings.get(SAVED_CHOICES) ?? null).columns);
  if (said.length === 0) return options;
  const { profile } = options;
  const columns = said.reduce<readonly ColumnChoice[]>(withChoice, profile.columns);
  return { ...options, profile: { ...profile, columns } };
}

/** A file whose parts are damaged is told of where its sheets are read. */
function keptSettings({ settings }: OpenedWorkbook): KeptSettings {
  try {
    return settings?.() ?? NO_SETTINGS;
  } catch (error) {
    if (error instanceof AppError) return NO_SETTINGS;
    throw error;
  }
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
