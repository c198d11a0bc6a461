import { dayOfOrdinal, daysBetween, NO_DAY, type CivilDay } from '../core/calendar/civil-day';
import { workCalendar } from '../core/calendar/work-calendar';
import { EXTENSION_WRONG, PROVISIONAL, type ClockColumn } from '../core/deadlines/clock-column';
import { clockOfDays } from '../core/deadlines/clock-of-days';
import { REASON_TEXT } from '../core/deadlines/reasons';
import { shownState, STATE_ZH } from '../core/deadlines/state-words';
import { DEFAULT_PROFILE } from '../core/profile/default-profile';
import { clockNamed, dayOf, isEmpty, optionalDay, serialOf, wholeNumber, yesOrNo } from './arguments';
import { FunctionFault, type CustomFunction, type Given } from './custom-function';

const START = { name: '起算日', description: '起算事件发生的日期，例如受理日期；当日不计', type: 'any' } as const;
const CLOCK = {
  name: '期限',
  description: '转送、告知、异议、办理、请求复查、复查、请求复核或者复核',
  type: 'string',
} as const;
const EXTENSION = {
  name: '延期天数',
  description: '经批准的延期天数，1到30；没有延期的不填',
  type: 'any',
  optional: true,
} as const;
const DONE = {
  name: '完成日',
  description: '办结、告知等完成的日期；没有完成的不填',
  type: 'any',
  optional: true,
} as const;
const AS_OF = { name: '截止日', description: '按哪一天判断；不填为今天', type: 'any', optional: true } as const;

/** XF.DUE, XF.WORKDAY, XF.REMAINING, XF.STATE: for clerks who prefer a formula. What we write ourselves never needs them. */
export const FUNCTIONS: readonly CustomFunction[] = [
  {
    id: 'DUE',
    description: '按信访法规计算一项期限的最后一日，默认遇节假日顺延（结果请设为日期格式）',
    parameters: [
      START,
      CLOCK,
      EXTENSION,
      { name: '顺延', description: '填“否”则不因节假日顺延；默认“是”', type: 'any', optional: true },
    ],
    run: ([start, clock, extension, roll], today) => {
      const column = clockGiven(start, clock, extension, null, today);
      if (!yesOrNo(roll, '顺延', true)) return serialOf(dayOfOrdinal(column.dues[0]!));
      // A cell cannot say that its date is provisional.
      if ((column.flags[0]! & PROVISIONAL) !== 0)
        throw new FunctionFault(`${unknownHolidays()}顺延填“否”可得不顺延的日期。`);
      return serialOf(dayOfOrdinal(column.rolled[0]!));
    },
  },
  {
    id: 'WORKDAY',
    description: '某日之后第几个工作日（按国务院办公厅公布的放假和调休安排）；天数填0，是工作日的为当日，否则顺延',
    parameters: [
      { name: '日期', description: '从哪一天数起，当日不计', type: 'any' },
      { name: '天数', description: '工作日天数，0或者正整数', type: 'number' },
    ],
    run: ([from, n]) => {
      const calendar = workCalendar(DEFAULT_PROFILE.holidays);
      const day = dayOf(from, '日期');
      const count = wholeNumber(n, '天数', 0);
      if (count < 0) throw new FunctionFault('天数不能是负数。');
      const found = count === 0 ? calendar.roll(day) : calendar.addWorkdays(day, count);
      if (!calendar.isCoveredBetween(day, found)) throw new FunctionFault(unknownHolidays());
      return serialOf(found);
    },
  },
  {
    id: 'REMAINING',
    description: '距离某个到期日还有几天，过期的是负数；已经完成的为空',
    parameters: [{ name: '到期日', description: '例如XF.DUE的结果', type: 'any' }, DONE, AS_OF],
    volatile: true,
    run: ([due, done, asOf], today) => {
      if (isEmpty(due) || optionalDay(done, '完成日') !== null) return '';
      return daysBetween(optionalDay(asOf, '截止日') ?? today, dayOf(due, '到期日'));
    },
  },
  {
    id: 'STATE',
    description: '一项期限的状态：按期、临期、未到期、超期未办等，按顺延后的最后一日判断',
    parameters: [START, CLOCK, DONE, EXTENSION, AS_OF],
    volatile: true,
    run: ([start, clock, done, extension, asOf], today) => {
      if (isEmpty(start)) return '';
      const column = clockGiven(start, clock, extension, done, optionalDay(asOf, '截止日') ?? today);
      return STATE_ZH[shownState(column, 0)!];
    },
  },
];

function clockGiven(start: Given, clock: Given, extension: Given, done: Given, asOf: CivilDay): ClockColumn {
  const given = {
    start: dayOf(start, '起算日'),
    done: optionalDay(done, '完成日'),
    extensionDays: wholeNumber(extension, '延期天数', 0),
  };
  const column = clockOfDays(clockNamed(clock), given, DEFAULT_PROFILE, asOf);
  if (column.dues[0] === NO_DAY) throw new FunctionFault(`${REASON_TEXT[column.reason(0)]}。`);
  if ((column.flags[0]! & EXTENSION_WRONG) !== 0) {
    throw new FunctionFault('这项期限不能延长，或者延期天数不是1到30的整数。');
  }
  return column;
}

function unknownHolidays(): string {
  const years = workCalendar(DEFAULT_PROFILE.holidays).coverage();
  return `只收录了${years[0]?.year ?? ''}年至${years.at(-1)?.year ?? ''}年的放假安排，这个日期是不是工作日还不知道。`;
}
