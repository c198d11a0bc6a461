import type { CivilDay } from '../calendar/civil-day';
import type { CellEdit, EditableGrid } from '../grid/editable-grid';
import { indexOfRow } from '../grid/row-search';
import type { Ledger } from '../ledger/ledger';
import type { SheetFollower } from '../ledger/sheet-follower';
import { contextOf, runOn, speaksOf, type CheckResult } from './check';
import { sameFinding, type NewFinding } from './finding-store';
import { reportsFor, type Reports } from './reports';
import type { Follower, LedgerEdit, Report, ReportCell, Retell, Rule, RuleContext } from './rule';

/** A sheet that was checked, with what it takes to follow its edits. */
export interface FollowedSheet {
  readonly name: string;
  readonly grid: EditableGrid;
  readonly follower: SheetFollower;
}

/** What an edit changed in the findings. */
export interface Rechecked {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Rows whose records read otherwise now, by ledger: who asks by unit asks these again. */
  readonly rows: readonly { readonly ledger: number; readonly row: number }[];
}

/** Why only checking everything again can tell. */
export type NeedsFullCheck =
  /** More rows at once than are worth it. */
  | 'many-rows'
  /** The sheet ends elsewhere than before. */
  | 'resized'
  /** A header, a total or a note changed, a row became a matter or ceases to be one, a column is read otherwise. */
  | 'read-otherwise'
  /** Too many records take a value or a year from the edited one. */
  | 'many-hang-on-it'
  /** A rule does not say how it follows an edit. */
  | 'rule-cannot-follow';

/** Rows edited at once: beyond, checking everything is about as fast. */
const MOST_ROWS = 100;
/** Records that may hang on one. */
const MOST_RECORDS = 500;

/**
 * Keeps the findings of a check as a check of the edited sheets would have them. Most edits are of one
 * cell of one matter: the record is judged anew by the rules that look at one record, and the other rules
 * say which records the edit concerns.
 *
 * @example
 * const recheck = new Recheck(result, asOf, sheets);
 * recheck.edit('台账', [{ row: 11, column: 4, value: '张某' }]) //=> { added: [812], removed: [40], rows: […] }
 */
export class Recheck {
  private readonly ctx: RuleContext;
  /** What followers share; they are all made at the same time. */
  private followCtx: RuleContext;
  private followers: (Follower | null)[] = [];
  private readonly reports = new Map<number, Reports>();
  /** Where the reports of the rules go at the moment, and which records a slice's are. */
  private fresh: NewFinding[] = [];
  private records: readonly number[] | null = null;
  private added: number[] = [];
  private removed: number[] = [];
  private lost: NeedsFullCheck | null = null;

  constructor(
    private readonly result: CheckResult,
    asOf: CivilDay,
    private readonly sheets: readonly FollowedSheet[],
  ) {
    const { ledgers, profile, rules } = result;
    this.ctx = { ...contextOf(ledgers, { asOf, profile }), shared: (compute) => compute(ledgers, this.ctx) };
    this.followCtx = contextOf(ledgers, { asOf, profile });
    if (rules.some(cannotFollow)) this.lost = 'rule-cannot-follow';
  }

  /**
   * Takes in new contents of cells of one sheet.
   *
   * @returns what changed, or why the check has to be made anew. The sheets hold the new contents in
   *   either case, but from then on nothing else is kept up to date.
   */
  edit(sheetName: string, cells: readonly CellEdit[]): Rechecked | NeedsFullCheck {
    this.added = [];
    this.removed = [];
    const sheet = this.sheets.find((s) => s.name === sheetName);
    const rows: { ledger: number; row: number }[] = [];
    if (sheet) {
      const byRow = groupByRow(cells);
      if (byRow.size > MOST_ROWS) this.lost ??= 'many-rows';
      for (const [row, own] of byRow) {
        if (this.lost) sheet.grid.edit(row, own);
        else rows.push(...this.editRow(sheet, row, own));
      }
    }
    if (this.lost) return this.lost;
    // What one rule added another run may have taken away again.
    const passing = new Set(this.added.filter((k) => !this.result.findings.has(k)));
    return {
      added: this.added.filter((k) => !passing.has(k)),
      removed: this.removed.filter((k) => !passing.has(k)),
      rows,
    };
  }

  /** Makes what the rules need to know before the first edit, so far as that is not made yet. */
  prepare(): void {
    while (this.prepareNext());
  }

