import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import { workCalendar, type WorkCalendar } from '../../calendar/work-calendar';
import { NOBODY_NAMED } from '../../deadlines/responsible';
import { rolledEnd } from '../../deadlines/rolled-end';
import type { Profile } from '../../profile/profile';
import { readCount } from '../../values/count';
import { readDate } from '../../values/date';
import { readFlag } from '../../values/flag';
import type { LineValue } from '../kept-list/list-edition';
import type { ColumnKey } from './column-keys';
import { isUnsureLimit, withoutMark } from './limit-marks';
import type { MergedEdition, MergedLine } from './merge-edition';
import { readState, type ResolveState } from './progress-state';
import { CLOSED, DONE_STAGES, REVIEW_STAGES } from './stage';

/** How a problem stands; each is exactly one of these, which is what the self-check line adds up. */
export const STANDINGS = ['writtenOff', 'rectified', 'running', 'overdue', 'noLimit'] as const;

export type Standing = (typeof STANDINGS)[number];

export const STANDING_ZH: Readonly<Record<Standing, string>> = {
  writtenOff: '已销号',
  rectified: '已到位待核查',
  running: '期限内推进',
  overdue: '超时限',
  noLimit: '未定时限',
};

/** A line as it counts. */
export interface CountedLine {
  readonly line: MergedLine;
  readonly standing: Standing;
  readonly people: number;
  readonly unit: string;
  /** 已化解; what was ended by law (依法终结) is not. */
  readonly isResolved: boolean;
}

/** What the sheet says now of a line, whether the ledgers or people wrote it. */
export type CellReader = (line: MergedLine, key: ColumnKey) => LineValue;

/** The lines that are problems, each once: a second line of the same number is not another problem. */
export function countLines({ lines }: MergedEdition, cell: CellReader, judging: Judging): CountedLine[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const number = String(cell(line, 'problemNo') ?? '').trim();
    if (number === '' || seen.has(number)) return [];
    seen.add(number);
    const unit = cell(line, 'responsibleUnit');
    return [
      {
        line,
        standing: standingOf((key) => cell(line, key), judging),
        people: peopleOf(cell(line, 'involvedCount')),
        unit: unit === null ? NOBODY_NAMED : String(unit),
        isResolved: stateOf((key) => cell(line, key)) === '已化解',
      },
    ];
  });
}

/** What the standing of a line is judged by, beside its cells. */
export interface Judging {
  readonly asOf: CivilDay;
  /** A statutory limit that ends on a holiday ends after it. */
  readonly calendar: WorkCalendar;
}

export const standingBy = ({ asOf, profile }: { readonly asOf: CivilDay; readonly profile: Profile }): Judging => ({
  asOf,
  calendar: workCalendar(profile.holidays),
});

/**
 * How a line stands by what its cells say. In time is only what has a limit that is not past: a past one
 * by which nobody can be called late is as good as none, and one of a closed matter runs no more.
 */
export function standingOf(cell: (key: ColumnKey) => LineValue, { asOf, calendar }: Judging): Standing {
  const today = ordinalOf(asOf);
  const state = stateOf(cell);
  const flag = cell('isWrittenOff');
  const struck = flag !== null && readFlag('isWrittenOff', flag, false) === true;
  if (struck || hasHappened(cell('writeOffDate'), today) || state === '已销号' || state === '依法终结')
    return 'writtenOff';
  if (isRectified(cell, asOf)) return 'rectified';
  const isClosed = isClosedMatter(cell);
  // 化解中 of a closed matter: somebody says that it is not settled, so nothing waits to be verified.
  if (isClosed && state === null) return 'rectified';
  const deadline = dayOf(cell('resolveDeadline'));
  const overdue = cell('overdue');
  if ((typeof overdue === 'number' && overdue > 0) || (deadline !== NO_DAY && deadline < today)) return 'overdue';
  if (deadline !== NO_DAY) return 'running';
  const limit = cell('dueDate');
  const due = dayOf(limit);
  if (due === NO_DAY || isClosed) return 'noLimit';
  if (rolledEnd(due, calendar) >= today) return 'running';
  return isUnsureLimit(String(limit)) ? 'noLimit' : 'overdue';
}

/** Whether a line says that the problem was put right; a matter that was merely closed waits for somebody to say so. */
export function isRectified(cell: (key: ColumnKey) => LineValue, asOf: CivilDay): boolean {
  return hasHappened(cell('rectifiedDate'), ordinalOf(asOf)) || stateOf(cell) === '已化解';
}

/** Whether the matter itself is closed, which does not say that the problem is settled. */
export function isClosedMatter(cell: (key: ColumnKey) => LineValue): boolean {
  const stage = String(cell('stage') ?? '').trim();
  if (REVIEW_STAGES.has(stage)) return false;
  return DONE_STAGES.has(stage) || String(cell('why') ?? '').trim() === CLOSED;
}

function hasHappened(value: LineValue, today: number): boolean {
  const day = dayOf(value);
  return day !== NO_DAY && day <= today;
}

/** 化解状态 that the line names, `null` where it names none of ours. */
export function stateOf(cell: (key: ColumnKey) => LineValue): ResolveState | null {
  const status = cell('status');
  return status === null ? null : readState(String(status));
}

/** The day of a cell, `NO_DAY` where it says none. People may write a date in any form that ledgers know. */
export function dayOf(value: LineValue): number {
  if (value === null) return NO_DAY;
  const text = typeof value === 'string' ? withoutMark(value) : value;
  const { day } = readDate(text, { date1904: false, year: null, hasDateFormat: true, vagueAllowed: true });
  return day === null ? NO_DAY : ordinalOf(day);
}

/** How many people a line says it is about; one where it does not say. */
export function peopleOf(value: LineValue): number {
  return value === null ? 1 : (readCount(value, true).count ?? 1);
}

/** How many lines stand how. */
export function standingCounts(lines: readonly CountedLine[]): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { standing } of lines) counts[standing]++;
  return counts;
}

/** 总数5=已销号1+…（核对相符）；化解率20.00%（已化解1件）. */
export function summaryText(lines: readonly CountedLine[]): string {
  const counts = standingCounts(lines);
  const sum = STANDINGS.reduce((n, standing) => n + counts[standing], 0);
  const parts = STANDINGS.map((standing) => `${STANDING_ZH[standing]}${counts[standing]}`).join('＋');
  const fits = sum === lines.length ? '核对相符' : '核对不符';
  const resolved = lines.filter(({ isResolved }) => isResolved).length;
  const rate = lines.length === 0 ? '—' : `${((resolved / lines.length) * 100).toFixed(2)}%`;
  const people = lines.reduce((n, line) => n + line.people, 0);
  return `问题总数${lines.length}件、涉及${people}人。总数${lines.length}＝${parts}（${fits}）。化解率${rate}（已化解${resolved}件÷总数，依法终结的不算化解）。`;
}
