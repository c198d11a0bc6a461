import type { Period } from '../../calendar/period';
import { casesIn } from '../../matters/case-days';
import type { CheckResult } from '../../rules/check';
import { ROLES, roleOf, type FaultUnits } from '../faults/fault-units';

/** Findings of one rule and severity that are one unit's. */
export interface FaultKind {
  readonly unit: string;
  /** Index into the rules that ran. */
  readonly rule: number;
  readonly severity: 'error' | 'warning';
  readonly findings: number;
  /** Matters concerned. */
  readonly records: number;
}

interface Kind {
  readonly unit: number;
  readonly rule: number;
  readonly severity: 'error' | 'warning';
  findings: number;
  records: number;
  /** Where the last finding was: they come in the order of the rows. */
  ledger: number;
  record: number;
}

/** The errors and warnings of a check by whose fault they are. */
export class Faults {
  /** Findings by number of the unit. */
  readonly errors: number[] = [];
  readonly warnings: number[] = [];
  private readonly marks: readonly Uint8Array[];
  private readonly byKind = new Map<number, Kind>();

  constructor(
    private readonly checked: CheckResult,
    private readonly units: FaultUnits,
    period: Period | null,
  ) {
    const { ledgers, findings, rules } = checked;
    this.marks = ledgers.map(({ size }) => new Uint8Array(size));
    const isIn = ledgers.map((ledger) => casesIn(ledger, period));
    for (const k of findings.inOrder()) {
      const severity = findings.severityAt(k);
      if (severity === 'info') continue;
      const record = findings.recordAt(k);
      const l = findings.ledgerAt(k);
      // What is found in a table and in none of its matters belongs to no period.
      if (record === null ? period !== null : !isIn[l]!(record)) continue;
      const rule = findings.ruleAt(k);
      const role = roleOf(rules[rule]!.owner, findings.fieldAt(k));
      const named = record === null ? -1 : units.of(ledgers[l]!, role)[record]!;
      const unit = named < 0 ? units.withoutRecord(role) : named;
      const counts = severity === 'error' ? this.errors : this.warnings;
      counts[unit] = (counts[unit] ?? 0) + 1;
      if (severity === 'error' && record !== null) this.marks[l]![record]! |= 1 << ROLES.indexOf(role);
      this.note(unit, rule, severity, l, record ?? -1);
    }
  }

  /** By record the roles in which it has an error, as bits in the order of {@link ROLES}. */
  marksOf(ledger: number): Uint8Array {
    return this.marks[ledger]!;
  }

  /** Unit by unit as they were met, errors first, the most frequent first. */
  kinds(): FaultKind[] {
    const order = (a: Kind, b: Kind): number =>
      a.unit - b.unit || a.severity.localeCompare(b.severity) || b.findings - a.findings || a.rule - b.rule;
    return [...this.byKind.values()].sort(order).map(({ unit, rule, severity, findings, records }) => ({
      unit: this.units.names[unit] ?? '',
      rule,
      severity,
      findings,
      records,
    }));
  }

  private note(unit: number, rule: number, severity: 'error' | 'warning', ledger: number, record: number): void {
    const key = (unit * this.checked.rules.length + rule) * 2 + (severity === 'error' ? 0 : 1);
    let kind = this.byKind.get(key);
    if (!kind) {
      kind = { unit, rule, severity, findings: 0, records: 0, ledger: -1, record: -1 };
      this.byKind.set(key, kind);
    }
    kind.findings++;
    if (record >= 0 && (kind.ledger !== ledger || kind.record !== record)) kind.records++;
    kind.ledger = ledger;
    kind.record = record;
  }
}
