import { NO_DAY, ordinalOf } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import type { Profile } from '../../profile/profile';
import { GROUPED, REPEATED, VISIT, ACCUSATION, type CaseTable } from './case-table';
import { DIMENSIONS, orderOf, type Dimension } from './dimensions';
import { DISSATISFIED, OPINION_FIELDS, SATISFIED, SILENT, type OpinionField } from './opinions';

/** 件次 and 人次. */
export interface CaseCount {
  readonly cases: number;
  readonly people: number;
}

/** As the contract names them. */
export interface Totals extends CaseCount {
  /** groupVisits + jointLetters. */
  readonly groupCases: number;
  /** 集体访. */
  readonly groupVisits: number;
  /** 联名信, and whatever else many put their names to. */
  readonly jointLetters: number;
  readonly repeatCases: number;
}

/** Who was asked, who answered, who was satisfied. */
export interface Opinion {
  readonly asked: number;
  readonly rated: number;
  readonly satisfied: number;
  /** 参评率: rated ÷ asked. */
  readonly ratedShare: number | null;
  /** 满意率: satisfied ÷ rated. */
  readonly satisfiedShare: number | null;
}

export type Names = Readonly<Record<string, CaseCount>>;

/** Everything that was registered in one period. */
export interface PeriodCount {
  readonly total: Totals;
  readonly by: Readonly<Record<Dimension, Names>>;
  /** 来访批次 and 人次, of them 集体访. */
  readonly visits: CaseCount;
  readonly groupVisits: CaseCount;
  /** By unit without 揭发控告. */
  readonly complained: Names;
  readonly opinions: Readonly<Record<OpinionField, Opinion>>;
}

/**
 * Counts what was registered in a period. One walk for each column.
 *
 * @param within the matters of the period, see {@link indexesIn}
 */
export function countPeriod(table: CaseTable, within: Int32Array, profile: Profile): PeriodCount {
  const { people, marks } = table;
  const total = new Sum();
  const groups = new Sum();
  const visits = new Sum();
  const groupVisits = new Sum();
  const complaints = new Int32Array(within.length);
  let complained = 0;
  let repeatCases = 0;
  for (const i of within) {
    const n = people[i]!;
    const mark = marks[i]!;
    total.add(n);
    if ((mark & GROUPED) !== 0) groups.add(n);
    if ((mark & VISIT) !== 0) visits.add(n);
    if ((mark & GROUPED) !== 0 && (mark & VISIT) !== 0) groupVisits.add(n);
    if ((mark & REPEATED) !== 0) repeatCases++;
    if ((mark & ACCUSATION) === 0) complaints[complained++] = i;
  }
  return {
    total: {
      ...total.count(),
      groupCases: groups.cases,
      groupVisits: groupVisits.cases,
      jointLetters: groups.cases - groupVisits.cases,
      repeatCases,
    },
    by: Object.fromEntries(DIMENSIONS.map((d) => [d, sumsBy(table, d, within, profile)])) as Record<Dimension, Names>,
    visits: visits.count(),
    groupVisits: groupVisits.count(),
    complained: sumsBy(table, 'unit', complaints.subarray(0, complained), profile),
    opinions: Object.fromEntries(
      OPINION_FIELDS.map((field) => [field, opinionOf(table.opinions[field], within)]),
    ) as Record<OpinionField, Opinion>,
  };
}

/** The matters that were registered in the period; `null` means all of them, days or not. */
export function indexesIn({ days, lastDays, size }: CaseTable, period: Period | null): Int32Array {
  const found = new Int32Array(size);
  const from = period === null ? NO_DAY : ordinalOf(period.from);
  const to = period === null ? Infinity : ordinalOf(period.to);
  let n = 0;
  // A matter without a day has one long before all others.
  for (let i = 0; i < size; i++) if (days[i]! >= from && lastDays[i]! <= to) found[n++] = i;
  return found.subarray(0, n);
}

/** A part of a whole, and nothing at all of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

class Sum {
  cases = 0;
  people = 0;

  add(people: number): void {
    this.cases++;
    this.people += people;
  }

  count(): CaseCount {
    return { cases: this.cases, people: this.people };
  }
}

/** Sums by the names of one dimension. */
function sumsBy(table: CaseTable, dimension: Dimension, within: Int32Array, profile: Profile): Names {
  const { codes, names } = table.keys[dimension];
  const cases = new Int32Array(names.all.length);
  const people = new Float64Array(names.all.length);
  for (const i of within) {
    const code = codes[i]!;
    cases[code]!++;
    people[code]! += table.people[i]!;
  }
  const met = names.all.flatMap((name, k) =>
    cases[k]! > 0 ? [[name, { cases: cases[k]!, people: people[k]! }] as const] : [],
  );
  return Object.fromEntries(met.sort(orderOf(dimension, profile)));
}

function opinionOf(opinions: Uint8Array, within: Int32Array): Opinion {
  const said = new Int32Array(DISSATISFIED + 1);
  for (const i of within) said[opinions[i]!]!++;
  const [satisfied, dissatisfied, silent] = [said[SATISFIED]!, said[DISSATISFIED]!, said[SILENT]!];
  const rated = satisfied + dissatisfied;
  const asked = rated + silent;
  return { asked, rated, satisfied, ratedShare: share(rated, asked), satisfiedShare: share(satisfied, rated) };
}
