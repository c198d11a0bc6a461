import type { WhyLeft, WriteBackDoubt } from '../core/reports/rectification/write-back';

/** What people typed into the sheet of a report that can be taken over into the source ledgers. */
export interface WriteBackAnswer {
  /** The sheet it was typed into. */
  readonly sheet: string;
  readonly lines: readonly WriteBackLine[];
  /** Ids of the cells that are ticked before the clerk says anything. */
  readonly ticked: readonly string[];
  /** What cannot be taken over. */
  readonly left: readonly WriteBackRest[];
}

/** The cells of one problem. */
export interface WriteBackLine {
  /** 问题编号. */
  readonly number: string;
  /** 0-based row in the sheet it was typed into. */
  readonly row: number;
  /** Number and masked name, as the source ledger tells them. */
  readonly matter: string;
  readonly cells: readonly WriteBackCell[];
}

/** One cell of a source ledger that would be written. */
export interface WriteBackCell {
  readonly id: string;
  /** What the column of the report is called. */
  readonly header: string;
  readonly sheet: string;
  /** As Excel shows it: G12. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  /** Why it is not ticked beforehand. */
  readonly doubt: WriteBackDoubt | null;
}

/** Cells of one column that cannot be taken over, for one reason. */
export interface WriteBackRest {
  readonly header: string;
  readonly why: WhyLeft;
  readonly numbers: readonly string[];
}
