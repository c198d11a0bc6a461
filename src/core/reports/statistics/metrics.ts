import type { CaseCount, Names, Opinion, PeriodCount, Totals } from './count-period';
import type { OpinionField } from './opinions';

/** How a figure differs from an earlier one, as a share of that; `null` where that is nothing. */
export type Change = Readonly<Record<keyof Totals, number | null>>;

/** As the contract names them. */
export interface StatisticsMetrics {
  readonly total: Totals;
  readonly byForm: Names;
  readonly byPurpose: Names;
  readonly byCategory: Names;
  readonly byPlace: Names;
  readonly byUnit: Names;
  readonly byMonth: Names;
  readonly byLevel: Names;
  readonly byRoute: Names;
  readonly byTopic: Names;
  /** 被投诉较多的单位: without 揭发控告. */
  readonly complained: Names;
  readonly visits: CaseCount;
  readonly opinions: Readonly<Record<OpinionField, Opinion>>;
  /** 网信占比. */
  readonly onlineShare: number | null;
  /** The same period a year before, where the ledgers reach back so far. */
  readonly previous?: Totals;
  readonly change?: Change;
  /** The period just before. */
  readonly sequential?: Totals;
  readonly changeSequential?: Change;
  /** What the sheet shows beside: every figure of every span that the ledgers cover. */
  readonly spans: Readonly<Partial<Record<Span, SpanCount>>>;
}

/** What was counted in one span of time, the topics with it. */
export type SpanCount = PeriodCount & { readonly topics: Names };

/** 本期, 上年同期, 上期, 本年累计, 上年同期累计. */
export const SPANS = ['current', 'previous', 'sequential', 'year', 'yearBefore'] as const;

export type Span = (typeof SPANS)[number];

/** The growth from a base; `null` where the base is nothing. */
export const growth = (now: number, base: number): number | null => (base === 0 ? null : (now - base) / base);

export function changeOf(now: Totals, base: Totals): Change {
  const keys = Object.keys(now) as (keyof Totals)[];
  return Object.fromEntries(keys.map((key) => [key, growth(now[key], base[key])])) as Record<
    keyof Totals,
    number | null
  >;
}
