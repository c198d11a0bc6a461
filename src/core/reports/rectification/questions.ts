import { dayOfExcelSerial, formatDay } from '../../calendar/civil-day';
import { maskValue } from '../../privacy/mask';
import { matterName } from '../../rules/matter-name';
import type { ReportQuestion } from '../report';
import type { LineValue } from '../kept-list/list-edition';
import { conflictQuestion, decisionsOf, LATER, type ConflictSides } from '../kept-list/conflict-questions';
import type { JoinAnswer } from './join-answers';
import { headerOf, type LineColumn } from './line-columns';
import type { Member } from './matter-index';
import type { ConflictDecisions } from '../kept-list/merge-lines';
import type { LineConflict } from './merge-edition';
import type { DoubtfulJoin, JoinDoubt } from './problems';
import type { Rectification, RectificationOrder } from './rectify';

const APART: JoinAnswer = 'apart';
const ONE: JoinAnswer = 'one';

/** Beside those of conflicts. */
const joinId = (id: string): string => `join/${id}`;

const WHY: Readonly<Record<JoinDoubt, string>> = {
  'same-number': '编号相同，内容不同',
  named: '备注写着对方的编号',
  'same-name': '姓名相同，内容相近',
  'same-demand': '同一单位的两起集体事项，内容相近',
};

/** What only the clerk can decide of 排查整治台账: cells that both sides changed, matters that may be one. */
export function questionsOf({ merged, doubtful, order }: Rectification): ReportQuestion[] {
  const say = (conflict: LineConflict, value: LineValue): string =>
    maskValue(null, lineText(value, conflict.column), order.mask);
  const conflicts = [...merged.conflicts, ...merged.decided].map((conflict) =>
    conflictQuestion(
      conflict.id,
      `${conflict.number}的“${headerOf(conflict.column, order.profile)}”`,
      say(conflict, conflict.typed),
      say(conflict, conflict.ledger),
      order.decisions,
      conflict.returned === undefined ? undefined : sidesOf(conflict.returned),
    ),
  );
  return [...conflicts, ...doubtful.map((join) => joinQuestion(join, order.joins))];
}

const sidesOf = (copy: string): ConflictSides => ({
  later: '以后再定，先保留整治台账上的',
  typed: '就用整治台账上的',
  other: `改成“${copy}”填写的`,
});

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
  for (const [id, answer] of Object.entries(answers)) {
    if (id.startsWith(joinId('')) && isJoinAnswer(answer))
      joins.set(id.slice(joinId('').length), answer === LATER ? null : answer);
  }
  return { joins, decisions: decisionsOf(answers) };
}

const isJoinAnswer = (answer: string): answer is JoinAnswer | typeof LATER =>
  answer === ONE || answer === APART || answer === LATER;
