import { valueAt, type Grid } from '../../src/core/grid/grid';
import { columnIndex } from '../../src/core/grid/address';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { chartTexts } from '../hosts/xlsx/support/charts-in';
import { expectSoon, startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

test('a report is made by one click, followed to its rows, written as a worksheet and taken back', async () => {
  const { pane, page } = workbench;
  await workbench.check();
  await pane.getByRole('tab', { name: '报表' }).click();
  await pane.getByRole('button', { name: /^按期办结情况通报表/u }).click();
  await pane.getByRole('table').getByText('合计').first().waitFor();
  const figure = pane.getByRole('button', { name: /应办 \d+，查看是哪几件/u }).first();
  const many = Number(await figure.textContent());
  await figure.click();
  const behind = pane.getByRole('region', { name: /是这些事项/u });
  await expectSoon(() => behind.getByRole('listitem').count(), Math.min(500, many));
  const row = behind.getByRole('button', { name: /第\d+行/u }).first();
  const place = /第(\d+)行/u.exec((await row.textContent()) ?? '')?.[1];
  await row.click();
  await expectSoon(async () => (await workbench.selectedCell()).replace(/^[A-Z]+/u, ''), place);

  await pane.getByRole('button', { name: '收起' }).click();
  await pane.getByLabel('统计期间').click();
  await page.getByRole('option', { name: '自定……' }).click();
  await pane.getByLabel('自定期间').fill('2021H3');
  await pane.getByText('期间写得不对').waitFor();
  await pane.getByLabel('自定期间').fill('2021H1');
  await pane.getByLabel('自定期间').press('Enter');
  await pane.getByText('统计期间：2021年上半年').waitFor();

  await pane.getByRole('button', { name: '写成工作表', exact: true }).click();
  await pane.getByText('将在最后新建“按期办结情况通报表”').waitFor();
  await pane.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByText('按期办结情况通报表', { exact: true }).first().waitFor();
  await pane.getByRole('button', { name: /^还原：生成按期办结情况通报表/u }).click();
  await pane
    .getByText(/已还原/u)
    .first()
    .waitFor();
});

/** What stands in the cells of one column that a series points to: `'表'!$B$2:$B$5`. */
function valuesOf(grid: Grid, reference: string): string[] {
  const [, letters = '', top = '', bottom = top] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/u.exec(reference) ?? [];
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) => Number(top) - 1 + i);
  return rows.flatMap((row) => {
    const value = valueAt(grid, row, columnIndex(letters));
    return value === null ? [] : [String(value)];
  });
}

test('the saved file has the charts of a report, each on the cells that it shows; written again nothing changes', async () => {
  const { pane, page } = workbench;
  const title = '信访情况统计表';
  await workbench.check();
  await pane.getByRole('tab', { name: '报表' }).click();
  await pane.getByRole('button', { name: new RegExp(`^${title}`, 'u') }).click();
  await pane.getByRole('table').getByText('合计').first().waitFor();
  await pane.getByRole('button', { name: '写成工作表', exact: true }).click();
  await pane.getByText(`将在最后新建“${title}”`).waitFor();
  await pane.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByText(title, { exact: true }).first().waitFor();

  const { bytes } = await workbench.download('保存工作簿');
  const { sheets } = await openWorkbook(bytes, '台账.xlsx');
  const grid = sheets.find(({ name }) => name === title)!.grid();
  const charts = chartTexts(bytes, title);
  expect(charts.length).toBeGreaterThan(1);
  for (const xml of charts) {
    const shown = [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gu)];
    expect(shown.length).toBeGreaterThan(1);
    for (const [, reference = '', cache = ''] of shown) {
      expect(reference).toContain(title);
      const values = valuesOf(grid, reference);
      expect(values.length).toBeGreaterThan(0);
      expect([...cache.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, v]) => v)).toEqual(values);
    }
  }

  await pane.getByRole('button', { name: '写成工作表', exact: true }).click();
  await pane.getByText(`“${title}”与现在的数字相比没有变化，不用写。`).waitFor();
});
