import { parseIsoDay, type CivilDay } from '../../core/calendar/civil-day';
import type { ClockId, ClockState } from '../../core/deadlines/clock-id';
import type { Timeline, TimelineClock } from '../../worker/clock-answers';
import { timeScale, type TimeScale } from './time-scale';

/** How a bar is painted; each has a form of its own beside its colour. */
export type BarTone = 'done' | 'running' | 'near' | 'late' | 'unsure' | 'window';

/** A stretch of the picture, in pixels from the left. */
export type Stretch = readonly [from: number, to: number];

export interface Bar {
  readonly clock: TimelineClock;
  readonly tone: BarTone;
  /** From the start to the last day of the law; null where there is none. */
  readonly term: Stretch | null;
  /** Whether it has a start; else only its end is known. */
  readonly hasStart: boolean;
  /** From there to the day it is moved to. */
  readonly rolled: Stretch | null;
  /** Beyond that, to the day it was done or today. */
  readonly over: Stretch | null;
  readonly done: number | null;
}

export interface TimelineDrawing {
  readonly scale: TimeScale;
  readonly today: number;
  /** One for each clock that applies. */
  readonly bars: readonly Bar[];
}

/** Clocks that are the petitioner's own right: drawn in another form, and never as late. */
const WINDOWS: readonly ClockId[] = ['review-request', 'reexam-request'];

/** A bar is never thinner, so that five days of five years are seen. */
const THINNEST = 3;
/** How much is drawn of a term of which only the end is known. */
const STUB = 18;

/** Lays out a matter's life on a width. Clocks that do not apply are no part of it. */
export function drawTimeline({ asOf, clocks }: Timeline, width: number): TimelineDrawing {
  const shown = clocks.filter((c) => c.shown !== 'not-applicable');
  const today = parseIsoDay(asOf);
  const days = shown.flatMap((c) => [c.start, c.due, c.dueRolled, c.done].map(dayOf)).filter((d) => d !== null);
  const scale = timeScale(today ? [...days, today] : days, width);
  const x = (day: CivilDay | null): number | null => (day === null ? null : scale.x(day));
  const todayAt = x(today) ?? 0;
  return { scale, today: todayAt, bars: shown.map((clock) => barOf(clock, (iso) => x(dayOf(iso)), todayAt)) };
}

function barOf(clock: TimelineClock, x: (iso: string | null) => number | null, today: number): Bar {
  const [start, due, rolled, done] = [x(clock.start), x(clock.due), x(clock.dueRolled), x(clock.done)];
  const end = rolled ?? due;
  const isLate = clock.shown === 'late' || clock.shown === 'overdue';
  const until = clock.shown === 'overdue' ? today : done;
  return {
    clock,
    tone: WINDOWS.includes(clock.id) ? 'window' : toneOf(clock.shown),
    term: due === null ? null : stretch(start ?? due - STUB, due),
    hasStart: start !== null,
    rolled: due !== null && rolled !== null && rolled > due ? stretch(due, rolled) : null,
    over: isLate && end !== null && until !== null ? stretch(end, until) : null,
    done,
  };
}

function toneOf(state: ClockState): BarTone {
  switch (state) {
    case 'late':
    case 'overdue':
      return 'late';
    case 'near':
      return 'near';
    case 'running':
      return 'running';
    case 'undetermined':
      return 'unsure';
    default:
      return 'done';
  }
}

const dayOf = (iso: string | null): CivilDay | null => (iso === null ? null : parseIsoDay(iso));
const stretch = (from: number, to: number): Stretch => [Math.max(0, from), Math.max(to, Math.max(0, from) + THINNEST)];