  /**
   * Makes what the next rule needs to know, for whoever has time before the first edit.
   *
   * @returns whether there was anything left to make.
   */
  prepareNext(): boolean {
    const { rules, ledgers } = this.result;
    const rule = rules[this.followers.length];
    if (!rule || this.lost) return false;
    const own = ledgers.filter((ledger) => speaksOf(rule, ledger));
    this.followers.push(typeof rule.follow === 'function' && own.length > 0 ? rule.follow(own, this.followCtx) : null);
    return true;
  }

  private editRow(sheet: FollowedSheet, row: number, cells: readonly CellEdit[]): { ledger: number; row: number }[] {
    this.prepare();
    const before = this.wholeTableBefore(sheet, row);
    const { columns, resized } = sheet.grid.edit(row, cells);
    if (columns.size === 0) return [];
    const followed = resized ? null : sheet.follower.follow(row, columns);
    if (!followed) {
      this.lost = resized ? 'resized' : 'read-otherwise';
      return [];
    }
    const out: { ledger: number; row: number }[] = [];
    for (const { table, record, inheritance } of followed) {
      const l = this.result.ledgers.findIndex((ledger) => ledger.table === table);
      const ledger = this.result.ledgers[l];
      if (!ledger) continue;
      const changed = new Set([...columns, ...inheritance]);
      const records = ledger.reread(record, changed, MOST_RECORDS);
      if (!records) {
        this.lost = 'many-hang-on-it';
        return [];
      }
      const slice = ledger.sliceOf(records);
      this.judgeRecords(l, records, slice, before.get(l) ?? []);
      this.tellFollowers({ ledger, records, slice, columns: changed });
      for (const i of records) out.push({ ledger: l, row: ledger.rowOf(i) });
    }
    return out;
  }

  /**
   * The rules that said something of a whole table (there is a closed matter, and no column for this),
   * and said it because of the record in this row, as it is before the edit.
   */
  private wholeTableBefore(sheet: FollowedSheet, row: number): Map<number, number[]> {
    const out = new Map<number, number[]>();
    for (const table of sheet.follower.reading.tables) {
      const record = indexOfRow(table.records, row);
      const l = this.result.ledgers.findIndex((ledger) => ledger.table === table);
      if (record < 0 || l < 0) continue;
      const said = this.result.findings.at(l, null).map((k) => this.result.findings.ruleAt(k));
      out.set(l, said.length === 0 ? [] : this.rulesOnWholeTable(l, record, new Set(said)));
    }
    return out;
  }

  private rulesOnWholeTable(l: number, record: number, rules: ReadonlySet<number>): number[] {
    const slice = this.result.ledgers[l]!.sliceOf([record]);
    return [...rules].filter((r) => {
      this.fresh = [];
      this.records = [record];
      if (isByRecord(this.result.rules[r]!)) this.runRule(r, l, slice);
      return this.fresh.some((f) => f.row === null);
    });
  }

  /** Runs the rules that look at one record on those that read otherwise now. */
  private judgeRecords(l: number, records: readonly number[], slice: Ledger, before: readonly number[]): void {
    const ledger = this.result.ledgers[l]!;
    this.fresh = [];
    this.records = records;
    this.result.rules.forEach((rule, r) => {
      if (isByRecord(rule) && speaksOf(rule, ledger)) this.runRule(r, l, slice);
    });
    const { fresh } = this;
    const judged = (rule: number): boolean => isByRecord(this.result.rules[rule]!);
    for (const i of records) {
      const row = ledger.rowOf(i);
      this.replace(
        this.result.findings.at(l, row).filter((k) => judged(this.result.findings.ruleAt(k))),
        fresh.filter((f) => f.row === row),
      );
    }
    this.judgeWholeTable(l, fresh, records.length > 1 ? null : before);
  }

  /**
   * What was said of the whole table stands while some record bears it out.
   *
   * @param before the rules for which the record did; `null` where several changed
   */
  private judgeWholeTable(l: number, fresh: readonly NewFinding[], before: readonly number[] | null): void {
    const now = new Set(fresh.filter((f) => f.row === null).map((f) => f.rule));
    const said = new Set(this.result.findings.at(l, null).map((k) => this.result.findings.ruleAt(k)));
    for (const r of now) if (!said.has(r)) this.add(fresh.filter((f) => f.row === null && f.rule === r));
    for (const r of before ?? said) if (!now.has(r) && isByRecord(this.result.rules[r]!)) this.runAll(r);
  }

