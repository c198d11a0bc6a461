import { violations } from './support/violations';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours, axe finds nothing', (_, dark) => {
  beforeEach(async () => void (workbench = await WorkbenchPage.open({ dark })));

  test('before the check', async () => {
    expect(await violations(workbench.page)).toEqual([]);
  });

  test('among the findings, with one open', async () => {
    await workbench.check();
    await workbench.findings.nth(1).click();
    expect(await violations(workbench.page)).toEqual([]);
  });

  test('among the tables and columns', async () => {
    await workbench.check();
    await workbench.pane.getByRole('tab', { name: '表与列' }).click();
    expect(await violations(workbench.page)).toEqual([]);
  });

  test('with a message and the menu of samples', async () => {
    await workbench.openFile('坏文件.xlsx', '这不是一个表格');
    await workbench.notice.getByRole('button').waitFor();
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.page.getByRole('button', { name: '示例台账' }).click();
    await workbench.page.getByRole('menuitem').first().waitFor();
    expect(await violations(workbench.page)).toEqual([]);
  });
});

test('the pane is as wide as Excel makes it, by mouse and by keyboard', async () => {
  workbench = await WorkbenchPage.open();
  const { page, pane } = workbench;
  const splitter = page.getByRole('separator');
  const width = async (): Promise<number> => Math.round((await pane.boundingBox())?.width ?? 0);
  await splitter.focus();
  await page.keyboard.press('End');
  expect(await width()).toBe(320);
  await page.keyboard.press('Home');
  expect(await width()).toBe(450);
  await page.keyboard.press('ArrowRight');
  expect(await width()).toBe(440);
  const box = await splitter.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 3, 400);
  await page.mouse.down();
  await page.mouse.move(1366 - 360, 400);
  await page.mouse.up();
  expect(await width()).toBe(360);
});

test('the pane folds away and comes back with its findings', async () => {
  workbench = await WorkbenchPage.open();
  await workbench.check();
  const count = await workbench.findings.count();
  await workbench.page.getByRole('button', { name: '收起体检栏' }).click();
  expect(await workbench.pane.isVisible()).toBe(false);
  await workbench.page.getByRole('button', { name: '展开体检栏' }).click();
  await workbench.findings.first().waitFor();
  expect(await workbench.findings.count()).toBe(count);
});
