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

test('a matter is typed into the table’s own fields, judged as it is typed, written below the last, and taken back', async () => {
  const { pane } = workbench;
  await workbench.openFile('来访.csv', LEDGER);
  await workbench.waitForFile('来访.csv');
  await workbench.checkButton.click();
  await pane.getByRole('tab', { name: '表与列' }).click();
  await pane.getByRole('button', { name: '登记一件', exact: true }).click();
  const form = pane.getByRole('region', { name: '登记一件' });
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
  await form.getByRole('button', { name: '关闭' }).click();
  await pane.getByRole('button', { name: '还原：登记一件', exact: true }).click();
  await pane
    .getByText(/已还原/u)
    .first()
    .waitFor();
  // The row is free again, and so is the number.
  await pane.getByRole('button', { name: '登记一件', exact: true }).click();
  await form.getByText('将写在“来访”第4行').waitFor();
  expect(await form.getByLabel('信访编号').inputValue()).toBe('DC2021000011');
});

test('a form with something typed in it asks before it closes', async () => {
  const { pane } = workbench;
  await workbench.check();
  await pane.getByRole('tab', { name: '表与列' }).click();
  await pane.getByRole('button', { name: '登记一件', exact: true }).click();
  const form = pane.getByRole('region', { name: '登记一件' });
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
