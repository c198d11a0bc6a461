import { dayOfOrdinal, NO_DAY, partsOfDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { listOf, type Ledger } from '../../ledger/ledger';
import { caseDays } from '../../matters/case-days';
import { unitNames } from '../../matters/unit-names';
import type { Profile } from '../../profile/profile';
import { splitLevels } from '../../values/choice';
import { organLevel, ORGAN_LEVELS } from './organ-level';

/** By what matters are told apart, each matter under exactly one name. */
export const DIMENSIONS = ['form', 'purpose', 'category', 'place', 'unit', 'level', 'route', 'month'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The column behind a dimension; a month comes from the day of registration. */
export const FIELD_OF: Readonly<Record<Exclude<Dimension, 'month'>, FieldId>> = {
  form: 'form',
  purpose: 'purpose',
  category: 'category',
  place: 'place',
  unit: 'responsibleUnit',
  level: 'registeringUnit',
  route: 'statutoryRoute',
};

/** Stands for a blank cell, and for a column that the table does not have. */
export const BLANK = '（空）';

/** Names with a number each, in the order in which they are first met. */
export class Names {
  readonly all: string[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(name: string): number {
    let code = this.codes.get(name);
    if (code === undefined) {
      this.codes.set(name, (code = this.all.length));
      this.all.push(name);
    }
    return code;
  }
}

/**
 * The number of each record's name. Names of the office's lists come first, in the order of the list;
 * what is on none stands under its own text.
 */
export function readerOf(dimension: Dimension, ledger: Ledger, names: Names): (record: number) => number {
  if (dimension === 'month') return monthReader(ledger, names);
  const field = FIELD_OF[dimension];
  if (dimension === 'unit' || dimension === 'level') {
    if (dimension === 'level') for (const level of ORGAN_LEVELS) names.codeOf(level);
    const nameOf = unitNames(ledger, field);
    const office = ledger.profile.office;
    return remembered(nameOf, (name) =>
      names.codeOf(dimension === 'level' ? organLevel(name ?? office) : (name ?? BLANK)),
    );
  }
  return listReader(field, ledger, names);
}

/** What is made of a name, made once for each. */
function remembered(nameOf: (record: number) => string | null, codeOf: (name: string | null) => number) {
  const codes = new Map<string | null, number>();
  return (record: number): number => {
    const name = nameOf(record);
    let code = codes.get(name);
    if (code === undefined) codes.set(name, (code = codeOf(name)));
    return code;
  };
}

function listReader(field: FieldId, ledger: Ledger, names: Names): (record: number) => number {
  const list = listOf(field, ledger.profile) ?? [];
  const ofList = list.map(({ name }) => names.codeOf(name));
  const cells = ledger.choices(field, list);
  if (!cells) return () => names.codeOf(BLANK);
  const texts = ledger.texts(field);
  const own = remembered(
    (record) => texts?.[record] ?? null,
    (text) => names.codeOf(text === null ? BLANK : firstLevel(field, text)),
  );
  return (record) => ofList[cells.codes[record]!] ?? own(record);
}

const firstLevel = (field: FieldId, text: string): string => (field === 'category' ? splitLevels(text).first : text);

function monthReader(ledger: Ledger, names: Names): (record: number) => number {
  const days = caseDays(ledger);
  const blank = names.codeOf(BLANK);
  const codes = new Map<number, number>();
  return (record) => {
    const day = days[record]!;
    if (day === NO_DAY) return blank;
    let code = codes.get(day);
    if (code === undefined) codes.set(day, (code = names.codeOf(monthOf(day))));
    return code;
  };
}

/** `2021-07` */
export function monthOf(ordinal: number): string {
  const { year, month } = partsOfDay(dayOfOrdinal(ordinal));
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The order of names in a report: the office's lists in their order, months in theirs, the rest by how many, blanks last. */
export function orderOf(dimension: Dimension, profile: Profile): (a: Counted, b: Counted) => number {
  const list = dimension === 'form' || dimension === 'purpose' || dimension === 'route';
  const fixed =
    dimension === 'level'
      ? ORGAN_LEVELS
      : list
        ? (listOf(FIELD_OF[dimension], profile) ?? []).map(({ name }) => name)
        : [];
  const place = new Map<string, number>(fixed.map((name, i) => [name, i]));
  const rank = ([name]: Counted): number => (name === BLANK ? Infinity : (place.get(name) ?? fixed.length));
  return (a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x !== y) return x < y ? -1 : 1;
    if (dimension === 'month') return a[0] < b[0] ? -1 : 1;
    return b[1].cases - a[1].cases || b[1].people - a[1].people || (a[0] < b[0] ? -1 : 1);
  };
}

/** A name with how much stands under it. */
export type Counted = readonly [name: string, count: { readonly cases: number; readonly people: number }];
