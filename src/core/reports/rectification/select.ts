import { NO_DAY, ordinalOf } from '../../calendar/civil-day';
import { isWithin, type Period } from '../../calendar/period';
import type { Ledger } from '../../ledger/ledger';
import { caseSpans, casesIn, type CaseSpans } from '../../matters/case-days';
import { openMatters } from '../../matters/open-matter';
import { CRITERIA, type CriterionContext, type CriterionId } from './criteria';

/** What the clerk wants in the ledger. */
export interface Selection extends CriterionContext {
  readonly criteria: readonly CriterionId[];
  /** `null`: whenever it came in. */
  readonly period: Period | null;
  /** Name of the campaign (专项); `null` for a periodic ledger. */
  readonly campaign: string | null;
}

/** The criteria that are ticked before the clerk says anything. */
export const DEFAULT_CRITERIA: readonly CriterionId[] = CRITERIA.filter((c) => c.byDefault).map((c) => c.id);

/** Which records of a ledger are wanted, and by what: bit k stands for the k-th of {@link CRITERIA}. */
export interface Selected {
  readonly ledger: Ledger;
  readonly chosen: Uint8Array;
  readonly reasons: Uint16Array;
  readonly isOpen: (record: number) => boolean;
  /** Bits of the wanted criteria that the table has anything to judge by. */
  readonly judged: number;
}

const PICKED = CRITERIA.findIndex(({ id }) => id === 'picked');
const OPEN = CRITERIA.findIndex(({ id }) => id === 'open');

/**
 * Chooses the matters of a ledger. Whatever the clerk picked by hand comes in. A periodic ledger takes open matters that meet a criterion, of the
 * cases of the period; a campaign takes what was screened in it, and where a table keeps no
 * 排查日期 the open matters that came in during it.
 */
export function selectMatters(ledger: Ledger, selection: Selection): Selected {
  const chosen = new Uint8Array(ledger.size);
  const reasons = new Uint16Array(ledger.size);
  const isOpen = openMatters(ledger, selection.asOf);
  const tests = CRITERIA.map((criterion) =>
    selection.criteria.includes(criterion.id) ? criterion.bind(ledger, selection) : null,
  );
  const screened = selection.campaign !== null && ledger.has('screeningDate');
  const isInPeriod = screened ? isScreenedIn(ledger, selection) : cameInDuring(ledger, selection.period);
  const isPicked = tests[PICKED] ?? (() => false);
  for (let i = 0; i < ledger.size; i++) {
    const isAsked = (screened || isOpen(i)) && isInPeriod(i);
    // Most matters are closed, and of those nobody asks by what else they might come in.
    if (!isAsked && !isPicked(i)) continue;
    for (let k = 0; k < tests.length; k++) if (tests[k]?.(i) === true) reasons[i]! |= 1 << k;
    chosen[i] = selection.campaign !== null || reasons[i] !== 0 ? 1 : 0;
  }
  const judged = tests.reduce((bits, test, k) => (test ? bits | (1 << k) : bits), 0);
  return { ledger, chosen, reasons, isOpen, judged };
}

/** The days by which each record of a table belongs to a period, as {@link selectMatters} goes by; for sentences. */
export function matterSpans(ledger: Ledger): Pick<CaseSpans, 'first' | 'last'> {
  const screened = ledger.dates('screeningDate')?.days;
  const { first, last } = caseSpans(ledger);
  const orScreened = (days: Int32Array): Int32Array =>
    days.map((day, i) => (day === NO_DAY ? (screened?.[i] ?? NO_DAY) : day));
  return { first: orScreened(first), last: orScreened(last) };
}

/** A rectification ledger may know only when a matter was found. */
function cameInDuring(ledger: Ledger, period: Period | null): (record: number) => boolean {
  if (!period) return () => true;
  const isCase = casesIn(ledger, period);
  const known = caseSpans(ledger).first;
  const screened = ledger.dates('screeningDate')?.days;
  return (i) => (known[i] === NO_DAY ? isWithin(period, screened?.[i] ?? NO_DAY) : isCase(i));
}

function isScreenedIn(ledger: Ledger, { period, asOf }: Selection): (record: number) => boolean {
  const days = ledger.dates('screeningDate')?.days;
  const today = ordinalOf(asOf);
  return (i) => {
    const day = days?.[i] ?? NO_DAY;
    return period ? isWithin(period, day) : day !== NO_DAY && day <= today;
  };
}

/** The names of the criteria that a record meets: 集体、超期. That it is open is a reason only where there is no other. */
export function reasonNames(bits: number): string[] {
  const others = bits & ~(1 << OPEN);
  return CRITERIA.filter((_, k) => ((others || bits) & (1 << k)) !== 0).map(({ name }) => name);
}
