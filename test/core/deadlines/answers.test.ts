import { formatDay } from '../../../src/core/calendar/civil-day';
import { reminderAnswerDay, suggestionDue } from '../../../src/core/deadlines/answers';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { day } from '../rules/support';

describe('answers that are owed', () => {
  it('to a suggestion are due 30 days after it was received, and from 2022-05-01 without a number of days', () => {
    const due = (iso: string) => {
      const found = suggestionDue(day(iso));
      return found && formatDay(found);
    };
    expect(due('2021-05-10')).toBe('2021-06-09');
    expect(due('2022-04-30')).toBe('2022-05-30');
    expect(due('2022-05-01')).toBeNull();
  });

  it('to 提醒通报 are due after working days: a make-up Sunday counts, a holiday does not', () => {
    // 2021-09-24 is a Friday; Sunday the 26th is worked, and the national holiday begins on 1 October.
    expect(formatDay(reminderAnswerDay(day('2021-09-24'), { ...DEFAULT_PROFILE, answerDays: 5 }))).toBe('2021-09-30');
    expect(formatDay(reminderAnswerDay(day('2021-09-29'), { ...DEFAULT_PROFILE, answerDays: 5 }))).toBe('2021-10-12');
  });
});
