import { fieldName } from '../core/fields/catalog';
import type { Ledger } from '../core/ledger/ledger';
import { unitNames } from '../core/matters/unit-names';
import type { CheckResult } from '../core/rules/check';
import { SEVERITIES } from '../core/rules/finding-store';
import type { Severity } from '../core/rules/rule';
import { FACETS, type FacetName } from './answers';
import { FacetBuilder, type FacetIndex } from './facets';

/** One rule that found something. */
export interface RuleGroup {
  readonly rule: string;
  readonly title: string;
  /** The gravest among its findings. */
  readonly severity: Severity;
  readonly count: number;
}

/**
 * The findings of a check sorted into facets once, so that any later filter is one pass over plain
 * numbers: half a million findings answer a click before the eye notices.
 */
export interface FindingIndex {
  readonly size: number;
  readonly facets: Readonly<Record<FacetName, FacetIndex>>;
  /** The rules that found something, gravest first, then the most frequent. */
  readonly groups: readonly RuleGroup[];
  /** Position in {@link groups} by code of the facet `rules`. */
  readonly groupOfRule: Uint32Array;
}

export function indexFindings(result: CheckResult): FindingIndex {
  const { findings, rules, ledgers } = result;
  const makers: Record<FacetName, FacetBuilder> = {
    severities: new FacetBuilder(findings.size),
    rules: new FacetBuilder(findings.size),
    columns: new FacetBuilder(findings.size),
    units: new FacetBuilder(findings.size),
    sheets: new FacetBuilder(findings.size),
  };
  for (const severity of SEVERITIES) makers.severities.codeOf(severity, null);
  for (const ledger of ledgers) makers.sheets.codeOf(ledger.place.sheet, ledger.place.sheet);
  const units = ledgers.map((ledger) => unitNames(ledger, 'responsibleUnit'));
  const columns = ledgers.map((ledger) => columnHeaders(ledger));
  const worst: number[] = [];
  const counts: number[] = [];

  for (let k = 0; k < findings.size; k++) {
    const l = findings.ledgerAt(k);
    const ledger = ledgers[l] as Ledger;
    const rule = rules[findings.ruleAt(k)];
    const severity = findings.severityAt(k);
    const field = findings.fieldAt(k);
    const record = findings.recordAt(k);
    const column = findings.columnAt(k);
    const header = column === null ? null : (columns[l]?.[column] ?? null);
    const unit = record === null ? null : (units[l]?.(record) ?? null);
    makers.severities.set(k, severity, null);
    const r = makers.rules.set(k, rule?.id ?? '', rule?.title ?? null);
    if (field !== null) makers.columns.set(k, field, fieldName(field));
    else makers.columns.set(k, header === null ? '' : `=${header}`, header);
    makers.units.set(k, unit ?? '', unit);
    makers.sheets.set(k, ledger.place.sheet, ledger.place.sheet);
    counts[r] = (counts[r] ?? 0) + 1;
    worst[r] = Math.min(worst[r] ?? SEVERITIES.length, SEVERITIES.indexOf(severity));
  }

  const facets = Object.fromEntries(FACETS.map((f) => [f, makers[f].finish()])) as Record<FacetName, FacetIndex>;
  const ranked = facets.rules.keys.map((_, r) => r);
  ranked.sort((a, b) => (worst[a] ?? 0) - (worst[b] ?? 0) || (counts[b] ?? 0) - (counts[a] ?? 0));
  const groupOfRule = new Uint32Array(ranked.length);
  ranked.forEach((r, at) => (groupOfRule[r] = at));
  const groups = ranked.map((r) => ({
    rule: facets.rules.keys[r] ?? '',
    title: facets.rules.labels[r] ?? '',
    severity: SEVERITIES[worst[r] ?? 0] as Severity,
    count: counts[r] ?? 0,
  }));
  return { size: findings.size, facets, groups, groupOfRule };
}

/** The last header over each column, by grid column. */
function columnHeaders(ledger: Ledger): (string | undefined)[] {
  const out: (string | undefined)[] = [];
  for (const column of ledger.table.columns) out[column.column] = column.header.at(-1);
  return out;
}
