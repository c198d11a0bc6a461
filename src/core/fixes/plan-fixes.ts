import type { Operation } from '../changes/change';
import type { FieldId } from '../fields/catalog';
import { cellAddress } from '../grid/address';
import type { Recipe } from '../recipe/recipe';
import { TableRecipe } from '../recipe/replay';
import type { CheckResult } from '../rules/check';
import { ruleAt, viewOf } from '../rules/finding-view';
import { UNTOUCHED, untouchedBecause, untouchedCell, type Untouched } from '../rules/fixable';
import type { CellFix, FindingView, Rule } from '../rules/rule';
import { cellText } from '../values/text';
import { findingKey } from '../ignored/finding-key';
import { fixOperations } from './fix-change';
import { unfoundKey } from './fix-key';
import { fixInput } from './fix-input';
import { FIX_TITLE, type FixChoice, type FixGroup, type FixPlan, type FixRequest, type PlannedFix } from './fix-plan';
import type { UnfoundMend } from './unfound-mend';
import { UNFOUND_MENDS, unfoundMendOf } from './unfound-mends';

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
    const choices = selection.choices.filter(({ finding }) => result.findings.has(finding));
    for (const choice of [...choices].sort((a, b) => a.finding - b.finding)) planner.choose(choice);
  } else if (selection.kind === 'rule' && unfoundMendOf(selection.rule)) {
    planner.takeUnfound(unfoundMendOf(selection.rule)!);
  } else if (selection.kind === 'recipe') {
    planner.replay(selection.recipe, selection.safe === true);
  } else {
    for (const k of result.findings.inOrder()) {
      const rule = ruleAt(result, k);
      if (!rule.fix || (selection.kind === 'rule' && rule.id !== selection.rule)) continue;
      planner.take(k, rule, selection.kind === 'safe');
    }
  }
  return planner.finish();
}

/** What a mend without a finding says beside its cell. */
interface UnfoundFix {
  readonly rule: string;
  readonly field: FieldId | null;
  readonly source?: number;
  readonly like?: number;
  readonly chosen?: true;
}

/** Where two mends meet in a cell, that of white space yields: the other's value has none to clean. */
const YIELDS = 'text-spaces';

class Planner {
  private readonly fixes: PlannedFix[] = [];
  /** By cell the place in {@link fixes}. */
  private readonly cells = new Map<string, number>();
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

  /** Takes every cell of a mend that hangs on no finding, whatever column it is read from or only of some. */
  takeUnfound(mend: UnfoundMend, isTaken: (ledger: number, column: number) => boolean = () => true): void {
    this.result.ledgers.forEach((ledger, index) => {
      for (const cell of mend.cells(ledger))
        if (isTaken(index, cell.source ?? cell.column)) this.putUnfound(index, { ...cell, rule: mend.id });
    });
  }

  /** Takes what was accepted on an earlier ledger. What that says of a word goes before what a rule proposes. */
  replay(recipe: Recipe, safe: boolean): void {
    const { findings, ledgers } = this.result;
    const tables = ledgers.map((ledger) => new TableRecipe(ledger, recipe));
    for (const k of findings.inOrder()) {
      const rule = ruleAt(this.result, k);
      const column = findings.columnAt(k);
      if (!rule.fix || column === null) continue;
      if (tables[findings.ledgerAt(k)]?.takes(rule.id, column) === true) this.take(k, rule, false);
      else if (safe) this.take(k, rule, true);
    }
    for (const mend of UNFOUND_MENDS.filter(({ id }) => tables.some((table) => table.knows(id))))
      this.takeUnfound(mend, (ledger, column) => tables[ledger]?.takes(mend.id, column) === true);
    tables.forEach((table, index) => {
      const ledger = ledgers[index]!;
      for (const { row, column, mend } of table.wordCells()) {
        const why = untouchedCell(ledger, row, column);
        if (why !== null) this.stay(why, row, column, ledger.place.sheet);
        else {
          const { rule, field, to } = mend;
          this.putUnfound(index, { row, column, field, rule, value: to, chosen: true });
        }
      }
    });
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
    const fixes = this.inGroups(groups);
    const taken = this.request.rejected ? fixes.filter((fix) => !fix.rejected) : fixes;
    const stayed = UNTOUCHED.map((why) => ({ why, cells: this.stayed.get(why)?.size ?? 0 })).filter((s) => s.cells > 0);
    const change = {
      title: this.title(taken),
      why: this.titles(taken).join('、'),
      operations: [...fixOperations(taken), ...this.beside(taken)],
    };
    return { fixes, groups, cells: taken.length, rows: rowsOf(taken), stayed, change };
  }

