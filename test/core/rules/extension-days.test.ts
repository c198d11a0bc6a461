import { extensionDays } from '../../../src/core/rules/extension-days';
import { cellsOf, findingsOf, ledgerOf } from './support';

describe('the days of an extension', () => {
  it('are found where they are no whole number from 1 to 30', () => {
    const rows = [[31], [0], [-5], [12.5], ['四十五'], ['一个月'], ['45天'], [44500], ['是']];
    expect(cellsOf(extensionDays, ledgerOf(['extensionDays'], rows))).toEqual(rows.map((_, i) => `A${i + 2}`));
    expect(findingsOf(extensionDays, ledgerOf(['extensionDays'], [['45天']]))).toMatchObject([
      { severity: 'error', message: '第2行：延期天数“45天”不是1到30的整数，延长办理期限最多30日。' },
    ]);
  });

  it('may be written with words around the number', () => {
    const rows = [[1], [30], ['30天'], [' ３０ '], ['延期15日'], ['三十'], [null], ['—'], ['无'], ['/']];
    expect(cellsOf(extensionDays, ledgerOf(['extensionDays'], rows))).toEqual([]);
  });

  it('may be nought where nothing was extended', () => {
    const rows = [
      ['否', 0],
      ['未延期', '0天'],
      ['是', 0],
      [null, 0],
    ];
    expect(cellsOf(extensionDays, ledgerOf(['isExtended', 'extensionDays'], rows))).toEqual(['B4', 'B5']);
  });
});
