import { dayOfExcelSerial, formatDay } from '../calendar/civil-day';

/**
 * A number as the formats of our own sheets show it: a rate in per cent, a day, or itself.
 *
 * @example
 * numberText(0.5, '0.00%') //=> '50.00%'
 * numberText(44326, 'yyyy-mm-dd') //=> '2021-05-10'
 */
export function numberText(value: number, format: string): string {
  if (format.endsWith('%')) return percentText(value);
  const day = format.startsWith('yyyy') ? dayOfExcelSerial(value, false) : null;
  return day ? formatDay(day) : String(value);
}

/** Halves go up, as in spreadsheets, also where no binary number is the half itself: 0.00075 is 0.08%. */
function percentText(value: number): string {
  const hundredths = Math.round(Number((Math.abs(value) * 10_000).toPrecision(DIGITS)));
  return `${value < 0 && hundredths > 0 ? '-' : ''}${(hundredths / 100).toFixed(2)}%`;
}

/** Of a number, as spreadsheets calculate with it. */
const DIGITS = 14;