  private tellFollowers(edit: LedgerEdit): void {
    const lost: number[] = [];
    this.result.rules.forEach((rule, r) => {
      const follower = this.followers[r];
      if (!follower || !speaksOf(rule, edit.ledger)) return;
      this.fresh = [];
      this.records = null;
      const retold = new Set<string>();
      const old: number[] = [];
      const again = (ledger: Ledger, row: number): Reports => {
        const l = this.result.ledgers.indexOf(ledger);
        const key = `${l}:${row}`;
        if (!retold.has(key)) {
          retold.add(key);
          old.push(...this.result.findings.at(l, row).filter((k) => this.result.findings.ruleAt(k) === r));
        }
        return this.reportsOf(r, l);
      };
      const retell: Retell = {
        record: (ledger, record): Report => again(ledger, ledger.rowOf(record)).report,
        row: (ledger, row): ReportCell => again(ledger, row).reportCell,
      };
      if (follower.edited(edit, retell)) this.replace(old, this.fresh);
      else lost.push(r);
    });
    if (lost.length === 0) return;
    for (const r of lost) this.runAll(r);
    // Followers may share what they know: all are made anew.
    this.followers = [];
    this.followCtx = contextOf(this.result.ledgers, this.ctx);
  }

  /** Runs one rule on everything. */
  private runAll(r: number): void {
    const { rules, ledgers, findings } = this.result;
    const rule = rules[r]!;
    this.fresh = [];
    this.records = null;
    const own = ledgers.filter((ledger) => speaksOf(rule, ledger));
    if (rule.scope === 'files') {
      rule.check(own, this.ctx, (ledger) => this.reportsOf(r, ledgers.indexOf(ledger)).report);
    } else {
      for (const ledger of own) this.runRule(r, ledgers.indexOf(ledger), ledger);
    }
    const old = [...findings.standing()].filter((k) => findings.ruleAt(k) === r);
    this.replace(old, this.fresh);
  }

  private runRule(r: number, l: number, ledger: Ledger): void {
    const rule = this.result.rules[r]!;
    if (rule.scope !== 'files') runOn(rule, ledger, this.ctx, this.reportsOf(r, l));
  }

  /** Puts new findings in the place of old ones; those that say the same stay what they were. */
  private replace(old: readonly number[], fresh: readonly NewFinding[]): void {
    const { findings } = this.result;
    const byPlace = new Map<number, number[]>();
    for (const k of old) {
      const there = byPlace.get(findings.rowAt(k) ?? -1);
      if (there) there.push(k);
      else byPlace.set(findings.rowAt(k) ?? -1, [k]);
    }
    const isNew = fresh.filter((f) => {
      const there = byPlace.get(f.row ?? -1) ?? [];
      const at = there.findIndex((k) => sameFinding(findings, k, f));
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    for (const gone of byPlace.values()) {
      for (const k of gone) {
        findings.remove(k);
        this.removed.push(k);
      }
    }
    this.add(isNew);
  }

  private add(fresh: readonly NewFinding[]): void {
    for (const f of fresh) this.added.push(this.result.findings.addLate(f));
  }

  private reportsOf(r: number, l: number): Reports {
    const { rules, ledgers, profile } = this.result;
    const key = r * ledgers.length + l;
    let reports = this.reports.get(key);
    if (!reports) {
      const whole = reportsFor(rules, r, ledgers, l, profile, (f) => this.fresh.push(f));
      reports = {
        ...whole,
        report: (record, field, params, severity) =>
          whole.report(this.records?.[record] ?? record, field, params, severity),
      };
      this.reports.set(key, reports);
    }
    return reports;
  }
}

/** Whether what a rule says of a record hangs on that record alone. */
function isByRecord(rule: Rule): boolean {
  return rule.scope === 'record' ? rule.follow === undefined : rule.follow === 'record';
}

function cannotFollow(rule: Rule): boolean {
  return rule.scope !== 'record' && rule.follow === undefined;
}

function groupByRow(cells: readonly CellEdit[]): Map<number, CellEdit[]> {
  const out = new Map<number, CellEdit[]>();
  for (const cell of cells) {
    const row = out.get(cell.row);
    if (row) row.push(cell);
    else out.set(cell.row, [cell]);
  }
  return out;
}
