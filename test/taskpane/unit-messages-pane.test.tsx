/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows } from '../../src/core/grid/grid';
import { FakeHost } from './fake-host';
import { click, mount, place, press, settle, unmount } from './mounted-pane';

const HEADER = ['信访件编号', '登记日期', '信访形式', '信访目的', '信访人', '信访内容', '责任单位'];
const LEDGER = gridOfRows(
  [
    HEADER,
    ['XF2021001', 44256, '微信群', '求决', '张小试', '反映小区停水三天无人处理', '东四街道'],
    ['XF2021002', 44257, '微信群', '揭发控告', '李样', '反映道路破损多年没有修补', '景山街道'],
    ['XF2021003', 44258, '短信群', '求决', '王某', '反映补发工资一事', '区人力社保局'],
  ],
  { name: '台账' },
);

afterEach(unmount);

const panel = () => place().querySelector<HTMLElement>('section[aria-label=给单位发消息]');
const text = (): string => panel()?.querySelector('textarea')?.value ?? '';

it('shows the whole message to one unit before it is copied, and no unit that has nothing else than 揭发控告', async () => {
  const host = new FakeHost([LEDGER]);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^给单位发消息$/u);
  await settle(300);
  expect(document.activeElement).toBe(panel());
  expect(text()).toContain('东四街道：截至2021年12月31日');
  expect(text()).toContain('XF2021001（张某某）');
  await click(/^东四街道（1件）$/u);
  expect(place().textContent).not.toContain('景山街道（');
  await click(/^区人力社保局（1件）$/u);
  await settle(300);
  expect(text()).toContain('XF2021003');
  expect(text()).not.toContain('XF2021001');
  expect(host.applied).toEqual([]);
  await act(async () => panel()?.focus());
  await press('Escape');
  expect(panel()).toBeNull();
});
