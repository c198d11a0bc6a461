import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../core/app-error';
import { parseIsoDay, type CivilDay } from '../core/calendar/civil-day';
import { DEFAULT_PROFILE } from '../core/profile/default-profile';
import type { MaskLevel, Profile } from '../core/profile/profile';
import { parseProfile, profileFileName } from '../core/profile/read-profile';
import type { SettingsSource } from '../core/profile/settings-source';
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
  /** File of a recipe. */
  readonly replay?: string;
  readonly mask?: string;
  readonly period?: string;
  /** False where `--no-previous` says so. */
  readonly previous?: readonly string[] | false;
  /** Of whom copies are wanted. */
  readonly copies?: string;
  readonly campaign?: string;
  /** By what matters are chosen, as often as it was written. */
  readonly criteria?: readonly string[];
  readonly debug?: boolean;
}

/** Options read and judged. */
export interface Options {
  readonly json: boolean;
  readonly asOf: CivilDay;
  /** What `--profile` says, else the default, until the sheet 设置 of an input says otherwise. */
  readonly profile: Profile;
  /** Where the profile comes from. */
  readonly settings: SettingsSource;
  /** What is doubtful about the profile, for stderr. */
  readonly notes: readonly string[];
  readonly sheet: string | undefined;
  readonly out: string | undefined;
  /** What `--mask` says; without it the profile does. */
  readonly askedMask: MaskLevel | undefined;
  readonly mask: MaskLevel;
}

/**
 * @param outIs the ending of the file that `--out` names
 * @throws UsageError or AppError naming the option that is wrong
 */
export function readOptions(raw: RawOptions, outIs: '.xlsx' | 'as-input' = '.xlsx'): Options {
  const asOf = raw.asOf === undefined ? todayInShanghai() : parseIsoDay(raw.asOf);
  if (asOf === null) throw new UsageError(MESSAGES.badDate(raw.asOf ?? ''));
  if (raw.mask !== undefined && !isMask(raw.mask)) throw new UsageError(MESSAGES.badMask(raw.mask));
  if (outIs === '.xlsx' && raw.out !== undefined && !/\.xlsx$/iu.test(raw.out))
    throw new UsageError(MESSAGES.outNotXlsx(raw.out));
  const askedMask = raw.mask;
  const options: Options = {
    json: raw.json ?? false,
    asOf,
    profile: DEFAULT_PROFILE,
    settings: { kind: 'default' },
    notes: [],
    sheet: raw.sheet,
    out: raw.out,
    askedMask,
    mask: askedMask ?? DEFAULT_PROFILE.mask,
  };
  if (raw.profile === undefined) return options;
  const name = basename(raw.profile);
  const { profile, faults, doubts } = parseProfile(profileText(raw.profile), profileFileName(name));
  if (!profile) throw new AppError('profile-wrong', faults[0] ?? '');
  return withProfile(options, profile, { kind: 'file', name }, doubts);
}

/** The options with another profile in force. */
export function withProfile(
  options: Options,
  profile: Profile,
  settings: SettingsSource,
  notes: readonly string[],
): Options {
  return { ...options, profile, settings, notes, mask: options.askedMask ?? profile.mask };
}

function isMask(text: string): text is MaskLevel {
  return text === 'none' || text === 'standard' || text === 'strict';
}

/** @throws UsageError where the file cannot be read */
export function profileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(MESSAGES.noProfile(path), { cause });
  }
}
