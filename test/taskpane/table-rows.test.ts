import { tableRows } from '../../src/taskpane/reports/table-rows';

const HEAD = { fill: 'EDEDED', border: true };
const cell = (value: string | number | null, style = 'text') => ({ value, style });

describe('a worksheet as a table in a page', () => {
  const rows = tableRows({
    name: '表',
    styles: { text: { border: true }, head: HEAD },
    rows: [
      [cell('标题'), null, null],
      [cell('单位', 'head'), cell('办结', 'head'), cell(null, 'head')],
      [cell(null, 'head'), cell('应办', 'head'), cell('按期', 'head')],
      [cell(1), cell('区教委'), cell(3)],
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ],
    widths: [6, 20, 9],
    charts: [],
    rowCount: 4,
  });

  it('leaves out what a merge covers, and lets its first cell stand for all of it', () => {
    expect(rows.map(({ cells }) => cells.map(({ column, columns, rows: down }) => [column, columns, down]))).toEqual([
      [[0, 3, 1]],
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
    expect(rows[0]?.cells[0]?.isWhole).toBe(true);
  });

  it('calls a figure by its line and its column', () => {
    expect(rows[3]?.cells[2]?.header.trim()).toBe('区教委 按期');
  });
});

it('leaves hidden columns out, and keeps what stands over them and others', () => {
  const [title, head, line] = tableRows({
    name: '表',
    styles: { text: { border: true }, head: HEAD },
    rows: [
      [cell('标题'), null, null, null],
      [cell('单位', 'head'), cell('三到位', 'head'), cell(null, 'head'), cell('记号', 'head')],
      [cell('区教委'), cell('折叠'), cell('已解决'), cell('f3Ig')],
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ],
    widths: [],
    hiddenColumns: [1, 3],
    charts: [],
    rowCount: 3,
  });
  expect(title?.cells.map(({ columns, isWhole }) => [columns, isWhole])).toEqual([[2, true]]);
  expect(head?.cells.map((c) => [c.cell?.value, c.columns])).toEqual([
    ['单位', 1],
    ['三到位', 1],
  ]);
  expect(line?.cells.map((c) => c.cell?.value)).toEqual(['区教委', '已解决']);
});
