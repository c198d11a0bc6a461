import type { FieldId } from '../fields/catalog';
import { cellAddress } from '../grid/address';
import type { Ledger } from '../ledger/ledger';
import type { CheckResult } from './check';
import { ruleAt, viewOf } from './finding-view';
import { fixOf } from './fixable';
import { matterName } from './matter-name';
import type { Fix, Severity } from './rule';

/** A finding as people and other programs read it: the shape of `check --json`. */
export interface FindingDescription {
  readonly rule: string;
  readonly severity: Severity;
  /** `F12`, or null where the finding is of a row or of the table. */
  readonly cell: string | null;
  /** 1-based, as the sheet shows it. */
  readonly row: number | null;
  readonly field: FieldId | null;
  /** The cell's text, whole and unmasked; null where there is no cell. */
  readonly value: string | null;
  /** One sentence that names the matter; holds no personal data beyond a masked name. */
  readonly message: string;
  readonly basis: string | null;
  readonly fix: Fix | null;
}

/**
 * Makes the sentence, the value and the mend of finding k. Everything is read again from the sheet,
 * so it costs nothing until somebody looks.
 */
export function describeFinding(result: CheckResult, k: number): FindingDescription {
  const rule = ruleAt(result, k);
  const view = viewOf(result, k);
  const { row, column, record, ledger, field } = view;
  const hasCell = row !== null && column !== null;
  return {
    rule: rule.id,
    severity: result.findings.severityAt(k),
    cell: hasCell ? cellAddress(row, column) : null,
    row: row === null ? null : row + 1,
    field,
    value: hasCell ? view.value : null,
    message: placeOf(ledger, row, record) + rule.message(view),
    basis: rule.basis,
    fix: fixOf(rule, view),
  };
}

/** What stands before the sentence of a finding that has a row: `第12行（XF202100012，张某）：`. */
export function placeOf(ledger: Ledger, row: number | null, record: number | null): string {
  if (row === null) return '';
  const name = record === null ? '' : matterName(ledger, record);
  return `第${row + 1}行${name && `（${name}）`}：`;
}
