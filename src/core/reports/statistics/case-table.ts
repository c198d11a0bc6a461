import type { Ledger } from '../../ledger/ledger';
import { caseSpans } from '../../matters/case-days';
import { purposesOf } from '../../matters/purposes';
import { visitsOf } from '../../rules/visits';
import type { MatterPlace } from '../../rules/matter-pairs';
import { registersOf, type Registers } from '../../office-ledgers/table-role';
import { DIMENSIONS, Names, readerOf, type Dimension } from './dimensions';
import { opinionsOf, OPINION_FIELDS, type OpinionField } from './opinions';

/** From so many people on a visit is a 集体访, a letter a 联名信. */
const GROUP = 5;

/** What a matter is, as bits. */
export const VISIT = 1;
export const GROUPED = 2;
export const REPEATED = 4;
/** 揭发控告: counted, but no unit is ranked by it. */
export const ACCUSATION = 8;

/**
 * Every registered matter of the ledgers as columns of numbers: read once, and counted for as many
 * periods as a report compares.
 */
export class CaseTable {
  readonly size: number;
  /** Day of registration, `NO_DAY` where the ledger gives none; of a month alone its first one. */
  readonly days: Int32Array;
  /** Of a month alone its last day. */
  readonly lastDays: Int32Array;
  readonly people: Int32Array;
  readonly marks: Uint8Array;
  readonly keys: Readonly<Record<Dimension, { readonly codes: Int32Array; readonly names: Names }>>;
  readonly opinions: Readonly<Record<OpinionField, Uint8Array>>;
  readonly ledgers: readonly Ledger[];
  /** What else was found, and what stands in for a register. */
  readonly registers: Registers;
  private readonly starts: readonly number[];

  constructor(ledgers: readonly Ledger[]) {
    this.registers = registersOf(ledgers);
    this.ledgers = this.registers.registrations;
    const starts: number[] = [];
    let size = 0;
    for (const ledger of this.ledgers) {
      starts.push(size);
      size += ledger.size;
    }
    this.starts = starts;
    this.size = size;
    this.days = new Int32Array(size);
    this.lastDays = new Int32Array(size);
    this.people = new Int32Array(size);
    this.marks = new Uint8Array(size);
    const column = (): { codes: Int32Array; names: Names } => ({ codes: new Int32Array(size), names: new Names() });
    this.keys = mapped(DIMENSIONS, column);
    this.opinions = mapped(OPINION_FIELDS, () => new Uint8Array(size));
    this.ledgers.forEach((ledger, k) => this.read(ledger, starts[k] ?? 0));
  }

  /** Where a matter stands in its ledger. */
  placeOf(index: number): MatterPlace | null {
    let k = this.starts.length - 1;
    while (k > 0 && this.starts[k]! > index) k--;
    const ledger = this.ledgers[k];
    return ledger ? { ledger, record: index - (this.starts[k] ?? 0) } : null;
  }

  private read(ledger: Ledger, start: number): void {
    const { first, last } = caseSpans(ledger);
    this.days.set(first, start);
    this.lastDays.set(last, start);
    this.readPeople(ledger, start);
    this.readMarks(ledger, start);
    for (const dimension of DIMENSIONS) {
      const { codes, names } = this.keys[dimension];
      const codeOf = readerOf(dimension, ledger, names);
      for (let i = 0; i < ledger.size; i++) codes[start + i] = codeOf(i);
    }
    for (const field of OPINION_FIELDS) this.opinions[field].set(opinionsOf(ledger, field), start);
  }

  /** One where nothing is said. A number taken from above was counted there. */
  private readPeople(ledger: Ledger, start: number): void {
    const cells = ledger.counts('peopleCount');
    for (let i = 0; i < ledger.size; i++) {
      const count = cells?.counts[i] ?? 0;
      const isAbove = count > 0 && cells?.isInherited(i) === true;
      this.people[start + i] = isAbove ? 0 : Math.max(1, count);
    }
  }

  private readMarks(ledger: Ledger, start: number): void {
    // A table that does not say how matters came is one of visits, as for the rule group-flag.
    const isVisit = visitsOf(ledger, ledger.profile) ?? (() => true);
    const groups = ledger.flags('isGroup')?.flags;
    const repeats = ledger.flags('isRepeat')?.flags;
    const counts = ledger.counts('peopleCount')?.counts;
    const purposes = purposesOf(ledger);
    for (let i = 0; i < ledger.size; i++) {
      this.marks[start + i] =
        (isVisit(i) ? VISIT : 0) |
        ((counts?.[i] ?? 0) >= GROUP || groups?.[i] === 1 ? GROUPED : 0) |
        (repeats?.[i] === 1 ? REPEATED : 0) |
        (purposes?.isAccusation(i) === true ? ACCUSATION : 0);
    }
  }
}

function mapped<K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>;
}
