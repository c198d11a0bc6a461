import type { MergeArea } from '../../core/grid/grid';
import type { Validation } from '../../core/sheets/sheet-model';
import type { Raw } from './contents';
import type { Look } from './look';
import type { PackedSheet } from './packed-sheet';
import { expanded, runsOf, type Runs } from './runs';

/** The workbook without a change, and with it. */
export type Side = 'before' | 'after';

export const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before');

/**
 * What it takes to put a change back and to do it again. Plain data: it is kept in the workbook, is
 * written once before the change is, and serves both ways as often as the clerk likes.
 */
export interface ChangeRecord {
  /** Properties to set, each kept once. */
  readonly looks: readonly Look[];
  /** In the order in which they were done. */
  readonly steps: readonly RecordStep[];
  /** The sheets that were there before. */
  readonly sheets: readonly SheetRecord[];
}

/** What a sheet and its rows are known again by, whatever became of their names and places. */
export interface SheetRecord {
  readonly sheet: string;
  /** Excel's own, which outlives renaming. */
  readonly id: string;
  readonly rows: readonly (readonly [first: number, count: number])[];
  /** What the cells that were not written add to the key of each row, packed. */
  readonly keys: string;
  /** Columns that held nothing at all before: whatever the change left there is the product's own. */
  readonly newColumns: readonly number[];
}

export type RecordStep = CellsStep | MergesStep | WidthStep | RulesStep | ValidationsStep | SheetStep | RowsStep;

/** Cells of one column. */
export interface CellsStep extends Readonly<Record<Side, CellsSide>> {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly (readonly [first: number, count: number])[];
}

export interface CellsSide {
  /** What to type; formulas as {@link packedForms} has them. */
  readonly forms: Runs<Raw>;
  /** Number formats; null leaves a cell's alone. */
  readonly codes: Runs<string | null>;
  /** Which of the looks to set on each cell, coming from the other side; null where only contents were written. */
  readonly looks: Runs<number> | null;
}

/** Areas that are merged after, and not before. */
export interface MergesStep {
  readonly kind: 'merges';
  readonly sheet: string;
  readonly areas: readonly MergeArea[];
}

/** Points; null for the standard width. */
export interface WidthStep extends Readonly<Record<Side, number | null>> {
  readonly kind: 'width';
  readonly sheet: string;
  readonly column: number;
}

/** A rule of formatting by formula. */
export interface RuleData {
  /** Addresses of its areas. */
  readonly areas: string;
  /** With its sign of equality. */
  readonly formula: string;
  /** What it adds to a cell, by the paths below the rule's format. */
  readonly look: Look;
  readonly stopIfTrue: boolean;
  readonly priority: number;
}

/** The rules by formula that lie wholly within an area. */
export interface RulesStep extends Readonly<Record<Side, readonly RuleData[]>> {
  readonly kind: 'rules';
  readonly sheet: string;
  readonly area: MergeArea;
}

/** Drop-downs and hints that are there after, in areas that have none before. */
export interface ValidationsStep {
  readonly kind: 'validations';
  readonly sheet: string;
  readonly validations: readonly Validation[];
}

/** A sheet that is there after and not before. */
export interface SheetStep {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly model: PackedSheet;
  /** The sheet that it comes after; null: it comes last. */
  readonly after: string | null;
  /** What it comes in the place of. */
  readonly replaces?: ReplacedSheet;
}

/** A sheet that is under another name after, where nobody sees it. */
export interface ReplacedSheet {
  readonly parked: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Fingerprint of what was on it. */
  readonly content: readonly (readonly [column: number, hash: number])[];
}

/**
 * Rows that are put in, where they are once all of the change are in: put in from top to bottom, each of them comes
 * there at once. All other steps go by the same places. Which of them are in says the entry of the journal, by
 * their numbers.
 */
export interface RowsStep {
  readonly kind: 'rows';
  readonly sheet: string;
  readonly number: number;
  /** The first new one. */
  readonly at: number;
  readonly count: number;
  /** The row whose looks and height they take. */
  readonly like: number;
  /** The row that they belong to: what may be typed there may be typed in them. Null where they belong to none. */
  readonly above: number | null;
  /** The keys of the rows above and below, by which the place is known again. */
  readonly neighbours: readonly [above: number, below: number];
}

/** Stands in a formula for the number of its own row: filled down a column, it is then the same in all cells. */
const OWN_ROW = '\u0000';

/** What is typed into cells, kept short. */
export const packedForms = (forms: readonly Raw[], rows: Int32Array): Runs<Raw> =>
  runsOf(forms.map((form, i) => inFormula(form, /\d+/gu, (digits) => (digits === ownRow(rows, i) ? OWN_ROW : digits))));

export const unpackedForms = (runs: Runs<Raw>, rows: Int32Array): Raw[] =>
  expanded(runs).map((form, i) => inFormula(form, /\0/gu, () => ownRow(rows, i)));

const ownRow = (rows: Int32Array, i: number): string => String(rows[i]! + 1);

const inFormula = (form: Raw, pattern: RegExp, replace: (found: string) => string): Raw =>
  typeof form === 'string' && form.startsWith('=') ? form.replace(pattern, replace) : form;
