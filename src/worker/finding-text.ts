import type { Ledger } from '../core/ledger/ledger';
import type { CheckResult } from '../core/rules/check';
import { describeFinding, placeOf } from '../core/rules/describe';
import { findingKey, sameValueKey } from '../core/ignored/finding-key';
import type { IgnoredFindings } from '../core/ignored/ignored-findings';
import { ruleAt, viewOf } from '../core/rules/finding-view';
import { candidatesOf, untouchedBecause } from '../core/rules/fixable';
import { SEVERITIES } from '../core/rules/finding-store';
import { matterName } from '../core/rules/matter-name';
import type { FindingText, MarkColumns } from './answers';

/** Finding k in words, with the place to look at. */
export function findingText(result: CheckResult, k: number, ignored: IgnoredFindings): FindingText {
  const { rule, severity, cell, message, value, basis, fix } = describeFinding(result, k);
  const ledger = result.ledgers[result.findings.ledgerAt(k)] as Ledger;
  const row = result.findings.rowAt(k);
  const record = result.findings.recordAt(k);
  const target = {
    row: row ?? ledger.table.headerRows[0] ?? 0,
    column: result.findings.columnAt(k) ?? firstColumn(ledger),
  };
  const view = viewOf(result, k);
  return {
    finding: k,
    key: findingKey(ledger, rule, row, view.column),
    valueKey: sameValueKey(ledger, rule, row, view.column),
    ignored: ignored.of(result, k),
    rule,
    severity,
    sheet: ledger.place.sheet,
    cell,
    ofRow: row !== null,
    target,
    matter: record === null ? '' : matterName(ledger, record),
    message,
    sentence: message.slice(placeOf(ledger, row, record).length),
    value,
    basis,
    mend: ruleAt(result, k).mend,
    fix,
    candidates: candidatesOf(ruleAt(result, k), view),
    untouched: untouchedBecause(view),
  };
}

/** Columns of a sheet's grid are far fewer than this, so row and column make one number. */
const COLUMNS = 1 << 15;

/**
 * The cells to mark on a sheet: each once, in the colour of its gravest finding. A finding of a row
 * marks the row's first cell; one of the whole table marks nothing.
 */
export function marksOf(result: CheckResult, sheet: string): MarkColumns {
  const { findings, ledgers } = result;
  const worst = new Map<number, number>();
  for (const k of findings.inOrder()) {
    const ledger = ledgers[findings.ledgerAt(k)] as Ledger;
    const row = findings.rowAt(k);
    if (row === null || ledger.place.sheet !== sheet) continue;
    const cell = row * COLUMNS + (findings.columnAt(k) ?? firstColumn(ledger));
    const severity = SEVERITIES.indexOf(findings.severityAt(k));
    worst.set(cell, Math.min(worst.get(cell) ?? severity, severity));
  }
  const rows = new Uint32Array(worst.size);
  const columns = new Uint16Array(worst.size);
  const severities = new Uint8Array(worst.size);
  let i = 0;
  for (const [cell, severity] of worst) {
    rows[i] = Math.floor(cell / COLUMNS);
    columns[i] = cell % COLUMNS;
    severities[i++] = severity;
  }
  return { rows, columns, severities };
}

function firstColumn(ledger: Ledger): number {
  return ledger.table.columns[0]?.column ?? 0;
}
