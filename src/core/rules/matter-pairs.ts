import { NO_DAY } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { Contents } from './contents';
import { forEachGroup, KeyColumn, KeyHash } from './key-index';
import { visitCandidates } from './near-candidates';
import { personsOf, type Persons } from './persons';
import { comparableTables } from '../office-ledgers/table-role';

/** Where a record stands. */
export interface MatterPlace {
  readonly ledger: Ledger;
  readonly record: number;
}

/**
 * What is known of one table's records: matters of the same person with near-equal content, of which
 * the later is not marked as repeated.
 */
interface PairsOfLedger {
  /** The other matter of a pair, `null` where the record is in none. */
  otherOf(record: number): MatterPlace | null;
  /** The earlier matter, where the ledger says that this later one was the first; `null` else. */
  earlierOf(record: number): MatterPlace | null;
}

/** Groups with more comparisons than this are narrowed down first; below, comparing is cheaper than that. */
export const MANY_PAIRS = 20_000;

/** Statuses and methods that say as much as 是否重复 does. */
const MARKED_ELSEWHERE = /并入|并案|重复|重件|重信|重访/u;

/**
 * Finds the pairs once a check; `duplicate-matter` and `repeat-flag` ask for it through `ctx.shared`.
 * A registration and the rectification ledger that lists the same matter again are no duplicates, so
 * tables are compared with their own kind only.
 */
export function matterPairs(ledgers: readonly Ledger[]): ReadonlyMap<Ledger, PairsOfLedger> {
  const out = new Map<Ledger, PairsOfLedger>();
  for (const same of comparable(ledgers)) {
    const finder = new PairFinder(same);
    finder.run();
    for (const ledger of same) out.set(ledger, finder.pairsOf(ledger));
  }
  return out;
}

/** The tables that are compared with each other. */
export function comparable(ledgers: readonly Ledger[]): Ledger[][] {
  return comparableTables(ledgers.filter(canCompare));
}

function canCompare(ledger: Ledger): boolean {
  return (
    ledger.size > 0 &&
    (ledger.has('petitioner') || ledger.has('idNumber')) &&
    (ledger.has('content') || ledger.has('title') || ledger.has('demand'))
  );
}

export const NO_MATTER = -1;

/** When each matter was brought, and whether the ledger calls it repeated (1), a first one (0), or says nothing (-1). */
export function orderOf(ledger: Ledger): { readonly days: Int32Array; readonly repeat: Int8Array } {
  const days = new Int32Array(ledger.size).fill(NO_DAY);
  const petitioned = ledger.dates('petitionDate')?.days;
  const registered = ledger.dates('registeredDate')?.days;
  for (let i = 0; i < ledger.size; i++) {
    days[i] = petitioned?.[i] ?? NO_DAY;
    if (days[i] === NO_DAY) days[i] = registered?.[i] ?? NO_DAY;
  }
  return { days, repeat: ledger.flags('isRepeat')?.flags ?? new Int8Array(ledger.size).fill(-1) };
}

/** Records of all ledgers are numbered through; typed arrays hold what is known of each. */
export class PairFinder {
  readonly starts: number[] = [];
  readonly total: number;
  readonly persons: Persons;
  readonly contents: Contents;
  readonly days: Int32Array;
  /** 1 repeated, 0 first, -1 nothing said. */
  readonly repeat: Int8Array;
  /** The first other matter of a pair that was met, and the first that is earlier; {@link NO_MATTER} where none is. */
  readonly other: Int32Array;
  readonly earlier: Int32Array;

  constructor(readonly ledgers: readonly Ledger[]) {
    let total = 0;
    for (const ledger of ledgers) {
      this.starts.push(total);
      total += ledger.size;
    }
    this.total = total;
    this.persons = personsOf(ledgers, total);
    this.contents = new Contents(ledgers, this.starts, total);
    this.days = new Int32Array(total);
    this.repeat = new Int8Array(total);
    this.other = new Int32Array(total).fill(NO_MATTER);
    this.earlier = new Int32Array(total).fill(NO_MATTER);
    ledgers.forEach((ledger, l) => {
      const { days, repeat } = orderOf(ledger);
      this.days.set(days, this.starts[l]);
      this.repeat.set(repeat, this.starts[l]);
    });
  }

  /**
   * Three passes, so that every pair compared is of one person: the same ID number; the same name and
   * phone, where not both have an ID number; the same name, where one has no ID number and one no phone.
   */
  run(): void {
    const { ids, names, phones } = this.persons;
    const hasNoId = (r: number): boolean => !ids.has(r);
    forEachGroup(ids, (members) => this.compare(members, members));
    const inDoubt = this.namesWithoutId();
    if (!inDoubt) return;
    const { keys, records } = this.phoneKeys(inDoubt);
    forEachGroup(keys, (entries) => {
      const members = entries.map((e) => records[e]!);
      this.compare(members.filter(hasNoId), members);
    });
    const phone = phones[0];
    const visit = (members: readonly number[]): void => {
      const noId = members.filter(hasNoId);
      if (noId.length === 0) return;
      const noPhone = members.filter((r) => !phone.has(r));
      if (noPhone.length === 0) return;
      const neither = noId.filter((r) => !phone.has(r));
      if (neither.length === members.length) this.compare(members, members);
      else {
        this.compare(noId, noPhone);
        this.compare(neither, members);
      }
    };
    forEachGroup(names, visit, inDoubt);
  }

