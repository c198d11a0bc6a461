import type { RecipeReading } from '../core/recipe/read-recipe';
import type { Recipe } from '../core/recipe/recipe';
import type { Profile } from '../core/profile/profile';
import type { ProfileReading } from '../core/profile/read-profile';
import type { SettingsReading } from '../core/profile/settings-sheet/read-settings';
import type { RegistrationPlan } from '../core/registration/plan';
import type { Operation, WorkbookChange } from '../core/changes/change';
import type { CellEdit } from '../core/grid/editable-grid';
import type { IgnoredFinding } from '../core/ignored/ignored-findings';
import type { UnitMessage } from '../core/messages/unit-message';
import type { Grid } from '../core/grid/grid';
import type { FixPreview, FixRequest, FixTarget, FixText } from './fix-answers';
import type {
  CheckAnswer,
  CheckRequest,
  EditAnswer,
  FindingFilter,
  FindingList,
  FindingText,
  MarkColumns,
  MessageUnit,
  OpenedWorkbook,
  Progress,
  SeverityCounts,
} from './answers';
import type { ColumnsPlan } from '../core/deadlines/columns/plan-columns';
import type {
  ClockFilter,
  ClockList,
  ClockSummary,
  ClockText,
  ColumnsRequest,
  ColumnTarget,
  Timeline,
} from './clock-answers';
import type { AboutReport, CopyKind } from '../core/reports/report';
import type { CopyAnswer, CopyRequest, MadeFile } from './copy-answers';
import type {
  EditionAnswer,
  InstructionRequest,
  ReportAnswer,
  ReportRequest,
  ReviewAnswer,
  RowsBehind,
} from './report-answers';
import type { OfficeLedgerAnswer } from './office-ledger-answers';
import type { KeptSettings } from '../hosts/kept-settings';
import type { SelectedRows } from '../hosts/workbook-host';
import type { PickAnswer, PickRequest, RowPicks } from './pick-answers';
import type { SheetsPlan } from './sheets-plan';
import type { WriteBackAnswer } from './write-back-answers';
import type { HardeningPreview, StructurePreview, StructureRequest } from './structure-answers';
import type {
  RegistrationAnswer,
  RegistrationForm,
  RegistrationRequest,
  RegistrationTarget,
  TypedFinding,
} from './registration-answers';

/** How a long call is followed and stopped. A stopped call rejects with the code `cancelled`. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface SaveOptions extends CallOptions {
  /** What the file is to keep of settings; left out, it keeps those that are in it. */
  readonly settings?: KeptSettings;
}

/**
 * The engine as a page sees it: it holds the sheets of one workbook and the findings of the last
 * check. {@link EngineClient} talks to one in a worker; {@link LocalEngine} works in the same thread.
 * Every failure is an `AppError`.
 */
