import type { Locator } from 'playwright-core';
import { valueAt } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { violations } from './support/violations';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

const button = (name: string | RegExp): Locator =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });

const HEADER = ['信访编号', '来访时间', '形式', '姓名', '反映事项', '承办单位', '稳控责任人', '领导看法'];
const MONTHS: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  '1月': [
    ['XF2021001', '2021.1.4', '走访', '张试', '反映小区停水三天无人处理', '区人社局', '甲', '抓紧'],
    ['XF2021002', '2021年1月9日', '来信', '李样', '反映道路破损多年没有修补', '东四', '乙', ''],
  ],
  '2月': [
    ['XF2021002', '2021-02-02', '来信', '李样', '再次反映道路破损没有修补', '东四', '乙', ''],
    ['XF2021003', '2021-02-11', '网信', '王某', '反映补发工资一事', '东华门', '甲', ''],
  ],
};

function workbook(): Uint8Array {
  const sheets = Object.entries(MONTHS).map(([name, rows]) => ({
    name,
    rows: [HEADER, ...rows].map((row) => row.map((value) => ({ value }))),
    styles: {},
    merges: [],
    widths: [14, 14],
    frozenRows: 1,
    frozenColumns: 0,
  }));
  return writeWorkbook(sheets, { madeByProduct: false });
}

async function openMonths(options: Parameters<typeof WorkbenchPage.open>[0] = {}): Promise<void> {
  workbench = await WorkbenchPage.open(options);
  await workbench.openFile('全年.xlsx', workbook());
  await workbench.waitForFile('全年.xlsx');
  await workbench.check();
  await workbench.pane.getByRole('tab', { name: '表与列' }).click();
}

async function plan(): Promise<void> {
  await button('整理成规范台账').click();
  await workbench.pane.getByRole('heading', { name: '规范台账', exact: true }).waitFor();
}

/** Rows of a sheet of the saved copy, without the hidden columns. */
async function saved(sheet: string): Promise<string[][]> {
  const { bytes } = await workbench.download('保存工作簿');
  const { sheets } = await openWorkbook(bytes, '全年.xlsx');
  const grid = sheets.find(({ name }) => name === sheet)?.grid();
  if (!grid) return [];
  return Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount - 2 }, (_column, c) => String(valueAt(grid, r, c) ?? '')),
  );
}

async function typeAt(downs: number, rights: number, text: string): Promise<void> {
  await workbench.focusGrid();
  for (let i = 0; i < downs; i++) await workbench.page.keyboard.press('ArrowDown');
  for (let i = 0; i < rights; i++) await workbench.page.keyboard.press('ArrowRight');
  await workbench.type(text);
}

/** The clerk goes to F2 of the first month by what is found there, and types another unit. */
async function changeLedger(): Promise<void> {
  await workbench.pane.getByRole('tab', { name: /^问题/u }).click();
  await button(/^建议 ?F2.*区人社局/u).click();
  await expectSoon(() => workbench.selectedCell(), 'F2');
  await workbench.type('区国资委');
  await workbench.pane.getByRole('tab', { name: '表与列' }).click();
}

const TABLE_1 = [
  ['序号', '信访件编号', '信访人', '信访形式', '信访日期', '信访内容', '责任单位', '领导看法'],
  ['1', 'XF2021001', '张试', '来访', '44200', '反映小区停水三天无人处理', '区人力社保局', '抓紧'],
  ['2', 'XF2021002', '李样', '来信', '44205', '反映道路破损多年没有修补', '东四街道', ''],
];

test('规范台账 is made of the months, typed into, and made again with what was typed', async () => {
  await openMonths();
  await plan();
  await workbench.pane.getByText('新建工作表“规范台账”：4件，来自“1月”2件、“2月”2件。').waitFor();
  await workbench.pane.getByText('没有带入的列：“稳控责任人”').waitFor();
  // Registered twice: nothing is joined before the clerk says so.
  const twice = workbench.pane.getByRole('combobox', { name: '“1月”第3行、“2月”第2行怎么办' });
  expect(await twice.inputValue()).toBe('both');
  await twice.selectOption('只带最前一行');
  await workbench.pane.getByText('新建工作表“规范台账”：3件').waitFor();
  await button('写入规范台账').click();
  await workbench.pane
    .getByText(/^生成规范台账：已写入\d+格/u)
    .first()
    .waitFor();
  const first = await saved('规范台账');
  expect(first.slice(0, 3)).toEqual(TABLE_1);
  expect(first.map((row) => row[1])).toEqual(['信访件编号', 'XF2021001', 'XF2021002', 'XF2021003']);

  // The clerk types: a unit of their own, and what the ledger then says otherwise.
  await typeAt(1, 6, '区卫健委');
  await changeLedger();
  await plan();
  await workbench.pane.getByText('更新工作表“规范台账”：台账里有3件').waitFor();
  // The refusal of the second registration stands as it was decided.
  expect(await twice.inputValue()).toBe('first');
  const conflict = workbench.pane.getByRole('radiogroup', { name: 'G2 责任单位' });
  expect(await conflict.getByRole('radio', { name: '保留填的：区卫健委' }).isChecked()).toBe(true);
  await conflict.getByRole('radio', { name: '改用台账的：区国资委' }).click();
  await workbench.pane.getByText('正在核算').waitFor({ state: 'detached' });
  await button('更新规范台账').click();
  await workbench.pane
    .getByText(/^更新规范台账：已写入\d+格/u)
    .first()
    .waitFor();
  const second = await saved('规范台账');
  expect(second[1]?.[6]).toBe('区国资委');
  expect(second.length).toBe(4);

  // Put back as it was before the update, and again before it was made.
  await button(/^还原：更新规范台账/u).click();
  await button(/^还原：生成规范台账/u).waitFor();
  expect((await saved('规范台账'))[1]?.[6]).toBe('区卫健委');
});

test('what was typed stays where the clerk decides nothing, and is not asked again', async () => {
  await openMonths();
  await plan();
  await button('写入规范台账').click();
  await workbench.pane
    .getByText(/^生成规范台账：已写入/u)
    .first()
    .waitFor();
  await typeAt(1, 6, '区卫健委');
  await changeLedger();
  await plan();
  await workbench.pane.getByRole('radiogroup', { name: 'G2 责任单位' }).waitFor();
  await button('更新规范台账').click();
  await workbench.pane
    .getByText(/^更新规范台账：已写入/u)
    .first()
    .waitFor();
  expect((await saved('规范台账'))[1]?.[6]).toBe('区卫健委');
  await plan();
  await workbench.pane.getByText('没有要写的：规范台账已经是最新的。').waitFor();
  await workbench.pane.getByText('您在表里填写、修改的1格都已保留。').waitFor();
});

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours', (_, dark) => {
  test('axe finds nothing, and nothing reaches beyond the narrowest pane', async () => {
    await openMonths({ dark });
    await plan();
    await workbench.pane.getByRole('combobox').first().waitFor();
    await workbench.page.getByRole('separator', { name: /体检栏宽度/u }).focus();
    await workbench.page.keyboard.press('End');
    expect(await violations(workbench.page)).toEqual([]);
    const wide = await workbench.pane.evaluate(
      (pane) =>
        [...pane.querySelectorAll('button, input, select')].filter(
          (e) => e.getBoundingClientRect().right > pane.getBoundingClientRect().right + 0.5,
        ).length,
    );
    expect(wide).toBe(0);
  });
});
