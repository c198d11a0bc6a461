import type { KeyColumn } from './key-index';

const END = -1;

/** The entries of a {@link KeyColumn} by their key, kept while single keys change. */
export class KeyGroups {
  private readonly mask: number;
  /** First entry of each slot, and the entry behind each in its slot. */
  private readonly heads: Int32Array;
  private readonly next: Int32Array;

  constructor(private readonly keys: KeyColumn) {
    let slots = 16;
    while (slots < keys.size * 1.5) slots *= 2;
    this.mask = slots - 1;
    this.heads = new Int32Array(slots).fill(END);
    this.next = new Int32Array(keys.size).fill(END);
    for (let e = 0; e < keys.size; e++) this.add(e);
  }

  /** Entries with the key of entry e, itself included, ascending; none where it has no key. */
  membersOf(e: number): number[] {
    const out: number[] = [];
    if (!this.keys.has(e)) return out;
    for (let m = this.heads[this.slotOf(e)]!; m !== END; m = this.next[m]!) if (this.keys.equal(m, e)) out.push(m);
    return out.sort((a, b) => a - b);
  }

  /** Changes the key of one entry, which `write` puts into the column or clears there. */
  change(e: number, write: (keys: KeyColumn) => void): void {
    this.take(e);
    write(this.keys);
    this.add(e);
  }

  private add(e: number): void {
    if (!this.keys.has(e)) return;
    const slot = this.slotOf(e);
    this.next[e] = this.heads[slot]!;
    this.heads[slot] = e;
  }

  private take(e: number): void {
    if (!this.keys.has(e)) return;
    const slot = this.slotOf(e);
    let before = END;
    for (let m = this.heads[slot]!; m !== e; m = this.next[m]!) before = m;
    if (before === END) this.heads[slot] = this.next[e]!;
    else this.next[before] = this.next[e]!;
  }

  private slotOf(e: number): number {
    return (this.keys.a[e]! ^ (this.keys.b[e]! >>> 13)) & this.mask;
  }
}
