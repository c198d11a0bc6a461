import type { CivilDay } from '../calendar/civil-day';
import { Ledger } from '../ledger/ledger';
import { checkLedgers, type CheckResult } from '../rules/check';
import { ruleAt, viewOf } from '../rules/finding-view';
import { RULES } from '../rules/index';
import { OWN_VALUE } from '../rules/listed-values';
import type { Severity } from '../rules/rule';
import { cellText } from '../values/text';
import { gridOfTyped, typedCells, type Typed } from './typed-row';

/** What the check says of a matter before it is in the table. */
export interface TypedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** 0-based column of the field it is about; null where it is about the matter. */
  readonly column: number | null;
  readonly sentence: string;
  readonly mend: string;
}

const RECORD_RULES = RULES.filter((rule) => rule.scope === 'record');
const CROSS_RULES = RULES.filter((rule) => rule.scope === 'files');

/** The typed row as a ledger of one matter: rules and clocks then see what they always see. */
export function typedLedger(ledger: Ledger, typed: Typed): Ledger {
  const cells = typedCells(ledger, typed);
  const table = { ...ledger.table, records: Int32Array.of(0), headerRows: [], skipped: [], inherited: new Map() };
  return new Ledger(gridOfTyped(ledger, cells), table, ledger.profile, ledger.place);
}

/** What every rule that looks at one matter says of the typed one. Cheap enough for each pause in typing. */
export function judgeTyped(ledger: Ledger, typed: Typed, asOf: CivilDay): TypedFinding[] {
  const row = typedLedger(ledger, typed);
  const result = checkLedgers([row], { asOf, profile: ledger.profile, rules: RECORD_RULES });
  return findingsOf(result, row).filter((finding) => !isOfficesOwn(finding, ledger, row));
}

/** The same for the rules that compare with the matters there are: the same number, the same person and content. */
export function judgeAgainst(ledgers: readonly Ledger[], ledger: Ledger, typed: Typed, asOf: CivilDay): TypedFinding[] {
  const row = typedLedger(ledger, typed);
  const result = checkLedgers([...ledgers, row], { asOf, profile: ledger.profile, rules: CROSS_RULES });
  return findingsOf(result, row);
}

function findingsOf(result: CheckResult, row: Ledger): TypedFinding[] {
  const found: TypedFinding[] = [];
  for (const k of result.findings.inOrder()) {
    if (result.ledgers[result.findings.ledgerAt(k)] !== row) continue;
    const rule = ruleAt(result, k);
    const view = viewOf(result, k);
    const severity = result.findings.severityAt(k);
    found.push({ rule: rule.id, severity, column: view.column, sentence: rule.message(view), mend: rule.mend });
  }
  return found;
}

function isOfficesOwn({ rule, column }: TypedFinding, ledger: Ledger, row: Ledger): boolean {
  if (rule !== 'value-not-listed' || column === null) return false;
  const value = cellText(row.grid, 0, column).trim();
  let times = 0;
  for (const r of ledger.table.records) if (cellText(ledger.grid, r, column).trim() === value) times++;
  return times >= OWN_VALUE;
}
