import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import type { Period } from '../calendar/period';
import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';

/** The day by which a matter belongs to a period: of its registration, else of the petition; {@link NO_DAY} without either. */
export function caseDays(ledger: Ledger): Int32Array {
  return ledger.once('matters:case-days', () => {
    const registered = ledger.dates('registeredDate')?.days;
    const petitioned = ledger.dates('petitionDate')?.days;
    const days = registered ? registered.slice() : new Int32Array(ledger.size).fill(NO_DAY);
    if (petitioned) for (let i = 0; i < days.length; i++) if (days[i] === NO_DAY) days[i] = petitioned[i]!;
    return days;
  });
}

/** Between which days each matter came in, {@link NO_DAY} where nothing says it. */
export interface CaseSpans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How many say no day, but a month, a quarter or a year. */
  readonly wide: number;
}

const WIDE: ReadonlySet<number> = new Set([DATE_KIND.month, DATE_KIND.quarter, DATE_KIND.year]);

/**
 * As {@link caseDays}, with those that say a month alone: 2026年3月 lies in every period that has the whole of
 * March, and in none that has a part of it. No limit is counted from it.
 */
export function caseSpans(ledger: Ledger): CaseSpans {
  return ledger.once('matters:case-spans', () => {
    const days = caseDays(ledger);
    const registered = wideSpans(ledger, 'registeredDate', () => true);
    const isBlank = ledger.dates('registeredDate')?.kinds;
    const petitioned = wideSpans(ledger, 'petitionDate', (i) => days[i] === NO_DAY && (isBlank?.[i] ?? 0) === 0);
    const spans = [...petitioned, ...registered];
    if (spans.length === 0) return { first: days, last: days, wide: 0 };
    const [first, last] = [days.slice(), days.slice()];
    for (const [i, from, to] of spans) [first[i], last[i]] = [from, to];
    return { first, last, wide: spans.length };
  });
}

type Span = readonly [record: number, first: number, last: number];

function wideSpans(ledger: Ledger, field: FieldId, isAsked: (record: number) => boolean): Span[] {
  const dates = ledger.dates(field);
  if (!dates) return [];
  const spans: Span[] = [];
  for (let i = 0; i < ledger.size; i++) {
    if (!WIDE.has(dates.kinds[i]!) || !isAsked(i)) continue;
    const { first, last } = dates.readingOf(i);
    if (first && last) spans.push([i, ordinalOf(first), ordinalOf(last)]);
  }
  return spans;
}

/** Whether a record's matter belongs to a period; without one every record does. */
export function casesIn(ledger: Ledger, period: Period | null): (record: number) => boolean {
  if (period === null) return () => true;
  const { first, last } = caseSpans(ledger);
  const [from, to] = [ordinalOf(period.from), ordinalOf(period.to)];
  // NO_DAY is before all days.
  return (i) => first[i]! >= from && last[i]! <= to;
}

/** Said where some matters are counted by their month: by what they count. */
export function wideNote(ledgers: readonly Ledger[], period: Period | null): string[] {
  const wide = ledgers.reduce((n, ledger) => n + caseSpans(ledger).wide, 0);
  if (period === null || wide === 0) return [];
  return [`有${wide}件登记日期只写到月（季、年），没有写日：统计期间包含整个月（季、年）的计入，只包含一部分的不计。`];
}
