import { AppError } from '../core/app-error';
import { buildAgenda } from '../core/deadlines/agenda';
import { choicesOfAll, planAll } from '../core/deadlines/columns/plan-all';
import { columnChoices, type ColumnsPlan } from '../core/deadlines/columns/plan-columns';
import type { Operation, WorkbookChange } from '../core/changes/change';
import type { CellEdit } from '../core/grid/editable-grid';
import type { Grid } from '../core/grid/grid';
import { Ledger } from '../core/ledger/ledger';
import type { RegistrationPlan } from '../core/registration/plan';
import { parseRecipe, type RecipeReading } from '../core/recipe/read-recipe';
import type { Recipe } from '../core/recipe/recipe';
import { readSheet } from '../core/ledger/read-sheet';
import { unitMessage, type UnitMessage } from '../core/messages/unit-message';
import { unitsWithRows } from '../core/recipients/recipient-rows';
import { findEdition, isPartOfEdition } from '../core/reports/rectification/edition';
import { findingsSheets } from '../core/reports/findings-sheet';
import type { AboutReport, CopyKind, Edition } from '../core/reports/report';
import { IgnoredFindings, type IgnoredFinding } from '../core/ignored/ignored-findings';
import { planHardening } from '../core/harden/plan-hardening';
import type { Profile } from '../core/profile/profile';
import { parseProfile, type ProfileReading } from '../core/profile/read-profile';
import { isSettingsSheet } from '../core/profile/settings-sheet/find';
import { readSettings, type SettingsReading } from '../core/profile/settings-sheet/read-settings';
import { settingsChange } from '../core/profile/settings-sheet/settings-model';
import { profileJson } from '../core/profile/write-profile';
import type { SheetModel } from '../core/sheets/sheet-model';
import { NO_SETTINGS, type KeptSettings } from '../hosts/kept-settings';
import type { OpenedWorkbook as OpenedFile, OpenOptions } from '../hosts/xlsx/opened-workbook';
import {
  NO_FILTER,
  type CheckAnswer,
  type CheckRequest,
  type EditAnswer,
  type FindingFilter,
  type FindingList,
  type FindingText,
  type MarkColumns,
  type MessageUnit,
  type OpenedWorkbook,
  type SeverityCounts,
} from './answers';
import {
  ALL_TABLES,
  type ClockFilter,
  type ClockList,
  type ClockSummary,
  type ClockText,
  type ColumnsRequest,
  type ColumnTarget,
  type Timeline,
} from './clock-answers';
import { CheckedWorkbook } from './checked-workbook';
import type { CallOptions, Engine, SaveOptions } from './engine';
import type { FixPreview, FixRequest, FixTarget, FixText } from './fix-answers';
import { queryFindings } from './finding-query';
import { textTest } from './finding-search';
import { findingText, marksOf } from './finding-text';
import { slicer } from './pause';
import type {
  RegistrationAnswer,
  RegistrationForm,
  RegistrationRequest,
  RegistrationTarget,
  TypedFinding,
} from './registration-answers';
import { RegistrationDesk } from './registration-desk';
import type { OfficeLedgerAnswer } from './office-ledger-answers';
import type { CopyAnswer, CopyRequest, MadeFile } from './copy-answers';
import { copyFile } from './copy-file';
import type { SelectedRows } from '../hosts/workbook-host';
import type { PickAnswer, PickRequest, RowPicks } from './pick-answers';
import { findPicks, picksInRows } from './pick-list';
import { officeLedgers, planOfficeLedger } from './office-ledgers';
import { aboutReports } from './report-desk';
import type {
  EditionAnswer,
  InstructionRequest,
  ReportAnswer,
  ReportRequest,
  ReviewAnswer,
  RowsBehind,
} from './report-answers';
import { planInstruction, reviewOf } from './review-desk';
import { planSheets, type SheetsPlan } from './sheets-plan';
import { stopPoint, throwIfStopped } from './stop-point';
import type { HardeningPreview, StructurePreview, StructureRequest } from './structure-answers';
import { planStructured } from './structure-plans';
import type { WriteBackAnswer } from './write-back-answers';

