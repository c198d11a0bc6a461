import { addDays, dayOfOrdinal, daysBetween, NO_DAY, type CivilDay } from '../calendar/civil-day';
import type { WorkCalendar } from '../calendar/work-calendar';
import { CLOCK_STATES, type ClockState } from './clock-id';
import type { ClockSpec } from './clock-spec';
import type { RegimeLimit } from './regime';
import type { Reason } from './reasons';

/** Stands in the place of a state where a record has no such clock. */
export const NO_CLOCK = 255;

/** The rolled date needed a year whose holidays are not known. */
export const PROVISIONAL = 1;
/** Counted from another event than the law names. */
export const ESTIMATED = 2;
/** The extension was approved after the limit had run out, and adds nothing. */
export const EXTENSION_LATE = 4;
/** The extension is no number of days from 1 to the most the law allows, or the law allows none. */
export const EXTENSION_WRONG = 8;
/** The day it was done stands there but cannot be read as a day. */
export const DONE_UNREADABLE = 16;
/** The table has no column for the day it was done. */
export const NO_DONE_COLUMN = 32;
/** The ledger says that it was done, and the day is blank. */
export const SAYS_DONE = 64;
/** It was done by this day at the latest: the day is that of a later event. */
export const DONE_OTHERWISE = 128;
/** A hearing began and its end is not known. */
export const HEARING_OPEN = 256;

/** One clock of all records of a table, as plain columns. Days are ordinals, {@link NO_DAY} where there is none. */
export class ClockColumn {
  /** Index into {@link CLOCK_STATES}, or {@link NO_CLOCK}. */
  readonly states: Uint8Array;
  readonly starts: Int32Array;
  readonly dues: Int32Array;
  readonly rolled: Int32Array;
  readonly dones: Int32Array;
  /** Index into {@link limits}, -1 where no law gives the clock. */
  readonly limitOf: Int8Array;
  readonly extended: Uint8Array;
  readonly paused: Uint16Array;
  readonly flags: Uint16Array;
  readonly reasons: Uint8Array;

  constructor(
    readonly spec: ClockSpec,
    readonly limits: readonly RegimeLimit[],
    readonly calendar: WorkCalendar,
    readonly asOf: CivilDay,
    size: number,
  ) {
    this.states = new Uint8Array(size).fill(NO_CLOCK);
    this.starts = new Int32Array(size).fill(NO_DAY);
    this.dues = new Int32Array(size).fill(NO_DAY);
    this.rolled = new Int32Array(size).fill(NO_DAY);
    this.dones = new Int32Array(size).fill(NO_DAY);
    this.limitOf = new Int8Array(size).fill(-1);
    this.extended = new Uint8Array(size);
    this.paused = new Uint16Array(size);
    this.flags = new Uint16Array(size);
    this.reasons = new Uint8Array(size);
  }

  has(record: number): boolean {
    return this.states[record] !== NO_CLOCK;
  }

  state(record: number): ClockState | null {
    return CLOCK_STATES[this.states[record]!] ?? null;
  }

  limit(record: number): RegimeLimit | null {
    return this.limits[this.limitOf[record]!] ?? null;
  }

  reason(record: number): Reason {
    return this.reasons[record] as Reason;
  }

  isWorkdays(record: number): boolean {
    return this.limit(record)?.limit.unit === 'workday';
  }

  /** Whether its end is only a likely one, estimated or provisional: nobody may be called late by it. */
  isUnsure(record: number): boolean {
    return (this.flags[record]! & (PROVISIONAL | ESTIMATED)) !== 0;
  }

  /** Days to `due` in the clock's own unit, negative after it; null where it was done, ended or does not apply. */
  daysLeft(record: number): number | null {
    const state = this.state(record);
    if (state === null || state === 'lapsed' || state === 'not-applicable') return null;
    if (this.dues[record] === NO_DAY || this.dones[record] !== NO_DAY) return null;
    return this.daysToDue(record);
  }

  /** Days from the day of asking to the last day, whatever the clock's state: it is asked before there is one. */
  daysToDue(record: number): number {
    const due = dayOfOrdinal(this.dues[record]!);
    return this.isWorkdays(record) ? this.calendar.workdaysBetween(this.asOf, due) : daysBetween(this.asOf, due);
  }

  /** Days by which a day lies beyond the rolled end, in the clock's own unit: a holiday's gift is nobody's delay. */
  daysOver(record: number, day: CivilDay): number {
    const end = dayOfOrdinal(this.rolled[record]!);
    return this.isWorkdays(record) ? this.calendar.workdaysBetween(end, day) : daysBetween(end, day);
  }

  /** The last day without any extension, rolled: what an approval of an extension must not come after. */
  originalEnd(record: number): CivilDay | null {
    const limit = this.limit(record)?.limit;
    if (limit?.unit !== 'day') return null;
    return this.calendar.roll(addDays(dayOfOrdinal(this.starts[record]!), limit.days + this.paused[record]!));
  }
}
