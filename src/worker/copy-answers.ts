import type { CopyKind } from '../core/reports/report';

/** A copy of the last report for one recipient. */
export interface CopyAnswer {
  readonly recipient: string;
  /** How many lines it has. */
  readonly matters: number;
}

/** Which copies are wanted as a file. */
export interface CopyRequest {
  readonly kind: CopyKind;
  /** Place in the list of {@link CopyAnswer}s; null: all of them in one archive. */
  readonly copy: number | null;
}

/** A file that was made, with the name that it should have. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
