import { civilDay, type CivilDay } from '../calendar/civil-day';
import { numberText } from './text';

export type IdKind =
  | 'blank'
  | 'id18'
  /** The 15-digit number of before 1999: no check character, births in the 1900s. */
  | 'id15'
  /** Some characters are hidden, by `*` or a row of X: never judged. */
  | 'masked'
  /** Stored as a number, or the text of one: a spreadsheet keeps 15 digits, the rest is gone. */
  | 'precision-lost'
  | 'bad-length'
  /** Not made of digits (and X): a passport, an officer's card. Never judged. */
  | 'other-document';

export interface IdReading {
  readonly kind: IdKind;
  /** Cleaned: no white space, half-width, capital X. */
  readonly text: string;
  /** `null` where the date does not exist, or the kind has none. */
  readonly birth: CivilDay | null;
  /** False where the number has a birth date and it does not exist. */
  readonly birthValid: boolean;
  /** `null` where there is no check character to judge. */
  readonly checksumOk: boolean | null;
  readonly sex: 'male' | 'female' | null;
}

/** Weights of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** From here on a number has more than the 15 digits that a spreadsheet keeps exactly. */
const PRECISION_LIMIT = 1e14;

/**
 * The check character of the first 17 digits of an ID number (GB 11643-1999), `''` where they are
 * no 17 digits.
 */
export function checkCharacterOf(first17: string): string {
  if (first17.length < 17) return '';
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const d = first17.charCodeAt(i) - 0x30;
    if (d < 0 || d > 9) return '';
    sum += d * WEIGHTS[i]!;
  }
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** 1.10101E+17: what a spreadsheet made of a number, as text; a .csv has nothing else. */
const LOST = /^\d(?:\.\d+)?E\+?1[4-7]$/u;

/** Reads what stands in an ID number column. What it holds is judged by the rules, not here. */
export function readId(value: string | number): IdReading {
  if (typeof value === 'number') {
    return value >= PRECISION_LIMIT ? reading('precision-lost', numberText(value)) : readText(numberText(value));
  }
  if (isPlain(value)) return readText(value);
  const text = clean(value);
  return LOST.test(text) ? reading('precision-lost', text) : readText(text);
}

function readText(text: string): IdReading {
  const n = text.length;
  if (n === 0) return reading('blank', text);
  let digits = 0;
  let crosses = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39) digits++;
    else if (c === 0x58) crosses++;
    else if (c === 0x2a) return reading('masked', text);
  }
  if (digits + crosses < n || text.startsWith('X')) return reading('other-document', text);
  if (n === 18) return readId18(text);
  if (n === 15) return readId15(text);
  return reading('bad-length', text);
}

function readId18(text: string): IdReading {
  const birth = civilDay(numberAt(text, 6, 10), numberAt(text, 10, 12), numberAt(text, 12, 14));
  return {
    kind: 'id18',
    text,
    birth,
    birthValid: birth !== null,
    checksumOk: checkCharacterOf(text) === text.charAt(17),
    sex: sexOf(text.charCodeAt(16)),
  };
}

function readId15(text: string): IdReading {
  const birth = civilDay(1900 + numberAt(text, 6, 8), numberAt(text, 8, 10), numberAt(text, 10, 12));
  return {
    kind: 'id15',
    text,
    birth,
    birthValid: birth !== null,
    checksumOk: null,
    sex: sexOf(text.charCodeAt(14)),
  };
}

/** Odd male, even female; an X has no business there. */
function sexOf(digit: number): 'male' | 'female' | null {
  if (digit === 0x58) return null;
  return (digit & 1) === 1 ? 'male' : 'female';
}

function reading(kind: IdKind, text: string): IdReading {
  return { kind, text, birth: null, birthValid: true, checksumOk: null, sex: null };
}

function numberAt(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + (text.charCodeAt(i) - 0x30);
  return n;
}

/** Whether nothing has to be cleaned: digits, `*`, and an X at the end. */
function isPlain(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (!((c >= 0x30 && c <= 0x39) || c === 0x2a || (c === 0x58 && i === s.length - 1))) return false;
  }
  return true;
}

/** White space inside and around, a leading apostrophe, full-width characters, a small x, hyphens between groups. */
function clean(s: string): string {
  return s
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\u00ad]+/gu, '')
    .replace(/^['‘’`]+/u, '')
    .toUpperCase()
    .replace(/×$/u, 'X')
    .replace(/[●•✱∗＊]/gu, '*')
    .replace(/X{3,}/gu, (m) => '*'.repeat(m.length));
}
