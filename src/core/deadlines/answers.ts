import { addDays, compareDays, parseIsoDay, type CivilDay } from '../calendar/civil-day';
import { workCalendar } from '../calendar/work-calendar';
import type { Profile } from '../profile/profile';
import { REGULATION_2022 } from './packs/regulation-2022';

/** Days in which an organ answers a suggestion for better work: 《信访条例》第三十六条第二款. */
export const SUGGESTION_DAYS = 30;

const REFORM = parseIsoDay(REGULATION_2022.from);

/**
 * The last day of the answer to a suggestion; `null` from 2022-05-01, since 《信访工作条例》第四十条 asks for an
 * answer and names no number of days.
 *
 * @param received the day on which the organ received it
 */
export function suggestionDue(received: CivilDay): CivilDay | null {
  if (REFORM && compareDays(received, REFORM) >= 0) return null;
  return addDays(received, SUGGESTION_DAYS);
}

/** The day by which a unit answers 提醒通报: so many working days after it was made, as the office says. */
export function reminderAnswerDay(made: CivilDay, { holidays, answerDays }: Profile): CivilDay {
  return workCalendar(holidays).addWorkdays(made, answerDays);
}
