import { NO_DAY } from '../calendar/civil-day';
import type { FieldId } from '../fields/catalog';
import type { DateCells, Ledger } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';

/**
 * The dates of a field as clocks take them: a span of days (5月1日至5月10日) counts by its first day
 * where dates are compared, but no limit starts or ends on it. Null where the table has no such column.
 */
export function clockDates(ledger: Ledger, field: FieldId): DateCells | null {
  return ledger.once(`clock-dates:${field}`, () => {
    const cells = ledger.dates(field);
    if (!cells?.kinds.includes(DATE_KIND.range)) return cells;
    const days = cells.days.map((day, i) => (cells.kinds[i] === DATE_KIND.range ? NO_DAY : day));
    return { ...cells, days };
  });
}
