/**
 * A worksheet as plain data: what a report looks like, before any host writes it. The same model is
 * written by Office.js and into .xlsx, and shown in the workbench. Text is always text: a string
 * never becomes a formula, whatever it begins with. Rows and columns are 0-based.
 */
import type { MergeArea } from '../grid/grid';

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

/** A link to a place in the same workbook or nothing else: the product writes no outside links. */
export interface SheetCell {
  readonly value: string | number | boolean | null;
  /** Key into {@link SheetModel.styles}. */
  readonly style?: string;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** First and last row repeated on each page. */
  readonly titleRows?: readonly [number, number];
  readonly fitToWidth: boolean;
  /** Footer in the middle, with `&P` and `&N` for the page numbers. */
  readonly footer?: string;
  /** Millimetres: top, bottom, left, right. */
  readonly margins?: readonly [number, number, number, number];
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
}
