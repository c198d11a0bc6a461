import { hiddenUnderMerge } from '../../../src/core/rules/hidden-under-merge';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['responsibleUnit', 'caseNo', '自编'];
const merge = (top: number, left: number, bottom: number, right: number) => ({
  merges: [{ top, left, bottom, right }],
});

describe('a value hidden under a merge', () => {
  it('is found below and beside the cell that shows', () => {
    const down = ledgerOf(
      HEADER,
      [
        ['区教委', 'XF1'],
        ['区国资委', 'XF2'],
        [null, 'XF3'],
      ],
      merge(1, 0, 3, 0),
    );
    expect(findingsOf(hiddenUnderMerge, down)).toMatchObject([
      {
        severity: 'warning',
        cell: 'A3',
        field: 'responsibleUnit',
        value: '区国资委',
        message: '第3行（XF2）：“责任单位”被合并盖住，里面还有别的内容，请取消合并后核对。',
      },
    ]);
    const across = ledgerOf(HEADER, [['质检', '商检', 'x']], merge(1, 0, 1, 1));
    expect(cellsOf(hiddenUnderMerge, across)).toEqual(['B2']);
  });

  it('is no matter where it is blank or the same as what shows', () => {
    const ledger = ledgerOf(
      HEADER,
      [
        ['区教委', 'XF1'],
        ['区教委', 'XF2'],
        [' ', 'XF3'],
      ],
      merge(1, 0, 3, 0),
    );
    expect(cellsOf(hiddenUnderMerge, ledger)).toEqual([]);
  });

  it('is found in the row of a total too, and in a column that is none of ours', () => {
    const ledger = ledgerOf(
      HEADER,
      [
        ['区教委', 'XF1', 1],
        ['合计', '旧值', '旧值'],
      ],
      { ...merge(2, 0, 2, 2), skipped: { 1: 'total' } },
    );
    expect(findingsOf(hiddenUnderMerge, ledger)).toMatchObject([{ cell: 'B3' }, { cell: 'C3', field: null }]);
  });

  it('is not looked for in the header, outside the table, or in a column that is left alone', () => {
    expect(cellsOf(hiddenUnderMerge, ledgerOf(HEADER, [['区教委', 'XF1']], merge(0, 0, 0, 1)))).toEqual([]);
    const outside = ledgerOf(
      HEADER,
      [
        ['区教委', 'XF1', null],
        ['区教委', 'XF2', null],
      ],
      merge(5, 0, 9, 0),
    );
    expect(cellsOf(hiddenUnderMerge, outside)).toEqual([]);
    const alone = ledgerOf(
      ['caseNo', { header: '行踪', how: 'left-alone' }],
      [
        ['XF1', '甲'],
        ['XF2', '乙'],
      ],
      merge(1, 1, 2, 1),
    );
    expect(cellsOf(hiddenUnderMerge, alone)).toEqual([]);
  });

  it('does not walk a merge that goes far beyond the table', () => {
    const ledger = ledgerOf(
      HEADER,
      [
        ['区教委', 'XF1'],
        ['区国资委', 'XF2'],
      ],
      merge(1, 0, 1_048_575, 0),
    );
    expect(cellsOf(hiddenUnderMerge, ledger)).toEqual(['A3']);
  });
});
