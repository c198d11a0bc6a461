import { gridOfRows } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { isDitto } from '../../../src/core/values/ditto';

test.each(['同上', '同前', '〃', '″', ' 同上 '])('%s stands for the cell above', (text) =>
  expect(isDitto(text)).toBe(true),
);
test.each(['同', '上', '同上次', '无', '-', '"a"'])('%s is a value of its own', (text) =>
  expect(isDitto(text)).toBe(false),
);

test('a column is read by each list that it is asked for', () => {
  const grid = gridOfRows([
    ['序号', '信访人', '信访内容', '责任单位'],
    [1, '张试', '反映停水', '东四'],
    [2, '李样', '反映停电', '区教委'],
  ]);
  const [table] = readSheet(grid).tables;
  const ledger = new Ledger(grid, table!, DEFAULT_PROFILE, { file: 'a', sheet: 'b' });
  const { streets, units } = DEFAULT_PROFILE;
  const named = (list: typeof units) =>
    Array.from(ledger.choices('responsibleUnit', list)?.codes ?? [], (code) => list[code]?.name);
  expect([named(units), named(streets), named(units)]).toEqual([
    [undefined, '区教委'],
    ['东四街道', undefined],
    [undefined, '区教委'],
  ]);
});

test('同上 takes the value above, again and again, and says so', () => {
  const grid = gridOfRows([
    ['序号', '信访人', '信访内容', '责任单位'],
    [1, '张试', '反映停水', '东四街道'],
    [2, '李样', '反映停电', '同上'],
    [3, '王例', '反映噪声', '〃'],
    [4, '赵仿', '反映漏水', '景山街道'],
  ]);
  const [table] = readSheet(grid).tables;
  const units = new Ledger(grid, table!, DEFAULT_PROFILE, { file: 'a', sheet: 'b' }).cells('responsibleUnit');
  expect(units?.values).toEqual(['东四街道', '东四街道', '东四街道', '景山街道']);
  expect([0, 1, 2, 3].map((i) => units?.isInherited(i))).toEqual([false, true, true, false]);
});

describe('of a column of several things', () => {
  const grid = gridOfRows([
    ['序号', '信访人', '信访内容', '责任单位/责任人'],
    [1, '张试', '反映停水', '东四街道/李样'],
    [2, '李样', '反映停电', '同上'],
    [3, '王例', '反映噪声', ' 〃 '],
    [4, '赵仿', '反映漏水', '东四街道/同上'],
    [5, '钱拟', '反映堵车', '同上/孙试'],
  ]);
  const [table] = readSheet(grid).tables;
  const ledger = new Ledger(grid, table!, DEFAULT_PROFILE, { file: 'a', sheet: 'b' });

  test('同上 stands for all of it, or for the part in whose place it stands', () => {
    expect(ledger.cells('responsibleUnit')?.values).toEqual(Array(5).fill('东四街道'));
    expect(ledger.cells('responsiblePerson')?.values).toEqual(['李样', '李样', '李样', '李样', '孙试']);
    expect([0, 1, 2, 3].map((i) => ledger.cells('responsiblePerson')?.isInherited(i))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
