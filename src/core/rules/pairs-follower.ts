import type { Ledger } from '../ledger/ledger';
import { KeyGroups } from './key-groups';
import { KeyColumn } from './key-index';
import { comparable, MANY_PAIRS, NO_MATTER, orderOf, PairFinder, setPhoneKey, type MatterPlace } from './matter-pairs';
import { personsOf } from './persons';
import type { Follower, LedgerEdit, Report, RuleContext } from './rule';

/** A name or number on more rows than this is not looked through after an edit. */
const MOST_MEMBERS = 2_000;
/** Telephone numbers read of a cell. */
const PHONES = 2;

/**
 * Follows the pairs for `duplicate-matter` and `repeat-flag`, which share what is kept.
 *
 * @param tell says anew of one record what its pairs mean
 */
export function followPairs(
  ledgers: readonly Ledger[],
  ctx: RuleContext,
  tell: (own: MatterPlace, other: MatterPlace | null, earlier: MatterPlace | null, report: Report) => void,
): Follower {
  const pairs = ctx.shared(keptPairs).filter((kept) => kept.finder.ledgers.some((l) => ledgers.includes(l)));
  return {
    edited(edit, retell) {
      for (const kept of pairs) {
        const concerned = kept.edited(edit);
        if (concerned === null) return false;
        for (const at of concerned) {
          const own = kept.finder.placeOf(at);
          const { otherOf, earlierOf } = kept.finder.pairsOf(own.ledger);
          tell(own, otherOf(own.record), earlierOf(own.record), retell.record(own.ledger, own.record));
        }
      }
      return true;
    },
  };
}

function keptPairs(ledgers: readonly Ledger[]): KeptPairs[] {
  return comparable(ledgers).map((same) => new KeptPairs(same));
}

/** The pairs of comparable tables with the groups of one person's matters, kept while the tables are edited. */
class KeptPairs {
  readonly finder: PairFinder;
  private readonly ids: KeyGroups;
  private readonly names: KeyGroups;
  /** Name and phone: an entry for each number of each record. */
  private readonly phoneKeys: KeyColumn;
  private readonly phones: KeyGroups;
  private last: { readonly edit: LedgerEdit; readonly concerned: readonly number[] | null } | null = null;

  constructor(ledgers: readonly Ledger[]) {
    this.finder = new PairFinder(ledgers);
    this.finder.run();
    const { persons, total } = this.finder;
    this.ids = new KeyGroups(persons.ids);
    this.names = new KeyGroups(persons.names);
    this.phoneKeys = new KeyColumn(total * PHONES);
    for (let e = 0; e < total * PHONES; e++) this.writePhoneKey(e);
    this.phones = new KeyGroups(this.phoneKeys);
  }

  /** The records that an edit gives other pairs, perhaps; `null` where too many would have to be compared. */
  edited(edit: LedgerEdit): readonly number[] | null {
    if (this.last?.edit !== edit) this.last = { edit, concerned: this.takeIn(edit) };
    return this.last.concerned;
  }

  private takeIn({ ledger, records, slice }: LedgerEdit): readonly number[] | null {
    const { finder } = this;
    const l = finder.ledgers.indexOf(ledger);
    if (l < 0) return [];
    const start = finder.starts[l]!;
    const concerned = new Set<number>();
    const edited = records.map((i) => start + i);
    for (const r of edited) if (!this.noteBefore(r, concerned)) return null;
    this.reread(slice, edited);
    for (const r of edited) if (!this.noteAfter(r, concerned)) return null;
    for (const r of concerned) if (!this.findPairs(r)) return null;
    return [...concerned];
  }

  /** Notes whose pairs rest on a record as it was. */
  private noteBefore(r: number, concerned: Set<number>): boolean {
    const { other, earlier } = this.finder;
    const partners = this.partnersOf(r);
    if (!partners) return false;
    concerned.add(r);
    for (const s of partners) if (other[s] === r || earlier[s] === r) concerned.add(s);
    this.noteByPhone(r, concerned);
    return true;
  }

  /** Notes who forms a pair with a record as it is. */
  private noteAfter(r: number, concerned: Set<number>): boolean {
    const partners = this.partnersOf(r);
    if (!partners) return false;
    for (const s of partners) if (this.finder.isPair(...this.finder.inTime(r, s))) concerned.add(s);
    this.noteByPhone(r, concerned);
    return true;
  }

