import type { Ledger } from '../../ledger/ledger';
import type { TableKind } from '../../ledger/types';
import { matterTables, roleOf } from '../../office-ledgers/table-role';
import { KeyColumn, KeyHash } from '../../rules/key-index';
import type { MatterPlace } from '../../rules/matter-pairs';
import { matchKey } from '../../values/text';

/** Counted anew on every sheet, such a number says nothing across sheets. */
const RUNNING = /^\d{1,4}$/u;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/gu;

/** Stands for the matter of a number that an edition does not have. */
export const NO_MATTER = -1;

/** The matters of one edition by their numbers, numbered through all ledgers. */
export class NumberedEdition {
  /** The first matter of every number, in the order of the ledgers. */
  readonly matters: readonly number[];
  /** Matters that have no number. */
  readonly unnumbered: number;
  private readonly starts: number[] = [];
  private readonly keys: KeyColumn;
  /** Hash table of {@link matters}: each slot has a matter counted from 1, or 0. */
  private readonly slots: Int32Array;
  /** 1 for the first matter of a number that stands on several: which one is meant, nobody can say. */
  private readonly several: Uint8Array;

  constructor(
    readonly ledgers: readonly Ledger[],
    bySheet: boolean,
  ) {
    let total = 0;
    for (const ledger of ledgers) {
      this.starts.push(total);
      total += ledger.size;
    }
    this.keys = new KeyColumn(total);
    this.several = new Uint8Array(total);
    let size = 16;
    while (size < total * 1.5) size *= 2;
    this.slots = new Int32Array(size);
    this.unnumbered = ledgers.reduce((n, ledger, l) => n + this.read(ledger, this.starts[l]!, bySheet), 0);
    this.matters = this.index(total);
  }

  /** The first matter of this edition that has the number of a matter of another; {@link NO_MATTER} where none has. */
  sameNumber({ keys }: NumberedEdition, index: number): number {
    return this.slots[this.slotOf(keys, index)]! - 1;
  }

  /** Whether the number of a matter stands on several. */
  isRepeated(index: number): boolean {
    return this.several[index] === 1;
  }

  /** Index of the ledger of a matter. */
  ledgerAt(index: number): number {
    let l = this.starts.length - 1;
    while (l > 0 && this.starts[l]! > index) l--;
    return l;
  }

  /** Number of the matter's record in its ledger. */
  recordAt(index: number): number {
    return index - this.starts[this.ledgerAt(index)]!;
  }

  placeAt(index: number): MatterPlace {
    return { ledger: this.ledgers[this.ledgerAt(index)]!, record: this.recordAt(index) };
  }

  /** Reads the numbers of a ledger, and says how many of its matters have none. */
  private read(ledger: Ledger, start: number, bySheet: boolean): number {
    const cells = ledger.cells('caseNo');
    const texts = ledger.texts('caseNo');
    const sheet = bySheet ? ledger.place.sheet : '';
    let unnumbered = 0;
    for (let i = 0; i < ledger.size; i++) {
      // Rows under one number are one matter.
      if (cells?.isInherited(i) === true) continue;
      const text = texts?.[i] ?? null;
      if (text === null) unnumbered++;
      else setKey(this.keys, start + i, text, sheet);
    }
    return unnumbered;
  }

  private index(total: number): number[] {
    const matters: number[] = [];
    for (let at = 0; at < total; at++) {
      if (!this.keys.has(at)) continue;
      const slot = this.slotOf(this.keys, at);
      const first = this.slots[slot]! - 1;
      if (first !== NO_MATTER) {
        this.several[first] = 1;
        continue;
      }
      this.slots[slot] = at + 1;
      matters.push(at);
    }
    return matters;
  }

  /** The slot of a key, or the free one in which it would stand. */
  private slotOf(keys: KeyColumn, index: number): number {
    const { slots } = this;
    const a = keys.a[index]!;
    const b = keys.b[index]!;
    let slot = (a ^ (b >>> 13)) & (slots.length - 1);
    for (;;) {
      const at = slots[slot]! - 1;
      if (at === NO_MATTER || (this.keys.a[at] === a && this.keys.b[at] === b)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }
}

const hash = new KeyHash();

/** The number however it is written: widths, case, blanks, brackets and dashes make no other number. */
function setKey(keys: KeyColumn, at: number, text: string, sheet: string): void {
  hash.reset();
  if (sheet !== '' || !addPlain(text)) {
    const key = matchKey(text).replace(DASHES, '-');
    hash.reset();
    hash.addText(sheet !== '' && RUNNING.test(key) ? `${sheet}\n${key}` : key);
  }
  keys.set(at, hash);
}

/** Adds letters, digits and hyphens: nearly every number, in which there is nothing to even out but the case. */
function addPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x41 && c <= 0x5a) hash.add(c + 0x20);
    else if ((c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a) || c === 0x2d) hash.add(c);
    else return false;
  }
  return true;
}

/**
 * The ledgers of both editions that are compared: registrations where there are any, since another
 * ledger may list the same numbers again; else rectification ledgers, else any with numbers.
 */
export function comparedLedgers(
  now: readonly Ledger[],
  before: readonly Ledger[],
): readonly [readonly Ledger[], readonly Ledger[]] {
  const numbered = (ledgers: readonly Ledger[]): Ledger[] => ledgers.filter((ledger) => ledger.has('caseNo'));
  const ofRole = (ledgers: readonly Ledger[], role: TableKind): Ledger[] =>
    numbered(role === 'other' ? ledgers : matterTables(ledgers)).filter((ledger) => roleOf(ledger) === role);
  const own = (['petition', 'rectification', 'other'] as const).find((role) => ofRole(now, role).length > 0) ?? 'other';
  return [ofRole(now, own), ofRole(before, own)];
}
