import { civilDay, compareDays, type CivilDay } from '../calendar/civil-day';
import type { CellValue } from '../grid/grid';
import { readPlainDate } from './date/plain';
import { BLANK_DATE, DATE_KIND, dayReading, UNREADABLE_DATE, type DateContext, type DateReading } from './date/reading';
import { readDateText } from './date/text';
import { excelSerialParts } from './serial';
import { isNullToken, numberText } from './text';

export { DATE_KIND, type DateContext, type DateReading } from './date/reading';
export { readYear } from './date/year';

/** A number without a date format is taken for a date only where it lies from 1990 to 2100. */
const FIRST_SERIAL_DAY = civilDay(1990, 1, 1) as CivilDay;

/**
 * Reads a date cell in every form that ledgers are known to hold: serial numbers of both systems,
 * digit strings, Chinese and English text, spans, several dates, months and quarters, limits in words.
 *
 * Never throws, and never gives a day that the cell does not name: what is shorter than a date
 * (2021年5月) keeps its own kind, what has no year takes the context's and says so.
 *
 * @example
 * readDate('2021.5.3', ctx) //=> { kind: day, day: 2021-05-03, asText: true, … }
 * readDate('5月3日', { ...ctx, year: 2021 }) //=> { kind: day, day: 2021-05-03, yearTaken: true, … }
 */
export function readDate(value: CellValue, ctx: DateContext): DateReading {
  if (typeof value === 'string') {
    const plain = readPlainDate(value);
    if (plain !== null) return plain;
    return isNullToken(value) ? BLANK_DATE : readOnce(value, ctx);
  }
  if (typeof value === 'number') return readDateNumber(value, ctx);
  return value === null ? BLANK_DATE : UNREADABLE_DATE;
}

/**
 * What the full reader made of texts, a context each (a column makes one): 5月3日 and 21.5.3 come
 * back again and again, and reading them costs thirty times what the plain forms cost.
 */
const memos = new WeakMap<DateContext, Map<string, DateReading>>();
/** With more, the column holds prose or times of day, and nothing comes back. */
const MEMO_LIMIT = 5_000;

function readOnce(text: string, ctx: DateContext): DateReading {
  let memo = memos.get(ctx);
  if (!memo) memos.set(ctx, (memo = new Map<string, DateReading>()));
  let reading = memo.get(text);
  if (!reading) {
    reading = readDateText(text, ctx);
    if (memo.size < MEMO_LIMIT) memo.set(text, reading);
  }
  return reading;
}

function readDateNumber(value: number, ctx: DateContext): DateReading {
  const parts = excelSerialParts(value, ctx.date1904);
  if (ctx.hasDateFormat) {
    if (value === 0) return BLANK_DATE; // =其他表!C8 of an empty cell
    if (parts !== null) return dayReading(parts.day, parts.seconds, false, false);
  } else if (parts !== null && compareDays(parts.day, FIRST_SERIAL_DAY) >= 0) {
    return dayReading(parts.day, parts.seconds, false, false);
  }
  return readTypedNumber(value, ctx);
}

/**
 * A number that is no serial: a date typed as digits (20210503, 202105, 2021.5, 5.3), which the
 * spreadsheet took for a number. It dropped zeros at the end, so 2021.1 may have been 2021.10.
 */
function readTypedNumber(value: number, ctx: DateContext): DateReading {
  if (value < 1 || value >= 1e14) return UNREADABLE_DATE;
  const text = numberText(value);
  const reading = readDateText(text, ctx);
  if (reading.kind === DATE_KIND.unreadable || !/\.[123]$/u.test(text)) return reading;
  const other = readDateText(`${text}0`, ctx);
  return other.kind === DATE_KIND.unreadable ? reading : { ...reading, severalReadings: true };
}
