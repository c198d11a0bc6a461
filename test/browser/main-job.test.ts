import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
// Whatever a test does, the page must not complain, break its own policy or call another computer.
afterEach(async () => expect(await workbench.close()).toEqual([]));

const cellOf = (finding: string): string => /^[A-Z]+\d+/u.exec(finding)?.[0] ?? 'no cell';

test('a newcomer presses 体检, reads the findings, and a click on one selects its cell', async () => {
  await workbench.check();
  const finding = workbench.findings.nth(2);
  const cell = cellOf(await finding.innerText());
  expect(await workbench.selectedCell()).not.toBe(cell);
  await finding.click();
  await expectSoon(() => workbench.selectedCell(), cell);
});

test('the marks come with the check, and taken away they leave the grid as it was', async () => {
  const before = await workbench.gridPicture();
  await workbench.check();
  const marked = await workbench.gridPicture();
  expect(marked).not.toBe(before);
  await workbench.markButton.click();
  expect(await workbench.gridPicture()).toBe(before);
  await workbench.markButton.click();
  expect(await workbench.gridPicture()).toBe(marked);
});

test('a cell mended in the grid is found no more at once, and by the next check', async () => {
  await workbench.check();
  const finding = workbench.findings.filter({ hasText: '校验' }).first();
  const cell = cellOf(await finding.innerText());
  const mended = workbench.findings.filter({ hasText: '校验' }).filter({ hasText: cell });
  await expectSoon(() => mended.count(), 1);
  await finding.click();
  await expectSoon(() => workbench.selectedCell(), cell);
  const [rule] = await workbench.pane.getByRole('button', { name: /校验.*处$/u }).allInnerTexts();
  await workbench.type('110199190101010025');
  await expectSoon(() => mended.count(), 0);
  // The list stands where it stood: the group is open, and one shorter.
  expect(await workbench.pane.getByRole('button', { name: /校验.*处$/u }).allInnerTexts()).not.toEqual([rule]);
  expect(await workbench.findings.filter({ hasText: '校验' }).count()).toBeGreaterThan(0);
  expect(await workbench.pane.getByText('请重新体检').count()).toBe(0);
  await workbench.check();
  await expectSoon(() => mended.count(), 0);
});

test('the whole job is done without a mouse', async () => {
  const { page } = workbench;
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const pressUntil = async (key: string, wanted: RegExp): Promise<string> => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press(key);
      const text = await focused();
      if (wanted.test(text)) return text;
    }
    throw new Error(`${key} never came to ${String(wanted)}`);
  };
  await pressUntil('Tab', /^体检$/u);
  await page.keyboard.press('Enter');
  await workbench.findings.first().waitFor();
  // One stop in the list, and the arrow keys within it.
  await pressUntil('Tab', /处$/u);
  const first = cellOf(await pressUntil('ArrowDown', /^[A-Z]+\d/u));
  await page.keyboard.press('Enter');
  await expectSoon(() => workbench.selectedCell(), first);
  // The keyboard is still in the list: the next finding is one key away.
  const second = cellOf(await pressUntil('ArrowDown', /^[A-Z]+\d/u));
  await page.keyboard.press('Enter');
  await expectSoon(() => workbench.selectedCell(), second);
  expect(second).not.toBe(first);
  // F6 goes to the grid and on to the toolbar: the grid, which keeps Tab, is no trap.
  await page.keyboard.press('F6');
  await page.keyboard.type('改');
  await page.keyboard.press('Enter');
  await expectSoon(async () => (await workbench.selectedCell()) === second, false);
  await page.keyboard.press('F6');
  expect(await focused()).toBe('打开文件');
});

test('the grid, which takes the keyboard when it likes, does not get between a clerk and Tab', async () => {
  const { page } = workbench;
  // The grid asks at the worst of times: after the key, before anything that the page put off by a timer.
  await page.addInitScript(() => {
    const grab = (): void => document.querySelector<HTMLElement>('.grid [contenteditable]')?.focus();
    window.addEventListener('keydown', ({ key }) => key === 'Tab' && setTimeout(grab), true);
  });
  await page.reload();
  await workbench.waitForFile('2021年信访台账.xlsx');
  await page.locator('.grid [contenteditable]').first().waitFor({ state: 'attached' });
  const stops: (string | undefined)[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    stops.push(await page.evaluate(() => document.activeElement?.textContent.trim()));
  }
  expect(stops).toEqual(['打开文件', '示例台账', '保存工作簿', '保存体检结果']);
});

test('the findings are saved as a workbook of their own', async () => {
  await workbench.page.getByRole('button', { name: '保存体检结果' }).click();
  await workbench.notice.getByText('请先按“体检”').waitFor();
  await workbench.check();
  const file = await workbench.download('保存体检结果');
  expect(file.name).toBe('2021年信访台账 体检结果.xlsx');
  await workbench.notice.getByText('已存为“2021年信访台账 体检结果.xlsx”').waitFor();
});

test('what is read back from the grid is what the file held', async () => {
  const { page } = workbench;
  const findings = async (): Promise<Buffer> => {
    await workbench.check();
    return Buffer.from((await workbench.download('保存体检结果')).bytes);
  };
  const fromFile = await findings();
  // Beside the title, which is merged over all columns, lies a cell that belongs to nothing. Emptying
  // it changes nothing, but the sheet now has to be read from the grid.
  await workbench.focusGrid();
  await page.keyboard.press('Control+Home');
  await expectSoon(() => workbench.selectedCell(), 'A1:Y1');
  await page.keyboard.press('ArrowRight');
  await expectSoon(() => workbench.selectedCell(), 'Z1');
  await workbench.type('旁注');
  await expectSoon(() => workbench.selectedCell(), 'Z2');
  await page.keyboard.press('Control+z');
  expect((await findings()).equals(fromFile)).toBe(true);
});
