import { acceptedDateMissing } from '../../../src/core/rules/accepted-date-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['acceptedDate', 'noticeDate', 'closedDate', 'status', 'acceptResult', 'handlingMethod'];

describe('a missing acceptance date', () => {
  it('is found on what was noticed or closed', () => {
    const rows = [
      [null, DAY],
      ['—', null, DAY],
      ['无', null, null, '已办结，群众满意'],
      [null, '2021.6.1', null, '办理中'],
    ];
    expect(findingsOf(acceptedDateMissing, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'A2', severity: 'error', message: '第2行：已经填了受理告知日期，却没有填受理日期，无法计算办理期限。' },
      { cell: 'A3', message: '第3行：已经办结，却没有填受理日期，无法计算办理期限。' },
      { cell: 'A4' },
      { cell: 'A5' },
    ]);
  });

  it('is no matter where nothing was accepted or is due yet', () => {
    const rows = [
      [null, null, null, '办理中'],
      [null, null, null, '未办结'],
      [null, DAY, null, '不予受理'],
      [null, DAY, DAY, null, '不再受理'],
      [null, DAY, DAY, null, '否'],
      [null, null, DAY, '已办结', null, '存'],
      [DAY, DAY, DAY, '已办结'],
      ['五月三日', DAY, DAY],
    ];
    expect(cellsOf(acceptedDateMissing, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('is not asked of a table without the column, nor of a row that takes it from above', () => {
    expect(cellsOf(acceptedDateMissing, ledgerOf(['closedDate', 'status'], [[DAY, '已办结']]))).toEqual([]);
    const merged = ledgerOf(
      HEADER,
      [
        [DAY, DAY],
        [null, DAY],
      ],
      { inherited: { acceptedDate: [1] } },
    );
    expect(cellsOf(acceptedDateMissing, merged)).toEqual([]);
  });
});
