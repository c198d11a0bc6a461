import { fieldName } from '../../core/fields/catalog';
import type { CivilDay } from '../../core/calendar/civil-day';
import { formatDayZh, parseIsoDay, partsOfDay } from '../../core/calendar/civil-day';
import { cellsWritten } from '../../core/changes/change';
import type { ClockState } from '../../core/deadlines/clock-id';
import type { ColumnChoice, ColumnsPlan } from '../../core/deadlines/columns/plan-columns';
import { STATE_ZH } from '../../core/deadlines/state-words';
import type { ClockSummary, ClockText, ColumnTarget, Timeline, TimelineClock } from '../../worker/clock-answers';
import { count } from '../messages';

/**
 * Every word of the tab 期限, in Chinese. Dates come as `YYYY-MM-DD` and are said as clerks write them.
 */

export const stateName = STATE_ZH;

/** `2021-07-09` as 2021年7月9日. */
export function dayText(iso: string): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : formatDayZh(day);
}

/** The same without the year where that is the year of another day. */
export function shortDay(iso: string, beside: string): string {
  return iso.slice(0, 4) === beside.slice(0, 4) ? dayText(iso).replace(/^\d+年/u, '') : dayText(iso);
}

const daysText = (n: number, unit: 'day' | 'workday'): string => `${n}${unit === 'workday' ? '个工作日' : '日'}`;

// Computing

export const computing = '正在计算期限……';
export const computeButton = '计算期限';
export const noClocks = '台账里没有可以计算期限的日期：请看“表与列”，登记、转送、受理等日期列是否读对。';

// How many

export const tilesLabel = '按状态筛选';
export const tileCount = count;
export const windowsLabel = '信访人自己的期限';
export const windowChip = (state: ClockState, n: number): string => `${STATE_ZH[state]} ${count(n)}`;
export const partTitle = '期限';
export const asOfNote = (asOf: CivilDay): string => `按${formatDayZh(asOf)}计算`;
export const coveredNote = (year: number): string =>
  `节假日安排收录到${year}年；之后的日期按周末暂算，不据此认定超期。`;

/** Said once instead of a line for each matter. */
export const unkeptNote = (unkept: ClockSummary['unkept']): string =>
  unkept
    .map(({ title, fields }) => `台账没有${fields.map((f) => `“${fieldName(f)}”`).join('或')}列，${title}不判断。`)
    .join('');

/** What was computed, for screen readers. */
export function summarySentence({ counts }: ClockSummary): string {
  const pressing = (['overdue', 'near', 'running', 'undetermined'] as const).map((s) => `${STATE_ZH[s]}${counts[s]}项`);
  return `期限已算好：${pressing.join('、')}。`;
}

// The list

export const searchLabel = '搜索期限';
export const facetName = { clocks: '期限种类', units: '责任单位', sheets: '工作表' } as const;
export const noUnit = '（空）';
export const openShown = (n: number): string => `要办的、待核的共${count(n)}项`;
export const someShown = (n: number, total: number): string => `${count(total)}项中显示${count(n)}项`;
export const nothingOpen = '没有要办的期限：都已办结，或者不适用。';
export const nothingPasses = '没有符合筛选条件的期限。';
export const listLabel = '期限，按状态分组，最近的在前';
export const groupCount = (n: number): string => `${count(n)}项`;
export const loading = '……';

type DuePart = Pick<ClockText, 'due' | 'dueRolled' | 'done' | 'estimated' | 'provisional'>;

/** The last day, where it is moved to, and whether it is only a likely one. */
export function dueText({ due, dueRolled, done, estimated, provisional }: DuePart): string {
  if (due === null) return '';
  const rolled = dueRolled === null || dueRolled === due ? '' : `，顺延至${shortDay(dueRolled, due)}`;
  const doubt = estimated ? '（估算）' : provisional ? '（暂算）' : '';
  return `${dayText(due)}届满${rolled}${doubt}${done === null ? '' : `，${shortDay(done, due)}已办`}`;
}

/** How far away the last day is: 还有3日, 已超12日. */
export function distanceText(clock: ClockText): string {
  const { state, daysLeft, daysOver, unitOfDays } = clock;
  if (daysOver !== null) return `${state === 'late' ? '超' : '已超'}${daysText(daysOver, unitOfDays)}`;
  if (daysLeft === null || (state !== 'running' && state !== 'near' && state !== 'open')) return STATE_ZH[state];
  if (daysLeft === 0) return '今天届满';
  return daysLeft < 0 ? '顺延期内' : `还有${daysText(daysLeft, unitOfDays)}`;
}

/** Why nobody is judged on a clock; null where it can be judged. */
export function whyNotJudged({ state, estimated, provisional, why }: ClockText): string | null {
  if (state !== 'undetermined') return null;
  if (estimated) return '缺起算日期，期限是估算的，不认定超期';
  if (provisional) return '节假日安排未收录，期限是暂算的，不认定超期';
  return why;
}

// One matter

