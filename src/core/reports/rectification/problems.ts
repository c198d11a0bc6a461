import { NO_DAY } from '../../calendar/civil-day';
import { MANY_PAIRS } from '../../rules/matter-pairs';
import { forEachGroup } from '../../rules/key-index';
import { visitCandidates } from '../../rules/near-candidates';
import { numberKey, numbersIn, numbersNamedIn } from './case-numbers';
import type { JoinAnswer } from './join-answers';
import { MatterIndex, placeOf, type Member } from './matter-index';
import { type Selected } from './select';

/** One problem: all records that are the same matter, in one line of the sheet. */
export interface Problem {
  /** Lines of a rectification ledger first, since they hold what was done; then the newest first. */
  readonly members: readonly Member[];
  /** Bits of the criteria that its chosen members meet. */
  readonly reasons: number;
  readonly isOpen: boolean;
  /** Whether a member was chosen now; if none was, the problem only stands in an earlier edition. */
  readonly isChosen: boolean;
}

/** Why two records may be the same problem, though not surely. */
export type JoinDoubt =
  /** One number on two rows that tell of different things. */
  | 'same-number'
  /** A remark names the number of the other. */
  | 'named'
  /** One name and near-equal content, but no ID number on both to prove the person. */
  | 'same-name'
  /** Two groups with near-equal content at the same unit. */
  | 'same-demand';

/** A join that the clerk decides on. */
export interface DoubtfulJoin {
  /** Tells it apart in every run. */
  readonly id: string;
  readonly why: JoinDoubt;
  readonly left: Member;
  readonly right: Member;
  /** What the clerk said of it, now or when the sheet was made last. */
  readonly answer: JoinAnswer | null;
}

/** What the clerk said of two records by the id of their {@link DoubtfulJoin}, `null` where nothing. */
export type JoinReader = (id: string, left: Member, right: Member) => JoinAnswer | null;

export interface Problems {
  readonly problems: readonly Problem[];
  readonly doubtful: readonly DoubtfulJoin[];
  /** The rest of the records, for lines of an earlier edition that are no longer chosen. */
  readonly index: MatterIndex;
}

/**
 * Puts the chosen records together that are one problem. Joined are records that name each other's
 * number, and near-equal matters under one ID number; what is only likely is offered, not done.
 *
 * @param answerOf what the clerk said of a {@link DoubtfulJoin}; only a yes joins
 * @param alsoWanted records that an earlier edition lists, by their number in the index
 */
export function findProblems(
  selected: readonly Selected[],
  answerOf: JoinReader = () => null,
  alsoWanted: (index: MatterIndex) => readonly number[] = () => [],
): Problems {
  const index = new MatterIndex(selected);
  for (const r of alsoWanted(index)) index.chosen[r] = index.chosen[r] === 1 ? 1 : LISTED;
  const joiner = new Joiner(index, answerOf);
  joiner.byNumber();
  joiner.byRemark();
  joiner.byPerson();
  joiner.byDemand();
  return { problems: joiner.problems(), doubtful: joiner.doubtful(), index };
}

/** In the place of 1 for a record that is not chosen but stands in an earlier edition. */
const LISTED = 2;

class Joiner {
  private readonly parent: Int32Array;
  private readonly doubts = new Map<string, DoubtfulJoin & { readonly r: number; readonly s: number }>();

  constructor(
    private readonly index: MatterIndex,
    private readonly answerOf: JoinReader,
  ) {
    this.parent = Int32Array.from({ length: index.total }, (_, r) => r);
  }

  /** Records that name each other's number: in 关联编号, or the same number in two tables. */
  byNumber(): void {
    const { index } = this;
    const holders = new Map<string, { r: number; isOwn: boolean }[]>();
    const each = (visit: (r: number, number: string, isOwn: boolean) => void): void => {
      index.selected.forEach(({ ledger }, l) => {
        const own = numbersIn(ledger, 'caseNo');
        const matter = numbersIn(ledger, 'matterNo');
        for (let i = 0; i < ledger.size; i++) {
          for (const number of own(i)) visit(index.starts[l]! + i, number, true);
          for (const number of matter(i)) visit(index.starts[l]! + i, number, false);
        }
      });
    };
    each((r, number) => {
      if (index.chosen[r] !== 0 && !holders.has(number)) holders.set(number, []);
    });
    each((r, number, isOwn) => holders.get(number)?.push({ r, isOwn }));
    for (const list of holders.values()) {
      for (const { r, isOwn } of list) {
        if (index.chosen[r] === 0) continue;
        for (const other of list) {
          if (other.r === r) continue;
          if (this.isSureNumber(r, isOwn, other.r, other.isOwn)) this.join(r, other.r);
          else this.doubt(r, other.r, 'same-number');
        }
      }
    }
  }

  /** 备注: 与XF2021-0301重复. It may say anything of the other, so that the clerk decides. */
  byRemark(): void {
    const { index } = this;
    const naming = new Map<string, number[]>();
    index.selected.forEach(({ ledger, chosen }, l) => {
      const remarks = ledger.texts('remark');
      if (!remarks) return;
      chosen.forEach((is, i) => {
        if (is === 0) return;
        for (const number of numbersNamedIn(remarks[i] ?? null).map(numberKey)) {
          const list = naming.get(number);
          if (list) list.push(index.starts[l]! + i);
          else naming.set(number, [index.starts[l]! + i]);
        }
      });
    });
    if (naming.size === 0) return;
    index.selected.forEach(({ ledger }, l) => {
      const own = numbersIn(ledger, 'caseNo');
      for (let i = 0; i < ledger.size; i++) {
        const s = index.starts[l]! + i;
        for (const number of own(i)) for (const r of naming.get(number) ?? []) if (r !== s) this.doubt(r, s, 'named');
      }
    });
  }

