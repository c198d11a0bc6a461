import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';

/** Any of these in a table says that its rows go through stages with limits. */
const STAGES: readonly FieldId[] = [
  'unitReceivedDate',
  'transferredDate',
  'noticeDate',
  'acceptedDate',
  'replyDate',
  'deliveredDate',
  'reviewRequestedDate',
  'reviewDeliveredDate',
  'reexamRequestedDate',
  'hotlineDue',
  'resolveDeadline',
];

/** Whether a table has clocks: its rows are matters, or go through their stages. A list of trainings has none. */
export function hasClocks(ledger: Ledger): boolean {
  return ledger.table.kind !== 'other' || STAGES.some((field) => ledger.has(field));
}
