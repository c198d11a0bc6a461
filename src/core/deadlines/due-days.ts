import { addDays, dayOfOrdinal, NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import type { WorkCalendar } from '../calendar/work-calendar';
import { EXTENSION_LATE, EXTENSION_WRONG, HEARING_OPEN, PROVISIONAL, type ClockColumn } from './clock-column';
import type { ClockHooks } from './clock-spec';
import type { RegimeLimit } from './regime';

/** The last day: the start day does not count, a hearing and an extension are added, and what ends on a free day is rolled once. */
export function setDue(
  column: ClockColumn,
  i: number,
  law: RegimeLimit,
  hooks: ClockHooks,
  calendar: WorkCalendar,
): void {
  const start = dayOfOrdinal(column.starts[i]!);
  const { days, unit } = law.limit;
  if (unit === 'workday') {
    const due = calendar.addWorkdays(start, days);
    column.dues[i] = column.rolled[i] = ordinalOf(due);
    if (!calendar.isCoveredBetween(start, due)) column.flags[i]! |= PROVISIONAL;
    return;
  }
  let due = addDays(start, days + pauseDays(column, i, law, hooks, addDays(start, days)));
  if (hooks.extension) {
    // What the approval must not come after is the end as it stands with the hearing.
    const more = extensionDays(column, i, law, hooks.extension, calendar.roll(due));
    column.extended[i] = more;
    due = addDays(due, more);
    // A hearing may also lie in the days that were added.
    if (more > 0 && column.paused[i] === 0) due = addDays(due, pauseDays(column, i, law, hooks, due));
  }
  const rolled = calendar.roll(due);
  column.dues[i] = ordinalOf(due);
  column.rolled[i] = ordinalOf(rolled);
  if (!calendar.isCoveredBetween(due, rolled)) column.flags[i]! |= PROVISIONAL;
}

/** The days of a hearing that lies before the end, which do not count. */
function pauseDays(column: ClockColumn, i: number, law: RegimeLimit, hooks: ClockHooks, end: CivilDay): number {
  if (!hooks.pause || law.limit.hearingPauses !== true) return 0;
  const pause = hooks.pause(i, column.starts[i]!, ordinalOf(end));
  if (pause.open) column.flags[i]! |= HEARING_OPEN;
  column.paused[i] = pause.days;
  return pause.days;
}

/** Days that an extension adds: none where it is no lawful number, or was approved after the limit had run out. */
function extensionDays(
  column: ClockColumn,
  i: number,
  law: RegimeLimit,
  extension: NonNullable<ClockHooks['extension']>,
  original: CivilDay,
): number {
  const days = extension.days(i);
  const approved = extension.approved(i);
  const late = approved !== NO_DAY && approved > ordinalOf(original);
  if (late) column.flags[i]! |= EXTENSION_LATE;
  if (days === 0) {
    if (extension.isWrong(i)) column.flags[i]! |= EXTENSION_WRONG;
    return 0;
  }
  if (law.extension === null || days > law.extension.most) {
    column.flags[i]! |= EXTENSION_WRONG;
    return 0;
  }
  return late ? 0 : days;
}
