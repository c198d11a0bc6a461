import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import type { ClockColumn } from '../../deadlines/clock-column';
import type { ClockId } from '../../deadlines/clock-id';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { lawsInForce } from '../../deadlines/regime';
import { responsibleFor } from '../../deadlines/responsible';
import { clockColumn } from '../../deadlines/run-clock';
import { shownState } from '../../deadlines/state-words';
import type { Ledger } from '../../ledger/ledger';
import { openMatters } from '../../matters/open-matter';
import type { Profile } from '../../profile/profile';
import { recipientRows } from '../../recipients/recipient-rows';
import { isInPeriod } from '../timeliness/tally';
import { TRIGGER_PACKS } from './packs/index';
import type { Trigger, TriggerPack } from './trigger-pack';

/** A situation of 督办 with the law that names it. */
export interface LegalTrigger {
  readonly pack: TriggerPack;
  readonly trigger: Trigger;
}

/** A clock that is past its end with nothing done, or may be. */
export interface Firing {
  readonly column: ClockColumn;
  readonly record: number;
  /** Whom it binds. */
  readonly owner: string;
  readonly triggers: readonly LegalTrigger[];
  /** 待核: its end is not sure, or the ledger does not say whether it was done. */
  readonly isDoubtful: boolean;
}

/** What is asked of the ledgers. */
export interface FiringQuestion {
  readonly asOf: CivilDay;
  readonly period: Period | null;
  readonly profile: Profile;
}

/** Every clock that shows a situation, the gravest first. */
export const SUPERVISED_CLOCKS: readonly ClockId[] = ['handle', 'assigned', 'review', 'reexam', 'notice'];

/**
 * The clocks of a table that show a situation of 督办, of what a leader may see. Whether there was a
 * good reason no table can say: that is for people.
 */
export function firingsOf(ledger: Ledger, { asOf, period, profile }: FiringQuestion): Firing[] {
  if (!hasClocks(ledger)) return [];
  const today = ordinalOf(asOf);
  const triggersOf = triggerReader(profile);
  const isOpen = openMatters(ledger, asOf);
  const { records } = recipientRows(ledger, { kind: 'leader' });
  const firings: Firing[] = [];
  for (const clock of SUPERVISED_CLOCKS) {
    const column = clockColumn(ledger, clock, asOf);
    const ownerOf = responsibleFor(column.spec, ledger);
    for (const record of records) {
      const state = shownState(column, record);
      // What was done, however late, is past pressing for.
      const isDoubtful = state === 'undetermined' && column.state(record) !== 'late';
      if (state !== 'overdue' && !(isDoubtful && column.rolled[record]! < today)) continue;
      // To be told of an acceptance is worth nothing once the answer is there.
      if (clock === 'notice' && !isOpen(record)) continue;
      if (!isInPeriod(column, record, period)) continue;
      const start = column.starts[record]!;
      const triggers = triggersOf(clock, start === NO_DAY ? column.dues[record]! : start);
      if (triggers.length > 0) firings.push({ column, record, owner: ownerOf(record), triggers, isDoubtful });
    }
  }
  return firings;
}

/** The situations that a clock shows under the laws in force on the day it started, national law first. */
function triggerReader(profile: Profile): (clock: ClockId, start: number) => readonly LegalTrigger[] {
  const off = new Set<string>(profile.supervision.off);
  const lawsOn = lawsInForce(profile);
  const byClock = new Map(
    SUPERVISED_CLOCKS.map((clock) => [
      clock,
      TRIGGER_PACKS.flatMap((pack) =>
        pack.triggers
          .filter(({ id, clocks }) => clocks?.includes(clock) === true && !off.has(id))
          .map((trigger): LegalTrigger => ({ pack, trigger })),
      ),
    ]),
  );
  return (clock, start) => {
    const laws = lawsOn(start);
    return (byClock.get(clock) ?? []).filter(({ pack }) => laws.includes(pack.law));
  };
}
