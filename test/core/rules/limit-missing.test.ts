import { limitMissing } from '../../../src/core/rules/limit-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['content', 'resolveDeadline', 'rectifiedDate', 'isWrittenOff', 'writeOffDate'];
const RECTIFICATION = { kind: 'rectification' } as const;

describe('a problem without a limit', () => {
  it('is found while it is neither put right nor struck off', () => {
    const rows = [
      ['漏雨', null, null, '否', null],
      ['停暖', ' — ', null, null, null],
      ['占道', '　', null, '未销号', '/'],
      ['噪声', '长期', null, '否', null],
      ['拆迁', DAY, null, '否', null],
      ['欠薪', null, DAY, '否', null],
      ['物业', null, null, '√', null],
      ['学区', null, null, null, '2021年6月1日'],
    ];
    expect(findingsOf(limitMissing, ledgerOf(HEADER, rows, RECTIFICATION))).toMatchObject([
      { cell: 'B2', severity: 'warning', message: '第2行：还没有到位，也没有填化解时限。' },
      { cell: 'B3' },
      { cell: 'B4' },
    ]);
  });

  it('is not one that states the day by which it is to be done', () => {
    const ledger = ledgerOf(['content', 'dueDate', 'resolveDeadline'], [['漏雨', DAY, null]], RECTIFICATION);
    expect(cellsOf(limitMissing, ledger)).toEqual([]);
  });

  it('takes the limit from above where blank means the same as above', () => {
    const rows = [
      ['漏雨', DAY],
      ['停暖', null],
    ];
    const inherited = { resolveDeadline: [1] };
    expect(
      cellsOf(limitMissing, ledgerOf(['content', 'resolveDeadline'], rows, { ...RECTIFICATION, inherited })),
    ).toEqual([]);
  });

  it('is said once of a table without such a column, and never of a petition ledger or an empty one', () => {
    const rows = [['漏雨'], ['停暖']];
    expect(findingsOf(limitMissing, ledgerOf(['content'], rows, RECTIFICATION))).toMatchObject([
      { cell: null, row: null, field: 'resolveDeadline' },
    ]);
    expect(cellsOf(limitMissing, ledgerOf(['content'], rows))).toEqual([]);
    expect(cellsOf(limitMissing, ledgerOf(['content'], [], RECTIFICATION))).toEqual([]);
  });
});
