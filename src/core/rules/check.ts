import type { CivilDay } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { FieldCells, Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import { FindingStore, SEVERITIES } from './finding-store';
import { RULES } from './index';
import type { Report, ReportCell, Rule, RuleContext, Severity } from './rule';

export interface CheckOptions {
  readonly asOf: CivilDay;
  readonly profile: Profile;
  /** Rules to run instead of all. */
  readonly rules?: readonly Rule[];
  /** Called now and then with the share done, 0…1. */
  readonly onProgress?: (share: number) => void;
  /** Asked between two rules; once it says yes the check ends with what it has found so far. */
  readonly shouldStop?: () => boolean;
}

export interface CheckResult {
  readonly ledgers: readonly Ledger[];
  /** The rules that ran, in their order: a finding names its rule by index. */
  readonly rules: readonly Rule[];
  readonly profile: Profile;
  readonly findings: FindingStore;
  /** Matters checked. */
  readonly records: number;
  readonly counts: Record<Severity, number>;
  /** Whether the check was stopped before its end. */
  readonly stopped: boolean;
}

/**
 * Runs the rules over ledgers, which may come from several sheets and files. Never fails for what
 * stands in a cell: that is what findings are for.
 *
 * @example
 * const result = checkLedgers(ledgers, { asOf, profile });
 * describeFinding(result, 0).message //=> '第12行（XF202100012，张某）：身份证号校验码不对…'
 */
export function checkLedgers(ledgers: readonly Ledger[], options: CheckOptions): CheckResult {
  const steps = checkInSteps(ledgers, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * {@link checkLedgers} one rule and ledger at a time. It gives the share done between two steps, so
 * that a worker can look there whether it was told to stop: a message cannot reach it meanwhile.
 */
export function* checkInSteps(ledgers: readonly Ledger[], options: CheckOptions): Generator<number, CheckResult, void> {
  const { profile } = options;
  const rules = (options.rules ?? RULES).filter((rule) => profile.severities[rule.id] !== 'off');
  const findings = new FindingStore();
  const ctx = contextOf(ledgers, options);
  const records = ledgers.reduce((sum, ledger) => sum + ledger.size, 0);
  let done = 0;
  let stopped = false;
  const shareDone = (): number => Math.min(1, done / Math.max(1, records * rules.length));

  const reportsOf = (ruleIndex: number, ledgerIndex: number): Reports =>
    reportsFor(findings, rules[ruleIndex] as Rule, ruleIndex, ledgers[ledgerIndex] as Ledger, ledgerIndex, profile);

  // Rule by rule and not record by record: each pass then walks the few columns its rule reads.
  for (let r = 0; r < rules.length && !stopped; r++) {
    const rule = rules[r] as Rule;
    const speaksOf = (ledger: Ledger): boolean => rule.tables?.includes(ledger.table.kind) ?? true;
    if (rule.scope === 'files') {
      const own = ledgers.filter(speaksOf);
      const reports = new Map(own.map((ledger) => [ledger, reportsOf(r, ledgers.indexOf(ledger)).report]));
      if (own.length > 0) rule.check(own, ctx, (ledger) => reports.get(ledger) ?? ignore);
      for (const ledger of own) done += ledger.size;
      yield shareDone();
      stopped = options.shouldStop?.() ?? false;
    } else {
      for (let l = 0; l < ledgers.length && !stopped; l++) {
        const ledger = ledgers[l] as Ledger;
        if (speaksOf(ledger)) runOn(rule, ledger, ctx, reportsOf(r, l));
        done += ledger.size;
        yield shareDone();
        stopped = options.shouldStop?.() ?? false;
        options.onProgress?.(shareDone());
      }
    }
  }
  findings.sort();
  options.onProgress?.(1);
  return { ledgers, rules, profile, findings, records, counts: findings.counts(), stopped };
}

const ignore: Report = () => undefined;

function runOn(rule: Exclude<Rule, { scope: 'files' }>, ledger: Ledger, ctx: RuleContext, reports: Reports): void {
  if (rule.scope === 'table') {
    rule.check(ledger, ctx, reports.report, reports.reportCell);
    return;
  }
  const check = rule.bind(ledger, ctx);
  if (!check) return;
  for (let i = 0; i < ledger.size; i++) check(i, reports.report, reports.reportCell);
}

function contextOf(ledgers: readonly Ledger[], { asOf, profile }: CheckOptions): RuleContext {
  const done = new Map<unknown, unknown>();
  const ctx: RuleContext = {
    asOf,
    profile,
    shared<T>(compute: (ledgers: readonly Ledger[], ctx: RuleContext) => T): T {
      if (!done.has(compute)) done.set(compute, compute(ledgers, ctx));
      return done.get(compute) as T;
    },
  };
  return ctx;
}

interface Reports {
  readonly report: Report;
  readonly reportCell: ReportCell;
}

function reportsFor(
  findings: FindingStore,
  rule: Rule,
  ruleIndex: number,
  ledger: Ledger,
  ledgerIndex: number,
  profile: Profile,
): Reports {
  const levelOf = (own?: Severity): Severity => severityOf(rule, profile, own);
  const cellsOf = new Map<FieldId, FieldCells | null>();
  const columnOf = (record: number, field: FieldId): number | null => {
    let cells = cellsOf.get(field);
    if (cells === undefined) cellsOf.set(field, (cells = ledger.cells(field)));
    return cells ? cells.columnOf(record) : null;
  };
  return {
    report: (record, field, params, severity) =>
      findings.add({
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
      findings.add({
        rule: ruleIndex,
        severity: levelOf(severity),
        ledger: ledgerIndex,
        record: row === null ? null : recordOfRow(ledger.table.records, row),
        row,
        column,
        field,
        params,
      }),
  };
}

/** The record that stands in a grid row, `null` where the row is none. */
function recordOfRow(rows: Int32Array, row: number): number | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle]!;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return null;
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
