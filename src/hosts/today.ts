import { parseIsoDay, type CivilDay } from '../core/calendar/civil-day';
import { AppError } from '../core/app-error';

/** The day it is in the office, wherever the computer's clock thinks it stands. The core never asks a clock; whoever calls it does, here. */
export function todayInShanghai(now: Date = new Date()): CivilDay {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const today = parseIsoDay(`${part('year')}-${part('month')}-${part('day')}`);
  if (!today) throw new AppError('clock-wrong', '电脑的日期不在 1900 年至 2100 年之间，请先把系统日期调对。');
  return today;
}

/** The instant it is, in milliseconds since 1970 began in Greenwich. */
export const instantNow = (): number => Date.now();

/** An instant as ISO 8601 has it, for what is kept in files. */
export const isoOfInstant = (instant: number): string => new Date(instant).toISOString();

/** Not a number where the text is no instant. */
export const instantOfIso = (text: string): number => Date.parse(text);
