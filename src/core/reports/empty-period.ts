import { dayOfOrdinal, formatDayZh, NO_DAY } from '../calendar/civil-day';
import { isWithin, type Period } from '../calendar/period';
import type { ClockColumn } from '../deadlines/clock-column';
import type { Ledger } from '../ledger/ledger';
import { caseSpans, type CaseSpans } from '../matters/case-days';

/** First and last of the days, as ordinals; `null` where there is none. */
export function reachOfDays(columns: Iterable<Int32Array>): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const days of columns)
    for (const day of days) {
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  return first > last ? null : [first, last];
}

const reachText = ([first, last]: readonly [number, number]): string =>
  `从${formatDayZh(dayOfOrdinal(first))}到${formatDayZh(dayOfOrdinal(last))}`;

/**
 * Why a report of a period has no matters although the ledgers have: without this sentence a leader takes
 * an empty list for good news. `null` where some matter came in during the period.
 *
 * @param spansOf the days by which a table's matters belong to the period, in the order of its records
 */
export function noCasesNote(
  ledgers: readonly Ledger[],
  period: Period | null,
  spansOf: (ledger: Ledger) => Pick<CaseSpans, 'first' | 'last'> = caseSpans,
): string | null {
  const columns = ledgers.map(spansOf);
  const size = columns.reduce((n, { first }) => n + first.length, 0);
  if (period === null || size === 0) return null;
  const reach = reachOfDays(columns.flatMap(({ first, last }) => [first, last]));
  if (!reach)
    return `台账没有登记日期、信访日期，或者都空着、读不出来，不能按统计期间挑选；不选统计期间，可以看全部${size}件。`;
  const isWithinPeriod = (first: number, last: number): boolean =>
    first !== NO_DAY && isWithin(period, first) && isWithin(period, last);
  if (columns.some(({ first, last }) => first.some((day, i) => isWithinPeriod(day, last[i]!)))) return null;
  return `统计期间内没有登记的事项；台账${reachText(reach)}，请核对统计期间。`;
}

/**
 * Why no limit ran out in a period: there is nothing to count limits from, or they lie in another time.
 * `null` where some did.
 */
export function noDuesNote(columns: readonly ClockColumn[], period: Period | null): string | null {
  const reach = reachOfDays(columns.map(({ dues }) => dues));
  if (!reach) return '台账里没有可以计算期限的日期，看不出有没有超期；请核对登记、转送、受理日期是否填写。';
  if (period === null) return null;
  if (columns.some(({ dues }) => dues.some((day) => day !== NO_DAY && isWithin(period, day)))) return null;
  return `统计期间内没有期限届满的事项；台账里的期限${reachText(reach)}，请核对统计期间。`;
}
