import type { Locator } from 'playwright-core';
import { violations } from './support/violations';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
// Whatever was done, the page must not complain, break its own policy or call another computer.
afterEach(async () => expect(await workbench.close()).toEqual([]));

/** Rows of overdue handling clocks, as far as they are drawn. */
const rows = (): Locator => workbench.pane.getByRole('button', { name: /^超期未办 办理期限/u });
const picture = (): Locator => workbench.pane.getByRole('img', { name: /时间图/u });
const button = (name: string): Locator => workbench.pane.getByRole('button', { name, exact: true });

/** The cells as one sees them. Without the scroll bar: a grid that once was wider keeps its room at the right. */
async function cells(): Promise<string> {
  const { page } = workbench;
  const box = await page.locator('section[data-range-selector]').first().boundingBox();
  if (!box) throw new Error('no grid');
  const clip = { ...box, height: box.height - 24 };
  const take = async (): Promise<string> => (await page.screenshot({ clip })).toString('base64');
  // The grid paints in frames of its own; two pictures that agree in a row are a painted one.
  let last = '';
  await expectSoon(async () => {
    const next = await take();
    const painted = next === last;
    last = next;
    return painted;
  }, true);
  return last;
}

async function openTab(): Promise<void> {
  await workbench.check();
  await workbench.pane.getByRole('tab', { name: '期限' }).click();
  await rows().first().waitFor();
}

async function openColumns(): Promise<void> {
  await button('写入期限列').click();
  await workbench.pane.getByText(/共写[\d,]+格/u).waitFor();
}

async function write(): Promise<void> {
  await openColumns();
  await button('写入').click();
  await button('还原：写入期限列').waitFor();
}

describe('the deadlines of the sample', () => {
  beforeEach(async () => {
    workbench = await WorkbenchPage.open();
    await openTab();
  });

  test('a tile shows its clocks alone, and a unit in the filter its own', async () => {
    const { pane, page } = workbench;
    await pane.getByRole('button', { name: /超期完成$/u }).click();
    await rows().first().waitFor({ state: 'detached' });
    await button('清除筛选').click();
    await rows().first().waitFor();
    await button('筛选').click();
    await pane.getByRole('combobox', { name: '责任单位' }).click();
    const option = page.getByRole('menuitemcheckbox').first();
    const unit = (await option.innerText()).replace(/（\d+）$/u, '');
    await option.click();
    await page.keyboard.press('Escape');
    await pane.getByText(/项中显示\d+项/u).waitFor();
    await expectSoon(async () => (await rows().allInnerTexts()).every((text) => text.includes(unit)), true);
    expect(await rows().count()).toBeGreaterThan(0);
  });

  test('a press on a row selects its cell and draws the whole matter, and Escape leads back', async () => {
    const { page } = workbench;
    const row = rows().nth(1);
    await row.click();
    await picture().waitFor();
    await expectSoon(async () => /^V\d+$/u.test(await workbench.selectedCell()), true);
    const cell = await workbench.selectedCell();
    expect(await picture().getAttribute('aria-label')).toMatch(/办理期限：.*届满.*超期未办/u);
    await workbench.pane.getByText(/次日起算60日/u).waitFor();
    await button('定位起算日期').click();
    await expectSoon(async () => (await workbench.selectedCell()).slice(1) === cell.slice(1), true);
    await expectSoon(async () => (await workbench.selectedCell()) === cell, false);
    await page.keyboard.press('Escape');
    await picture().waitFor({ state: 'detached' });
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await picture().waitFor();
    await expectSoon(async () => (await workbench.selectedCell()) === cell, false);
  });

  test('the columns are written after a preview, stand in the grid, and 还原 puts everything back', async () => {
    const { pane, page } = workbench;
    const goToFirst = async (): Promise<void> => {
      // From the same corner each time: the grid scrolls no further than it has to.
      await page.mouse.move(400, 400);
      await page.mouse.wheel(-9_999, -9_999);
      await page.waitForTimeout(300);
      await rows().first().click();
      await picture().waitFor();
      await page.keyboard.press('Escape');
      await picture().waitFor({ state: 'detached' });
    };
    await goToFirst();
    const before = await cells();
    await openColumns();
    expect((await cells()) === before).toBe(true);
    await button('写入').click();
    await pane
      .getByText(/已写入1,\d{3}格/u)
      .first()
      .waitFor();
    // The clerk changed nothing, so nobody asks for another check.
    expect(await pane.getByText('请重新体检').count()).toBe(0);
    expect((await cells()) === before).toBe(false);
    await expectSoon(async () => /^Z\d+/u.test(await workbench.selectedCell()), true);
    await button('还原：写入期限列').click();
    await pane
      .getByText(/已还原1,\d{3}格。/u)
      .first()
      .waitFor();
    await goToFirst();
    expect((await cells()) === before).toBe(true);
  });

  test('columns written before are brought up to date in their place', async () => {
    await write();
    await openColumns();
    await workbench.pane.getByText(/已有的6列就地更新/u).waitFor();
    await button('写入').click();
    await button('还原（还有2次）').or(workbench.pane.getByText('还有2次')).first().waitFor();
  });
});

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours, axe finds nothing', (_, dark) => {
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ dark });
    await openTab();
  });

  test('among the deadlines, their filters and an open matter', async () => {
    expect(await violations(workbench.page)).toEqual([]);
    await button('筛选').click();
    await rows().first().click();
    await picture().waitFor();
    expect(await violations(workbench.page)).toEqual([]);
  });

  test('while columns are chosen, after they are written and after they are put back', async () => {
    await openColumns();
    expect(await violations(workbench.page)).toEqual([]);
    await button('写入').click();
    await button('还原：写入期限列').click();
    await workbench.pane
      .getByText(/已还原/u)
      .first()
      .waitFor();
    expect(await violations(workbench.page)).toEqual([]);
  });
});

test('everything has its place at the least width, and can be seen with contrast colours', async () => {
  workbench = await WorkbenchPage.open({ width: 900 });
  const { page, pane } = workbench;
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('separator').focus();
  await page.keyboard.press('End');
  await openTab();
  await rows().first().click();
  await picture().waitFor();
  const overflow = await pane.evaluate((element) =>
    [...element.querySelectorAll('button, svg, p, li')]
      .filter((e) => e.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
      .map((e) => e.outerHTML.slice(0, 100)),
  );
  expect(overflow).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
