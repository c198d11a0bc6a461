import { cellAddress } from '../grid/address';
import type { CheckResult } from '../rules/check';
import { ruleAt, viewOf } from '../rules/finding-view';
import { UNTOUCHED, untouchedBecause, type Untouched } from '../rules/fixable';
import type { CellFix, FindingView, Rule } from '../rules/rule';
import { cellText } from '../values/text';
import { fixOperations } from './fix-change';
import { fixInput } from './fix-input';
import {
  FIX_TITLE,
  fixKey,
  type FixChoice,
  type FixGroup,
  type FixPlan,
  type FixRequest,
  type PlannedFix,
} from './fix-plan';

/**
 * Plans the mends of findings: one pass over them, one value a cell. Nothing is changed by it.
 *
 * @example
 * planFixes(result, { selection: { kind: 'safe' } }).change // for WorkbookHost.apply
 */
export function planFixes(result: CheckResult, request: FixRequest): FixPlan {
  const planner = new Planner(result, request);
  const { selection } = request;
  if (selection.kind === 'findings') {
    const choices = selection.choices.filter(({ finding }) => finding >= 0 && finding < result.findings.size);
    for (const choice of [...choices].sort((a, b) => a.finding - b.finding)) planner.choose(choice);
  } else {
    for (let k = 0; k < result.findings.size; k++) {
      const rule = ruleAt(result, k);
      if (!rule.fix || (selection.kind === 'rule' && rule.id !== selection.rule)) continue;
      planner.take(k, rule, selection.kind === 'safe');
    }
  }
  return planner.finish();
}

/** Columns of a sheet are far fewer than this, so row and column make one number. */
const COLUMNS = 1 << 15;

/** Where two mends meet in a cell, that of white space yields: the other's value has none to clean. */
const YIELDS = 'text-spaces';

class Planner {
  private readonly fixes: PlannedFix[] = [];
  /** By sheet and cell the place in {@link fixes}. */
  private readonly cells = new Map<string, Map<number, number>>();
  private readonly stayed = new Map<Untouched, Set<string>>();
  private readonly rejected: ReadonlySet<string>;
  /** By rule, table and column the last row that a run of mends reaches. */
  private readonly runs = new Map<string, number>();

  constructor(
    private readonly result: CheckResult,
    private readonly request: FixRequest,
  ) {
    this.rejected = new Set(request.rejected);
  }

  /** Takes what the rule itself proposes for a finding. */
  take(k: number, rule: Rule, safeOnly: boolean): void {
    const view = viewOf(this.result, k);
    const fix = rule.fix?.(view);
    if (fix?.value == null || (safeOnly && !fix.safe)) return;
    if (this.mayWrite(view)) this.put(k, rule, view, fix.value, fix.safe);
  }

  /** Takes what the clerk says, or accepts. */
  choose({ finding, value }: FixChoice): void {
    const rule = ruleAt(this.result, finding);
    if (value === undefined) {
      this.take(finding, rule, false);
      return;
    }
    const view = viewOf(this.result, finding);
    if (view.row === null || view.column === null || !this.mayWrite(view)) return;
    this.putCell(finding, rule, view, { row: view.row, column: view.column, value }, { safe: false, chosen: true });
  }

  finish(): FixPlan {
    const groups = this.groups();
    const order = new Map(groups.map((g, i) => [g.rule, i]));
    // Findings come in the order of the sheet, and sorting keeps the order of equals.
    const fixes = [...this.fixes].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
    const taken = fixes.filter((fix) => !fix.rejected);
    const rows = new Set(taken.map(({ sheet, row }) => `${row}:${sheet}`));
    const stayed = UNTOUCHED.map((why) => ({ why, cells: this.stayed.get(why)?.size ?? 0 })).filter((s) => s.cells > 0);
    const change = { title: this.title(taken), operations: fixOperations(taken) };
    return { fixes, groups, cells: taken.length, rows: rows.size, stayed, change };
  }

  private isRejected({ ledger, row, column }: FindingView, rule: Rule): boolean {
    if (this.rejected.size === 0 || row === null || column === null) return false;
    return this.rejected.has(fixKey(ledger.place.sheet, row, column, rule.id));
  }

  private mayWrite(view: FindingView): boolean {
    const why = untouchedBecause(view);
    if (why === null) return true;
    let cells = this.stayed.get(why);
    if (!cells) this.stayed.set(why, (cells = new Set()));
    cells.add(`${view.row}:${view.column}:${view.ledger.place.sheet}`);
    return false;
  }

  private put(k: number, rule: Rule, view: FindingView, value: string | number, safe: boolean): void {
    const { row, column } = view;
    if (row === null || column === null) return;
    if (!rule.fixRun) {
      this.putCell(k, rule, view, { row, column, value }, { safe });
      return;
    }
    const key = `${rule.id}:${this.result.findings.ledgerAt(k)}:${column}`;
    if (row <= (this.runs.get(key) ?? -1)) return;
    const { cells, lastRow } = rule.fixRun(view);
    this.runs.set(key, lastRow);
    for (const cell of cells) this.putCell(k, rule, view, cell, { safe });
  }

  private putCell(
    finding: number,
    rule: Rule,
    view: FindingView,
    { row, column, value }: Omit<CellFix, 'value'> & { readonly value: string | number | null },
    { safe, chosen = false }: { readonly safe: boolean; readonly chosen?: boolean },
  ): void {
    const { ledger, field } = view;
    const { sheet } = ledger.place;
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Map<number, number>()));
    const key = row * COLUMNS + column;
    const at = cells.get(key);
    if (at !== undefined && !chosen && rule.id === YIELDS) return;
    cells.set(key, at ?? this.fixes.length);
    this.fixes[at ?? this.fixes.length] = {
      finding,
      ledger: this.result.findings.ledgerAt(finding),
      sheet,
      row,
      column,
      rule: rule.id,
      field,
      before: cellText(ledger.grid, row, column),
      after: value,
      safe,
      rejected: !chosen && this.isRejected(view, rule),
      ...fixInput(ledger, field, row, column, value),
    };
  }

  /** Rules with most cells first. */
  private groups(): FixGroup[] {
    const byRule = new Map<string, { count: number; safe: boolean }>();
    for (const { rule, safe } of this.fixes) {
      const group = byRule.get(rule);
      if (group) {
        group.count++;
        group.safe &&= safe;
      } else byRule.set(rule, { count: 1, safe });
    }
    const sorted = [...byRule].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
    let start = 0;
    return sorted.map(([rule, { count, safe }]) => {
      const title = this.result.rules.find((r) => r.id === rule)?.title ?? rule;
      const group = { rule, title, safe, start, count };
      start += count;
      return group;
    });
  }

  private title(taken: readonly PlannedFix[]): string {
    const { selection } = this.request;
    if (selection.kind === 'safe') return FIX_TITLE.safe;
    const [only, more] = taken;
    if (only && !more) return FIX_TITLE.one(cellAddress(only.row, only.column));
    const rules = new Set(taken.map((fix) => fix.rule));
    return FIX_TITLE.rules(this.result.rules.filter((r) => rules.has(r.id)).map((r) => r.title));
  }
}
