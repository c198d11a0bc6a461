import { basename, extname } from 'node:path';
import { AppError } from '../../core/app-error';
import { DEFAULT_PROFILE } from '../../core/profile/default-profile';
import type { Profile } from '../../core/profile/profile';
import { parseProfile, profileFileName } from '../../core/profile/read-profile';
import { settingsSheetOf } from '../../core/profile/settings-sheet/find';
import { readSettings } from '../../core/profile/settings-sheet/read-settings';
import { settingsModel } from '../../core/profile/settings-sheet/settings-model';
import { profileJson } from '../../core/profile/write-profile';
import { openWorkbook } from '../../hosts/xlsx/open-workbook';
import { nodeInflate } from '../../hosts/xlsx/package/node-inflate';
import { writeWorkbook } from '../../hosts/xlsx/write/write-workbook';
import { MESSAGES } from '../messages';
import { profileText } from '../options';
import type { Output } from '../output';
import { readBytes } from '../read-inputs';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

export interface ProfileOptions {
  /** Where to: `.json`, or `.xlsx` for a workbook with the sheet 设置. Without it, JSON on stdout. */
  readonly out?: string;
  /** Every key, and not only what differs from the default. */
  readonly whole?: boolean;
}

/** A profile and what is doubtful about it. */
interface Found {
  readonly profile: Profile;
  readonly doubts: readonly string[];
}

/** `profile`: the settings of a workbook or a profile file, judged and written again; without a file the default ones. */
export async function profile(
  path: string | undefined,
  { out: target, whole = false }: ProfileOptions,
  out: Output,
  err: Output,
): Promise<void> {
  const ending = target === undefined ? '.json' : extname(target).toLowerCase();
  if (ending !== '.json' && ending !== '.xlsx') throw new UsageError(MESSAGES.profileOut(target ?? ''));
  const found = path === undefined ? { profile: DEFAULT_PROFILE, doubts: [] } : await profileOf(path);
  for (const doubt of found.doubts) await err.write(`${doubt}\n`);
  // Of the default nothing differs: who asks for it wants to see it.
  const json = profileJson(found.profile, { whole: whole || path === undefined });
  if (target === undefined) return out.write(json);
  const bytes = ending === '.xlsx' ? writeWorkbook([settingsModel(found.profile)]) : new TextEncoder().encode(json);
  saveNew(target, bytes, path === undefined ? [] : [path]);
  await out.write(`${MESSAGES.savedProfile(target)}\n`);
}

/** @throws AppError with every fault, a line each: a profile with holes would be taken for whole */
async function profileOf(path: string): Promise<Found> {
  const file = basename(path);
  if (extname(path).toLowerCase() === '.json') {
    const { profile: read, faults, doubts } = parseProfile(profileText(path), profileFileName(file));
    if (!read) throw new AppError('profile-wrong', faults.join('\n'));
    return { profile: read, doubts };
  }
  const workbook = await openWorkbook(readBytes(path), file, { inflate: nodeInflate });
  const grid = settingsSheetOf(workbook.sheets);
  if (grid === null) throw new UsageError(MESSAGES.noSettings(file));
  const { profile: read, faults } = readSettings(grid);
  const wrong = faults.filter((f) => f.weight === 'fault');
  if (wrong.length > 0) throw new AppError('profile-wrong', wrong.map((f) => f.message).join('\n'));
  return { profile: read, doubts: faults.map((f) => f.message) };
}
