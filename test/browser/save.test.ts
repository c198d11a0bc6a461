import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { valueAt } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

/** A small ledger whose second sheet has a layout of its own to lose. */
function workbook(): Uint8Array {
  const sheet = (name: string, rows: SheetModel['rows']): SheetModel => ({
    name,
    rows,
    styles: { head: { bold: true, fill: 'DDEBFB', border: true }, day: { format: 'yyyy"年"m"月"d"日"' } },
    merges: [],
    widths: [8, 30],
    frozenRows: 1,
    frozenColumns: 0,
  });
  return writeWorkbook([
    sheet('台账', [
      [
        { value: '序号', style: 'head' },
        { value: '登记日期', style: 'head' },
      ],
      [{ value: 1 }, { value: 44256, style: 'day' }],
      [{ value: 2 }, { value: 44257, style: 'day' }],
    ]),
    sheet('说明', [[{ value: '=不是公式', style: 'head' }]]),
  ]);
}

const save = (): ReturnType<WorkbenchPage['download']> => workbench.download('保存工作簿');

/** Whether the browser would ask before it leaves the page. */
const asksBeforeLeaving = (): Promise<boolean> =>
  workbench.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** A ledger whose fourth column says nothing that the product knows. */
const oddLedger = (): Uint8Array =>
  writeWorkbook(
    [
      {
        name: '台账',
        rows: [
          ['序号', '案号', '来的日子', '谁', '说啥', '归哪管', '办了没'],
          ['1', 'XF1', '2021-03-01', '某甲', '反映小区停水三天没人管', '东四街道', '否'],
          ['2', 'XF2', '2021-03-02', '某乙', '反映路灯不亮晚上看不见', '东四街道', '否'],
        ].map((row) => row.map((value) => ({ value }))),
        styles: {},
        merges: [],
        widths: [],
        frozenRows: 0,
        frozenColumns: 0,
      },
    ],
    { madeByProduct: false },
  );

test('a corrected column is saved in the workbook, and read alike in the next one with the same headers', async () => {
  const { page, pane } = workbench;
  const column = pane.getByRole('button', { name: /D列“谁”读作/u });
  const openAndCheck = async (name: string, bytes: Uint8Array): Promise<void> => {
    await workbench.openFile(name, bytes);
    await workbench.waitForFile(name);
    await workbench.checkButton.click();
    await pane.getByRole('heading', { name: '体检结果' }).waitFor();
    await pane.getByRole('tab', { name: '表与列' }).click();
    await column.waitFor({ timeout: 10_000 });
  };
  const original = oddLedger();
  await openAndCheck('三月.xlsx', original);
  await column.click();
  await page.getByRole('option', { name: '信访人', exact: true }).click();
  await expectSoon(() => column.getAttribute('aria-label'), expect.stringContaining('信访人'));
  const saved = await save();
  const changed = Object.keys(unzipSync(saved.bytes)).filter((name) => !(name in unzipSync(original)));
  expect(changed.sort()).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml']);

  // A browser that knows of nothing: what is read then comes with the file.
  await page.evaluate(() => localStorage.clear());
  await openAndCheck(saved.name, saved.bytes);
  await expectSoon(() => column.getAttribute('aria-label'), expect.stringContaining('信访人'));
  await column.click();
  await page.getByRole('option', { name: '信访人', exact: true }).click();
  await openAndCheck('四月.xlsx', oddLedger());
  await expectSoon(() => column.getAttribute('aria-label'), expect.stringContaining('信访人'));
  const next = await save();
  expect(Buffer.from(next.bytes).equals(Buffer.from(oddLedger()))).toBe(true);
});

test('a workbook that nobody changed is saved byte for byte', async () => {
  const bytes = workbook();
  await workbench.openFile('测试.xlsx', bytes);
  await workbench.waitForFile('测试.xlsx');
  const saved = await save();
  expect(saved.name).toBe('测试 已修改.xlsx');
  expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
  await workbench.notice.getByText('已存为“测试 已修改.xlsx”').waitFor();
});

