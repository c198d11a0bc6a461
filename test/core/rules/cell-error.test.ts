import { cellError } from '../../../src/core/rules/cell-error';
import { cellError as error } from '../../../src/core/grid/grid';
import { cellsOf, findingsOf, ledgerOf } from './support';

describe('a cell that shows an error', () => {
  it('is found in any column of the table, mapped or not', () => {
    const ledger = ledgerOf(
      ['caseNo', '自编'],
      [
        ['XF1', error('#REF!')],
        [error('#N/A'), null],
      ],
    );
    expect(findingsOf(cellError, ledger)).toMatchObject([
      {
        severity: 'error',
        cell: 'B2',
        field: null,
        value: '#REF!',
        message: '第2行（XF1）：“自编”是错误值#REF!，请修正公式或重填。',
      },
      { cell: 'A3', field: 'caseNo', value: '#N/A' },
    ]);
  });

  it.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'])(
    'is found where it was pasted as text: %s',
    (text) => {
      expect(cellsOf(cellError, ledgerOf(['content'], [[text]]))).toEqual(['A2']);
    },
  );

  it.each(['#1楼', '#', '#微心愿#', 'N/A', '报错#REF!', 0, null])('is not %j', (v) => {
    expect(cellsOf(cellError, ledgerOf(['content'], [[v]]))).toEqual([]);
  });

  it('is not looked for in a column that is left alone, nor outside the records', () => {
    const ledger = ledgerOf(
      ['caseNo', { header: '行踪', how: 'left-alone' }],
      [
        ['XF1', error('#REF!')],
        ['合计', error('#REF!')],
      ],
      {
        skipped: { 1: 'total' },
      },
    );
    expect(cellsOf(cellError, ledger)).toEqual([]);
  });
});
