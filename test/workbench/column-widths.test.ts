import { gridOfRows } from '../../src/core/grid/grid';
import { columnWidths } from '../../src/hosts/workbench/column-widths';

const widthsOf = (rows: (string | number | null)[][], options = {}): number[] =>
  columnWidths(gridOfRows(rows, options), 8);

describe('guessed column widths', () => {
  test('fit Chinese text twice as wide as digits', () => {
    const [chinese = 0, digits = 0] = widthsOf([['信访事项登记编号', '12345678']]);
    expect(chinese - digits).toBe(8 * 8);
  });

  test('are not driven by one long remark, nor by a title over many columns', () => {
    const title = '某区二〇二一年度信访事项登记办理情况统计台账';
    const rows = [[title, null], ...Array.from({ length: 40 }, (_, i) => [i + 1, '来访'])];
    rows.push([41, '已约见信访人并当面答复，信访人表示暂不认可，拟于下周再次协调有关单位研究处理']);
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const [number = 0, form = 0] = widthsOf(rows, { merges });
    expect(number).toBeLessThan(60);
    expect(form).toBeLessThan(60);
  });

  test('give a date room for its longest form, and no column more than a third of the screen', () => {
    const dates = gridOfRows([[44286], [44287]], {
      formatCodes: ['General', 'yyyy"年"m"月"d"日"'],
      formats: [Uint16Array.of(1, 1)],
    });
    expect(columnWidths(dates, 8)[0]).toBeGreaterThanOrEqual(12 * 8);
    expect(widthsOf([['很长的内容'.repeat(40)]])[0]).toBeLessThanOrEqual(260);
  });

  test('an empty column still has a width', () => {
    expect(widthsOf([['a', null, 'b']])[1]).toBeGreaterThan(40);
  });
});
