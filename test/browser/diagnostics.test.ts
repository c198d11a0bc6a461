import type { Page } from 'playwright-core';
import { startBrowser, stopBrowser } from './support/browser';
import { CDN, openInExcel, type OfficePageOptions } from './support/excel-page';
import { violations } from './support/violations';

let page: Page;
let faults: readonly string[];
beforeAll(startBrowser);
afterAll(stopBrowser);
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

/** The page fetches what the pane is made of and does not use it, which a browser remarks upon. */
const UNUSED = /was preloaded using link preload but not used/u;

async function open(options: Partial<OfficePageOptions> = {}): Promise<void> {
  const { allowed = [], ...rest } = options;
  ({ page, faults } = await openInExcel('diagnostics.html', { rows: 1, allowed: [UNUSED, ...allowed], ...rest }));
  await page.getByRole('button', { name: '复制诊断信息' }).waitFor({ timeout: 20_000 });
}

/** What the page says of a thing: how it is, and whether that is well. */
async function said(name: string | RegExp): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return row.getByRole('cell').allInnerTexts();
}

test('in Excel it says what there is, that all is well, and can be read by everybody', async () => {
  await open();
  await page.getByText('没有发现问题。').waitFor();
  expect(await said('版本')).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/u), '']);
  expect(await said('Office.js')).toEqual([`${CDN}office.js`, '正常']);
  expect(await said('应用程序')).toEqual(['Excel', '正常']);
  expect(await said('Office 版本')).toEqual(['16.0.17928.20000', '']);
  expect(await said('ExcelApi')).toEqual(['到 1.14', '正常']);
  expect(await said('SharedRuntime')).toEqual(['到 1.1', '']);
  expect(await said('计算线程')).toEqual(['能启动', '正常']);
  const table = page.getByRole('table', { name: '文件' });
  const files = await table.getByRole('row').allInnerTexts();
  expect(files.some((line) => line.includes('/app/addin.'))).toBe(true);
  expect(files.some((line) => line.includes('excel-win32-16.01.js'))).toBe(true);
  expect(files.slice(1).filter((line) => !/已加载\s+正常$/u.test(line))).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('what it found is copied as a text, and nothing of the ledger is in it', async () => {
  await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制诊断信息' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^【产品】\n版本：[\d.]+\n本页网址：http:\/\/127\.0\.0\.1:\d+\/diagnostics\.html\n/u);
  expect(text).toContain('ExcelApi：到 1.14（正常）');
  expect(text).not.toContain('.xlsx');
});

test('a file of the pane that is not there is named, with what the server answered', async () => {
  await open({ missing: /\/app\/addin\.[^/]*\.js$/u, allowed: [/404/u] });
  await page.getByText('发现 1 处问题').waitFor();
  expect(await said(/\/app\/addin\..*\.js$/u)).toEqual(['没有加载，服务器答复 404', '不行']);
});

test('where Office.js does not come it says so, and all the rest', async () => {
  await open({ missing: new RegExp(CDN, 'u'), allowed: [/404/u] });
  expect(await said('Office.js')).toEqual([`没有加载：${CDN}office.js`, '不行']);
  expect(await said('计算线程')).toEqual(['能启动', '正常']);
});

test('where no worker can run it says so', async () => {
  await open({ before: () => void Reflect.deleteProperty(window, 'Worker') });
  expect(await said('计算线程')).toEqual([expect.stringContaining('不能启动'), '不行']);
});

test('opened in a browser it says that this is not Excel', async () => {
  await open({ rows: null });
  expect(await said('应用程序')).toEqual(['不在 Office 里（用浏览器打开的）', '注意']);
});

test('without its own script the page still tells what is missing', async () => {
  ({ page, faults } = await openInExcel('diagnostics.html', {
    rows: 1,
    missing: /diagnostics\.js/u,
    allowed: [UNUSED, /404/u],
  }));
  await page.getByText('文件“diagnostics.js”没有加载').waitFor();
});

test('a pane that does not start leads to it and back', async () => {
  ({ page, faults } = await openInExcel('taskpane.html', {
    rows: 1,
    missing: /\/app\/addin\.[^/]*\.js$/u,
    allowed: [UNUSED, /404/u],
  }));
  await page.getByRole('link', { name: /诊断/u }).click();
  await page.getByRole('link', { name: '回到任务窗格' }).click();
  await page.getByRole('heading', { name: '有一个文件没有加载' }).waitFor();
});
