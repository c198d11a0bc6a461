import type { RecipeReading } from '../core/recipe/read-recipe';
import type { Recipe } from '../core/recipe/recipe';
import type { Profile } from '../core/profile/profile';
import { AppError } from '../core/app-error';
import type { Operation, WorkbookChange } from '../core/changes/change';
import type { CellEdit } from '../core/grid/editable-grid';
import type { IgnoredFinding } from '../core/ignored/ignored-findings';
import type { Grid } from '../core/grid/grid';
import type { CheckRequest, FindingFilter, Progress } from './answers';
import type { ColumnsPlan } from '../core/deadlines/columns/plan-columns';
import type { ClockFilter, ColumnsRequest } from './clock-answers';
import type { FixRequest } from './fix-answers';
import type { CallOptions, Engine, SaveOptions } from './engine';
import { countPieces, GridAssembly, headOf, piecesOf, type GridPiece } from './grid-pieces';
import { operationPieces } from './operation-pieces';
import { slicer } from './pause';
import type { CopyKind } from '../core/reports/report';
import type { CopyRequest } from './copy-answers';
import type { SelectedRows } from '../hosts/workbook-host';
import type { PickRequest } from './pick-answers';
import type { InstructionRequest, ReportRequest } from './report-answers';
import type { SheetsPlan } from './sheets-plan';
import type { StructureRequest } from './structure-answers';
import type { RegistrationRequest } from './registration-answers';
import {
  cancelledError,
  ENGINE_LOST,
  errorOf,
  type FromWorker,
  type MethodName,
  type Methods,
  type Port,
  type ToWorker,
} from './protocol';

interface Pending {
  resolve(result: never): void;
  reject(error: AppError): void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly onPart: ((part: GridPiece) => void) | undefined;
}

interface Call extends CallOptions {
  readonly transfer?: Transferable[];
  readonly onPart?: (part: GridPiece) => void;
}

/**
 * The engine behind a worker's border. A stopped call rejects at once; the worker is told and stops
 * at its next pause.
 */
export class EngineClient implements Engine {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private lost: AppError | null = null;

  constructor(private readonly port: Port) {
    port.addEventListener('message', (event) => this.receive(event.data as FromWorker));
    // A worker whose script fails says so; without this its callers would wait for ever.
    port.addEventListener('error', () => this.loseAll());
    port.start?.();
  }

  openFile(name: string, bytes: Uint8Array, options: CallOptions = {}) {
    return this.call('openFile', [name, bytes], { ...options, transfer: [bytes.buffer as ArrayBuffer] });
  }

  async readGrid(sheet: string, options: CallOptions = {}): Promise<Grid> {
    const assembly = new GridAssembly();
    const head = await this.call('readGrid', [sheet], { ...options, onPart: (piece) => assembly.add(piece) });
    return assembly.finish(head);
  }

  async putGrid(grid: Grid, options: CallOptions = {}): Promise<void> {
    const { signal, onProgress } = options;
    const rest = slicer();
    await this.call('beginGrid', [headOf(grid)]);
    const all = countPieces(grid);
    let sent = 0;
    for (const piece of piecesOf(grid)) {
      if (signal?.aborted) throw cancelledError();
      this.post({ kind: 'call', id: this.nextId++, method: 'addPiece', args: [grid.name, piece] });
      onProgress?.({ phase: 'sending', sheet: grid.name, share: ++sent / all });
      await rest();
    }
    await this.call('endGrid', [grid.name], signal ? { signal } : {});
  }

  forget() {
    return this.call('forget', []);
  }

  check(request: CheckRequest, options: CallOptions = {}) {
    return this.call('check', [request], options);
  }

  edited(sheet: string, cells: readonly CellEdit[], options: CallOptions = {}) {
    return this.call('edited', [sheet, cells], options);
  }

  list(filter: FindingFilter, options: CallOptions = {}) {
    return this.call('list', [filter], options);
  }

  describe(findings: readonly number[]) {
    return this.call('describe', [findings]);
  }

  ignore(entries: readonly IgnoredFinding[]) {
    return this.call('ignore', [entries]);
  }

