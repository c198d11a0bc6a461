import type { CivilDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { roleOf } from '../office-ledgers/table-role';
import type { Profile } from '../profile/profile';
import { FindingStore } from './finding-store';
import { RULES } from './index';
import { reportsFor, type Reports } from './reports';
import type { Report, Rule, RuleContext, Severity } from './rule';

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
    reportsFor(rules, ruleIndex, ledgers, ledgerIndex, profile, (f) => findings.add(f));

  // Rule by rule and not record by record: each pass then walks the few columns its rule reads.
  for (let r = 0; r < rules.length && !stopped; r++) {
    const rule = rules[r] as Rule;
    if (rule.scope === 'files') {
      const own = ledgers.filter((ledger) => speaksOf(rule, ledger));
      const reports = new Map(own.map((ledger) => [ledger, reportsOf(r, ledgers.indexOf(ledger)).report]));
      if (own.length > 0) rule.check(own, ctx, (ledger) => reports.get(ledger) ?? ignore);
      for (const ledger of own) done += ledger.size;
      yield shareDone();
      stopped = options.shouldStop?.() ?? false;
    } else {
      for (let l = 0; l < ledgers.length && !stopped; l++) {
        const ledger = ledgers[l] as Ledger;
        if (speaksOf(rule, ledger)) runOn(rule, ledger, ctx, reportsOf(r, l));
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

/** Whether a ledger is of a kind that the rule is about. */
export function speaksOf(rule: Rule, ledger: Ledger): boolean {
  return rule.tables?.includes(roleOf(ledger)) ?? true;
}

const ignore: Report = () => undefined;

/** Runs a rule on one ledger. */
export function runOn(
  rule: Exclude<Rule, { scope: 'files' }>,
  ledger: Ledger,
  ctx: RuleContext,
  reports: Reports,
): void {
  if (rule.scope === 'table') {
    rule.check(ledger, ctx, reports.report, reports.reportCell);
    return;
  }
  const check = rule.bind(ledger, ctx);
  if (!check) return;
  for (let i = 0; i < ledger.size; i++) check(i, reports.report, reports.reportCell);
}

/** What rules may know beside the ledgers. */
export function contextOf(
  ledgers: readonly Ledger[],
  { asOf, profile }: Pick<CheckOptions, 'asOf' | 'profile'>,
): RuleContext {
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
