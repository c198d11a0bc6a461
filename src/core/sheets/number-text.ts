import { dayOfExcelSerial, formatDay } from '../calendar/civil-day';

/**
 * A number as the formats of our own sheets show it: a rate in per cent, a day, or itself.
 *
 * @example
 * numberText(0.5, '0.00%') //=> '50.00%'
 * numberText(44326, 'yyyy-mm-dd') //=> '2021-05-10'
 */
export function numberText(value: number, format: string): string {
  if (format.endsWith('%')) return `${(value * 100).toFixed(2)}%`;
  const day = format.startsWith('yyyy') ? dayOfExcelSerial(value, false) : null;
  return day ? formatDay(day) : String(value);
}
