import { formatDay, parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { dayRuns, daysFrom, spanLength } from '../../../src/core/calendar/day-runs';

const day = (text: string) => parseIsoDay(text) as CivilDay;

test('days that follow each other are one run, until the year ends', () => {
  expect(
    dayRuns(['2027-12-30', '2027-12-31', '2028-01-01', '2028-02-28', '2028-02-29', '2028-03-01', '2028-01-02']),
  ).toEqual([
    ['2027-12-30', '2027-12-31'],
    ['2028-01-01', '2028-01-01'],
    ['2028-02-28', '2028-03-01'],
    ['2028-01-02', '2028-01-02'],
  ]);
});

test('a span has its days, both ends included, and none where it ends before it begins', () => {
  expect([...daysFrom(day('2027-02-27'), day('2027-03-01'))].map(formatDay)).toEqual([
    '2027-02-27',
    '2027-02-28',
    '2027-03-01',
  ]);
  expect(spanLength(day('2027-02-27'), day('2027-03-01'))).toBe(3);
  expect([...daysFrom(day('2027-03-01'), day('2027-02-27'))]).toEqual([]);
  expect(spanLength(day('2027-03-01'), day('2027-02-27'))).toBeLessThan(1);
});
