import { NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { caseDays } from './case-days';
import { closingOf, DATE_FILLED, isClosed } from './closing';
import { DROPPED, FILED, NOT_ACCEPTED, refusalOf } from './refusal';
import { writtenOff } from './written-off';

/** Whether a matter is closed or struck off as of a day. What is dated later has not happened yet. */
export function endedMatters(ledger: Ledger, asOf: CivilDay): (record: number) => boolean {
  const closing = closingOf(ledger);
  const closedDays = ledger.dates('closedDate')?.days;
  const isWrittenOff = writtenOff(ledger);
  const writeOffDays = ledger.dates('writeOffDate')?.days;
  const today = ordinalOf(asOf);
  const isLater = (days: Int32Array | undefined, i: number): boolean => {
    const day = days?.[i] ?? NO_DAY;
    return day !== NO_DAY && day > today;
  };
  return (i) => {
    if (isClosed(closing[i]) && !((closing[i]! & DATE_FILLED) !== 0 && isLater(closedDays, i))) return true;
    return isWrittenOff?.(i) === true && !isLater(writeOffDays, i);
  };
}

/**
 * Whether a matter is open as of a day: it had come in by then, was neither closed nor struck off, and
 * is not one that the office lawfully did not take up.
 */
export function openMatters(ledger: Ledger, asOf: CivilDay): (record: number) => boolean {
  const refusal = refusalOf(ledger);
  const isEnded = endedMatters(ledger, asOf);
  const days = caseDays(ledger);
  const today = ordinalOf(asOf);
  return (i) => {
    if ((refusal[i]! & (NOT_ACCEPTED | FILED | DROPPED)) !== 0) return false;
    const hasComeIn = days[i] === NO_DAY || days[i]! <= today;
    return hasComeIn && !isEnded(i);
  };
}
