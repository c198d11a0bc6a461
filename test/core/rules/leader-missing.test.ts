import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { leaderMissing } from '../../../src/core/rules/leader-missing';
import { cellsOf, findingsOf, ledgerOf } from './support';

const HEADER = ['isBacklog', 'riskLevel', 'caseLeader'];

describe('a leader in charge', () => {
  it('is missing on a backlog matter and on one of high risk', () => {
    const rows = [
      ['是', null, '—'],
      ['否', '高', null],
      [null, '高风险', ' '],
      ['积案', '低', '无'],
      [null, '红', null],
      [null, '特急', null],
    ];
    expect(findingsOf(leaderMissing, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'C2', severity: 'warning', message: '第2行：是信访积案，却没有填包案领导。' },
      { cell: 'C3', message: '第3行：风险等级“高”为高，却没有填包案领导。' },
      { cell: 'C4' },
      { cell: 'C5' },
      { cell: 'C6' },
      { cell: 'C7' },
    ]);
  });

  it('is not asked for on other matters, nor where the table has no such column', () => {
    const rows = [
      ['否', '中', null],
      ['否', '较高', null],
      [null, '红色', null],
      [null, '二级', null],
      [null, '不高', null],
      ['—', null, null],
      ['是', '高', '张三 副区长'],
    ];
    expect(cellsOf(leaderMissing, ledgerOf(HEADER, rows))).toEqual([]);
    expect(cellsOf(leaderMissing, ledgerOf(['isBacklog', 'riskLevel'], [['是', '高']]))).toEqual([]);
  });

  it('is asked for by the words of the office', () => {
    const profile = { ...DEFAULT_PROFILE, highRiskWords: ['红色'] };
    const rows = [
      [null, '红色', null],
      [null, '高', null],
    ];
    expect(cellsOf(leaderMissing, ledgerOf(HEADER, rows, { profile }), { profile })).toEqual(['C2']);
  });

  it('may be taken from the row above', () => {
    const rows = [
      ['是', null, '张三'],
      ['是', null, null],
    ];
    expect(cellsOf(leaderMissing, ledgerOf(HEADER, rows, { inherited: { caseLeader: [1] } }))).toEqual([]);
  });
});
