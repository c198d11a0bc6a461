import type { Page } from 'playwright-core';
import { valueAt } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { expectSoon, newContext, startBrowser, stopBrowser } from './support/browser';
import { WorkbenchPage } from './support/workbench-page';

beforeAll(startBrowser);
afterAll(stopBrowser);

const LEDGER = writeWorkbook([
  {
    name: '来访',
    rows: [
      [{ value: '序号' }, { value: '姓名' }],
      [{ value: 1 }, { value: '张三' }],
    ],
    styles: {},
    merges: [],
    widths: [8, 12],
    frozenRows: 1,
    frozenColumns: 0,
  },
]);

const notes = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('petition-ledger', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('draft');
        request.onsuccess = () => {
          const count = request.result.transaction('draft').objectStore('draft').count('head');
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );

async function typeSomething(workbench: WorkbenchPage): Promise<void> {
  await workbench.openFile('来访.xlsx', LEDGER);
  await workbench.waitForFile('来访.xlsx');
  await workbench.focusGrid();
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowRight');
  await expectSoon(() => workbench.selectedCell(), 'B2');
  await workbench.type('王五六');
  await expectSoon(() => notes(workbench.page), 1);
}

test('what was typed before the browser died is offered, restored and can be looked at', async () => {
  const context = await newContext();
  const first = await WorkbenchPage.open({ context });
  await typeSomething(first);
  await Promise.all([first.page.waitForEvent('crash'), first.page.goto('chrome://crash').catch(() => undefined)]);

  const second = await WorkbenchPage.open({ context, first: null });
  await second.notice.getByText('“来访.xlsx”里有没保存的改动').waitFor();
  await second.notice.getByRole('button', { name: '恢复' }).click();
  await second.notice.getByText('没保存的改动已恢复').waitFor();
  const { bytes } = await second.download('保存工作簿');
  expect(valueAt((await openWorkbook(bytes, 'a.xlsx')).sheets[0]!.grid(), 1, 1)).toBe('王五六');
  // Saved, there is nothing left to be kept.
  await expectSoon(() => notes(second.page), 0);
  expect(await second.close()).toEqual([]);
  await context.close();
});

test('a page that is left as pages are keeps nothing', async () => {
  const context = await newContext();
  const first = await WorkbenchPage.open({ context });
  await typeSomething(first);
  first.page.on('dialog', (dialog) => void dialog.accept());
  await first.page.goto('about:blank');
  const second = await WorkbenchPage.open({ context });
  expect(await notes(second.page)).toBe(0);
  expect(await second.close()).toEqual([]);
  await context.close();
});

test('opening another file over unsaved work is asked about first', async () => {
  const workbench = await WorkbenchPage.open();
  await typeSomething(workbench);
  await workbench.openFile('来信.xlsx', LEDGER);
  await workbench.notice.getByText('“来访.xlsx”有没保存的改动').waitFor();
  await workbench.notice.getByRole('button', { name: '不保存，打开' }).click();
  await workbench.waitForFile('来信.xlsx');
  await expectSoon(() => notes(workbench.page), 0);
  expect(await workbench.close()).toEqual([]);
});
