import { dayOfOrdinal, NO_DAY, partsOfDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { listOf, type Ledger } from '../../ledger/ledger';
import { ofEachChoice } from '../../ledger/of-each-choice';
import { caseSpans } from '../../matters/case-days';
import { routeNamed } from '../../matters/statutory-route';
import { ofEachUnit } from '../../matters/unit-names';
import type { ListItem, Profile } from '../../profile/profile';
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
  if (dimension === 'unit') return ofEachUnit(ledger, field, (name) => names.codeOf(name ?? BLANK));
  if (dimension === 'level') {
    for (const level of ORGAN_LEVELS) names.codeOf(level);
    return ofEachUnit(ledger, field, (name) => names.codeOf(organLevel(name ?? ledger.profile.office)));
  }
  const list = listOf(field, ledger.profile) ?? [];
  for (const { name } of list) names.codeOf(name);
  return ofEachChoice(ledger, field, list, (name, isListed) =>
    names.codeOf(name === null ? BLANK : isListed ? name : nameUnlisted(field, name, list)),
  );
}

/** Under what a text stands that is on no list. The clocks read a route from its number or words, so it counts as that route. */
function nameUnlisted(field: FieldId, text: string, list: readonly ListItem[]): string {
  if (field === 'category') return splitLevels(text).first;
  return field === 'statutoryRoute' ? (routeNamed(text, list) ?? text) : text;
}

function monthReader(ledger: Ledger, names: Names): (record: number) => number {
  const { first, last } = caseSpans(ledger);
  const blank = names.codeOf(BLANK);
  const codes = new Map<number, number>();
  return (record) => {
    const day = first[record]!;
    if (day === NO_DAY) return blank;
    let code = codes.get(day);
    if (code === undefined) codes.set(day, (code = names.codeOf(monthOf(day))));
    // A quarter is of no month.
    return last[record] === day || monthOf(last[record]!) === monthOf(day) ? code : blank;
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
