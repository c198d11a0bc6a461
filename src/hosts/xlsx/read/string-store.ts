const SLOTS = 1 << 14;
const SLOT_BYTES = 48;

/**
 * Turns the UTF-8 bytes of cell texts into strings. Ledgers repeat themselves — units, forms, dates —
 * so a short text that was just seen is handed out again instead of being made anew: that is faster,
 * keeps one copy in memory, and makes every later look-up of the same text faster too.
 */
export class StringStore {
  readonly #bytes = new Uint8Array(SLOTS * SLOT_BYTES);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #strings: string[] = new Array<string>(SLOTS).fill('');
  readonly #units = new Uint16Array(256);
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

  get(b: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > SLOT_BYTES) return this.#make(b, from, to);
    let hash = length;
    for (let p = from; p < to; p++) hash = (Math.imul(hash, 31) + b[p]!) | 0;
    const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    const at = slot * SLOT_BYTES;
    const kept = this.#bytes;
    if (this.#lengths[slot] === length) {
      let i = 0;
      while (i < length && kept[at + i] === b[from + i]) i++;
      if (i === length) return this.#strings[slot]!;
    }
    const text = this.#make(b, from, to);
    this.#lengths[slot] = length;
    for (let i = 0; i < length; i++) kept[at + i] = b[from + i]!;
    this.#strings[slot] = text;
    return text;
  }

  #make(b: Uint8Array, from: number, to: number): string {
    if (to - from > 192) return this.#utf8.decode(b.subarray(from, to));
    const units = this.#units;
    let n = 0;
    for (let p = from; p < to;) {
      const c = b[p++]!;
      if (c < 0x80) units[n++] = c;
      else if (c >= 0xe0 && c < 0xf0 && p + 2 <= to) {
        units[n++] = ((c & 0x0f) << 12) | ((b[p]! & 0x3f) << 6) | (b[p + 1]! & 0x3f);
        p += 2;
      } else return this.#utf8.decode(b.subarray(from, to));
    }
    return String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
  }
}
