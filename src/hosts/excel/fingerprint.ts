import type { Raw, RawRows } from './contents';

/** The content of a sheet as one number for each column that is not empty, by column. */
export type Fingerprint = ReadonlyMap<number, number>;

const { imul } = Math;
const PRIME = 0x01000193;
const START = 0x811c9dc5;

/** Content of a cell as a number; formulas count as they are written, so that today's date changes nothing. */
export function hashOf(value: Raw, hash = START): number {
  const text = typeof value === 'string' ? value : `${typeof value} ${value}`;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Takes a sheet's fingerprint while it is read. */
export class FingerprintTaker {
  private readonly hashes = new Map<number, number>();

  take(rows: RawRows, firstRow: number, firstColumn: number): void {
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === '') return;
        const column = firstColumn + c;
        this.hashes.set(column, hashOf(value, imul((this.hashes.get(column) ?? START) ^ (firstRow + r), PRIME)));
      }),
    );
  }

  result(): Fingerprint {
    return this.hashes;
  }
}

/** Whether a sheet holds what it held, apart from some columns. */
export function sameContent(a: Fingerprint, b: Fingerprint, apart: ReadonlySet<number>): boolean {
  const covered = (x: Fingerprint, y: Fingerprint): boolean =>
    [...x].every(([column, hash]) => apart.has(column) || y.get(column) === hash);
  return covered(a, b) && covered(b, a);
}
