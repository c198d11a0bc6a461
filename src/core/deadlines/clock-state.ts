import { NO_DAY } from '../calendar/civil-day';
import { DONE_UNREADABLE, HEARING_OPEN, NO_DONE_COLUMN, SAYS_DONE, type ClockColumn } from './clock-column';
import { CLOCK_STATES, type ClockState } from './clock-id';
import type { ClockSpec } from './clock-spec';
import { REASON } from './reasons';

/** How a state stands in a column. */
export const codeOf = Object.fromEntries(CLOCK_STATES.map((state, k) => [state, k])) as Readonly<
  Record<ClockState, number>
>;

/** What the state of every record of a clock is judged by. */
export interface Judging {
  readonly spec: ClockSpec;
  /** Days before the end at which a clock is `near`. */
  readonly warning: number;
  /** Ordinal. */
  readonly asOf: number;
}

/** Sets the state of a record whose days are set. */
export function setState(column: ClockColumn, i: number, judging: Judging): void {
  const state = stateOf(column, i, judging);
  column.states[i] = codeOf[state];
  if (state === 'not-applicable') column.reasons[i] = judging.spec.silenceEnds ?? REASON.none;
}

function stateOf(column: ClockColumn, i: number, { spec, warning, asOf }: Judging): ClockState {
  const done = column.dones[i]!;
  const due = column.dues[i]!;
  const rolled = column.rolled[i]!;
  const flags = column.flags[i]!;
  const own = spec.owner === 'petitioner';
  if (done !== NO_DAY) {
    if (done <= due) return 'on-time';
    if (done <= rolled) return 'on-time-rolled';
    if (own) return 'after-window';
    return (flags & HEARING_OPEN) !== 0 ? 'undetermined' : 'late';
  }
  if (spec.silenceEnds !== undefined) {
    if (asOf > rolled) return (flags & DONE_UNREADABLE) !== 0 ? 'undetermined' : 'not-applicable';
  } else if ((flags & (NO_DONE_COLUMN | SAYS_DONE | DONE_UNREADABLE)) !== 0) return 'undetermined';
  if (asOf > rolled) {
    if (own) return 'lapsed';
    return (flags & HEARING_OPEN) !== 0 ? 'undetermined' : 'overdue';
  }
  if (own) return 'open';
  return asOf > due || column.daysToDue(i) <= warning ? 'near' : 'running';
}
