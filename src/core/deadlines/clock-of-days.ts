import { compareDays, NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import { workCalendar } from '../calendar/work-calendar';
import type { Profile } from '../profile/profile';
import { ClockColumn } from './clock-column';
import type { ClockId } from './clock-id';
import type { ClockHooks } from './clock-spec';
import { clockSpec } from './clocks/index';
import { codeOf, setState } from './clock-state';
import { setDue } from './due-days';
import { REASON } from './reasons';
import { limitAt, limitsOf } from './regime';

/** What is known of one matter, without a ledger. */
export interface GivenDays {
  readonly start: CivilDay;
  readonly done?: CivilDay | null;
  /** Days of an approved extension. */
  readonly extensionDays?: number;
}

/**
 * One clock of the law by its days alone, as record 0 of a column: what a formula in a cell asks.
 *
 * @example
 * const handle = clockOfDays('handle', { start: parseIsoDay('2021-05-10') }, DEFAULT_PROFILE, parseIsoDay('2021-07-01'))
 * formatDay(dayOfOrdinal(handle.dues[0])) //=> '2021-07-09'
 */
export function clockOfDays(id: ClockId, given: GivenDays, profile: Profile, asOf: CivilDay): ClockColumn {
  const limits = limitsOf(id, profile);
  const calendar = workCalendar(profile.holidays);
  const column = new ClockColumn(clockSpec(id), limits, calendar, asOf, 1);
  const start = ordinalOf(given.start);
  const at = limitAt(limits, start);
  const law = limits[at];
  column.starts[0] = start;
  column.limitOf[0] = at;
  if (!law) {
    column.reasons[0] = REASON.noLaw;
    column.states[0] = codeOf['not-applicable'];
    return column;
  }
  const hooks = hooksOf(given);
  setDue(column, 0, law, hooks, calendar);
  // What is dated after the day of asking has not happened yet.
  if (given.done !== undefined && given.done !== null && compareDays(given.done, asOf) <= 0)
    column.dones[0] = ordinalOf(given.done);
  const warning = profile.warningDays[id] ?? 0;
  setState(column, 0, { spec: column.spec, warning, asOf: ordinalOf(asOf) });
  return column;
}

function hooksOf({ extensionDays = 0 }: GivenDays): ClockHooks {
  const wrong = extensionDays < 0 || !Number.isInteger(extensionDays);
  return {
    extension: { days: () => (wrong ? 0 : extensionDays), isWrong: () => wrong, approved: () => NO_DAY },
  };
}
