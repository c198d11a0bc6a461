import { compareDays, dayOfOrdinal, formatDayZh, NO_DAY, type CivilDay } from '../calendar/civil-day';
import { SUGGESTION_DAYS, suggestionDue } from '../deadlines/answers';
import type { OfficeTable } from './office-table';

/** What a check looks at. */
export interface OfficeLine {
  readonly table: OfficeTable;
  readonly record: number;
  readonly asOf: CivilDay;
}

/**
 * A check of one line, as data and one pure function. The ids are the ledgers' own: what a rule of the
 * registrations finds (dates that cannot be read, spaces, wrong words) no check tells again.
 */
export interface OfficeCheck {
  readonly id: string;
  /** The column whose cell should change. */
  readonly column: string;
  /** What is wrong and how to mend it; `null` where nothing is. */
  find(line: OfficeLine): string | null;
}

/** A line must have something in a column. */
export const filled = (column: string, what: string): OfficeCheck => ({
  id: `office-missing-${column}`,
  column,
  find: ({ table, record }) =>
    table.has(column) && table.text(column, record) === '' ? `没有填${what}，请补填。` : null,
});

/** One day may not come before another. */
export const inOrder = (first: string, second: string, why: string): OfficeCheck => ({
  id: `office-order-${second}`,
  column: second,
  find: ({ table, record }) => {
    const a = table.day(first, record);
    const b = table.day(second, record);
    return a !== NO_DAY && b !== NO_DAY && b < a ? `${why}，请核对。` : null;
  },
});

/** Something promised by a day is not done; another column may say that it is. */
export const overdue = (limit: string, done: string, what: string, saidBy?: string): OfficeCheck => ({
  id: `office-overdue-${done}`,
  column: done,
  find: ({ table, record, asOf }) => {
    const end = table.day(limit, record);
    if (end === NO_DAY || table.text(done, record) !== '') return null;
    if (saidBy !== undefined && /^(?:是|√|已)/u.test(table.text(saidBy, record))) return null;
    const day = dayOfOrdinal(end);
    return compareDays(day, asOf) < 0 ? `${what}应当在${formatDayZh(day)}以前，已经过期，请催办或者补填。` : null;
  },
});

/** The answer to a suggestion, within 30 days of one that was made before 2022-05-01. */
export const answeredInTime = (made: string, answered: string): OfficeCheck => ({
  id: 'office-suggestion-answer',
  column: answered,
  find: ({ table, record, asOf }) => {
    const start = table.day(made, record);
    const due = start === NO_DAY ? null : suggestionDue(dayOfOrdinal(start));
    if (!due) return null;
    const answer = table.day(answered, record);
    const until = answer === NO_DAY ? asOf : dayOfOrdinal(answer);
    if (answer === NO_DAY && table.text(answered, record) !== '') return null;
    return compareDays(until, due) > 0
      ? `应当在收到建议之日起${SUGGESTION_DAYS}日内（${formatDayZh(due)}以前）书面反馈（《信访条例》第三十六条）。`
      : null;
  },
});

/** A part is not greater than the whole. */
export const atMost = (part: string, whole: string, why: string): OfficeCheck => ({
  id: `office-part-${part}`,
  column: part,
  find: ({ table, record }) => {
    const a = table.count(part, record);
    const b = table.count(whole, record);
    return a !== null && b !== null && a > b ? `${why}，请核对。` : null;
  },
});

/** A word in one column asks for another column. */
export const asks = (column: string, words: RegExp, wanted: string, why: string): OfficeCheck => ({
  id: `office-asks-${wanted}`,
  column: wanted,
  find: ({ table, record }) =>
    table.has(wanted) && words.test(table.text(column, record)) && table.text(wanted, record) === '' ? why : null,
});
