import { civilDay } from '../../calendar/civil-day';
import type { Cursor } from './cursor';
import { fullYear } from './reading';

/** One date as it is written: a day, a month, a quarter… with whatever it leaves unsaid `null`. */
export interface Part {
  year: number | null;
  month: number | null;
  day: number | null;
  /** Number of months it covers where it names no day: 1, 3, 6 or 12. */
  months: number;
  /** Another reading exists. */
  unsure: boolean;
  /** Time of day in seconds; the full reader sets it. */
  seconds: number;
  /** Days to add because the time was written in another time zone. */
  shift: number;
}

/** What stands between year, month and day. `—` and its kin come from Word, which "improves" hyphens. */
const SEPARATORS = '-/.。、,·_\\—–―';
/** Between month and day alone only these: 5、3 is a list. */
const SHORT_SEPARATORS = '-/.';
const HALVES = ['上半年', '下半年', '全年'] as const;
const QUARTER = ['季度', '季'] as const;
/** Parts of a month: no day, so the month it is. */
const MONTH_PARTS = ['上旬', '中旬', '下旬', '月初', '初', '底', '末'] as const;

function part(year: number | null, month: number | null, day: number | null, months = 1, unsure = false): Part {
  return { year, month, day, months, unsure, seconds: 0, shift: 0 };
}

/**
 * Reads one date at the cursor and leaves it behind the last character that belongs to the date;
 * `null` where none stands there. `hint` is the year the table is about: it decides between
 * readings of 5/3/21, never more.
 */
export function readPart(c: Cursor, hint: number | null): Part | null {
  c.spaces();
  if (c.eat('第')) return quarter(c, null);
  const half = c.eatWord(HALVES);
  if (half !== '') return halfYear(null, half);
  const n = c.number();
  if (n < 0) return null;
  if (c.width > 4) return compact(n, c.width);
  if (c.width === 4) return n >= 1900 && n <= 2100 ? afterYear(c, n) : null;
  if (c.width === 3) return null;
  c.spaces();
  if (c.next === '年') return afterYear(c, fullYear(n));
  if (c.next === '月') return afterMonth(c, null, n);
  if (c.ahead((a) => a.eatWord(QUARTER) !== '')) {
    c.at -= c.width; // back onto the number
    return quarter(c, null);
  }
  if (c.eat('日号')) return part(null, null, n);
  return short(c, n, hint);
}

/** 20210503, 202105, 210503, 20210503142530: digits only. */
function compact(n: number, width: number): Part | null {
  if (width === 8) return part(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100);
  if (width === 6) {
    const year = Math.floor(n / 100);
    const month = n % 100;
    const asDay = part(fullYear(Math.floor(n / 10_000)), year % 100, month, 1, true);
    const dayExists = civilDay(asDay.year ?? 0, asDay.month ?? 0, asDay.day ?? 0) !== null;
    if (year >= 1900 && year <= 2100 && month >= 1 && month <= 12) return part(year, month, null, 1, dayExists);
    return dayExists ? asDay : null;
  }
  if (width === 14 || width === 12) {
    const clock = width === 14 ? n % 1_000_000 : (n % 10_000) * 100;
    const days = Math.floor(n / (width === 14 ? 1_000_000 : 10_000));
    const [h, m, s] = [Math.floor(clock / 10_000), Math.floor(clock / 100) % 100, clock % 100] as const;
    if (h > 23 || m > 59 || s > 59) return null;
    const p = compact(days, 8);
    if (p) p.seconds = (h * 60 + m) * 60 + s;
    return p;
  }
  return null;
}

/** Behind a year: 年 or a separator and a month, a quarter, a half year, or nothing more. */
function afterYear(c: Cursor, year: number): Part | null {
  c.spaces();
  if (c.eat('年')) {
    c.eat('度');
    c.spaces();
    const half = c.eatWord(HALVES);
    if (half !== '') return halfYear(year, half);
    if (c.eat('第')) return quarter(c, year);
    if (!c.onDigit) return part(year, 1, null, 12);
    return monthOnward(c, year, '年');
  }
  const separator = separatorAhead(c);
  if (separator === '') return part(year, 1, null, 12);
  eatSeparator(c);
  return monthOnward(c, year, separator);
}

/** The separator here if a number of one or two digits follows it, `''` otherwise. */
function separatorAhead(c: Cursor, allowed = SEPARATORS): string {
  let found = '';
  c.ahead((a) => {
    a.spaces();
    const mark = a.next;
    if (mark === '' || !allowed.includes(mark)) return false;
    eatSeparator(a);
    if (a.number() >= 0 && a.width <= 2) found = mark;
    return true;
  });
  return found;
}

/** One separator, written once or several times (2021——5——3), with spaces around. */
function eatSeparator(c: Cursor): void {
  c.spaces();
  const mark = c.next;
  c.at++;
  while (c.next === mark) c.at++;
  c.spaces();
}