  messageUnits() {
    return this.call('messageUnits', []);
  }

  unitMessage(unit: string, options: CallOptions = {}) {
    return this.call('unitMessage', [unit], options);
  }

  marks(sheet: string) {
    return this.call('marks', [sheet]);
  }

  clocks(options: CallOptions = {}) {
    return this.call('clocks', [], options);
  }

  listClocks(filter: ClockFilter, options: CallOptions = {}) {
    return this.call('listClocks', [filter], options);
  }

  describeClocks(items: readonly number[]) {
    return this.call('describeClocks', [items]);
  }

  timeline(item: number) {
    return this.call('timeline', [item]);
  }

  columnTargets() {
    return this.call('columnTargets', []);
  }

  async planColumns(request: ColumnsRequest, options: CallOptions = {}): Promise<ColumnsPlan> {
    const head = await this.call('planColumns', [request], options);
    return { ...head.plan, change: await this.plannedChange(head, options) };
  }

  fixTargets(recipe: Recipe, options: CallOptions = {}) {
    return this.call('fixTargets', [recipe], options);
  }

  planFixes(request: FixRequest, options: CallOptions = {}) {
    return this.call('planFixes', [request], options);
  }

  describeFixes(items: readonly number[]) {
    return this.call('describeFixes', [items]);
  }

  recipeOfPlan(recipe: Recipe): Promise<Recipe> {
    return this.call('recipeOfPlan', [recipe]);
  }

  readRecipe(text: string, source: string): Promise<RecipeReading> {
    return this.call('readRecipe', [text, source]);
  }

  async fixChange(options: CallOptions = {}): Promise<WorkbookChange> {
    return this.plannedChange(await this.call('fixChange', [], options), options);
  }

  registrationTargets() {
    return this.call('registrationTargets', []);
  }

  registrationForm(table: number) {
    return this.call('registrationForm', [table]);
  }

  judgeRegistration(request: RegistrationRequest, options: CallOptions = {}) {
    return this.call('judgeRegistration', [request], options);
  }

  compareRegistration(request: RegistrationRequest, options: CallOptions = {}) {
    return this.call('compareRegistration', [request], options);
  }

  planRegistration(request: RegistrationRequest) {
    return this.call('planRegistration', [request]);
  }

  readSettings(sheet: string) {
    return this.call('readSettings', [sheet]);
  }

  readProfile(text: string, source: string) {
    return this.call('readProfile', [text, source]);
  }

  writeProfile(profile: Profile) {
    return this.call('writeProfile', [profile]);
  }

  planSettings(profile: Profile) {
    return this.call('planSettings', [profile]);
  }

  planStructure(request: StructureRequest, options: CallOptions = {}) {
    return this.call('planStructure', [request], options);
  }

  planHardening(options: CallOptions = {}) {
    return this.call('planHardening', [], options);
  }

  async plannedSheets(options: CallOptions = {}): Promise<WorkbookChange> {
    return this.plannedChange(await this.call('plannedSheets', [], options), options);
  }

  async planFindingsSheets(taken: readonly string[], options: CallOptions = {}): Promise<SheetsPlan> {
    const head = await this.call('planFindingsSheets', [taken], options);
    return { sheets: head.sheets, change: await this.plannedChange(head, options) };
  }

  officeLedgers() {
    return this.call('officeLedgers', []);
  }

  async planOfficeLedger(id: string, taken: readonly string[]): Promise<SheetsPlan> {
    const head = await this.call('planOfficeLedger', [id, taken]);
    return { sheets: head.sheets, change: await this.plannedChange(head, {}) };
  }

  reports() {
    return this.call('reports', []);
  }

  openEdition(name: string, bytes: Uint8Array, options: CallOptions = {}) {
    return this.call('openEdition', [name, bytes], { ...options, transfer: [bytes.buffer as ArrayBuffer] });
  }

  makeReport(request: ReportRequest, options: CallOptions = {}) {
    return this.call('makeReport', [request], options);
  }

  rowsBehind(key: string) {
    return this.call('rowsBehind', [key]);
  }

