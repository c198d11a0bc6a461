import { contentHash, placedHash } from '../../core/changes/row-keys';
import { isFormula, plainFormula } from './cell-input';
import type { Raw, RawRows } from './contents';

/** The content of a sheet as one number for each column that is not empty, by column. */
export type Fingerprint = ReadonlyMap<number, number>;

/**
 * Content of a cell as a number. Formulas count as they are written, so that today's date changes
 * nothing, and without what Excel may write in its own way.
 */
export const hashOf = (content: Raw): number => contentHash(isFormula(content) ? plainFormula(content) : content);

/** A fingerprint that follows what is read and what is written: a sum over the cells of each column. */
export class FingerprintTaker {
  private readonly columns: Map<number, number>;

  constructor(from: Fingerprint = new Map()) {
    this.columns = new Map(from);
  }

  take(rows: RawRows, firstRow: number, firstColumn: number): void {
    rows.forEach((row, r) => row.forEach((content, c) => this.put(firstRow + r, firstColumn + c, '', content)));
  }

  /** Notes that a cell holds something else. */
  put(row: number, column: number, before: Raw, after: Raw): void {
    const change = share(row, after) - share(row, before);
    if (change !== 0) this.columns.set(column, ((this.columns.get(column) ?? 0) + change) >>> 0);
  }

  result(): Fingerprint {
    return this.columns;
  }
}

const share = (row: number, content: Raw): number => (content === '' ? 0 : placedHash(hashOf(content), row));

/** Whether two sheets hold the same. A column that is empty again is none. */
export function sameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  const covered = (x: Fingerprint, y: Fingerprint): boolean =>
    [...x].every(([column, hash]) => (y.get(column) ?? 0) === hash);
  return covered(a, b) && covered(b, a);
}
