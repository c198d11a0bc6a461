import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseIsoDay, type CivilDay } from '../core/calendar/civil-day';
import { DEFAULT_PROFILE } from '../core/profile/default-profile';
import type { MaskLevel, Profile } from '../core/profile/profile';
import { readProfile } from '../core/profile/read-profile';
import { MESSAGES } from './messages';
import { todayInShanghai } from '../hosts/today';
import { UsageError } from './usage-error';

/** Options as commander hands them over. */
export interface RawOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly profile?: string;
  readonly sheet?: string;
  readonly out?: string;
  readonly safe?: boolean;
  readonly mask?: string;
  readonly debug?: boolean;
}

/** Options read and judged. */
export interface Options {
  readonly json: boolean;
  readonly asOf: CivilDay;
  readonly profile: Profile;
  readonly sheet: string | undefined;
  readonly out: string | undefined;
  readonly mask: MaskLevel;
}

/**
 * @param outIs the ending of the file that `--out` names
 * @throws UsageError or AppError naming the option that is wrong
 */
export function readOptions(raw: RawOptions, outIs: '.xlsx' | 'as-input' = '.xlsx'): Options {
  const asOf = raw.asOf === undefined ? todayInShanghai() : parseIsoDay(raw.asOf);
  if (asOf === null) throw new UsageError(MESSAGES.badDate(raw.asOf ?? ''));
  const profile =
    raw.profile === undefined ? DEFAULT_PROFILE : readProfile(profileText(raw.profile), basename(raw.profile));
  if (raw.mask !== undefined && !isMask(raw.mask)) throw new UsageError(MESSAGES.badMask(raw.mask));
  if (outIs === '.xlsx' && raw.out !== undefined && !/\.xlsx$/iu.test(raw.out))
    throw new UsageError(MESSAGES.outNotXlsx(raw.out));
  return { json: raw.json ?? false, asOf, profile, sheet: raw.sheet, out: raw.out, mask: raw.mask ?? profile.mask };
}

function isMask(text: string): text is MaskLevel {
  return text === 'none' || text === 'standard' || text === 'strict';
}

function profileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(MESSAGES.noProfile(path), { cause });
  }
}
