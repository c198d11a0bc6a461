import { writeOffConflict } from '../../../src/core/rules/write-off-conflict';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['isWrittenOff', 'writeOffDate'];

describe('是否销号 and 销号时间', () => {
  it('contradict each other where one says yes and the other does not', () => {
    const rows = [
      ['是', null],
      ['√', ' — '],
      ['已销号', '　'],
      ['否', DAY],
      ['未销号', '2021.6.1'],
    ];
    expect(findingsOf(writeOffConflict, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'B2', severity: 'warning', message: '第2行：“是否销号”写着是，销号时间却是空的。' },
      { cell: 'B3' },
      { cell: 'B4' },
      { cell: 'A5', message: '第5行：“是否销号”写着否，却已经填了销号时间。' },
      { cell: 'A6' },
    ]);
  });

  it('are left alone where they agree, or where nobody can say', () => {
    const rows = [
      ['是', DAY],
      ['否', null],
      ['否', '未销号'],
      [null, DAY],
      ['待定', DAY],
      ['是', '2021年6月'],
    ];
    expect(cellsOf(writeOffConflict, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('are compared only where the table has both columns', () => {
    expect(cellsOf(writeOffConflict, ledgerOf(['isWrittenOff'], [['是']]))).toEqual([]);
    const both = { header: '是否销号及时间', fields: ['isWrittenOff', 'writeOffDate'] } as const;
    expect(cellsOf(writeOffConflict, ledgerOf([both], [['是'], ['否']]))).toEqual([]);
  });
});
