import type { FieldId } from '../fields/catalog';
import type { SkipReason } from '../ledger/types';
import type { DuplicateGroup } from './duplicates';
import type { Rewrite } from './rewrites';
import type { LeftOutWhy } from './source-tables';
import type { StayedColumn } from './structured-table';

/** What making or renewing 规范台账 did, or would do. Rows and columns as Excel shows them. */
export interface StructureReceipt {
  /** Name of 规范台账; `null` where the workbook has no matters to put into one. */
  readonly sheet: string | null;
  /** Matters of the ledgers that stand in 规范台账. */
  readonly records: number;
  readonly sources: readonly SourceOfRows[];
  readonly leftOut: readonly LeftOutTable[];
  /** Headers of the columns that are none of ours and came along at the right. */
  readonly unmapped: readonly string[];
  /** Columns that stayed where they are, and why. */
  readonly stayed: readonly StayedColumn[];
  readonly rewrites: readonly Rewrite[];
  /** Texts and numbers that became dates, and how many of these took their year from the title or neighbours. */
  readonly datesMade: number;
  readonly yearsTaken: number;
  /** Values of date columns that stayed texts, because they name no one day. */
  readonly datesLeft: readonly { readonly header: string; readonly cells: number }[];
  /** Cells under a merge whose own values nobody sees; the rows took the values that are seen. */
  readonly covered: readonly { readonly sheet: string; readonly cell: string }[];
  readonly duplicates: readonly DuplicatePlaces[];
  /** Set where 规范台账 was there before. */
  readonly update: UpdateReceipt | null;
}

export interface SourceOfRows {
  readonly sheet: string;
  readonly title: string | null;
  readonly records: number;
  /** Rows that hold no matter and stay where they are. */
  readonly skipped: readonly { readonly why: SkipReason; readonly rows: readonly number[] }[];
}

export interface LeftOutTable {
  readonly sheet: string;
  readonly title: string | null;
  readonly records: number;
  readonly why: LeftOutWhy;
}

export interface DuplicatePlaces extends Pick<DuplicateGroup, 'id' | 'why' | 'keep'> {
  /** Where its rows come from: `1月!12`. */
  readonly sources: readonly string[];
}

export interface UpdateReceipt {
  /** Cells that took what the ledger says now. */
  readonly updated: number;
  /** Cells that keep what was typed into them. */
  readonly kept: number;
  readonly added: number;
  /** Rows that stay although the ledger has their matter no more. */
  readonly vanished: readonly { readonly row: number; readonly source: string }[];
  /** Rows from sheets that were not read this time, and duplicates that are not wanted any more; they stay as they are. */
  readonly untouched: number;
  /** Cells that both sides changed. */
  readonly conflicts: readonly Conflict[];
  /** Headers of columns that were added at the right. */
  readonly newColumns: readonly string[];
  /** Headers of columns whose drop-down offered what the office's list had before. */
  readonly renewedLists: readonly string[];
  /** Headers of columns that the clerk took out of 规范台账; they stay out. */
  readonly removedColumns: readonly string[];
}

/** Which side of a conflict counts: what was typed stays until the clerk says otherwise. */
export type KeepSide = 'typed' | 'ledger';

/** Decisions of the clerk, by {@link Conflict.id}. */
export type ConflictDecisions = Readonly<Record<string, KeepSide>>;

export interface Conflict {
  /** Where the row comes from, and its column: the same as long as the ledger's rows keep their places. */
  readonly id: string;
  readonly keep: KeepSide;
  /** `F12`. */
  readonly cell: string;
  readonly header: string;
  readonly field: FieldId | null;
  readonly typed: string;
  readonly ledger: string;
}
