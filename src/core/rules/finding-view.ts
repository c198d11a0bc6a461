import { fieldName } from '../fields/catalog';
import { valueAt } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { cellText } from '../values/text';
import type { CheckResult } from './check';
import type { FindingView, Rule } from './rule';

/** The rule that made finding k. */
export function ruleAt(result: CheckResult, k: number): Rule {
  return result.rules[result.findings.ruleAt(k)] as Rule;
}

/** Everything about finding k, read again from the sheet. */
export function viewOf(result: CheckResult, k: number): FindingView {
  const { findings } = result;
  const ledger = result.ledgers[findings.ledgerAt(k)] as Ledger;
  const row = findings.rowAt(k);
  const column = findings.columnAt(k);
  const field = findings.fieldAt(k);
  const hasCell = row !== null && column !== null;
  return {
    field,
    value: hasCell ? cellText(ledger.grid, row, column) : '',
    fieldName: field === null ? headerText(ledger, column) : fieldName(field),
    params: findings.paramsAt(k),
    raw: hasCell ? valueAt(ledger.grid, row, column) : null,
    row,
    column,
    ledger,
    record: findings.recordAt(k),
    profile: result.profile,
  };
}

/** The last header over a column; its letters would say nothing to a clerk who reads headers. */
function headerText(ledger: Ledger, column: number | null): string {
  const header = ledger.table.columns.find((c) => c.column === column)?.header ?? [];
  return header[header.length - 1] ?? '';
}
