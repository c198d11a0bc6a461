import { civilDay, dayOfExcelSerial, type CivilDay } from '../calendar/civil-day';
import type { CellValue } from '../grid/grid';
import { isNullToken } from './text';

/** What a date cell turns out to be. */
export const DATE_KIND = {
  blank: 0,
  day: 1,
  month: 2,
  quarter: 3,
  year: 4,
  range: 5,
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
  /** Last day of a range. */
  readonly last: CivilDay | null;
  /** A readable day that is stored as text, or as a number like 20210503. */
  readonly asText: boolean;
  /** The cell names no year; the context's was taken. */
  readonly yearTaken: boolean;
  /** The cell names no year and there was none to take. */
  readonly yearMissing: boolean;
  /** More than one reading exists. */
  readonly severalReadings: boolean;
}

const plain = (kind: DateKind): DateReading =>
  Object.freeze({ kind, day: null, last: null, asText: false, yearTaken: false, yearMissing: false, severalReadings: false });
const BLANK = plain(DATE_KIND.blank);
const UNREADABLE = plain(DATE_KIND.unreadable);
const VAGUE = plain(DATE_KIND.vague);

function day(d: CivilDay | null, asText: boolean): DateReading {
  return d === null ? UNREADABLE : { ...UNREADABLE, kind: DATE_KIND.day, day: d, asText };
}

/** First version of the reader. */
export function readDate(value: CellValue, ctx: DateContext): DateReading {
  if (value === null) return BLANK;
  if (typeof value === 'number') {
    if (!ctx.hasDateFormat && value >= 19000101 && value <= 21001231) {
      return day(civilDay(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100), true);
    }
    return day(dayOfExcelSerial(value, ctx.date1904), false);
  }
  if (typeof value !== 'string') return UNREADABLE;
  if (isNullToken(value)) return BLANK;
  const m = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[\sT]+[\d:]+)?\s*$/u.exec(value.normalize('NFKC'));
  if (m) return day(civilDay(Number(m[1]), Number(m[2]), Number(m[3])), true);
  return ctx.vagueAllowed && /^\D*$/u.test(value) ? VAGUE : UNREADABLE;
}

/** The year named in a title, a footer, a sheet or file name; `null` where none or several are named. */
export function readYear(text: string): number | null {
  const years = new Set(text.normalize('NFKC').match(/(?:19|20)\d{2}/gu) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}
