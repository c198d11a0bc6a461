import { excelSerialParts } from './serial';
import { formatAt, isCellError, isDateFormat, valueAt, type Grid } from '../grid/grid';
import { formatDay } from '../calendar/civil-day';

/** Zero-width characters and soft hyphens that ride along when text is pasted from web pages and chat programs. */
const ZERO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;
const WHITE_RUN = /\s+/gu;

/** Whether a character is white space to the eye or not visible at all. */
function isWhite(c: number): boolean {
  if (c > 0x3000 && c !== 0xfeff) return false;
  return (
    c === 0x20 ||
    c === 0x3000 ||
    c === 0xa0 ||
    (c >= 0x09 && c <= 0x0d) ||
    c === 0xfeff ||
    (c >= 0x2000 && c <= 0x200f) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x2060
  );
}

/** What NFKC and trimming do to a character where it stands alone: {@link KEEP} it, … */
const SLOW = 0;
const KEEP = 1;
/** … make it half-width, … */
const FOLD = 2;
/** … or take it for white space. Everything else is left to `normalize`. */
const WHITE = 3;

/** Distance from full-width forms (！ to ～) to ASCII. */
const FULL_WIDTH_SHIFT = 0xfee0;

function treatmentOf(c: number): number {
  if (c >= 0x4e00 && c <= 0x9fff) return KEEP;
  if (c > 0x20 && c < 0x7f) return KEEP;
  if (c === 0x20 || c === 0x3000 || c === 0xa0 || (c >= 0x09 && c <= 0x0d)) return WHITE;
  if (c >= 0xff01 && c <= 0xff5e) return FOLD;
  if ((c >= 0x3001 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011) || c === 0x3014 || c === 0x3015) return KEEP; // 、。《》【】〔〕
  if (c === 0x2014 || c === 0x2018 || c === 0x2019 || c === 0x201c || c === 0x201d || c === 0xb7 || c === 0xd7)
    return KEEP; // —‘’“”·×
  return SLOW;
}

/** Longer texts are rare, and one call must not get too many arguments. */
const BUFFER_LENGTH = 2048;
const buffer = new Uint16Array(BUFFER_LENGTH);

/**
 * A value as one line of plain text for reading and comparing: NFKC (full-width letters and digits
 * become half-width), invisible characters gone, every run of white space one space, ends trimmed.
 * Numbers are written out without an exponent, so that an 18-digit number keeps its length.
 *
 * @example
 * cleanText('\u3000王\u00a0强\n') //=> '王 强'
 * cleanText(20210503) //=> '20210503'
 */
export function cleanText(v: string | number | boolean): string {
  if (typeof v === 'number') return numberText(v);
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  const n = v.length;
  if (n > BUFFER_LENGTH) return normalised(v);
  // hanzi, ASCII and the usual marks are nearly all there is: `normalize` costs three times as much
  let length = 0;
  let changed = false;
  for (let i = 0; i < n; i++) {
    const c = v.charCodeAt(i);
    const treatment = treatmentOf(c);
    if (treatment === KEEP) buffer[length++] = c;
    else if (treatment === SLOW) return normalised(v);
    else if (treatment === FOLD) {
      buffer[length++] = c - FULL_WIDTH_SHIFT;
      changed = true;
    } else {
      if (c !== 0x20 || length === 0 || buffer[length - 1] === 0x20) changed = true;
      if (length > 0 && buffer[length - 1] !== 0x20) buffer[length++] = 0x20;
    }
  }
  if (length > 0 && buffer[length - 1] === 0x20) {
    length--;
    changed = true;
  }
  return changed ? stringOf(buffer, length) : v;
}

function normalised(s: string): string {
  return s.normalize('NFKC').replace(ZERO_WIDTH, '').replace(WHITE_RUN, ' ').trim();
}

function stringOf(codes: Uint16Array, length: number): string {
  return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
}

/** A number as a person would write it: integers whole, others with the 15 digits a spreadsheet keeps. */
export function numberText(v: number): string {
  if (Number.isInteger(v)) return Math.abs(v) < 1e21 ? String(v) : BigInt(v).toString();
  return Number.isFinite(v) ? String(Number(v.toPrecision(15))) : String(v);
}

/** Dashes of every make, slashes and backslashes: what a clerk types to say that a cell was not forgotten. */
function isStroke(c: number): boolean {
  return (
    c === 0x2d ||
    c === 0x2f ||
    c === 0x5c ||
    (c >= 0x2010 && c <= 0x2015) ||
    c === 0x2212 ||
    c === 0x2500 ||
    c === 0x2501 ||
    c === 0xff0d ||
    c === 0xff0f ||
    c === 0xff3c ||
    c === 0xfe63 ||
    c === 0x30fc
  );
}

