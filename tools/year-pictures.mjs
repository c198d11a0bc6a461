/**
 * Takes the pictures of docs/office-year.md from the built workbench with its sample of an office's year:
 * `node tools/year-pictures.mjs`. Run after a change that one can see, and look at them.
 */
import { takePicture, withWorkbench } from './pictures.mjs';

const SAMPLE = /^办公室全年台账/u;
const WAIT = 60_000;

await withWorkbench(async (open) => {
  const page = await open();
  page.setDefaultTimeout(WAIT);
  const pane = page.getByRole('complementary', { name: '体检栏' });
  const button = (name) => pane.getByRole('button', { name });
  const tab = (name) => pane.getByRole('tab', { name }).click();
  const picture = (name) => takePicture(page, `year-${name}`);
  const report = async (name) => {
    await tab('报表');
    const back = button('全部报表');
    if ((await back.count()) > 0) await back.first().click();
    await button(name).click();
    await pane.getByRole('button', { name: '写成工作表', exact: true }).waitFor();
  };
  // The first sample opens by itself.
  await page.getByText('2021年信访台账.xlsx').waitFor();
  await pane.getByText('看看台账里有什么问题').waitFor();
  await page.getByRole('button', { name: '示例台账' }).click();
  await page.getByRole('menuitem', { name: SAMPLE }).click();
  await pane.getByText('全部18张').waitFor();
  await pane.getByRole('button', { name: '体检', exact: true }).click();
  await pane.getByRole('tab', { name: /^问题/u }).waitFor();
  // The line of 12345工单 that may be a petition.
  const pair = button(/^建议 ?M3/u).first();
  await tab(/^问题/u);
  await button(/^建议 ?\d+$/u).click();
  await pair.click();
  await button('定位单元格').click();
  await picture('pair');
  await tab('台账');
  await pane.getByText('已经有的').waitFor();
  await button(/^“联席会议”/u)
    .or(pane.getByRole('link', { name: /^“联席会议”/u }))
    .first()
    .click();
  await picture('ledgers');
  await report(/^联席会议议题表/u);
  await picture('agenda');
  await report(/^督办台账/u);
  await picture('supervision');
  await report(/^年度报告/u);
  await pane.getByLabel('统计期间').click();
  await page.getByRole('option', { name: '2021年', exact: true }).click();
  await pane.getByText('统计期间：2021年').first().waitFor();
  await pane.getByText('登记信访事项').first().scrollIntoViewIfNeeded();
  await picture('annual');
});
