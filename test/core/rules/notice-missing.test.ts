import { noticeMissing } from '../../../src/core/rules/notice-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const LATER = serial('2022-06-01');
const HEADER = [
  'petitioner',
  'purpose',
  'transferredDate',
  'acceptedDate',
  'noticeDate',
  'closedDate',
  'acceptResult',
  'anonymous',
];

describe('a missing notice of acceptance', () => {
  it('is found on what was accepted or closed', () => {
    const rows = [
      ['张三', '求决', DAY, DAY, '—', null],
      ['李四', '意见建议', DAY, null, null, DAY],
      ['王五', null, null, null, ' ', null, '予以受理'],
      ['赵六', '揭发控告', DAY, DAY, null, DAY],
    ];
    expect(findingsOf(noticeMissing, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'E2', severity: 'warning', message: '第2行（张某）：已经受理，却没有填受理告知日期。' },
      { cell: 'E3', message: '第3行（李某）：已经办结，却没有填受理告知日期。' },
      { cell: 'E4' },
      { cell: 'E5' },
    ]);
  });

  it('is lawful where nobody can be told, for accusations under the new rules, and before acceptance', () => {
    const rows = [
      ['匿名', '求决', DAY, DAY, null, DAY],
      ['某女士', '求决', DAY, DAY, null, DAY],
      ['—', '求决', DAY, DAY, null, DAY],
      ['张三', '求决', DAY, DAY, null, DAY, null, '是'],
      ['张三', '检举控告', LATER, LATER, null, LATER],
      ['张三', '求决', DAY, null, null, null],
      ['张三', '求决', DAY, null, null, null, '不予受理'],
      ['张三', '求决', DAY, DAY, DAY, DAY],
    ];
    expect(cellsOf(noticeMissing, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('is not asked for where the table has no such column', () => {
    expect(cellsOf(noticeMissing, ledgerOf(['petitioner', 'acceptedDate'], [['张三', DAY]]))).toEqual([]);
  });
});
