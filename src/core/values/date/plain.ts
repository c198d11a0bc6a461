import { civilDay } from '../../calendar/civil-day';
import { dayReading, UNREADABLE_DATE, type DateReading } from './reading';

const SPACE = 0x20;
const COLON = 0x3a;
const YEAR_SIGN = 0x5e74; // 年
const MONTH_SIGN = 0x6708; // 月
const DAY_SIGN = 0x65e5; // 日
const DAY_SIGN_SPOKEN = 0x53f7; // 号

/** `-`, `.` and `/` are neighbours in Unicode. */
const isMark = (c: number): boolean => c >= 0x2d && c <= 0x2f;

/** The digit of a character code, negative or above 9 where it is none. `NaN` (past the end) is neither. */
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/**
 * Reads the forms that nearly all cells have: `2021-5-3`, `2021/05/03`, `2021.5.3`, `2021年5月3日`,
 * `20210503`, each with `h:mm` or `h:mm:ss` behind it or without. `null` where the text has any other
 * form, which says nothing about whether it is a date.
 *
 * Written on character codes, without a regular expression or a substring, because every text cell
 * of every date column passes here.
 */
export function readPlainDate(s: string): DateReading | null {
  const n = s.length;
  let i = 0;
  while (i < n && s.charCodeAt(i) === SPACE) i++;
  if (n - i < 8) return null;
  let year = 0;
  for (let end = i + 4; i < end; i++) {
    const c = s.charCodeAt(i);
    if (!isDigit(c)) return null;
    year = year * 10 + c - 0x30;
  }
  let month = 0;
  let day = 0;
  let c = s.charCodeAt(i);
  if (isDigit(c)) {
    for (let end = i + 2; i < end; i++) {
      c = s.charCodeAt(i);
      if (!isDigit(c)) return null;
      month = month * 10 + c - 0x30;
    }
    for (let end = i + 2; i < end; i++) {
      c = s.charCodeAt(i);
      if (!isDigit(c)) return null;
      day = day * 10 + c - 0x30;
    }
    if (isDigit(s.charCodeAt(i))) return null;
  } else {
    const mark = c;
    if (!isMark(mark) && mark !== YEAR_SIGN) return null;
    c = s.charCodeAt(++i);
    if (!isDigit(c)) return null;
    month = c - 0x30;
    c = s.charCodeAt(++i);
    if (isDigit(c)) {
      month = month * 10 + c - 0x30;
      c = s.charCodeAt(++i);
    }
    // one mark twice, or 年 and 月: a mixture may be a span (2021.1-6) and is left to the full reader
    if (mark === YEAR_SIGN ? c !== MONTH_SIGN : c !== mark) return null;
    c = s.charCodeAt(++i);
    if (!isDigit(c)) return null;
    day = c - 0x30;
    c = s.charCodeAt(++i);
    if (isDigit(c)) {
      day = day * 10 + c - 0x30;
      c = s.charCodeAt(++i);
    }
    if (c === DAY_SIGN || c === DAY_SIGN_SPOKEN) i++;
  }
  const seconds = i === n ? 0 : readPlainTime(s, i);
  if (seconds < 0) return null;
  const d = civilDay(year, month, day);
  return d === null ? UNREADABLE_DATE : dayReading(d, seconds, true, false);
}

/** ` h:mm` or `Th:mm:ss` with spaces around, to the end of the text; -1 for anything else, 0 for spaces only. */
function readPlainTime(s: string, from: number): number {
  const n = s.length;
  let i = from;
  if (s.charCodeAt(i) === 0x54 /* T */) i++;
  else while (i < n && s.charCodeAt(i) === SPACE) i++;
  if (i === n) return i > from && s.charCodeAt(n - 1) === SPACE ? 0 : -1;
  if (i === from) return -1;
  let total = 0;
  let fields = 0;
  for (; fields < 3; fields++) {
    let c = s.charCodeAt(i);
    if (!isDigit(c)) return -1;
    let field = c - 0x30;
    c = s.charCodeAt(++i);
    if (isDigit(c)) {
      field = field * 10 + c - 0x30;
      c = s.charCodeAt(++i);
    }
    if (field > (fields === 0 ? 23 : 59)) return -1;
    total = total * 60 + field;
    if (c !== COLON) {
      fields++;
      break;
    }
    i++;
  }
  if (fields < 2) return -1;
  while (i < n && s.charCodeAt(i) === SPACE) i++;
  if (i < n) return -1;
  return fields === 2 ? total * 60 : total;
}
