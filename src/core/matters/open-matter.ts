import { NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { closingOf, DATE_FILLED, isClosed } from './closing';
import { DROPPED, FILED, NOT_ACCEPTED, refusalOf } from './refusal';
import { writtenOff } from './written-off';

/**
 * Whether a matter is open as of a day: neither closed nor struck off by then, and not one that the
 * office lawfully did not take up. What is dated later has not happened yet.
 */
export function openMatters(ledger: Ledger, asOf: CivilDay): (record: number) => boolean {
  const closing = closingOf(ledger);
  const refusal = refusalOf(ledger);
  const closedDays = ledger.dates('closedDate')?.days;
  const isWrittenOff = writtenOff(ledger);
  const writeOffDays = ledger.dates('writeOffDate')?.days;
  const today = ordinalOf(asOf);
  const isLater = (days: Int32Array | undefined, i: number): boolean => {
    const day = days?.[i] ?? NO_DAY;
    return day !== NO_DAY && day > today;
  };
  return (i) => {
    if ((refusal[i]! & (NOT_ACCEPTED | FILED | DROPPED)) !== 0) return false;
    const closed = isClosed(closing[i]) && !((closing[i]! & DATE_FILLED) !== 0 && isLater(closedDays, i));
    if (closed) return false;
    return !(isWrittenOff?.(i) === true && !isLater(writeOffDays, i));
  };
}
