/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows } from '../../src/core/grid/grid';
import { EditedHost } from './edited-host';
import { buttons, click, mount, place, press, settle, unmount } from './mounted-pane';

const LEDGER = gridOfRows(
  [
    ['2021年信访台账'],
    ['信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位'],
    ['XF2021001', '2021.3.1', ' 走访', '张试', '反映小区停水三天无人处理', '区人社局'],
    ['XF2021002', '2021年3月2日', '来信', '李样', '反映道路破损多年没有修补', '东四街道'],
    ['XF2021003', '2021-03-03', '窗口来访', '王某', '反映补发工资一事', '东华街道'],
  ],
  { name: '台账' },
);

afterEach(unmount);

async function checkedPane(): Promise<EditedHost> {
  const host = new EditedHost(LEDGER);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  return host;
}

const panel = () => place().querySelector<HTMLElement>('section[aria-label=一键修改]');
const rows = (): string[] =>
  [...(panel()?.querySelectorAll('[role=checkbox]') ?? [])].map(
    (row) => `${row.getAttribute('aria-checked') === 'true' ? '✓' : '－'}${row.getAttribute('aria-label') ?? ''}`,
  );

it('shows every cell that would change before anything does', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  expect(document.activeElement).toBe(panel());
  expect(panel()?.querySelector('[role=status]')?.textContent).toBe('将改5处，涉及3行。');
  expect(rows()).toEqual([
    '✓台账 B3，XF2021001，张某，2021.3.1改为日期2021-03-01',
    '✓台账 B4，XF2021002，李某，2021年3月2日改为日期2021-03-02',
    '✓台账 B5，XF2021003，王某，2021-03-03改为日期2021-03-03',
    '✓台账 C3，XF2021001，张某，␣走访改为来访',
    '✓台账 F3，XF2021001，张某，区人社局改为区人力社保局',
  ]);
  expect(host.applied).toEqual([]);
});

it('mends all of them by one press, checks again, and gives the keyboard back', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  await click(/^修改5处$/u);
  await settle(500);
  expect(panel()).toBeNull();
  expect(host.applied.map((change) => change.title)).toEqual(['全部安全修改']);
  expect([host.at(2, 2), host.at(2, 5), host.at(2, 1)]).toEqual(['来访', '区人力社保局', 44256]);
  expect(place().textContent).toContain('全部安全修改：已写入5格。');
  expect(buttons(/别名|日期是文本/u)).toEqual([]);
  expect(place().textContent).not.toContain('请重新体检');
  expect(document.activeElement).toBe(buttons(/^一键修改$/u)[0]);
});

it('says that the findings are of before when a mend is put back', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  await click(/^修改5处$/u);
  await settle(500);
  await click(/^还原：全部安全修改/u);
  await settle(300);
  expect(host.at(2, 2)).toBe(' 走访');
  expect(place().textContent).toContain('表格有改动，请重新体检。');
});

it('leaves out what is not ticked', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  await click(/区人社局改为区人力社保局$/u);
  await settle(500);
  expect(rows().at(-1)).toBe('－台账 F3，XF2021001，张某，区人社局改为区人力社保局');
  expect(panel()?.querySelector('[role=status]')?.textContent).toBe('将改4处，涉及3行（共5处，去掉了1处）。');
  await click(/^修改4处$/u);
  await settle(500);
  expect(host.at(2, 5)).toBe('区人社局');
  expect(host.at(2, 2)).toBe('来访');
});

it('offers what can be mended by kind of finding', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  await act(async () => panel()?.querySelector<HTMLElement>('[role=combobox]')?.click());
  await settle();
  expect(buttons(/处[）)]$|请核对/u).map((option) => option.textContent)).toEqual(
    expect.arrayContaining(['全部安全修改（5处）', '用了别名（2处）', '不在列表中的值（2处，请核对）']),
  );
  await click(/^用了别名（2处）$/u);
  await settle(300);
  expect(rows()).toHaveLength(2);
  await click(/^修改2处$/u);
  await settle(500);
  expect(host.applied.map((change) => change.title)).toEqual(['修改：用了别名']);
  expect(host.at(2, 1)).toBe('2021.3.1');
});

it('closes by Escape, with nothing done', async () => {
  const host = await checkedPane();
  await click(/^一键修改$/u);
  await settle(300);
  await press('Escape');
  expect(panel()).toBeNull();
  expect(host.applied).toEqual([]);
  expect(document.activeElement).toBe(buttons(/^一键修改$/u)[0]);
});

it('mends one finding by a near value, with the reason for it', async () => {
  const host = await checkedPane();
  await click(/东华街道.*不在列表中/u);
  await settle(300);
  expect(place().textContent).toContain('与列表里的“东华门街道”相近');
  await click(/^改成“东华门街道”$/u);
  await settle(500);
  expect(host.at(4, 5)).toBe('东华门街道');
  expect(place().textContent).toContain('修改F5：已写入1格。');
  expect(buttons(/东华街道/u)).toHaveLength(0);
  expect(document.activeElement?.closest('[role=listitem]')).not.toBeNull();
});

it('mends one finding by what the clerk types', async () => {
  const host = await checkedPane();
  await click(/东华街道.*不在列表中/u);
  await settle(300);
  const input = place().querySelector<HTMLInputElement>('input[aria-label=改成其他内容]');
  expect(input?.value).toBe('东华街道');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '朝阳门街道');
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click(/^改$/u);
  await settle(500);
  expect(host.at(4, 5)).toBe('朝阳门街道');
});

it('keeps a refusal over the next check', async () => {
  await checkedPane();
  await click(/区人社局.*别名/u);
  await settle(300);
  await click(/^不改$/u);
  expect(place().textContent).toContain('已定不改，一键修改时跳过。');
  await click(/^重新体检$/u);
  await settle(300);
  await click(/^一键修改$/u);
  await settle(300);
  expect(panel()?.querySelector('[role=status]')?.textContent).toBe('将改4处，涉及3行（共5处，去掉了1处）。');
});

it('asks for another check before it mends what has changed since', async () => {
  const host = await checkedPane();
  await click(/区人社局.*别名/u);
  await settle(300);
  await act(async () => host.replace(LEDGER));
  expect(buttons(/^改成/u)).toEqual([]);
  expect(place().textContent).toContain('表格有改动，请重新体检后再改。');
});
