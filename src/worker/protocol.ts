import type { RecipeReading } from '../core/recipe/read-recipe';
import type { Recipe } from '../core/recipe/recipe';
import type { Profile } from '../core/profile/profile';
import type { ProfileReading } from '../core/profile/read-profile';
import type { SettingsReading } from '../core/profile/settings-sheet/read-settings';
import type { IgnoredFinding } from '../core/ignored/ignored-findings';
import type { UnitMessage } from '../core/messages/unit-message';
import { AppError } from '../core/app-error';
import type { CellEdit } from '../core/grid/editable-grid';
import type { GridHead, GridPiece } from './grid-pieces';
import type { OperationPiece } from './operation-pieces';
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
import type { FixPreview, FixRequest, FixTarget, FixText } from './fix-answers';
import type { Operation, WorkbookChange } from '../core/changes/change';
import type {
  ClockFilter,
  ClockList,
  ClockSummary,
  ClockText,
  ColumnsPlanHead,
  ColumnsRequest,
  ColumnTarget,
  Timeline,
} from './clock-answers';

import type { RegistrationPlan } from '../core/registration/plan';
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
import type { SheetsPlanHead } from './sheets-plan';
import type { WriteBackAnswer } from './write-back-answers';
import type { ChangeHead, HardeningPreview, StructurePreview, StructureRequest } from './structure-answers';
import type {
  RegistrationAnswer,
  RegistrationForm,
  RegistrationRequest,
  RegistrationTarget,
  TypedFinding,
} from './registration-answers';

/**
 * What may be asked across the border, with arguments and result. A grid crosses in pieces, so that
 * neither side ever packs or unpacks a whole sheet in one go: {@link Engine.putGrid} becomes
 * `beginGrid`, `addPiece`…, `endGrid`, and `readGrid` answers with parts before its result. So do the
 * operations of {@link Engine.saveEdited}: `beginSave`, `addOperation`…, `endSave`.
 */
export interface Methods {
  openFile(name: string, bytes: Uint8Array): OpenedWorkbook;
  readGrid(sheet: string): GridHead;
  beginGrid(head: GridHead): void;
  addPiece(sheet: string, piece: GridPiece): void;
  endGrid(sheet: string): void;
  forget(): void;
  check(request: CheckRequest): CheckAnswer;
  edited(sheet: string, cells: readonly CellEdit[]): EditAnswer;
  list(filter: FindingFilter): FindingList;
  describe(findings: readonly number[]): readonly FindingText[];
  ignore(entries: readonly IgnoredFinding[]): SeverityCounts | null;
  messageUnits(): readonly MessageUnit[];
  unitMessage(unit: string): UnitMessage;
  marks(sheet: string): MarkColumns;
  clocks(): ClockSummary;
  listClocks(filter: ClockFilter): ClockList;
  describeClocks(items: readonly number[]): readonly ClockText[];
  timeline(item: number): Timeline;
  columnTargets(): readonly ColumnTarget[];
  planColumns(request: ColumnsRequest): ColumnsPlanHead;
  recipeOfPlan(recipe: Recipe): Recipe;
  readRecipe(text: string, source: string): RecipeReading;
  fixTargets(recipe: Recipe): readonly FixTarget[];
  planFixes(request: FixRequest): FixPreview;
  describeFixes(items: readonly number[]): readonly FixText[];
  /** Makes the change of the last plan of mends the one whose operations are asked for. */
  fixChange(): ChangeHead;
  /** One operation of the change asked for last. */
  planPart(operation: number): Operation;
  registrationTargets(): readonly RegistrationTarget[];
  registrationForm(table: number): RegistrationForm;
  judgeRegistration(request: RegistrationRequest): RegistrationAnswer;
  compareRegistration(request: RegistrationRequest): readonly TypedFinding[];
  planRegistration(request: RegistrationRequest): RegistrationPlan;
  readSettings(sheet: string): SettingsReading | null;
  readProfile(text: string, source: string): ProfileReading;
  writeProfile(profile: Profile): string;
  planSettings(profile: Profile): WorkbookChange;
  planStructure(request: StructureRequest): StructurePreview;
  planHardening(): HardeningPreview;
  /** Makes the change of the last plan of 规范台账 or 原表加固 the one whose operations are asked for. */
  plannedSheets(): ChangeHead;
  planFindingsSheets(taken: readonly string[]): SheetsPlanHead;
  officeLedgers(): readonly OfficeLedgerAnswer[];
  planOfficeLedger(id: string, taken: readonly string[]): SheetsPlanHead;
  reports(): readonly AboutReport[];
  openEdition(name: string, bytes: Uint8Array): EditionAnswer;
  makeReport(request: ReportRequest): ReportAnswer;
  rowsBehind(key: string): RowsBehind;
  findPicks(request: PickRequest): PickAnswer;
  picksInRows(selected: SelectedRows): RowPicks;
  planReport(taken: readonly string[]): SheetsPlanHead;
  reportCopies(kind: CopyKind): readonly CopyAnswer[];
  copyFile(request: CopyRequest): MadeFile;
  planWriteBack(): WriteBackAnswer | null;
  writeBackChange(ticked: readonly string[]): ChangeHead;
  reviewLines(sheets: readonly string[], wanted: string | null): ReviewAnswer | null;
  planInstruction(request: InstructionRequest): WorkbookChange;
  findingsFile(): Uint8Array;
  beginSave(): void;
  addOperation(piece: OperationPiece): void;
  endSave(settings: KeptSettings | null): Uint8Array;
}

export type MethodName = keyof Methods;

/** A failure as data: an `AppError` loses its class on the way across. */
export interface FailureMessage {
  readonly code: string;
  readonly message: string;
}

export type ToWorker =
  | {
      readonly [M in MethodName]: {
        readonly kind: 'call';
        readonly id: number;
        readonly method: M;
        readonly args: Parameters<Methods[M]>;
      };
    }[MethodName]
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'part'; readonly id: number; readonly part: GridPiece }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: FailureMessage };

/** The call was stopped by whoever made it. */
export const CANCELLED = 'cancelled';
/** Something in the program itself went wrong. */
export const INTERNAL = 'internal';
/** The worker died or could not be started. */
export const ENGINE_LOST = 'engine-lost';

/** An error as it crosses the border. Only an `AppError` was written for a clerk's eyes; of any other just the fact crosses. */
export function failureOf(error: unknown): FailureMessage {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: INTERNAL, message: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
}

export function errorOf(failure: FailureMessage): AppError {
  return new AppError(failure.code, failure.message);
}

export function cancelledError(): AppError {
  return new AppError(CANCELLED, 'the call was stopped');
}

export function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === CANCELLED;
}

/** The part of `Worker`, `MessagePort` and a worker's own scope that both ends use. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  /** A message port waits until it is started; a worker does not. */
  start?(): void;
}