test('what was typed is in the saved copy, and every other part is as it was', async () => {
  const { page } = workbench;
  const bytes = workbook();
  await workbench.openFile('测试.xlsx', bytes);
  await workbench.waitForFile('测试.xlsx');
  await workbench.focusGrid();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await expectSoon(() => workbench.selectedCell(), 'B3');
  await workbench.type('2021-3-9');
  await expectSoon(() => workbench.selectedCell(), 'B4');
  await workbench.type('=B2+1');
  await expectSoon(asksBeforeLeaving, true);
  const saved = await save();
  expect(await asksBeforeLeaving()).toBe(false);

  const { sheets } = await openWorkbook(saved.bytes, saved.name);
  const grid = sheets[0]!.grid();
  expect(valueAt(grid, 2, 1)).toBe(44264);
  expect(valueAt(grid, 3, 1)).toBe(44257);
  expect([...(grid.formulas[1] ?? [])]).toEqual([3]);
  expect(valueAt(grid, 1, 1)).toBe(44256);

  const [before, after] = [unzipSync(bytes), unzipSync(saved.bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(Buffer.from(after[name]!)));
  expect(changed.filter((name) => !/sheet1\.xml$|styles\.xml$|workbook\.xml$/u.test(name))).toEqual([]);
});

test('a file that is no .xlsx is not saved, and the clerk is told what to do', async () => {
  await workbench.openFile('来电.csv', '序号,姓名\n1,张三\n');
  await workbench.waitForFile('来电.csv');
  await workbench.page.getByRole('button', { name: '保存工作簿' }).click();
  await workbench.notice.getByText('请先另存为 .xlsx').waitFor();
});

test('columns written beside days that count from 1904 are saved as the days they mean', async () => {
  const { page, pane } = workbench;
  const cells = (...values: (string | number)[]) =>
    values.map((value) => (typeof value === 'number' ? { value, style: 'day' } : { value }));
  const made = writeWorkbook(
    [
      {
        name: '台账',
        // 2021-05-06 and 2021-05-10 as a workbook of the 1904 system holds them.
        rows: [
          cells('信访件编号', '信访人', '信访内容', '登记日期', '受理日期', '办结日期'),
          cells('XF2021001', '张三', '反映楼道堆物', 42860, 42864),
          cells('XF2021002', '李四', '反映供暖不热', 42860, 42864),
        ],
        styles: { day: { format: 'yyyy-mm-dd' } },
        merges: [],
        widths: [12, 10, 20, 12, 12, 12],
        frozenRows: 1,
        frozenColumns: 0,
      },
    ],
    { madeByProduct: false },
  );
  const parts = unzipSync(made);
  const book = strFromU8(parts['xl/workbook.xml']!);
  const dated = /<workbookPr\b/u.test(book)
    ? book.replace(/<workbookPr\b/u, '<workbookPr date1904="1"')
    : book.replace(/(<workbook\b[^>]*>)/u, '$1<workbookPr date1904="1"/>');
  const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(dated) });
  await workbench.openFile('一九零四.xlsx', bytes);
  await workbench.waitForFile('一九零四.xlsx');
  await workbench.check();
  await pane.getByRole('tab', { name: '期限' }).click();
  await pane.getByRole('button', { name: '写入期限列', exact: true }).click();
  await pane.getByText(/共写[\d,]+格/u).waitFor();
  await pane.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByRole('button', { name: '还原：写入期限列', exact: true }).waitFor();
  await page.waitForTimeout(300);
  const saved = (await openWorkbook((await save()).bytes, 'a.xlsx')).sheets[0]!.grid();
  expect(saved.date1904).toBe(true);
  const header = saved.columns.findIndex((column) => column[0] === '应办结日期（自动）');
  // 2021-07-09, sixty days after the day of acceptance.
  expect(valueAt(saved, 1, header)).toBe(42864 + 60);
});
