import type { TableColumn } from '../core/ledger/types';

/** Below this a reading is shown to the clerk as one to look at. */
const SURE = 0.8;

/**
 * Whether the clerk should look at how a column was read: it was guessed, or it was not read though
 * there are fields that it might be. What the clerk said, and what the law leaves alone, is settled.
 */
export function isDoubtful(column: TableColumn): boolean {
  if (column.how === 'clerk' || column.how === 'left-alone' || column.how === 'own') return false;
  if (column.fields.length > 0) return column.confidence < SURE;
  return column.candidates.length > 0;
}
