import { dispositionMissing } from '../../../src/core/rules/disposition-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const RECTIFICATION = { kind: 'rectification' } as const;

describe('三到位一处理 of a matter written off', () => {
  it('is missing where none of its columns is filled', () => {
    const header = [
      'writeOffDate',
      'isWrittenOff',
      'resolvedInPlace',
      'educatedInPlace',
      'assistedInPlace',
      'handledByLaw',
    ];
    const rows = [
      [DAY, null, '—', null, ' ', '无'],
      [null, '已销号', null, null, null, null],
      [DAY, null, null, '已开展教育', null, null],
      [null, '否', null, null, null, null],
      [null, null, null, null, null, null],
    ];
    expect(findingsOf(dispositionMissing, ledgerOf(header, rows, RECTIFICATION))).toMatchObject([
      { cell: 'C2', severity: 'warning', message: '第2行：已经销号，“三到位一处理”却一项也没有填。' },
      { cell: 'C3' },
    ]);
  });

  it('may stand in one column', () => {
    const rows = [
      [DAY, '诉求合理，问题已解决到位'],
      [DAY, null],
    ];
    expect(cellsOf(dispositionMissing, ledgerOf(['writeOffDate', 'disposition'], rows))).toEqual(['B3']);
  });

  it('is said once where a rectification ledger has no column for it, and not at all elsewhere', () => {
    const rows = [[DAY], [DAY]];
    expect(findingsOf(dispositionMissing, ledgerOf(['writeOffDate'], rows, RECTIFICATION))).toMatchObject([
      { cell: null, row: null, message: '《台账》有已销号的事项，却没有“三到位一处理”列，请增加。' },
    ]);
    expect(cellsOf(dispositionMissing, ledgerOf(['writeOffDate'], [[null]], RECTIFICATION))).toEqual([]);
    expect(cellsOf(dispositionMissing, ledgerOf(['writeOffDate'], rows))).toEqual([]);
  });
});
