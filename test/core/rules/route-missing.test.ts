import { routeMissing } from '../../../src/core/rules/route-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const HEADER = ['purpose', 'registeredDate', 'petitionDate', 'statutoryRoute'];
const BEFORE = serial('2022-04-30');
const SINCE = serial('2022-05-01');

describe('the statutory route', () => {
  it('is missing on appeals registered from 2022-05-01', () => {
    const rows = [
      ['求决', SINCE, null, '—'],
      ['申诉', '2022.5.1', BEFORE, null],
      [' 求决', null, SINCE, ' '],
    ];
    expect(findingsOf(routeMissing, ledgerOf(HEADER, rows), { asOf: '2022-12-31' })).toMatchObject([
      {
        cell: 'D2',
        severity: 'warning',
        message: '第2行：2022年5月1日以后登记的申诉、求决事项，没有填依法分类处理途径。',
      },
      { cell: 'D3' },
      { cell: 'D4' },
    ]);
  });

  it('is not asked for before that day, for other purposes, without a date or without the column', () => {
    const rows = [
      ['求决', BEFORE, SINCE, null],
      ['求决', null, BEFORE, null],
      ['揭发控告', SINCE, null, null],
      ['意见建议', SINCE, null, null],
      [null, SINCE, null, null],
      ['求决', null, null, null],
      ['求决', SINCE, null, '（六）'],
    ];
    expect(cellsOf(routeMissing, ledgerOf(HEADER, rows))).toEqual([]);
    expect(cellsOf(routeMissing, ledgerOf(HEADER.slice(0, 3), [['求决', SINCE, null]]))).toEqual([]);
  });
});
