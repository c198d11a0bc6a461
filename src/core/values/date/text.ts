import { addDays, civilDay, compareDays, isLeapYear, type CivilDay } from '../../calendar/civil-day';
import { numeralsToDigits } from '../numerals';
import { cleanText } from '../text';
import { Cursor } from './cursor';
import { englishToDigits } from './english';
import { readPart, type Part } from './part';
import {
  DATE_KIND,
  lastOfMonth,
  UNREADABLE_DATE,
  VAGUE_DATE,
  type DateContext,
  type DateKind,
  type DateReading,
} from './reading';
import { readTail } from './tail';
import { isVagueLimit } from './vague';

/** No date is longer; a cell with more holds prose, and reading on would only cost time. */
const LONGEST = 80;

/** Typed to force text (', `), or left by copying from a list. */
const LEADING_MARKS = /^[\s'‘’`"“”:：·•]+/u;
const TRAILING_MARKS = /[\s。.,;、:'"”]+$/u;
const HAS_NUMERAL = /[〇○零一二两三四五六七八九十廿卅元]/u;
/** 元月 is January. 正月, 腊月 and 初三 are of the farmers' calendar and stay unread. */
const FIRST_MONTH = /元月/gu;
/** Words that may stand before a date: 于2021年5月3日, 登记时间：2021.5.3, 限期整改（至2021年6月30日）. */
const PREFIX =
  /^(?:\p{Script=Han}{1,8}[:(]\s{0,2})?(?:已于|拟于|约于|将于|于|自|从|约|大约|截至|截止到|截止|至|到)?\s{0,2}(?=\d)/u;

const SPAN_JOINTS = ['起至', '起到', '至', '到', '~', '-', '—', '–', '―'] as const;
const LIST_JOINTS = ['以及', '/', '、', ',', ';', '|', '(', '和', '及', '与', '并', '后', '+', '&'] as const;

type Joint = 'span' | 'list';

/** What a text says, taken apart. */
interface Parsed {
  readonly parts: Part[];
  readonly joints: Joint[];
  /** 至今: the span has no end. */
  open: boolean;
  /** Words were passed that a date alone would not keep. */
  words: boolean;
}

/**
 * The full reader: every form that {@link readPlainDate} leaves alone. It never guesses a day where
 * the text names a longer time, and says where more than one reading exists.
 */
export function readDateText(raw: string, ctx: DateContext): DateReading {
  const text = tidy(raw);
  if (text.length > LONGEST) return UNREADABLE_DATE;
  const parsed = parse(text, ctx.year);
  const reading = parsed === null ? UNREADABLE_DATE : resolve(parsed, ctx.year);
  if (reading.kind === DATE_KIND.day || reading.kind === DATE_KIND.range) return reading;
  // 6月底前 names neither a day nor a year; a month or a quarter with its year is more than a vague word
  const named = reading.first !== null && !reading.yearTaken;
  if (named || !isVagueLimit(text.replace(/\s/gu, ''))) return reading;
  return ctx.vagueAllowed ? VAGUE_DATE : UNREADABLE_DATE;
}

/** NFKC, one line, without invisible characters and decoration; numerals and English months in digits. */
function tidy(raw: string): string {
  let s = cleanText(raw);
  if (s.length > LONGEST) return s;
  s = s.replace(LEADING_MARKS, '').replace(TRAILING_MARKS, '');
  if (HAS_NUMERAL.test(s)) s = numeralsToDigits(s.replace(FIRST_MONTH, '1月'));
  if (/[a-z]{3}/iu.test(s)) s = englishToDigits(s) ?? s;
  return s;
}

function parse(text: string, hint: number | null): Parsed | null {
  const c = new Cursor(text);
  const prefix = c.onDigit ? '' : (PREFIX.exec(text)?.[0] ?? '');
  c.at = prefix.length;
  const out: Parsed = { parts: [], joints: [], open: false, words: prefix.trim() !== '' };
  for (;;) {
    const p = readPart(c, hint);
    if (p === null) return null;
    out.parts.push(p);
    if (c.done()) return out;
    if (readTail(c, p)) out.words = true;
    if (c.done()) return out;
    const joint = readJoint(c);
    if (joint === null) return null;
    if (c.eatWord(['今', '现在', '目前']) !== '' && c.done() && joint === 'span') {
      out.open = true;
      return out;
    }
    out.joints.push(joint);
    // the end of a span may carry its own 第: 第一至第二季度
    c.spaces();
  }
}

/** What stands between two dates: a mark of a span, of a list, or white space alone. */
function readJoint(c: Cursor): Joint | null {
  if (c.eatWord(SPAN_JOINTS) !== '') {
    while (c.eatWord(SPAN_JOINTS) !== '');
    return 'span';
  }
  if (c.eatWord(LIST_JOINTS) !== '') return 'list';
  return c.onDigit && ' 日号)'.includes(c.text.charAt(c.at - 1)) ? 'list' : null;
}

/** Fills what the parts leave to each other, then makes days of them. */
function resolve(parsed: Parsed, hint: number | null): DateReading {
  const { parts, joints } = parsed;
  if (!share(parts)) return UNREADABLE_DATE;
  // 2021-05-03 2021: what the second number means, nobody can say
  if (parts.some((p) => p.months === 12) && parts.some((p) => p.months !== 12)) return UNREADABLE_DATE;
  const yearless = parts.some((p) => p.year === null);
  const taken = yearless && hint !== null && parts.every((p) => p.year !== null || existsIn(p, hint));
  if (taken) takeYear(parts, joints, hint);
  const spans: Span[] = [];
  for (const p of parts) {
    const s = spanOf(p);
    if (s === null) return UNREADABLE_DATE;
    spans.push(s);
  }
  const lists = joints.some((j) => j === 'list');
  // a list of dates: the last one counts, with the span it may be the end of
  let from = parts.length - 1;
  while (from > 0 && joints[from - 1] === 'span') from--;
  const unsure = parsed.words || lists || parts.some((p) => p.unsure);
  return from === parts.length - 1 && !parsed.open
    ? single(parts[from], spans[from], unsure, yearless, taken)
    : span(parts.slice(from), spans.slice(from), parsed.open, unsure, yearless, taken);
}

/**
 * 9月20日至21日 and 2021.5.3、5.6: a later part takes what it leaves out from the part before; the
 * first takes its year from the first that names one. False where a part is left without a month.
 */
function share(parts: readonly Part[]): boolean {
  const first = parts[0];
  if (typeof first?.month !== 'number') return false;
  if (first.year === null) {
    const named = parts.find((p) => p.year !== null);
    if (named) first.year = (named.year ?? 0) - (named.month !== null && named.month < first.month ? 1 : 0);
  }
  for (let i = 1; i < parts.length; i++) {
    const p = parts[i];
    const before = parts[i - 1];
    if (!p || !before) return false;
    const ownMonth = p.month !== null;
    if (p.month === null) {
      if (before.month === null) return false;
      p.month = before.month;
      if (before.day === null) {
        // 3-5月 read from the left: what looked like a day is a month
        if (p.day === null || p.day > 12) return false;
        p.month = p.day;
        p.day = null;
      }
    }
    if (p.year === null && before.year !== null) {
      p.year = before.year;
      if (ownMonth && p.month < (before.month ?? 0)) p.year++; // 12月28日至1月3日
    }
  }
  return true;
}

interface Span {
  readonly first: CivilDay | null;
  readonly last: CivilDay | null;
}

const NO_SPAN: Span = { first: null, last: null };

/** The days a part covers, both `null` where its year is unknown; `null` where there is no such date. */
function spanOf(p: Part): Span | null {
  const { year, day } = p;
  const month = p.month ?? 1;
  if (month < 1 || month > 12) return null;
  if (day === null) {
    if (year === null) return NO_SPAN;
    const first = civilDay(year, month, 1);
    const last = lastOfMonth(year, month + p.months - 1);
    return first !== null && last !== null ? { first, last } : null;
  }
  // without a year the 29th of February may exist
  if (year === null) return civilDay(2000, month, day) === null ? null : NO_SPAN;
  const d = civilDay(year, month, day);
  if (d === null) return null;
  const moved = p.shift === 0 ? d : addDays(d, p.shift);
  return { first: moved, last: moved };
}

/** Gives yearless parts the context's year; a span that turns the year (12.30-1.2) ends in the next. */
function takeYear(parts: readonly Part[], joints: readonly Joint[], year: number): void {
  parts.forEach((p, i) => {
    if (p.year !== null) return;
    const before = parts[i - 1];
    const turns = joints[i - 1] === 'span' && (p.month ?? 0) < (before?.month ?? 0);
    p.year = turns ? (before?.year ?? year) + 1 : year;
    if (turns) p.unsure = true;
  });
}

/** Whether a yearless date can lie in a year: the 29th of February only in some. */
function existsIn(p: Part, year: number): boolean {
  return !(p.month === 2 && p.day === 29) || isLeapYear(year);
}

function kindOf(p: Part): DateKind {
  if (p.day !== null) return DATE_KIND.day;
  return p.months === 12 ? DATE_KIND.year : p.months === 3 ? DATE_KIND.quarter : DATE_KIND.month;
}

function single(
  p: Part | undefined,
  s: Span | undefined,
  unsure: boolean,
  yearless: boolean,
  taken: boolean,
): DateReading {
  if (!p || !s) return UNREADABLE_DATE;
  const kind = kindOf(p);
  const isDay = kind === DATE_KIND.day;
  return {
    kind,
    day: isDay ? s.first : null,
    first: s.first,
    last: s.last,
    seconds: isDay ? p.seconds : 0,
    asText: isDay,
    yearTaken: taken,
    yearMissing: yearless && !taken,
    severalReadings: unsure,
  };
}

/** A span of days, or of whole months where none of its ends names a day. */
function span(
  parts: readonly Part[],
  spans: readonly Span[],
  open: boolean,
  unsure: boolean,
  yearless: boolean,
  taken: boolean,
): DateReading {
  const first = spans[0]?.first ?? null;
  const last = open ? null : (spans[spans.length - 1]?.last ?? null);
  if (first !== null && last !== null && compareDays(last, first) < 0) return UNREADABLE_DATE;
  const ofDays = open || parts.some((p) => p.day !== null);
  const years = parts.every((p) => p.months === 12);
  return {
    kind: ofDays ? DATE_KIND.range : years ? DATE_KIND.year : DATE_KIND.month,
    day: ofDays ? first : null,
    first,
    last,
    seconds: 0,
    asText: false,
    yearTaken: taken,
    yearMissing: yearless && !taken,
    severalReadings: unsure,
  };
}
