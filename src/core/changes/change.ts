/**
 * A change to a workbook as data: what a host applies, keeps in its journal and can put back. The
 * same operations are carried out by Excel, by the browser's grid and in the parts of an .xlsx, so
 * they say what a cell shall be and never how a host goes about it. Rows and columns are 0-based.
 */
import { cellsIn } from '../grid/area';
import type { MergeArea, OfferedList, ValidatedArea } from '../grid/grid';
import { MAX_ROWS } from '../grid/sheet-size';
import type { CellStyle, SheetModel, Validation } from '../sheets/sheet-model';

/** What a cell is to hold. A text is text whatever it begins with; only a {@link FormulaInput} is calculated. */
export type CellInput = string | number | boolean | null | FormulaInput;

export interface FormulaInput {
  /** Without the sign of equality, in the English names and with the commas that a file holds: `IF(A1="","",1)`. */
  readonly formula: string;
  /** The result as of the day it was written, for programs that do not calculate. */
  readonly value: string | number | boolean | null;
}

export function isFormulaInput(input: CellInput): input is FormulaInput {
  return typeof input === 'object' && input !== null;
}

/** Cells of one column, which need not lie next to each other. */
export interface CellRun {
  readonly column: number;
  /** Rows in ascending order, one for each of {@link inputs}. */
  readonly rows: Int32Array;
  readonly inputs: readonly CellInput[];
  /**
   * Column whose formatting each cell takes, row by row, before {@link style} is laid over it: a new
   * column then looks like the one beside it. Without it a cell keeps the formatting it has.
   */
  readonly like?: number;
  /** Laid over what the cell has; only the properties named are changed. */
  readonly style?: CellStyle;
}

export interface WriteCells {
  readonly kind: 'write-cells';
  readonly sheet: string;
  readonly runs: readonly CellRun[];
}

/** Merges areas that hold no merge yet. */
export interface MergeCells {
  readonly kind: 'merge-cells';
  readonly sheet: string;
  readonly areas: readonly MergeArea[];
}

export interface SetColumnWidths {
  readonly kind: 'set-column-widths';
  readonly sheet: string;
  /** Width in characters of the standard font. */
  readonly widths: readonly { readonly column: number; readonly width: number }[];
}

/** A rule of conditional formatting: a formula written for the area's first cell, and what it adds to a cell. */
export interface ConditionalRule {
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
}

/** Puts rules on an area in place of those that lie wholly within it. The first rule that holds wins. */
export interface SetConditionalFormats {
  readonly kind: 'set-conditional-formats';
  readonly sheet: string;
  readonly area: MergeArea;
  readonly rules: readonly ConditionalRule[];
}

/**
 * Gives drop-downs and hints to areas. Refused where anything else than {@link replaces} says already what may be
 * typed into one of their cells: nothing of the clerk's is lost, and putting it back is taking it away.
 */
export interface SetValidations {
  readonly kind: 'set-validations';
  readonly sheet: string;
  readonly validations: readonly Validation[];
  /** Drop-downs of the product's that go, just as they stand. */
  readonly replaces?: readonly OfferedArea[];
}

export type OfferedArea = ValidatedArea & { readonly offers: OfferedList };

/** Whether two areas are told the same. */
export const sameOffer = (a: OfferedList, b: OfferedList): boolean =>
  a.hint.text === b.hint.text && a.choices.length === b.choices.length && a.choices.every((c, i) => c === b.choices[i]);

/** What a drop-down is, where its choices stand in its own rule. */
export const offerOf = ({ list, hint, others }: Validation): OfferedList | undefined =>
  list && 'choices' in list && hint && others === 'warn' ? { choices: list.choices, hint } : undefined;

/**
 * Adds a worksheet that carries the product's mark. Refused where a sheet of that name is there
 * already, compared as Excel compares names (see `sheetNameKey`).
 */
export interface AddSheet {
  readonly kind: 'add-sheet';
  /** The new sheet's name; it is {@link model}'s too. */
  readonly sheet: string;
  readonly model: SheetModel;
  /** The sheet behind whose tab the new one comes; null: behind all. */
  readonly after: string | null;
}

/**
 * Puts empty rows in, as Excel does: what stands at a row and below moves down, and everything that refers to
 * it follows. The new rows look like one above them.
 */
export interface InsertRows {
  readonly kind: 'insert-rows';
  readonly sheet: string;
  /** The row that the first new one becomes. */
  readonly at: number;
  readonly count: number;
  /** A row above {@link at} whose formats and height the new ones take. */
  readonly like: number;
  /** Columns whose formula in the row {@link like} goes on in the new ones, as filling down does. */
  readonly fill?: readonly number[];
  /**
   * The first of the rows, down to the one above {@link at}, to which the new ones belong. A range that ends
   * with those takes the new ones in, which Excel by itself does not do: in formulas, rules, drop-downs and filters.
   */
  readonly joins?: number;
}

/**
 * Makes a worksheet what a model says, in its place and under its name; nothing of what was on it stays. It
 * comes before all else that a change does to that sheet. Refused where the product did not make the sheet.
 */
export interface ReplaceSheet {
  readonly kind: 'replace-sheet';
  /** The sheet's name; it is {@link model}'s too. */
  readonly sheet: string;
  readonly model: SheetModel;
}

export type Operation =
  | WriteCells
  | MergeCells
  | SetColumnWidths
  | SetConditionalFormats
  | SetValidations
  | InsertRows
  | AddSheet
  | ReplaceSheet;

/** Whether an operation makes a sheet as a whole. */
export const makesSheet = (operation: Operation): operation is AddSheet | ReplaceSheet =>
  operation.kind === 'add-sheet' || operation.kind === 'replace-sheet';

/** One deed of the clerk, applied and put back as a whole. */
export interface WorkbookChange {
  /** What was done, in the clerk's words: 写入期限列. */
  readonly title: string;
  /** Why: what the rules found, or the clerk's own words. */
  readonly why?: string;
  /** Who did it, as the settings name them; the computer is never asked. */
  readonly by?: string;
  readonly operations: readonly Operation[];
}

/** How many cells a change writes, or gives drop-downs to. */
export function cellsWritten(change: WorkbookChange): number {
  let n = 0;
  for (const op of change.operations) {
    if (op.kind === 'write-cells') for (const run of op.runs) n += run.rows.length;
    if (op.kind === 'set-validations') n += cellsValidated(op.validations);
    if (makesSheet(op)) for (const row of op.model.rows) n += row.length;
  }
  return n;
}

/** How many cells lie in the areas of drop-downs and hints. Down to the end of the sheet nobody counts them: a column is one. */
export const cellsValidated = (validations: readonly Validation[]): number =>
  validations
    .flatMap(({ areas }) => areas)
    .reduce((n, area) => n + (area.bottom >= MAX_ROWS - 1 ? area.right - area.left + 1 : cellsIn(area)), 0);
