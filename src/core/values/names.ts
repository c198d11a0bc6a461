import { cleanText } from './text';

/** What a cell says about who petitioned. */
export interface NamesReading {
  readonly names: readonly string[];
  /** The number of people the cell itself states (张某等7人 → 7), `null` where it states none. */
  readonly total: number | null;
  /** Nobody is named: 匿名, 群众, 某女士. */
  readonly anonymous: boolean;
  /** The number is not exact: 约20人, 十余人. */
  readonly about: boolean;
  /** A name is masked: 张*, 李**. */
  readonly masked: boolean;
}

/** First version. */
export function readNames(text: string): NamesReading {
  const clean = cleanText(text);
  const m = /等\s*(\d{1,5})\s*(?:人|名|位)/u.exec(clean);
  const names = clean
    .replace(/等.*$/u, '')
    .split(/[、，,;；]/u)
    .map((s) => s.replace(/\s/gu, ''))
    .filter((s) => /^[\p{Script=Han}·]{2,5}$/u.test(s));
  return {
    names,
    total: m ? Number(m[1]) : null,
    anonymous: /匿名|某女士|某先生/u.test(clean),
    about: /约|余人/u.test(clean),
    masked: clean.includes('*'),
  };
}

/** How many people the cell claims, `null` where it makes no claim that a count could contradict. */
export function impliedCount(reading: NamesReading): number | null {
  if (reading.about) return null;
  if (reading.total !== null) return reading.total;
  return reading.names.length >= 2 ? reading.names.length : null;
}
