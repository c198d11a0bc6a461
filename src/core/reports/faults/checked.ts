import { checkLedgers, type CheckResult } from '../../rules/check';
import type { ReportOrder } from '../report';

/** The findings of the ledgers: those that are known already, else of one run of all rules. */
export function checkedOf({
  checked,
  ledgers,
  asOf,
  profile,
}: Pick<ReportOrder, 'checked' | 'ledgers' | 'asOf' | 'profile'>): CheckResult {
  return checked ?? checkLedgers(ledgers, { asOf, profile });
}
