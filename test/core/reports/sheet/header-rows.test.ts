import { headerRows } from '../../../../src/core/reports/sheet/header-rows';
import { examplesOf } from '../../examples';

describe('headers of several levels', () => {
  it.each(examplesOf('core/reports/sheet/header-rows.ts', { headerRows }))('do as their comment says: $text', (e) => {
    expect(e.value).toEqual(e.promised);
  });

  it('join equal parents of neighbours, and stretch a single header over all levels', () => {
    expect(headerRows([['单位'], ['办结', '应办'], ['办结', '按期'], ['告知', '应办']]).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  it('never join two columns of one name', () => {
    const { rows, merges } = headerRows([['同比'], ['同比']]);
    expect(rows).toEqual([['同比', '同比']]);
    expect(merges).toEqual([]);
  });

  it('join a parent only where the levels above it are the same too', () => {
    const { merges } = headerRows([
      ['本期', '来访', '批'],
      ['累计', '来访', '批'],
    ]);
    expect(merges).toEqual([]);
  });

  it('are one row where there is none', () => {
    expect(headerRows([])).toEqual({ rows: [[]], merges: [] });
  });
});
