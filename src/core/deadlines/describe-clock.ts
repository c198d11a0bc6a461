import { dayOfOrdinal, formatDay, NO_DAY } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { ESTIMATED, PROVISIONAL, type ClockColumn } from './clock-column';
import type { ClockId, ClockState } from './clock-id';
import { limitAt, nationalLimits } from './regime';
import { trailOf } from './trail';

/** One clock of one record, as `deadlines --json` gives it. Dates are `YYYY-MM-DD`. */
export interface ClockDescription {
  readonly id: ClockId;
  /** The law pack by the clock's own start; null where the ledger itself names the date. */
  readonly regime: string | null;
  readonly basis: string | null;
  readonly start: string | null;
  readonly days: number | null;
  readonly unit: 'day' | 'workday';
  readonly extensionDays: number;
  readonly pausedDays: number;
  readonly due: string | null;
  readonly dueRolled: string | null;
  readonly done: string | null;
  readonly state: ClockState;
  readonly daysLeft: number | null;
  readonly provisional: boolean;
  readonly estimatedStart: boolean;
  readonly trail: readonly string[];
}

/** Describes one clock of one record, its trail included; null where the record has no such clock. */
export function describeClock(column: ClockColumn, ledger: Ledger, record: number): ClockDescription | null {
  const state = column.state(record);
  if (state === null) return null;
  const law = column.limit(record);
  const start = column.starts[record]!;
  const counted = column.dues[record] !== NO_DAY;
  return {
    id: column.spec.id,
    regime: column.spec.kind === 'stated' ? null : (law?.pack.id ?? regimeOf(ledger, start)),
    basis: law ? `${law.pack.title}${law.limit.article}` : null,
    start: textOf(start),
    days: law && counted ? law.limit.days : null,
    unit: law?.limit.unit ?? 'day',
    extensionDays: column.extended[record]!,
    pausedDays: column.paused[record]!,
    due: textOf(column.dues[record]!),
    dueRolled: textOf(column.rolled[record]!),
    done: textOf(column.dones[record]!),
    state,
    daysLeft: column.daysLeft(record),
    provisional: (column.flags[record]! & PROVISIONAL) !== 0,
    estimatedStart: (column.flags[record]! & ESTIMATED) !== 0,
    trail: trailOf(column, ledger, record),
  };
}

/** The clocks of a record, in the order of a matter's life; those it does not have are left out. */
export function describeClocks(columns: readonly ClockColumn[], ledger: Ledger, record: number): ClockDescription[] {
  return columns.map((column) => describeClock(column, ledger, record)).filter((clock) => clock !== null);
}

/** The national law of a day, for a clock that this law does not give. */
function regimeOf(ledger: Ledger, start: number): string | null {
  const limits = nationalLimits(ledger.profile);
  return limits[limitAt(limits, start)]?.pack.id ?? null;
}

function textOf(ordinal: number): string | null {
  return ordinal === NO_DAY ? null : formatDay(dayOfOrdinal(ordinal));
}
