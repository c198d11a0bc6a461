import { leaderMissing } from '../../../src/core/rules/leader-missing';
import { responsibleLeaderMissing } from '../../../src/core/rules/responsible-leader-missing';
import { cellsOf, findingsOf, ledgerOf } from './support';

const RECTIFICATION = { kind: 'rectification' } as const;

describe('a problem without a leader', () => {
  it('has neither 责任领导 nor 包案领导, and is not yet struck off', () => {
    const rows = [
      ['漏雨', null, null, '否'],
      ['停暖', '—', '　', null],
      ['占道', '钱领导', null, null],
      ['噪声', null, '孙领导', null],
      ['拆迁', null, null, '已销号'],
    ];
    const ledger = ledgerOf(['content', 'responsibleLeader', 'caseLeader', 'isWrittenOff'], rows, RECTIFICATION);
    expect(findingsOf(responsibleLeaderMissing, ledger)).toMatchObject([
      { cell: 'B2', severity: 'warning', message: '第2行：责任领导和包案领导都没有填。' },
      { cell: 'B3' },
    ]);
  });

  it('is told by one rule only where it is a backlog or of high risk', () => {
    const rows = [
      ['漏雨', null, null, '高'],
      ['停暖', null, null, '低'],
    ];
    const ledger = ledgerOf(['content', 'responsibleLeader', 'caseLeader', 'riskLevel'], rows, RECTIFICATION);
    expect(cellsOf(leaderMissing, ledger)).toEqual(['C2']);
    expect(cellsOf(responsibleLeaderMissing, ledger)).toEqual(['B3']);
  });

  it('is said once of a table without either column, and never of a petition ledger', () => {
    const rows = [['漏雨'], ['停暖']];
    expect(findingsOf(responsibleLeaderMissing, ledgerOf(['content'], rows, RECTIFICATION))).toMatchObject([
      { cell: null, row: null, field: 'responsibleLeader' },
    ]);
    expect(cellsOf(responsibleLeaderMissing, ledgerOf(['content', 'responsibleLeader'], [['漏雨', null]]))).toEqual([]);
  });
});
