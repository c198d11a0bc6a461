import * as fc from 'fast-check';
import {
  civilDay,
  daysInMonth,
  formatDay,
  ordinalOf,
  parseIsoDay,
  partsOfDay,
} from '../../../src/core/calendar/civil-day';
import {
  isWithin,
  justBefore,
  parsePeriod,
  periodName,
  sharesFrom,
  usualPeriods,
  yearBefore,
  yearToDate,
  type Period,
} from '../../../src/core/calendar/period';
import { periodInSigns } from '../../../src/core/calendar/period-words';
import { examplesOf } from '../examples';

const text = ({ from, to }: Period): string => `${formatDay(from)}..${formatDay(to)}`;
const period = (written: string): Period => {
  const found = parsePeriod(written);
  if (!found) throw new Error(`no period: ${written}`);
  return found;
};

describe('a period', () => {
  it.each([
    ['2021', '2021-01-01..2021-12-31', '2021年'],
    ['2021H1', '2021-01-01..2021-06-30', '2021年上半年'],
    ['2021H2', '2021-07-01..2021-12-31', '2021年下半年'],
    ['2021Q1', '2021-01-01..2021-03-31', '2021年第一季度'],
    ['2020Q4', '2020-10-01..2020-12-31', '2020年第四季度'],
    ['2024-02', '2024-02-01..2024-02-29', '2024年2月'],
    ['2021-01..2021-06', '2021-01-01..2021-06-30', '2021年上半年'],
    ['2021-01..2021-05', '2021-01-01..2021-05-31', '2021年1—5月'],
    ['2020-11..2021-02', '2020-11-01..2021-02-28', '2020年11月—2021年2月'],
    ['2021-07-05..2021-07-11', '2021-07-05..2021-07-11', '2021年7月5日—11日'],
    ['2021-07-28..2021-08-03', '2021-07-28..2021-08-03', '2021年7月28日—8月3日'],
    ['2020-12-28..2021-01-03', '2020-12-28..2021-01-03', '2020年12月28日—2021年1月3日'],
    ['2021-07-05', '2021-07-05..2021-07-05', '2021年7月5日'],
    [' 2021 ', '2021-01-01..2021-12-31', '2021年'],
    ['2020H2..2021', '2020-07-01..2021-12-31', '2020年7月—2021年12月'],
    ['2021年', '2021-01-01..2021-12-31', '2021年'],
    [' 2021 年 上半年', '2021-01-01..2021-06-30', '2021年上半年'],
    ['2021年3季度', '2021-07-01..2021-09-30', '2021年第三季度'],
    ['2021年07月', '2021-07-01..2021-07-31', '2021年7月'],
    ['2021年1月至5月', '2021-01-01..2021-05-31', '2021年1—5月'],
    ['2021年7月5-11日', '2021-07-05..2021-07-11', '2021年7月5日—11日'],
    ['2019年～2020年', '2019-01-01..2020-12-31', '2019年1月—2020年12月'],
  ])('is read from %s', (written, days, name) => {
    expect(text(period(written))).toBe(days);
    expect(periodName(period(written))).toBe(name);
  });

  it.each([
    '',
    '21',
    '2021H3',
    '2021Q5',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2021..2020',
    '2021..',
    '..2021',
    '去年',
    '2021..2022..2023',
    '1900',
    '2021年13月',
    '2021年2月30日',
    '2021年7月—11日',
    '2021年—5月',
    '2021年5月—3月',
    '2021年上半年—下半年',
  ])('is not read from %p', (written) => {
    expect(parsePeriod(written)).toBeNull();
  });

  it.each([
    ['2021', '2020-01-01..2020-12-31', '2020-01-01..2020-12-31'],
    ['2021-02', '2020-02-01..2020-02-29', '2021-01-01..2021-01-31'],
    ['2021Q1', '2020-01-01..2020-03-31', '2020-10-01..2020-12-31'],
    ['2021H1', '2020-01-01..2020-06-30', '2020-07-01..2020-12-31'],
    ['2021-07-05..2021-07-11', '2020-07-05..2020-07-11', '2021-06-28..2021-07-04'],
    ['2024-02-27..2024-02-29', '2023-02-27..2023-02-28', '2024-02-24..2024-02-26'],
  ])('%s is compared with the same a year before and with the one just before', (written, year, before) => {
    expect(text(yearBefore(period(written)))).toBe(year);
    expect(text(justBefore(period(written)))).toBe(before);
  });

  it('is held by a ledger that begins before it or within its first month, in part by a later one', () => {
    const of = (iso: string) => sharesFrom(period('2021Q1'), parseIsoDay(iso)!);
    expect(['2020-06-01', '2021-01-01', '2021-02-01', '2021-02-02', '2021-03-31', '2021-04-01'].map(of)).toEqual([
      'all',
      'all',
      'all',
      'part',
      'part',
      'nothing',
    ]);
  });

  it('runs from New Year to its own end for the year so far', () => {
    expect(text(yearToDate(period('2021-07')))).toBe('2021-01-01..2021-07-31');
    expect(text(yearToDate(period('2020-11..2021-02')))).toBe('2021-01-01..2021-02-28');
  });

  it('is offered as people ask for it, this one and the last', () => {
    const of = (iso: string) => usualPeriods(parseIsoDay(iso)!).join(' ');
    expect(of('2021-07-12')).toBe(
      '2021-07-12..2021-07-18 2021-07-05..2021-07-11 2021-07 2021-06 2021Q3 2021Q2 2021H2 2021H1 2021 2020',
    );
    expect(of('2021-01-01')).toBe(
      '2020-12-28..2021-01-03 2020-12-21..2020-12-27 2021-01 2020-12 2021Q1 2020Q4 2021H1 2020H2 2021 2020',
    );
  });

  it('is read again from the name that a title gives it', () => {
    const day = fc.tuple(
      fc.integer({ min: 1960, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const both = fc.oneof(
      fc.tuple(day, day),
      // Whole months have names of their own.
      fc.tuple(day, day).map(
        ([[y, m], [z, n]]) =>
          [
            [y, m, 1],
            [z, n, daysInMonth(z, n)],
          ] as const,
      ),
    );
    expect(text(period('1960年1月31日—1970年1月1日'))).toBe('1960-01-31..1970-01-01');
    fc.assert(
      fc.property(both, (days) => {
        const [from, to] = days.map(([y, m, d]) => civilDay(y, m, d)!).sort((a, b) => ordinalOf(a) - ordinalOf(b));
        const own = { from: from!, to: to! };
        expect(text(period(periodName(own)))).toBe(text(own));
      }),
    );
  });

  it('touches the one just before and never overlaps it, whatever its length', () => {
    const month = fc.tuple(fc.integer({ min: 1960, max: 2090 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 700 }), ([y, m], d, length) => {
        const from = civilDay(y, m, Math.min(d, daysInMonth(y, m)));
        if (!from) return;
        const end = partsOfDay(from);
        const to = civilDay(end.year + Math.floor(length / 366), 12, 31) ?? from;
        const own = { from, to };
        const before = justBefore(own);
        expect(ordinalOf(before.to)).toBe(ordinalOf(from) - 1);
        expect(isWithin(own, ordinalOf(before.to))).toBe(false);
        expect(ordinalOf(yearBefore(own).to)).toBeLessThan(ordinalOf(to));
      }),
    );
  });

  it.each([
    ...examplesOf('core/calendar/period-words.ts', { periodInSigns }),
    ...examplesOf('core/calendar/period.ts', { parsePeriod, periodName, usualPeriods, parseIsoDay }),
  ])('does as its comment says: $text', ({ value, promised }) => {
    expect(value).toEqual(promised);
  });
});
