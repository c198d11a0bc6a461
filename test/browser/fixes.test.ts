import { unzipSync } from 'fflate';
import { valueAt } from '../../src/core/grid/grid';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import type { Locator } from 'playwright-core';
import { violations } from './support/violations';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

const button = (name: string | RegExp): Locator =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });

const ROWS = [
  ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位', '备注'],
  [1, 'XF2021001', '2021.3.1', ' 走访', '张试', '反映小区停水三天无人处理', '区人社局', '　　原样保留 '],
  [2, 'XF2021002', '２０２１年３月２日', '来信', '李样 ', '反映道路破损多年没有修补', '东四街道', null],
  [3, 'XF2021003', '2021-03-03', '窗口来访', '王某', '反映补发工资一事', '东华街道', '=不是公式'],
];

function workbook(): Uint8Array {
  const sheet = (name: string, rows: SheetModel['rows']): SheetModel => ({
    name,
    rows,
    styles: {},
    merges: [],
    widths: [8, 16, 20],
    frozenRows: 1,
    frozenColumns: 0,
  });
  const cells = ROWS.map((row) => row.map((value) => (value === null ? null : { value })));
  return writeWorkbook([sheet('台账', cells), sheet('说明', [[{ value: '每周五更新' }]])], { madeByProduct: false });
}

async function openLedger(options: Parameters<typeof WorkbenchPage.open>[0] = {}): Promise<Uint8Array> {
  workbench = await WorkbenchPage.open(options);
  const bytes = workbook();
  await workbench.openFile('测试.xlsx', bytes);
  await workbench.waitForFile('测试.xlsx');
  await workbench.check();
  return bytes;
}

async function preview(): Promise<void> {
  await button('一键修改').click();
  await workbench.pane.getByText('将改6处，涉及3行。').waitFor();
  await workbench.pane.getByRole('checkbox').nth(5).waitFor();
}

test('all safe mends are done by one press after a preview, and 还原 puts the sheet back as it was', async () => {
  const bytes = await openLedger();
  await preview();
  await button('修改6处').click();
  await workbench.pane.getByText('全部安全修改：已写入6格。').first().waitFor();
  // Checked again by itself: what was mended is found no more.
  await button(/用了别名|日期是文本/u)
    .first()
    .waitFor({ state: 'detached' });
  expect(await workbench.pane.getByText('请重新体检').count()).toBe(0);
  await button(/^还原：全部安全修改/u).click();
  await workbench.pane.getByText('已还原6格').first().waitFor();
  await workbench.pane.getByText('请重新体检').waitFor();
  const { bytes: saved } = await workbench.download('保存工作簿');
  const [before, after] = [await gridsOf(bytes), await gridsOf(saved)];
  expect(after).toEqual(before);
});

test('the saved copy differs from the file in the mended cells, and in the part that remembers what was mended', async () => {
  const bytes = await openLedger();
  await preview();
  await button('修改6处').click();
  await workbench.pane.getByText('全部安全修改：已写入6格。').first().waitFor();
  const { bytes: saved } = await workbench.download('保存工作簿');
  const [before, after] = [await gridsOf(bytes), await gridsOf(saved)];
  const changed: Record<string, unknown> = {};
  after[0]?.forEach((row, r) =>
    row.forEach((v, c) => {
      if (v !== before[0]?.[r]?.[c]) changed[`${'ABCDEFGH'[c]}${r + 1}`] = v;
    }),
  );
  expect(changed).toEqual({ C2: 44256, D2: '来访', G2: '区人力社保局', C3: 44257, E3: '李样', C4: 44258 });
  const [old, now] = [unzipSync(bytes), unzipSync(saved)];
  const added = Object.keys(now).filter((name) => !(name in old));
  expect(added.every((name) => name.startsWith('customXml/'))).toBe(true);
  // The list of mends for next month's file names rules and columns, and nobody.
  const kept = added.map((name) => Buffer.from(now[name]!).toString()).join('');
  expect(kept).toContain('urn:petition-ledger:settings:');
  expect(kept).not.toMatch(/李样|张样|王样/u);
  const parts = Object.keys(old).filter((name) => !Buffer.from(old[name]!).equals(Buffer.from(now[name]!)));
  const expected = /sheet1\.xml$|styles\.xml$|workbook\.xml$|workbook\.xml\.rels$|^\[Content_Types\]\.xml$/u;
  expect(parts.filter((name) => !expected.test(name))).toEqual([]);
});

test('a finding is mended by the keyboard alone, and the next one has the focus', async () => {
  await openLedger();
  const { page } = workbench;
  await button(/^提醒 ?G4.*东华街道/u).click();
  const near = button('改成“东华门街道”');
  await near.waitFor();
  await near.focus();
  await page.keyboard.press('Enter');
  await workbench.pane.getByText('修改G4：已写入1格。').first().waitFor();
  await button(/东华街道/u)
    .first()
    .waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('[role=listitem]') !== null);
});

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours, axe finds nothing', (_, dark) => {
  test('in the preview, and among the values near a finding', async () => {
    await openLedger({ dark });
    await preview();
    await workbench.pane.getByRole('checkbox').first().click();
    await workbench.pane.getByText('将改5处').waitFor();
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.page.keyboard.press('Escape');
    await button(/^提醒 ?G4.*东华街道/u).click();
    await button('改成“东华门街道”').waitFor();
    expect(await violations(workbench.page)).toEqual([]);
    // Nothing reaches beyond the narrowest pane that Excel makes.
    await workbench.page.getByRole('separator').focus();
    await workbench.page.keyboard.press('End');
    const wide = await workbench.pane.evaluate(
      (pane) =>
        [...pane.querySelectorAll('button, input')].filter(
          (e) => e.getBoundingClientRect().right > pane.getBoundingClientRect().right + 0.5,
        ).length,
    );
    expect(wide).toBe(0);
  });
});

async function gridsOf(bytes: Uint8Array): Promise<unknown[][][]> {
  const { sheets } = await openWorkbook(bytes, '测试.xlsx');
  return sheets.map((sheet) => {
    const grid = sheet.grid();
    return Array.from({ length: grid.rowCount }, (_, r) => grid.columns.map((_column, c) => valueAt(grid, r, c)));
  });
}