/** Opens a file as a workbook whose sheets are read when they are asked for. */
export type OpenWorkbook = (bytes: Uint8Array, fileName: string, options: OpenOptions) => Promise<OpenedFile>;

/** The kinds of file that are packages of parts. */
const PATCHABLE: ReadonlySet<string> = new Set(['xlsx', 'xlsm']);

/** Makes a new .xlsx of worksheets. */
export type WriteWorkbook = (sheets: readonly SheetModel[]) => Uint8Array;

/** Carries out operations on the bytes of an .xlsx. */
export type PatchWorkbook = (
  bytes: Uint8Array,
  operations: readonly Operation[],
  options: { readonly fileName: string; readonly settings?: KeptSettings },
) => Uint8Array;

/** What an engine works on files with. A page whose host owns the data need not carry it. */
export interface FileTools {
  readonly write?: WriteWorkbook;
  readonly archive?: (files: readonly MadeFile[]) => Uint8Array;
  readonly patch?: PatchWorkbook;
}

/** The file that was opened, as it is on the disk. */
interface SourceFile {
  readonly name: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** The engine in this thread: what the worker runs, and what tests and pages without workers use. */
export class LocalEngine implements Engine {
  private readonly sheets = new Map<string, () => Grid>();
  private checked: CheckedWorkbook | null = null;
  private source: SourceFile | null = null;
  private edition: Edition | null = null;
  private ignored = new IgnoredFindings([]);
  /** Ends when nobody works on the findings: a check and an edit would come in each other's way. */
  private turn: Promise<unknown> = Promise.resolve();

  /** @param open the readers of files; null where the host owns the data */
  constructor(
    private readonly open: OpenWorkbook | null,
    private readonly tools: FileTools = {},
  ) {}

  async openFile(name: string, bytes: Uint8Array, options: CallOptions = {}): Promise<OpenedWorkbook> {
    options.onProgress?.({ phase: 'opening', sheet: null, share: 0 });
    if (!this.open) throw new AppError('files-unsupported', '这里不能直接打开文件，请在表格软件中打开。');
    const workbook = await this.open(bytes, name, options.signal ? { signal: options.signal } : {});
    await stopPoint(options);
    await this.forget();
    for (const sheet of workbook.sheets) this.sheets.set(sheet.name, onceRead(sheet));
    const { fileName, kind } = workbook;
    const settings = workbook.settings?.() ?? NO_SETTINGS;
    this.source = { name, kind, bytes };
    return { fileName, kind, sheets: workbook.sheets.map(({ name: n, visible }) => ({ name: n, visible })), settings };
  }

  async readGrid(sheet: string): Promise<Grid> {
    return this.gridOf(sheet);
  }

  async putGrid(grid: Grid): Promise<void> {
    this.sheets.set(grid.name, () => grid);
  }

  async forget(): Promise<void> {
    this.sheets.clear();
    this.checked = null;
    this.source = null;
    this.edition = null;
  }

  check(request: CheckRequest, options: CallOptions = {}): Promise<CheckAnswer> {
    return this.inTurn(() => this.checkAll(request, options));
  }

