import { dayOfExcelSerial, formatDay } from '../../calendar/civil-day';
import { maskValue } from '../../privacy/mask';
import { matterName } from '../../rules/matter-name';
import type { ReportQuestion } from '../report';
import type { JoinAnswer } from './join-answers';
import { headerOf, type LineColumn } from './line-columns';
import type { Member } from './matter-index';
import type { LineValue } from './matter-view';
import type { ConflictDecisions, LineConflict } from './merge-edition';
import type { DoubtfulJoin, JoinDoubt } from './problems';
import type { Rectification, RectificationOrder } from './rectify';

const LATER = 'later';
const TYPED = 'typed';
const LEDGER = 'ledger';
const APART: JoinAnswer = 'apart';
const ONE: JoinAnswer = 'one';

/** The ids of joins and of conflicts say themselves which they are, so that all answers fit one list. */
const joinId = (id: string): string => `join/${id}`;
const conflictId = (id: string): string => `conflict/${id}`;

const WHY: Readonly<Record<JoinDoubt, string>> = {
  'same-number': '编号相同，内容不同',
  'same-name': '姓名相同，内容相近',
  'same-demand': '同一单位的两起集体事项，内容相近',
};

/** What only the clerk can decide of 排查整治台账: cells that both sides changed, matters that may be one. */
export function questionsOf({ merged, doubtful, order }: Rectification): ReportQuestion[] {
  const say = (conflict: LineConflict, value: LineValue): string =>
    maskValue(null, lineText(value, conflict.column), order.mask) || '（空）';
  const conflicts = [...merged.conflicts, ...merged.decided].map((conflict): ReportQuestion => ({
    id: conflictId(conflict.id),
    kind: 'conflict',
    text: `${conflict.number}的“${headerOf(conflict.column, order.profile)}”`,
    options: [
      { key: LATER, text: '以后再定，先保留填写的' },
      { key: TYPED, text: `就用填写的：${say(conflict, conflict.typed)}` },
      { key: LEDGER, text: `改成台账现在的：${say(conflict, conflict.ledger)}` },
    ],
    chosen: order.decisions?.[conflict.id] ?? LATER,
  }));
  return [...conflicts, ...doubtful.map((join) => joinQuestion(join, order.joins))];
}

function joinQuestion(
  { id, why, left, right, answer }: DoubtfulJoin,
  joins: RectificationOrder['joins'],
): ReportQuestion {
  return {
    id: joinId(id),
    kind: 'join',
    text: `${rowName(left)}与${rowName(right)}（${WHY[why]}）`,
    options: [
      { key: LATER, text: '以后再定，先分开列' },
      { key: APART, text: '不是同一件，分开列' },
      { key: ONE, text: '是同一件，并成一行' },
    ],
    chosen: answer ?? LATER,
    ...(answer !== null && joins?.has(id) !== true && { settled: true }),
  };
}

function rowName({ ledger, record }: Member): string {
  return `“${ledger.place.sheet}”第${ledger.rowOf(record) + 1}行（${matterName(ledger, record)}）`;
}

/** A value as the sheet shows it. */
export function lineText(value: LineValue, { kind }: LineColumn): string {
  const day = kind === 'date' && typeof value === 'number' ? dayOfExcelSerial(value, false) : null;
  return day === null ? String(value ?? '') : formatDay(day);
}

/** What the answers say of the joins and the conflicts. */
export function decisionsFrom(answers: Readonly<Record<string, string>>): {
  readonly joins: ReadonlyMap<string, JoinAnswer | null>;
  readonly decisions: ConflictDecisions;
} {
  const joins = new Map<string, JoinAnswer | null>();
  const decisions: Record<string, 'typed' | 'ledger'> = {};
  for (const [id, answer] of Object.entries(answers)) {
    if (id.startsWith(joinId('')) && isJoinAnswer(answer))
      joins.set(id.slice(joinId('').length), answer === LATER ? null : answer);
    if (id.startsWith(conflictId('')) && (answer === TYPED || answer === LEDGER))
      decisions[id.slice(conflictId('').length)] = answer;
  }
  return { joins, decisions };
}

const isJoinAnswer = (answer: string): answer is JoinAnswer | typeof LATER =>
  answer === ONE || answer === APART || answer === LATER;
