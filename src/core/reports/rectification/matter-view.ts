import { dayOfOrdinal, excelSerialOfDay, formatDay, NO_DAY, type CivilDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { isCellError } from '../../grid/grid';
import type { Ledger } from '../../ledger/ledger';
import { eachUnitName } from '../../matters/unit-names';
import { maskValue } from '../../privacy/mask';
import { LedgerPeople, peopleCell, peopleOf, type People } from '../../privacy/people';
import type { MaskLevel, Profile } from '../../profile/profile';
import { cleanText, isNullToken, trimEdges } from '../../values/text';
import type { LineValue } from '../kept-list/list-edition';
import { limitAtHand, missedDeadline, type Limit } from './limit-at-hand';
import type { Member } from './matter-index';
import type { Problem } from './problems';

/** How lines are made. */
export interface LineContext {
  /** Whoever they name is named in no line. */
  readonly ledgers: readonly Ledger[];
  readonly asOf: CivilDay;
  readonly profile: Profile;
  readonly mask: MaskLevel;
  readonly campaign: string | null;
}

/** A problem as the columns of a line ask for it: the first member that knows a thing tells it. */
export class MatterView {
  private atHand: Limit | null | undefined;
  private people: People | null = null;

  constructor(
    readonly problem: Problem,
    readonly context: LineContext,
  ) {}

  /** What {@link limitAtHand} finds, looked for once. */
  get limit(): Limit | null {
    if (this.atHand === undefined) this.atHand = limitAtHand(this.members, this.context.asOf);
    return this.atHand;
  }

  /** 化解时限 that is surely past, the earliest; `null` where none is. */
  get missedDeadline(): Limit | null {
    return missedDeadline(this.members, this.context.asOf);
  }

  get members(): readonly Member[] {
    return this.problem.members;
  }

  /** The text of the first of some fields that is filled, as it was written, masked as it may be shown. */
  text(...fields: readonly FieldId[]): string | null {
    for (const member of this.members) {
      for (const field of fields) {
        const text = rawText(member, field);
        if (text !== null) return this.masked(field, text);
      }
    }
    return null;
  }

  /** Whether any member has one of some fields filled. */
  says(...fields: readonly FieldId[]): boolean {
    return this.members.some((member) => fields.some((field) => rawText(member, field) !== null));
  }

  private masked(field: FieldId, text: string): string {
    const { mask, ledgers } = this.context;
    if (mask === 'none') return text;
    this.people ??= peopleOf(this.members.map(peopleCell).filter(Boolean).join('、'), LedgerPeople.of(ledgers));
    return maskValue(field, text, mask, this.people);
  }

  /** The texts of a field of every member, each once. */
  texts(field: FieldId): string[] {
    return [...new Set(this.members.map((m) => rawText(m, field)).filter((text) => text !== null))];
  }

  /** The earliest day of the first of some fields that any member has filled. */
  earliest(...fields: readonly FieldId[]): LineValue {
    for (const field of fields) {
      const days = this.members.map(({ ledger, record }) => ledger.dates(field)?.days[record] ?? NO_DAY);
      const known = days.filter((day) => day !== NO_DAY);
      if (known.length > 0) return serialOf(Math.min(...known));
    }
    return this.date(...fields);
  }

  /** Ordinal of the first day that a member has filled, past or yet to come. */
  day(...fields: readonly FieldId[]): number {
    for (const { ledger, record } of this.members) {
      for (const field of fields) {
        const day = ledger.dates(field)?.days[record] ?? NO_DAY;
        if (day !== NO_DAY) return day;
      }
    }
    return NO_DAY;
  }

  /** The day as a cell holds it; a limit in words (长期) stays what it is. */
  date(...fields: readonly FieldId[]): LineValue {
    const day = this.day(...fields);
    return day === NO_DAY ? this.text(...fields) : serialOf(day);
  }

  flag(field: FieldId): boolean {
    return this.members.some(({ ledger, record }) => ledger.flags(field)?.flags[record] === 1);
  }

  /** The units of a field by their standard names, of all members, each once. */
  units(field: FieldId): string[] {
    return [...new Set(this.members.flatMap(({ ledger, record }) => unitsOf(ledger, field)(record)))];
  }

  /** What the first member says that has anything to say. */
  first<T>(read: (member: Member) => T | null): T | null {
    for (const member of this.members) {
      const found = read(member);
      if (found !== null) return found;
    }
    return null;
  }
}

export const serialOf = (ordinal: number): number => excelSerialOfDay(dayOfOrdinal(ordinal), false);

/** A day in running text. */
export const dayText = (ordinal: number): string => formatDay(dayOfOrdinal(ordinal));

function rawText({ ledger, record }: Member, field: FieldId): string | null {
  const value = ledger.cells(field)?.values[record] ?? null;
  if (value === null || isCellError(value)) return null;
  const text = typeof value === 'string' ? trimEdges(value) : cleanText(value);
  return text === '' || isNullToken(text) ? null : text;
}

function unitsOf(ledger: Ledger, field: FieldId): (record: number) => readonly string[] {
  return ledger.once(`rectification:units:${field}`, () => eachUnitName(ledger, field));
}
