import { fieldName } from '../core/fields/catalog';
import type { Ledger } from '../core/ledger/ledger';
import { unitNames } from '../core/matters/unit-names';
import type { CheckResult } from '../core/rules/check';
import { SEVERITIES } from '../core/rules/finding-store';
import type { Rechecked } from '../core/rules/recheck';
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

/** What a filter goes by. */
export interface FindingFacets {
  /** The findings as the sheet is read. */
  readonly order: Uint32Array;
  /** Those that are ignored. */
  readonly hidden: Uint32Array;
  readonly facets: Readonly<Record<FacetName, FacetIndex>>;
  /** The rules that found something, gravest first, then the most frequent. */
  readonly groups: readonly RuleGroup[];
  /** Position in {@link groups} by code of the facet `rules`. */
  readonly groupOfRule: Uint32Array;
}

/**
 * The findings of a check sorted into facets once, so that any later filter is one pass over plain
 * numbers: half a million findings answer a click before the eye notices. Findings that an edit brings or
 * takes away are sorted in and out one by one.
 */
export class FindingIndex implements FindingFacets {
  private readonly makers: Readonly<Record<FacetName, FacetBuilder>>;
  private readonly columns: readonly (readonly (string | undefined)[])[];
  private units: readonly ((record: number) => string | null)[];
  /** By code of the facet `rules` how many findings of each severity there are. */
  private readonly counts: number[][] = [];
  private ranking: { readonly groups: readonly RuleGroup[]; readonly groupOfRule: Uint32Array } | null = null;

  constructor(private readonly result: CheckResult) {
    const { findings, ledgers } = result;
    const maker = (): FacetBuilder => new FacetBuilder(findings.end);
    this.makers = { severities: maker(), rules: maker(), columns: maker(), units: maker(), sheets: maker() };
    for (const severity of SEVERITIES) this.makers.severities.codeOf(severity, null);
    for (const ledger of ledgers) this.makers.sheets.codeOf(ledger.place.sheet, ledger.place.sheet);
    this.units = ledgers.map((ledger) => unitNames(ledger, 'responsibleUnit'));
    this.columns = ledgers.map((ledger) => columnHeaders(ledger));
    for (const k of findings.standing()) {
      this.sort(k);
      this.count(k, 1);
    }
  }

  get order(): Uint32Array {
    return this.result.findings.inOrder();
  }

  get hidden(): Uint32Array {
    return this.result.findings.hiddenInOrder();
  }

  get facets(): Readonly<Record<FacetName, FacetIndex>> {
    return Object.fromEntries(FACETS.map((f) => [f, this.makers[f].finish()])) as Record<FacetName, FacetIndex>;
  }

  get groups(): readonly RuleGroup[] {
    return this.ranked().groups;
  }

  get groupOfRule(): Uint32Array {
    return this.ranked().groupOfRule;
  }

  /** Takes in what an edit brought and took away. */
  update({ added, removed, rows }: Rechecked): void {
    const { findings, ledgers } = this.result;
    this.units = ledgers.map((ledger) => unitNames(ledger, 'responsibleUnit'));
    for (const k of removed) this.count(k, -1);
    for (const k of added) {
      this.sort(k);
      this.count(k, 1);
    }
    // The unit of a matter may be another one now.
    for (const { ledger, row } of rows) for (const k of findings.at(ledger, row)) this.sort(k);
    this.ranking = null;
  }

  private sort(k: number): void {
    const { findings, rules, ledgers } = this.result;
    const { makers } = this;
    const l = findings.ledgerAt(k);
    const ledger = ledgers[l] as Ledger;
    const rule = rules[findings.ruleAt(k)];
    const field = findings.fieldAt(k);
    const record = findings.recordAt(k);
    const column = findings.columnAt(k);
    const header = column === null ? null : (this.columns[l]?.[column] ?? null);
    const unit = record === null ? null : (this.units[l]?.(record) ?? null);
    makers.severities.set(k, findings.severityAt(k), null);
    makers.rules.set(k, rule?.id ?? '', rule?.title ?? null);
    if (field !== null) makers.columns.set(k, field, fieldName(field));
    else makers.columns.set(k, header === null ? '' : `=${header}`, header);
    makers.units.set(k, unit ?? '', unit);
    makers.sheets.set(k, ledger.place.sheet, ledger.place.sheet);
  }

  private count(k: number, by: number): void {
    const { findings, rules } = this.result;
    const rule = rules[findings.ruleAt(k)];
    const code = this.makers.rules.codeOf(rule?.id ?? '', rule?.title ?? null);
    const counts = (this.counts[code] ??= SEVERITIES.map(() => 0));
    counts[SEVERITIES.indexOf(findings.severityAt(k))]! += by;
  }

  private ranked(): NonNullable<FindingIndex['ranking']> {
    return (this.ranking ??= this.rank());
  }

  private rank(): NonNullable<FindingIndex['ranking']> {
    const { keys, labels } = this.makers.rules.finish();
    const all = keys.map((rule, r) => {
      const counts = this.counts[r] ?? [];
      const worst = Math.max(
        0,
        counts.findIndex((n) => n > 0),
      );
      const count = counts.reduce((sum, n) => sum + n, 0);
      return { r, worst, group: { rule, title: labels[r] ?? '', severity: SEVERITIES[worst] as Severity, count } };
    });
    all.sort((a, b) => a.worst - b.worst || b.group.count - a.group.count);
    const groupOfRule = new Uint32Array(all.length);
    all.forEach(({ r }, at) => (groupOfRule[r] = at));
    return { groups: all.map(({ group }) => group), groupOfRule };
  }
}

/** The last header over each column, by grid column. */
function columnHeaders(ledger: Ledger): (string | undefined)[] {
  const out: (string | undefined)[] = [];
  for (const column of ledger.table.columns) out[column.column] = column.header.at(-1);
  return out;
}
