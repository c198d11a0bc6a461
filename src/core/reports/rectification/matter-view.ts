import { dayOfOrdinal, excelSerialOfDay, formatDay, NO_DAY, type CivilDay } from '../../calendar/civil-day';
import { fieldOf, type FieldId } from '../../fields/catalog';
import { isCellError } from '../../grid/grid';
import type { Ledger } from '../../ledger/ledger';
import { eachUnitName } from '../../matters/unit-names';
import { maskOwnNames, maskValue } from '../../privacy/mask';
import type { MaskLevel, Profile } from '../../profile/profile';
import { cleanText, isNullToken, trimEdges } from '../../values/text';
import type { Member } from './matter-index';
import type { Problem } from './problems';

/** What a cell of a line holds; dates are serial numbers of the 1900 system. */
export type LineValue = string | number | null;

/** How lines are made. */
export interface LineContext {
  readonly asOf: CivilDay;
  readonly profile: Profile;
  readonly mask: MaskLevel;
  readonly campaign: string | null;
}

/** A problem as the columns of a line ask for it: the first member that knows a thing tells it. */
export class MatterView {
  constructor(
    readonly problem: Problem,
    readonly context: LineContext,
  ) {}

  get members(): readonly Member[] {
    return this.problem.members;
  }

  /** The text of the first of some fields that is filled, as it was written, masked as it may be shown. */
  text(...fields: readonly FieldId[]): string | null {
    for (const member of this.members) {
      for (const field of fields) {
        const text = rawText(member, field);
        if (text !== null) return masked(member, field, text, this.context.mask);
      }
    }
    return null;
  }

  /** The texts of a field of every member, each once. */
  texts(field: FieldId): string[] {
    return [...new Set(this.members.map((m) => rawText(m, field)).filter((text) => text !== null))];
  }

  /** Ordinal of the first day of some fields; a day that is yet to come has not happened. */
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

  /** The greatest count of a field, 0 where none is filled. */
  count(field: FieldId): number {
    let most = 0;
    for (const { ledger, record } of this.members) most = Math.max(most, ledger.counts(field)?.counts[record] ?? 0);
    return most;
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

function masked(member: Member, field: FieldId, text: string, mask: MaskLevel): string {
  const isProse = mask !== 'none' && fieldOf(field).type === 'text';
  const people = isProse ? `${rawText(member, 'petitioner') ?? ''}、${rawText(member, 'coPetitioners') ?? ''}` : '';
  return maskValue(field, isProse ? maskOwnNames(text, people) : text, mask);
}

function rawText({ ledger, record }: Member, field: FieldId): string | null {
  const value = ledger.cells(field)?.values[record] ?? null;
  if (value === null || isCellError(value)) return null;
  const text = typeof value === 'string' ? trimEdges(value) : cleanText(value);
  return text === '' || isNullToken(text) ? null : text;
}

function unitsOf(ledger: Ledger, field: FieldId): (record: number) => readonly string[] {
  return ledger.once(`rectification:units:${field}`, () => eachUnitName(ledger, field));
}
