/** Texts up to this many bytes are kept for reuse, this many of them. */
const SLOT_BYTES = 48;
const SLOTS = 1 << 13;
/** Longer texts are decoded by the platform: its call costs as much as 40 characters. */
const LONGEST_OWN = 180;

/**
 * Makes strings of the UTF-8 bytes of cell texts. For the short texts that fill a ledger the
 * platform's decoder costs more than the text, so they are decoded here: the characters go into an
 * array of exactly their number, which the engine turns into a flat string fastest.
 */
export class StringMaker {
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #units = new Uint16Array(LONGEST_OWN);
  readonly #arrays: number[][] = Array.from({ length: LONGEST_OWN + 1 }, (_, n) => new Array<number>(n).fill(0));

  make(b: Uint8Array, from: number, to: number): string {
    if (to - from > LONGEST_OWN) return this.#utf8.decode(b.subarray(from, to));
    const units = this.#units;
    let n = 0;
    for (let p = from; p < to;) {
      const c = b[p]!;
      if (c < 0x80) {
        units[n++] = c;
        p++;
      } else if (c >= 0xe0 && c < 0xf0 && p + 3 <= to) {
        units[n++] = ((c & 0x0f) << 12) | ((b[p + 1]! & 0x3f) << 6) | (b[p + 2]! & 0x3f);
        p += 3;
        // Two and four bytes are rare in Chinese text, and broken bytes are the platform's business.
      } else return this.#utf8.decode(b.subarray(from, to));
    }
    const characters = this.#arrays[n]!;
    for (let i = 0; i < n; i++) characters[i] = units[i]!;
    return String.fromCharCode.apply(null, characters);
  }
}

/**
 * Makes strings, and hands out again a short text that was just made. Ledgers repeat themselves —
 * units, forms, dates —, so with texts written into the cells this is faster, keeps one copy in
 * memory, and makes every later look-up of the same text faster too.
 */
export class StringStore {
  readonly #maker = new StringMaker();
  readonly #bytes = new Uint8Array(SLOTS * SLOT_BYTES);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #strings: string[] = new Array<string>(SLOTS).fill('');

  make(b: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > SLOT_BYTES) return this.#maker.make(b, from, to);
    let hash = length;
    for (let p = from; p < to; p++) hash = (Math.imul(hash, 31) + b[p]!) | 0;
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    const at = slot * SLOT_BYTES;
    const kept = this.#bytes;
    if (this.#lengths[slot] === length) {
      let i = 0;
      while (i < length && kept[at + i] === b[from + i]) i++;
      if (i === length) return this.#strings[slot]!;
    }
    const text = this.#maker.make(b, from, to);
    this.#lengths[slot] = length;
    for (let i = 0; i < length; i++) kept[at + i] = b[from + i]!;
    this.#strings[slot] = text;
    return text;
  }
}
