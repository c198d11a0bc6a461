import { civilDay, dayOfOrdinal, ordinalOf, partsOfDay, type CivilDay } from '../../core/calendar/civil-day';

/** A longer time in which nothing happens is drawn short, with a break, so that the rest stays readable. */
const LONGEST_GAP = 120;
const BROKEN_GAP = 45;
/** Pixels that a month's label takes, with and without its year. */
const LABEL = 34;
const YEAR_LABEL = 66;

export interface Tick {
  readonly x: number;
  readonly month: CivilDay;
  /** The first label, and the first of each year. */
  readonly withYear: boolean;
}

export interface TimeScale {
  x(day: CivilDay): number;
  readonly ticks: readonly Tick[];
  /** Where time is left out. */
  readonly breaks: readonly number[];
}

/** Lays days out from left to right, from 0 to a width. */
export function timeScale(days: readonly CivilDay[], width: number): TimeScale {
  const at = [...new Set(days.map(ordinalOf))].sort((a, b) => a - b);
  const drawn: number[] = [];
  let total = 0;
  for (const [i, day] of at.entries()) {
    const gap = i === 0 ? 0 : day - (at[i - 1] ?? day);
    total += gap > LONGEST_GAP ? BROKEN_GAP : gap;
    drawn.push(total);
  }
  const scale = width / Math.max(1, total);
  const place = (ordinal: number): number => {
    const i = Math.max(
      1,
      at.findIndex((day) => day >= ordinal),
    );
    const [d0, d1] = [at[i - 1] ?? ordinal, at[i] ?? ordinal];
    const [x0, x1] = [drawn[i - 1] ?? 0, drawn[i] ?? 0];
    const share = d1 === d0 ? 0 : (ordinal - d0) / (d1 - d0);
    return (x0 + share * (x1 - x0)) * scale;
  };
  const isBroken = (i: number): boolean => (at[i] ?? 0) - (at[i - 1] ?? at[i] ?? 0) > LONGEST_GAP;
  const broken = at.flatMap((_, i) => (isBroken(i) ? [i] : []));
  return {
    x: (day) => place(ordinalOf(day)),
    ticks: ticksOf(at, broken, place, width),
    breaks: broken.map((i) => (((drawn[i - 1] ?? 0) + (drawn[i] ?? 0)) / 2) * scale),
  };
}

/** The first days of months, as many as have room for their labels. */
function ticksOf(
  at: readonly number[],
  broken: readonly number[],
  place: (ordinal: number) => number,
  width: number,
): Tick[] {
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ticks: Tick[] = [];
  let free = 0;
  let yearSaid = 0;
  for (const month of monthsBetween(dayOfOrdinal(first), dayOfOrdinal(last))) {
    const ordinal = ordinalOf(month);
    if (broken.some((i) => ordinal > (at[i - 1] ?? 0) && ordinal < (at[i] ?? 0))) continue;
    const { year } = partsOfDay(month);
    const x = place(ordinal);
    const withYear = year !== yearSaid;
    const room = withYear ? YEAR_LABEL : LABEL;
    if (x < free || x + room > width) continue;
    ticks.push({ x, month, withYear });
    free = x + room;
    yearSaid = year;
  }
  return ticks;
}

function* monthsBetween(first: CivilDay, last: CivilDay): Iterable<CivilDay> {
  const [from, to] = [partsOfDay(first), partsOfDay(last)];
  for (let n = from.year * 12 + from.month - 1; n <= to.year * 12 + to.month - 1; n++) {
    const month = civilDay(Math.floor(n / 12), (n % 12) + 1, 1);
    if (month && ordinalOf(month) >= ordinalOf(first)) yield month;
  }
}
