import { extensionIncomplete } from '../../../src/core/rules/extension-incomplete';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['isExtended', 'extensionDays', 'extensionApprovedDate'];

describe('an extension', () => {
  it('lacks its days or its approval', () => {
    const rows = [
      ['是', '—', DAY],
      ['已延期', 15, null],
      ['√', null, '无'],
      ['是', 15, '区领导已批'],
    ];
    expect(findingsOf(extensionIncomplete, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'B2', severity: 'warning', message: '第2行：是否延期填了“是”，却没有填延期天数。' },
      { cell: 'C3', message: '第3行：是否延期填了“是”，却没有填延期批准日期。' },
      { cell: 'B4' },
      { cell: 'C4' },
    ]);
  });

  it('lacks nothing where there is none, or where the table has no such column', () => {
    expect(
      cellsOf(
        extensionIncomplete,
        ledgerOf(HEADER, [
          ['否', null, null],
          [null, null, null],
          ['—', null, null],
        ]),
      ),
    ).toEqual([]);
    expect(cellsOf(extensionIncomplete, ledgerOf(['isExtended'], [['是']]))).toEqual([]);
    expect(
      cellsOf(
        extensionIncomplete,
        ledgerOf(
          ['isExtended', 'extensionDays'],
          [
            ['是', 10],
            ['是', null],
          ],
        ),
      ),
    ).toEqual(['B3']);
  });
});
