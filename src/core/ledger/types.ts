import type { FieldId } from '../fields/catalog';

/**
 * What a sheet is: `ledger` one row, one thing; `statistics` one row, counts of many; `form` label
 * cells beside value cells.
 */
export type SheetKind = 'ledger' | 'statistics' | 'form' | 'empty' | 'other';

/** Why a row below the header holds no matter. */
export type SkipReason =
  'total' | 'note' | 'signature' | 'blank' | 'numbered-blank' | 'column-numbers' | 'repeated-header' | 'section-title';

export interface SkippedRow {
  /** 0-based grid row. */
  readonly row: number;
  readonly why: SkipReason;
}

/** How a column came to its fields, so that the pane can say why. */
export type MatchHow =
  /** The header is the standard name or an alias, letter by letter. */
  | 'exact'
  /** The same after white space, brackets, widths and known slips were evened out. */
  | 'normalised'
  /** The parent header decided, as 复查 over 结论. */
  | 'parent'
  /** One header names several fields. */
  | 'composite'
  /** The header is like a known one. */
  | 'similar'
  /** The values decided: a column of 18-character codes is an ID column whatever it is called. */
  | 'values'
  /** The clerk or the office's settings said so. */
  | 'clerk'
  /** Said so of a column in this place, whose header was another then. */
  | 'renamed'
  /** About a petitioner's movements, relations or monitoring: never read. */
  | 'left-alone'
  /** Computed and written by this product: 应办结日期（自动）. */
  | 'own'
  /** None of ours, or too uncertain to say. */
  | 'none';

/** A field a column might be, for the clerk to choose from. */
export interface Candidate {
  readonly field: FieldId;
  /** 0…1. */
  readonly score: number;
}

export interface TableColumn {
  /** 0-based grid column. */
  readonly column: number;
  /** Parent headers first, without line breaks and padding; empty where the header cell is empty. */
  readonly header: readonly string[];
  /** Empty where the column is none of ours, several where it holds several things. */
  readonly fields: readonly FieldId[];
  /** 0…1; 0 where there is no field. */
  readonly confidence: number;
  readonly how: MatchHow;
  readonly candidates: readonly Candidate[];
}

/** Where a year comes from when the dates of a column leave it out. */
export interface YearHint {
  readonly year: number;
  readonly from: 'title' | 'footer' | 'sheet-name' | 'file-name' | 'neighbour';
}

/** What a table is about: decides which rules speak. */
export type TableKind = 'petition' | 'rectification' | 'other';

/** One table found on a sheet. All rows and columns are 0-based grid indexes. */
export interface Table {
  readonly title: string | null;
  readonly kind: TableKind;
  /** Every row the header spans, a row of column numbers left out. */
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  /** Grid rows that hold a matter, ascending. */
  readonly records: Int32Array;
  /** Every other row with anything in it below the header. */
  readonly skipped: readonly SkippedRow[];
  /**
   * Per grid column the records (by number) that take their value from above, because a vertical
   * merge covers them or because blank means the same as above; absent where no record does.
   */
  readonly inherited: ReadonlyMap<number, ReadonlySet<number>>;
  readonly yearHint: YearHint | null;
  /** How sure the header was, 0…1, and what spoke for it, for the pane. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface SheetReading {
  readonly name: string;
  readonly kind: SheetKind;
  /** One plain Chinese sentence where the sheet is not a ledger. */
  readonly why: string | null;
  readonly tables: readonly Table[];
}
