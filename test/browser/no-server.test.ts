import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { sampleWorkbooks } from '../../src/sample';
import { sampleFile } from '../../src/workbench/samples';
import { pagesUrl } from './support/browser';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
// Among what a page must never do: ask for anything outside its own folder.
afterEach(async () => expect(await workbench.close()).toEqual([]));

/** The page that a clerk double-clicks, in the folder that the build makes. */
const PAGE = pathToFileURL(path.join(__dirname, '../../dist/web/double-click.html')).href;

const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });

/** Copies a finding's text by its button, and pastes it where it can be read. */
async function copyFinding(): Promise<string> {
  const { page, pane, findings } = workbench;
  await findings.first().click();
  await button('复制说明').click();
  await button('已复制').waitFor();
  const search = pane.getByRole('searchbox', { name: '搜索问题' });
  await search.focus();
  await page.keyboard.press('Control+v');
  return search.inputValue();
}

describe('the folder opened by double click', () => {
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ url: PAGE });
  });

  test('does the whole job: check, deadlines, columns written, saved', async () => {
    const { pane, requests } = workbench;
    await workbench.check();
    expect(await copyFinding()).toMatch(/\p{Script=Han}/u);
    await pane.getByRole('tab', { name: '期限' }).click();
    await button('写入期限列').click();
    await pane.getByText(/共写[\d,]+格/u).waitFor();
    await button('写入').click();
    await button('还原：写入期限列').waitFor();
    const saved = await workbench.download('保存工作簿');
    expect(saved.name).toBe('2021年信访台账 已修改.xlsx');
    const { sheets } = await openWorkbook(saved.bytes, saved.name);
    expect(sheets[0]?.grid().columns.flatMap((column) => column.slice(0, 10))).toContain('应办结日期（自动）');
    // The counter counts: the page, its scripts, and the worker out of the page's own text.
    expect(requests.filter((url) => url.startsWith('file:')).length).toBeGreaterThan(5);
    expect(requests.filter((url) => url.startsWith('blob:'))).toHaveLength(1);
  });

  test('opens what is dropped on it, an old .xls too', async () => {
    const [, second] = sampleWorkbooks();
    if (!second) throw new Error('there are two samples');
    await workbench.dropFile('拖来的台账.xlsx', await sampleFile(second).bytes());
    await workbench.waitForFile('拖来的台账.xlsx');
    await workbench.check();
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['序号', '姓名', '身份证号'],
        [1, '甲一', '110199190101010016'],
      ]),
    );
    await workbench.dropFile(
      '老台账.xls',
      new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
    );
    await workbench.waitForFile('老台账.xls');
    await workbench.check();
    await workbench.findings.filter({ hasText: 'C2' }).waitFor();
  });
});

test('a browser that lets pages store nothing loses no more than the memory of choices', async () => {
  const before = (): void => {
    const refuse = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, refuse);
  };
  workbench = await WorkbenchPage.open({ url: PAGE, before });
  await workbench.check();
});

test('on plain http the browser lends no clipboard, and copying works all the same', async () => {
  const url = pagesUrl().replace('127.0.0.1', 'ledger.test');
  workbench = await WorkbenchPage.open({ url });
  expect(await workbench.page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
  await workbench.check();
  expect(await copyFinding()).toMatch(/\p{Script=Han}/u);
});
