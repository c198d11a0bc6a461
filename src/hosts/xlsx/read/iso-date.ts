import { excelSerialOfDay, parseIsoDay } from '../../../core/calendar/civil-day';

export interface IsoDate {
  /** Serial number in the workbook's own date system. */
  readonly serial: number;
  /** A number format that shows all of it. */
  readonly format: string;
}

/**
 * A cell of type `d`, which strict OOXML writes: `2021-05-03`, `2021-05-03T08:30:00` or `08:30:00`.
 *
 * @returns `null` where it is none; the caller keeps the text.
 */
export function parseIsoDate(text: string, date1904: boolean): IsoDate | null {
  const m = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/u.exec(text.trim());
  if (!m || (m[1] === undefined && m[2] === undefined)) return null;
  const time = (Number(m[2] ?? 0) * 3600 + Number(m[3] ?? 0) * 60 + Number(m[4] ?? 0)) / 86400;
  if (m[1] === undefined) return { serial: time, format: 'h:mm:ss' };
  const day = parseIsoDay(m[1]);
  if (day === null) return null;
  const format = m[2] === undefined ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss';
  return { serial: excelSerialOfDay(day, date1904) + time, format };
}
