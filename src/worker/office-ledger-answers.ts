import type { OfficeLedgerId } from '../core/office-ledgers/office-ledger';

/** A sheet of the workbook that is one of the office's other ledgers. Rows and columns are 0-based. */
export interface OfficeSheet {
  readonly sheet: string;
  /** Where its first line stands. */
  readonly row: number;
  readonly lines: number;
  readonly problems: readonly OfficeProblem[];
}

/** What a ledger's own checks found. */
export interface OfficeProblem {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

/** One of the ledgers that an office keeps in a year, and where the workbook has it. */
export interface OfficeLedgerAnswer {
  readonly id: OfficeLedgerId;
  readonly name: string;
  readonly text: string;
  readonly sheets: readonly OfficeSheet[];
}
