import type { CivilDay } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import type { ClockId } from '../../deadlines/clock-id';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { REASON_TEXT } from '../../deadlines/reasons';
import { responsibleFor } from '../../deadlines/responsible';
import { clockColumn } from '../../deadlines/run-clock';
import type { Ledger } from '../../ledger/ledger';
import type { MatterPlace } from '../../rules/matter-pairs';
import { isInPeriod, outcomeOf, Tally, type Outcome } from './tally';

/** The clocks of one kind, over all tables and by whom they bind. */
export interface ClockCount {
  readonly clock: ClockId;
  readonly total: Tally;
  readonly byOwner: ReadonlyMap<string, Tally>;
  /** Why the law gives the clock to no more, with how many matters each. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** What is counted. */
export interface ClockQuestion {
  readonly ledgers: readonly Ledger[];
  readonly asOf: CivilDay;
  readonly period: Period | null;
}

/** Counts the clocks of one kind whose last day lies in the period. One pass over each table. */
export function countClocks(clock: ClockId, { ledgers, asOf, period }: ClockQuestion): ClockCount {
  const total = new Tally();
  const byOwner = new Map<string, Tally>();
  const reasons = new Map<string, number>();
  for (const ledger of ledgers) {
    if (!hasClocks(ledger)) continue;
    const column = clockColumn(ledger, clock, asOf);
    const ownerOf = responsibleFor(column.spec, ledger);
    for (let i = 0; i < ledger.size; i++) {
      const outcome = outcomeOf(column, i);
      if (outcome === null || !isInPeriod(column, i, period)) continue;
      const owner = ownerOf(i);
      let own = byOwner.get(owner);
      if (!own) byOwner.set(owner, (own = new Tally()));
      own.add(outcome);
      total.add(outcome);
      if (outcome !== 'notApplicable') continue;
      const reason = REASON_TEXT[column.reason(i)];
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return { clock, total, byOwner, reasons };
}

/**
 * The matters whose clock stands so; of one owner, or of all.
 *
 * @param outcomes those that are wanted
 */
export function mattersOf(
  clock: ClockId,
  owner: string | null,
  outcomes: ReadonlySet<Outcome>,
  { ledgers, asOf, period }: ClockQuestion,
): MatterPlace[] {
  const places: MatterPlace[] = [];
  for (const ledger of ledgers) {
    if (!hasClocks(ledger)) continue;
    const column = clockColumn(ledger, clock, asOf);
    const ownerOf = responsibleFor(column.spec, ledger);
    for (let record = 0; record < ledger.size; record++) {
      const outcome = outcomeOf(column, record);
      if (outcome === null || !outcomes.has(outcome) || !isInPeriod(column, record, period)) continue;
      if (owner === null || ownerOf(record) === owner) places.push({ ledger, record });
    }
  }
  return places;
}
