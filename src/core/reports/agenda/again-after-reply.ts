import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { comparable, NO_MATTER, PairFinder } from '../../rules/matter-pairs';

/** What says that a matter was answered, the answer itself first. */
const ANSWERS: readonly FieldId[] = ['replyDate', 'closedDate'];

/**
 * How sure it is that a matter was petitioned again after its answer: the same matter by what it says, or
 * one that the ledger calls repeated while the answered one of the same petitioner reads otherwise.
 */
export type AgainAfterReply = 'same' | 'marked';

/**
 * Matters that were petitioned again after they had been answered: an earlier matter of the same
 * petitioner was answered before this one came in. It goes by matters, never by how often somebody came.
 */
export function againAfterReply(
  ledgers: readonly Ledger[],
  asOf: CivilDay,
): (ledger: Ledger) => (record: number) => AgainAfterReply | null {
  const found = new Map<Ledger, ReadonlyMap<number, AgainAfterReply>>();
  for (const same of comparable(ledgers)) {
    const finder = new AnsweredPairs(same, ordinalOf(asOf));
    finder.run();
    for (const [ledger, records] of finder.again()) found.set(ledger, records);
  }
  return (ledger) => {
    const records = found.get(ledger);
    return (record) => records?.get(record) ?? null;
  };
}

/** Pairs of which the earlier was answered by the day of the later. */
class AnsweredPairs extends PairFinder {
  private readonly answered: Int32Array;
  /** What the ledger calls repeated although no answered matter reads like it. */
  private readonly marked: Uint8Array;

  constructor(ledgers: readonly Ledger[], asOf: number) {
    super(ledgers);
    this.answered = new Int32Array(this.total).fill(NO_DAY);
    this.marked = new Uint8Array(this.total);
    ledgers.forEach((ledger, l) => {
      for (const field of ANSWERS) {
        const days = ledger.dates(field)?.days;
        for (let i = 0; days && i < ledger.size; i++) {
          const at = this.starts[l]! + i;
          if (this.answered[at] === NO_DAY && days[i]! <= asOf) this.answered[at] = days[i]!;
        }
      }
    });
  }

  protected override compareTwo(r: number, s: number): boolean {
    const [first, second] = this.inTime(r, s);
    const answered = this.answered[first]!;
    if (this.earlier[second] !== NO_MATTER || answered === NO_DAY || answered > this.days[second]!) return false;
    if (this.contents.near(first, second)) this.earlier[second] = first;
    else if (this.repeat[second] === 1) this.marked[second] = 1;
    return true;
  }

  /** By table the records that were petitioned again. */
  again(): Map<Ledger, Map<number, AgainAfterReply>> {
    const found = new Map(this.ledgers.map((ledger) => [ledger, new Map<number, AgainAfterReply>()]));
    for (let r = 0; r < this.total; r++) {
      const isSame = this.earlier[r] !== NO_MATTER;
      if (!isSame && this.marked[r] === 0) continue;
      const { ledger, record } = this.placeOf(r);
      found.get(ledger)?.set(record, isSame ? 'same' : 'marked');
    }
    return found;
  }
}
