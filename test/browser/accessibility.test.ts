import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

/**
 * Nodes of the grid, which are another project's: its canvas, formula bar, sheet bar, hidden cell
 * editor and menus all live in this one element. Everything else on the page is ours and judged.
 */
const GRID_NODES = ['.grid'];

/** Fluent's own: unseen stops of the Tab key that send the focus on at once, so that nobody ever rests on one. */
const FOCUS_STOPS = ['[data-tabster-dummy]'];

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await workbench.close()).toEqual([]));

/** What axe finds against WCAG 2.2 A and AA and its own good practice, in short lines. */
async function violations(): Promise<string[]> {
  const { page } = workbench;
  await page.evaluate(axeSource);
  const options: RunOptions = { resultTypes: ['violations'] };
  const found = await page.evaluate(
    async ([exclude, run]) => {
      const { axe } = window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
      return (await axe.run({ exclude }, run)).violations;
    },
    [[...GRID_NODES, ...FOCUS_STOPS], options] as const,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours, axe finds nothing', (_, dark) => {
  beforeEach(async () => void (workbench = await WorkbenchPage.open({ dark })));

  test('before the check', async () => {
    expect(await violations()).toEqual([]);
  });

  test('among the findings, with one open', async () => {
    await workbench.check();
    await workbench.findings.nth(1).click();
    expect(await violations()).toEqual([]);
  });

  test('among the tables and columns', async () => {
    await workbench.check();
    await workbench.pane.getByRole('tab', { name: '表与列' }).click();
    expect(await violations()).toEqual([]);
  });

  test('with a message and the menu of samples', async () => {
    await workbench.openFile('坏文件.xlsx', '这不是一个表格');
    await workbench.notice.getByRole('button').waitFor();
    expect(await violations()).toEqual([]);
    await workbench.page.getByRole('button', { name: '示例台账' }).click();
    await workbench.page.getByRole('menuitem').first().waitFor();
    expect(await violations()).toEqual([]);
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
