import * as fc from 'fast-check';
import {
  addDays,
  compareDays,
  dayOfOrdinal,
  formatDay,
  ordinalOf,
  parseIsoDay,
  type CivilDay,
} from '../../../src/core/calendar/civil-day';
import { workCalendar } from '../../../src/core/calendar/work-calendar';

const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;
const calendar = workCalendar({});
const rolled = (text: string, from = calendar): string => formatDay(from.roll(day(text)));
const after = (text: string, n: number): string => formatDay(calendar.addWorkdays(day(text), n));

const anyDay = fc
  .integer({ min: ordinalOf(day('1999-01-01')), max: ordinalOf(day('2035-12-31')) })
  .map((n) => dayOfOrdinal(n));

describe('the end of a limit', () => {
  it.each([
    ['2021-05-06', '2021-05-06', 'a working day stays'],
    ['2021-06-26', '2021-06-28', 'a Saturday goes to Monday'],
    ['2021-05-05', '2021-05-06', 'a holiday goes to the day after the block'],
    ['2022-10-07', '2022-10-08', 'to a Saturday that is worked'],
    ['2024-02-10', '2024-02-18', 'eight days on, to a Sunday that is worked'],
    ['2022-10-09', '2022-10-09', 'a Sunday that is worked stays'],
    ['2022-12-31', '2023-01-03', 'over the end of a year'],
    ['2027-01-30', '2027-02-01', 'beyond the announced years weekends are all that is known'],
    ['2020-10-01', '2020-10-01', 'and before them'],
  ])('%s is %s: %s', (from, to) => expect(rolled(from)).toBe(to));
});

describe('working days', () => {
  it.each([
    ['2022-04-28', 5, '2022-05-09'],
    ['2022-09-30', 3, '2022-10-10'],
    ['2026-09-23', 5, '2026-10-08'],
    ['2021-05-06', 0, '2021-05-06'],
    ['2021-05-02', 0, '2021-05-02'],
    ['2021-05-02', 1, '2021-05-06'],
  ])('from %s, %i of them later, it is %s', (from, n, to) => expect(after(from, n)).toBe(to));

  it('between two days are those after the first, and negative backwards', () => {
    expect(calendar.workdaysBetween(day('2022-05-06'), day('2022-05-12'))).toBe(5);
    expect(calendar.workdaysBetween(day('2022-05-12'), day('2022-05-06'))).toBe(-5);
    expect(calendar.workdaysBetween(day('2022-05-01'), day('2022-05-04'))).toBe(0);
  });

  it('grow by at most one from a day to the next, and never shrink', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const here = calendar.workdaysBetween(from, to);
        const there = calendar.workdaysBetween(from, addDays(to, 1));
        expect(there - here).toBe(calendar.isWorkday(addDays(to, 1)) ? 1 : 0);
      }),
    );
  });

  it('counted forward and back give the same number, and end on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 250 }), (from, n) => {
        const to = calendar.addWorkdays(from, n);
        expect(calendar.isWorkday(to)).toBe(true);
        expect(calendar.workdaysBetween(from, to)).toBe(n);
        expect(compareDays(calendar.addWorkdays(from, n + 1), to)).toBeGreaterThan(0);
      }),
    );
  });

  it('a rolled day is worked, never earlier, and no working day lies between', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const to = calendar.roll(d);
        expect(calendar.isWorkday(to)).toBe(true);
        expect(compareDays(to, d)).toBeGreaterThanOrEqual(0);
        expect(calendar.workdaysBetween(addDays(d, -1), to)).toBe(1);
      }),
    );
  });

  it('do not run away where a ledger names a day that nobody lives to see', () => {
    expect(() => calendar.addWorkdays(day('2100-12-31'), 5)).not.toThrow();
    expect(() => calendar.roll(addDays(day('2100-12-31'), 40))).not.toThrow();
  });
});

describe('what is known of the holidays', () => {
  it('covers the announced years and no other', () => {
    expect(['2020-12-31', '2021-01-01', '2026-12-31', '2027-01-01'].map((d) => calendar.isCovered(day(d)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.isCoveredBetween(day('2026-12-30'), day('2027-01-04'))).toBe(false);
    expect(calendar.coverage().map((c) => c.year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('grows by the office’s own year', () => {
    const own = workCalendar({ 2027: { off: ['2027-02-01'], work: ['2027-01-31'], source: '某办公厅通知' } });
    expect(own.isCovered(day('2027-06-01'))).toBe(true);
    expect(own.coverage().at(-1)).toEqual({ year: 2027, source: '某办公厅通知' });
    expect(rolled('2027-01-30', own)).toBe('2027-01-31');
    expect(rolled('2027-02-01', own)).toBe('2027-02-02');
  });

  it('is overruled day by day, and the rest of the year stays as announced', () => {
    const own = workCalendar({ 2021: { off: ['2021-05-06'], work: ['2021-05-05'] } });
    expect(own.isWorkday(day('2021-05-05'))).toBe(true);
    expect(own.isWorkday(day('2021-05-06'))).toBe(false);
    expect(own.isWorkday(day('2021-05-04'))).toBe(false);
    expect(own.isWorkday(day('2021-05-08'))).toBe(true);
    expect(own.coverage()[0]?.source).toMatch(/gov\.cn/u);
  });

  it('is not changed for one office by the table of another', () => {
    workCalendar({ 2021: { off: ['2021-05-06'], work: [] } });
    expect(workCalendar({}).isWorkday(day('2021-05-06'))).toBe(true);
  });
});
