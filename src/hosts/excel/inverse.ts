import type { MergeArea } from '../../core/grid/grid';
import type { Raw } from './contents';
import type { Look } from './look';
import type { Runs } from './runs';

/** What it takes to put a change back. Plain data: it is kept in the workbook. */
export interface Inverse {
  /** Properties to set, each kept once. */
  readonly looks: readonly Look[];
  /** In the order in which they were done. */
  readonly steps: readonly InverseStep[];
}

export type InverseStep = CellsInverse | MergesInverse | WidthInverse | RulesInverse;

/** Cells of one column. */
export interface CellsInverse {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly (readonly [first: number, count: number])[];
  /** A number for each content that was written, packed: a cell with another one was changed since. */
  readonly after: string;
  /** What to type to have the contents of before. */
  readonly forms: Runs<Raw>;
  readonly codes: Runs<string>;
  /** Which of them each cell needs; null where only contents were written. */
  readonly looks: Runs<number> | null;
}

export interface MergesInverse {
  readonly kind: 'merges';
  readonly sheet: string;
  readonly areas: readonly MergeArea[];
}

export interface WidthInverse {
  readonly kind: 'width';
  readonly sheet: string;
  readonly column: number;
  /** Points; null for the standard width. */
  readonly width: number | null;
}

/** A rule of formatting by formula. */
export interface RuleData {
  /** Addresses of its areas. */
  readonly areas: string;
  /** With its sign of equality. */
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly stopIfTrue: boolean;
  readonly priority: number;
}

export interface RulesInverse {
  readonly kind: 'rules';
  readonly sheet: string;
  readonly area: MergeArea;
  readonly before: readonly RuleData[];
  /** Formulas of the rules that were put there. */
  readonly after: readonly string[];
}
