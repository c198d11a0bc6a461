import type { HolidayYear } from '../profile/profile';
import {
  addDays,
  civilDay,
  compareDays,
  dayOfOrdinal,
  ordinalOf,
  parseIsoDay,
  partsOfDay,
  weekdayOf,
  type CivilDay,
} from './civil-day';
import { STATE_COUNCIL, type AnnouncedYear } from './state-council';

/** The days that can be looked up: some years more than a ledger may name, for limits that run beyond. */
const FIRST = ordinalOf(civilDay(1900, 1, 1) as CivilDay);
const LAST = ordinalOf(civilDay(2100, 12, 31) as CivilDay);
const SPAN = LAST - FIRST + 1;

const FREE = 0;
const WORKED = 1;

/**
 * Which days are worked. Weekends are free and other days are worked unless an announced year says
 * otherwise (调休). Beyond the announced years only weekends are known: whatever is computed there is
 * provisional, and {@link WorkCalendar.isCovered} says so.
 *
 * @example
 * const calendar = workCalendar({})
 * calendar.isWorkday(parseIsoDay('2022-10-08')) //=> true: a Saturday worked for the holidays before it
 * formatDay(calendar.roll(parseIsoDay('2021-05-05'))) //=> '2021-05-06'
 */
export class WorkCalendar {
  /** {@link WORKED} or {@link FREE} of each day. */
  private readonly kinds = new Uint8Array(SPAN);
  /** Working days up to and including each day, counted from the first. */
  private readonly counts = new Int32Array(SPAN);
  /** The nth working day, 1-based, as an index. */
  private readonly nth: Int32Array;
  /** The day itself or the next working day, as an index. */
  private readonly next = new Int32Array(SPAN);
  /** The last day of the run of known years that a day lies in, as an index; -1 where its year is not known. */
  private readonly knownTo = new Int32Array(SPAN);
  private readonly years = new Map<number, string | null>();

  constructor(announced: readonly AnnouncedYear[], own: Readonly<Record<string, HolidayYear>>) {
    for (let k = 0; k < SPAN; k++) {
      const weekday = weekdayOf(dayOfOrdinal(FIRST + k));
      this.kinds[k] = weekday === 0 || weekday === 6 ? FREE : WORKED;
    }
    for (const { year, source, off, work } of announced) {
      this.years.set(year, source);
      for (const day of daysNamed(year, off)) this.set(day, FREE);
      for (const day of daysNamed(year, work)) this.set(day, WORKED);
    }
    // The office's own tables come after the announced ones: they add a year or overrule a day.
    for (const [year, table] of Object.entries(own)) {
      this.years.set(Number(year), table.source ?? this.years.get(Number(year)) ?? null);
      for (const day of table.off) this.set(parseIsoDay(day), FREE);
      for (const day of table.work) this.set(parseIsoDay(day), WORKED);
    }
    let n = 0;
    for (let k = 0; k < SPAN; k++) this.counts[k] = n += this.kinds[k]!;
    this.nth = new Int32Array(n + 1);
    for (let k = 0; k < SPAN; k++) if (this.kinds[k] === WORKED) this.nth[this.counts[k]!] = k;
    for (let k = SPAN - 1, end = -1; k >= 0; k--) {
      if (!this.years.has(partsOfDay(dayOfOrdinal(FIRST + k)).year)) end = -1;
      else if (end < 0) end = k;
      this.knownTo[k] = end;
    }
    for (let k = SPAN - 1, at = SPAN - 1; k >= 0; k--) this.next[k] = this.kinds[k] === WORKED ? (at = k) : at;
  }

  /** Whether the day is worked. */
  isWorkday(day: CivilDay): boolean {
    return this.kinds[indexOf(day)] === WORKED;
  }

  /** Whether the holidays of the day's year are known. */
  isCovered(day: CivilDay): boolean {
    return this.knownTo[indexOf(day)]! >= 0;
  }

  /** Whether the holidays of every year from one day to another are known. */
  isCoveredBetween(from: CivilDay, to: CivilDay): boolean {
    return this.knownTo[indexOf(from)]! >= indexOf(to);
  }

  /** The years whose holidays are known, ascending, with where they were announced (null: the office did not say). */
  coverage(): readonly { readonly year: number; readonly source: string | null }[] {
    return [...this.years].map(([year, source]) => ({ year, source })).sort((a, b) => a.year - b.year);
  }

  /**
   * The day itself where it is worked, else the next working day: the end of a limit whose last day
   * is free (参照《民法典》第二百零三条).
   */
  roll(day: CivilDay): CivilDay {
    return dayOfOrdinal(FIRST + this.next[indexOf(day)]!);
  }

  /**
   * The nth working day after a day, which itself is not counted; n ≥ 0, and with 0 the day itself.
   *
   * @example
   * formatDay(workCalendar({}).addWorkdays(parseIsoDay('2021-02-05'), 5)) //=> '2021-02-18'
   */
  addWorkdays(day: CivilDay, n: number): CivilDay {
    if (n <= 0) return day;
    const at = Math.min(this.counts[indexOf(day)]! + n, this.nth.length - 1);
    return dayOfOrdinal(FIRST + this.nth[at]!);
  }

  /** Working days after one day up to and including another; negative where the other comes first. */
  workdaysBetween(from: CivilDay, to: CivilDay): number {
    return this.counts[indexOf(to)]! - this.counts[indexOf(from)]!;
  }

  private set(day: CivilDay | null, kind: number): void {
    if (day !== null) this.kinds[indexOf(day)] = kind;
  }
}

/** Days outside the span stand at its ends: no ledger reaches them, and a limit beyond 2100 is a slip of the pen. */
function indexOf(day: CivilDay): number {
  const k = ordinalOf(day) - FIRST;
  return k < 0 ? 0 : k >= SPAN ? SPAN - 1 : k;
}

/** The days of `1/1-1/3 2/7`. */
function daysNamed(year: number, text: string): CivilDay[] {
  return text.split(' ').flatMap((block) => {
    const [from, to] = block.split('-').map((md) => {
      const [month, day] = md.split('/').map(Number);
      return civilDay(year, month ?? 0, day ?? 0);
    });
    if (!from) throw new Error(`no such day: ${year} ${block}`);
    const days: CivilDay[] = [];
    for (let day = from; compareDays(day, to ?? from) <= 0; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

const made = new WeakMap<object, WorkCalendar>();

/** The calendar of an office: the announced years, and what its profile adds or overrules. Made once a profile. */
export function workCalendar(own: Readonly<Record<string, HolidayYear>>): WorkCalendar {
  let calendar = made.get(own);
  if (!calendar) made.set(own, (calendar = new WorkCalendar(STATE_COUNCIL, own)));
  return calendar;
}
