import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { WHY } from '../../../src/core/ledger/why';

const sheet = (rows: readonly (readonly CellValue[])[], madeByProduct = false) =>
  gridOfRows(rows, { name: '台账', ...(madeByProduct && { madeByProduct }) });

describe('a sheet that the clerk says is a ledger', () => {
  it('is one although its columns look like counts', () => {
    const grid = sheet([
      ['各单位信访情况统计表'],
      ['单位', '来信', '来访', '合计'],
      ['区住建委', 3, 4, 7],
      ['区教委', 1, 2, 3],
      ['合计', 4, 6, 10],
    ]);
    expect(readSheet(grid).kind).toBe('statistics');
    const { kind, why, tables } = readSheet(grid, { force: true });
    expect({ kind, why }).toEqual({ kind: 'ledger', why: null });
    expect(tables.map((t) => [t.kind, t.headerRows, [...t.records]])).toEqual([['petition', [1], [2, 3]]]);
  });

  it('is one although its rows look like a form: the fullest table among them', () => {
    const grid = sheet([
      ['姓名', '张某某', '性别', '男'],
      ['年龄', 45, '联系电话', '19900001234'],
      ['住址', '某街1号', '民族', '汉族'],
    ]);
    expect(readSheet(grid).kind).toBe('form');
    const { kind, tables } = readSheet(grid, { force: true });
    expect(kind).toBe('ledger');
    expect(tables).toHaveLength(1);
  });

  it('is read from the first row of texts where no word of its header is known', () => {
    const grid = sheet([['二〇二一年'], ['甲', '乙', '丙'], ['一', '某甲', '停水'], ['二', '某乙', '停电']]);
    expect(readSheet(grid).kind).toBe('other');
    const { kind, tables } = readSheet(grid, {
      force: true,
      profile: {
        ...DEFAULT_PROFILE,
        columns: [
          { header: ['乙'], fields: ['petitioner'] },
          { header: ['丙'], fields: ['content'] },
        ],
      },
    });
    expect(kind).toBe('ledger');
    expect(tables[0]?.headerRows).toEqual([1]);
    expect([...(tables[0]?.records ?? [])]).toEqual([2, 3]);
    expect(tables[0]?.columns.map((c) => c.fields)).toEqual([[], ['petitioner'], ['content']]);
  });

  it('is read by its widest row where every row holds numbers', () => {
    const { kind, tables } = readSheet(
      sheet([
        [1, '某甲'],
        [2, '某乙', '停水'],
        [3, '某丙', '停电'],
      ]),
      { force: true },
    );
    expect(kind).toBe('ledger');
    expect([...(tables[0]?.records ?? [])]).toEqual([2]);
  });

  it('may be one that this product wrote, which merely naming allows too', () => {
    const grid = sheet(
      [
        ['序号', '信访人', '信访内容'],
        [1, '某甲', '停水'],
        [2, '某乙', '停电'],
      ],
      true,
    );
    expect(readSheet(grid).why).toBe(WHY.madeByProduct);
    expect(readSheet(grid, { named: true }).kind).toBe('ledger');
    expect(readSheet(grid, { force: true }).kind).toBe('ledger');
  });

  it('stays what it is where only its name was given', () => {
    const grid = sheet([
      ['单位', '来信', '来访', '合计'],
      ['区住建委', 3, 4, 7],
      ['区教委', 1, 2, 3],
    ]);
    expect(readSheet(grid, { named: true }).kind).toBe('statistics');
  });

  it.each([
    ['nothing', []],
    ['one sentence', [['关于做好信访工作的通知']]],
    ['a header and nothing below', [['序号', '信访人', '信访内容']]],
  ])('cannot be one where %s stands on it, and says so', (_, rows) => {
    const { kind, why, tables } = readSheet(sheet(rows), { force: true });
    expect(kind).toBe(rows.length === 0 ? 'empty' : 'other');
    expect(why).toBe(rows.length === 0 ? WHY.empty : WHY.noRows);
    expect(tables).toEqual([]);
  });
});

describe('a short form', () => {
  it.each([
    [
      'four rows of pairs',
      [
        ['姓名', '张某某', '性别', '男'],
        ['民族', '汉族', '政治面貌', '群众'],
        ['文化程度', '高中', '婚姻状况', '已婚'],
        ['职业', '工人', '联系电话', '19900001234'],
      ],
    ],
    [
      'two rows of pairs',
      [
        ['姓名', '张某某', '性别', '男'],
        ['年龄', 45, '民族', '汉族'],
      ],
    ],
    [
      'a title over two rows of pairs',
      [['来访人登记表'], ['姓名', '张某某', '性别', '男'], ['电话', '19900001234', '人数', 3]],
    ],
  ])('of %s is no ledger', (_, rows) => {
    expect(readSheet(sheet(rows)).kind).toBe('form');
  });

  it('is not seen in a short ledger with a word between known headers', () => {
    const grid = sheet([
      ['姓名', '爱称', '性别', '绰号'],
      ['张某某', '小张', '男', '大个'],
      ['李某某', '小李', '女', '三姐'],
    ]);
    expect(readSheet(grid).kind).toBe('ledger');
  });
});
