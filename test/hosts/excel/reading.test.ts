import { cellError, formatAt, gridOfRows, valueAt } from '../../../src/core/grid/grid';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { settingOf, settingXml } from '../../../src/hosts/kept-settings';
import { PRODUCT_MARK } from '../../../src/core/sheets/product-mark';
import { openWorkbook, startOffice } from '../../excel-host/boot/open-excel';
import type { Scalar } from '../../excel-host/model/cells';
import type { NativeHost, NativeOptions } from '../../excel-host/native/native-host';

// The oldest Excel that the product is for.
beforeAll(() => startOffice());

let excel: NativeHost;
let host: ExcelHost;

function open(rows: readonly (readonly (Scalar | null)[])[], options: NativeOptions = {}, date1904 = false): void {
  excel = openWorkbook({ sheets: ['台账', '空表'], date1904 }, options);
  const { $cells } = excel.workbook.$active;
  rows.forEach((row, r) => row.forEach((value, c) => value !== null && $cells.put(r, c, value)));
  host = new ExcelHost({ pause: () => Promise.resolve() });
}

const failure = (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => null,
    (error: unknown) => error,
  );

test('reads errors as errors, formulas by their results, and texts that look like formulas as texts', async () => {
  open([
    ['#N/A', null, '=不是公式'],
    [null, true, ' 张三 '],
  ]);
  const { $cells } = excel.workbook.$active;
  $cells.put(1, 0, 44_256, '=DATE(2021,3,1)');
  $cells.setLook(1, 0, 'numberFormat', 'yyyy/m/d');
  $cells.put(2, 2, '#REF!', '=坏了');
  const grid = await host.readGrid('台账');
  expect(valueAt(grid, 0, 0)).toBe(cellError('#N/A'));
  expect(valueAt(grid, 2, 2)).toBe(cellError('#REF!'));
  expect([valueAt(grid, 0, 2), valueAt(grid, 1, 1), valueAt(grid, 1, 2)]).toEqual(['=不是公式', true, ' 张三 ']);
  expect([valueAt(grid, 1, 0), formatAt(grid, 1, 0)]).toEqual([44_256, 'yyyy/m/d']);
  expect(grid.formulas.map((rows) => rows && [...rows])).toEqual([[1], null, [2]]);
});

test('keeps a table in its place where the first rows and columns are empty, and leaves off what only looks used', async () => {
  open([]);
  const { $cells } = excel.workbook.$active;
  $cells.put(3, 2, '序号');
  $cells.put(4, 2, 1);
  $cells.put(9, 5, ' ');
  $cells.setLook(5_000, 40, 'fill.color', '#FFEE00');
  const grid = await host.readGrid('台账');
  expect([grid.rowCount, grid.columnCount, valueAt(grid, 3, 2), valueAt(grid, 4, 2)]).toEqual([5, 3, '序号', 1]);
});

test('tells hidden rows and columns apart, all of them or some', async () => {
  open([
    ['序号', '姓名'],
    [1, '张三'],
    [2, '李四'],
  ]);
  const sheet = excel.workbook.$active;
  sheet.$hiddenRows.add(1);
  sheet.$hiddenColumns.add(0);
  const some = await host.readGrid('台账');
  expect([[...some.hiddenRows], [...some.hiddenColumns]]).toEqual([[1], [0]]);
  for (const row of [0, 2]) sheet.$hiddenRows.add(row);
  expect([...(await host.readGrid('台账')).hiddenRows].sort()).toEqual([0, 1, 2]);
});

test('knows an empty sheet, a sheet that is not there, and one of our own', async () => {
  open([['序号']]);
  expect(await host.readGrid('空表')).toMatchObject({
    name: '空表',
    rowCount: 0,
    columnCount: 0,
    madeByProduct: false,
  });
  expect(await failure(host.readGrid('没有'))).toMatchObject({ code: 'sheet-missing' });
  excel.workbook.$active.names.add(PRODUCT_MARK, excel.workbook.$active.getCell(0, 0));
  expect(await host.readGrid('台账')).toMatchObject({ madeByProduct: true });
});

test.each([true, false])('says whether days count from 1904: %s', async (date1904) => {
  open([['日期']], {}, date1904);
  expect(await host.readGrid('台账')).toMatchObject({ date1904 });
});

test('a new sheet counts its days as the workbook does', async () => {
  open([['日期']], {}, true);
  const model = {
    name: '设置',
    rows: [[{ value: 44319, style: 'day' }, { value: 44319 }]],
    styles: { day: { format: 'yyyy-mm-dd' } },
    merges: [],
    widths: [],
    frozenRows: 0,
    frozenColumns: 0,
  };
  await host.apply({ title: '建表', operations: [{ kind: 'add-sheet', sheet: '设置', model, after: null }] });
  const grid = await host.readGrid('设置');
  expect([grid.columns[0]?.[0], grid.columns[1]?.[0]]).toEqual([44319 - 1462, 44319]);
  await host.undo();
  expect((await host.sheets()).map(({ name }) => name)).toEqual(['台账', '空表']);
});

test('asks for half where an answer is too large, and loses nothing', async () => {
  const text = '信访事项内容'.repeat(40);
  const rows = Array.from({ length: 300 }, (_, i) => [i, text]);
  open(rows, { maxResponseBytes: 60_000 });
  const grid = await host.readGrid('台账');
  expect([grid.rowCount, grid.columns[0]?.[299], grid.columns[1]?.every((value) => value === text)]).toEqual([
    300,
    299,
    true,
  ]);
  expect(excel.traffic.largestResponse).toBeGreaterThan(60_000);
});