  /**
   * Tells records whose name may be that of a record without ID number: the others were all told apart
   * by their numbers. `null` where every record has one.
   */
  private namesWithoutId(): ((record: number) => boolean) | null {
    const { ids, names } = this.persons;
    const seen = new Uint8Array(1 << 16);
    let some = false;
    for (let r = 0; r < this.total; r++) {
      if (ids.has(r) || !names.has(r)) continue;
      seen[names.a[r]! & 0xffff] = 1;
      some = true;
    }
    return some ? (r) => seen[names.a[r]! & 0xffff] === 1 : null;
  }

  /** Name and phone as one key, an entry for each number of a record. */
  private phoneKeys(inDoubt: (record: number) => boolean): { keys: KeyColumn; records: Int32Array } {
    const { names, phones } = this.persons;
    const wanted = (phone: KeyColumn, r: number): boolean => phone.has(r) && names.has(r) && inDoubt(r);
    let count = 0;
    for (const phone of phones) for (let r = 0; r < this.total; r++) if (wanted(phone, r)) count++;
    const keys = new KeyColumn(count);
    const records = new Int32Array(count);
    let e = 0;
    for (const phone of phones) {
      for (let r = 0; r < this.total; r++) {
        if (!wanted(phone, r)) continue;
        setPhoneKey(keys, e, this.persons, phone, r);
        records[e++] = r;
      }
    }
    return { keys, records };
  }

  /** Compares each of the one with each of the other, all of them one person's. */
  private compare(left: readonly number[], right: readonly number[]): void {
    if (left.length * right.length > MANY_PAIRS) {
      this.compareLikely(left, right);
      return;
    }
    for (const r of left) {
      for (const s of right) {
        // Within one group every pair comes up twice.
        if (left === right ? r < s : r !== s) this.compareTwo(r, s);
      }
    }
  }

  /** Compares those that may be near, in groups where comparing all would take too long. */
  private compareLikely(left: readonly number[], right: readonly number[]): void {
    const inLeft = new Set(left);
    const inRight = new Set(right);
    const texts = [...new Set([...left, ...right])]
      .map((id) => ({ id, key: this.contents.keyOf(id) }))
      .filter((t) => t.key !== '');
    visitCandidates(texts, (r, s) => {
      if (!(inLeft.has(r) && inRight.has(s)) && !(inLeft.has(s) && inRight.has(r))) return false;
      return this.compareTwo(r, s);
    });
  }

  /** Notes the pair, if it is one; says whether the contents had to be compared. What a pair is else decides whoever asks. */
  protected compareTwo(r: number, s: number): boolean {
    const [first, second] = this.inTime(r, s);
    if (this.repeat[second] === 1 || this.isSettled(first, second)) return false;
    if (this.isPair(first, second)) this.note(first, second);
    return true;
  }

  /** The earlier of two matters, then the later. */
  inTime(r: number, s: number): readonly [number, number] {
    return this.isBefore(r, s) ? [r, s] : [s, r];
  }

  /** Whether two matters of one person are near-equal and the later is not marked as repeated. */
  isPair(first: number, second: number): boolean {
    return this.repeat[second] !== 1 && this.contents.near(first, second) && !this.isMarkedElsewhere(second);
  }

  private note(first: number, second: number): void {
    if (this.other[first] === NO_MATTER) this.other[first] = second;
    if (this.other[second] === NO_MATTER) this.other[second] = first;
    if (this.repeat[second] === 0 && this.earlier[second] === NO_MATTER) this.earlier[second] = first;
  }

  /** Whether the pair would say nothing new. */
  private isSettled(first: number, second: number): boolean {
    if (this.other[first] === NO_MATTER || this.other[second] === NO_MATTER) return false;
    return this.repeat[second] !== 0 || this.earlier[second] !== NO_MATTER;
  }

  /** By date where both have one, else by their place in the files. */
  private isBefore(r: number, s: number): boolean {
    const a = this.days[r]!;
    const b = this.days[s]!;
    return a !== b && a !== NO_DAY && b !== NO_DAY ? a < b : r < s;
  }

  private isMarkedElsewhere(r: number): boolean {
    const { ledger, record } = this.placeOf(r);
    return (['status', 'handlingMethod', 'acceptResult'] as const).some((field) => {
      const v = ledger.cells(field)?.values[record];
      return typeof v === 'string' && MARKED_ELSEWHERE.test(v);
    });
  }

  pairsOf(ledger: Ledger): PairsOfLedger {
    const start = this.starts[this.ledgers.indexOf(ledger)]!;
    const place = (at: number): MatterPlace | null => (at === NO_MATTER ? null : this.placeOf(at));
    return {
      otherOf: (i) => place(this.other[start + i]!),
      earlierOf: (i) => place(this.earlier[start + i]!),
    };
  }

  placeOf(r: number): MatterPlace {
    let l = this.starts.length - 1;
    while (l > 0 && this.starts[l]! > r) l--;
    return { ledger: this.ledgers[l]!, record: r - this.starts[l]! };
  }
}

const hash = new KeyHash();

/** Name and phone of a record as one key. */
export function setPhoneKey(keys: KeyColumn, at: number, { names }: Persons, phone: KeyColumn, record: number): void {
  hash.a = Math.imul(phone.a[record]!, 0x0100_0193) ^ names.a[record]!;
  hash.b = Math.imul(phone.b[record]!, 0x2c1b_3c6d) ^ names.b[record]!;
  keys.set(at, hash);
}
