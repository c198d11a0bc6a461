import { expectSoon, startBrowser, stopBrowser } from './support/browser';
import { CDN, ExcelPage } from './support/excel-page';

let excel: ExcelPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => expect(await excel.close()).toEqual([]));

test('a ledger of 20,000 rows is checked, mended, given its columns, and each time put back exactly as it was', async () => {
  excel = await ExcelPage.open(20_000);
  const { page } = excel;
  const before = await excel.ask('picture');
  await excel.checkButton.click();
  await excel.waitForResult();
  await page.getByRole('button', { name: '一键修改', exact: true }).click();
  await page.getByRole('button', { name: /^修改[\d,]+处$/u }).click();
  await page.getByRole('button', { name: /^还原：全部安全修改/u }).waitFor();
  expect((await excel.ask('picture')) === before).toBe(false);
  await page.getByRole('button', { name: /^还原：全部安全修改/u }).click();
  await page
    .getByText(/已还原/u)
    .first()
    .waitFor();
  expect((await excel.ask('picture')) === before).toBe(true);
  await excel.checkButton.click();
  await excel.waitForResult();
  await page.getByRole('tab', { name: '期限' }).click();
  await page.getByRole('button', { name: '写入期限列', exact: true }).click();
  await page.getByText(/共写[\d,]+格/u).waitFor();
  expect(await excel.ask('picture')).toBe(before);
  await page.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByRole('button', { name: '还原：写入期限列', exact: true }).click();
  await page
    .getByText(/已还原/u)
    .first()
    .waitFor();
  // Not toBe: two pictures of 17 MB would be printed.
  expect((await excel.ask('picture')) === before).toBe(true);
});

test('the buttons of the ribbon show the pane and do there what it does itself', async () => {
  excel = await ExcelPage.open(200);
  const { page } = excel;
  const before = await excel.ask('picture');
  expect(await excel.ask('paneState')).not.toBe('Visible');
  await excel.ask('press', 'checkLedger');
  expect(await excel.ask('paneState')).toBe('Visible');
  await excel.waitForResult();
  await excel.ask('press', 'toggleFindingMarks');
  await expectSoon(async () => (await excel.ask('picture')) === before, false);
  await excel.ask('press', 'toggleFindingMarks');
  await expectSoon(async () => (await excel.ask('picture')) === before, true);
  await excel.ask('press', 'showTables');
  await page.getByRole('tab', { name: '表与列', selected: true }).waitFor();
  await excel.ask('press', 'planDeadlineColumns');
  await page.getByText(/共写[\d,]+格/u).waitFor();
  await page.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByRole('button', { name: '还原：写入期限列', exact: true }).waitFor();
  const after = await excel.ask('picture');
  await excel.ask('press', 'undoLastChange');
  await expectSoon(async () => (await excel.ask('picture')) === before, true);
  await page.getByRole('button', { name: '重做：写入期限列', exact: true }).waitFor();
  await excel.ask('press', 'redoLastChange');
  await expectSoon(async () => (await excel.ask('picture')) === after, true);
});

test('the findings become worksheets of the workbook, shown before they are written, and go away again', async () => {
  excel = await ExcelPage.open(200);
  const { page } = excel;
  const before = await excel.ask('sheets');
  await excel.ask('press', 'planFindingsSheets');
  const panel = page.getByRole('region', { name: '新建工作表' });
  await panel.getByText(/将在最后新建“体检结果”（\d+行）/u).waitFor();
  expect(await excel.ask('sheets')).toEqual(before);
  await panel.getByRole('button', { name: '写入', exact: true }).click();
  await expectSoon(async () => (await excel.ask('sheets')).length, before.length + 2);
  expect((await excel.ask('sheets')).slice(0, -2)).toEqual(before);
  await page.getByRole('button', { name: '还原：写出体检结果', exact: true }).click();
  await expectSoon(async () => (await excel.ask('sheets')).join(), before.join());
});

