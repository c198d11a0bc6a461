import type { CivilDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { NO_DONE_COLUMN, type ClockColumn } from './clock-column';
import { hasClocks } from './clock-ledgers';
import { CLOCK_STATES, type ClockState } from './clock-id';
import type { ClockSpec } from './clock-spec';
import { clockColumns } from './run-clock';
import { shownState } from './state-words';

/** States of clocks about which somebody still has to do something, or may. */
export const OPEN_STATES: readonly ClockState[] = ['overdue', 'near', 'running', 'undetermined', 'open'];

/** A table with its clocks. */
export interface LedgerClocks {
  readonly ledger: Ledger;
  readonly columns: readonly ClockColumn[];
}

/** How many clocks stand how, by what may be shown of them. */
export type StateCounts = Readonly<Record<ClockState, number>>;

/**
 * The clocks of some tables, the nearest last day first; those that do not apply are only counted, and
 * those whose end a table keeps no column for are named once: a hundred matters to be verified would
 * only hide the one that is late.
 * An item is a number from 0; what it is about is looked up.
 */
export class Agenda {
  readonly size: number;

  constructor(
    readonly asOf: CivilDay,
    readonly tables: readonly LedgerClocks[],
    readonly counts: StateCounts,
    /** Clocks whose end some table keeps no column for. */
    readonly unkept: readonly ClockSpec[],
    private readonly tableOf: Uint16Array,
    private readonly clockOf: Uint8Array,
    private readonly recordOf: Int32Array,
    private readonly stateOf: Uint8Array,
  ) {
    this.size = recordOf.length;
  }

  tableIndexAt(item: number): number {
    return this.tableOf[item]!;
  }

  clockIndexAt(item: number): number {
    return this.clockOf[item]!;
  }

  tableAt(item: number): LedgerClocks {
    return this.tables[this.tableOf[item]!]!;
  }

  columnAt(item: number): ClockColumn {
    return this.tableAt(item).columns[this.clockOf[item]!]!;
  }

  recordAt(item: number): number {
    return this.recordOf[item]!;
  }

  /** As it may be shown: see {@link shownState}. */
  stateAt(item: number): ClockState {
    return CLOCK_STATES[this.stateOf[item]!]!;
  }
}

/** Computes every clock of some tables and sorts them by their last day. Tables without clocks are left out. */
export function buildAgenda(ledgers: readonly Ledger[], asOf: CivilDay): Agenda {
  const tables = ledgers.filter(hasClocks).map((ledger) => ({ ledger, columns: clockColumns(ledger, asOf) }));
  const counts = Object.fromEntries(CLOCK_STATES.map((state) => [state, 0])) as Record<ClockState, number>;
  const room = tables.reduce((n, { ledger, columns }) => n + ledger.size * columns.length, 0);
  const [tableOf, clockOf, recordOf, stateOf] = columnsFor(room);
  const keys = new Float64Array(room);
  const unkept = new Set<ClockSpec>();
  let n = 0;
  tables.forEach(({ ledger, columns }, table) => {
    // Record by record, so that clocks of one last day keep the order of the ledger.
    for (let record = 0; record < ledger.size; record++) {
      columns.forEach((column, clock) => {
        if (!column.has(record)) return;
        const state = shownState(column, record)!;
        if (state === 'undetermined' && (column.flags[record]! & NO_DONE_COLUMN) !== 0) {
          unkept.add(column.spec);
          return;
        }
        counts[state]++;
        if (state === 'not-applicable') return;
        tableOf[n] = table;
        clockOf[n] = clock;
        recordOf[n] = record;
        stateOf[n] = CLOCK_STATES.indexOf(state);
        // The day and the place in one number: numbers sort ten times faster than objects.
        keys[n] = column.rolled[record]! * room + n;
        n++;
      });
    }
  });
  const order = keys.subarray(0, n).sort();
  const sorted = columnsFor(n);
  for (let k = 0; k < n; k++) {
    const from = ((order[k]! % room) + room) % room;
    sorted[0][k] = tableOf[from]!;
    sorted[1][k] = clockOf[from]!;
    sorted[2][k] = recordOf[from]!;
    sorted[3][k] = stateOf[from]!;
  }
  return new Agenda(asOf, tables, counts, [...unkept], ...sorted);
}

function columnsFor(n: number): [Uint16Array, Uint8Array, Int32Array, Uint8Array] {
  return [new Uint16Array(n), new Uint8Array(n), new Int32Array(n), new Uint8Array(n)];
}