test('never takes an answer of null for an empty sheet', async () => {
  open([['序号'], [1]]);
  const nothing = jest.spyOn(
    excel.workbook.worksheets.getItem('台账').getRange('A1').constructor.prototype,
    'formulas',
    'get',
  );
  nothing.mockReturnValue(null);
  expect(await failure(host.readGrid('台账'))).toMatchObject({ code: 'excel-too-large' });
  nothing.mockRestore();
});

test('stops reading when told to, and says how far it is until then', async () => {
  open(Array.from({ length: 20_000 }, (_, i) => [i, '信访事项内容', '东城区', '已办结', '张三', '备注']));
  const shares: number[] = [];
  await host.readGrid('台账', { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const stop = new AbortController();
  const reading = host.readGrid('台账', { signal: stop.signal, onProgress: () => stop.abort() });
  expect(await failure(reading)).toMatchObject({ code: 'cancelled' });
});

test('waits while a cell is being edited, and says so when that takes too long', async () => {
  const busy = (from: number, to: number) =>
    Object.fromEntries(
      Array.from({ length: to - from + 1 }, (_, i) => [from + i, 'InvalidOperationInCellEditMode' as const]),
    );
  open([['序号'], [1]], { faults: busy(2, 6) });
  expect(await host.readGrid('台账')).toMatchObject({ rowCount: 2 });
  open([['序号']], { faults: busy(1, 100) });
  expect(await failure(host.readGrid('台账'))).toMatchObject({
    code: 'excel-busy',
    message: expect.stringMatching(/单元格正在编辑/u),
  });
});

test('selects a cell on its sheet, and says why where it cannot', async () => {
  open([['序号'], [1]]);
  await host.select('空表', 4, 2);
  expect(excel.workbook.$selection?.address).toBe('空表!C5'.replace('空表', "'空表'"));
  excel.workbook.worksheets.getItem('台账').visibility = 'Hidden';
  expect(await failure(host.select('台账', 0, 0))).toMatchObject({ code: 'sheet-hidden' });
  expect((await host.sheets()).map(({ visible, active }) => [visible, active])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(await host.workbookName()).toBe('台账.xlsx');
});

test('says which rows are selected in several places, each once, up to the end of a whole column', async () => {
  open([['序号'], [1], [2], [3], [4], [5]]);
  const sheet = excel.workbook.worksheets.getItem('台账');
  sheet.$hiddenRows.add(4);
  const select = (address: string) => void (excel.workbook.$selection = sheet.getRanges(address));
  select('A4:B6,A2,C2:C4');
  expect(await host.selectedRows()).toEqual({ sheet: '台账', rows: [1, 2, 3, 5] });
  select('B1:B1048576');
  expect(await host.selectedRows()).toEqual({ sheet: '台账', rows: [0, 1, 2, 3, 5] });
});

test('says what to select where no cells are selected', async () => {
  open([['序号'], [1]]);
  excel.workbook.$selection = null;
  expect(await failure(host.selectedRows())).toMatchObject({ code: 'nothing-selected' });
});

test('keeps settings in the workbook, each in one part of its own, and leaves none behind', async () => {
  open([['序号']]);
  const { customXmlParts } = excel.workbook;
  await host.setSetting('columns', '{"3":"phone"}');
  await host.setSetting('ignored', '<甲> & "乙"');
  expect(await new ExcelHost().getSetting('columns')).toBe('{"3":"phone"}');
  await host.setSetting('columns', '{"4":"phone"}');
  expect(await host.getSetting('columns')).toBe('{"4":"phone"}');
  expect(await host.getSetting('ignored')).toBe('<甲> & "乙"');
  expect(customXmlParts.items.map((part) => settingOf(part.getXml())?.key).sort()).toEqual(['columns', 'ignored']);
  for (const key of ['columns', 'columns', 'ignored']) await host.setSetting(key, null);
  expect(await host.getSetting('columns')).toBeNull();
  expect(customXmlParts.items).toEqual([]);
});

test('takes what was written last of a setting that two have written at once, and mends it', async () => {
  open([['序号']]);
  const { customXmlParts } = excel.workbook;
  for (const text of ['first', 'later']) customXmlParts.add(settingXml('columns', text));
  expect(await host.getSetting('columns')).toBe('later');
  await host.setSetting('columns', 'now');
  expect(customXmlParts.items.map((part) => settingOf(part.getXml())?.text)).toEqual(['now']);
});

test('a grid that was put in comes out again', async () => {
  const given = gridOfRows(
    [
      ['序号', '日期'],
      [1, 44_256],
      [2, null],
    ],
    { name: '台账' },
  );
  open(given.columns[0]!.map((_, r) => given.columns.map((column) => column[r] as Scalar | null)));
  const { columns, rowCount } = await host.readGrid('台账');
  expect({ columns, rowCount }).toEqual({ columns: given.columns, rowCount: given.rowCount });
});

test('says of a protected sheet that it is one, so that nothing is planned that would be refused', async () => {
  open([['序号'], [1]]);
  expect((await host.readGrid('台账')).isProtected).toBeUndefined();
  excel.workbook.$active.protection.protect();
  expect((await host.readGrid('台账')).isProtected).toBe(true);
});