test('a button of the ribbon is what opens the pane and checks first', async () => {
  excel = await ExcelPage.open(200);
  await excel.ask('press', 'showDeadlines');
  await excel.page.getByRole('tab', { name: '期限', selected: true }).waitFor();
  await excel.page.getByRole('heading', { name: '期限' }).waitFor();
});

test('the button for diagnostics opens their page in a dialog, once it is pressed', async () => {
  excel = await ExcelPage.open(200);
  expect(await excel.ask('dialogs')).toEqual([]);
  await excel.ask('press', 'openDiagnostics');
  expect(await excel.ask('dialogs')).toEqual([new URL('diagnostics.html', excel.page.url()).href]);
});

test('nothing is asked for but our own files and Office.js of Microsoft, and its telemetry gets no frame', async () => {
  excel = await ExcelPage.open(200);
  await excel.checkButton.click();
  await excel.waitForResult();
  const home = new URL('.', excel.page.url()).href;
  const elsewhere = excel.requests.filter((url) => !url.startsWith(home) && !/^(?:data|blob):/u.test(url));
  expect(elsewhere.filter((url) => !url.startsWith(CDN) || !url.endsWith('.js'))).toEqual([]);
  expect(elsewhere[0]).toBe(`${CDN}office.js`);
  expect(elsewhere.length).toBeLessThanOrEqual(4);
  // It asks for one, which is refused.
  expect(excel.page.frames()).toHaveLength(1);
});

test('a matter is registered above the totals, which count it, and all of it is taken back and done again', async () => {
  excel = await ExcelPage.open(40);
  const { page } = excel;
  // The last matter stands in row 44, the totals, a remark that is merged and a signature right below it.
  await excel.ask('type', 44, 1, '=COUNTA(B5:B44)');
  await excel.checkButton.click();
  await excel.waitForResult();
  await page.getByRole('tab', { name: '表与列' }).click();
  const before = await excel.ask('picture');
  await page.getByRole('button', { name: '登记一件', exact: true }).click();
  const form = page.getByRole('region', { name: '登记一件' });
  await form.getByText('第45行，下面的合计下移一行，公式把新的一行算进去。').waitFor();
  await form
    .getByLabel(/姓名|信访人/u)
    .first()
    .fill('王五');
  await form.getByRole('button', { name: /登记/u }).first().click();
  await form.getByText('已登记1件').waitFor();
  const after = await excel.ask('picture');
  expect([after.includes('王五'), after.includes('=COUNTA(B5:B45)')]).toEqual([true, true]);
  await form.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '还原：登记一件', exact: true }).click();
  await expectSoon(async () => (await excel.ask('picture')) === before, true);
  await page.getByRole('button', { name: '重做：登记一件', exact: true }).click();
  await expectSoon(async () => (await excel.ask('picture')) === after, true);
});

test('a finding that is clicked is selected in Excel', async () => {
  excel = await ExcelPage.open(200);
  const { page } = excel;
  await excel.checkButton.click();
  await excel.waitForResult();
  const finding = page.getByRole('button', { name: /^(?:错误|提醒|建议) ?[A-Z]{1,3}\d/u }).first();
  const cell = /[A-Z]{1,3}\d+/u.exec((await finding.getAttribute('aria-label')) ?? (await finding.innerText()))?.[0];
  await finding.click();
  await expectSoon(async () => (await excel.ask('selected')).endsWith(`!${cell}`), true);
});

test('what the clerk types is checked at once, and a row that is put in makes the result old', async () => {
  excel = await ExcelPage.open(200);
  const { page } = excel;
  await excel.checkButton.click();
  await excel.waitForResult();
  const old = page.getByText('表格有改动，请重新体检。');
  const found = async () =>
    page
      .getByText(/^共\d+处/u)
      .first()
      .innerText();
  const before = await found();
  for (let column = 1; column <= 12; column++) await excel.ask('type', 9, column, '2099-99-99');
  await expectSoon(async () => (await found()) !== before, true);
  expect(await old.count()).toBe(0);
  await excel.ask('insertRow', 4);
  await page.getByRole('button', { name: '重新体检' }).waitFor();
  await old.first().waitFor();
});
