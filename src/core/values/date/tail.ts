import type { Cursor } from './cursor';
import type { Part } from './part';

/**
 * Words that may follow a date without making it another date. Each says something the date alone
 * does not, so a date with one is read but never rewritten.
 */
const TAIL_WORDS = [
  '前后',
  '左右',
  '之前',
  '以前',
  '前',
  '之后',
  '以后',
  '后',
  '起',
  '止',
  '许',
  '晚',
  '早',
  '当天',
  '当日',
  '完成',
  '前完成',
  '收到',
  '收悉',
  '收',
  '登记',
  '来访',
  '来信',
  '来电',
  '上访',
  '走访',
  '初访',
  '重访',
  '接访',
  '受理',
  '转办',
  '转送',
  '交办',
  '签收',
  '答复',
  '回复',
  '送达',
  '办结',
  '办理',
  '已办结',
  '已答复',
  '已送达',
  '反馈',
  '补录',
  '补',
  '销号',
  '化解',
  '整改到位',
  '整改完成',
  '延期',
  '批准',
] as const;
const LONG_FIRST: readonly string[] = [...TAIL_WORDS].sort((a, b) => b.length - a.length);

const NIGHT_AND_DAY = [
  '上午',
  '下午',
  '中午',
  '凌晨',
  '早上',
  '早晨',
  '清晨',
  '晚上',
  '傍晚',
  '夜间',
  'AM',
  'PM',
  'am',
  'pm',
  'A.M.',
  'P.M.',
] as const;
/** From these on, an hour below 12 is in the second half of the day. */
const AFTER_NOON: ReadonlySet<string> = new Set(['下午', '晚上', '傍晚', '夜间', 'PM', 'pm', 'P.M.']);
/** 12:00 AM is midnight. */
const BEFORE_NOON: ReadonlySet<string> = new Set(['上午', '凌晨', 'AM', 'am', 'A.M.']);
const WEEKDAY = ['星期', '礼拜', '周'] as const;
/** The numerals of 星期一…六 have become digits by now. */
const WEEKDAY_NAMES = '1234567日天末';
const SPAN_MARKS = ['至', '到', '~', '-', '—', '–', '―'] as const;

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Dates are days in Asia/Shanghai: a time in another zone may belong to the day before or after. */
const SHANGHAI = 8 * HOUR;

/**
 * Reads what may follow a date: a weekday, a time of day, a note in brackets, words like 前后.
 * Returns whether words were passed that a date alone would not keep.
 */
export function readTail(c: Cursor, p: Part): boolean {
  let words = false;
  for (;;) {
    c.spaces();
    const at = c.at;
    if (weekday(c)) continue;
    if (p.day !== null && time(c, p)) {
      // 4月13日8时至20时: one day, whatever the hours
      c.spaces();
      const end = c.at;
      if (c.eatWord(SPAN_MARKS) !== '' && time(c, { ...p })) words = true;
      else c.at = end;
      continue;
    }
    c.at = at;
    if (c.eatWord(NIGHT_AND_DAY) !== '' || c.eatWord(LONG_FIRST) !== '' || note(c)) {
      words = true;
      continue;
    }
    c.at = at;
    return words;
  }
}

/** 星期一, (周五), 礼拜天. */
function weekday(c: Cursor): boolean {
  const at = c.at;
  const bracket = c.eat('(') !== '';
  c.spaces();
  if (c.eatWord(WEEKDAY) !== '' && c.eat(WEEKDAY_NAMES) !== '') {
    c.spaces();
    if (!bracket || c.eat(')') !== '') return true;
  }
  c.at = at;
  return false;
}

/** A note in brackets without a date in it, or a bracket closing what a list of dates opened. */
function note(c: Cursor): boolean {
  if (c.eat(')')) return true;
  if (!c.eat('(')) return false;
  const end = c.text.indexOf(')', c.at);
  if (end < 0 || /\d\s*[-/.年月]\s*\d/u.test(c.text.slice(c.at, end))) return false;
  c.at = end + 1;
  return true;
}

/** `T14:20:05Z`, `14:20`, `下午2时30分`, `2点半`, `9:5 PM`; sets the time of the part. */
function time(c: Cursor, p: Part): boolean {
  c.eat('T');
  c.spaces();
  const before = c.eatWord(NIGHT_AND_DAY);
  c.spaces();
  const h = c.number();
  if (h < 0 || c.width > 2) return false;
  const mark = c.eat(':时点');
  if (mark === '') return false;
  const m = Math.max(minutes(c, mark), 0);
  let s = 0;
  if (c.eat(':')) s = Math.max(c.number(), 0);
  else if (m > 0 && c.onDigit && c.ahead((a) => a.number() >= 0 && a.next === '秒')) s = c.number();
  c.eat('秒');
  if (s > 0 || c.next === '.') fraction(c);
  c.spaces();
  const after = c.eatWord(['AM', 'PM', 'am', 'pm', 'A.M.', 'P.M.']);
  const late = AFTER_NOON.has(before) || AFTER_NOON.has(after);
  const early = BEFORE_NOON.has(before) || BEFORE_NOON.has(after);
  const hour = late && h < 12 ? h + 12 : early && h === 12 ? 0 : h;
  const total = hour * HOUR + m * 60 + s;
  if (hour > 24 || m > 59 || s > 59 || total > DAY) {
    p.unsure = true; // 25:61 is a slip in the time, the day still stands
  } else p.seconds = total === DAY ? 0 : total;
  zone(c, p);
  return true;
}

function minutes(c: Cursor, mark: string): number {
  if (mark !== ':' && c.eat('半')) return 30;
  if (mark === ':' || c.ahead((a) => a.number() >= 0 && (a.next === '分' || a.next === ':'))) {
    const m = c.number();
    c.eat('分');
    return m;
  }
  return 0;
}

function fraction(c: Cursor): void {
  const at = c.at;
  if (c.eat('.') && c.number() >= 0) return;
  c.at = at;
}

/**
 * `Z`, `+08:00`, `+0800`: moves the time to Shanghai. Zones west of Greenwich are not looked for:
 * 9:00-11:30 is a span of hours.
 */
function zone(c: Cursor, p: Part): void {
  const at = c.at;
  let offset = 0;
  if (c.eat('Zz') === '') {
    const n = c.eat('+') === '' ? -1 : c.number();
    if (n < 0 || (c.width !== 2 && c.width !== 4)) {
      c.at = at;
      return;
    }
    if (c.width === 4) offset = Math.floor(n / 100) * HOUR + (n % 100) * 60;
    else offset = n * HOUR + (c.eat(':') === '' ? 0 : Math.max(c.number(), 0) * 60);
  }
  const moved = p.seconds - offset + SHANGHAI;
  p.shift = Math.floor(moved / DAY);
  p.seconds = moved - p.shift * DAY;
  if (p.shift !== 0) p.unsure = true;
}
