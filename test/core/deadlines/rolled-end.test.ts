import { formatDay, dayOfOrdinal, NO_DAY, ordinalOf } from '../../../src/core/calendar/civil-day';
import { workCalendar } from '../../../src/core/calendar/work-calendar';
import { rolledEnd } from '../../../src/core/deadlines/rolled-end';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { day } from '../rules/support';

describe('the end of a limit as it counts', () => {
  const calendar = workCalendar(DEFAULT_PROFILE.holidays);

  it.each([
    ['2021-10-01', '2021-10-08', 'the seven days of the National Day'],
    ['2021-09-18', '2021-09-18', 'a Saturday that was worked'],
    ['2021-05-30', '2021-05-31', 'a Sunday'],
    ['2021-06-01', '2021-06-01', 'a Tuesday'],
  ])('%s → %s: %s', (end, rolled) => {
    expect(formatDay(dayOfOrdinal(rolledEnd(ordinalOf(day(end)), calendar)))).toBe(rolled);
  });

  it('is none where there is none', () => {
    expect(rolledEnd(NO_DAY, calendar)).toBe(NO_DAY);
  });
});
