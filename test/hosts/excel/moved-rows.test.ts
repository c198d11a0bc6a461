import type { CellInput, CellRun, Operation, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { startOffice } from '../../excel-host/boot/open-excel';
import { deleteRow, insertRow, sortRows } from '../../excel-host/model/moved-rows';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const rows = (...list: number[]): Int32Array => Int32Array.from(list);

let subject: ExcelUnderTest;
beforeEach(async () => {
  subject = new ExcelUnderTest();
  const ledger = gridOfRows(
    [
      ['序号', '登记日期', '姓名', '性别', '电话'],
      [1, 44_256, '张三', ' 男', '01'],
      [2, 44_257, '李四', '女 ', '02'],
      [3, 44_258, '王五', '男生', '03'],
      [4, 44_259, '赵六', '男', '04'],
      [5, 44_260, '孙七', 'f', '05'],
    ],
    { name: '台账', formats: [null, Uint16Array.of(0, 1, 1, 1, 1, 1)], formatCodes: ['General', 'yyyy/m/d'] },
  );
  await subject.show([ledger]);
});

const sheet = () => subject.excel.workbook.$active;
const change = (...operations: Operation[]): WorkbookChange => ({ title: '改性别', operations });
const write = (...runs: CellRun[]): Operation => ({ kind: 'write-cells', sheet: '台账', runs });
const run = (column: number, at: Int32Array, inputs: readonly CellInput[], more: Partial<CellRun> = {}): CellRun => ({
  column,
  rows: at,
  inputs,
  ...more,
});

/** Every value becomes one of two: a cell alone does not say whose it is. */
const SEX = change(write(run(3, rows(1, 2, 3, 5), ['男', '女', '男', '女'], { style: { fill: 'FFEE00' } })));
const byName = (column: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, r) => [sheet().$cells.value(r, 2), sheet().$cells.formula(r, column)]).filter(
      ([name]) => name !== '' && name !== '姓名',
    ),
  );
const BEFORE = { 张三: ' 男', 李四: '女 ', 王五: '男生', 赵六: '男', 孙七: 'f' };
const AFTER = { 张三: '男', 李四: '女', 王五: '男', 赵六: '男', 孙七: '女' };

describe.each<[string, () => void, readonly string[]]>([
  ['an empty row was put in above', () => insertRow(sheet(), 1), []],
  [
    'a row was put in above and filled',
    () => {
      insertRow(sheet(), 0);
      sheet().$cells.put(0, 0, '台账');
    },
    [],
  ],
  ['a row of ours was taken out', () => deleteRow(sheet(), 2), ['李四']],
  ['a row of the clerk’s own was taken out', () => deleteRow(sheet(), 4), ['赵六']],
  ['the table was sorted', () => sortRows(sheet(), 1, [4, 2, 0, 3, 1]), []],
  [
    'the table was turned round and a row put in',
    () => {
      sortRows(sheet(), 1, [4, 3, 2, 1, 0]);
      insertRow(sheet(), 3);
    },
    [],
  ],
])('after %s', (_, deed, without) => {
  const of = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !without.includes(name)));

  test('every matter gets its own former value back and keeps its own new one', async () => {
    const before = sheet().$picture();
    await subject.host.apply(SEX);
    deed();
    const lost = without.includes('李四') ? 1 : 0;
    expect(await subject.host.undo()).toMatchObject({ kept: lost, lostRows: lost });
    expect(byName(3)).toEqual(of(BEFORE));
    expect(await subject.host.redo()).toMatchObject({ kept: lost, lostRows: lost });
    expect(byName(3)).toEqual(of(AFTER));
    await subject.reopen();
    await subject.host.undo();
    expect(byName(3)).toEqual(of(BEFORE));
    // Nothing of the yellow is left, nor did it come where it was not.
    const fills = Array.from({ length: 9 }, (_x, r) => sheet().$cells.look(r, 3, 'fill.pattern'));
    expect(fills.every((fill) => fill === 'None')).toBe(true);
    expect(sheet().$picture()).not.toEqual(before);
  });
});

test('a matter that was taken out takes nobody’s place, though the next one holds the same word', async () => {
  await subject.host.apply(change(write(run(3, rows(3), ['男']))));
  deleteRow(sheet(), 3);
  expect(await subject.host.undo()).toMatchObject({ kept: 1, lostRows: 1 });
  expect(byName(3)).toEqual({ 张三: ' 男', 李四: '女 ', 赵六: '男', 孙七: 'f' });
});

test('a row that somebody changed elsewhere is left, because nobody can tell whether it is the same matter', async () => {
  await subject.host.apply(SEX);
  await subject.type('台账', 2, 2, '周八');
  expect(await subject.host.undo()).toMatchObject({ kept: 1, lostRows: 1 });
  expect(byName(3)).toEqual({ ...BEFORE, 李四: undefined, 周八: '女' });
});

test('of rows that are the same in everything none is taken for the other', async () => {
  const twin = [2, 44_257, '李四', '女', '02'];
  await subject.host.apply(SEX);
  insertRow(sheet(), 1);
  twin.forEach((value, column) => sheet().$cells.put(8, column, value));
  expect(await subject.host.undo()).toMatchObject({ kept: 1, lostRows: 1 });
  expect([sheet().$cells.value(3, 3), sheet().$cells.value(8, 3)]).toEqual(['女', '女']);
});