  planWriteBack(options: CallOptions = {}) {
    return this.call('planWriteBack', [], options);
  }

  async writeBackChange(ticked: readonly string[], options: CallOptions = {}): Promise<WorkbookChange> {
    return this.plannedChange(await this.call('writeBackChange', [ticked], options), options);
  }

  reviewLines(sheets: readonly string[], wanted: string | null) {
    return this.call('reviewLines', [sheets, wanted]);
  }

  planInstruction(request: InstructionRequest) {
    return this.call('planInstruction', [request]);
  }

  findPicks(request: PickRequest, options: CallOptions = {}) {
    return this.call('findPicks', [request], options);
  }

  picksInRows(selected: SelectedRows) {
    return this.call('picksInRows', [selected]);
  }

  async planReport(taken: readonly string[], options: CallOptions = {}): Promise<SheetsPlan> {
    const { title, operations, ...plan } = await this.call('planReport', [taken], options);
    return { ...plan, change: await this.plannedChange({ title, operations }, options) };
  }

  reportCopies(kind: CopyKind) {
    return this.call('reportCopies', [kind]);
  }

  copyFile(request: CopyRequest, options: CallOptions = {}) {
    return this.call('copyFile', [request], options);
  }

  findingsFile() {
    return this.call('findingsFile', []);
  }

  async saveEdited(operations: readonly Operation[], options: SaveOptions = {}): Promise<Uint8Array> {
    const rest = slicer();
    await this.call('beginSave', []);
    for (const piece of operationPieces(operations)) {
      if (options.signal?.aborted) throw cancelledError();
      this.post({ kind: 'call', id: this.nextId++, method: 'addOperation', args: [piece] });
      await rest();
    }
    return this.call('endSave', [options.settings ?? null], options);
  }

  /** The operations of the change that was planned last, one by one. */
  private async plannedChange(
    head: { readonly title: string; readonly why?: string; readonly operations: number },
    options: CallOptions,
  ): Promise<WorkbookChange> {
    const operations: Operation[] = [];
    for (let k = 0; k < head.operations; k++) operations.push(await this.call('planPart', [k], options));
    const { title, why } = head;
    return { title, ...(why !== undefined && { why }), operations };
  }

  private call<M extends MethodName>(
    method: M,
    args: Parameters<Methods[M]>,
    call: Call = {},
  ): Promise<ReturnType<Methods[M]>> {
    const { signal, transfer = [], onProgress, onPart } = call;
    return new Promise((resolve, reject) => {
      const refusal = this.lost ?? (signal?.aborted ? cancelledError() : null);
      if (refusal) {
        reject(refusal);
        return;
      }
      const id = this.nextId++;
      const stop = (): void => {
        if (!this.pending.delete(id)) return;
        this.post({ kind: 'cancel', id });
        reject(cancelledError());
      };
      const done = (): void => signal?.removeEventListener('abort', stop);
      this.pending.set(id, {
        resolve: (result) => {
          done();
          resolve(result);
        },
        reject: (error) => {
          done();
          reject(error);
        },
        onProgress,
        onPart,
      });
      signal?.addEventListener('abort', stop);
      this.post({ kind: 'call', id, method, args } as ToWorker, transfer);
    });
  }

  private post(message: ToWorker, transfer: Transferable[] = []): void {
    this.port.postMessage(message, transfer);
  }

  private receive(message: FromWorker): void {
    const pending = this.pending.get(message.id);
    if (!pending) return;
    switch (message.kind) {
      case 'progress':
        pending.onProgress?.(message.progress);
        break;
      case 'part':
        pending.onPart?.(message.part);
        break;
      case 'result':
        this.pending.delete(message.id);
        pending.resolve(message.result as never);
        break;
      case 'failure':
        this.pending.delete(message.id);
        pending.reject(errorOf(message.failure));
    }
  }

  private loseAll(): void {
    this.lost = new AppError(ENGINE_LOST, 'the worker failed');
    for (const pending of this.pending.values()) pending.reject(this.lost);
    this.pending.clear();
  }
}
