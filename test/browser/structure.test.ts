import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

/** Somewhere in the grid, from its upper left corner: rows are 22 pixels high under a header of 20. */
const ROW_HEADER = { x: 20, y: 20 + 22 * 6.5 };
const COLUMN_HEADER = { x: 110, y: 10 };

async function chooseInMenu(at: { x: number; y: number }, item: string): Promise<void> {
  const sheet = workbench.page.locator('section[data-range-selector]').first();
  await sheet.click({ position: at });
  await sheet.click({ position: at, button: 'right' });
  await workbench.page.getByText(item, { exact: true }).click();
}

test.each([
  ['rows', ROW_HEADER, '删除选中行', '插入、删除或移动行'],
  ['columns', COLUMN_HEADER, '删除选中列', '插入、删除或移动列'],
] as const)('%s stay where the file has them, and the clerk is told why', async (_, at, item, said) => {
  await workbench.check();
  const before = await workbench.findings.allInnerTexts();
  await chooseInMenu(at, item);
  await workbench.notice.getByText(said).waitFor();
  await workbench.notice.getByText('请在 Excel 或 WPS 里改好').waitFor();
  await workbench.notice.getByRole('button', { name: '关闭提示' }).click();
  await expectSoon(() => workbench.notice.innerText(), '');
  // Had a row or a column gone, the findings below or beside it would name other cells.
  await workbench.check();
  expect(await workbench.findings.allInnerTexts()).toEqual(before);
});

test('no sheet is added', async () => {
  const { page } = workbench;
  await page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
  await workbench.notice.getByText('新增、删除、复制、改名或移动工作表').waitFor();
  expect(await page.locator('[data-u-comp=slide-tab-item]').count()).toBe(1);
});
