import { dateNoYear } from '../../../src/core/rules/date-no-year';
import { dateAsText } from '../../../src/core/rules/date-as-text';
import { dateUnreadable } from '../../../src/core/rules/date-unreadable';
import { dateOrder } from '../../../src/core/rules/date-order';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const YEAR_OF_TITLE = { yearHint: { year: 2021, from: 'title' as const } };

describe('a date without a year', () => {
  it('is a warning where the year could be taken from the title, with the whole date as an unsafe mend', () => {
    expect(findingsOf(dateNoYear, ledgerOf(['registeredDate'], [['5月3日']], YEAR_OF_TITLE))).toMatchObject([
      {
        severity: 'warning',
        cell: 'A2',
        message: '第2行：登记日期没有年份，按表题暂作2021年5月3日，请补上年份。',
        fix: { value: '2021-05-03', safe: false },
      },
    ]);
  });

  it('is an error where no year is to be had', () => {
    expect(findingsOf(dateNoYear, ledgerOf(['registeredDate'], [['5月3日'], ['5.3']]))).toMatchObject([
      { severity: 'error', message: '第2行：登记日期没有年份，也无从推断，请补上年份。', fix: null },
      { severity: 'error', cell: 'A3' },
    ]);
  });

  it('is a warning where the dates above and below it name theirs', () => {
    const found = (...cells: (string | number | null)[]) =>
      findingsOf(
        dateNoYear,
        ledgerOf(
          ['registeredDate'],
          cells.map((v) => [v]),
        ),
      ).map((f) => [f.cell, f.severity, f.fix?.value]);
    expect(found('2021-05-01', '5月3日', serial('2021-05-06'))).toEqual([['A3', 'warning', '2021-05-03']]);
    expect(found('5月3日', '待定', '2021-05-06')).toEqual([['A2', 'warning', '2021-05-03']]);
    expect(found('2020.12.30', null, '1.2', '5.6')).toEqual([
      ['A4', 'warning', '2020-01-02'],
      ['A5', 'warning', '2020-05-06'],
    ]);
    // the year turns between the neighbours
    expect(found('2020.12.28', '12.30', '1.2', '1.3', '2021.1.5')).toEqual([
      ['A3', 'warning', '2020-12-30'],
      ['A4', 'warning', '2021-01-02'],
      ['A5', 'warning', '2021-01-03'],
    ]);
    expect(found('2021-03-01', '2月29日')).toEqual([['A3', 'error', undefined]]);
    const [told] = findingsOf(dateNoYear, ledgerOf(['registeredDate'], [['2021-05-01'], ['5月3日']]));
    expect(told?.message).toBe('第3行：登记日期没有年份，按相邻各行暂作2021年5月3日，请补上年份。');
  });

  it('takes its year from the title before its neighbours, and from no other column', () => {
    const rows = [
      ['2020-05-01', '2020-06-01'],
      ['5月3日', '2020-06-03'],
    ];
    const header = ['registeredDate', 'acceptedDate'];
    expect(findingsOf(dateNoYear, ledgerOf(header, rows, YEAR_OF_TITLE))[0]?.fix?.value).toBe('2021-05-03');
    expect(findingsOf(dateNoYear, ledgerOf(header, rows.slice(1)))[0]?.severity).toBe('error');
  });

  it('counts with the year it took', () => {
    const ledger = ledgerOf(
      ['registeredDate', 'acceptedDate'],
      [
        ['2021-05-01', '2021-05-03'],
        ['2021-05-04', '5月2日'],
      ],
    );
    expect(cellsOf([dateNoYear, dateOrder], ledger)).toEqual(['B3', 'B3']);
  });

  it('is told alone: neither as unreadable nor as text', () => {
    const rules = [dateAsText, dateNoYear, dateUnreadable];
    expect(findingsOf(rules, ledgerOf(['registeredDate'], [['5月3日']])).map((f) => f.rule)).toEqual(['date-no-year']);
    expect(findingsOf(rules, ledgerOf(['registeredDate'], [['5月3日']], YEAR_OF_TITLE)).map((f) => f.rule)).toEqual([
      'date-no-year',
    ]);
  });

  it('is told of a month without a year too, without a mend', () => {
    expect(findingsOf(dateNoYear, ledgerOf(['closedDate'], [['5月']], YEAR_OF_TITLE))).toMatchObject([
      { severity: 'warning', message: '第2行：办结日期没有年份，按表题暂作2021年，请补上年份。', fix: null },
    ]);
  });

  it.each(['2021年5月3日', '21.5.3', '2021-05', '—', '待定', null])('is not seen in %j', (v) => {
    expect(cellsOf(dateNoYear, ledgerOf(['registeredDate'], [[v]], YEAR_OF_TITLE))).toEqual([]);
  });

  it('is told in its own cell only, not where it is taken from above', () => {
    const ledger = ledgerOf(
      ['registeredDate', 'content'],
      [
        ['5月3日', '甲'],
        [null, '乙'],
      ],
      { inherited: { registeredDate: [1] } },
    );
    expect(cellsOf(dateNoYear, ledger)).toEqual(['A2']);
  });
});
