import { ordinalOf, type CivilDay } from '../../calendar/civil-day';
import {
  DONE_UNREADABLE,
  HEARING_OPEN,
  NO_DONE_COLUMN,
  SAYS_DONE,
  type ClockColumn,
} from '../../deadlines/clock-column';
import type { ClockId } from '../../deadlines/clock-id';
import { clockColumn } from '../../deadlines/run-clock';
import type { Ledger } from '../../ledger/ledger';
import { closingOf, FLAG_OPEN, isClosed, STATUS_OPEN } from '../../matters/closing';
import { endedMatters } from '../../matters/open-matter';
import type { Member } from './matter-index';

/** How sure a limit is, and whether it still runs. Of several limits the first of these is the one at hand. */
const LIMIT_STATES = ['overdue', 'past-unsure', 'running', 'over'] as const;

/** The limit that a problem stands under: limit, days and stage of its line are all of this one clock. */
export interface Limit {
  readonly clock: ClockId;
  readonly member: Member;
  readonly state: (typeof LIMIT_STATES)[number];
  /** Ordinal of the last day, holidays not counted in. */
  readonly due: number;
  /** The same with holidays. */
  readonly rolled: number;
  /** Days past the limit; 0 where it is not surely past. */
  readonly days: number;
  /** Counted from another event than the law names, or over a year whose holidays are not known. */
  readonly isEstimated: boolean;
}

/** The last of these that applies is the statutory limit of a matter. */
const STATUTORY: readonly ClockId[] = ['reexam', 'review', 'handle'];
/** Limits that somebody set; they are told of once they are past. */
const SET: readonly ClockId[] = ['assigned', 'hotline'];
/** What a status of 办理中 denies: that the matter was handled. Of a 复查 it says nothing. */
const DENIED_BY_STATUS: ReadonlySet<ClockId> = new Set<ClockId>(['handle', 'hotline']);

/**
 * The limit at hand of a problem: the earliest of those surely past; else the earliest that is past for
 * all that anybody can say, since no other limit makes that one kept; else the nearest; else one that
 * was met. 化解时限 is not among them: it has a column of its own.
 */
export function limitAtHand(members: readonly Member[], asOf: CivilDay): Limit | null {
  let best: Limit | null = null;
  for (const { ledger, record } of members) {
    const read = ledger.once(`rectification:limits:${ordinalOf(asOf)}`, () => limitReader(ledger, asOf));
    for (const limit of read(record)) if (best === null || comesFirst(limit, best)) best = limit;
  }
  return best;
}

/** 化解时限 of a problem that is surely past, the earliest; `null` where none is. */
export function missedDeadline(members: readonly Member[], asOf: CivilDay): Limit | null {
  let best: Limit | null = null;
  for (const { ledger, record } of members) {
    const column = clockColumn(ledger, 'resolve', asOf);
    if (column.state(record) !== 'overdue') continue;
    const limit = readLimit(column, { ledger, record }, 'overdue', asOf);
    if (best === null || comesFirst(limit, best)) best = limit;
  }
  return best;
}

function comesFirst(a: Limit, b: Limit): boolean {
  const order = LIMIT_STATES.indexOf(a.state) - LIMIT_STATES.indexOf(b.state);
  return order === 0 ? a.state !== 'over' && a.rolled < b.rolled : order < 0;
}

function limitReader(ledger: Ledger, asOf: CivilDay): (record: number) => Limit[] {
  const statutory = STATUTORY.map((id) => clockColumn(ledger, id, asOf));
  const set = SET.map((id) => clockColumn(ledger, id, asOf));
  const isEnded = endedMatters(ledger, asOf);
  const closing = closingOf(ledger);
  const read = (column: ClockColumn, record: number): Limit => {
    const saysOpen = !isClosed(closing[record]) && (closing[record]! & (STATUS_OPEN | FLAG_OPEN)) !== 0;
    const state = stateOf(column, record, { isEnded: isEnded(record), saysOpen, asOf });
    return readLimit(column, { ledger, record }, state, asOf);
  };
  return (record) => {
    const last = statutory.find((column) => applies(column, record));
    // An earlier clock that is still open is told of too: what came later does not make it kept.
    const others = [...statutory, ...set].filter((column) => column !== last && applies(column, record));
    const limits = others.map((column) => read(column, record)).filter(({ state }) => state === 'overdue');
    return last ? [read(last, record), ...limits] : limits;
  };
}

function readLimit(column: ClockColumn, member: Member, state: Limit['state'], asOf: CivilDay): Limit {
  const { record } = member;
  return {
    clock: column.spec.id,
    member,
    state,
    due: column.dues[record]!,
    rolled: column.rolled[record]!,
    days: state === 'overdue' ? column.daysOver(record, asOf) : 0,
    isEstimated: column.isUnsure(record),
  };
}

function stateOf(
  column: ClockColumn,
  record: number,
  { isEnded, saysOpen, asOf }: { readonly isEnded: boolean; readonly saysOpen: boolean; readonly asOf: CivilDay },
): Limit['state'] {
  const state = column.state(record);
  const isPast = column.rolled[record]! < ordinalOf(asOf);
  if (state === 'overdue') return column.isUnsure(record) ? 'past-unsure' : 'overdue';
  if (state === 'running' || state === 'near') return 'running';
  if (state !== 'undetermined' || isEnded) return 'over';
  if (!isPast) return 'running';
  // The clock cannot see whether it was done; where the ledger itself says 办理中, it was not.
  const flags = column.flags[record]!;
  const lacksColumnOnly =
    (flags & NO_DONE_COLUMN) !== 0 && (flags & (SAYS_DONE | DONE_UNREADABLE | HEARING_OPEN)) === 0;
  const isDenied = saysOpen && lacksColumnOnly && DENIED_BY_STATUS.has(column.spec.id);
  return isDenied && !column.isUnsure(record) ? 'overdue' : 'past-unsure';
}

function applies(column: ClockColumn, record: number): boolean {
  const state = column.state(record);
  return state !== null && state !== 'not-applicable';
}
