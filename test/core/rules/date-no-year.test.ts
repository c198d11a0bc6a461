import { dateNoYear } from '../../../src/core/rules/date-no-year';
import { dateAsText } from '../../../src/core/rules/date-as-text';
import { dateUnreadable } from '../../../src/core/rules/date-unreadable';
import { cellsOf, findingsOf, ledgerOf } from './support';

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