describe('new columns', () => {
  const at = rows(0, 1, 2, 3, 4, 5);
  const inputs: CellInput[] = ['剩余天数', ...[2, 3, 4, 5, 6].map((n) => ({ formula: `B${n}-TODAY()`, value: 1 }))];
  const columns = change(write(run(5, at, inputs, { like: 4 }), run(6, at, ['状态', '甲', '乙', '甲', '乙', '甲'])));
  const left = () =>
    Array.from({ length: 9 }, (_, r) => [5, 6].map((c) => sheet().$cells.formula(r, c)))
      .flat()
      .filter((content) => content !== '');

  test('go wholly from rows that were sorted and pushed down', async () => {
    await subject.host.apply(columns);
    sortRows(sheet(), 1, [1, 0, 2, 4, 3]);
    insertRow(sheet(), 2);
    expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
    expect(left()).toEqual([]);
  });

  test('go wholly from rows that somebody went on with, because what stands there is the product’s own', async () => {
    await subject.host.apply(columns);
    await subject.type('台账', 1, 2, '改了名');
    await subject.type('台账', 3, 4, '改了号');
    expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
    expect(left()).toEqual([]);
    // Doing it again is another thing: nobody can tell whose days they would be.
    expect(await subject.host.redo()).toMatchObject({ kept: 4, lostRows: 2 });
    expect(left()).toHaveLength(8);
  });

  test('stay in a row that was both changed and moved, which is said', async () => {
    await subject.host.apply(columns);
    await subject.type('台账', 1, 2, '改了名');
    insertRow(sheet(), 1);
    expect(await subject.host.undo()).toMatchObject({ kept: 2, lostRows: 1 });
    expect(left()).toEqual(['=B3-TODAY()', '甲']);
  });
});

test('formulas come back as they read in their new row, or not at all where they looked at other rows', async () => {
  sheet().getRange('F2:F6').formulas = [['=A2*10'], ['=B3-B3*3'], ['=A3+1'], ['=$A$1'], ['=IF(C6="第6行",1,A6)']];
  await subject.host.apply(change(write(run(5, rows(1, 2, 3, 4, 5), ['a', 'b', 'c', 'd', 'e']))));
  insertRow(sheet(), 1);
  expect(await subject.host.undo()).toMatchObject({ kept: 2, lostRows: 0 });
  expect([2, 3, 4, 5, 6].map((r) => sheet().$cells.formula(r, 5))).toEqual([
    '=A3*10',
    '=B4-B4*3',
    'c',
    'd',
    '=IF(C7="第6行",1,A7)',
  ]);
});

test('merges, rules of formatting and looks follow the rows that were pushed down', async () => {
  const merge: Operation = { kind: 'merge-cells', sheet: '台账', areas: [{ top: 6, left: 0, bottom: 7, right: 2 }] };
  const rules: Operation = {
    kind: 'set-conditional-formats',
    sheet: '台账',
    area: { top: 1, left: 3, bottom: 5, right: 3 },
    rules: [{ formula: '$D2="男"', style: { fill: 'FFC7CE' } }],
  };
  sheet().$cells.put(7, 1, '被盖住的');
  sheet().$cells.put(6, 3, '合计');
  sheet().getRange('D2:D6').conditionalFormats.add('Custom').custom.rule.formula = '=$D2="旧"';
  insertRow(sheet(), 1);
  const pushed = sheet().$picture();
  deleteRow(sheet(), 1);
  await subject.host.apply({ ...SEX, operations: [...SEX.operations, merge, rules] });
  insertRow(sheet(), 1);
  expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
  expect(sheet().$picture()).toEqual(pushed);
});

test('where a column was put in nothing is written at all, and it is put back once the column is out again', async () => {
  const before = sheet().$picture();
  await subject.host.apply({
    ...SEX,
    operations: [...SEX.operations, { kind: 'set-column-widths', sheet: '台账', widths: [{ column: 3, width: 30 }] }],
  });
  const move = (by: number) => {
    const { $cells } = sheet();
    const found = Array.from({ length: 6 }, (_, r) => Array.from({ length: 7 }, (_x, c) => $cells.value(r, c)));
    found.forEach((row, r) => row.forEach((_v, c) => $cells.put(r, c, row[c - by] === '' ? undefined : row[c - by])));
  };
  move(1);
  const pushed = sheet().$picture();
  expect(await subject.host.undo()).toMatchObject({ kept: 4, lostRows: 4 });
  expect(sheet().$picture()).toEqual(pushed);
  move(-1);
  await subject.host.redo();
  expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
  expect(sheet().$picture()).toEqual(before);
});

test('takes requests by the bytes and little room in the journal, however many rows there are', async () => {
  const n = 20_000;
  const long = gridOfRows(
    Array.from({ length: n }, (_, r) => [r, `姓名${r}`, r % 2 === 0 ? '男 ' : '女 ', `内容${r % 97}`]),
    { name: '台账' },
  );
  await subject.show([long]);
  const at = Int32Array.from({ length: n }, (_, r) => r);
  await subject.host.apply(
    change(
      write(
        run(
          2,
          at,
          Array.from(at, (r) => (r % 2 === 0 ? '男' : '女')),
        ),
      ),
    ),
  );
  const journal = subject.excel.workbook.customXmlParts.items.reduce((sum, part) => sum + part.getXml().length, 0);
  // Four bytes a row, which nothing makes shorter, in characters of six bits, twice over.
  expect(journal).toBeLessThan(n * 8);
  insertRow(sheet(), 100);
  subject.excel.resetTraffic();
  expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
  expect(subject.excel.traffic.requests).toBeLessThan(40);
  expect([99, 101, n].map((r) => sheet().$cells.value(r, 2))).toEqual(['女 ', '男 ', '女 ']);
});
