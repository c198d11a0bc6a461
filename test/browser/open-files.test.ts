import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

const HEAD = ['序号', '信访件编号', '姓名', '身份证号', '登记日期', '信访形式', '主要内容', '责任单位'];
const ROWS = [
  [1, 'X2021001', '甲一', '110199190101010017', '2021年3月1日', '来访', '反映楼道堆物，请求清理', '东华门街道'],
  // The check character of the ID number is wrong.
  [2, 'X2021002', '乙二', '110199190101010016', '2021年3月2日', '来信', '反映小区供暖温度不足', '景山街道'],
  [3, 'X2021003', '丙三', '110199190101010025', '2021年3月3日', '来访', '反映工地夜间施工噪声', '交道口街道'],
];

function modelOf(name: string, { columns, rowCount }: Grid): SheetModel {
  const rows = Array.from({ length: rowCount }, (_, r) =>
    columns.map((column) => {
      const value = column[r] ?? null;
      return typeof value === 'object' ? null : { value };
    }),
  );
  return { name, rows, styles: {}, merges: [], widths: [], frozenRows: 0, frozenColumns: 0 };
}

const ledger = (): Uint8Array =>
  writeWorkbook([modelOf('三月', gridOfRows([HEAD, ...ROWS]))], { madeByProduct: false });

test('a workbook chosen by the button is shown and checked', async () => {
  await workbench.openFile('三月台账.xlsx', ledger());
  await workbench.waitForFile('三月台账.xlsx');
  await workbench.check();
  await workbench.findings.filter({ hasText: 'D3' }).click();
  await expectSoon(() => workbench.selectedCell(), 'D3');
});

test('a .csv in GB18030 is read as well', async () => {
  // 序号,姓名,身份证号,登记日期 … in GB18030.
  const text = 'D0F2BAC52CD0D5C3FB2CC9EDB7DDD6A4BAC52CB5C7BCC7C8D5C6DA';
  const rows = ROWS.map((row) => `\n${String(row[0])},A,${String(row[3])},2021-03-01`).join('');
  await workbench.openFile('导出.csv', Buffer.concat([Buffer.from(text, 'hex'), Buffer.from(rows)]));
  await workbench.waitForFile('导出.csv');
  await workbench.check();
  await workbench.findings.filter({ hasText: 'C3' }).waitFor();
});

test('a workbook dropped anywhere on the page is opened', async () => {
  await workbench.dropFile('拖来的台账.xlsx', ledger());
  await workbench.waitForFile('拖来的台账.xlsx');
  expect(await workbench.page.getByText('松开鼠标').count()).toBe(0);
});

test.each([
  ['a text that calls itself a workbook', '坏文件.xlsx', '这不是一个表格'],
  ['an empty file', '空文件.xlsx', ''],
  ['half a workbook', '半个文件.xlsx', ledger().slice(0, 900)],
  ['a picture', '照片.csv', Buffer.from('89504e470d0a1a0a0000000d494844520000001000000010', 'hex')],
])('%s is answered in one Chinese sentence, and the workbook before it stays open', async (_, name, bytes) => {
  await workbench.openFile(name, bytes);
  const notice = workbench.notice.getByRole('group').or(workbench.notice.locator('.fui-MessageBar'));
  await notice.first().waitFor();
  const text = (await workbench.notice.innerText()).trim();
  expect(text.split('\n')).toHaveLength(1);
  expect(text).toMatch(/\p{Script=Han}。$/u);
  expect(text).not.toMatch(/错误代号|undefined|Error/u);
  await workbench.waitForFile('2021年信访台账.xlsx');
  // What is on the screen can still be checked.
  await workbench.check();
});

test('another sample is a menu away', async () => {
  await workbench.page.getByRole('button', { name: '示例台账' }).click();
  await workbench.page.getByRole('menuitem', { name: /12345/u }).click();
  await workbench.waitForFile('2021年12345工单与信访件.xlsx');
  await workbench.check();
});
