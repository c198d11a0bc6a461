import { type CivilDay, excelSerialOfDay, parseIsoDay } from '../../calendar/civil-day';
import { isBlank, isCellError } from '../../grid/grid';
import { DATE_KIND, readDate } from '../../values/date';
import { cleanText, trimEdges } from '../../values/text';
import type { SheetCellRead, Tell } from './section';

/** The text of a cell as typed, without space at its ends; `''` where it is blank or holds an error. */
export function textOf({ value }: SheetCellRead): string {
  if (isBlank(value) || isCellError(value) || value === null) return '';
  return typeof value === 'string' ? trimEdges(value) : cleanText(value);
}

/** The text in half-width characters and without any space, for codes, numbers and words to choose from. */
export function wordOf(cell: SheetCellRead): string {
  return textOf(cell).normalize('NFKC').replace(/\s/gu, '');
}

const SEPARATORS = /[、，,；;\n\r]/u;
const QUOTED = /"(?:[^"]|"")*"/u;
const PARTS = new RegExp(`\\s*(${QUOTED.source}|[^、，,；;\\n\\r]+)`, 'gu');

/** Several texts as one cell holds them. What would be parted, or taken for quoted, stands in quotation marks. */
export function joined(texts: readonly string[]): string {
  return texts.map((t) => (SEPARATORS.test(t) || t.startsWith('"') ? `"${t.replaceAll('"', '""')}"` : t)).join('、');
}

/** The texts of a cell that holds several. */
export function parted(cell: SheetCellRead): string[] {
  return [...textOf(cell).matchAll(PARTS)]
    .map((m) => trimEdges(m[1] ?? ''))
    .map((part) => (/^".+"$/su.test(part) ? trimEdges(part.slice(1, -1).replaceAll('""', '"')) : part))
    .filter((part) => part !== '');
}

const YES = /^(?:是|对|适用|启用|有效|√|✓|y|yes|true|1)$/iu;
const NO = /^(?:否|不|不是|不适用|停用|不用|无效|×|x|n|no|false|0)$/iu;

/** 是 or 否, null where the cell says neither. */
export function flagOf(cell: SheetCellRead): boolean | null {
  const word = wordOf(cell);
  return YES.test(word) ? true : NO.test(word) ? false : null;
}

/** The days that a cell names: one, or the first and last of a span (5月1日至5日). Null where it names none. */
export function daysOf(cell: SheetCellRead): readonly [CivilDay, CivilDay] | null {
  const { value, isDate, date1904 } = cell;
  const r = readDate(typeof value === 'string' ? trimEdges(value) : value, {
    date1904,
    year: null,
    hasDateFormat: isDate,
    vagueAllowed: false,
  });
  if (r.first === null || r.last === null || r.yearTaken) return null;
  return r.kind === DATE_KIND.day || r.kind === DATE_KIND.range ? [r.first, r.last] : null;
}

/** The day that a cell names, null where it names none or several. */
export function dayOf(cell: SheetCellRead): CivilDay | null {
  const days = daysOf(cell);
  return days && days[0] === days[1] ? days[0] : null;
}

/** What a date cell is told where it holds no date. */
export const NO_DATE = '不是日期，请写成 2027-1-1 或 2027年1月1日';

/** A day of a profile as a number that a date format shows. */
export function serialOf(isoDay: string): number | null {
  const day = parseIsoDay(isoDay);
  return day === null ? null : excelSerialOfDay(day, false);
}

/** A whole number from 0 on, with or without 天; null after saying what is wrong. */
export function wholeNumber(cell: SheetCellRead, tell: Tell): number | null {
  const m = /^(\d{1,4})(?:天|日|个工作日|工作日)?$/u.exec(wordOf(cell));
  if (m) return Number(m[1]);
  tell(cell, `“${textOf(cell)}”不是天数，请写 0 或者正整数`);
  return null;
}
