import { isCellError } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import type { FieldCells, Ledger } from '../ledger/ledger';
import { bigramsOf, contentKey, nearEqual } from '../values/similarity';
import { cleanText } from '../values/text';

/** Where the matter is told, the fullest first; the first that is filled is compared. */
const TOLD_IN: readonly FieldId[] = ['content', 'title', 'demand'];

/** Words of a picture of which pairs of characters a text holds: 256 bits. */
const WORDS = 8;
/** Stands for the number of pairs of a text that has not been painted yet, and of one that cannot be. */
const UNPAINTED = -1;
const UNPAINTABLE = -2;

/**
 * What the matters of several ledgers are about, compared on demand. Only few records share their
 * petitioner with another, so keys are made when first asked for, and most unlike pairs are told apart
 * by pictures of their pairs of characters.
 */
export class Contents {
  private readonly cells: readonly (readonly FieldCells[])[];
  private readonly starts: readonly number[];
  private readonly texts: (string | null | undefined)[];
  private readonly keys = new Map<number, string>();
  private readonly pairs = new Map<string, Uint32Array>();
  private readonly pictures: Int32Array;
  /** Number of pairs of each text. */
  private readonly counts: Int32Array;

  constructor(ledgers: readonly Ledger[], starts: readonly number[], total: number) {
    this.cells = ledgers.map((l) => TOLD_IN.map((field) => l.cells(field)).filter((cells) => cells !== null));
    this.starts = starts;
    this.texts = new Array<string | null | undefined>(total);
    this.pictures = new Int32Array(total * WORDS);
    this.counts = new Int32Array(total).fill(UNPAINTED);
  }

  /** Whether two records tell the same matter. */
  near(r: number, s: number): boolean {
    const a = this.textOf(r);
    const b = this.textOf(s);
    if (a === null || b === null) return false;
    if (a !== b && !this.mayBeNear(r, a, s, b)) return false;
    return nearEqual(this.keyOf(r), this.keyOf(s), this.pairsOf);
  }

  /** Forgets what was read of a record whose cells changed. */
  forget(r: number): void {
    this.texts[r] = undefined;
    this.keys.delete(r);
    this.pictures.fill(0, r * WORDS, (r + 1) * WORDS);
    this.counts[r] = UNPAINTED;
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
      return typeof v === 'string' ? v : cleanText(v);
    }
    return null;
  }

  /**
   * A bound that costs a few operations. Near-equal texts share 42.5 % of their pairs taken together
   * (Dice 0.85), or the longer holds all pairs of the shorter; so of the shorter few may be missing.
   */
  private mayBeNear(r: number, a: string, s: number, b: string): boolean {
    const n = this.paint(r, a);
    const m = this.paint(s, b);
    if (n < 0 || m < 0) return true;
    const shorter = (n <= m ? r : s) * WORDS;
    const longer = (n <= m ? s : r) * WORDS;
    const allowed = Math.max(0, Math.min(n, m) - 0.425 * (n + m));
    let missing = 0;
    for (let w = 0; w < WORDS; w++) {
      missing += ones(this.pictures[shorter + w]! & ~this.pictures[longer + w]!);
      if (missing > allowed) return false;
    }
    return true;
  }

  /** The pairs of the text's key, without making the key; texts with characters that change in it are left to the key. */
  private paint(r: number, text: string): number {
    const known = this.counts[r]!;
    if (known !== UNPAINTED) return known;
    let count = UNPAINTED;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (isDropped(c)) continue;
      if (!isKept(c)) return (this.counts[r] = UNPAINTABLE);
      const bit = Math.imul(Math.imul(before, 0x9e37_79b1) ^ c, 0x85eb_ca6b) >>> 24;
      if (++count > 0) this.pictures[r * WORDS + (bit >> 5)]! |= 1 << (bit & 31);
      before = c;
    }
    return (this.counts[r] = Math.max(0, count));
  }
}

/** Hanzi, digits and small letters stand in a key as they are. */
function isKept(c: number): boolean {
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a);
}

/** White space and the usual punctuation do not stand in it. */
function isDropped(c: number): boolean {
  return (
    c <= 0x2f ||
    (c >= 0x3a && c <= 0x40) ||
    (c >= 0x3000 && c <= 0x3003) ||
    (c >= 0x3008 && c <= 0x3011) ||
    c === 0xff0c ||
    c === 0xff1a ||
    c === 0xff1b ||
    c === 0xff08 ||
    c === 0xff09 ||
    c === 0xff01 ||
    c === 0xff1f ||
    (c >= 0x2018 && c <= 0x201d) ||
    c === 0x00a0
  );
}

/** Number of bits set. */
function ones(n: number): number {
  let v = n - ((n >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
