import { LedgerPeople, peopleCell, peopleOf, type People } from '../privacy/people';
import type { CheckResult } from './check';

/** Who is named in no sentence about a finding: those of its matter, and everybody whom the checked ledgers name. */
export function peopleOfFinding({ findings, ledgers }: CheckResult, k: number): People {
  const ledger = ledgers[findings.ledgerAt(k)];
  const record = findings.recordAt(k);
  return peopleOf(ledger && record !== null ? peopleCell({ ledger, record }) : '', LedgerPeople.of(ledgers));
}
