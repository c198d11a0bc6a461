import { NO_DAY } from '../../calendar/civil-day';
import { readFlag } from '../../values/flag';
import type { LineValue } from '../kept-list/list-edition';
import type { ColumnKey } from './column-keys';
import type { Rectification } from './rectify';
import { isUnsureLimit } from './limit-marks';
import { dayOf, isRectified, stateOf, type CountedLine } from './standing';

/** What may be wrong in the life of a problem, from who answers for it to its being struck off. */
export const LIFE_FAULTS = [
  'no-owner',
  'no-leader',
  'no-limit',
  'unsure-limit',
  'overdue',
  'not-rectified',
  'wrong-order',
  'not-verified',
  'not-disposed',
  'contradictory',
  'only-closed',
] as const;

export type LifeFault = (typeof LIFE_FAULTS)[number];

const FAULT_ZH: Readonly<Record<LifeFault, string>> = {
  'no-owner': '没有主办单位或责任人的',
  'no-leader': '没有责任领导和包案领导的',
  'no-limit': '没有定时限的',
  'unsure-limit': '期限已过而算不准、说不清办结没有，计入未定时限的',
  overdue: '超过时限还没有到位的',
  'not-rectified': '没有到位时间就销号的',
  'wrong-order': '到位时间晚于销号时间的',
  'not-verified': '没有核查人或核查结论就销号的',
  'not-disposed': '“三到位一处理”一项没有填就销号的',
  contradictory: '是否销号、销号时间、化解状态对不上的',
  'only-closed': '已办结、还没有核查是否化解，计入已到位待核查的',
};

/** A line whose life is not in order. */
export interface FaultyLine {
  readonly line: CountedLine;
  readonly faults: readonly LifeFault[];
}

const DISPOSITIONS: readonly ColumnKey[] = ['resolvedInPlace', 'educatedInPlace', 'assistedInPlace', 'handledByLaw'];

/**
 * Judges each line by what the sheet says now, whether the ledgers or people wrote it. Only columns that
 * the sheet has are asked for: of one that the office left out nobody can say that it is not filled.
 */
export function faultyLines({ counted, merged, cell, order: { asOf } }: Rectification): FaultyLine[] {
  const columns = new Set(merged.columns.map(({ key }) => key));
  return counted.flatMap((line) => {
    const read = (key: ColumnKey): LineValue => (columns.has(key) ? cell(line.line, key) : null);
    const isBlank = (key: ColumnKey): boolean => columns.has(key) && String(read(key) ?? '').trim() === '';
    const areBlank = (keys: readonly ColumnKey[]): boolean => {
      const there = keys.filter((key) => columns.has(key));
      return there.length > 0 && there.every(isBlank);
    };
    const tests: Readonly<Record<LifeFault, () => boolean>> = {
      'no-owner': () => isBlank('responsibleUnit') || isBlank('responsiblePerson'),
      'no-leader': () => areBlank(['responsibleLeader', 'caseLeader']),
      'no-limit': () => line.standing === 'noLimit' && !isUnsureLimit(String(cell(line.line, 'dueDate'))),
      'unsure-limit': () => line.standing === 'noLimit' && isUnsureLimit(String(cell(line.line, 'dueDate'))),
      overdue: () => line.standing === 'overdue',
      // What the law ended was not put right, and is struck off all the same.
      'not-rectified': () => isWrittenOff(line) && stateOf(read) !== '依法终结' && isBlank('rectifiedDate'),
      'wrong-order': () => isLater(read('rectifiedDate'), read('writeOffDate')),
      'not-verified': () => isWrittenOff(line) && (isBlank('verifier') || isBlank('verification')),
      'not-disposed': () => isWrittenOff(line) && areBlank(DISPOSITIONS),
      contradictory: () => isContradictory(read, columns),
      'only-closed': () => line.standing === 'rectified' && !isRectified((key) => cell(line.line, key), asOf),
    };
    const faults = LIFE_FAULTS.filter((fault) => tests[fault]());
    return faults.length === 0 ? [] : [{ line, faults }];
  });
}

const isWrittenOff = ({ standing }: CountedLine): boolean => standing === 'writtenOff';

function isLater(left: LineValue, right: LineValue): boolean {
  const [a, b] = [dayOf(left), dayOf(right)];
  return a !== NO_DAY && b !== NO_DAY && a > b;
}

function isContradictory(read: (key: ColumnKey) => LineValue, columns: ReadonlySet<string>): boolean {
  const said = read('isWrittenOff');
  const flag = said === null ? null : readFlag('isWrittenOff', said, false);
  const isDated = dayOf(read('writeOffDate')) !== NO_DAY;
  if (flag === true) return columns.has('writeOffDate') && !isDated;
  return flag === false && (isDated || stateOf(read) === '已销号');
}

/** How many lines have each fault. */
export function faultCounts(faulty: readonly FaultyLine[]): Readonly<Record<LifeFault, number>> {
  const counts = Object.fromEntries(LIFE_FAULTS.map((fault) => [fault, 0])) as Record<LifeFault, number>;
  for (const { faults } of faulty) for (const fault of faults) counts[fault]++;
  return counts;
}

const MOST_NAMED = 20;

/** 没有责任人的2件：PC20210003、PC20210007。 One sentence a fault that there is. */
export function faultNotes(faulty: readonly FaultyLine[], { cell }: Rectification): string[] {
  return LIFE_FAULTS.flatMap((fault) => {
    const lines = faulty.filter(({ faults }) => faults.includes(fault));
    if (lines.length === 0) return [];
    const numbers = lines.slice(0, MOST_NAMED).map(({ line }) => String(cell(line.line, 'problemNo') ?? ''));
    const rest = lines.length > MOST_NAMED ? '等' : '';
    return [`${FAULT_ZH[fault]}${lines.length}件：${numbers.join('、')}${rest}。`];
  });
}
