import type { ClockColumn } from '../../deadlines/clock-column';
import { NO_DONE_COLUMN } from '../../deadlines/clock-column';
import type { ClockId } from '../../deadlines/clock-id';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { clockSpec } from '../../deadlines/clocks/index';
import { clockColumn } from '../../deadlines/run-clock';
import type { Ledger } from '../../ledger/ledger';
import { casesIn } from '../../matters/case-days';
import type { CheckResult } from '../../rules/check';
import { roleOf, type FaultUnits, type Role } from '../faults/fault-units';
import type { ReportOrder } from '../report';
import { isInPeriod, outcomeOf } from '../timeliness/tally';
import { accusationTraces } from './accusation-traces';
import { tellable } from './decided-items';

/** What a unit is reminded of, the most pressing first; 待核 is no fault and is counted as none. */
export const PROBLEM_KINDS = ['overdue', 'error', 'near', 'warning', 'doubtful'] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** The clocks that bind an office, a unit or a reviewing organ. To object to a transfer is a right, and binds nobody. */
export const BINDING_CLOCKS = [
  'transfer',
  'notice',
  'handle',
  'assigned',
  'review',
  'reexam',
  'hotline',
  'resolve',
] as const satisfies readonly ClockId[];

/**
 * Takes a problem piece by piece: a bad ledger has a hundred thousand of them, which nobody keeps. It is told
 * to each of its units, of which there is at least one, and is one problem all the same.
 */
export type Visit = (
  kind: ProblemKind,
  units: readonly number[],
  ledger: Ledger,
  record: number | null,
  finding: number | null,
  column: ClockColumn | null,
) => void;

/**
 * Every problem that may be told to a unit: the findings of errors and warnings, then the clocks, each
 * as the ledgers are read. 揭发控告 is left out whether or not the table says who is accused, and so is
 * what would give one away.
 */
export function visitProblems(order: ReportOrder, checked: CheckResult, units: FaultUnits, visit: Visit): void {
  const mayTell = tellable(order.ledgers);
  visitFindings(order, checked, units, mayTell, visit);
  order.ledgers.forEach((ledger, l) => {
    if (!hasClocks(ledger)) return;
    for (const clock of BINDING_CLOCKS)
      visitClocks(clockColumn(ledger, clock, order.asOf), order, units, ledger, mayTell[l]!, visit);
  });
}

type MayTell = (record: number) => boolean;

function visitFindings(
  { ledgers, period }: ReportOrder,
  { findings, rules }: CheckResult,
  units: FaultUnits,
  mayTell: readonly MayTell[],
  visit: Visit,
): void {
  const isIn = ledgers.map((ledger) => casesIn(ledger, period));
  const givesAway = accusationTraces(ledgers, mayTell);
  for (const k of findings.inOrder()) {
    const severity = findings.severityAt(k);
    if (severity === 'info') continue;
    const l = findings.ledgerAt(k);
    const ledger = ledgers[l]!;
    const record = findings.recordAt(k);
    const rule = rules[findings.ruleAt(k)]!;
    const role = roleOf(rule.owner, findings.fieldAt(k));
    if (record === null) {
      if (period === null) visit(severity, [units.withoutRecord(role)], ledger, null, k, null);
      continue;
    }
    if (!mayTell[l]!(record) || !isIn[l]!(record) || givesAway(rule.id, ledger, record)) continue;
    visit(severity, units.each(ledger, role)(record), ledger, record, k, null);
  }
}

const ROLE_OF: Partial<Readonly<Record<ClockId, Role>>> = { transfer: 'registrar', review: 'review', reexam: 'reexam' };

function visitClocks(
  column: ClockColumn,
  { period }: ReportOrder,
  units: FaultUnits,
  ledger: Ledger,
  mayTell: MayTell,
  visit: Visit,
): void {
  const role = ROLE_OF[column.spec.id] ?? 'handler';
  const told = units.each(ledger, role);
  for (let i = 0; i < ledger.size; i++) {
    if (!column.has(i) || !isInPeriod(column, i, period) || !mayTell(i)) continue;
    const kind = problemOf(column, i);
    if (kind === null) continue;
    visit(kind, told(i), ledger, i, null, column);
  }
}

/**
 * Late by the rolled day only. What cannot be said for sure is 待核, and only where it would be pressing;
 * a table that keeps no column for the end is named once and not matter by matter.
 */
function problemOf(column: ClockColumn, record: number): ProblemKind | null {
  switch (outcomeOf(column, record)) {
    case 'overdue':
      return 'overdue';
    case 'notYetDue':
      return column.state(record) === 'near' ? 'near' : null;
    case 'undetermined':
      return (column.flags[record]! & NO_DONE_COLUMN) !== 0 ? null : 'doubtful';
    case 'estimated':
    case 'provisional': {
      const state = column.state(record);
      return state === 'overdue' || state === 'near' ? 'doubtful' : null;
    }
    default:
      return null;
  }
}

/** The clocks whose end some table keeps no column for, by title. */
export function unkeptClocks({ ledgers, asOf }: ReportOrder): string[] {
  const unkept = BINDING_CLOCKS.filter((clock) =>
    ledgers.some((ledger) => {
      if (!hasClocks(ledger)) return false;
      for (const flags of clockColumn(ledger, clock, asOf).flags) if ((flags & NO_DONE_COLUMN) !== 0) return true;
      return false;
    }),
  );
  return unkept.map((clock) => clockSpec(clock).title);
}
