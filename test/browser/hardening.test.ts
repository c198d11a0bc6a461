import { formatAt, valueAt, type Grid } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { violations } from './support/violations';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

const ROWS = [
  ['信访件编号', '信访人', '身份证号', '联系电话', '登记日期', '信访内容', '信访形式', '性别'],
  ['XF2021001', '张试', 110_101_190_101_010_000, 13_800_138_000, 44_256, '反映小区停水三天无人处理', '来信', '男'],
  ['XF2021002', '李样', '11010119010101001X', '010-64000000', '2021.3.2', '反映道路破损多年没有修补', '上访', null],
];

const column = (n: number) => ({ top: 1, left: n, bottom: 202, right: n });

function workbook(): Uint8Array {
  const rows = ROWS.map((row) => row.map((value) => ({ value })));
  const clerks = { areas: [column(7)], list: { choices: ['男', '女'] }, others: 'refuse' } as const;
  const sheet = {
    name: '台账',
    rows,
    styles: {},
    merges: [],
    widths: [14],
    frozenRows: 1,
    frozenColumns: 0,
    validations: [clerks],
  };
  return writeWorkbook([sheet], { madeByProduct: false });
}

async function cells(bytes: Uint8Array): Promise<unknown[][]> {
  const { sheets } = await openWorkbook(bytes, '台账.xlsx');
  const grid = sheets[0]!.grid();
  return [1, 2].map((r) => [2, 3, 4].map((c) => [valueAt(grid, r, c), formatAt(grid, r, c)]));
}

async function validated(bytes: Uint8Array): Promise<Grid['validated']> {
  const { sheets } = await openWorkbook(bytes, '台账.xlsx');
  return sheets[0]!.grid().validated;
}

/** What is offered in the column of 信访形式 of the workbook as it would be saved. */
const formsOffered = async (): Promise<readonly string[] | undefined> => {
  const areas = await validated((await workbench.download('保存工作簿')).bytes);
  return areas?.find(({ left }) => left === 6)?.offers?.choices;
};

const harden = async (): Promise<void> => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '原表加固', exact: true }).click();
};

/** Has the office's own list of forms count from now on. */
const setForms = async (...names: string[]): Promise<void> => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: /^设置：单位/u }).click();
  const settings = pane.getByRole('region', { name: '设置' });
  await settings.getByRole('button', { name: '导入', exact: true }).click();
  const forms = names.map((name) => ({ name, aliases: name === '来访' ? ['上访'] : [] }));
  await settings.getByLabel('把导出的内容粘贴到这里').fill(JSON.stringify({ office: '某区信访办', forms }));
  await settings.getByRole('button', { name: '使用粘贴的内容' }).click();
  await settings.getByText('现在用的是：某区信访办（导入的设置）').waitFor();
  await settings.getByRole('button', { name: '返回' }).click();
};

test('原表加固 sets the formats and drop-downs after a preview, and 还原 puts the sheet back exactly', async () => {
  workbench = await WorkbenchPage.open();
  const bytes = workbook();
  await workbench.openFile('台账.xlsx', bytes);
  await workbench.waitForFile('台账.xlsx');
  await workbench.check();
  const { pane } = workbench;
  await pane.getByRole('tab', { name: '表与列' }).click();
  await pane.getByRole('button', { name: '原表加固' }).click();
  await pane.getByText('1格不动：数字末位已经丢失').waitFor();
  await pane.getByText('“台账”G列“信访形式”：下拉列表和填写提示，202格').waitFor();
  await pane.getByText('202格不动：已有下拉列表或输入限制').waitFor();
  expect(await violations(workbench.page)).toEqual([]);
  await pane.getByRole('button', { name: /^设置\d+格$/u }).click();
  await pane
    .getByText(/^原表加固：已写入\d+格/u)
    .first()
    .waitFor();
  expect(await cells((await workbench.download('保存工作簿')).bytes)).toEqual([
    [
      [110_101_190_101_010_000, 'General'],
      ['13800138000', '@'],
      [44_256, 'yyyy-mm-dd'],
    ],
    [
      ['11010119010101001X', '@'],
      ['010-64000000', '@'],
      ['2021.3.2', 'General'],
    ],
  ]);
  expect(await validated((await workbench.download('保存工作簿')).bytes)).toMatchObject([column(7), column(6)]);
  await pane.getByRole('button', { name: /^还原：原表加固/u }).click();
  await pane
    .getByText(/^已还原|已还原\d+格/u)
    .first()
    .waitFor();
  expect(await cells((await workbench.download('保存工作簿')).bytes)).toEqual(await cells(bytes));
  expect(await validated((await workbench.download('保存工作簿')).bytes)).toEqual([column(7)]);
});

test('原表加固 done again after a list changed brings its own drop-down up to date, and 还原 the one before', async () => {
  workbench = await WorkbenchPage.open();
  await workbench.openFile('台账.xlsx', workbook());
  await workbench.waitForFile('台账.xlsx');
  await workbench.check();
  const { pane } = workbench;
  await pane.getByRole('tab', { name: '表与列' }).click();
  await harden();
  await pane.getByRole('button', { name: /^设置\d+格$/u }).click();
  await pane
    .getByText(/^原表加固：已写入\d+格/u)
    .first()
    .waitFor();
  const before = await formsOffered();
  expect(before).toContain('12345热线');
  await setForms('来信', '来访', '接诉即办');
  await workbench.check();
  await pane.getByRole('tab', { name: '表与列' }).click();
  await harden();
  await pane
    .getByText('按现在的名单更新，加上“接诉即办”，去掉“网上信访”“来电”“传真”“领导信箱”“12345热线”等6个')
    .waitFor();
  await pane.getByText('202格不动：已有下拉列表或输入限制').waitFor();
  await pane.getByRole('button', { name: /^设置\d+格$/u }).click();
  await pane.getByRole('button', { name: /^设置\d+格$/u }).waitFor({ state: 'detached' });
  await pane
    .getByText(/^原表加固：已写入\d+格/u)
    .first()
    .waitFor();
  expect(await formsOffered()).toEqual(['来信', '来访', '接诉即办']);
  await pane
    .getByRole('button', { name: /^还原：原表加固/u })
    .first()
    .click();
  await pane
    .getByText(/^已还原|已还原\d+格/u)
    .first()
    .waitFor();
  expect(await formsOffered()).toEqual(before);
});
