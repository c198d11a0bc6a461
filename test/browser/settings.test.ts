import { violations } from './support/violations';
import { startBrowser, stopBrowser, WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
beforeAll(startBrowser);
afterAll(stopBrowser);
beforeEach(async () => void (workbench = await WorkbenchPage.open()));
afterEach(async () => expect(await workbench.close()).toEqual([]));

test('settings are imported, exported, put on a sheet, and the result names them each time', async () => {
  const { pane } = workbench;
  await workbench.check();
  await pane.getByText('设置：东城区信访办（软件自带的默认设置）').waitFor();
  await pane.getByRole('button', { name: /^设置：单位/u }).click();
  const settings = pane.getByRole('region', { name: '设置' });
  await settings.getByRole('button', { name: '导入', exact: true }).click();
  await settings.getByLabel('把导出的内容粘贴到这里').fill('{"offices":"某区信访办"}');
  await settings.getByRole('button', { name: '使用粘贴的内容' }).click();
  await settings.getByText('不认识的项“offices”').waitFor();
  expect(await violations(workbench.page)).toEqual([]);
  await settings.getByLabel('把导出的内容粘贴到这里').fill('{"office":"某区信访办"}');
  await settings.getByRole('button', { name: '使用粘贴的内容' }).click();
  await settings.getByText('现在用的是：某区信访办（导入的设置）').waitFor();
  await settings.getByRole('button', { name: '导出', exact: true }).click();
  const file = workbench.page.waitForEvent('download');
  await settings.getByRole('button', { name: '保存为文件' }).click();
  expect((await file).suggestedFilename()).toBe('某区信访办 设置.json');

  await settings.getByRole('button', { name: '在工作簿里建“设置”表' }).click();
  await settings.getByText('现在用的是：某区信访办（来自“设置”表）').waitFor();
  expect(await violations(workbench.page)).toEqual([]);
  await settings.getByRole('button', { name: '返回' }).click();
  await pane.getByText('设置：某区信访办（来自“设置”表）').waitFor();
});
