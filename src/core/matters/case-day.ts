import { NO_DAY } from '../calendar/civil-day';
import { isWithin, type Period } from '../calendar/period';
import type { Ledger } from '../ledger/ledger';

/** The day by which a case is counted in a period: 登记日期, else 信访日期. */
export function caseDay(ledger: Ledger): (record: number) => number {
  const registered = ledger.dates('registeredDate')?.days;
  const petitioned = ledger.dates('petitionDate')?.days;
  return (i) => {
    const day = registered?.[i] ?? NO_DAY;
    return day === NO_DAY ? (petitioned?.[i] ?? NO_DAY) : day;
  };
}

/** Whether a record is a case of a period; of none at all every record is. */
export function isCaseOf(ledger: Ledger, period: Period | null): (record: number) => boolean {
  if (period === null) return () => true;
  const dayOf = caseDay(ledger);
  return (i) => isWithin(period, dayOf(i));
}
