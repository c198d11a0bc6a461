import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import { NOBODY_NAMED } from '../../deadlines/responsible';
import { readCount } from '../../values/count';
import { readDate } from '../../values/date';
import { readFlag } from '../../values/flag';
import type { ColumnKey } from './column-keys';
import type { LineValue } from './matter-view';
import type { MergedEdition, MergedLine } from './merge-edition';
import { readState, type ResolveState } from './progress-state';

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
export function countLines({ lines }: MergedEdition, cell: CellReader, asOf: CivilDay): CountedLine[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const number = String(cell(line, 'problemNo') ?? '').trim();
    if (number === '' || seen.has(number)) return [];
    seen.add(number);
    const unit = cell(line, 'responsibleUnit');
    return [
      {
        line,
        standing: standingOf((key) => cell(line, key), asOf),
        people: peopleOf(cell(line, 'involvedCount')),
        unit: unit === null ? NOBODY_NAMED : String(unit),
        isResolved: stateOf((key) => cell(line, key)) === '已化解',
      },
    ];
  });
}

/** How a line stands by what its cells say. */
export function standingOf(cell: (key: ColumnKey) => LineValue, asOf: CivilDay): Standing {
  const today = ordinalOf(asOf);
  const hasHappened = (key: ColumnKey): boolean => {
    const day = dayOf(cell(key));
    return day !== NO_DAY && day <= today;
  };
  const state = stateOf(cell);
  const flag = cell('isWrittenOff');
  const struck = flag !== null && readFlag('isWrittenOff', flag, false) === true;
  if (struck || hasHappened('writeOffDate') || state === '已销号' || state === '依法终结') return 'writtenOff';
  if (hasHappened('rectifiedDate') || state === '已化解') return 'rectified';
  const limit = dayOf(cell('resolveDeadline'));
  const overdue = cell('overdue');
  if ((typeof overdue === 'number' && overdue > 0) || (limit !== NO_DAY && limit < today)) return 'overdue';
  return limit === NO_DAY && dayOf(cell('dueDate')) === NO_DAY ? 'noLimit' : 'running';
}

/** 化解状态 that the line names, `null` where it names none of ours. */
export function stateOf(cell: (key: ColumnKey) => LineValue): ResolveState | null {
  const status = cell('status');
  return status === null ? null : readState(String(status));
}

/** The day of a cell, `NO_DAY` where it says none. People may write a date in any form that ledgers know. */
export function dayOf(value: LineValue): number {
  if (value === null) return NO_DAY;
  const text = typeof value === 'string' ? value.replace(/（估算）$/u, '') : value;
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
