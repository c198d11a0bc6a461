import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

const LEDGER = [
  '序号,信访编号,信访人,登记日期,受理日期,信访形式,信访内容,责任单位,人员行踪',
  '1,DC2021000009,张三,2021-03-01,2021-03-05,来访,反映小区停车难问题，请求协调,东四街道,已离京',
  '2,DC2021000010,李四,2021-03-02,2021-03-06,来信,反映供暖不热问题，请求检修,景山街道,',
].join('\n');

/** Opens the form 登记一件 of what was checked. */
async function openForm(): Promise<Locator> {
  const { pane } = workbench;
  await pane.getByRole('tab', { name: '表与列' }).click();
  await pane.getByRole('button', { name: '登记一件', exact: true }).click();
  return pane.getByRole('region', { name: '登记一件' });
}

/** The form of a file that is opened and checked for it. */
async function formOf(name: string, content: string | Uint8Array): Promise<Locator> {
  await workbench.openFile(name, content);
  await workbench.waitForFile(name);
  await workbench.checkButton.click();
  return openForm();
}

/** Closes the form, takes the matter back that was registered, and opens the form anew. */
async function takenBack(form: Locator): Promise<void> {
  const { pane } = workbench;
  await form.getByRole('button', { name: '关闭' }).click();
  await pane.getByRole('button', { name: '还原：登记一件', exact: true }).click();
  await pane
    .getByText(/已还原/u)
    .first()
    .waitFor();
  await openForm();
}

test('a matter is typed into the table’s own fields, judged as it is typed, written below the last, and taken back', async () => {
  const form = await formOf('来访.csv', LEDGER);
  await form.getByText('将写在“来访”第4行').waitFor();
  expect(await form.getByLabel('信访编号').inputValue()).toBe('DC2021000011');
  expect(await form.getByLabel('人员行踪').count()).toBe(0);

  await form.getByLabel('信访人').fill('王五');
  await form.getByLabel('登记日期').fill('2021.4.6');
  await form.getByLabel('受理日期').fill('2021-04-01');
  await form.getByLabel('信访形式').fill('来访');
  await form.getByLabel('信访内容').fill('=反映路灯不亮，请求维修');
  await form.getByLabel('责任单位').fill('东四街道');
  await form
    .getByText(/受理日期.*登记日期/u)
    .first()
    .waitFor();
  await form.getByRole('button', { name: /^仍要登记/u }).waitFor();
  await form.getByLabel('受理日期').fill('2021-04-08');
  // Sixty days after the day of acceptance.
  await form.getByText('办理期限：2021年6月7日届满').first().waitFor();
  await form.getByRole('button', { name: '登记', exact: true }).click();

  await form.getByText('已登记1件').waitFor();
  await expectSoon(() => workbench.selectedCell(), 'A4');
  expect(await form.getByLabel('信访编号').inputValue()).toBe('DC2021000012');
  await form.getByText('将写在“来访”第5行').waitFor();
  await takenBack(form);
  // The row is free again, and so is the number.
  await form.getByText('将写在“来访”第4行').waitFor();
  expect(await form.getByLabel('信访编号').inputValue()).toBe('DC2021000011');
});

const HEADER = ['序号', '信访编号', '信访人', '登记日期', '信访形式', '信访内容', '责任单位', '人数'];

/** Totals and a signature stand right below the last matter, as in most ledgers. */
function withTotals(): Uint8Array {
  const rows = [
    HEADER,
    [1, 'DC2021000009', '张三', '2021-03-01', '来访', '反映小区停车难问题，请求协调', '东四街道', 1],
    [2, 'DC2021000010', '李四', '2021-03-02', '来信', '反映供暖不热问题，请求检修', '景山街道', 2],
    ['合计', null, null, null, null, null, null, 3],
    ['填表人：张某某　审核人：李某某'],
  ].map((row) => row.map((value) => ({ value })));
  const plain = writeWorkbook(
    [{ name: '台账', rows, styles: {}, merges: [], widths: [], frozenRows: 1, frozenColumns: 0 }],
    { madeByProduct: false },
  );
  const total = { column: 7, rows: Int32Array.of(3), inputs: [{ formula: 'SUM(H2:H3)', value: 3 }] };
  return patchWorkbook(plain, [{ kind: 'write-cells', sheet: '台账', runs: [total] }]);
}

test('totals right below move down and count the new matter in the saved file; taken back, all is as it was', async () => {
  const form = await formOf('台账.xlsx', withTotals());
  await form.getByText('将写在“台账”第4行，下面的合计下移一行，公式把新的一行算进去。').waitFor();
  await form.getByLabel('信访人').fill('王五');
  await form.getByLabel('人数').fill('4');
  await form.getByRole('button', { name: /登记/u }).first().click();
  await form.getByText('已登记1件').waitFor();
  await expectSoon(() => workbench.selectedCell(), 'A4');
  await form.getByText('将写在“台账”第5行').first().waitFor();

  const saved = async (): Promise<string> => {
    const { bytes } = await workbench.download('保存工作簿');
    return Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).toString();
  };
  const xml = await saved();
  expect(xml).toMatch(/<row r="4"[^>]*>.*王五.*<c r="H4"[^>]*><v>4<\/v><\/c><\/row><row r="5"/u);
  expect(xml).toMatch(/<c r="H5"[^>]*><f>SUM\(H2:H4\)<\/f>/u);
  await takenBack(form);
  await form.getByText('将写在“台账”第4行，下面的合计下移一行').waitFor();
  expect(await form.getByLabel('信访编号').inputValue()).toBe('DC2021000011');
});

test('a form with something typed in it asks before it closes', async () => {
  await workbench.check();
  const form = await openForm();
  await form
    .getByLabel(/姓名|信访人/u)
    .first()
    .fill('王五');
  await form.getByRole('button', { name: '关闭' }).click();
  await form.getByRole('button', { name: '继续填写' }).click();
  expect(
    await form
      .getByLabel(/姓名|信访人/u)
      .first()
      .inputValue(),
  ).toBe('王五');
  await form.getByRole('button', { name: '关闭' }).click();
  await form.getByRole('button', { name: '不登记，关闭' }).click();
  await form.waitFor({ state: 'detached' });
});
