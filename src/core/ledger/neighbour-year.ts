import { dayOfOrdinal, NO_DAY, ordinalOf, partsOfDay } from '../calendar/civil-day';
import type { DateReading } from '../values/date';

/**
 * Reads the dates of a column that leave out their year (5月3日) once more, with the year of the
 * nearest dates above and below that name theirs. Where those two differ the year is taken that puts
 * the date closest to both.
 *
 * @param days ordinals of the days read so far; those that had no year of their own are `NO_DAY`
 * @param readAgain reads the cell of a record with a year
 * @param found takes the new reading of a record
 */
export function takeNeighbourYears(
  days: Int32Array,
  yearless: readonly number[],
  readAgain: (record: number, year: number) => DateReading,
  found: (record: number, reading: DateReading, year: number) => void,
): void {
  const below = nextBelow(days, yearless);
  // The new days are written where the walk has passed; only days that name their year are neighbours.
  let above = NO_DAY;
  let at = 0;
  yearless.forEach((record, k) => {
    for (; at < record; at++) if (days[at] !== NO_DAY) above = days[at]!;
    at = record + 1;
    const best = nearestYear(record, above, below[k]!, readAgain);
    if (best) found(record, best.reading, best.year);
  });
}

/**
 * The reading of one yearless date with the year of the day above or below it, whichever of the two
 * puts it closest to both; `undefined` where there is neither.
 */
export function nearestYear(
  record: number,
  above: number,
  below: number,
  readAgain: (record: number, year: number) => DateReading,
): { readonly year: number; readonly reading: DateReading } | undefined {
  const near = [above, below].filter((day) => day !== NO_DAY);
  const years = [...new Set(near.map(yearOf))];
  const readings = years.map((year) => ({ year, reading: readAgain(record, year) }));
  const distance = ({ reading }: { reading: DateReading }): number => {
    if (reading.first === null) return Infinity;
    const day = ordinalOf(reading.first);
    return near.reduce((sum, other) => sum + Math.abs(day - other), 0);
  };
  return readings.sort((a, b) => distance(a) - distance(b))[0];
}

/** For each of the records the next day below it. */
function nextBelow(days: Int32Array, records: readonly number[]): Int32Array {
  const next = new Int32Array(records.length);
  let below = NO_DAY;
  let at = days.length - 1;
  for (let k = records.length - 1; k >= 0; k--) {
    for (; at > records[k]!; at--) if (days[at] !== NO_DAY) below = days[at]!;
    next[k] = below;
  }
  return next;
}

function yearOf(ordinal: number): number {
  return partsOfDay(dayOfOrdinal(ordinal)).year;
}
