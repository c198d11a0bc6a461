/**
 * Takes the picture of 登记 in docs/images from the built workbench: `node tools/registration-picture.mjs`.
 * Run after a change that one can see, and look at it.
 */
import { takePicture, withWorkbench } from './pictures.mjs';

const TYPED = { 姓名: '张试', 信访形式: '来访', 责任单位: '东四街道', 受理日期: '2022-01-05' };

await withWorkbench(async (open) => {
  const page = await open({ colorScheme: 'light', viewport: { width: 1366, height: 1000 } });
  const pane = page.getByRole('complementary', { name: '体检栏' });
  await pane.getByRole('button', { name: '体检', exact: true }).click();
  await page.getByRole('separator').focus();
  await page.keyboard.press('Home');
  await pane.getByRole('tab', { name: '表与列' }).click();
  await pane.getByRole('button', { name: '登记一件', exact: true }).first().click();
  const form = pane.getByRole('region', { name: '登记一件' });
  for (const [label, text] of Object.entries(TYPED)) await form.getByLabel(label).first().fill(text);
  const clocks = form.getByText('按填写的日期，期限是');
  await clocks.waitFor();
  await clocks.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await takePicture(page, 'workbench-registration-450-light');
});
