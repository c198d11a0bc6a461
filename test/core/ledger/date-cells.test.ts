import { dayOfOrdinal, formatDay, ordinalOf } from '../../../src/core/calendar/civil-day';
import { DATE_AS_TEXT } from '../../../src/core/ledger/ledger';
import { DATE_KIND, readDate } from '../../../src/core/values/date';
import { ledgerOf } from '../rules/support';

describe('the dates of a table', () => {
  it('are the same as read one by one, with and without a date format', () => {
    // The edges of what a ledger takes for a day without a reading, and a walk through a century.
    const serials = [1, 60, 61, 32873, 32874, 32874.5, 73415, 73416, 20210503];
    for (let n = 100; n < 73500; n += 997) serials.push(n, n + 0.75);
    const dates = ledgerOf(
      ['registeredDate'],
      serials.map((n) => [n]),
    ).dates('registeredDate');
    serials.forEach((n, i) => {
      const one = readDate(n, { date1904: false, year: null, hasDateFormat: n < 80000, vagueAllowed: false });
      expect([n, dates?.kinds[i], dates?.flags[i]]).toEqual([n, one.kind, one.asText ? DATE_AS_TEXT : 0]);
      if (one.day !== null) expect([n, dates?.days[i]]).toEqual([n, ordinalOf(one.day)]);
    });
  });

  it('count from 1904 where the workbook does', () => {
    const dates = ledgerOf(['registeredDate'], [[42857]], { date1904: true }).dates('registeredDate');
    expect(formatDay(dayOfOrdinal(dates?.days[0] ?? 0))).toBe('2021-05-03');
  });

  it('hold 1 January 1970 as a day like any other', () => {
    const dates = ledgerOf(['birthDate'], [['1970-01-01'], [25569]]).dates('birthDate');
    expect([...(dates?.kinds ?? [])]).toEqual([DATE_KIND.day, DATE_KIND.day]);
    expect(Array.from(dates?.days ?? [], (day) => formatDay(dayOfOrdinal(day)))).toEqual(['1970-01-01', '1970-01-01']);
  });
});