export const detailLabel = '这一件的全部期限';
export const pictureLoading = '正在画时间图……';
export const clocksHeading = '每个期限怎么算出来的';
export const goToStart = '定位起算日期';
export const goToDone = '定位办结日期';
export const tableCaption = (matter: string): string => `${matter}的期限一览`;
export const tableHeads = ['期限', '责任单位', '起算日', '届满日', '顺延至', '完成日', '状态'] as const;
export const noDay = '无';
export const notApplicable = (clock: TimelineClock): string =>
  `${clock.title}：${clock.trail.at(-1) ?? stateName['not-applicable']}`;
export const notApplicableHeading = '不适用的期限';

/** What the line of a clock says at its end. */
export function clockFact(clock: TimelineClock): string {
  const end = clock.dueRolled ?? clock.due;
  return end === null ? STATE_ZH[clock.shown] : `${dayText(end)}止，${STATE_ZH[clock.shown]}`;
}

/** The whole picture in words, for those who do not see it. */
export function pictureText({ matter, asOf, clocks }: Timeline): string {
  const parts = clocks.filter((c) => c.shown !== 'not-applicable').map(clockSentence);
  return `${matter}的期限时间图，截至${dayText(asOf)}。${parts.join('')}`;
}

function clockSentence(clock: TimelineClock): string {
  const { title, start, due, dueRolled, done, shown } = clock;
  const parts = [
    start === null ? '' : `${dayText(start)}起`,
    due === null ? '' : `${dayText(due)}届满`,
    dueRolled === null || dueRolled === due ? '' : `顺延至${dayText(dueRolled)}`,
    done === null ? '' : `${dayText(done)}办`,
    STATE_ZH[shown],
  ];
  return `${title}：${parts.filter(Boolean).join('，')}。`;
}

// The picture

export function todayLabel({ asOf, clocks }: Timeline): string {
  const first = clocks.map((c) => c.start ?? asOf).sort()[0];
  return `今天 ${shortDay(asOf, first ?? asOf)}`;
}
export const clockName = ({ title, days, unit }: TimelineClock): string =>
  days === null ? title : `${title} ${daysText(days, unit)}`;
export function barFact({ due, dueRolled, shown }: TimelineClock, asOf: string): string {
  const end = dueRolled ?? due;
  const state = shown === 'on-time-rolled' ? STATE_ZH['on-time'] : STATE_ZH[shown];
  if (end === null) return state;
  return `${shortDay(end, asOf)}${dueRolled !== due ? '止（顺延）' : '止'} ${state}`;
}
export function monthLabel(day: CivilDay, withYear: boolean): string {
  const { year, month } = partsOfDay(day);
  return withYear ? `${year}年${month}月` : `${month}月`;
}
export const legend = { rolled: '顺延', over: '超期', done: '已办', window: '信访人的期限' } as const;

// 写入期限列

export const columnsButton = '写入期限列';
export const columnsTitle = '写入期限列';
export const columnsIntro =
  '在台账右侧加列：日期是真日期，剩余天数和状态是公式，每天打开自动更新。原有的列不改动。改了受理、延期等日期以后，请再写一次。';
export const cannotWrite = '这里不能写入表格。请用工作台打开文件，或者在 Excel 中使用本加载项。';
export const noTarget = '没有可以写入期限列的表格：要有登记、转送、受理等日期列。';
export const targetLabel = '写到哪张表';
export const targetName = ({ tables, sheet, title, records }: ColumnTarget): string =>
  tables > 1
    ? `全部${tables}张表（${count(records)}件）`
    : `${sheet}${title === null ? '' : `：${title}`}（${count(records)}件）`;
export const choicesLabel = '写入哪些列';
export const choiceName = ({ name, present }: ColumnChoice): string => (present ? `${name}（已有，更新）` : name);
export const chooseSome = '请至少选一列。';
export const planning = '正在核算……';
export const outdatedPlan = '表格刚有改动，要重新体检后再写入。';
export const recheckButton = '重新体检并核算';
export const writeButton = '写入';
export const writing = '正在写入……';

/** Where how much will be written, before it is. */
export function planText({ tables, sheet, added, updated, from, to, change }: ColumnsPlan): string {
  const place = from === to ? `${from}列` : `${from}至${to}列`;
  const total = `共写${count(cellsWritten(change))}格`;
  if (tables > 1) {
    const fresh = added.length === 0 ? '' : `右侧新写“${added.join('”“')}”，`;
    return `在${tables}张表${fresh}${updated.length === 0 ? '' : '已有的列就地更新，'}${total}。`;
  }
  if (updated.length === 0) return `在“${sheet}”的表格右侧（${place}）新写${added.length}列，${total}。`;
  const renewed = `已有的${updated.length}列就地更新`;
  if (added.length === 0) return `“${sheet}”${renewed}（${place}），${total}。`;
  return `在“${sheet}”的表格右侧新写${added.length}列，${renewed}（${place}），${total}。`;
}

/** Columns that come along because a chosen one counts on them. */
export function planAlso({ added }: ColumnsPlan, chosen: readonly string[]): string | null {
  const also = added.filter((name) => !chosen.includes(name));
  return also.length === 0 ? null : `同时写入计算所依据的“${also.join('”“')}”。`;
}
