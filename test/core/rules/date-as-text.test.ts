import { dateAsText } from '../../../src/core/rules/date-as-text';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const fixOf = (v: string | number) => findingsOf(dateAsText, ledgerOf(['registeredDate'], [[v]])).map((f) => f.fix);

describe('a date stored as text', () => {
  it.each([
    ['2021.5.3', '2021-05-03'],
    ['2021-05-03', '2021-05-03'],
    ['2021年5月3日', '2021-05-03'],
    [' 2021/5/3 ', '2021-05-03'],
    ['２０２１．５．３', '2021-05-03'],
    ['20210503', '2021-05-03'],
    [20210503, '2021-05-03'],
    ['二〇二一年五月三日', '2021-05-03'],
    ['1970.1.1', '1970-01-01'],
  ])('has the date as a safe mend: %j', (v, value) => {
    expect(fixOf(v)).toEqual([{ value, safe: true }]);
  });

  it('keeps the time of day', () => {
    expect(fixOf('2019/4/24 16:03:40')).toEqual([{ value: '2019-04-24 16:03:40', safe: true }]);
  });

  it('has no safe mend where two dates stand in the cell: the last is proposed', () => {
    expect(fixOf('2021.3.1/2021.5.6')).toEqual([{ value: '2021-05-06', safe: false }]);
  });

  it('is information, and says which day is meant', () => {
    expect(findingsOf(dateAsText, ledgerOf(['registeredDate'], [['2021.5.3']]))).toMatchObject([
      { severity: 'info', value: '2021.5.3', message: '第2行：登记日期是文本，应改为日期2021-05-03。' },
    ]);
  });

  it.each([serial('2021-05-03'), '2021年5月', '2021年第一季度', '2021.5.3-2021.5.8', '5月3日', '待定', '—', null])(
    'is not seen in %j',
    (v) => {
      expect(cellsOf(dateAsText, ledgerOf(['registeredDate'], [[v]]))).toEqual([]);
    },
  );

  it('is not seen in a .csv, which knows nothing but text', () => {
    expect(cellsOf(dateAsText, ledgerOf(['registeredDate'], [['2021-05-03']], { csv: true }))).toEqual([]);
  });

  it('has no mend in a cell that holds something else as well', () => {
    const ledger = ledgerOf([{ header: '办结日期及结果', fields: ['closedDate', 'result'] }], [['2021.5.3']]);
    expect(findingsOf(dateAsText, ledger).every((f) => f.fix === null)).toBe(true);
  });
});
