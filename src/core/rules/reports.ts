import type { FieldId } from '../fields/catalog';
import { indexOfRow } from '../grid/row-search';
import type { FieldCells, Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import { SEVERITIES, type NewFinding } from './finding-store';
import type { Report, ReportCell, Rule, Severity } from './rule';

export interface Reports {
  readonly report: Report;
  readonly reportCell: ReportCell;
}

/** What a rule is handed to say with what it finds in one ledger. */
export function reportsFor(
  rules: readonly Rule[],
  ruleIndex: number,
  ledgers: readonly Ledger[],
  ledgerIndex: number,
  profile: Profile,
  add: (finding: NewFinding) => void,
): Reports {
  const rule = rules[ruleIndex] as Rule;
  const ledger = ledgers[ledgerIndex] as Ledger;
  const levelOf = (own?: Severity): Severity => severityOf(rule, profile, own);
  const cellsOf = new Map<FieldId, FieldCells | null>();
  const columnOf = (record: number, field: FieldId): number | null => {
    let cells = cellsOf.get(field);
    if (cells === undefined) cellsOf.set(field, (cells = ledger.cells(field)));
    return cells ? cells.columnOf(record) : null;
  };
  return {
    report: (record, field, params, severity) =>
      add({
        rule: ruleIndex,
        severity: levelOf(severity),
        ledger: ledgerIndex,
        record,
        row: ledger.rowOf(record),
        column: field === null ? null : columnOf(record, field),
        field,
        params,
      }),
    reportCell: (row, column, field, params, severity) =>
      add({
        rule: ruleIndex,
        severity: levelOf(severity),
        ledger: ledgerIndex,
        record: row === null ? null : recordOfRow(ledger, row),
        row,
        column,
        field,
        params,
      }),
  };
}

/** The record that stands in a grid row, `null` where the row is none. */
function recordOfRow({ table }: Ledger, row: number): number | null {
  const record = indexOfRow(table.records, row);
  return record < 0 ? null : record;
}

/**
 * The severity of a finding. The office's own level stands for the rule's; a finding that the rule
 * itself holds to be milder ("3人" in a count) never becomes graver than the rule says.
 */
function severityOf(rule: Rule, profile: Profile, own: Severity | undefined): Severity {
  const set = profile.severities[rule.id];
  if (set === undefined || set === 'off') return own ?? rule.severity;
  if (own === undefined || !isMilder(own, rule.severity)) return set;
  return isMilder(own, set) ? own : set;
}

function isMilder(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b);
}
