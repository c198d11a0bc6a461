import type { Grid } from '../../core/grid/grid';
import type { KeptSettings } from '../kept-settings';
import type { InflateRaw } from './package/inflate';
import type { Package } from './package/package';

/** What a file turned out to hold, whatever its name says. */
export type WorkbookKind = 'xlsx' | 'xlsm' | 'xls' | 'html' | 'csv';

/** An opened file. Sheets are read when their grid is asked for. */
export interface OpenedWorkbook {
  readonly fileName: string;
  readonly kind: WorkbookKind;
  /** The sheets with cells, in the workbook's order; charts and dialogs are left out. */
  readonly sheets: readonly OpenedSheet[];
  /** The parts of an .xlsx or .xlsm. */
  readonly package?: Package;
  /** Reads what the product keeps in an .xlsx or .xlsm; other files keep nothing. */
  readonly settings?: () => KeptSettings;
}

export interface OpenedSheet {
  readonly name: string;
  readonly visible: boolean;
  /**
   * Reads the sheet. Every call reads it anew, so keep what you need.
   *
   * @throws AppError where the sheet is damaged or too large.
   */
  grid(): Grid;
}

export interface OpenOptions {
  /** A native inflate, such as `nodeInflate`; without it fflate does the work. */
  readonly inflate?: InflateRaw;
  /** Called now and then while a sheet is read, with the share (0…1) of it that is done. */
  readonly onProgress?: (share: number) => void;
  /** Stops reading with an AppError `file-cancelled`. */
  readonly signal?: AbortSignal;
}
