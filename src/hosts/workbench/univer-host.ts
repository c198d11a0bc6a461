import { IUndoRedoService, type ICellData, type Nullable } from '@univerjs/core';
import { ILayoutService } from '@univerjs/preset-sheets-core';
import { AppError } from '../../core/app-error';
import type { Operation, WorkbookChange } from '../../core/changes/change';
import type { CellEdit } from '../../core/grid/editable-grid';
import type { Grid } from '../../core/grid/grid';
import { NO_SETTINGS, type KeptSettings } from '../kept-settings';
import type {
  AppliedChange,
  ApplyOptions,
  CellMark,
  ChangeJournal,
  HostCapabilities,
  ReadOptions,
  RestoredChange,
  SelectedRows,
  SheetChange,
  SheetInfo,
  WorkbookHost,
} from '../workbook-host';
import { ClerkEdits } from './clerk-edits';
import { followEdits } from './follow-edits';
import type { GridApp } from './grid-app';
import { GridSheet, type GridWorkbook } from './grid-sheet';
import { GridTabs } from './grid-tabs';
import { readCell, readSheet, type SheetOrigin } from './live-sheet';
import { MarkLayer } from './marks';
import { ResultCells } from './result-cells';
import { paintingSeldom } from './seldom-paint';
import { selectedRows } from './selected-rows';
import { WorkbookSettings } from './settings';
import { openedSheetId, workbookSnapshot, type Rest, type SheetToShow } from './snapshot';
import { keepOutStaleResults } from './stale-results';
import { ValidatedAreas } from './validated-areas';
import { WorkbookChanges } from './workbook-changes';

/** How long one load took, our own work apart from the grid's. */
export interface LoadTimes {
  readonly snapshotMs: number;
  readonly gridMs: number;
}

/** How long a saving waits for formulas that were just typed. */
const CALCULATION_LIMIT_MS = 5_000;

/** Cells of one edit that are told one by one; after more the sheet is read again. */
const MOST_TOLD = 2_000;

interface HostOptions {
  /** Where settings are kept; null where the browser forbids it. */
  readonly storage: Storage | null;
  /** Starts a run of small steps that lets events through between them. */
  readonly startRest: () => Rest;
  /** Milliseconds since 1970 began in Greenwich. */
  readonly now: () => number;
}

/** The browser's grid as a workbook. It holds one workbook at a time. */
export class UniverHost implements WorkbookHost {
  readonly kind = 'workbench';
  readonly capabilities: HostCapabilities = {
    marks: true,
    selection: true,
    settings: true,
    changeEvents: true,
    changes: true,
    journalTravels: false,
    merges: true,
    protection: false,
    othersWrite: false,
    charts: false,
  };

  private readonly markLayer: MarkLayer;
  private readonly settings: WorkbookSettings;
  private readonly listeners = new Set<(change: SheetChange) => void>();
  /** By what the grid calls a sheet. */
  private origins = new Map<string, SheetOrigin>();
  private results = new ResultCells();
  private validated = new ValidatedAreas();
  private edits = new ClerkEdits();
  private changes: WorkbookChanges;
  private date1904 = false;
  /** Whether the grid itself calculates formulas. It shows those of the file as they were. */
  private calculates = false;
  private name = '';
  private loads = 0;

  constructor(
    private readonly app: GridApp,
    private readonly options: HostOptions,
  ) {
    this.markLayer = new MarkLayer(app);
    this.settings = new WorkbookSettings(options.storage);
    this.changes = this.changesOf('');
    this.followEdits();
    keepOutStaleResults(app);
  }

