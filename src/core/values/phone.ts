import { numberText } from './text';

/** `masked` numbers have digits hidden by `*` and are never judged; `bad` ones have no shape of a Chinese number. */
export type PhoneKind = 'mobile' | 'landline' | 'service' | 'masked' | 'bad';

export interface Phone {
  /** Digits only; an extension follows a hyphen: 01084000000-801. */
  readonly text: string;
  readonly kind: PhoneKind;
}

export interface PhoneReading {
  readonly numbers: readonly Phone[];
}

/** What stands further on in a cell is a story, and reading it would only cost time. */
const LONGEST = 300;

const NONE: PhoneReading = Object.freeze({ numbers: [] });

const MOBILE = /^1[3-9]\d{9}$/u;
/** 010 and 02x have eight digits behind them, other areas seven or eight; without an area code a number never begins with 0 or 1. */
const LANDLINE = /^(?:0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8}|[2-9]\d{6,7})$/u;
/** 400 and 800 lines, 110, 114, 120, 999, 10086, 11185, 12345, 12306, 116114, 955xx, 96xxx. */
const SERVICE =
  /^(?:[48]00\d{7}|11[024789]|12[0-2]|999|10[01]\d{2}|1118\d|12[1-6]\d{2}|11[68]114|95\d{3,6}|96\d{3,4})$/u;
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})$/u;
const COUNTRY = /^(?:\+|00)86-?|^86-(?=\d)|^86(?=1[3-9]\d{9}$)/u;

/** A country code that is not China's. */
const FOREIGN = /^\s*(?:\+|00)\s*(?!86|0)\d[\d\s-]{4,}/u;

const EXTENSION_WORDS = /\s*(?:转接?|分机号?|ext\.?|#)\s*:?\s*/giu;
const DASHES = /[‐‑‒–—―−－─]/gu;
/** Two and more stand for hidden digits; one × may be a slip of the pen. */
const HIDDEN = /[xX×●•○＊*]{2,}|\*/gu;
/** 010-84000000、13800000000: nothing has to be evened out. */
const PLAIN = /^[\d、,; /-]{3,80}$/u;
const ONE_NUMBER = /^[\d-]+$/u;
/** Everything that is neither digit nor joint parts two numbers: names, labels, 、 and ；. */
const BETWEEN = /[^\d*+\-(). ~]+/u;
/** Said instead of a number: nothing to judge. */
const NO_NUMBER = /不详|未留|未提供|没有|拒绝|不愿|保密|同上|匿名|未知|不便|空号|停机|无电话|无联系/u;

/**
 * Reads the numbers of a phone cell, however they are written: several in one cell, with names beside
 * them, with area codes, extensions, country code, spaces and dashes, full-width or hidden digits.
 *
 * @example
 * readPhones('张三13800000000、(010)84000000转801').numbers
 * //=> [{ text: '13800000000', kind: 'mobile' }, { text: '01084000000-801', kind: 'landline' }]
 */
export function readPhones(value: string | number): PhoneReading {
  const text = typeof value === 'number' ? numberText(value) : value;
  if (isBareMobile(text)) return { numbers: [{ text, kind: 'mobile' }] };
  const tidy = PLAIN.test(text) ? text : tidied(text.slice(0, LONGEST));
  const numbers: Phone[] = [];
  for (const piece of tidy.split(BETWEEN)) readPiece(piece, numbers);
  if (numbers.length > 0) return { numbers };
  const words = tidy.replace(/[\s\p{P}\p{S}]+/gu, '');
  return words === '' || NO_NUMBER.test(words) ? NONE : { numbers: [{ text: text.trim(), kind: 'bad' }] };
}

/** Half-width, with one kind of hyphen, `~` before an extension and `*` for hidden digits. */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(EXTENSION_WORDS, '~')
    .replace(HIDDEN, (m) => '*'.repeat(m.length));
}

