import { parsePeriod } from '../../../src/core/calendar/period';
import { casesIn } from '../../../src/core/matters/case-days';
import { ledgerOfMatters, type Matter } from '../deadlines/support';
import { made } from '../reports/support';

/** 登记日期 as clerks leave it: days, months, a quarter, a year, and blanks with a day of the petition. */
const ROWS: readonly (readonly [registered: string | null, petition: string | null])[] = [
  ['2021-03-05', null],
  ['2021年3月', null],
  ['2021年3月', '2021-02-27'],
  ['2021年第一季度', null],
  ['2021年', null],
  [null, '2021年3月'],
  [null, '2021-03-31'],
  [null, null],
];
const MATTERS = ROWS.map(([registeredDate, petitionDate], k): Matter => ({
  caseNo: `XF${k}`,
  registeredDate,
  petitionDate,
  form: '来信',
  peopleCount: 2,
}));
const ledger = ledgerOfMatters(MATTERS);

const counted = (period: string): number[] => {
  const isCase = casesIn(ledger, parsePeriod(period));
  return ROWS.flatMap((_, i) => (isCase(i) ? [i] : []));
};

describe('a matter whose registration says a month alone', () => {
  it('is of every period that has the whole of it, and of none that has a part', () => {
    expect(counted('2021-03')).toEqual([0, 1, 2, 5, 6]);
    expect(counted('2021Q1')).toEqual([0, 1, 2, 3, 5, 6]);
    expect(counted('2021')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(counted('2021-03-01..2021-03-30')).toEqual([0]);
    expect(counted('2021-02')).toEqual([]);
    expect(counted('2020')).toEqual([]);
  });

  it('is counted in the statistics under its month, a quarter under none, and the report says so', () => {
    const report = made('statistics', [ledger], { period: '2021Q1' });
    expect(report.counted.metrics).toMatchObject({
      total: { cases: 6, people: 12 },
      byMonth: { '2021-03': { cases: 5, people: 10 }, '（空）': { cases: 1, people: 2 } },
    });
    expect(report.counted.notes.join('')).toContain('有5件登记日期只写到月（季、年）');
    expect(report.counted.notes.join('')).toContain('另有1件没有可用的登记日期');
  });

  it('starts no limit', () => {
    const { metrics } = made('timeliness', [ledger]).counted;
    expect(metrics).toMatchObject({ total: { handle: { due: 0 } } });
  });
});
