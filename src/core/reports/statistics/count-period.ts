import { ordinalOf } from '../../calendar/civil-day';
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

/** Counts what was registered in a period; `null` counts everything, days or not. One pass. */
export function countPeriod(table: CaseTable, period: Period | null, profile: Profile): PeriodCount {
  const total = new Sum();
  const groups = new Sum();
  const visits = new Sum();
  const groupVisits = new Sum();
  let repeatCases = 0;
  const sums = DIMENSIONS.map((dimension) => new ColumnSums(table, dimension));
  const complained = new ColumnSums(table, 'unit');
  const said = OPINION_FIELDS.map(() => new Int32Array(DISSATISFIED + 1));
  const { people, marks } = table;
  forEachIn(table, period, (i) => {
    const n = people[i]!;
    const mark = marks[i]!;
    total.add(n);
    if ((mark & GROUPED) !== 0) groups.add(n);
    if ((mark & VISIT) !== 0) visits.add(n);
    if ((mark & GROUPED) !== 0 && (mark & VISIT) !== 0) groupVisits.add(n);
    if ((mark & REPEATED) !== 0) repeatCases++;
    if ((mark & ACCUSATION) === 0) complained.add(i, n);
    for (const sum of sums) sum.add(i, n);
    OPINION_FIELDS.forEach((field, k) => said[k]![table.opinions[field][i]!]!++);
  });
  return {
    total: {
      ...total.count(),
      groupCases: groups.cases,
      groupVisits: groupVisits.cases,
      jointLetters: groups.cases - groupVisits.cases,
      repeatCases,
    },
    by: Object.fromEntries(sums.map((sum) => [sum.dimension, sum.counts(profile)])) as Record<Dimension, Names>,
    visits: visits.count(),
    groupVisits: groupVisits.count(),
    complained: complained.counts(profile),
    opinions: Object.fromEntries(OPINION_FIELDS.map((field, k) => [field, opinionOf(said[k]!)])) as Record<
      OpinionField,
      Opinion
    >,
  };
}

/** Calls back for each matter that was registered in the period. */
export function forEachIn({ days, size }: CaseTable, period: Period | null, take: (index: number) => void): void {
  const from = period === null ? -Infinity : ordinalOf(period.from);
  const to = period === null ? Infinity : ordinalOf(period.to);
  // A matter without a day has one long before all others.
  for (let i = 0; i < size; i++) if (period === null || (days[i]! >= from && days[i]! <= to)) take(i);
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
class ColumnSums {
  private readonly codes: Int32Array;
  private readonly names: readonly string[];
  private readonly cases: Int32Array;
  private readonly people: Float64Array;

  constructor(
    table: CaseTable,
    readonly dimension: Dimension,
  ) {
    const { codes, names } = table.keys[dimension];
    this.codes = codes;
    this.names = names.all;
    this.cases = new Int32Array(this.names.length);
    this.people = new Float64Array(this.names.length);
  }

  add(index: number, people: number): void {
    const code = this.codes[index]!;
    this.cases[code]!++;
    this.people[code]! += people;
  }

  counts(profile: Profile): Names {
    const met = this.names.flatMap((name, k) =>
      this.cases[k]! > 0 ? [[name, { cases: this.cases[k]!, people: this.people[k]! }] as const] : [],
    );
    return Object.fromEntries(met.sort(orderOf(this.dimension, profile)));
  }
}

function opinionOf(said: Int32Array): Opinion {
  const [satisfied, dissatisfied, silent] = [said[SATISFIED]!, said[DISSATISFIED]!, said[SILENT]!];
  const rated = satisfied + dissatisfied;
  const asked = rated + silent;
  return { asked, rated, satisfied, ratedShare: share(rated, asked), satisfiedShare: share(satisfied, rated) };
}