/** The cursor stands on the number behind the year; `joint` is what stood between them. */
function monthOnward(c: Cursor, year: number, joint: string): Part | null {
  const at = c.at;
  const month = c.number();
  const padded = c.width === 2;
  if (month < 0 || c.width > 2) return null;
  c.spaces();
  if (c.next === '季') {
    c.at = at;
    return quarter(c, year);
  }
  if (c.next === '月') return afterMonth(c, year, month);
  const separator = separatorAhead(c);
  if (separator !== '' && !isSpanAhead(c, joint, separator, month)) {
    eatSeparator(c);
    const day = c.number();
    // 2021.5-3 is a date written carelessly, 2021年5-6 may be two months
    const mixed = joint === '年' ? true : joint !== separator;
    c.eat('日号');
    return part(year, month, day, 1, mixed && day > month && day <= 12);
  }
  // 2020-1 is how a quarter is keyed in some registers, and how Excel users write January in others
  if (joint === '-' && !padded && month <= 4) return { ...part(year, (month - 1) * 3 + 1, null, 3, true) };
  return part(year, month, null);
}

/** Whether the separator ahead begins the end of a span of months: 2021年3-5月, 2021.1-6, 2021.3—2021.5. */
function isSpanAhead(c: Cursor, joint: string, separator: string, month: number): boolean {
  return c.ahead((a) => {
    eatSeparator(a);
    const n = a.number();
    a.spaces();
    if (a.next === '月') return true;
    const spanMark = '-—–―'.includes(separator) && joint !== separator && joint !== '年';
    return spanMark && n > month && n <= 12;
  });
}

/** Behind a month that is followed by 月: perhaps 份, perhaps a day. */
function afterMonth(c: Cursor, year: number | null, month: number): Part | null {
  c.eat('月');
  c.eat('份');
  c.spaces();
  if (c.onDigit) {
    const at = c.at;
    const day = c.number();
    if (c.width <= 2 && !':时点'.includes(c.next || ' ')) {
      c.spaces();
      c.eat('日号');
      return part(year, month, day);
    }
    c.at = at;
  }
  const rough = c.eatWord(MONTH_PARTS) !== '';
  return part(year, month, null, 1, rough);
}

/** The cursor stands on the number of a quarter. */
function quarter(c: Cursor, year: number | null): Part | null {
  const n = c.number();
  c.spaces();
  if (n < 1 || n > 4 || c.eatWord(QUARTER) === '') return null;
  return part(year, (n - 1) * 3 + 1, null, 3);
}

function halfYear(year: number | null, which: string): Part {
  return which === '全年' ? part(year, 1, null, 12) : part(year, which === '上半年' ? 1 : 7, null, 6);
}

/** Numbers of one or two digits and separators: 5.3 and 21.5.3 and 5/3/2021. */
function short(c: Cursor, a: number, hint: number | null): Part | null {
  const mark = separatorAhead(c);
  if (mark === '') {
    const year = yearBehindMonth(c, a);
    // a bare number: a day only as the end of a span (5.3-6), which the full reader decides
    return year ?? part(null, null, a);
  }
  const at = c.at;
  eatSeparator(c);
  const b = c.number();
  const third = c.next === mark ? thirdNumber(c) : -1;
  if (third >= 0) return threeNumbers(a, b, third, c.width, mark, hint);
  if (!SHORT_SEPARATORS.includes(mark)) {
    c.at = at;
    return part(null, null, a);
  }
  if (c.eat('月')) {
    c.at = at; // 3-5月: two months, the span's end follows
    return part(null, a, null);
  }
  if (a > 12 && b >= 1 && b <= 12) return part(fullYear(a), b, null, 1, true);
  c.eat('日号');
  return part(null, a, b);
}

/** `5/2021`, `5-2021`: a month before its year. */
function yearBehindMonth(c: Cursor, month: number): Part | null {
  const at = c.at;
  c.spaces();
  if (c.next !== '' && SHORT_SEPARATORS.includes(c.next)) {
    eatSeparator(c);
    const year = c.number();
    if (
      c.width === 4 &&
      year >= 1900 &&
      year <= 2100 &&
      month >= 1 &&
      month <= 12 &&
      !'-/.年'.includes(c.next || ' ')
    ) {
      return part(year, month, null);
    }
  }
  c.at = at;
  return null;
}

/** The third number of three, two or four digits at most; -1 where there is none. */
function thirdNumber(c: Cursor): number {
  const at = c.at;
  eatSeparator(c);
  const n = c.number();
  if (n >= 0 && (c.width <= 2 || c.width === 4)) return n;
  c.at = at;
  return -1;
}

/**
 * Three short numbers. Chinese ledgers put the year first; a slash may come from an English Excel,
 * which shows month, day, year; a four-digit number at the end is the year.
 */
function threeNumbers(
  a: number,
  b: number,
  third: number,
  width: number,
  mark: string,
  hint: number | null,
): Part | null {
  const candidates: Part[] = [];
  const add = (year: number, month: number, day: number): void => {
    if (civilDay(year, month, day) !== null) candidates.push(part(year, month, day));
  };
  if (width === 4) {
    add(third, a, b);
    if (a !== b) add(third, b, a);
  } else if (mark === '/' && a <= 12) {
    add(fullYear(third), a, b);
    add(fullYear(a), b, third);
    if (a !== b) add(fullYear(third), b, a);
  } else {
    add(fullYear(a), b, third);
    if (a <= 12) add(fullYear(third), a, b);
    if (a <= 12 || (mark === '/' && third >= 10)) add(fullYear(third), b, a);
  }
  const first = candidates[0];
  if (!first) return null;
  const chosen = candidates.find((p) => p.year === hint) ?? first;
  chosen.unsure = candidates.some((p) => p.year !== first.year || p.month !== first.month || p.day !== first.day);
  return chosen;
}