/** Words for nothing of two characters and more. One character (空, 无, strokes) is judged without a look-up. */
const NULL_WORDS: ReadonlySet<string> = new Set([
  '暂无',
  '(空)',
  '（空）',
  '(无)',
  '（无）',
  '无。',
  'n/a',
  'null',
  'none',
  '#n/a',
]);
const LONGEST_NULL_WORD = 4;

/** Whether one of {@link NULL_WORDS} begins with this character. */
function beginsNullWord(c: number): boolean {
  // 暂 （ ( 无 n N #
  return c === 0x6682 || c === 0xff08 || c === 0x28 || c === 0x65e0 || c === 0x6e || c === 0x4e || c === 0x23;
}

/**
 * Whether a text stands for nothing: blank, 空, 无, dashes, slashes, N/A. 同上 and 〃 are not: they
 * stand for the value above.
 */
export function isNullToken(s: string): boolean {
  let from = 0;
  let to = s.length;
  while (from < to && isWhite(s.charCodeAt(from))) from++;
  if (from === to) return true;
  const c = s.charCodeAt(from);
  if (isStroke(c)) {
    for (let i = from + 1; i < to; i++) {
      const d = s.charCodeAt(i);
      if (!isStroke(d) && !isWhite(d)) return false;
    }
    return true;
  }
  // nearly every text ends here
  if (c !== 0x7a7a /* 空 */ && !beginsNullWord(c)) return false;
  while (isWhite(s.charCodeAt(to - 1))) to--;
  if (to - from === 1) return c === 0x7a7a || c === 0x65e0; /* 无 */
  return to - from <= LONGEST_NULL_WORD && NULL_WORDS.has(s.slice(from, to).toLowerCase());
}

/**
 * The text a person sees in a cell, whole: dates as `2021-05-03` with the time where there is one,
 * numbers without exponent, booleans TRUE and FALSE, errors as their own text, `''` where empty.
 */
export function cellText(grid: Grid, row: number, column: number): string {
  const v = valueAt(grid, row, column);
  if (v === null) return '';
  if (typeof v === 'string') return v;
  if (isCellError(v)) return v.error;
  if (typeof v === 'number' && isDateFormat(formatAt(grid, row, column))) {
    const parts = excelSerialParts(v, grid.date1904);
    if (parts) return formatDay(parts.day) + timeText(parts.seconds);
  }
  return cleanText(v);
}

/** ` hh:mm` or ` hh:mm:ss`; nothing at midnight. */
function timeText(seconds: number): string {
  if (seconds === 0) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  const s = seconds % 60;
  return ` ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${s > 0 ? `:${two(s)}` : ''}`;
}

/** White space, brackets and quotation marks: they decorate a name and never tell two names apart. */
const DECORATION = /[\s()[\]{}<>《》〈〉「」『』【】〔〕"'“”‘’]/gu;

/**
 * The key under which names of units, streets and choices are compared: NFKC, lower-case, without
 * white space, brackets and quotation marks (what stands inside brackets is kept).
 *
 * @example
 * matchKey(' 东四 街道（办事处）') //=> '东四街道办事处'
 */
export function matchKey(s: string): string {
  return isKey(s) ? s : keyOf(s);
}

/** Whether a text is its own key: hanzi, digits and small letters only. */
function isKey(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (!((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a))) return false;
  }
  return true;
}

function keyOf(s: string): string {
  return s.normalize('NFKC').replace(ZERO_WIDTH, '').replace(DECORATION, '').toLowerCase();
}

/** Whether a full-width digit (０–９) stands anywhere in the text. */
export function hasFullWidthDigit(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c >= 0xff10 && c <= 0xff19) return true;
  }
  return false;
}

/** Whether white space of any kind (full-width, non-breaking, line breaks too) stands at either end. */
export function trimmedEdges(s: string): boolean {
  return s.length > 0 && (isWhite(s.charCodeAt(0)) || isWhite(s.charCodeAt(s.length - 1)));
}

/** The text without white space of any kind at its ends. */
export function trimEdges(s: string): string {
  let from = 0;
  let to = s.length;
  while (from < to && isWhite(s.charCodeAt(from))) from++;
  while (to > from && isWhite(s.charCodeAt(to - 1))) to--;
  return s.slice(from, to);
}

/** Full-width digits made half-width, everything else untouched. */
export function halfWidthDigits(s: string): string {
  return s.replace(/[０-９]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
}
