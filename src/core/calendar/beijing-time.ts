import { addDays, civilDay, partsOfDay } from './civil-day';

const FIRST_DAY = civilDay(1970, 1, 1)!;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** China has one time all year round. */
const AHEAD_OF_GREENWICH = 8 * 60 * MINUTE;

/**
 * An instant as a clock in Beijing shows it, wherever the computer's clock thinks it stands.
 *
 * @param instant milliseconds since 1970 began in Greenwich
 * @example
 * beijingTimeZh(0) //=> '1月1日 08:00'
 */
export function beijingTimeZh(instant: number): string {
  const there = instant + AHEAD_OF_GREENWICH;
  const { month, day } = partsOfDay(addDays(FIRST_DAY, Math.floor(there / DAY)));
  const minutes = Math.floor((there - Math.floor(there / DAY) * DAY) / MINUTE);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${month}月${day}日 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
