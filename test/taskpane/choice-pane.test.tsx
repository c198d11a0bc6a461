/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows } from '../../src/core/grid/grid';
import { SAVED_CHOICE } from '../../src/taskpane/reports/choice/saved-choice';
import { FakeHost } from './fake-host';
import { buttons, click, openReports, place, settle, unmount } from './mounted-pane';

const HEAD = ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '人数', '是否积案', '办结日期', '内容分类'];
const ledger = gridOfRows(
  [
    HEAD,
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', 12, '是', null, '城乡建设'],
    ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-02', 1, '是', null, '城乡建设'],
    ['XF3', '王范本', '反映学区划分不公', '区教委', '2021-11-03', 1, '否', null, '教育文体'],
    ['XF4', '赵例子', '反映噪声扰民', '区教委', '2021-11-04', 1, '否', '2021-11-20', '城乡建设'],
  ],
  { name: '台账' },
);

afterEach(unmount);

async function openReport(host = new FakeHost([ledger])): Promise<FakeHost> {
  await openReports(host, /^排查整治台账/u);
  return host;
}

const table = (): string => place().querySelector('table')?.textContent ?? '';

async function tick(text: RegExp): Promise<void> {
  const box = [...place().querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')].find((b) =>
    text.test(b.closest('span')?.textContent ?? ''),
  );
  if (!box) throw new Error(`no tick ${text}`);
  await act(async () => box.click());
  await settle(300);
}

async function type(label: RegExp, text: string): Promise<void> {
  const field = [...place().querySelectorAll('label')].find((l) => label.test(l.textContent))?.htmlFor;
  const input =
    (field === undefined ? null : place().ownerDocument.getElementById(field)) ??
    [...place().querySelectorAll('input')].find((i) => label.test(i.getAttribute('aria-label') ?? ''));
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await settle(500);
}

it('shows what each criterion would bring in, takes another choice, and keeps it for the next time', async () => {
  const host = await openReport();
  expect(table()).toContain('XF2');
  expect(table()).not.toContain('XF3');
  await click(/^列入条件：/u);
  const shown = place().textContent;
  expect(shown).toContain('未办结　3件');
  expect(shown).toContain('集体　1件');
  expect(shown).toContain('积案　2件');
  await tick(/^积案/u);
  expect(table()).not.toContain('XF2');
  await tick(/^关键词/u);
  await type(/^写哪些词/u, '学区、燃气');
  expect(table()).toContain('XF3');
  expect(place().textContent).toContain('关键词　1件');
  expect(buttons(/^列入条件：/u)[0]?.textContent).toBe('列入条件：集体、重复、高风险、超期、关键词');
  expect(host.settings.get(SAVED_CHOICE)).not.toMatch(/张试验|XF1/u);
  // What the product remembers in hidden columns is not for reading.
  expect(table()).not.toContain('（自动）');
  await unmount();

  const again = new FakeHost([ledger]);
  again.settings.set(SAVED_CHOICE, host.settings.get(SAVED_CHOICE) ?? '');
  await openReport(again);
  expect(table()).toContain('XF3');
  expect(table()).not.toContain('XF2');
  await click(/^列入条件：/u);
  await click(/^恢复默认条件$/u);
  await settle(300);
  expect(table()).toContain('XF2');
});

it('lets matters be found by number, person or content and picked by hand, closed ones too', async () => {
  const host = await openReport();
  await click(/^逐件选定/u);
  await settle(300);
  expect(place().textContent).toContain('找到4件。');
  expect(place().textContent).toContain('“台账”第5行，已办结');
  expect(place().textContent).not.toContain('赵例子');
  await type(/^按编号/u, '赵例子 噪声');
  expect(place().textContent).toContain('找到1件。');
  await tick(/XF4/u);
  expect(place().textContent).toContain('已选定1件。');
  expect(host.settings.get(SAVED_CHOICE)).not.toMatch(/赵例子|XF4/u);
  await type(/^按编号/u, '没有这件');
  expect(place().textContent).toContain('没有找到');
  await click(/^回到排查整治台账$/u);
  await settle(300);
  expect(table()).toContain('XF4');
  expect(table()).toContain('人工选定');
  expect(buttons(/^逐件选定/u)[0]?.textContent).toBe('逐件选定（已选1件）……');

  await click(/^逐件选定/u);
  await settle(300);
  await click(/^全部取消选定$/u);
  await click(/^回到排查整治台账$/u);
  await settle(300);
  expect(table()).not.toContain('XF4');
});

it('is made for a campaign once its name and both days are there', async () => {
  await openReport();
  await tick(/^专项/u);
  expect(place().textContent).toContain('请写好专项名称和起止日期');
  await type(/^专项名称/u, '建党100周年');
  await type(/^从/u, '2021-12-31');
  await type(/^到/u, '2021-11-01');
  expect(place().textContent).toContain('结束日期早于开始日期');
  await type(/^从/u, '2021-11-01');
  await type(/^到/u, '2021-11-30');
  expect(table()).toContain('“建党100周年”专项排查整治台账');
  expect(table()).toContain('XF3');
  expect(table()).not.toContain('XF1');
  await tick(/^定期/u);
  expect(table()).not.toContain('建党100周年');
});

it('takes the matters of the rows that are selected in the sheet, and says what it did not take', async () => {
  const host = await openReport();
  host.selection = { sheet: '台账', rows: [0, 3, 4, 9] };
  await click(/^加入所选行$/u);
  await settle(300);
  expect(place().textContent).toContain('已加入2件。有2行不是事项，没有加入。');
  expect(table()).toContain('XF3');
  expect(table()).toContain('XF4');
  expect(buttons(/^逐件选定/u)[0]?.textContent).toBe('逐件选定（已选2件）……');
  expect(host.settings.get(SAVED_CHOICE)).toContain('"picked"');

  host.selection = { sheet: '台账', rows: [2, 3] };
  await click(/^逐件选定/u);
  await settle(300);
  await click(/^加入所选行$/u);
  await settle(300);
  expect(place().textContent).toContain('已加入1件。有1件原来就选定了。');
  expect(place().textContent).toContain('已选定3件。');
});

it('says what to select where no matter is selected', async () => {
  const host = await openReport();
  host.selection = { sheet: '说明', rows: [1] };
  await click(/^加入所选行$/u);
  await settle(300);
  expect(place().textContent).toContain('“说明”里选中的行没有信访事项');
  host.selection = null;
  await click(/^加入所选行$/u);
  await settle(300);
  expect(place().textContent).toContain('选中的不是单元格');
});
