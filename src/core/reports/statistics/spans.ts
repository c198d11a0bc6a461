import { ordinalOf } from '../../calendar/civil-day';
import { justBefore, yearBefore, yearToDate, type Period } from '../../calendar/period';
import { reachOfDays } from '../empty-period';
import type { CaseTable } from './case-table';
import { SPANS, type Span } from './metrics';

/** The days of each span; without a period there is only what there is. */
export function daysOfSpans(period: Period | null): Readonly<Partial<Record<Span, Period | null>>> {
  if (period === null) return { current: null };
  const year = yearToDate(period);
  return {
    current: period,
    previous: yearBefore(period),
    sequential: justBefore(period),
    year,
    yearBefore: yearBefore(year),
  };
}

/** First and last day of registration in the ledgers; null where none has one. */
export const reachOf = ({ days }: CaseTable): readonly [number, number] | null => reachOfDays([days]);

/**
 * The spans that the ledgers cover: this period whatever it holds, an earlier one where the first
 * registration is not after its end. No rows of a year before are no zero, they are not known.
 */
export function coveredSpans(table: CaseTable, period: Period | null): readonly (readonly [Span, Period | null])[] {
  const days = daysOfSpans(period);
  const first = reachOf(table)?.[0] ?? Infinity;
  return SPANS.flatMap((span) => {
    const within = days[span];
    if (within === undefined) return [];
    const isCovered = span === 'current' || span === 'year' || within === null || first <= ordinalOf(within.to);
    return isCovered ? [[span, within] as const] : [];
  });
}