/** Whether nothing speaks against a phone cell: it is blank, or one of its numbers is good or masked. */
export function phonesOk(reading: PhoneReading): boolean {
  return reading.numbers.length === 0 || reading.numbers.some((n) => n.kind !== 'bad');
}

/** Eleven digits, as nearly every cell is. */
function isBareMobile(s: string): boolean {
  if (s.length !== 11 || s.charCodeAt(0) !== 0x31 || s.charCodeAt(1) < 0x33) return false;
  for (let i = 1; i < 11; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x30 || c > 0x39) return false;
  }
  return true;
}

/**
 * Takes a piece of digits, spaces and joints apart. A space may part two numbers (138… 139…) or stand
 * inside one (138 0000 0000): as many groups are taken together as make a good number.
 */
function readPiece(piece: string, out: Phone[]): void {
  if (FOREIGN.test(piece)) {
    out.push({ text: piece.replace(/\D/gu, ''), kind: 'bad' });
    return;
  }
  if (ONE_NUMBER.test(piece)) {
    const found = readNumber(piece);
    if (found) {
      out.push(...found);
      return;
    }
  }
  const groups = piece
    .replace(/[().]+/gu, ' ')
    .trim()
    .split(/ +/u)
    .filter((g) => /\d/u.test(g));
  let bad = '';
  const dropBad = (): void => {
    // one or two digits are a numbering, or 2 in 张三2
    if (bad.replace(/\D/gu, '').length > 2) out.push({ text: bad, kind: 'bad' });
    bad = '';
  };
  for (let i = 0; i < groups.length;) {
    let taken = 0;
    for (let n = Math.min(groups.length - i, 5); n > 0 && taken === 0; n--) {
      // an area code never stands alone, so what follows is judged together with it
      if (n === 1 && bad !== '' && AREA_CODE.test(bad)) break;
      const found = readNumber(groups.slice(i, i + n).join(''));
      if (found === null) continue;
      dropBad();
      out.push(...found);
      taken = n;
    }
    if (taken === 0) {
      bad += (groups[i] ?? '').replace(/[~-]+/gu, '');
      taken = 1;
    }
    i += taken;
  }
  dropBad();
}

/** One number written without separators but `-` and `~` (extension); `null` where it is none. */
function readNumber(written: string): Phone[] | null {
  const [main = '', extension = ''] = written.replace(COUNTRY, '').split('~');
  const abroad = COUNTRY.test(written);
  const groups = main.split('-').filter((g) => g !== '');
  const digits = groups.join('').replace(/\+/gu, '');
  if (digits.includes('*')) return digits.length >= 5 ? [{ text: digits, kind: 'masked' }] : null;
  const whole = judge(digits, abroad);
  const tail = /^\d{1,6}/u.exec(extension.replace(/-/gu, ''))?.[0];
  if (whole) return [tail === undefined ? whole : { ...whole, text: `${whole.text}-${tail}` }];
  if (groups.length < 2) return null;
  // 84000000-801: the last group may be an extension
  const last = groups[groups.length - 1] ?? '';
  const head = judge(groups.slice(0, -1).join(''), abroad);
  if (head && last.length <= 6 && head.kind !== 'service') return [{ ...head, text: `${head.text}-${last}` }];
  // 13800000000-13900000000: two numbers
  const each = groups.map((g) => judge(g, abroad));
  return each.every((p) => p !== null && p.kind !== 'service') ? (each as Phone[]) : null;
}

function judge(digits: string, abroad: boolean): Phone | null {
  if (MOBILE.test(digits)) return { text: digits, kind: 'mobile' };
  if (LANDLINE.test(digits)) return { text: digits, kind: 'landline' };
  // +86 10 8400 0000 drops the zero of the area code
  if (abroad && LANDLINE.test(`0${digits}`)) return { text: `0${digits}`, kind: 'landline' };
  if (SERVICE.test(digits)) return { text: digits, kind: 'service' };
  return null;
}
