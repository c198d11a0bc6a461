import { dayOfExcelSerial, excelSerialOfDay, type CivilDay } from '../core/calendar/civil-day';
import { clockOf } from '../core/deadlines/clocks/index';
import type { ClockId } from '../core/deadlines/clock-id';
import { DATE_KIND, readDate } from '../core/values/date';
import { readExtensionDays } from '../core/values/extension-days';
import { cleanText, isNullToken } from '../core/values/text';
import { FunctionFault, type Given } from './custom-function';

/** Nothing, or a word for nothing: an empty cell comes as 0, and clerks write — where a date is not there yet. */
export const isEmpty = (v: Given): boolean =>
  v === null || v === undefined || v === 0 || (typeof v === 'string' && isNullToken(v));

/** A date cell, or a date written as text in any form that the ledgers have. Workbooks of the 1904 system are not told apart: Excel hands over the number only. */
export function dayOf(v: Given, what: string): CivilDay {
  const day = isEmpty(v) || typeof v === 'boolean' ? null : read(v as string | number);
  if (day === null) throw new FunctionFault(`${what}不是日期，请填写日期或者引用日期单元格。`);
  return day;
}

export function optionalDay(v: Given, what: string): CivilDay | null {
  return isEmpty(v) ? null : dayOf(v, what);
}

function read(v: string | number): CivilDay | null {
  if (typeof v === 'number') return dayOfExcelSerial(v, false);
  const reading = readDate(v, { date1904: false, year: null, hasDateFormat: false, vagueAllowed: false });
  return reading.kind === DATE_KIND.day ? reading.day : null;
}

export const serialOf = (day: CivilDay): number => excelSerialOfDay(day, false);

export function wholeNumber(v: Given, what: string, or: number): number {
  if (isEmpty(v)) return or;
  const n = typeof v === 'string' ? (readExtensionDays(v) ?? Number(cleanText(v))) : v;
  if (typeof n !== 'number' || !Number.isInteger(n)) throw new FunctionFault(`${what}应是整数。`);
  return n;
}

/** 是 and 否 as people write them into a formula. */
export function yesOrNo(v: Given, what: string, or: boolean): boolean {
  if (typeof v === 'boolean') return v;
  if (v === null || v === undefined || v === '') return or;
  if (v === 1 || v === '是') return true;
  if (v === 0 || v === '否') return false;
  throw new FunctionFault(`${what}应填“是”或者“否”。`);
}

/** The clocks of the law by the names that clerks give them. */
const NAMES: ReadonlyMap<string, ClockId> = new Map<string, ClockId>(
  Object.entries({
    转送: 'transfer',
    告知: 'notice',
    异议: 'objection',
    办理: 'handle',
    办结: 'handle',
    请求复查: 'review-request',
    复查: 'review',
    请求复核: 'reexam-request',
    复核: 'reexam',
  }),
);

export function clockNamed(v: Given): ClockId {
  const text = cleanText(typeof v === 'string' ? v : '').replace(/期限$/u, '');
  const id = NAMES.get(text) ?? (clockOf(text)?.kind === 'law' ? (text as ClockId) : undefined);
  if (id === undefined) throw new FunctionFault(`没有“${text}”这项期限，可用的有：${[...NAMES.keys()].join('、')}。`);
  return id;
}
