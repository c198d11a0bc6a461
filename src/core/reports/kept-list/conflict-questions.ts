import type { ReportQuestion } from '../report';
import type { ConflictDecisions } from './merge-lines';

/** Not decided yet. */
export const LATER = 'later';
const TYPED = 'typed';
const LEDGER = 'ledger';

/** The ids of questions say themselves what they are of, so that all answers fit one list. */
const conflictId = (id: string): string => `conflict/${id}`;

/** Whose the two values are, as the answers call them. */
export interface ConflictSides {
  readonly later: string;
  readonly typed: string;
  readonly other: string;
}

const LEDGER_SIDES: ConflictSides = {
  later: '以后再定，先保留填写的',
  typed: '就用填写的',
  other: '改成台账现在的',
};

/** Asks of a cell that people and the ledgers changed, with both values as the sheet shows them. */
export function conflictQuestion(
  id: string,
  cell: string,
  typed: string,
  ledger: string,
  decisions: ConflictDecisions | undefined,
  sides: ConflictSides = LEDGER_SIDES,
): ReportQuestion {
  return {
    id: conflictId(id),
    kind: 'conflict',
    text: cell,
    options: [
      { key: LATER, text: sides.later },
      { key: TYPED, text: `${sides.typed}：${typed || '（空）'}` },
      { key: LEDGER, text: `${sides.other}：${ledger || '（空）'}` },
    ],
    chosen: decisions?.[id] ?? LATER,
  };
}

/** What the answers say of conflicts. */
export function decisionsOf(answers: Readonly<Record<string, string>>): ConflictDecisions {
  const decisions: Record<string, 'typed' | 'ledger'> = {};
  for (const [id, answer] of Object.entries(answers)) {
    if (id.startsWith(conflictId('')) && (answer === TYPED || answer === LEDGER))
      decisions[id.slice(conflictId('').length)] = answer;
  }
  return decisions;
}
