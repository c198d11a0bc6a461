/**
 * Keys of texts as two 32-bit hashes in typed columns: comparing and grouping 100,000 ID numbers then
 * makes no string, no object and no `Map` entry a record. 64 bits make a false match between any two
 * of a million texts less likely than one in ten million.
 */
export class KeyColumn {
  readonly a: Int32Array;
  readonly b: Int32Array;

  constructor(readonly size: number) {
    this.a = new Int32Array(size);
    this.b = new Int32Array(size);
  }

  /** Whether there is a key; (0, 0) stands for none. */
  has(i: number): boolean {
    return this.a[i] !== 0 || this.b[i] !== 0;
  }

  equal(i: number, j: number): boolean {
    return this.a[i] === this.a[j] && this.b[i] === this.b[j];
  }

  set(i: number, hash: KeyHash): void {
    this.a[i] = hash.a;
    this.b[i] = hash.b | 1; // never (0, 0)
  }

  clear(i: number): void {
    this.a[i] = 0;
    this.b[i] = 0;
  }

  /** Puts the keys of another column in, from an entry on. */
  put(from: number, keys: KeyColumn): void {
    this.a.set(keys.a, from);
    this.b.set(keys.b, from);
  }
}

/** A running hash of characters (two FNV-1a-like lanes with different multipliers). */
export class KeyHash {
  a = 0;
  b = 0;

  reset(): void {
    this.a = -0x7ee3_623b;
    this.b = 0x1b87_3593;
  }

  add(c: number): void {
    this.a = Math.imul(this.a ^ c, 0x0100_0193);
    this.b = Math.imul((this.b ^ c) + (this.b >>> 15), 0x2c1b_3c6d);
  }

  addText(s: string): void {
    for (let i = 0; i < s.length; i++) this.add(s.charCodeAt(i));
  }
}

/**
 * Calls `visit` with the entries of every key that at least two of them have. Open addressing over
 * typed arrays: linear, and nothing is allocated but the one list that is handed over and reused.
 *
 * @param among the entries to group, all where left out
 */
export function forEachGroup(
  keys: KeyColumn,
  visit: (members: readonly number[]) => void,
  among: (entry: number) => boolean = () => true,
): void {
  let count = 0;
  for (let e = 0; e < keys.size; e++) if (keys.has(e)) count++;
  let slots = 16;
  while (slots < count * 1.5) slots *= 2;
  // A slot is the last entry of its key, counted from 1, and a part of the key, so that most probes end there.
  const table = new Int32Array(slots * 2);
  const before = new Int32Array(keys.size);
  const repeated: number[] = [];
  for (let e = 0; e < keys.size; e++) {
    if (!keys.has(e) || !among(e)) continue;
    const part = keys.a[e]!;
    let slot = (part ^ (keys.b[e]! >>> 13)) & (slots - 1);
    let old: number;
    while ((old = table[slot * 2]!) > 0 && !(table[slot * 2 + 1] === part && keys.equal(old - 1, e))) {
      slot = (slot + 1) & (slots - 1);
    }
    if (old > 0) {
      before[e] = old;
      if (before[old - 1] === 0) repeated.push(slot);
    }
    table[slot * 2] = e + 1;
    table[slot * 2 + 1] = part;
  }
  const members: number[] = [];
  for (const slot of repeated) {
    members.length = 0;
    for (let e = table[slot * 2]!; e > 0; e = before[e - 1]!) members.push(e - 1);
    visit(members.reverse());
  }
}
