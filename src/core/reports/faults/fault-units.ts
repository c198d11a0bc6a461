import { NOBODY_NAMED } from '../../deadlines/responsible';
import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { eachUnitName, ofEachUnit } from '../../matters/unit-names';
import type { Owner } from '../../rules/rule';

/** In which role a finding or a clock is somebody's work; each has a column that names them. */
export const ROLES = ['registrar', 'handler', 'review', 'reexam'] as const;

export type Role = (typeof ROLES)[number];

const COLUMN_OF: Readonly<Record<Role, FieldId>> = {
  registrar: 'registeringUnit',
  handler: 'responsibleUnit',
  review: 'reviewUnit',
  reexam: 'reexamUnit',
};

type UnitNumbers = (record: number) => readonly number[];

/** The role of a rule's owner; review and re-examination are told apart by the field that was found. */
export function roleOf(owner: Owner, field: FieldId | null): Role {
  if (owner !== 'reviewer') return owner;
  return field?.startsWith('reexam') === true ? 'reexam' : 'review';
}

/**
 * The units that faults are counted for, numbered through, and for each record the unit in each role:
 * a registrar's fault is the registering unit's where the table names one, else the office's.
 */
export class FaultUnits {
  private readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<Ledger, Map<Role, Int32Array>>();
  private readonly told = new Map<Ledger, Map<Role, UnitNumbers>>();

  constructor(private readonly office: string) {}

  /** The standard names, by number. */
  get names(): readonly string[] {
    return this.list;
  }

  /** The number of each record's unit; -1 where a record has no review to be anybody's work. */
  of(ledger: Ledger, role: Role): Int32Array {
    let roles = this.known.get(ledger);
    if (!roles) this.known.set(ledger, (roles = new Map<Role, Int32Array>()));
    let units = roles.get(role);
    if (!units) roles.set(role, (units = this.read(ledger, role)));
    return units;
  }

  /**
   * The numbers of every unit that each record names, of the blank where it names none: each must be told,
   * though the cell names a second unit.
   */
  each(ledger: Ledger, role: Role): (record: number) => readonly number[] {
    let roles = this.told.get(ledger);
    if (!roles) this.told.set(ledger, (roles = new Map<Role, UnitNumbers>()));
    let told = roles.get(role);
    if (!told) roles.set(role, (told = this.readEach(ledger, role)));
    return told;
  }

  /** The unit of what no record names one for: of a column that is missing, of a total. */
  withoutRecord(role: Role): number {
    return this.numberOf(this.blank(role));
  }

  private read(ledger: Ledger, role: Role): Int32Array {
    const units = new Int32Array(ledger.size).fill(-1);
    const field = COLUMN_OF[role];
    const blank = role === 'registrar' || role === 'handler' ? this.blank(role) : null;
    if (!ledger.has(field)) return blank === null || units.length === 0 ? units : units.fill(this.numberOf(blank));
    const numberOf = ofEachUnit(ledger, field, (name) => {
      const unit = name ?? blank;
      return unit === null ? -1 : this.numberOf(unit);
    });
    for (let i = 0; i < units.length; i++) units[i] = numberOf(i);
    return units;
  }

  private readEach(ledger: Ledger, role: Role): UnitNumbers {
    const namesOf = eachUnitName(ledger, COLUMN_OF[role]);
    const known = new Map<readonly string[], readonly number[]>();
    return (record) => {
      const names = namesOf(record);
      let numbers = known.get(names);
      if (!numbers) {
        numbers = names.length === 0 ? [this.withoutRecord(role)] : names.map((name) => this.numberOf(name));
        known.set(names, numbers);
      }
      return numbers;
    };
  }

  private blank(role: Role): string {
    return role === 'registrar' ? this.office : NOBODY_NAMED;
  }

  private numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      this.numbers.set(name, (number = this.list.length));
      this.list.push(name);
    }
    return number;
  }
}
