import { isCellError } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import type { FieldCells, Ledger } from '../ledger/ledger';
import { bigramsOf, contentKey, nearEqual } from '../values/similarity';
import { cleanText } from '../values/text';
import { isDitto } from './ditto';

/** Where the matter is told, the fullest first; the first that is filled is compared. */
const TOLD_IN: readonly FieldId[] = ['content', 'title', 'demand'];

/** Words of a picture of which hanzi a text holds: 128 bits. */
const WORDS = 4;

/**
 * What the matters of several ledgers are about, compared on demand. Only few records share their
 * petitioner with another, so keys are made when first asked for, and most unlike pairs are told apart
 * by a picture of their characters alone.
 */
export class Contents {
  private readonly cells: readonly (readonly FieldCells[])[];
  private readonly starts: readonly number[];
  private readonly texts: (string | null | undefined)[];
  private readonly keys = new Map<number, string>();
  private readonly pairs = new Map<string, Uint32Array>();
  private readonly pictures: Int32Array;
  private readonly hanzi: Int32Array;

  constructor(ledgers: readonly Ledger[], starts: readonly number[], total: number) {
    this.cells = ledgers.map((l) => TOLD_IN.map((field) => l.cells(field)).filter((cells) => cells !== null));
    this.starts = starts;
    this.texts = new Array<string | null | undefined>(total);
    this.pictures = new Int32Array(total * WORDS);
    this.hanzi = new Int32Array(total).fill(-1);
  }

  /** Whether two records tell the same matter. */
  near(r: number, s: number): boolean {
    const a = this.textOf(r);
    const b = this.textOf(s);
    if (a === null || b === null) return false;
    if (a !== b && !this.mayBeNear(r, a, s, b)) return false;
    return nearEqual(this.keyOf(r), this.keyOf(s), this.pairsOf);
  }

  private readonly pairsOf = (key: string): Uint32Array => {
    let pairs = this.pairs.get(key);
    if (!pairs) this.pairs.set(key, (pairs = bigramsOf(key)));
    return pairs;
  };

  /** The text as it is compared; `''` where the record tells nothing of its own. */
  keyOf(r: number): string {
    let key = this.keys.get(r);
    if (key === undefined) this.keys.set(r, (key = contentKey(this.textOf(r) ?? '')));
    return key;
  }

  private textOf(r: number): string | null {
    let text = this.texts[r];
    if (text === undefined) this.texts[r] = text = this.readText(r);
    return text;
  }

  private readText(r: number): string | null {
    let l = this.starts.length - 1;
    while (l > 0 && this.starts[l]! > r) l--;
    const record = r - this.starts[l]!;
    for (const cells of this.cells[l] ?? []) {
      const v = cells.values[record];
      if (v === null || v === undefined || isCellError(v) || cells.isInherited(record)) continue;
      const text = typeof v === 'string' ? v : cleanText(v);
      if (!isDitto(text)) return text;
    }
    return null;
  }

  /**
   * A bound that costs a few operations. Of near-equal texts the shorter has at most 15 % of its pairs
   * not in the other, or none; each of its hanzi that the other lacks takes at least one pair with it,
   * but for the first of a run.
   */
  private mayBeNear(r: number, a: string, s: number, b: string): boolean {
    const shorter = a.length <= b.length ? r : s;
    const longer = shorter === r ? s : r;
    this.paint(r, a);
    this.paint(s, b);
    let missing = 0;
    for (let w = 0; w < WORDS; w++) {
      missing += ones(this.pictures[shorter * WORDS + w]! & ~this.pictures[longer * WORDS + w]!);
    }
    return missing <= 0.15 * Math.min(a.length, b.length) + 3;
  }

  private paint(r: number, text: string): void {
    if (this.hanzi[r]! >= 0) return;
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      // Other characters may change or vanish in the key; hanzi stay.
      if (c < 0x4e00 || c > 0x9fff) continue;
      count++;
      const bit = Math.imul(c, 0x9e37_79b1) >>> 25;
      this.pictures[r * WORDS + (bit >> 5)]! |= 1 << (bit & 31);
    }
    this.hanzi[r] = count;
  }
}

/** Number of bits set. */
function ones(n: number): number {
  let v = n - ((n >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
