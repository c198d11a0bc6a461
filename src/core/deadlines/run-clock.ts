import { NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import { workCalendar } from '../calendar/work-calendar';
import type { DateCells, Ledger } from '../ledger/ledger';
import { sideLedgerOf } from '../office-ledgers/table-role';
import { ClockColumn, DONE_OTHERWISE, DONE_UNREADABLE, ESTIMATED, NO_DONE_COLUMN, SAYS_DONE } from './clock-column';
import type { ClockId } from './clock-id';
import type { ClockHooks, ClockSpec } from './clock-spec';
import { CLOCKS, clockSpec } from './clocks/index';
import { resolveDecided } from './clocks/resolve';
import { clockDates } from './clock-dates';
import { codeOf, setState } from './clock-state';
import { setDue } from './due-days';
import { Facts } from './facts';
import { REASON } from './reasons';
import { limitAt, limitsOf } from './regime';
import { firstFilled, startColumns, startDay } from './start-events';

/**
 * One clock of every record of a table, as of a day; computed once.
 *
 * @param asOf the day of asking: what is dated later has not happened yet
 */
export function clockColumn(ledger: Ledger, id: ClockId, asOf: CivilDay): ClockColumn {
  return ledger.once(`clock:${id}:${ordinalOf(asOf)}`, () => {
    const facts = ledger.once(`clock-facts:${ordinalOf(asOf)}`, () => new Facts(ledger, asOf));
    return runClock(specIn(ledger, id), facts, asOf);
  });
}

/** A clock in the words of the table that it runs in. */
function specIn(ledger: Ledger, id: ClockId): ClockSpec {
  return id === 'resolve' && sideLedgerOf(ledger)?.id === 'resolution' ? resolveDecided : clockSpec(id);
}

/** Every clock of every record of a table, in the order of {@link CLOCKS}. */
export function clockColumns(ledger: Ledger, asOf: CivilDay): readonly ClockColumn[] {
  return CLOCKS.map((clock) => clockColumn(ledger, clock.id, asOf));
}

/** {@link clockColumn} computed anew. */
export function runClock(spec: ClockSpec, facts: Facts, asOf: CivilDay): ClockColumn {
  const { ledger } = facts;
  const limits = spec.kind === 'law' ? limitsOf(spec.id, ledger.profile) : [];
  const calendar = workCalendar(ledger.profile.holidays);
  const column = new ClockColumn(spec, limits, calendar, asOf, ledger.size);
  const hooks: ClockHooks = spec.bind?.(facts) ?? {};
  const starts = startColumns(spec.starts, ledger);
  const stated = spec.due === undefined ? null : clockDates(ledger, spec.due);
  // No law gives a 12345 order or a decision of the meeting its days: only what is written into its line does.
  const isBound = starts.length > 0 && sideLedgerOf(ledger) === null;
  if (spec.kind === 'stated' ? !stated : !isBound) return column;
  const done = new DoneReader(spec, facts, hooks);
  const judging = { spec, warning: ledger.profile.warningDays[spec.id] ?? 0, asOf: facts.asOf };

  for (let i = 0; i < ledger.size; i++) {
    if (hooks.skip?.(i)) continue;
    const first = firstFilled(starts, i);
    const start = startDay(first, i, facts.asOf);
    if (stated) {
      const isYetToCome = start === NO_DAY && first !== null && first.column.days[i] !== NO_DAY;
      if (stated.days[i] === NO_DAY || isYetToCome) continue;
      column.dues[i] = column.rolled[i] = stated.days[i]!;
      column.starts[i] = start;
    } else {
      if (start === NO_DAY) continue;
      column.starts[i] = start;
      if (first?.event.estimated === true) column.flags[i]! |= ESTIMATED;
      const at = limitAt(limits, start);
      const reason = hooks.exempt?.(i, start) ?? REASON.none;
      if (at < 0 || reason !== REASON.none) {
        column.limitOf[i] = at;
        column.reasons[i] = reason === REASON.none ? REASON.noLaw : reason;
        column.states[i] = codeOf['not-applicable'];
        continue;
      }
      column.limitOf[i] = at;
      setDue(column, i, limits[at]!, hooks, calendar);
    }
    done.read(column, i);
    setState(column, i, judging);
  }
  return column;
}

/** Reads the day on which a clock's deed was done, or what else the ledger says of it. */
class DoneReader {
  private readonly columns: readonly DateCells[];

  constructor(
    spec: ClockSpec,
    private readonly facts: Facts,
    private readonly hooks: ClockHooks,
  ) {
    this.columns = spec.dones.map((d) => clockDates(facts.ledger, d.field)).filter((c) => c !== null);
  }

  read(column: ClockColumn, i: number): void {
    const { asOf } = this.facts;
    let unreadable = false;
    let toCome = false;
    for (const c of this.columns) {
      const day = c.days[i]!;
      if (day === NO_DAY) {
        unreadable ||= c.values[i] !== null;
      } else if (day > asOf) {
        toCome = true;
        // Behind a cell that says 已告知 a later event may clear, and never accuses.
      } else if (!unreadable || day <= column.rolled[i]!) {
        column.dones[i] = day;
        return;
      }
    }
    const other = this.hooks.doneOtherwise?.(i) ?? NO_DAY;
    // Where the cell was not left blank, or there is none, the later event may clear the office and never accuses it.
    const wasLeftBlank = this.columns.length > 0 && !unreadable;
    if (other !== NO_DAY && (wasLeftBlank || other <= column.rolled[i]!)) {
      column.dones[i] = other;
      column.flags[i]! |= DONE_OTHERWISE;
      return;
    }
    if (unreadable) column.flags[i]! |= DONE_UNREADABLE;
    if (this.columns.length === 0) column.flags[i]! |= NO_DONE_COLUMN;
    // A status of today over a day that was yet to come says nothing about the day of asking.
    else if (!toCome && this.hooks.saysDone?.(i)) column.flags[i]! |= SAYS_DONE;
  }
}