  /** What goes with mends beside the contents of cells, of the tables that any of them is in. */
  private beside(taken: readonly PlannedFix[]): readonly Operation[] {
    return UNFOUND_MENDS.flatMap(({ id, beside }) => {
      if (!beside) return [];
      const tables = new Set(taken.filter((fix) => fix.rule === id).map((fix) => fix.ledger));
      return [...tables].flatMap((index) => beside(this.result.ledgers[index]!));
    });
  }

  private isRejected({ ledger, row, column }: FindingView, rule: Rule): boolean {
    return this.rejected.size > 0 && this.rejected.has(findingKey(ledger, rule.id, row, column));
  }

  private mayWrite(view: FindingView): boolean {
    const why = untouchedBecause(view);
    if (why === null) return true;
    this.stay(why, view.row, view.column, view.ledger.place.sheet);
    return false;
  }

  private stay(why: Untouched, row: number | null, column: number | null, sheet: string): void {
    let cells = this.stayed.get(why);
    if (!cells) this.stayed.set(why, (cells = new Set()));
    cells.add(`${row}:${column}:${sheet}`);
  }

  /** Takes a cell that no finding is about. */
  private putUnfound(
    index: number,
    { row, column, rule, field, value, chosen, source, like }: CellFix & UnfoundFix,
  ): void {
    const ledger = this.result.ledgers[index]!;
    const { sheet } = ledger.place;
    const about = {
      row,
      column,
      rule,
      field,
      after: value,
      ...(source !== undefined && { source }),
      ...(like !== undefined && { like }),
    };
    this.fixes[this.placeOf(sheet, row, column)] = {
      ...about,
      finding: null,
      ledger: index,
      sheet,
      before: cellText(ledger.grid, row, column),
      safe: false,
      ...(chosen && { chosen }),
      rejected: this.rejected.size > 0 && this.rejected.has(unfoundKey(ledger, about)),
      ...fixInput(ledger, field, row, column, value),
    };
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
    { safe, chosen }: { readonly safe: boolean; readonly chosen?: true },
  ): void {
    const { ledger, field } = view;
    const { sheet } = ledger.place;
    const at = this.placeOf(sheet, row, column);
    const isThere = at < this.fixes.length;
    if (isThere && !chosen && rule.id === YIELDS) return;
    const { input, format } = fixInput(ledger, field, row, column, value);
    this.fixes[at] = {
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
      ...(chosen && { chosen }),
      rejected: !chosen && this.isRejected(view, rule),
      input,
      format,
    };
  }

  /**
   * Where in {@link fixes} a cell stands, or will. Findings of one cell follow each other, so that the
   * last one is all there is to look at; what a clerk chose may come to a cell again later, by way of a
   * mend that goes on below its finding, and so may a recipe's word.
   */
  private placeOf(sheet: string, row: number, column: number): number {
    const next = this.fixes.length;
    const { kind } = this.request.selection;
    if (kind === 'safe' || kind === 'rule') {
      const last = this.fixes[next - 1];
      return last?.row === row && last.column === column && last.sheet === sheet ? next - 1 : next;
    }
    const key = `${row}:${column}:${sheet}`;
    const at = this.cells.get(key) ?? next;
    this.cells.set(key, at);
    return at;
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
      const title = this.titleOf(rule);
      const group = { rule, title, safe, start, count };
      start += count;
      return group;
    });
  }

  /** Rule by rule; findings come in the order of the sheet, and keep it. */
  private inGroups(groups: readonly FixGroup[]): readonly PlannedFix[] {
    const next = new Map(groups.map((group) => [group.rule, group.start]));
    const out = new Array<PlannedFix>(this.fixes.length);
    for (const fix of this.fixes) {
      const at = next.get(fix.rule) ?? 0;
      next.set(fix.rule, at + 1);
      out[at] = fix;
    }
    return out;
  }

  private title(taken: readonly PlannedFix[]): string {
    const { selection } = this.request;
    if (selection.kind === 'safe') return FIX_TITLE.safe;
    if (selection.kind === 'recipe') return FIX_TITLE.recipe;
    const [only, more] = taken;
    if (only && !more) return FIX_TITLE.one(cellAddress(only.row, only.column));
    return FIX_TITLE.rules(this.titles(taken));
  }

  private titles(taken: readonly PlannedFix[]): string[] {
    return [...new Set(taken.map((fix) => fix.rule))].map((rule) => this.titleOf(rule));
  }

  private titleOf(rule: string): string {
    return (unfoundMendOf(rule) ?? this.result.rules.find((r) => r.id === rule))?.title ?? rule;
  }
}

/** How many different rows of sheets some cells lie in. */
function rowsOf(fixes: readonly PlannedFix[]): number {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, row } of fixes) {
    const rows = bySheet.get(sheet);
    if (rows) rows.add(row);
    else bySheet.set(sheet, new Set([row]));
  }
  let n = 0;
  for (const rows of bySheet.values()) n += rows.size;
  return n;
}
