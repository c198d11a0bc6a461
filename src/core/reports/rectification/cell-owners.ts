import type { ColumnKey } from './column-keys';

/** What a unit reads in the place of who was dissatisfied with it; nobody typed that. */
export const UNNAMED = '（不具名）';

/** Counted out of the ledgers at every making: nobody types these, so in a copy they are merely old. */
const FROM_LEDGER: ReadonlySet<string> = new Set<ColumnKey>([
  'seq',
  'problemNo',
  'screeningDate',
  'screeningType',
  'source',
  'caseNo',
  'nature',
  'riskLevel',
  'why',
  'stage',
  'dueDate',
  'overdue',
]);

/** Told by the ledgers and sometimes put right by hand; of a problem of several units each reads its own part. */
const TOLD_BY_LEDGER: ReadonlySet<string> = new Set<ColumnKey>([
  'petitioner',
  'content',
  'demand',
  'involvedCount',
  'place',
  'responsibleUnit',
  'coUnits',
]);

/** Whose a cell of the sheet is, where it does not remember what was written into it. */
export type CellOwner = 'ledger' | 'told' | 'people';

export function ownerOf(key: string): CellOwner {
  if (FROM_LEDGER.has(key)) return 'ledger';
  return TOLD_BY_LEDGER.has(key) ? 'told' : 'people';
}
