import { fieldName, type FieldId } from '../fields/catalog';
import { cellAddress } from '../grid/address';
import { valueAt } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { cellText } from '../values/text';
import type { CheckResult } from './check';
import { matterName } from './matter-name';
import type { FindingView, Fix, Rule, Severity } from './rule';

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
  const { findings } = result;
  const rule = result.rules[findings.ruleAt(k)] as Rule;
  const ledger = result.ledgers[findings.ledgerAt(k)] as Ledger;
  const row = findings.rowAt(k);
  const column = findings.columnAt(k);
  const record = findings.recordAt(k);
  const field = findings.fieldAt(k);
  const hasCell = row !== null && column !== null;
  const value = hasCell ? cellText(ledger.grid, row, column) : null;
  const view: FindingView = {
    field,
    value: value ?? '',
    fieldName: field === null ? headerText(ledger, column) : fieldName(field),
    params: findings.paramsAt(k),
    raw: hasCell ? valueAt(ledger.grid, row, column) : null,
    row,
    column,
    ledger,
    record,
    profile: result.profile,
  };
  return {
    rule: rule.id,
    severity: findings.severityAt(k),
    cell: hasCell ? cellAddress(row, column) : null,
    row: row === null ? null : row + 1,
    field,
    value,
    message: placeOf(ledger, row, record) + rule.message(view),
    basis: rule.basis,
    fix: rule.fix?.(view) ?? null,
  };
}

/** What stands before the sentence of a finding that has a row: `第12行（XF202100012，张某）：`. */
export function placeOf(ledger: Ledger, row: number | null, record: number | null): string {
  if (row === null) return '';
  const name = record === null ? '' : matterName(ledger, record);
  return `第${row + 1}行${name && `（${name}）`}：`;
}

/** The last header over a column; its letters would say nothing to a clerk who reads headers. */
function headerText(ledger: Ledger, column: number | null): string {
  const header = ledger.table.columns.find((c) => c.column === column)?.header ?? [];
  return header[header.length - 1] ?? '';
}
