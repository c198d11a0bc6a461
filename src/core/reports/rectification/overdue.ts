import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import { ESTIMATED, PROVISIONAL, type ClockColumn } from '../../deadlines/clock-column';
import type { ClockId } from '../../deadlines/clock-id';
import { clockColumn } from '../../deadlines/run-clock';
import { shownState } from '../../deadlines/state-words';
import type { Ledger } from '../../ledger/ledger';

/**
 * The clocks at whose end a matter shall be done. A late 转送 or 告知 is a fault of procedure, told in
 * the deadlines and the reminder; it does not make the problem itself one that is past its limit.
 */
const ENDS: readonly ClockId[] = ['handle', 'review', 'reexam', 'assigned', 'hotline', 'resolve'];
/** Of these the last that runs is the statutory limit at hand. */
const STATUTORY: readonly ClockId[] = ['handle', 'review', 'reexam'];

/** Days past the limit as of a day, of the clock that is furthest past; 0 where none is. */
export function overdueDays(ledger: Ledger, asOf: CivilDay): (record: number) => number {
  return ledger.once(`rectification:overdue:${ordinalOf(asOf)}`, () => {
    const columns = ENDS.map((id) => clockColumn(ledger, id, asOf));
    return (i: number) => {
      let most = 0;
      for (const column of columns) {
        if (shownState(column, i) === 'overdue') most = Math.max(most, column.daysOver(i, asOf));
      }
      return most;
    };
  });
}

/** The statutory limit at hand. */
export interface Limit {
  /** Ordinal of the last day, holidays not counted in. */
  readonly due: number;
  /** Counted from another event than the law names, or over a year whose holidays are not known. */
  readonly unsure: boolean;
}

/** 法定办结期限 of each record: of 办理, or of 复查 or 复核 once it was asked for. */
export function statutoryLimit(ledger: Ledger, asOf: CivilDay): (record: number) => Limit | null {
  const columns = STATUTORY.map((id) => clockColumn(ledger, id, asOf)).reverse();
  return (i) => {
    const column = columns.find((c) => runs(c, i));
    if (!column) return null;
    return { due: column.dues[i]!, unsure: (column.flags[i]! & (ESTIMATED | PROVISIONAL)) !== 0 };
  };
}

function runs(column: ClockColumn, record: number): boolean {
  const state = column.state(record);
  return state !== null && state !== 'not-applicable' && column.dues[record] !== NO_DAY;
}
