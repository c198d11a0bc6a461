import { civilDay, daysInMonth, type CivilDay } from '../../calendar/civil-day';

/** What a date cell turns out to be. */
export const DATE_KIND = {
  blank: 0,
  day: 1,
  /** One month, or several in a row (2021年1-6月, 上半年). */
  month: 2,
  quarter: 3,
  year: 4,
  range: 5,
  /** A limit in words: 长期, 一周内, 6月底前. */
  vague: 6,
  unreadable: 7,
} as const;

export type DateKind = (typeof DATE_KIND)[keyof typeof DATE_KIND];

/** What the table knows about a date cell beside its value. */
export interface DateContext {
  readonly date1904: boolean;
  /** The year to take where a date names none, from the title, the footer, the sheet name. */
  readonly year: number | null;
  /** The cell's number format shows a date. */
  readonly hasDateFormat: boolean;
  /** Limits in words (长期, 一周内, 6月底前) are welcome in this column. */
  readonly vagueAllowed: boolean;
}

export interface DateReading {
  readonly kind: DateKind;
  /** The day to count with: of a range its first day; `null` where the cell gives none. */
  readonly day: CivilDay | null;
  /** First day that the reading covers: the 1st of the month for a month. `null` without a year. */
  readonly first: CivilDay | null;
  /** Last day that the reading covers; `null` without a year and for 至今. */
  readonly last: CivilDay | null;
  /** Time of day in seconds after midnight, 0 where none is written. */
  readonly seconds: number;
  /** A readable day that is stored as text, or as a number like 20210503. */
  readonly asText: boolean;
  /** The cell names no year; the context's was taken. */
  readonly yearTaken: boolean;
  /** The cell names no year and there was none to take. */
  readonly yearMissing: boolean;
  /** Another reading exists, or rewriting the cell as a date would lose words: a fix is not safe. */
  readonly severalReadings: boolean;
}

function without(kind: DateKind): DateReading {
  return Object.freeze({
    kind,
    day: null,
    first: null,
    last: null,
    seconds: 0,
    asText: false,
    yearTaken: false,
    yearMissing: false,
    severalReadings: false,
  });
}

export const BLANK_DATE = without(DATE_KIND.blank);
export const UNREADABLE_DATE = without(DATE_KIND.unreadable);
export const VAGUE_DATE = without(DATE_KIND.vague);

/** The reading of one day with a year of its own. The shape is written out for speed: a column has 100,000 of them. */
export function dayReading(day: CivilDay, seconds: number, asText: boolean, severalReadings: boolean): DateReading {
  return {
    kind: DATE_KIND.day,
    day,
    first: day,
    last: day,
    seconds,
    asText,
    yearTaken: false,
    yearMissing: false,
    severalReadings,
  };
}

/** Two-digit years: 00–49 are 20xx, 50–99 are 19xx. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Last day of a month, `null` outside the years the product accepts. */
export function lastOfMonth(year: number, month: number): CivilDay | null {
  return civilDay(year, month, daysInMonth(year, month));
}
