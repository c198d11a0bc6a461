import { ordinalOf, type CivilDay } from '../../calendar/civil-day';
import type { ClockId } from '../../deadlines/clock-id';
import { clockColumn } from '../../deadlines/run-clock';
import { shownState } from '../../deadlines/state-words';
import type { Ledger } from '../../ledger/ledger';

/**
 * The clocks at whose end a matter shall be done. A late 转送 or 告知 is a fault of procedure, told in
 * the deadlines and the reminder; it does not make the problem itself one that is past its limit.
 */
const ENDS: readonly ClockId[] = ['handle', 'review', 'reexam', 'assigned', 'hotline', 'resolve'];

/** Whether one of these clocks of a matter has surely run out as of a day. */
export function overdueMatters(ledger: Ledger, asOf: CivilDay): (record: number) => boolean {
  return ledger.once(`rectification:overdue:${ordinalOf(asOf)}`, () => {
    const columns = ENDS.map((id) => clockColumn(ledger, id, asOf));
    return (i: number) => columns.some((column) => shownState(column, i) === 'overdue');
  });
}
