import type { HolidayYear } from '../profile/profile';
import { parseIsoDay, partsOfDay, weekdayOf, type CivilDay } from './civil-day';
import { STATE_COUNCIL } from './state-council';

/** What is wrong with an office's own holiday table: where, and why in a clerk's words. */
export interface HolidayFault {
  /** As in a profile file: `holidays.2027.off.3`. */
  readonly key: string;
  readonly year: string;
  /** The day in one of the year's lists; null where it is the year as a whole. */
  readonly at: { readonly list: 'off' | 'work'; readonly index: number } | null;
  readonly why: string;
}

/**
 * Looks for what cannot be meant: a day that is both free and worked, a day of another year, a new
 * year without a single day off. A wrong table would give wrong dates to every unit.
 */
export function holidayFaults(own: Readonly<Record<string, HolidayYear>>): HolidayFault[] {
  return Object.entries(own).flatMap(([year, table]) => faultsOfYear(year, table));
}

function faultsOfYear(year: string, table: HolidayYear): HolidayFault[] {
  const known = isAnnounced(year);
  if (!known && table.off.length === 0)
    return [{ key: `holidays.${year}.off`, year, at: null, why: '没有写放假的日子，请按国务院办公厅的放假通知补全' }];
  const off = new Set(table.off);
  const why = (list: 'off' | 'work', text: string): string | null => {
    const day = parseIsoDay(text);
    if (day === null) return `“${text}”不是日期，请写成 YYYY-MM-DD`;
    if (String(partsOfDay(day).year) !== year) return `“${text}”不在${year}年，请移到它所在的年份`;
    if (list === 'off') return null;
    if (off.has(text)) return `“${text}”既写成放假又写成上班，请删去一处`;
    return !known && !isWeekend(day) ? `“${text}”本来就是工作日，调休上班只写周六、周日` : null;
  };
  return (['off', 'work'] as const).flatMap((list) =>
    table[list].flatMap((text, index): HolidayFault[] => {
      const sentence = why(list, text);
      return sentence === null
        ? []
        : [{ key: `holidays.${year}.${list}.${index}`, year, at: { list, index }, why: sentence }];
    }),
  );
}

/**
 * Days off that the law gives (《全国年节及纪念日放假办法》): 11 until 2024, 13 since. A table that adds a
 * whole year and has fewer was hardly typed to its end. It is used, but said.
 */
export function thinYears(
  own: Readonly<Record<string, HolidayYear>>,
): { readonly year: string; readonly why: string }[] {
  return Object.entries(own).flatMap(([year, { off }]) => {
    const least = Number(year) < 2025 ? 11 : 13;
    const days = new Set(off).size;
    if (isAnnounced(year) || days === 0 || days >= least) return [];
    return [{ year, why: `${year}年只写了${days}天放假，而法定节假日就有${least}天，请核对是否写全` }];
  });
}

/** Of a year that was announced the office's table only says what differs. */
function isAnnounced(year: string): boolean {
  return STATE_COUNCIL.some((y) => String(y.year) === year);
}

function isWeekend(day: CivilDay): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
