import type { Locator } from 'playwright-core';
import { cellAddress } from '../../src/core/grid/address';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { violations } from './support/violations';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

const ROWS = [
  ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '是否积案', '办理进展', '领导批示'],
  ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '是', '已约谈', null],
  ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-01', '是', '已踏勘', null],
];

function workbook(): Uint8Array {
  const sheet: SheetModel = {
    name: '台账',
    rows: ROWS.map((row) => row.map((value) => (value === null ? null : { value }))),
    styles: {},
    merges: [],
    widths: [10, 10, 30],
    frozenRows: 1,
    frozenColumns: 0,
  };
  return writeWorkbook([sheet], { madeByProduct: false });
}

const button = (name: string | RegExp): Locator =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });

/** The sheets as they would be saved now. */
async function saved(): Promise<{ readonly ledger: Grid; readonly sheet: Grid }> {
  const { bytes } = await workbench.download('保存工作簿');
  const { sheets } = await openWorkbook(bytes, '测试.xlsx');
  const [ledger, sheet] = sheets.map((s) => s.grid());
  if (!ledger || !sheet) throw new Error('a sheet is missing');
  return { ledger, sheet };
}

/** Where a column and the line of a matter meet in 排查整治台账. */
function cellOf({ columns, rowCount }: Grid, header: string, number: string): string {
  const rows = Array.from({ length: rowCount }, (_, r) => r);
  const column = columns.findIndex((c) => rows.some((r) => String(c[r]).replace(/\s/gu, '') === header));
  const row = rows.find((r) => columns.some((c) => c[r] === number)) ?? -1;
  return cellAddress(row, column);
}

async function typeAt(cell: string, text: string): Promise<void> {
  const { page } = workbench;
  await workbench.focusGrid();
  await page.keyboard.press('Control+Home');
  await page.locator('[data-u-comp=defined-name] input').fill(cell);
  await page.keyboard.press('Enter');
  // The box shows what was typed into it until the selection moves.
  await workbench.focusGrid();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expectSoon(() => workbench.selectedCell(), cell);
  await workbench.type(text);
}

test.each([
  ['light', false],
  ['dark', true],
])('what was typed into 排查整治台账 goes back into the ledger where it is ticked, in %s colours', async (_, dark) => {
  workbench = await WorkbenchPage.open({ dark });
  await workbench.openFile('测试.xlsx', workbook());
  await workbench.waitForFile('测试.xlsx');
  await workbench.check();
  await workbench.pane.getByRole('tab', { name: '报表' }).click();
  await button(/^排查整治台账/u).click();
  await button('写成工作表').click();
  await button('写入').click();
  await button(/^还原：生成排查整治台账/u).waitFor();
  const { ledger, sheet } = await saved();
  await typeAt(cellOf(sheet, '工作进展', 'XF1'), '已更换锅炉，水温达标');
  await typeAt(cellOf(sheet, '领导批示', 'XF2'), '请月底前修好');

  await button('写回台账').click();
  await workbench.pane.getByText('可以写回的2件').waitFor();
  expect(await violations(workbench.page)).toEqual([]);
  const ticks = workbench.pane.getByRole('checkbox');
  expect(await ticks.evaluateAll((all: HTMLInputElement[]) => all.map(({ checked }) => checked))).toEqual([
    true,
    false,
  ]);
  // The heading has the keyboard: the way back, the three buttons, and the ticks one by one.
  const stops: (string | null)[] = [];
  for (let i = 0; i < 6; i++) {
    await workbench.page.keyboard.press('Tab');
    stops.push(
      await workbench.page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('aria-label') ?? (at?.closest('span')?.textContent || at?.textContent) ?? null;
      }),
    );
  }
  expect(stops.slice(0, 4)).toEqual(['回到排查整治台账', '写回1格', '勾上没有疑问的', '全部不勾']);
  expect(stops[4]).toContain('工作进展，写到“台账”G2');
  expect(stops[5]).toContain('领导批示，写到“台账”H3');
  await workbench.page.keyboard.press('Space');
  await button('写回2格').click();
  await workbench.pane.getByText('写回台账：已写入2格').first().waitFor();
  const written = await saved();
  expect([valueAt(written.ledger, 1, 6), valueAt(written.ledger, 2, 7)]).toEqual([
    '已更换锅炉，水温达标',
    '请月底前修好',
  ]);

  await button(/^还原：写回台账/u).click();
  await workbench.pane.getByText('已还原2格').first().waitFor();
  const back = await saved();
  expect(back.ledger.columns).toEqual(ledger.columns);
  expect(back.sheet.columns).toEqual(written.sheet.columns);
});
