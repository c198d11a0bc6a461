/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, settle, unmount } from './mounted-pane';

const HEADER = ['信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位'];
const FIRST = ['XF2021001', 44256, '微信群', '张试', '反映小区停水三天无人处理', '东四街道'];
const SECOND = ['XF2021002', 44257, '微信群', '李样', '反映道路破损多年没有修补', '东四街道'];
const ledger = (...rows: readonly (readonly CellValue[])[]): Grid => gridOfRows([HEADER, ...rows], { name: '台账' });

afterEach(unmount);

async function checkedPane(host: FakeHost): Promise<FakeHost> {
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  return host;
}

const listed = (): string[] => buttons(/微信群/u).map((b) => /[A-Z]\d+/u.exec(b.textContent)?.[0] ?? '');

async function give(reason: string): Promise<void> {
  const input = place().querySelector<HTMLInputElement>('form[aria-label=忽略这个问题] input');
  if (!input) throw new Error('no form');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(input, reason);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function ignoreFirst(how: RegExp): Promise<void> {
  await click(/C2.*微信群/u);
  await click(/^忽略$/u);
  await give('已核实无误');
  await click(how);
  await settle(200);
}

it('one finding is ignored with a reason, counted, shown, and taken back', async () => {
  const host = await checkedPane(new FakeHost([ledger(FIRST, SECOND)]));
  expect(listed()).toEqual(['C2', 'C3']);
  await ignoreFirst(/^只忽略这一处$/u);
  expect(listed()).toEqual(['C3']);
  const kept = host.settings.get('findings.ignored') ?? '';
  expect(kept).toContain('已核实无误');
  expect(kept).not.toMatch(/微信群|XF2021001|张试/u);
  await click(/^已忽略1处$/u);
  await settle(200);
  expect(listed()).toEqual(['C2']);
  await click(/C2.*微信群/u);
  expect(place().textContent).toContain('已核实无误（2021-12-31）');
  await click(/^取回$/u);
  await click(/^返回问题$/u);
  await settle(200);
  expect(listed()).toEqual(['C2', 'C3']);
  expect(host.settings.has('findings.ignored')).toBe(false);
});

it('is not ignored without a reason', async () => {
  await checkedPane(new FakeHost([ledger(FIRST, SECOND)]));
  await click(/C2.*微信群/u);
  await click(/^忽略$/u);
  await give('   ');
  await click(/^只忽略这一处$/u);
  expect(listed()).toEqual(['C2', 'C3']);
});

it('all with the same value are ignored in one go', async () => {
  await checkedPane(new FakeHost([ledger(FIRST, SECOND)]));
  await ignoreFirst(/^相同内容都忽略$/u);
  expect(listed()).toEqual([]);
  expect(buttons(/^已忽略2处$/u).length).toBe(1);
});

it('stays ignored in the workbook, where it was closed, sorted and opened again', async () => {
  const host = await checkedPane(new FakeHost([ledger(FIRST, SECOND)]));
  await ignoreFirst(/^只忽略这一处$/u);
  await unmount();
  const next = new FakeHost([ledger(SECOND, FIRST)]);
  for (const [key, value] of host.settings) next.settings.set(key, value);
  await checkedPane(next);
  expect(listed()).toEqual(['C2']);
  expect(buttons(/^已忽略1处$/u).length).toBe(1);
});

it('a refusal to mend stays in the workbook, too', async () => {
  const alias = ['XF2021003', 44258, '走访', '王某', '反映补发工资一事', '东四街道'];
  const host = await checkedPane(new FakeHost([ledger(FIRST, alias)]));
  await click(/C3.*走访/u);
  await click(/^不改$/u);
  await unmount();
  const next = new FakeHost([ledger(alias, FIRST)]);
  for (const [key, value] of host.settings) next.settings.set(key, value);
  await checkedPane(next);
  await click(/^一键修改$/u);
  await settle(300);
  const row = place().querySelector('[role=checkbox][aria-label*=走访]');
  expect(row?.getAttribute('aria-checked')).toBe('false');
});
