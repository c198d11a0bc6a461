import { NO_DAY } from '../../calendar/civil-day';
import type { Ledger } from '../../ledger/ledger';
import { Contents } from '../../rules/contents';
import { orderOf } from '../../rules/matter-pairs';
import { personsOf, type Persons } from '../../rules/persons';
import { eachUnitName } from '../../matters/unit-names';
import { sourcePointer } from '../../structure/source-pointer';
import { peopleSaid } from '../../matters/people-said';
import type { Selected } from './select';

/** A record of one of the ledgers. */
export interface Member {
  readonly ledger: Ledger;
  readonly record: number;
}

/** Where a record stands, for people and for telling two records apart: `台账.xlsx/1月!12`. */
export function placeOf({ ledger, record }: Member): string {
  return `${ledger.place.file}/${sourcePointer(ledger.place.sheet, ledger.rowOf(record))}`;
}

/** The records of all ledgers numbered through, with what tells which of them are one problem. */
export class MatterIndex {
  readonly starts: number[] = [];
  readonly total: number;
  readonly chosen: Uint8Array;
  readonly days: Int32Array;
  readonly persons: Persons;
  readonly contents: Contents;
  private readonly ledgers: readonly Ledger[];
  private readonly units: readonly ((record: number) => readonly string[])[];

  constructor(readonly selected: readonly Selected[]) {
    this.ledgers = selected.map(({ ledger }) => ledger);
    let total = 0;
    for (const { size } of this.ledgers) {
      this.starts.push(total);
      total += size;
    }
    this.total = total;
    this.chosen = new Uint8Array(total);
    this.days = new Int32Array(total).fill(NO_DAY);
    selected.forEach(({ ledger, chosen }, l) => {
      const start = this.starts[l]!;
      this.chosen.set(chosen, start);
      this.days.set(orderOf(ledger).days, start);
    });
    this.persons = personsOf(this.ledgers, total);
    this.contents = new Contents(this.ledgers, this.starts, total);
    this.units = this.ledgers.map((ledger) => eachUnitName(ledger, 'responsibleUnit'));
  }

  member(r: number): Member {
    const l = this.ledgerIndex(r);
    return { ledger: this.ledgers[l]!, record: r - this.starts[l]! };
  }

  ledgerIndex(r: number): number {
    let l = this.starts.length - 1;
    while (l > 0 && this.starts[l]! > r) l--;
    return l;
  }

  selectedOf(r: number): Selected {
    return this.selected[this.ledgerIndex(r)]!;
  }

  /** The number of people that a record itself names, at least 1. */
  peopleOf(r: number): number {
    const { ledger, record } = this.member(r);
    return Math.max(1, peopleSaid(ledger, record));
  }

  unitsOf(r: number): readonly string[] {
    const l = this.ledgerIndex(r);
    return this.units[l]!(r - this.starts[l]!);
  }
}
