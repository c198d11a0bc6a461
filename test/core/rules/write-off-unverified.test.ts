import { writeOffEarly } from '../../../src/core/rules/write-off-early';
import { writeOffUnverified } from '../../../src/core/rules/write-off-unverified';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['rectifiedDate', 'verifier', 'verification', 'isWrittenOff', 'writeOffDate'];

describe('a matter said to be struck off', () => {
  it('without a day, and without having been put right or verified, is found', () => {
    const rows = [
      [null, '周核查', '合格', '是', null],
      [DAY, ' — ', '合格', '√', null],
      ['无', null, null, '已销号', '/'],
      [DAY, '周核查', '合格', '是', null],
      [null, null, null, '否', null],
      [null, null, null, null, null],
    ];
    expect(findingsOf(writeOffUnverified, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'D2', severity: 'warning', message: '第2行：“是否销号”写着是，却没有填整改到位时间。' },
      { cell: 'D3', message: '第3行：“是否销号”写着是，却没有填核查人。' },
      { cell: 'D4', message: '第4行：“是否销号”写着是，却没有填整改到位时间、核查人、核查结论。' },
    ]);
  });

  it('is told by one rule only where the day is given', () => {
    const ledger = ledgerOf(HEADER, [[null, null, null, '是', DAY]]);
    expect(cellsOf(writeOffEarly, ledger)).toEqual(['E2']);
    expect(cellsOf(writeOffUnverified, ledger)).toEqual([]);
  });

  it('is judged also in a table without a column for the day, and by the columns that it has', () => {
    expect(cellsOf(writeOffUnverified, ledgerOf(['verification', 'isWrittenOff'], [[null, '是']]))).toEqual(['B2']);
    expect(cellsOf(writeOffUnverified, ledgerOf(['content', 'isWrittenOff'], [['漏雨', '是']]))).toEqual([]);
  });
});
