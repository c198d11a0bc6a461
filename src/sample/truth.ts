import type { FieldId } from '../core/fields/catalog';

/** What the generator put on a sheet, for holding the engine's answer against. Rows and columns are 0-based. */
export interface TableTruth {
  readonly headerRows: readonly number[];
  /** First and last row holding a matter. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly records: number;
  /** Every column of the header; `fields` is empty where it is none of ours. */
  readonly columns: readonly { readonly column: number; readonly fields: readonly FieldId[] }[];
}

/** A finding a check must make. `column` and `row` are null where it is of the table. */
export interface Planted {
  readonly rule: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** A cell that looks wrong and is not. */
export interface Trap {
  readonly kind: string;
  readonly row: number;
  readonly column: number;
}

/** The truth about a sheet. The keys of {@link TableTruth} are those of its first table. */
export interface SampleTruth extends TableTruth {
  readonly tables: readonly TableTruth[];
  readonly planted: readonly Planted[];
  readonly traps: readonly Trap[];
  /** The day on which the ledger was kept last, `YYYY-MM-DD`. */
  readonly asOf: string;
}