  edited(sheet: string, cells: readonly CellEdit[], options: CallOptions = {}): Promise<EditAnswer> {
    return this.inTurn(async () => {
      const checked = this.lastCheck();
      const done = checked.edited(sheet, cells);
      const grid = checked.gridOf(sheet);
      if (grid) this.sheets.set(sheet, () => grid);
      if (done) return done;
      const answer = await this.checkAll(checked.request, options);
      const sheets = answer.sheets.map((s) => s.name);
      return { records: answer.records, counts: answer.counts, removed: [], renewed: [], sheets, checked: answer };
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async checkAll(request: CheckRequest, options: CallOptions): Promise<CheckAnswer> {
    const checked = await CheckedWorkbook.check(request, (sheet) => this.gridOf(sheet), this.ignored, options);
    this.checked = checked;
    void checked.getReady(() => this.checked === checked);
    return checked.answer();
  }

  async list(filter: FindingFilter = NO_FILTER, options: CallOptions = {}): Promise<FindingList> {
    const { result, index } = this.lastCheck();
    const rest = slicer();
    return queryFindings(index, filter, textTest(result, filter.text), async () => {
      await rest();
      throwIfStopped(options);
    });
  }

  async describe(findings: readonly number[]): Promise<readonly FindingText[]> {
    const { result } = this.lastCheck();
    return findings.filter((k) => result.findings.has(k)).map((k) => findingText(result, k, this.ignored));
  }

  ignore(entries: readonly IgnoredFinding[]): Promise<SeverityCounts | null> {
    return this.inTurn(async () => {
      this.ignored = new IgnoredFindings(entries);
      return this.checked?.ignore(this.ignored) ?? null;
    });
  }

  async messageUnits(): Promise<readonly MessageUnit[]> {
    const counts = new Map<string, number>();
    for (const ledger of this.lastCheck().result.ledgers)
      for (const [unit, n] of unitsWithRows(ledger)) counts.set(unit, (counts.get(unit) ?? 0) + n);
    return [...counts].map(([unit, records]) => ({ unit, records }));
  }

  async unitMessage(unit: string, options: CallOptions = {}): Promise<UnitMessage> {
    await stopPoint(options);
    const { request, result } = this.lastCheck();
    return unitMessage(result, buildAgenda(result.ledgers, request.asOf), unit);
  }

  async marks(sheet: string): Promise<MarkColumns> {
    return marksOf(this.lastCheck().result, sheet);
  }

  async clocks(options: CallOptions = {}): Promise<ClockSummary> {
    await stopPoint(options);
    return this.lastCheck().clocks.summary();
  }

  async listClocks(filter: ClockFilter, options: CallOptions = {}): Promise<ClockList> {
    const rest = slicer();
    return this.lastCheck().clocks.list(filter, async () => {
      await rest();
      throwIfStopped(options);
    });
  }

  async describeClocks(items: readonly number[]): Promise<readonly ClockText[]> {
    const index = this.lastCheck().clocks;
    return items.filter((item) => index.has(item)).map((item) => index.describe(item));
  }

  async timeline(item: number): Promise<Timeline> {
    return this.lastCheck().clocks.timeline(item);
  }

  async columnTargets(): Promise<readonly ColumnTarget[]> {
    const { request, result } = this.lastCheck();
    const single = result.ledgers.flatMap((ledger, table): ColumnTarget[] => {
      const choices = columnChoices(ledger, request.asOf);
      if (choices.length === 0) return [];
      const { sheet } = ledger.place;
      return [{ table, tables: 1, sheet, title: ledger.table.title, records: ledger.size, choices }];
    });
    if (single.length < 2) return single;
    const records = single.reduce((n, target) => n + target.records, 0);
    const choices = choicesOfAll(result.ledgers, request.asOf);
    return [{ table: ALL_TABLES, tables: single.length, sheet: '', title: null, records, choices }, ...single];
  }

  async planColumns({ table, columns }: ColumnsRequest, options: CallOptions = {}): Promise<ColumnsPlan> {
    const { request, result } = this.lastCheck();
    const ledgers = table === ALL_TABLES ? result.ledgers : result.ledgers.slice(table, table + 1);
    await stopPoint(options);
    const plan = planAll(ledgers, request.asOf, columns);
    if (!plan) throw new AppError('plan-empty', '没有选定要写入的表格和列，请选好后重试。');
    return plan;
  }

  async fixTargets(recipe: Recipe, options: CallOptions = {}): Promise<readonly FixTarget[]> {
    await stopPoint(options);
    return this.lastCheck().fixes.targets(recipe);
  }

  async planFixes(request: FixRequest, options: CallOptions = {}): Promise<FixPreview> {
    await stopPoint(options);
    return this.lastCheck().fixes.make(request);
  }

  async describeFixes(items: readonly number[]): Promise<readonly FixText[]> {
    return this.lastCheck().fixes.describe(items);
  }

  async recipeOfPlan(recipe: Recipe): Promise<Recipe> {
    return this.lastCheck().fixes.recorded(recipe);
  }

  async readRecipe(text: string, source: string): Promise<RecipeReading> {
    return parseRecipe(text, source);
  }

  async fixChange(options: CallOptions = {}): Promise<WorkbookChange> {
    await stopPoint(options);
    return this.lastCheck().fixes.change;
  }

  async registrationTargets(): Promise<readonly RegistrationTarget[]> {
    return this.registration().targets();
  }

  async registrationForm(table: number): Promise<RegistrationForm> {
    return this.registration().form(table);
  }

  async judgeRegistration(request: RegistrationRequest, options: CallOptions = {}): Promise<RegistrationAnswer> {
    await stopPoint(options);
    return this.registration().judge(request);
  }

  async compareRegistration(request: RegistrationRequest, options: CallOptions = {}): Promise<readonly TypedFinding[]> {
    await stopPoint(options);
    return this.registration().compare(request);
  }

  async planRegistration(request: RegistrationRequest): Promise<RegistrationPlan> {
    return this.registration().plan(request);
  }

  async readSettings(sheet: string): Promise<SettingsReading | null> {
    const grid = this.gridOf(sheet);
    return isSettingsSheet(grid) ? readSettings(grid) : null;
  }

  async readProfile(text: string, source: string): Promise<ProfileReading> {
    return parseProfile(text, source);
  }

  async writeProfile(profile: Profile): Promise<string> {
    return profileJson(profile);
  }

  async planSettings(profile: Profile): Promise<WorkbookChange> {
    return settingsChange(profile);
  }

  async planStructure(request: StructureRequest, options: CallOptions = {}): Promise<StructurePreview> {
    await stopPoint(options);
    const checked = this.lastCheck();
    const { profile } = checked.request;
    const { preview, change } = planStructured(checked.result, profile, request, this.held);
    checked.planned = change;
    return preview;
  }

  async planHardening(options: CallOptions = {}): Promise<HardeningPreview> {
    await stopPoint(options);
    const checked = this.lastCheck();
    const { change, ...preview } = planHardening(checked.result.ledgers);
    checked.planned = change;
    return preview;
  }

  async plannedSheets(options: CallOptions = {}): Promise<WorkbookChange> {
    await stopPoint(options);
    const { planned } = this.lastCheck();
    if (!planned) throw new AppError('plan-lost', '要写的内容已经变化，请重新核算。');
    return planned;
  }

  async planFindingsSheets(taken: readonly string[], options: CallOptions = {}): Promise<SheetsPlan> {
    await stopPoint(options);
    return planSheets('写出体检结果', this.findingsSheets(), taken);
  }

  async officeLedgers(): Promise<readonly OfficeLedgerAnswer[]> {
    const { request, result } = this.lastCheck();
    return officeLedgers(result.ledgers, request.asOf);
  }

  async planOfficeLedger(id: string, taken: readonly string[]): Promise<SheetsPlan> {
    return planOfficeLedger(id, this.lastCheck().request.profile, taken);
  }

  async reports(): Promise<readonly AboutReport[]> {
    return aboutReports();
  }

  async openEdition(name: string, bytes: Uint8Array, options: CallOptions = {}): Promise<EditionAnswer> {
    if (!this.open) throw new AppError('files-unsupported', '这里不能打开文件，请在工作台中生成这张报表。');
    const { profile } = this.lastCheck().request;
    const workbook = await this.open(bytes, name, options.signal ? { signal: options.signal } : {});
    const grids: Grid[] = [];
    const ledgers: Ledger[] = [];
    for (const sheet of workbook.sheets) {
      await stopPoint(options);
      const grid = sheet.grid();
      grids.push(grid);
      const { kind, tables } = readSheet(grid, { profile, fileName: name });
      if (kind !== 'ledger') continue;
      ledgers.push(...tables.map((table) => new Ledger(grid, table, profile, { file: name, sheet: sheet.name })));
    }
    this.edition = { name, grids, ledgers };
    const lines = findEdition(grids, profile)?.lines.length ?? 0;
    return {
      name,
      records: lines + ledgers.reduce((n, ledger) => n + ledger.size, 0),
      isPart: isPartOfEdition(grids, profile),
    };
  }

  async makeReport(request: ReportRequest, options: CallOptions = {}): Promise<ReportAnswer> {
    await stopPoint(options);
    return this.lastCheck().reports.make(request, request.picked ? this.edition : null, this.held);
  }

  async rowsBehind(key: string): Promise<RowsBehind> {
    return this.lastCheck().reports.rowsBehind(key);
  }

  async findPicks(request: PickRequest, options: CallOptions = {}): Promise<PickAnswer> {
    await stopPoint(options);
    const checked = this.lastCheck();
    return findPicks(checked.result.ledgers, request, checked.request);
  }

  async picksInRows(selected: SelectedRows): Promise<RowPicks> {
    return picksInRows(this.lastCheck().result.ledgers, selected);
  }

  async planReport(taken: readonly string[], options: CallOptions = {}): Promise<SheetsPlan> {
    await stopPoint(options);
    return this.lastCheck().reports.plan(taken, this.held);
  }

  async reportCopies(kind: CopyKind): Promise<readonly CopyAnswer[]> {
    return this.lastCheck()
      .reports.copies(kind)
      .map(({ recipient, matters }) => ({ recipient, matters }));
  }

  async copyFile({ kind, copy }: CopyRequest, options: CallOptions = {}): Promise<MadeFile> {
    await stopPoint(options);
    const { reports } = this.lastCheck();
    return copyFile(reports.title, reports.copies(kind), kind, copy, this.tools);
  }

  async planWriteBack(options: CallOptions = {}): Promise<WriteBackAnswer | null> {
    await stopPoint(options);
    return this.lastCheck().reports.planWriteBack();
  }

  async writeBackChange(ticked: readonly string[], options: CallOptions = {}): Promise<WorkbookChange> {
    await stopPoint(options);
    return this.lastCheck().reports.writeBackChange(ticked);
  }

  async reviewLines(sheets: readonly string[], wanted: string | null): Promise<ReviewAnswer | null> {
    return reviewOf(
      sheets.flatMap((sheet) => this.held(sheet) ?? []),
      wanted,
      this.lastCheck().request,
    );
  }

  async planInstruction(request: InstructionRequest): Promise<WorkbookChange> {
    return planInstruction(this.gridOf(request.sheet), request, this.lastCheck().request);
  }

  async findingsFile(): Promise<Uint8Array> {
    if (!this.tools.write) throw new AppError('files-unsupported', '这里不能生成文件，请在工作台中保存体检结果。');
    return this.tools.write(this.findingsSheets());
  }

  private findingsSheets(): SheetModel[] {
    const { request, result } = this.lastCheck();
    return findingsSheets({ result, asOf: request.asOf, mask: request.profile.mask });
  }

  private registration(): RegistrationDesk {
    const { request, result } = this.lastCheck();
    return new RegistrationDesk(result.ledgers, request.asOf);
  }

  async saveEdited(operations: readonly Operation[], options: SaveOptions = {}): Promise<Uint8Array> {
    const { source, tools } = this;
    if (!source || !tools.patch)
      throw new AppError('nothing-to-save', '没有打开文件，无法保存，请先打开一个台账文件。');
    if (!PATCHABLE.has(source.kind)) {
      throw new AppError(
        'file-not-patchable',
        `“${source.name}”不是 .xlsx 文件，不能把改动写进去：请先另存为 .xlsx（在 Excel 或 WPS 中），再打开另存的文件来改。`,
      );
    }
    await stopPoint(options);
    const { settings } = options;
    return tools.patch(source.bytes, operations, { fileName: source.name, ...(settings && { settings }) });
  }

  /** A sheet that the engine holds, null where it does not. */
  private readonly held = (sheet: string): Grid | null => this.sheets.get(sheet)?.() ?? null;

  private gridOf(sheet: string): Grid {
    const read = this.sheets.get(sheet);
    if (!read) throw new AppError('sheet-unknown', `没有读到工作表“${sheet}”，请重新打开文件再体检。`);
    return read();
  }

  private lastCheck(): CheckedWorkbook {
    if (!this.checked) throw new AppError('not-checked', '还没有体检结果，请先按“体检”。');
    return this.checked;
  }
}

/** Reads a sheet at most once. */
function onceRead(sheet: { grid(): Grid }): () => Grid {
  let grid: Grid | null = null;
  return () => (grid ??= sheet.grid());
}