  /** Of two numbers of one record that is compared first by which a second record came earlier. */
  private noteByPhone(r: number, concerned: Set<number>): void {
    for (let p = 0; p < PHONES; p++) {
      for (const e of this.phones.membersOf(p * this.finder.total + r)) concerned.add(e % this.finder.total);
    }
  }

  private reread(slice: Ledger, edited: readonly number[]): void {
    const { persons, contents, days, repeat, total } = this.finder;
    const now = personsOf([slice], slice.size);
    const order = orderOf(slice);
    const copy = (from: KeyColumn, k: number, to: KeyColumn, r: number): void => {
      to.a[r] = from.a[k]!;
      to.b[r] = from.b[k]!;
    };
    edited.forEach((r, k) => {
      this.ids.change(r, (keys) => copy(now.ids, k, keys, r));
      this.names.change(r, (keys) => copy(now.names, k, keys, r));
      for (let p = 0; p < PHONES; p++) {
        copy(now.phones[p]!, k, persons.phones[p]!, r);
        this.phones.change(p * total + r, () => this.writePhoneKey(p * total + r));
      }
      contents.forget(r);
      days[r] = order.days[k]!;
      repeat[r] = order.repeat[k]!;
    });
  }

  private writePhoneKey(e: number): void {
    const { persons, total } = this.finder;
    const r = e % total;
    const phone = persons.phones[Math.floor(e / total)]!;
    if (phone.has(r) && persons.names.has(r)) setPhoneKey(this.phoneKeys, e, persons, phone, r);
    else this.phoneKeys.clear(e);
  }

  /** Finds the first pairs of one record again. */
  private findPairs(r: number): boolean {
    const { finder } = this;
    finder.other[r] = NO_MATTER;
    finder.earlier[r] = NO_MATTER;
    const partners = this.partnersOf(r);
    if (!partners) return false;
    for (const s of partners) {
      const [first, second] = finder.inTime(r, s);
      if (!finder.isPair(first, second)) continue;
      if (finder.other[r] === NO_MATTER) finder.other[r] = s;
      if (second !== r || finder.repeat[r] !== 0) continue;
      finder.earlier[r] = first;
      return true;
    }
    return true;
  }

  /**
   * With whom a record is compared, in the order in which {@link PairFinder.run} does it; `null` where a
   * group is too large for comparing each with each, for then not all are compared.
   */
  private partnersOf(r: number): number[] | null {
    const { persons, total } = this.finder;
    const out: number[] = [];
    let most = 0;
    const compare = (left: readonly number[], right: readonly number[]): void => {
      most = Math.max(most, left.length * right.length);
      if (most <= MANY_PAIRS) partners(r, left, right, out);
    };
    const hasNoId = (s: number): boolean => !persons.ids.has(s);
    const own = this.ids.membersOf(r);
    compare(own, own);
    for (const entries of this.phoneGroupsOf(r)) {
      const members = entries.map((e) => e % total);
      compare(members.filter(hasNoId), members);
    }
    const named = this.names.membersOf(r);
    if (named.length > MOST_MEMBERS) return null;
    const noId = named.filter(hasNoId);
    const noPhone = named.filter((s) => !persons.phones[0].has(s));
    if (noId.length > 0 && noPhone.length > 0) {
      const neither = noId.filter((s) => !persons.phones[0].has(s));
      if (neither.length === named.length) compare(named, named);
      else {
        compare(noId, noPhone);
        compare(neither, named);
      }
    }
    return most > MANY_PAIRS ? null : out;
  }

  /** The entries of each name with phone that a record has, the groups by whose second entry comes first. */
  private phoneGroupsOf(r: number): number[][] {
    const groups: number[][] = [];
    for (let p = 0; p < PHONES; p++) {
      const entries = this.phones.membersOf(p * this.finder.total + r);
      if (entries.length > 1 && !groups.some((g) => g[0] === entries[0])) groups.push(entries);
    }
    return groups.sort((a, b) => a[1]! - b[1]!);
  }
}

/** With whom r is compared where each of the left is compared with each of the right. */
function partners(r: number, left: readonly number[], right: readonly number[], out: number[]): void {
  const among = right.includes(r);
  if (left === right) {
    if (among) for (const s of right) if (s !== r) out.push(s);
    return;
  }
  for (const s of left) {
    if (s === r) for (const t of right) if (t !== r) out.push(t);
    if (s !== r && among) out.push(s);
  }
}