export interface Engine {
  /** Reads a file and holds its sheets; what was held before is forgotten. The bytes are handed over. */
  openFile(name: string, bytes: Uint8Array, options?: CallOptions): Promise<OpenedWorkbook>;
  /** A sheet that the engine holds, for a page that shows it. */
  readGrid(sheet: string, options?: CallOptions): Promise<Grid>;
  /** Takes a sheet from a host that owns the data; it replaces one of the same name. */
  putGrid(grid: Grid, options?: CallOptions): Promise<void>;
  /** Forgets every sheet and finding. */
  forget(): Promise<void>;
  /** Finds the tables of the sheets, reads their columns and runs the rules. */
  check(request: CheckRequest, options?: CallOptions): Promise<CheckAnswer>;
  /**
   * Takes in new contents of cells of a sheet, and brings the findings of the last check up to date. The
   * engine's copy of the sheet follows, too.
   */
  edited(sheet: string, cells: readonly CellEdit[], options?: CallOptions): Promise<EditAnswer>;
  /** The findings of the last check that pass a filter. */
  list(filter: FindingFilter, options?: CallOptions): Promise<FindingList>;
  /** Some findings of the last check in words. */
  describe(findings: readonly number[]): Promise<readonly FindingText[]>;
  /**
   * The findings that the clerk ignores, in this check and in those to come: they are left out of lists, counts,
   * marks, mends and worksheets. Answers what then is counted, null before the first check.
   */
  ignore(entries: readonly IgnoredFinding[]): Promise<SeverityCounts | null>;
  /** The units that a message can be sent to, with how many matters each may see, in the order of the ledger. */
  messageUnits(): Promise<readonly MessageUnit[]>;
  unitMessage(unit: string, options?: CallOptions): Promise<UnitMessage>;
  /** The cells of a sheet that have a finding. */
  marks(sheet: string): Promise<MarkColumns>;
  /** Computes every clock of the tables of the last check. */
  clocks(options?: CallOptions): Promise<ClockSummary>;
  /** The clocks that pass a filter, the nearest last day first. */
  listClocks(filter: ClockFilter, options?: CallOptions): Promise<ClockList>;
  /** Some clocks in words. */
  describeClocks(items: readonly number[]): Promise<readonly ClockText[]>;
  /** Every clock of the matter that an item belongs to, each with how it was counted. */
  timeline(item: number): Promise<Timeline>;
  /** The tables beside which 期限列 can be written, and which columns each can be given. */
  columnTargets(): Promise<readonly ColumnTarget[]>;
  /** Plans 写入期限列 for one of them; nothing is written before the host applies the plan's change. */
  planColumns(request: ColumnsRequest, options?: CallOptions): Promise<ColumnsPlan>;
  /** What of the last check can be mended together. */
  fixTargets(recipe: Recipe, options?: CallOptions): Promise<readonly FixTarget[]>;
  /** Plans mends; nothing is written before the host applies {@link fixChange}. */
  planFixes(request: FixRequest, options?: CallOptions): Promise<FixPreview>;
  /** Some cells of the last plan of mends in words, by their places in it. */
  describeFixes(items: readonly number[]): Promise<readonly FixText[]>;
  /** A recipe with what the last plan of mends says of other ledgers. */
  recipeOfPlan(recipe: Recipe): Promise<Recipe>;
  /** Reads the file of a recipe; `source` is what the sentences about it call it. */
  readRecipe(text: string, source: string): Promise<RecipeReading>;
  /** The change of the last plan of mends. */
  fixChange(options?: CallOptions): Promise<WorkbookChange>;
  /** The tables of the last check to which a matter can be added. */
  registrationTargets(): Promise<readonly RegistrationTarget[]>;
  registrationForm(table: number): Promise<RegistrationForm>;
  /** Looks at a typed matter by itself: cheap enough for each pause in typing. */
  judgeRegistration(request: RegistrationRequest, options?: CallOptions): Promise<RegistrationAnswer>;
  /** Compares it with every matter that is there. */
  compareRegistration(request: RegistrationRequest, options?: CallOptions): Promise<readonly TypedFinding[]>;
  /** Plans 登记; nothing is written before the host applies the plan's change. */
  planRegistration(request: RegistrationRequest): Promise<RegistrationPlan>;
  /** What a sheet says as the sheet 设置; null where it is none. */
  readSettings(sheet: string): Promise<SettingsReading | null>;
  /** Reads a profile file; `source` is what the sentences about it call it. */
  readProfile(text: string, source: string): Promise<ProfileReading>;
  /** A profile as the text of a file. */
  writeProfile(profile: Profile): Promise<string>;
  /** The change that adds the sheet 设置 with what a profile says. */
  planSettings(profile: Profile): Promise<WorkbookChange>;
  /** Plans 规范台账 from the ledgers of the last check; nothing is written before the host applies {@link plannedSheets}. */
  planStructure(request: StructureRequest, options?: CallOptions): Promise<StructurePreview>;
  /** Plans 原表加固 of the tables of the last check; nothing is written before the host applies {@link plannedSheets}. */
  planHardening(options?: CallOptions): Promise<HardeningPreview>;
  /** The change of the last plan of 规范台账 or 原表加固. */
  plannedSheets(options?: CallOptions): Promise<WorkbookChange>;
  /**
   * Plans worksheets with the findings of the last check, personal data masked as the profile says.
   *
   * @param taken names that sheets of the workbook have
   */
  planFindingsSheets(taken: readonly string[], options?: CallOptions): Promise<SheetsPlan>;
  /** The ledgers that an office keeps beside its petitions, and where the checked sheets hold them. */
  officeLedgers(): Promise<readonly OfficeLedgerAnswer[]>;
  /** Plans an empty one as a new worksheet; `taken` as in {@link planFindingsSheets}. */
  planOfficeLedger(id: string, taken: readonly string[]): Promise<SheetsPlan>;
  /** The reports that can be made. */
  reports(): Promise<readonly AboutReport[]>;
  /** Takes in the earlier edition that a report may compare with. The bytes are handed over. */
  openEdition(name: string, bytes: Uint8Array, options?: CallOptions): Promise<EditionAnswer>;
  /** Makes a report of the tables of the last check. */
  makeReport(request: ReportRequest, options?: CallOptions): Promise<ReportAnswer>;
  /** The matters behind a figure of the last report. */
  rowsBehind(key: string): Promise<RowsBehind>;
  /** The matters of the last check that a search finds, to be picked by hand. */
  findPicks(request: PickRequest, options?: CallOptions): Promise<PickAnswer>;
  /** The matters of the last check that stand in some rows. */
  picksInRows(selected: SelectedRows): Promise<RowPicks>;
  /** Plans the last report as worksheets; `taken` as in {@link planFindingsSheets}. */
  planReport(taken: readonly string[], options?: CallOptions): Promise<SheetsPlan>;
  /** The copies that can be made of the last report, one a recipient. */
  reportCopies(kind: CopyKind): Promise<readonly CopyAnswer[]>;
  /** One of them as a workbook of its own, or all as an archive. */
  copyFile(request: CopyRequest, options?: CallOptions): Promise<MadeFile>;
  /** What people typed into the sheet of the last report that may go back; null where there is no such sheet. */
  planWriteBack(options?: CallOptions): Promise<WriteBackAnswer | null>;
  /** The change that takes the ticked cells of the last {@link planWriteBack} over, and no others. */
  writeBackChange(ticked: readonly string[], options?: CallOptions): Promise<WorkbookChange>;
  /**
   * 排查整治台账 as it stands in one of these sheets, for the leader who reads it; null where it stands in none.
   *
   * @param sheets that the engine holds as they are now
   * @param wanted which of them, where there are several; null for the first
   */
  reviewLines(sheets: readonly string[], wanted: string | null): Promise<ReviewAnswer | null>;
  /** The change that writes 领导批示 into one line of a sheet that the engine holds as it is now. */
  planInstruction(request: InstructionRequest): Promise<WorkbookChange>;
  /** The findings of the last check as a new .xlsx, personal data masked as the profile says. */
  findingsFile(): Promise<Uint8Array>;
  /** The opened file with operations carried out on it; whatever they do not touch stays as it is in the file. */
  saveEdited(operations: readonly Operation[], options?: SaveOptions): Promise<Uint8Array>;
}
