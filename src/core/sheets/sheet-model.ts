/**
 * A worksheet as plain data: what a report looks like, before any host writes it. The same model is
 * written by Office.js and into .xlsx, and shown in the workbench. Text is always text: a string
 * never becomes a formula, whatever it begins with. Rows and columns are 0-based.
 */
import type { MergeArea } from '../grid/grid';
import type { CellFormula, CellReference } from './cell-formula';
import type { ChartModel } from './chart-model';

export interface CellStyle {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
  /** `RRGGBB`. */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** Number format code; absent is General. */
  readonly format?: string;
}

export interface SheetCell {
  /** What the cell shows; of a formula its result. */
  readonly value: string | number | boolean | null;
  /** One of our own, made of our words and of references; text never becomes one. */
  readonly formula?: CellFormula;
  /** Key into {@link SheetModel.styles}. */
  readonly style?: string;
  /** What a figure counts, for whoever wants to see the rows behind it; no host writes it. */
  readonly trace?: string;
  /** By which formulas of the same report find the cell; no host writes it. */
  readonly name?: string;
  /** Where its row stood in an earlier edition of the sheet; no host writes it. */
  readonly origin?: CellReference;
  /** Somebody typed it into an earlier edition, and it was taken over; no host writes it. */
  readonly typed?: true;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** First and last row repeated on each page. */
  readonly titleRows?: readonly [number, number];
  readonly fitToWidth: boolean;
  /** Rows that begin a new page, beside those that begin one by themselves. */
  readonly breaks?: readonly number[];
  /** Lines between all cells, on paper only. */
  readonly gridLines?: boolean;
  /** Footer in the middle, with `&P` and `&N` for the page numbers. */
  readonly footer?: string;
  /** Millimetres: top, bottom, left, right. */
  readonly margins?: readonly [number, number, number, number];
}

/** What may stand in cells: a drop-down, a hint shown while typing, or both. */
export interface Validation {
  readonly areas: readonly MergeArea[];
  readonly list?: ChoiceList;
  /** Shown beside the cell while it is selected: a title of up to 32 characters, a text of up to 255. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** What happens to a value that the list does not have: refused, or taken once the clerk confirms. */
  readonly others: 'refuse' | 'warn';
}

/**
 * Choices of a drop-down, said in the rule itself or standing in cells of the same sheet. Excel takes
 * them in the rule only up to 255 characters in all and without commas: see `fitsInRule`.
 */
export type ChoiceList = { readonly choices: readonly string[] } | { readonly area: MergeArea };

/** Whether Excel takes these choices in the rule of a drop-down itself. */
export function fitsInRule(choices: readonly string[]): boolean {
  return choices.join(',').length <= 255 && choices.every((choice) => !choice.includes(','));
}

export interface SheetModel {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly MergeArea[];
  /** Widths in characters of the standard font, by column. */
  readonly widths: readonly number[];
  /** Heights in points by row; rows not named are automatic. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Area with a filter. */
  readonly filter?: MergeArea;
  readonly print?: PrintSetup;
  readonly hiddenColumns?: readonly number[];
  /**
   * By column the key of the style that its empty cells have, below the last row too: an ID number
   * typed there later stays text.
   */
  readonly columnStyles?: readonly (string | undefined)[];
  readonly validations?: readonly Validation[];
  readonly charts?: readonly ChartModel[];
  /** Colour of the tab, `RRGGBB`. */
  readonly tabColor?: string;
}
