import { civilDay, type CivilDay } from '../core/calendar/civil-day';

/** Today in Beijing, wherever the machine stands. The core has no clock; the ways in tell it the day. */
export function todayInBeijing(): CivilDay {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    .format(new Date())
    .split('-')
    .map(Number);
  const day = civilDay(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0);
  if (day === null) throw new Error('the clock of this machine is out of range');
  return day;
}
