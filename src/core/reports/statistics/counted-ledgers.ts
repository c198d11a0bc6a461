import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { officeTypeOf } from '../../office-ledgers/recognise';

const DATES: readonly FieldId[] = ['registeredDate', 'petitionDate'];
/** Any of these beside a day of registration makes a list one of registered matters. */
const OF_A_MATTER: readonly FieldId[] = ['form', 'petitioner', 'caseNo', 'matterNo'];

/**
 * Whether a table's rows are registered matters. A list of problems screened or of requests for review
 * tells of matters that are registered elsewhere, as 接待日志 and the office's other ledgers do: they would
 * count twice.
 */
export function isCounted(ledger: Ledger): boolean {
  if (ledger.table.kind === 'petition') return true;
  if (officeTypeOf(ledger) !== null) return false;
  const named: readonly FieldId[] = ledger.table.kind === 'rectification' ? ['form'] : OF_A_MATTER;
  return hasDates(ledger) && named.some((field) => ledger.has(field));
}

/** Whether a table says when its matters were registered. */
export const hasDates = (ledger: Ledger): boolean => DATES.some((field) => ledger.has(field));
