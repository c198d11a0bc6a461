import { compareDays, dayOfOrdinal, formatDayZh, NO_DAY, weekdayOf, type CivilDay } from '../calendar/civil-day';
import { fieldName } from '../fields/catalog';
import { DATE_YEAR_TAKEN, type Ledger } from '../ledger/ledger';
import { purposesOf } from '../matters/purposes';
import {
  DONE_OTHERWISE,
  DONE_UNREADABLE,
  ESTIMATED,
  EXTENSION_LATE,
  EXTENSION_WRONG,
  HEARING_OPEN,
  NO_DONE_COLUMN,
  PROVISIONAL,
  SAYS_DONE,
  type ClockColumn,
} from './clock-column';
import type { StartEvent } from './clock-spec';
import { REFORM } from './facts';
import { REASON_TEXT } from './reasons';
import { clockDates } from './clock-dates';
import { firstFilled, startColumns } from './start-events';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** 参照: no petition law names the Civil Code, so the roll is said to follow it, not to rest on it. */
export const ROLL_BASIS = '参照《民法典》第二百零三条';

/**
 * How a clock's dates came about, step by step, in sentences a unit can check with a paper calendar.
 * Made when asked for; nothing of it is kept.
 *
 * @example
 * trailOf(column, ledger, 0)[1] //=> '2021年5月10日受理，次日起算60日，2021年7月9日届满。'
 */
export function trailOf(column: ClockColumn, ledger: Ledger, record: number): string[] {
  if (!column.has(record)) return [];
  return column.spec.kind === 'stated' ? statedTrail(column, ledger, record) : lawTrail(column, ledger, record);
}

function lawTrail(column: ClockColumn, ledger: Ledger, i: number): string[] {
  const out: string[] = [];
  const law = column.limit(i);
  const start = dayOfOrdinal(column.starts[i]!);
  const event = startEvent(column, ledger, i);
  if (column.reason(i) !== 0 && column.dues[i] === NO_DAY) {
    return [`${formatDayZh(start)}${event?.verb ?? ''}。`, `不适用：${REASON_TEXT[column.reason(i)]}。`];
  }
  if (!law) return out;
  const { limit, pack } = law;
  const unit = limit.unit === 'workday' ? '个工作日' : '日';
  out.push(`${pack.title}${limit.article}：${limit.binds}自${limit.from}起${limit.days}${unit}内${limit.duty}。`);
  if ((column.flags[i]! & ESTIMATED) !== 0) {
    const named = column.spec.starts[0];
    out.push(
      `没有${named ? fieldName(named.field) : '起算日期'}，暂从${event ? fieldName(event.field) : ''}估算，只供参考，不据此认定超期。`,
    );
  }
  if (isYearTaken(column, ledger, i)) out.push('起算日期没有写年份，年份是按标题、表名或者前后行推断的，请核对。');
  const due = dayOfOrdinal(column.dues[i]!);
  const added = [
    column.extended[i]! > 0 ? `，加上批准延长的${column.extended[i]!}日` : '',
    column.paused[i]! > 0 ? `，扣除听证的${column.paused[i]!}日` : '',
  ].join('');
  out.push(
    `${formatDayZh(start)}${event?.verb ?? ''}，次日起算${limit.days}${unit}${added}，${formatDayZh(due)}届满。`,
  );
  if (law.extension && column.extended[i]! > 0) {
    const { extension } = law;
    out.push(
      `延长依据${extension.pack.title}${extension.article}，经${extension.approvedBy}批准，最多${extension.most}日。`,
    );
  }
  if ((column.flags[i]! & EXTENSION_LATE) !== 0) {
    const end = column.originalEnd(i);
    out.push(`延期批准日期晚于原期限${end === null ? '' : formatDayZh(end)}，延长的天数不计入。`);
  }
  if ((column.flags[i]! & EXTENSION_WRONG) !== 0) {
    out.push(
      law.extension
        ? `延期天数不是1到${law.extension.most}的整数，不计入。`
        : `这一期限法律没有规定可以延长，延期天数不计入。`,
    );
  }
  if ((column.flags[i]! & HEARING_OPEN) !== 0) out.push('听证结束日期没有填，暂扣1日，不据此认定超期。');
  if (column.spec.id === 'handle' && column.starts[i]! >= REFORM && purposesOf(ledger)?.isAppeal(i) !== true) {
    const purpose = ledger.texts('purpose')?.[i] ?? null;
    out.push(`信访目的${purpose === null ? '没有填' : `是“${purpose}”`}，按申诉求决类事项计算。`);
  }
  out.push(...rollSentences(column, i, due));
  out.push(stateSentence(column, ledger, i));
  return out;
}

function statedTrail(column: ClockColumn, ledger: Ledger, i: number): string[] {
  const due = dayOfOrdinal(column.dues[i]!);
  const field = column.spec.due ? fieldName(column.spec.due) : '';
  return [`台账的${field}是${formatDayZh(due)}，按此计算，不顺延。`, stateSentence(column, ledger, i)];
}

/** The event a record's clock was counted from: the first whose cell is filled. */
function startEvent(column: ClockColumn, ledger: Ledger, i: number): StartEvent | null {
  return firstFilled(startColumns(column.spec.starts, ledger), i)?.event ?? null;
}

