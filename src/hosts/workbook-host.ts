import type { WorkbookChange } from '../core/changes/change';
import type { CellEdit } from '../core/grid/editable-grid';
import type { Grid } from '../core/grid/grid';

/**
 * The port between the product and a workbook, wherever the workbook lives: in Excel, in the
 * browser workbench, or in a file. The core never sees a host; a host never sees a rule.
 * Rows and columns are 0-based.
 */
export interface WorkbookHost {
  readonly kind: 'excel' | 'workbench' | 'xlsx';
  readonly capabilities: HostCapabilities;
  /** The workbook's name for sentences, such as `2021年信访台账.xlsx`. */
  workbookName(): Promise<string>;
  sheets(): Promise<readonly SheetInfo[]>;
  /** Everything of one sheet. Throws an `AppError` where the host refuses. */
  readGrid(sheet: string, options?: ReadOptions): Promise<Grid>;
  /** Brings a cell into view and selects it. */
  select(sheet: string, row: number, column: number): Promise<void>;
  /**
   * The rows in which the clerk has selected anything, of those that are used and seen: what a filter or
   * a hand has hidden within a selection was not meant. Throws an `AppError` where no cells are selected
   * or the host knows no selection.
   */
  selectedRows(): Promise<SelectedRows>;
  /** Paints marks over cells; what was painted before by {@link mark} on that sheet goes away first. */
  mark(sheet: string, marks: readonly CellMark[]): Promise<void>;
  /** Takes all marks away, leaving the cells as they were. */
  clearMarks(sheet: string): Promise<void>;
  /**
   * Carries out a change as a whole and keeps in the journal what is needed to put it back. Nothing
   * is done where a part of it cannot be. Throws an `AppError` with the reason.
   */
  apply(change: WorkbookChange, options?: ApplyOptions): Promise<AppliedChange>;
  /**
   * Puts the newest change that stands back: values, formulas, formats, widths, merges and rules
   * of formatting exactly as they were. Cells that somebody changed since are left and counted.
   */
  undo(options?: ApplyOptions): Promise<RestoredChange>;
  /** Does the change again that was put back last, just as exactly. A new change drops what could be done again. */
  redo(options?: ApplyOptions): Promise<RestoredChange>;
  /** What can be put back, and what can be done again. */
  journal(): Promise<ChangeJournal>;
  /**
   * Takes the journal away, and all that was kept for it: a copy of the workbook that goes to others
   * must not carry what stood in it before. The changes themselves stay.
   */
  forgetChanges(): Promise<void>;
  /** Small settings kept with the workbook, such as corrected columns. Never personal data. */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /**
   * Calls back after cells changed. Of the product's own changes it is told before {@link apply},
   * {@link undo} and {@link redo} resolve and never later, so that they can be told from the
   * clerk's. Returns the function that stops it.
   */
  onChange(listener: (change: SheetChange) => void): () => void;
}

export interface SheetChange {
  readonly sheet: string;
  /**
   * Every cell that changed, with what it holds now. Left out where the host does not know, or where
   * others may have changed with them.
   */
  readonly cells?: readonly CellEdit[];
}

/** Rows of the sheet in front, ascending. */
export interface SelectedRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface HostCapabilities {
  readonly marks: boolean;
  /** Whether there are cells to select: a file has none. */
  readonly selection: boolean;
  readonly settings: boolean;
  readonly changeEvents: boolean;
  /** Whether {@link WorkbookHost.apply} works, and putting back and doing again. */
  readonly changes: boolean;
  /** Whether the journal is kept in the workbook itself, so that it outlives the page and travels with copies. */
  readonly journalTravels: boolean;
  /**
   * Whether merged cells are seen. Where they are not, a grid tells of none, and a change that merges is
   * refused as a whole, because a merge made over another would swallow it.
   */
  readonly merges: boolean;
  /** Whether sheets may be protected against the host itself: a change to one is then refused as a whole. */
  readonly protection: boolean;
  /**
   * Whether others may write to the workbook unseen. A sheet that is not what it was when it was read is
   * then left alone: a plan made from it may name other matters.
   */
  readonly othersWrite: boolean;
  /** Whether the charts of an added sheet are seen on it. Where they are not, they are in the pane and in saved files alone. */
  readonly charts: boolean;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  /** 0…1 of the change. */
  readonly onProgress?: (share: number) => void;
}

/** An entry of the journal. */
export interface AppliedChange {
  readonly id: string;
  readonly title: string;
  /** Cells written. */
  readonly cells: number;
  /** The instant it was first done, in milliseconds since 1970 began in Greenwich. */
  readonly when: number;
  /** As the change itself says: why, and who did it. */
  readonly why?: string;
  readonly by?: string;
}

/** A change that was put back or done again. */
export interface RestoredChange extends AppliedChange {
  /** Cells left as they are because somebody changed them in between, or because nobody can say any more where they are. */
  readonly kept: number;
  /** Rows with such cells that were moved, taken out or changed so that they could not be found again. */
  readonly lostRows: number;
  /** Added sheets that stay as a whole, because somebody changed them or made them; their cells are counted in {@link kept}. */
  readonly keptSheets: readonly string[];
  /** Sheets that are no longer there; what was written on them cannot be put back or done again, and is counted in {@link kept}. */
  readonly goneSheets: readonly string[];
}

export interface ChangeJournal {
  /** Changes that stand, the oldest first: the last one can be put back. */
  readonly done: readonly AppliedChange[];
  /** Changes that were put back, the last one first done again first. */
  readonly undone: readonly AppliedChange[];
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** 0…1 of the sheet. */
  readonly onProgress?: (share: number) => void;
}

export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
}
