import {
  addDays,
  civilDay,
  compareDays,
  daysBetween,
  daysInMonth,
  formatDay,
  formatDayZh,
  ordinalOf,
  parseIsoDay,
  partsOfDay,
  weekdayOf,
  type CivilDay,
} from './civil-day';
import { spanLength } from './day-runs';
import { periodInSigns } from './period-words';

/** A stretch of days that a report is about, both ends included. */
export interface Period {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** Years before are slips of the pen; the year before each period must be a year of the calendar too. */
const FIRST_YEAR = 1950;

const HALF = /^(\d{4})H([12])$/u;
const QUARTER = /^(\d{4})Q([1-4])$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const YEAR = /^\d{4}$/u;

/**
 * Reads a period as the command line and the pane write it; `null` for anything else, and where the
 * end comes before the beginning.
 *
 * @param text `2021`, `2021H1`, `2021Q3`, `2021-07`, `2021-01..2021-06` or `2021-07-05..2021-07-11`, or in
 *   words, as {@link periodName} has it
 * @example
 * periodName(parsePeriod('2021Q3')) //=> '2021年第三季度'
 */
export function parsePeriod(text: string): Period | null {
  const [first = '', last, ...more] = (periodInSigns(text) ?? text.trim()).split('..');
  if (more.length > 0) return null;
  const from = spanOf(first);
  const to = last === undefined ? from : spanOf(last);
  if (!from || !to || compareDays(from.from, to.to) > 0) return null;
  return { from: from.from, to: to.to };
}

function spanOf(text: string): Period | null {
  const half = HALF.exec(text);
  if (half) return monthsFrom(Number(half[1]), Number(half[2]) * 6 - 5, 6);
  const quarter = QUARTER.exec(text);
  if (quarter) return monthsFrom(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const month = MONTH.exec(text);
  if (month) return isMonth(Number(month[2])) ? monthsFrom(Number(month[1]), Number(month[2]), 1) : null;
  if (YEAR.test(text)) return monthsFrom(Number(text), 1, 12);
  const day = parseIsoDay(text);
  return day && partsOfDay(day).year >= FIRST_YEAR ? { from: day, to: day } : null;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Whole months, counted on beyond the year in both directions. */
function monthsFrom(year: number, month: number, count: number): Period | null {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  const from = civilDay(Math.floor(first / 12), (first % 12) + 1, 1);
  const to = civilDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return from && to && year >= FIRST_YEAR - 1 ? { from, to } : null;
}

/** The whole months that a period is made of; `null` where it begins or ends within one. */
function wholeMonths({ from, to }: Period): { year: number; month: number; count: number } | null {
  const a = partsOfDay(from);
  const b = partsOfDay(to);
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null;
  return { year: a.year, month: a.month, count: (b.year - a.year) * 12 + b.month - a.month + 1 };
}

/** Whether an ordinal lies in the period; one that stands for no day never does. */
export function isWithin(period: Period, ordinal: number): boolean {
  return ordinal >= ordinalOf(period.from) && ordinal <= ordinalOf(period.to);
}

/**
 * The same period a year before, for 同比: whole months become the same months, so that a February is
 * compared with a February whatever its length; 29 February becomes the 28th.
 */
export function yearBefore(period: Period): Period {
  const months = wholeMonths(period);
  const found = months && monthsFrom(months.year - 1, months.month, months.count);
  return found ?? { from: dayYearBefore(period.from), to: dayYearBefore(period.to) };
}

function dayYearBefore(day: CivilDay): CivilDay {
  const { year, month, day: date } = partsOfDay(day);
  return civilDay(year - 1, month, Math.min(date, daysInMonth(year - 1, month))) ?? day;
}

/** The period just before, of the same length, for 环比: the months before, or as many days. */
export function justBefore(period: Period): Period {
  const months = wholeMonths(period);
  const found = months && monthsFrom(months.year, months.month - months.count, months.count);
  if (found) return found;
  const to = addDays(period.from, -1);
  return { from: addDays(to, 1 - spanLength(period.from, period.to)), to };
}

/** A ledger whose first matter came so many days into a period may still hold all of it. */
const QUIET_DAYS = 31;

/** How much of a period a ledger holds that begins on a day: a quiet first month is no gap. */
export function sharesFrom({ from, to }: Period, first: CivilDay): 'all' | 'part' | 'nothing' {
  if (compareDays(first, to) > 0) return 'nothing';
  return daysBetween(from, first) > QUIET_DAYS ? 'part' : 'all';
}

/** From the first of January of the year in which the period ends, for 本年累计. */
export function yearToDate({ to }: Period): Period {
  return { from: civilDay(partsOfDay(to).year, 1, 1) ?? to, to };
}

const QUARTERS = ['一', '二', '三', '四'] as const;

/**
 * The name of a period in a title.
 *
 * @example
 * periodName(parsePeriod('2021-01..2021-05')) //=> '2021年1—5月'
 */
export function periodName(period: Period): string {
  const months = wholeMonths(period);
  if (!months) return dayRange(period);
  const { year, month, count } = months;
  if (count === 1) return `${year}年${month}月`;
  if (count === 12 && month === 1) return `${year}年`;
  if (count === 6 && month % 6 === 1) return `${year}年${month === 1 ? '上' : '下'}半年`;
  if (count === 3 && month % 3 === 1) return `${year}年第${QUARTERS[(month - 1) / 3] ?? ''}季度`;
  const last = partsOfDay(period.to);
  return `${year}年${month}—${last.year === year ? '' : `${last.year}年`}${last.month}月`.replace(
    /^(\d+年\d+)—(\d+年)/u,
    '$1月—$2',
  );
}

function dayRange({ from, to }: Period): string {
  if (compareDays(from, to) === 0) return formatDayZh(from);
  const a = partsOfDay(from);
  const b = partsOfDay(to);
  const end = a.year === b.year ? `${a.month === b.month ? '' : `${b.month}月`}${b.day}日` : formatDayZh(to);
  return `${formatDayZh(from)}—${end}`;
}

/**
 * The periods that people ask for on a day, the current ones first, as {@link parsePeriod} reads them:
 * week (Monday to Sunday), month, quarter, half-year and year, this one and the last.
 *
 * @example
 * usualPeriods(parseIsoDay('2021-07-12'))[0] //=> '2021-07-12..2021-07-18'
 */
export function usualPeriods(today: CivilDay): readonly string[] {
  const { year, month } = partsOfDay(today);
  const at = (count: number, name: (y: number, k: number) => string): string[] => {
    const now = (year * 12 + month - 1) / count;
    return [0, 1].map((back) => {
      const part = Math.floor(now) - back;
      const parts = 12 / count;
      return name(Math.floor(part / parts), (part % parts) + 1);
    });
  };
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const weeks = [monday, addDays(monday, -7)].map((day) => `${formatDay(day)}..${formatDay(addDays(day, 6))}`);
  return [
    ...weeks,
    ...at(1, (y, k) => `${y}-${String(k).padStart(2, '0')}`),
    ...at(3, (y, k) => `${y}Q${k}`),
    ...at(6, (y, k) => `${y}H${k}`),
    ...at(12, (y) => String(y)),
  ];
}
