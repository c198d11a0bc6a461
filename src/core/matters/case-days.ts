import { NO_DAY } from '../calendar/civil-day';
import { isWithin, type Period } from '../calendar/period';
import type { Ledger } from '../ledger/ledger';

/** The day by which a matter belongs to a period: of its registration, else of the petition; {@link NO_DAY} without either. */
export function caseDays(ledger: Ledger): Int32Array {
  return ledger.once('matters:case-days', () => {
    const registered = ledger.dates('registeredDate')?.days;
    const petitioned = ledger.dates('petitionDate')?.days;
    const days = registered ? registered.slice() : new Int32Array(ledger.size).fill(NO_DAY);
    if (petitioned) for (let i = 0; i < days.length; i++) if (days[i] === NO_DAY) days[i] = petitioned[i]!;
    return days;
  });
}

/** Whether a record's matter belongs to a period; without one every record does. */
export function casesIn(ledger: Ledger, period: Period | null): (record: number) => boolean {
  if (period === null) return () => true;
  const days = caseDays(ledger);
  return (i) => isWithin(period, days[i]!);
}
