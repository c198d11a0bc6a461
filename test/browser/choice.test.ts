import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { violations } from './support/violations';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

const button = (name: string | RegExp): Locator =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });
const tick = (name: string | RegExp): Locator => workbench.pane.getByRole('checkbox', { name });

/** How many of the things that take the keyboard reach beyond the pane. */
const beyond = (): Promise<number> =>
  workbench.pane.evaluate(
    (pane) =>
      [...pane.querySelectorAll('button, input, label')].filter(
        (e) =>
          e.closest('[role=region]') === null &&
          e.getBoundingClientRect().right > pane.getBoundingClientRect().right + 0.5,
      ).length,
  );

/** How many lines the sheet would have, as its own check line says. */
const lines = async (): Promise<number> =>
  Number(/问题总数([\d,]+)件/u.exec((await workbench.pane.getByRole('table').textContent()) ?? '')?.[1] ?? NaN);

/** The workbench at 排查整治台账 of the sample. */
async function openRectification(options: { readonly dark?: boolean } = {}): Promise<WorkbenchPage> {
  workbench = await WorkbenchPage.open(options);
  await workbench.check();
  await workbench.pane.getByRole('tab', { name: '报表' }).click();
  await button(/^排查整治台账/u).click();
  await workbench.pane.getByRole('table').waitFor();
  return workbench;
}

test.each([
  ['light', false],
  ['dark', true],
])('matters are chosen by criteria and picked by hand, by keyboard too, in %s colours', async (_, dark) => {
  const { page, pane } = await openRectification({ dark });
  const before = await lines();
  // The narrowest pane that Excel makes.
  await page.getByRole('separator').focus();
  await page.keyboard.press('End');

  const summary = button(/^列入条件：/u);
  expect(await summary.getAttribute('aria-expanded')).toBe('false');
  await summary.focus();
  await page.keyboard.press('Enter');
  await tick(/^未办结\s[\d,]+件/u).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyond()).toBe(0);
  // Tab leads from the heading to the first criterion.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectSoon(() => tick(/^未办结/u).isChecked(), true);
  await pane.getByText('口径：列入尚未办结的事项。').waitFor();
  const all = await lines();
  expect(all).toBeGreaterThan(before);
  await button('恢复默认条件').click();
  await expectSoon(lines, before);

  await button('逐件选定……').click();
  const list = pane.getByRole('list', { name: '可以选定的事项' });
  await list.getByRole('checkbox').first().waitFor();
  await pane.getByRole('searchbox').fill('噪声');
  await pane.getByText(/^找到\d+件。$/u).waitFor();
  await list.getByRole('checkbox').first().check();
  await pane.getByText('已选定1件。').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyond()).toBe(0);
  await button('回到排查整治台账').click();
  await pane.getByText('列入逐件选定的事项').waitFor();
  await button('逐件选定（已选1件）……').waitFor();

  await pane.getByRole('radio', { name: '专项' }).check();
  await pane.getByLabel('专项名称').fill('建党100周年');
  await pane.getByLabel('从', { exact: true }).fill('2021-06-01');
  await pane.getByLabel('到', { exact: true }).fill('2021-06-30');
  await page.keyboard.press('Enter');
  await pane.getByText('“建党100周年”专项排查整治台账').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyond()).toBe(0);
});

test('the rows that are selected in the grid are taken into 排查整治台账', async () => {
  const { page, pane } = await openRectification();
  await workbench.focusGrid();
  // Down from the title over the header into the first matters.
  await page.keyboard.down('Shift');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await button('加入所选行').click();
  await pane.getByText(/^已加入\d件。有\d行不是事项，没有加入。$/u).waitFor();
  await button(/^逐件选定（已选\d件）……$/u).waitFor();
  await pane.getByText('列入逐件选定的事项').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('each unit gets a file of its own, all of them in one archive that the browser saves', async () => {
  const { page, pane } = await openRectification();
  await page.getByRole('separator').focus();
  await page.keyboard.press('End');
  await button('分发……').click();
  await pane.getByRole('list', { name: '各份' }).getByRole('listitem').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await beyond()).toBe(0);
  const press = button(/^全部存成一个压缩包/u).click();
  const [file] = await Promise.all([page.waitForEvent('download'), press]);
  expect(file.suggestedFilename()).toBe('排查整治台账 分单位交办单.zip');
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  expect(Object.keys(files).length).toBe(await pane.getByRole('list', { name: '各份' }).getByRole('listitem').count());
  for (const name of Object.keys(files)) expect(name).toMatch(/^排查整治台账（.+）\.xlsx$/u);
});