  private isSureNumber(r: number, rIsOwn: boolean, s: number, sIsOwn: boolean): boolean {
    if (!rIsOwn || !sIsOwn) return true;
    const { contents, persons } = this.index;
    const samePerson = persons.names.has(r) && persons.names.equal(r, s);
    if (this.index.ledgerIndex(r) === this.index.ledgerIndex(s)) return samePerson && contents.near(r, s);
    // Across tables only what speaks against it counts: a second ledger often keeps the number alone.
    const silent = !persons.names.has(r) || !persons.names.has(s);
    return samePerson || silent || contents.near(r, s);
  }

  byPerson(): void {
    const { ids, names } = this.index.persons;
    forEachGroup(ids, (members) => this.compare(members, (r, s) => this.join(r, s)));
    const mayBeOne = (r: number, s: number): boolean => !ids.has(r) || !ids.has(s);
    forEachGroup(names, (members) => {
      if (members.some((r) => !ids.has(r)))
        this.compare(members, (r, s) => {
          if (mayBeOne(r, s)) this.doubt(r, s, 'same-name');
        });
    });
  }

  /** Groups that ask for the same at the same unit, whoever spoke for them. */
  byDemand(): void {
    const { index } = this;
    const byUnit = new Map<string, number[]>();
    for (let r = 0; r < index.total; r++) {
      if (index.chosen[r] === 0 || index.peopleOf(r) < 5) continue;
      const unit = index.unitsOf(r)[0];
      if (unit === undefined) continue;
      const list = byUnit.get(unit);
      if (list) list.push(r);
      else byUnit.set(unit, [r]);
    }
    for (const members of byUnit.values()) {
      if (members.length > 1) this.compare(members, (r, s) => this.doubt(r, s, 'same-demand'));
    }
  }

  /** Hands over the pairs of near-equal content of which at least one is wanted. */
  private compare(members: readonly number[], found: (r: number, s: number) => void): void {
    const { chosen, contents } = this.index;
    const wanted = members.filter((r) => chosen[r] !== 0);
    if (wanted.length === 0) return;
    if (wanted.length * members.length > MANY_PAIRS) {
      const texts = members.map((id) => ({ id, key: contents.keyOf(id) })).filter(({ key }) => key !== '');
      visitCandidates(texts, (r, s) => {
        if (chosen[r] === 0 && chosen[s] === 0) return false;
        if (contents.near(r, s)) found(r, s);
        return true;
      });
      return;
    }
    for (const r of wanted) {
      for (const s of members) {
        if ((chosen[s] !== 0 ? r < s : r !== s) && contents.near(r, s)) found(r, s);
      }
    }
  }

  private doubt(r: number, s: number, why: JoinDoubt): void {
    const [left, right] = r < s ? [r, s] : [s, r];
    const [a, b] = [this.index.member(left), this.index.member(right)];
    const id = `${placeOf(a)}|${placeOf(b)}`;
    if (this.doubts.has(id)) return;
    const answer = this.answerOf(id, a, b);
    if (answer === 'one') this.join(r, s);
    this.doubts.set(id, { id, why, left: a, right: b, answer, r: left, s: right });
  }

  private find(r: number): number {
    let root = r;
    while (this.parent[root] !== root) root = this.parent[root]!;
    while (this.parent[r] !== root) {
      const next = this.parent[r]!;
      this.parent[r] = root;
      r = next;
    }
    return root;
  }

  private join(r: number, s: number): void {
    const [a, b] = [this.find(r), this.find(s)];
    if (a < b) this.parent[b] = a;
    else this.parent[a] = b;
  }

  /** What the sure joins left doubtful, whether or not the clerk has decided it. */
  doubtful(): DoubtfulJoin[] {
    return [...this.doubts.values()]
      .filter(({ answer, r, s }) => answer === 'one' || this.find(r) !== this.find(s))
      .map(({ id, why, left, right, answer }) => ({ id, why, left, right, answer }));
  }

  /** In the order in which the ledgers name them first. */
  problems(): Problem[] {
    const { index } = this;
    const wantedRoots = new Set<number>();
    for (let r = 0; r < index.total; r++) if (index.chosen[r] !== 0) wantedRoots.add(this.find(r));
    const groups = new Map<number, number[]>([...wantedRoots].map((root) => [root, []]));
    for (let r = 0; r < index.total; r++) groups.get(this.find(r))?.push(r);
    return [...groups.values()].map((group) => this.problemOf(group));
  }

  private problemOf(group: readonly number[]): Problem {
    const { index } = this;
    let reasons = 0;
    let isOpen = false;
    for (const r of group) {
      const { record } = index.member(r);
      const selected = index.selectedOf(r);
      isOpen ||= selected.isOpen(record);
      if (index.chosen[r] === 1) reasons |= selected.reasons[record]!;
    }
    const members = [...group].sort((r, s) => this.rank(r) - this.rank(s) || this.newestFirst(r, s) || r - s);
    const isChosen = group.some((r) => index.chosen[r] === 1);
    return { members: members.map((r) => index.member(r)), reasons, isOpen, isChosen };
  }

  private rank(r: number): number {
    return this.index.selectedOf(r).ledger.table.kind === 'rectification' ? 0 : 1;
  }

  private newestFirst(r: number, s: number): number {
    const [a, b] = [this.index.days[r]!, this.index.days[s]!];
    return a === b ? 0 : a === NO_DAY ? 1 : b === NO_DAY ? -1 : b - a;
  }
}
