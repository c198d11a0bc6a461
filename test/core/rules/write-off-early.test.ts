import { writeOffEarly } from '../../../src/core/rules/write-off-early';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['rectifiedDate', 'verifier', 'verification', 'writeOffDate'];

describe('a matter written off', () => {
  it('too early lacks its rectification or its verification', () => {
    const rows = [
      [null, '张三', '合格', DAY],
      [DAY, '—', '合格', '2021.6.1'],
      [DAY, '张三', ' ', DAY],
      [null, null, null, '2021年6月1日'],
      ['无', '张三', '合格', '已销号'],
    ];
    expect(findingsOf(writeOffEarly, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'D2', severity: 'error', message: '第2行：填了销号时间，却没有填整改到位时间。' },
      { cell: 'D3', message: '第3行：填了销号时间，却没有填核查人。' },
      { cell: 'D4', message: '第4行：填了销号时间，却没有填核查结论。' },
      { cell: 'D5', message: '第5行：填了销号时间，却没有填整改到位时间、核查人、核查结论。' },
      { cell: 'D6' },
    ]);
  });

  it('in good order, or not yet, is left alone', () => {
    const rows = [
      [DAY, '张三', '合格', DAY],
      [null, null, null, null],
      [null, null, null, '未销号'],
      [null, null, null, '—'],
      [DAY, null, null, '/'],
    ];
    expect(cellsOf(writeOffEarly, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('needs a verification only where the table has such a column', () => {
    expect(cellsOf(writeOffEarly, ledgerOf(['rectifiedDate', 'writeOffDate'], [[DAY, DAY]]))).toEqual([]);
    expect(cellsOf(writeOffEarly, ledgerOf(['rectifiedDate', 'verifier', 'writeOffDate'], [[DAY, null, DAY]]))).toEqual(
      ['C2'],
    );
  });

  it('without a column for the rectification is said once', () => {
    const ledger = ledgerOf(
      ['content', 'writeOffDate'],
      [
        ['漏雨', DAY],
        ['停暖', DAY],
        ['占道', null],
      ],
    );
    expect(findingsOf(writeOffEarly, ledger)).toMatchObject([{ cell: null, row: null, field: 'rectifiedDate' }]);
    expect(cellsOf(writeOffEarly, ledgerOf(['content', 'writeOffDate'], [['漏雨', null]]))).toEqual([]);
  });
});