  /**
   * Shows a workbook in place of the one before.
   *
   * @param settings that its file keeps
   */
  async show(name: string, sheets: readonly SheetToShow[], settings: KeptSettings = NO_SETTINGS): Promise<LoadTimes> {
    const start = performance.now();
    const id = `workbook-${++this.loads}`;
    const data = await workbookSnapshot(id, name, sheets, this.options.startRest());
    const built = performance.now();
    this.close();
    this.name = name;
    this.settings.turnTo(name, settings);
    this.date1904 = sheets.some(({ grid }) => grid.date1904);
    for (const [i, { grid }] of sheets.entries()) {
      const { textOnly, madeByProduct, linkedSheets, objects } = grid;
      const beside = { ...(linkedSheets && { linkedSheets }), ...(objects !== undefined && { objects }) };
      this.origins.set(openedSheetId(i), { textOnly, madeByProduct, ...beside });
      this.results.take(grid);
      this.validated.take(grid.name, grid.validated ?? []);
    }
    this.changes = this.changesOf(id);
    this.app.api.createWorkbook(data);
    return { snapshotMs: built - start, gridMs: performance.now() - built };
  }

  /** Gives the keyboard to the grid, at the selected cell. */
  focus(): void {
    if (this.app.api.getActiveWorkbook()) this.app.univer.__getInjector().get(ILayoutService).focus();
  }

  workbookName(): Promise<string> {
    return Promise.resolve(this.name);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const workbook = this.app.api.getActiveWorkbook();
    if (!workbook) return Promise.resolve([]);
    const active = workbook.getActiveSheet().getSheetId();
    const infos = workbook
      .getSheets()
      .map((s) => ({ name: s.getSheetName(), visible: !s.isSheetHidden(), active: s.getSheetId() === active }));
    return Promise.resolve(infos);
  }

  async readGrid(sheet: string, options?: ReadOptions): Promise<Grid> {
    const { workbook, worksheet } = this.find(sheet);
    const origin = this.originOf(sheet);
    const grid = await readSheet(
      worksheet.getSheet(),
      workbook.getWorkbook().getStyles(),
      origin,
      this.results,
      this.options.startRest(),
      options,
    );
    const validated = this.validated.of(sheet);
    return validated.length > 0 ? { ...grid, validated } : grid;
  }

