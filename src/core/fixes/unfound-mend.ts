import type { Operation } from '../changes/change';
import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';

/** A cell that may be written though no rule complains of it. */
export interface UnfoundCell {
  readonly row: number;
  readonly column: number;
  /** What the value is of; null for a header. */
  readonly field: FieldId | null;
  readonly value: string | number;
  /** The column that it is read from, where that is another one. */
  readonly source?: number;
  /** The column whose looks a new one takes. */
  readonly like?: number;
}

/** A mend that hangs on no finding. It is never safe by itself: the clerk looks at it first. */
export interface UnfoundMend {
  /** Stands in the place of a rule's id. */
  readonly id: string;
  readonly title: string;
  /** What it does, for the reference. */
  readonly text: string;
  cells(ledger: Ledger): Iterable<UnfoundCell>;
  /** What goes with the cells beside their contents: widths and merges of new columns. */
  beside?(ledger: Ledger): readonly Operation[];
}
