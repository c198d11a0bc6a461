import type { HolidayYear } from '../profile/profile';
import { parseIsoDay, partsOfDay, weekdayOf, type CivilDay } from './civil-day';
import { STATE_COUNCIL } from './state-council';

/** What is wrong with an office's own holiday table: the key in its file, and why in a clerk's words. */
export interface HolidayFault {
  readonly key: string;
  readonly why: string;
}

/**
 * Looks for what cannot be meant: a day that is both free and worked, a day of another year, a new
 * year without a single day off. A wrong table would give wrong dates to every unit.
 */
export function holidayFault(own: Readonly<Record<string, HolidayYear>>): HolidayFault | null {
  for (const [year, table] of Object.entries(own)) {
    const known = STATE_COUNCIL.some((y) => String(y.year) === year);
    if (!known && table.off.length === 0) {
      return { key: `holidays.${year}.off`, why: '没有写放假的日子，请按国务院办公厅的放假通知补全' };
    }
    const off = new Set(table.off);
    for (const [list, days] of [
      ['off', table.off],
      ['work', table.work],
    ] as const) {
      for (const [k, text] of days.entries()) {
        const day = parseIsoDay(text);
        const key = `holidays.${year}.${list}.${k}`;
        if (day === null) return { key, why: `“${text}”不是日期，请写成 YYYY-MM-DD` };
        if (String(partsOfDay(day).year) !== year) return { key, why: `“${text}”不在${year}年，请移到它所在的年份` };
        if (list === 'off') continue;
        if (off.has(text)) return { key, why: `“${text}”既写成放假又写成上班，请删去一处` };
        if (!known && !isWeekend(day)) return { key, why: `“${text}”本来就是工作日，调休上班只写周六、周日` };
      }
    }
  }
  return null;
}

function isWeekend(day: CivilDay): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