function isYearTaken(column: ClockColumn, ledger: Ledger, i: number): boolean {
  const start = firstFilled(startColumns(column.spec.starts, ledger), i);
  return start !== null && (start.column.flags[i]! & DATE_YEAR_TAKEN) !== 0;
}

function rollSentences(column: ClockColumn, i: number, due: CivilDay): string[] {
  const rolled = dayOfOrdinal(column.rolled[i]!);
  const out: string[] = [];
  if (compareDays(rolled, due) > 0) {
    out.push(`${withWeekday(due)}是休息日，${ROLL_BASIS}，顺延至${withWeekday(rolled)}。`);
  } else if (!column.isWorkdays(i) && isWeekend(due)) {
    // Nobody would believe it of a Saturday without being told.
    out.push(`${withWeekday(due)}调休上班，是工作日，不顺延。`);
  }
  if ((column.flags[i]! & PROVISIONAL) !== 0) {
    out.push('所涉年份的节假日安排没有公布或者没有收录，顺延按周末暂算，不据此认定超期。');
  }
  return out;
}

const withWeekday = (day: CivilDay): string => `${formatDayZh(day)}（${WEEKDAYS[weekdayOf(day)] ?? ''}）`;
const isWeekend = (day: CivilDay): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

function stateSentence(column: ClockColumn, ledger: Ledger, i: number): string {
  const state = column.state(i);
  const { spec } = column;
  const done = column.dones[i]!;
  const rolled = dayOfOrdinal(column.rolled[i]!);
  const deed = done === NO_DAY ? '' : deedOf(column, ledger, i);
  const asOf = formatDayZh(column.asOf);
  const unsure = column.isUnsure(i);
  switch (state) {
    case 'on-time':
      return `${deed}，按期。`;
    case 'on-time-rolled':
      return `${deed}，在顺延后的期限内，按期。`;
    case 'late':
      if (unsure) return `${deed}，晚于这个日期，但期限只供参考，请核实。`;
      return `${deed}，超过期限${lateBy(column, i, dayOfOrdinal(done))}。`;
    case 'overdue':
      if (unsure) return `截至${asOf}没有${spec.deed}，但期限只供参考，请核实。`;
      return `截至${asOf}没有${spec.deed}，已超过期限${lateBy(column, i, column.asOf)}。`;
    case 'running':
    case 'near':
    case 'open': {
      const left = column.daysLeft(i) ?? 0;
      if (left < 0) return `截至${asOf}没有${spec.deed}；期满日是休息日，至${formatDayZh(rolled)}为止都不算超期。`;
      return `截至${asOf}没有${spec.deed}，距期满还有${left}${column.isWorkdays(i) ? '个工作日' : '日'}。`;
    }
    case 'after-window':
      return `${deed}，在期满之后提出。`;
    case 'lapsed':
      return `期满未见申请。`;
    case 'not-applicable':
      return `${REASON_TEXT[column.reason(i)]}。`;
    default:
      return undeterminedSentence(column, ledger, i);
  }
}

function undeterminedSentence(column: ClockColumn, ledger: Ledger, i: number): string {
  const flags = column.flags[i]!;
  const field = doneFieldName(column, ledger, i);
  if ((flags & DONE_UNREADABLE) !== 0) return `${field}填的不是确切的一天，是否按期待核。`;
  if ((flags & NO_DONE_COLUMN) !== 0) return `台账没有“${field}”一列，是否按期待核。`;
  if ((flags & SAYS_DONE) !== 0) return `台账别处说已经办完，但${field}是空的，是否按期待核。`;
  return '听证何时结束不清楚，是否按期待核。';
}

/** What was done when, by the event that the ledger tells of: a later one in its place is named as such. */
function deedOf(column: ClockColumn, ledger: Ledger, i: number): string {
  const { spec } = column;
  const done = column.dones[i]!;
  const day = formatDayZh(dayOfOrdinal(done));
  const asked = spec.dones[0] ? fieldName(spec.dones[0].field) : '';
  if ((column.flags[i]! & DONE_OTHERWISE) !== 0) return `没有${asked}，按后面的环节判断，${day}最迟已${spec.deed}`;
  const event = spec.dones.find((d) => clockDates(ledger, d.field)?.days[i] === done);
  if (event?.instead) return `没有可用的${asked}，按${fieldName(event.field)}${day}判断`;
  return `${day}${event?.verb ?? spec.deed}`;
}

/** The field whose cell is filled, else the first that the ledger keeps, else the one it ought to keep. */
function doneFieldName({ spec }: ClockColumn, ledger: Ledger, i: number): string {
  const kept = spec.dones.filter((d) => ledger.has(d.field));
  const filled = kept.find((d) => (ledger.cells(d.field)?.values[i] ?? null) !== null);
  const done = filled ?? kept[0] ?? spec.dones[0];
  return done ? fieldName(done.field) : '';
}

function lateBy(column: ClockColumn, i: number, day: CivilDay): string {
  return `${column.daysOver(i, day)}${column.isWorkdays(i) ? '个工作日' : '日'}`;
}
