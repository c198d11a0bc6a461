import type { WorkbookChange } from '../core/changes/change';
import { buildAgenda } from '../core/deadlines/agenda';
import { EditableGrid, type CellEdit } from '../core/grid/editable-grid';
import { cellError, isCellError, type Grid } from '../core/grid/grid';
import type { IgnoredFindings } from '../core/ignored/ignored-findings';
import { Ledger } from '../core/ledger/ledger';
import type { ReadSheetOptions } from '../core/ledger/read-sheet';
import { SheetFollower } from '../core/ledger/sheet-follower';
import { lacksWhatIsTold, toldByValues } from '../core/ledger/sister-sheets';
import type { SheetReading } from '../core/ledger/types';
import { checkInSteps, type CheckResult } from '../core/rules/check';
import { Recheck, type FollowedSheet } from '../core/rules/recheck';
import type { CheckAnswer, CheckRequest, EditAnswer, Progress, SeverityCounts, SheetRequest } from './answers';
import { ClockIndex } from './clock-index';
import type { CallOptions } from './engine';
import { FindingIndex } from './finding-index';
import { FixPlans } from './fix-plans';
import { pause } from './pause';
import { ReportDesk } from './report-desk';
import { sheetAnswer } from './sheet-answer';
import { stopPoint } from './stop-point';

/** Reading the sheets takes about as long as running the rules. */
const READING_SHARE = 0.5;

/** A workbook as a check found it, kept up to date with the edits of its cells, and what is made from it when asked for. */
export class CheckedWorkbook {
  readonly index: FindingIndex;
  /** The change of the last plan of 规范台账 or 原表加固. */
  planned: WorkbookChange | null = null;
  private current: CheckResult;
  private readonly recheck: Recheck;
  /** Made when somebody first looks at the deadlines. */
  private clockIndex: ClockIndex | null = null;
  private fixPlans: FixPlans;
  private reportDesk: ReportDesk;

  private constructor(
    readonly request: CheckRequest,
    result: CheckResult,
    private readonly readings: readonly SheetReading[],
    private readonly sheets: readonly FollowedSheet[],
    private ignored: IgnoredFindings,
  ) {
    this.current = result;
    this.index = new FindingIndex(result);
    ignored.apply(result);
    this.recheck = new Recheck(result, request.asOf, sheets);
    this.fixPlans = new FixPlans(result);
    this.reportDesk = new ReportDesk(result, request);
  }

  /**
   * Checks everything that is asked for.
   *
   * @param gridOf a sheet as the engine holds it
   */
  static async check(
    request: CheckRequest,
    gridOf: (sheet: string) => Grid,
    ignored: IgnoredFindings,
    options: CallOptions,
  ): Promise<CheckedWorkbook> {
    const { fileName, profile, asOf } = request;
    const progress = (phase: Progress['phase'], sheet: string | null, share: number): void =>
      options.onProgress?.({ phase, sheet, share });
    const asked = ({ force }: SheetRequest): ReadSheetOptions => ({ profile, fileName, ...(force && { force: true }) });
    const alone: FollowedSheet[] = [];
    for (const [i, sheet] of request.sheets.entries()) {
      progress('reading', sheet.name, (READING_SHARE * i) / request.sheets.length);
      await stopPoint(options);
      const own = new EditableGrid(gridOf(sheet.name));
      alone.push({ name: sheet.name, grid: own, follower: new SheetFollower(own.grid, asked(sheet)) });
    }
    const told = toldByValues(alone.map(({ follower }) => follower.reading));
    const followed = alone.map((sheet, i): FollowedSheet => {
      if (!lacksWhatIsTold(sheet.follower.reading, told)) return sheet;
      return { ...sheet, follower: new SheetFollower(sheet.grid.grid, { ...asked(request.sheets[i]!), told }) };
    });
    const readings = followed.map(({ follower }) => follower.reading);
    const ledgers = followed.flatMap(({ name, grid: { grid }, follower: { reading } }) =>
      reading.kind === 'ledger'
        ? reading.tables.map((table) => new Ledger(grid, table, profile, { file: fileName, sheet: name }))
        : [],
    );
    const steps = checkInSteps(ledgers, { asOf, profile });
    let step = steps.next();
    while (!step.done) {
      progress('checking', null, READING_SHARE + (1 - READING_SHARE) * step.value);
      await stopPoint(options);
      step = steps.next();
    }
    const checked = new CheckedWorkbook(request, step.value, readings, followed, ignored);
    await stopPoint(options);
    return checked;
  }

  get result(): CheckResult {
    return this.current;
  }

  get clocks(): ClockIndex {
    return (this.clockIndex ??= new ClockIndex(buildAgenda(this.current.ledgers, this.request.asOf)));
  }

  get fixes(): FixPlans {
    return this.fixPlans;
  }

  get reports(): ReportDesk {
    return this.reportDesk;
  }

  /** What the check found, as it was found. */
  answer(): CheckAnswer {
    const { records, findings } = this.current;
    return { sheets: this.readings.map(sheetAnswer), records, counts: findings.counts() };
  }

  /** Makes between other work what the first edit would have to wait for: a fifth of a check, at 100,000 rows. */
  async getReady(isWanted: () => boolean): Promise<void> {
    do await pause();
    while (isWanted() && this.recheck.prepareNext());
  }

  /** A sheet as edits left it, null where it was not checked. */
  gridOf(sheet: string): Grid | null {
    return this.sheets.find((s) => s.name === sheet)?.grid.grid ?? null;
  }

  /** Takes in new contents of cells; `null` where only checking everything again can tell what they change. */
  edited(sheet: string, cells: readonly CellEdit[]): EditAnswer | null {
    // An error that came across a border is no longer the shared one.
    const edits = cells.map((c) => (isCellError(c.value) ? { ...c, value: cellError(c.value.error) } : c));
    const done = this.recheck.edit(sheet, edits);
    if (typeof done === 'string') return null;
    const { findings, records, ledgers } = this.current;
    this.index.update(done);
    const renewed = [...done.added, ...done.rows.flatMap(({ ledger, row }) => findings.at(ledger, row))];
    this.ignored.apply(this.current, renewed);
    this.recount();
    this.clockIndex = null;
    this.planned = null;
    this.reportDesk = new ReportDesk(this.current, this.request);
    const sheets = [...done.added, ...done.removed].map((k) => ledgers[findings.ledgerAt(k)]!.place.sheet);
    const { counts } = this.current;
    return { records, counts, removed: done.removed, renewed, sheets: [...new Set(sheets)], checked: null };
  }

  /** Leaves out of the counts what the clerk has looked at and found right. */
  ignore(ignored: IgnoredFindings): SeverityCounts {
    this.ignored = ignored;
    ignored.apply(this.current);
    return this.recount();
  }

  private recount(): SeverityCounts {
    const counts = this.current.findings.counts();
    this.current = { ...this.current, counts };
    this.fixPlans = new FixPlans(this.current);
    return counts;
  }
}
