import type { CivilDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import type { ClockColumn } from './clock-column';
import { hasClocks } from './clock-ledgers';
import { CLOCK_STATES, type ClockState } from './clock-id';
import { clockColumns } from './run-clock';
import { shownState } from './state-words';

/** States of clocks that somebody still has to do something about, or may. */
const OPEN: ReadonlySet<ClockState> = new Set(['overdue', 'near', 'running', 'undetermined', 'open']);

/** A table with its clocks. */
export interface LedgerClocks {
  readonly ledger: Ledger;
  readonly columns: readonly ClockColumn[];
}

/** How many clocks stand how, by what may be shown of them. */
export type StateCounts = Readonly<Record<ClockState, number>>;

/**
 * The open clocks of some tables, the nearest last day first. An item is a number; what it is about
 * is looked up.
 */
export interface Agenda {
  readonly asOf: CivilDay;
  readonly tables: readonly LedgerClocks[];
  readonly counts: StateCounts;
  readonly size: number;
  tableAt(item: number): LedgerClocks;
  columnAt(item: number): ClockColumn;
  recordAt(item: number): number;
}

/** Computes every clock of some tables and sorts the open ones. Tables without clocks are left out. */
export function buildAgenda(ledgers: readonly Ledger[], asOf: CivilDay): Agenda {
  const tables = ledgers.filter(hasClocks).map((ledger) => ({ ledger, columns: clockColumns(ledger, asOf) }));
  const counts = Object.fromEntries(CLOCK_STATES.map((state) => [state, 0])) as Record<ClockState, number>;
  const items: { readonly table: number; readonly clock: number; readonly record: number; readonly due: number }[] = [];
  tables.forEach(({ ledger, columns }, table) => {
    columns.forEach((column, clock) => {
      for (let record = 0; record < ledger.size; record++) {
        const state = shownState(column, record);
        if (state === null) continue;
        counts[state]++;
        if (OPEN.has(state)) items.push({ table, clock, record, due: column.rolled[record]! });
      }
    });
  });
  // Sorting is stable, so that clocks of one day keep the order of the ledger.
  items.sort((a, b) => a.due - b.due || a.table - b.table || a.record - b.record || a.clock - b.clock);
  const at = (item: number) => {
    const found = items[item];
    if (!found) throw new RangeError(`no item ${item}`);
    return found;
  };
  return {
    asOf,
    tables,
    counts,
    size: items.length,
    tableAt: (item) => tables[at(item).table]!,
    columnAt: (item) => tables[at(item).table]!.columns[at(item).clock]!,
    recordAt: (item) => at(item).record,
  };
}
