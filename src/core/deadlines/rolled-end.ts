import { dayOfOrdinal, NO_DAY, ordinalOf } from '../calendar/civil-day';
import type { WorkCalendar } from '../calendar/work-calendar';

/**
 * The end of a limit as it counts, where a sheet shows the strict one: a last day that is no working day
 * moves to the next (《民法典》第二百零三条). Ordinals, {@link NO_DAY} where there is none.
 */
export const rolledEnd = (end: number, calendar: WorkCalendar): number =>
  end === NO_DAY ? NO_DAY : ordinalOf(calendar.roll(dayOfOrdinal(end)));
