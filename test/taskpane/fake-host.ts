import { AppError } from '../../src/core/app-error';
import { cellsWritten, type WorkbookChange } from '../../src/core/changes/change';
import { EditableGrid, type CellEdit } from '../../src/core/grid/editable-grid';
import type { Grid } from '../../src/core/grid/grid';
import type {
  AppliedChange,
  ApplyOptions,
  CellMark,
  ChangeJournal,
  RestoredChange,
  SelectedRows,
  SheetChange,
  WorkbookHost,
} from '../../src/hosts/workbook-host';

/** A workbook in memory that remembers what was done to it. */
export class FakeHost implements WorkbookHost {
  readonly kind = 'workbench';
  readonly capabilities = {
    marks: true,
    selection: true,
    settings: true,
    changeEvents: true,
    changes: true,
    journalTravels: true,
    merges: true,
    protection: false,
    othersWrite: false,
    charts: true,
  };
  /** As if the user had changed so many of the cells before they were put back. */
  keptAtUndo = 0;
  /** As if the user had written on these sheets that were added. */
  keptSheets: readonly string[] = [];
  /** What the user has selected; null: no cells. */
  selection: SelectedRows | null = null;
  lostRows = 0;
  goneSheets: readonly string[] = [];
  readonly settings = new Map<string, string>();
  readonly marked = new Map<string, readonly CellMark[]>();
  readonly selected: [sheet: string, row: number, column: number][] = [];
  readonly reads: string[] = [];
  /** Changes asked for and not put back; the cells stay as they are. */
  readonly applied: WorkbookChange[] = [];
  /** Changes put back, the last one at the end. */
  readonly undone: WorkbookChange[] = [];
  private listener: ((change: SheetChange) => void) | null = null;

  constructor(
    private readonly grids: Grid[],
    private readonly hidden: readonly string[] = [],
  ) {}

  /** A sheet that is there from now on, as after a change that added it. */
  add(grid: Grid): void {
    this.grids.push(grid);
  }

  /** As if the user had typed. */
  replace(grid: Grid): void {
    this.grids.splice(
      this.grids.findIndex((g) => g.name === grid.name),
      1,
      grid,
    );
    this.listener?.({ sheet: grid.name });
  }

  /** As if the user had typed, in an application that says into which cells. */
  type(sheet: string, cells: readonly CellEdit[]): void {
    const at = this.grids.findIndex((g) => g.name === sheet);
    const grid = new EditableGrid(this.grids[at]!);
    for (const cell of cells) grid.edit(cell.row, [cell]);
    this.grids[at] = grid.grid;
    this.listener?.({ sheet, cells });
  }

  async workbookName(): Promise<string> {
    return '2021年信访台账.xlsx';
  }

  async sheets() {
    return this.grids.map(({ name }, i) => ({ name, visible: !this.hidden.includes(name), active: i === 0 }));
  }

  async readGrid(sheet: string): Promise<Grid> {
    this.reads.push(sheet);
    const grid = this.grids.find((g) => g.name === sheet);
    if (!grid) throw new AppError('sheet-missing', `工作表“${sheet}”不在打开的工作簿里，请重新体检。`);
    return grid;
  }

  async select(sheet: string, row: number, column: number): Promise<void> {
    this.selected.push([sheet, row, column]);
  }

  async selectedRows(): Promise<SelectedRows> {
    if (!this.selection) throw new AppError('nothing-selected', '选中的不是单元格，请先在表里选中要用的行。');
    return this.selection;
  }

  async mark(sheet: string, marks: readonly CellMark[]): Promise<void> {
    this.marked.set(sheet, marks);
  }

  async clearMarks(sheet: string): Promise<void> {
    this.marked.delete(sheet);
  }

  async apply(change: WorkbookChange, options: ApplyOptions = {}): Promise<AppliedChange> {
    options.onProgress?.(0.5);
    options.signal?.throwIfAborted();
    this.applied.push(change);
    this.undone.length = 0;
    this.tell(change);
    return this.entryOf(change, this.applied.length);
  }

  async undo(): Promise<RestoredChange> {
    const change = this.applied.pop();
    if (!change) throw new AppError('nothing-to-undo', '没有可以还原的改动。');
    this.undone.push(change);
    this.tell(change);
    return this.restored(change, this.applied.length + 1);
  }

  async redo(): Promise<RestoredChange> {
    const change = this.undone.pop();
    if (!change) throw new AppError('nothing-to-redo', '没有可以重做的改动。');
    this.applied.push(change);
    this.tell(change);
    return this.restored(change, this.applied.length);
  }

  private restored(change: WorkbookChange, n: number): RestoredChange {
    const { keptAtUndo, keptSheets, lostRows, goneSheets } = this;
    return { ...this.entryOf(change, n), kept: keptAtUndo, keptSheets, lostRows, goneSheets };
  }

  async journal(): Promise<ChangeJournal> {
    return {
      done: this.applied.map((change, i) => this.entryOf(change, i + 1)),
      undone: this.undone.map((change, i) => this.entryOf(change, i + 1)),
    };
  }

  async forgetChanges(): Promise<void> {
    this.applied.length = 0;
    this.undone.length = 0;
  }

  async getSetting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async setSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    this.listener = listener;
    return () => (this.listener = null);
  }

  /** Hosts tell of every changed cell, whoever changed it. */
  private tell(change: WorkbookChange): void {
    for (const { sheet } of change.operations) this.listener?.({ sheet });
  }

  private entryOf(change: WorkbookChange, n: number): AppliedChange {
    const { title, why, by } = change;
    const when = Date.UTC(2021, 11, 31, 6, 5);
    return { id: `change-${n}`, title, cells: cellsWritten(change), when, ...(why && { why }), ...(by && { by }) };
  }
}
