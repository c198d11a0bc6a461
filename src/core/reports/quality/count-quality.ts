import type { Period } from '../../calendar/period';
import { casesIn } from '../../matters/case-days';
import type { CheckResult } from '../../rules/check';
import { FaultUnits, ROLES, type Role } from '../faults/fault-units';
import { Faults, type FaultKind } from './faults';

/** How a unit's work stands. */
export interface UnitQuality {
  /** Matters that it registered or handles, each once. */
  readonly records: number;
  /** Findings that are its own fault. */
  readonly error: number;
  readonly warning: number;
  /** Share of its records without an error of its own; `null` where it has none. */
  readonly score: number | null;
}

/** What was counted. */
export interface QualityCount {
  readonly units: Readonly<Record<string, UnitQuality>>;
  readonly total: UnitQuality;
  readonly kinds: readonly FaultKind[];
  /** Records that have a registrar: must come to the total. */
  readonly registered: number;
}

/** Counts the findings of a check by whose fault they are: one pass over the findings, one over the records. */
export function countQuality(checked: CheckResult, office: string, period: Period | null): QualityCount {
  const units = new FaultUnits(office);
  const faults = new Faults(checked, units, period);
  const { ledgers, rules } = checked;
  const roles: readonly Role[] = rules.some(({ owner }) => owner === 'reviewer') ? ROLES : ROLES.slice(0, 2);
  const records: number[] = [];
  const faulty: number[] = [];
  let all = 0;
  let allFaulty = 0;
  let registered = 0;
  ledgers.forEach((ledger, l) => {
    const isIn = casesIn(ledger, period);
    const columns = roles.map((role) => units.of(ledger, role));
    const marks = faults.marksOf(l);
    for (let i = 0; i < ledger.size; i++) {
      if (!isIn(i)) continue;
      all++;
      if (marks[i] !== 0) allFaulty++;
      if (columns[0]![i]! >= 0) registered++;
      for (let r = 0; r < columns.length; r++) {
        const unit = columns[r]![i]!;
        if (unit < 0) continue;
        let mark = marks[i]! & (1 << r);
        let seen = false;
        for (let other = 0; other < columns.length; other++) {
          if (columns[other]![i] !== unit) continue;
          if (other < r) seen = true;
          mark |= marks[i]! & (1 << other);
        }
        // In several roles at once a unit still has one matter.
        if (seen) continue;
        bump(records, unit);
        if (mark !== 0) bump(faulty, unit);
      }
    }
  });
  const figures = units.names.map((name, unit): readonly [string, UnitQuality] => [
    name,
    quality(records[unit] ?? 0, faults.errors[unit] ?? 0, faults.warnings[unit] ?? 0, faulty[unit] ?? 0),
  ]);
  return {
    units: Object.fromEntries(figures.filter(([, own]) => own.records + own.error + own.warning > 0)),
    total: quality(all, sum(faults.errors), sum(faults.warnings), allFaulty),
    kinds: faults.kinds(),
    registered,
  };
}

const quality = (records: number, error: number, warning: number, faulty: number): UnitQuality => ({
  records,
  error,
  warning,
  score: records === 0 ? null : (records - faulty) / records,
});

const sum = (counts: readonly (number | undefined)[]): number => counts.reduce<number>((n, own) => n + (own ?? 0), 0);

function bump(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
