import { addDays, dayOfExcelSerial, type CivilDay } from '../calendar/civil-day';

const DAY_SECONDS = 86_400;

/** A date serial taken apart. */
export interface SerialParts {
  readonly day: CivilDay;
  /** Seconds since midnight. */
  readonly seconds: number;
}

/**
 * Day and time of an Excel serial number, `null` outside 1900–2100. The time is rounded to whole
 * seconds, since 16:03:40 as a fraction of a day is never exact.
 */
export function excelSerialParts(serial: number, date1904: boolean): SerialParts | null {
  if (!Number.isFinite(serial)) return null;
  const day = dayOfExcelSerial(serial, date1904);
  if (day === null) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * DAY_SECONDS);
  return seconds < DAY_SECONDS ? { day, seconds } : { day: addDays(day, 1), seconds: 0 };
}
