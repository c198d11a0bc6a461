/**
 * A civil day: a date of the Gregorian calendar in the office's own place, without a time of day
 * and without a time zone. The type is opaque on purpose: `day + 1` does not compile, so every
 * piece of day arithmetic has to be done here, where it is tested once.
 *
 * At run time a civil day is its ordinal, a whole number, so that columns of days can live in an
 * `Int32Array`: the days since 30 December 1899, which from March 1900 on is Excel's serial number of the
 * 1900 system. No day that the product accepts is 0, so that `if (day)` asks whether there is one.
 */
declare const civilDayBrand: unique symbol;
export interface CivilDay {
  readonly [civilDayBrand]: 'CivilDay';
}

/** Year, month (1–12) and day of month (1–31). */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first and last day the product accepts: before 1900 Excel has no dates, after 2100 it is a slip of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Stands in an `Int32Array` of ordinals where a record has no day. */
export const NO_DAY = -0x8000_0000;

/** Days before month m (1-based) in a year without leap day. */
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** 1899-12-30 counted from 0001-01-01 as day 0. */
const EPOCH = 693593;
/** The last ordinal there is: 2100-12-31. */
const LAST_ORDINAL = 73415;
/** Excel's 1904 system counts so many days less. */
export const SHIFT_1904 = 1462;

const make = (ordinal: number): CivilDay => ordinal as unknown as CivilDay;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month] ?? 0);
}

/** The ordinal of a day: for storing, sorting and comparing, never for adding. */
export function ordinalOf(day: CivilDay): number {
  return day as unknown as number;
}

/** The day of an ordinal made by {@link ordinalOf}. */
export function dayOfOrdinal(ordinal: number): CivilDay {
  return make(ordinal);
}

/**
 * The day of a year, month and day of month; `null` where there is no such day (30 February) or the
 * year lies outside 1900–2100.
 *
 * @example
 * formatDay(civilDay(2024, 2, 29)) //=> '2024-02-29'
 * civilDay(2023, 2, 29) //=> null
 */
export function civilDay(year: number, month: number, day: number): CivilDay | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > daysInMonth(year, month)) return null;
  const y = year - 1;
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return make(
    y * 365 +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400) +
      (DAYS_BEFORE_MONTH[month] ?? 0) +
      leap +
      day -
      1 -
      EPOCH,
  );
}

/** Year, month and day of month of a civil day. */
export function partsOfDay(day: CivilDay): DayParts {
  // Days since 0000-03-01, so that the leap day is the last day of its year (Howard Hinnant's civil-from-days).
  const z = ordinalOf(day) + 693899;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`, the form of every date in JSON. */
export function formatDay(day: CivilDay): string {
  const p = partsOfDay(day);
  return `${pad(p.year, 4)}-${pad(p.month, 2)}-${pad(p.day, 2)}`;
}

/** `2021年5月3日`, as dates stand in sentences (GB/T 9704: no leading zeros). */
export function formatDayZh(day: CivilDay): string {
  const p = partsOfDay(day);
  return `${p.year}年${p.month}月${p.day}日`;
}

/** Reads exactly `YYYY-MM-DD`; `null` for anything else. Free forms are the business of `core/values/date`. */
export function parseIsoDay(text: string): CivilDay | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return m ? civilDay(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Negative where a is earlier, 0 where equal, positive where a is later. */
export function compareDays(a: CivilDay, b: CivilDay): number {
  return ordinalOf(a) - ordinalOf(b);
}

/** The day n calendar days later (earlier where n is negative). */
export function addDays(day: CivilDay, n: number): CivilDay {
  return make(ordinalOf(day) + n);
}

/** Calendar days from a to b: 1 from a day to the next. */
export function daysBetween(a: CivilDay, b: CivilDay): number {
  return ordinalOf(b) - ordinalOf(a);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: CivilDay): number {
  return (((ordinalOf(day) + 6) % 7) + 7) % 7;
}

/**
 * The day of an Excel serial number; the time of day is dropped. `null` outside 1900–2100 and for
 * serial 60 of the 1900 system, the 29 February 1900 that never was.
 */
export function dayOfExcelSerial(serial: number, date1904: boolean): CivilDay | null {
  let whole = Math.floor(serial);
  if (date1904) whole += SHIFT_1904;
  if (!(whole >= 1) || whole === 60) return null;
  const ordinal = whole < 60 ? whole + 1 : whole;
  return ordinal > LAST_ORDINAL ? null : make(ordinal);
}

/** The Excel serial number of a day. */
export function excelSerialOfDay(day: CivilDay, date1904: boolean): number {
  const serial = ordinalOf(day);
  if (date1904) return serial - SHIFT_1904;
  return serial <= 60 ? serial - 1 : serial;
}
