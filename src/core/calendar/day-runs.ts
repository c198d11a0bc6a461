import { addDays, compareDays, dayOfOrdinal, daysBetween, formatDay, parseIsoDay, type CivilDay } from './civil-day';

/** Days without a gap, first and last, as `YYYY-MM-DD`. */
export type DayRun = readonly [first: string, last: string];

/**
 * A list of days as runs, in the order of the list. A run ends with its year.
 *
 * @example
 * dayRuns(['2027-10-01', '2027-10-02', '2027-10-05']) //=> [['2027-10-01', '2027-10-02'], ['2027-10-05', '2027-10-05']]
 */
export function dayRuns(days: readonly string[]): DayRun[] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run ? parseIsoDay(run[1]) : null;
    if (run && last && formatDay(addDays(last, 1)) === day && day.slice(0, 4) === run[0].slice(0, 4)) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Every day from one to another, both included. */
export function* daysFrom(first: CivilDay, last: CivilDay): Generator<CivilDay> {
  for (let day = first; compareDays(day, last) <= 0; day = addDays(day, 1)) yield day;
}

/** How many days a span has, both ends included; 0 or less where the last comes before the first. */
export const spanLength = (first: CivilDay, last: CivilDay): number => daysBetween(first, last) + 1;

/** How many days a day lies after another, given by its ordinal; negative where it lies before. */
export const daysSince = (ordinal: number, day: CivilDay): number => daysBetween(dayOfOrdinal(ordinal), day);
