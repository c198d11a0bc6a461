import { gridOfRows } from '../../../src/core/grid/grid';
import type { SheetChange } from '../../../src/hosts/workbook-host';
import { startOffice } from '../../excel-host/boot/open-excel';
import { deleteRow, insertRow } from '../../excel-host/model/moved-rows';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice());

let subject: ExcelUnderTest;
let told: SheetChange[];
let stop: () => void;
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));
const sheet = () => subject.excel.workbook.$active;

async function show(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  subject = new ExcelUnderTest();
  await subject.show([gridOfRows(rows, { name: '台账' }), gridOfRows([['别的']], { name: '说明' })]);
  told = [];
  stop = subject.product.onChange((change) => told.push(change));
  await subject.host.readGrid('台账');
  subject.excel.resetTraffic();
}
beforeEach(() =>
  show([
    ['序号', '登记日期', '姓名'],
    [1, 44_256, '张三'],
    [2, 44_257, '李四'],
  ]),
);

afterEach(() => stop());

test('many edits one upon the other are told as one, with two requests', async () => {
  for (let row = 1; row <= 60; row++) sheet().getCell(row, 2).formulas = [[`姓名${row}`]];
  await settled();
  expect(told).toHaveLength(1);
  expect(told[0]?.cells).toHaveLength(60);
  expect(told[0]?.cells?.[59]).toMatchObject({ row: 60, column: 2, value: '姓名60' });
  // And what Office.js itself tidies up afterwards.
  expect(subject.excel.traffic.requests).toBeLessThanOrEqual(4);
});

test('an edit is told with what the cell holds now, so that its row can be checked again by itself', async () => {
  await subject.type('台账', 1, 2, '王五');
  await subject.type('台账', 2, 1, '2021-03-05');
  await settled();
  expect(told.flatMap(({ cells = [] }) => cells)).toEqual([
    { row: 1, column: 2, value: '王五', format: 'General', formula: false },
    { row: 2, column: 1, value: 44_260, format: 'yyyy/m/d', formula: false },
  ]);
});

test.each<[string, () => void]>([
  ['a row was put in', () => insertRow(sheet(), 1)],
  ['a row was taken out', () => deleteRow(sheet(), 1)],
  ['very much was pasted', () => void (sheet().getRange('A2:C1002').formulas = Array(1_001).fill(['甲', '乙', '丙']))],
])('when %s the sheet is told without cells, so that all of it is checked', async (_, deed) => {
  deed();
  await subject.type('台账', 2, 2, '赵六');
  await settled();
  expect(told).toEqual([{ sheet: '台账' }]);
});

test('formulas of the same row are told along with the edit', async () => {
  sheet().getRange('D2:D3').formulas = [['=A2+10'], ['=A3+10']];
  await settled();
  await subject.host.readGrid('台账');
  told.length = 0;
  await subject.type('台账', 1, 0, 7);
  await settled();
  expect(told[0]?.cells?.map(({ row, column, formula }) => [row, column, formula])).toEqual([
    [1, 0, false],
    [1, 3, true],
  ]);
});

test.each([['=A2+A3'], ['=$A$1'], ['=说明!A1+1'], ['=SUM(A:A)']])(
  'where a formula looks at other rows (%s) the sheet is told without cells',
  async (formula) => {
    sheet().getRange('D2').formulas = [[formula]];
    await settled();
    expect(told.at(-1)).toEqual({ sheet: '台账' });
    await subject.host.readGrid('台账');
    await subject.type('台账', 1, 0, 7);
    await settled();
    expect(told.at(-1)).toEqual({ sheet: '台账' });
  },
);

test('a sheet that nobody read is told without cells', async () => {
  await subject.type('说明', 0, 0, '改');
  await settled();
  expect(told).toEqual([{ sheet: '说明' }]);
});

test('marks are set with events off, which are on again afterwards, and with calculation as it was', async () => {
  await subject.product.mark('台账', [{ row: 1, column: 2, severity: 'error' }]);
  expect(subject.excel.workbook.application.$suspended).toBeGreaterThan(0);
  expect(subject.excel.workbook._Runtime.enableEvents).toBe(true);
});
