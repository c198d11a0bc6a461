import * as fc from 'fast-check';
import {
  addDays,
  civilDay,
  compareDays,
  dayOfExcelSerial,
  dayOfOrdinal,
  daysBetween,
  excelSerialOfDay,
  formatDay,
  formatDayZh,
  ordinalOf,
  parseIsoDay,
  partsOfDay,
  weekdayOf,
  type CivilDay,
} from '../../../src/core/calendar/civil-day';

const anyDay = fc
  .integer({ min: ordinalOf(day('1900-01-01')), max: ordinalOf(day('2100-12-31')) })
  .map((n) => dayOfOrdinal(n));

function day(text: string): CivilDay {
  const d = parseIsoDay(text);
  if (d === null) throw new Error(text);
  return d;
}

describe('a civil day', () => {
  test.each([
    '2021-02-29',
    '2100-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '1899-12-31',
    '2101-01-01',
    '2021-1-1',
    ' 2021-01-01',
  ])('there is no day %s', (text) => expect(parseIsoDay(text)).toBeNull());

  test('leap days exist where the calendar has them', () => {
    expect(formatDay(day('2000-02-29'))).toBe('2000-02-29');
    expect(formatDay(addDays(day('2024-02-28'), 1))).toBe('2024-02-29');
    expect(formatDay(addDays(day('2100-02-28'), 1))).toBe('2100-03-01');
  });

  test('is something that is there, whichever it is', () => {
    const all = Array.from({ length: 73_414 }, (_, n) => addDays(day('1900-01-01'), n));
    expect([all[0], all.at(-1)].map((d) => d && formatDay(d))).toEqual(['1900-01-01', '2100-12-31']);
    expect(all.map(Boolean)).not.toContain(false);
  });

  test('is said in Chinese without leading zeros', () => expect(formatDayZh(day('2021-05-03'))).toBe('2021年5月3日'));

  test('knows its weekday', () => {
    expect(weekdayOf(day('2021-05-03'))).toBe(1);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
    expect(weekdayOf(day('2022-10-09'))).toBe(0);
  });

  test('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const js = new Date(daysBetween(day('1970-01-01'), d) * 86_400_000);
        expect(partsOfDay(d)).toEqual({ year: js.getUTCFullYear(), month: js.getUTCMonth() + 1, day: js.getUTCDate() });
        expect(weekdayOf(d)).toBe(js.getUTCDay());
      }),
    );
  });

  test('text and parts come back to the same day', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const { year, month, day: n } = partsOfDay(d);
        expect(civilDay(year, month, n)).toBe(d);
        expect(parseIsoDay(formatDay(d))).toBe(d);
      }),
    );
  });

  test('adding and counting days are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n);
        expect(Math.sign(compareDays(addDays(d, n), d))).toBe(Math.sign(n));
      }),
    );
  });

  test('arithmetic on a day does not compile', () => {
    const d = day('2021-05-03');

    // @ts-expect-error a civil day is no number: use addDays
    const sum = d + 1; // eslint-disable-line @typescript-eslint/restrict-plus-operands -- what must not compile is the point
    // @ts-expect-error nor can two days be subtracted: use daysBetween
    const difference = d - d;
    expect([sum, difference]).toHaveLength(2);
  });
});

describe('Excel’s serial numbers', () => {
  test.each<[number, boolean, string | null]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [44319, false, '2021-05-03'],
    [44319.99, false, '2021-05-03'],
    [42857, true, '2021-05-03'],
    [0, false, null],
    [-5, false, null],
    [1e9, false, null],
    [Number.NaN, false, null],
  ])('%p (1904: %p) is %p', (serial, date1904, text) => {
    const d = dayOfExcelSerial(serial, date1904);
    expect(d === null ? null : formatDay(d)).toBe(text);
  });

  test('come back to the same day in both systems', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (d, date1904) => {
        fc.pre(!date1904 || compareDays(d, day('1904-01-02')) >= 0);
        expect(dayOfExcelSerial(excelSerialOfDay(d, date1904), date1904)).toBe(d);
      }),
    );
  });
});
