import type { WorkbookChange } from '../core/changes/change';
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
   * Puts the newest change of the journal back: values, formulas, formats, widths, merges and rules
   * of formatting exactly as they were. Cells that somebody changed since are left and counted.
   */
  undo(): Promise<UndoneChange>;
  /** What can be put back, the oldest first. */
  journal(): Promise<readonly AppliedChange[]>;
  /** Small settings kept with the workbook, such as corrected columns. Never personal data. */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /** Calls back after the user changed cells. Returns the function that stops it. */
  onChange(listener: (change: { readonly sheet: string }) => void): () => void;
}

export interface HostCapabilities {
  readonly marks: boolean;
  readonly settings: boolean;
  readonly changeEvents: boolean;
  /** Whether {@link WorkbookHost.apply} and {@link WorkbookHost.undo} work. */
  readonly changes: boolean;
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
}

export interface UndoneChange extends AppliedChange {
  /** Cells left as they are because somebody changed them after the change. */
  readonly kept: number;
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
