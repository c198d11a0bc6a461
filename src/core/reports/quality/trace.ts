import type { Period } from '../../calendar/period';
import { casesIn } from '../../matters/case-days';
import type { CheckResult } from '../../rules/check';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { Severity } from '../../rules/rule';
import { FaultUnits, roleOf } from '../faults/fault-units';

/** What a figure of the report counts. */
export interface FaultQuestion {
  readonly severity: 'error' | 'warning';
  /** Id of the rule; `null`: any. */
  readonly rule: string | null;
  /** `null`: all units. */
  readonly unit: string | null;
}

/** A question as the key that its cell bears. */
export const faultKey = ({ severity, rule, unit }: FaultQuestion): string =>
  [severity, rule ?? '', ...(unit === null ? [] : [unit])].join('/');

/** The reverse of {@link faultKey}; `null` for any other text. */
export function readFaultKey(key: string): FaultQuestion | null {
  const [severity, rule = '', ...unit] = key.split('/');
  if (severity !== 'error' && severity !== 'warning') return null;
  return { severity, rule: rule === '' ? null : rule, unit: unit.length === 0 ? null : unit.join('/') };
}

/** The matters that a figure's findings are in, each once, as the ledgers are read. */
export function mattersWithFault(
  checked: CheckResult,
  office: string,
  period: Period | null,
  asked: FaultQuestion,
): MatterPlace[] {
  const { ledgers, findings, rules } = checked;
  const units = new FaultUnits(office);
  const isIn = ledgers.map((ledger) => casesIn(ledger, period));
  const places: MatterPlace[] = [];
  for (const k of findings.inOrder()) {
    const severity: Severity = findings.severityAt(k);
    const record = findings.recordAt(k);
    const rule = rules[findings.ruleAt(k)];
    const l = findings.ledgerAt(k);
    const ledger = ledgers[l];
    if (severity !== asked.severity || record === null || !rule || !ledger || !isIn[l]!(record)) continue;
    if (asked.rule !== null && rule.id !== asked.rule) continue;
    if (asked.unit !== null) {
      const role = roleOf(rule.owner, findings.fieldAt(k));
      const named = units.of(ledger, role)[record]!;
      if (units.names[named < 0 ? units.withoutRecord(role) : named] !== asked.unit) continue;
    }
    const last = places[places.length - 1];
    if (last?.ledger !== ledger || last.record !== record) places.push({ ledger, record });
  }
  return places;
}