  select(sheet: string, row: number, column: number): Promise<void> {
    const { workbook, worksheet } = this.find(sheet);
    if (workbook.getActiveSheet().getSheetId() !== worksheet.getSheetId()) workbook.setActiveSheet(worksheet);
    worksheet.setActiveRange(worksheet.getRange(row, column));
    // A few cells of what stands before it stay in view, so that the clerk sees whose row it is.
    worksheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3));
    return Promise.resolve();
  }

  selectedRows(): Promise<SelectedRows> {
    return Promise.resolve(selectedRows(this.app));
  }

  mark(sheet: string, marks: readonly CellMark[]): Promise<void> {
    this.markLayer.set(this.find(sheet).worksheet.getSheetId(), marks);
    return Promise.resolve();
  }

  clearMarks(sheet: string): Promise<void> {
    return this.mark(sheet, []);
  }

  apply(change: WorkbookChange, options?: ApplyOptions): Promise<AppliedChange> {
    return this.changes.apply(change, options);
  }

  undo(options?: ApplyOptions): Promise<RestoredChange> {
    return this.changes.undo(options);
  }

  redo(options?: ApplyOptions): Promise<RestoredChange> {
    return this.changes.redo(options);
  }

  /** What it takes to make the opened file what the grid shows, the clerk's own edits included. */
  operations(): Promise<readonly Operation[]> {
    return this.changes.operations(this.date1904);
  }

  /** The same as the grid itself holds it: applied to the file opened anew, it comes to what there is now. */
  draft(): Promise<readonly Operation[]> {
    return this.changes.operations(false);
  }

  journal(): Promise<ChangeJournal> {
    return Promise.resolve(this.changes.journal.list());
  }

  forgetChanges(): Promise<void> {
    return this.changes.forget();
  }

  getSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.settings.get(key));
  }

  setSetting(key: string, value: string | null): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  /** What the file is to keep of settings when it is saved. */
  keptSettings(): KeptSettings {
    return this.settings.all();
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private close(): void {
    const { api } = this.app;
    const open = api.getActiveWorkbook();
    this.markLayer.forget();
    this.origins = new Map();
    this.results = new ResultCells();
    this.validated = new ValidatedAreas();
    this.edits = new ClerkEdits();
    this.calculates = false;
    this.changes = this.changesOf('');
    if (open) api.disposeUnit(open.getId());
  }

  /** The clerk cannot add sheets here: one that was not opened is the product's. */
  private originOf(sheet: string): SheetOrigin {
    const id = this.app.api.getActiveWorkbook()?.getSheetByName(sheet)?.getSheetId() ?? '';
    return this.origins.get(id) ?? { textOnly: false, madeByProduct: true };
  }

  private find(sheet: string) {
    const workbook = this.app.api.getActiveWorkbook();
    const worksheet = workbook?.getSheetByName(sheet);
    if (!workbook || !worksheet)
      throw new AppError('sheet-missing', `工作表“${sheet}”不在打开的工作簿里，请重新体检。`);
    return { workbook, worksheet };
  }

  /** Changes of one workbook; one that is still being written when another is opened must not go on in that. */
  private changesOf(workbookId: string): WorkbookChanges {
    const open = (): GridWorkbook => {
      const workbook = this.app.api.getActiveWorkbook();
      if (workbook?.getId() !== workbookId) throw new AppError('cancelled', '已打开别的工作簿，写入已取消。');
      return workbook;
    };
    return new WorkbookChanges({
      now: this.options.now,
      find: (sheet) => {
        const { worksheet } = this.find(sheet);
        return new GridSheet(this.app.api, open(), worksheet);
      },
      tabs: () => new GridTabs(this.app.api, open()),
      isOurs: (sheet) => this.originOf(sheet).madeByProduct,
      results: this.results,
      validated: this.validated,
      edits: this.edits,
      inSteps: (work) => paintingSeldom(this.app, this.options.startRest(), work),
      onWritten: (sheet) => this.tell(sheet),
      onMoved: (mover) => {
        this.markLayer.move(this.find(mover.sheet).worksheet.getSheetId(), mover.row);
        // What the clerk could take back is noted by its place.
        this.app.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbookId);
      },
      // A formula that takes longer is saved without a result; whoever opens the file calculates it.
      calculated: () =>
        this.app.api
          .getFormula()
          .onCalculationResultApplied(CALCULATION_LIMIT_MS)
          .catch(() => undefined),
    });
  }

  private followEdits(): void {
    followEdits(this.app, {
      before: (sheet, cells, cell) => {
        this.edits.note(sheet, cells, (row, column) => ({
          content: cell(row, column),
          wasResult: this.results.has(sheet, row, column),
        }));
      },
      after: (sheet, cells, cell) => {
        for (const row in cells) {
          for (const column in cells[row]) {
            const [r, c] = [Number(row), Number(column)];
            this.results.set(sheet, r, c, this.edits.isResultAgain(sheet, r, c, cell(r, c)));
          }
        }
        this.tell(sheet, this.editsOf(sheet, cells, cell));
      },
    });
  }

  /** What the clerk's edit put into cells; nothing where the grid calculates other cells from them. */
  private editsOf(
    sheet: string,
    cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
    cell: (row: number, column: number) => Nullable<ICellData>,
  ): readonly CellEdit[] | undefined {
    const styles = this.app.api.getActiveWorkbook()?.getWorkbook().getStyles();
    const { textOnly } = this.originOf(sheet);
    const edits: CellEdit[] = [];
    for (const row in cells) {
      for (const column in cells[row]) {
        const [r, c] = [Number(row), Number(column)];
        const now = cell(r, c);
        // A formula that was typed here: from now on any edit may change its result.
        if (now?.f || now?.si) this.calculates = true;
        if (this.calculates || !styles || edits.length >= MOST_TOLD) return undefined;
        edits.push({ row: r, column: c, ...readCell(now, styles, textOnly), formula: this.results.has(sheet, r, c) });
      }
    }
    return edits;
  }

  private tell(sheet: string, cells?: readonly CellEdit[]): void {
    for (const listener of this.listeners) listener({ sheet, ...(cells && { cells }) });
  }
}
