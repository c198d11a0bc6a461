import { parseIsoDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { maskText } from '../privacy/mask';
import type { CheckResult } from '../rules/check';
import { ruleAt } from '../rules/finding-view';
import { findingKey, ruleOfKey, sameValueKey } from './finding-key';

/** A finding, or all with its rule and value, that the clerk ignores. */
export interface IgnoredFinding {
  /** Of `findingKey`, or of `sameValueKey`. */
  readonly key: string;
  /** In the clerk's words. */
  readonly reason: string;
  /** `2021-12-31`. */
  readonly when: string;
}

/** Longer reasons belong into the ledger. */
export const LONGEST_REASON = 60;

/** A reason as it is kept: in one line, and without the persons that it may name. */
export function cleanReason(reason: string): string {
  return maskText(reason.replace(/\s+/gu, ' ').trim()).slice(0, LONGEST_REASON);
}

/** What the clerk ignores of the findings of a check. */
export class IgnoredFindings {
  private readonly byKey: ReadonlyMap<string, IgnoredFinding>;
  private readonly rules: ReadonlySet<string>;

  constructor(entries: readonly IgnoredFinding[]) {
    this.byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.rules = new Set(entries.map(({ key }) => ruleOfKey(key)));
  }

  /** Why a finding is ignored; null where it is not. */
  of(result: CheckResult, k: number): IgnoredFinding | null {
    const rule = ruleAt(result, k).id;
    if (!this.rules.has(rule)) return null;
    const { findings, ledgers } = result;
    const ledger = ledgers[findings.ledgerAt(k)] as Ledger;
    const [row, column] = [findings.rowAt(k), findings.columnAt(k)];
    const one = this.byKey.get(findingKey(ledger, rule, row, column));
    if (one) return one;
    const key = sameValueKey(ledger, rule, row, column);
    return (key === null ? null : this.byKey.get(key)) ?? null;
  }

  /** Hides what is ignored among some findings, or among all, and shows what is not. */
  apply(result: CheckResult, among: Iterable<number> = result.findings.standing()): void {
    for (const k of among) result.findings.hide(k, this.of(result, k) !== null);
  }
}

/** For a setting of the workbook. */
export function formatIgnored(entries: readonly IgnoredFinding[]): string | null {
  return entries.length === 0 ? null : JSON.stringify({ version: 1, entries });
}

/** Reads what {@link formatIgnored} wrote; whatever else stands there ignores nothing. */
export function parseIgnored(text: string | null): readonly IgnoredFinding[] {
  if (text === null) return [];
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  return isObject(data) && Array.isArray(data.entries) ? data.entries.flatMap(entryOf) : [];
}

function entryOf(data: unknown): IgnoredFinding[] {
  if (!isObject(data)) return [];
  const { key, reason, when } = data;
  if (typeof key !== 'string' || typeof reason !== 'string' || typeof when !== 'string') return [];
  return parseIsoDay(when) === null ? [] : [{ key, reason: cleanReason(reason), when }];
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
