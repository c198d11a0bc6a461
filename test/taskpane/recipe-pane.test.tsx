/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { EditedHost } from './edited-host';
import { buttons, click, mount, place, settle, unmount } from './mounted-pane';

const HEADER = ['信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位'];
const month = (rows: readonly (readonly CellValue[])[], header: readonly string[] = HEADER): Grid =>
  gridOfRows([['2021年信访台账'], header, ...rows], { name: '台账' });

const JULY = month([
  ['XF2021001', '2021.7.1', '走访', '张试', '反映小区停水三天无人处理', '区人社局'],
  ['XF2021002', '2021-07-02', '来信', '李样', '反映道路破损多年没有修补', '东四街道'],
]);
const AUGUST = month(
  [
    ['区人社局', 'XF2021008', '走访', '赵某', '反映欠发工资三个月'],
    ['东四街道', 'XF2021009', '来访', '钱某', '反映楼道堆物没有清理'],
  ],
  ['责任单位', '信访件编号', '信访形式', '信访人', '信访内容'],
);

afterEach(unmount);

async function checkedPane(grid: Grid, settings: ReadonlyMap<string, string> = new Map()): Promise<EditedHost> {
  const host = new EditedHost(grid);
  for (const [key, value] of settings) host.settings.set(key, value);
  await mount(host, { profile: { ...DEFAULT_PROFILE, clerk: '某甲' } });
  await click(/^体检$/u);
  await settle(300);
  return host;
}

async function choose(target: RegExp): Promise<void> {
  await click(/^一键修改$/u);
  await settle(300);
  await act(async () => place().querySelector<HTMLElement>('section[aria-label=一键修改] [role=combobox]')?.click());
  await settle();
  await click(target);
  await settle(300);
}

/** What is written into the panel's field for the reason. */
async function say(why: string): Promise<void> {
  const input = place().querySelector<HTMLInputElement>(
    'section[aria-label=一键修改] input[type=text], section[aria-label=一键修改] input:not([type])',
  );
  if (!input) throw new Error('no field for the reason');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, why);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('offers last month’s mends on the next month’s workbook, and says what does not apply', async () => {
  const july = await checkedPane(JULY);
  await choose(/^用了别名（2处）$/u);
  await click(/^修改2处$/u);
  await settle(500);
  await choose(/^日期是文本（2处）$/u);
  await click(/^修改\d处$/u);
  await settle(500);
  await unmount();

  const august = await checkedPane(AUGUST, july.settings);
  await choose(/^按上次的做法（2处，请核对）$/u);
  const panel = place().querySelector('section[aria-label=一键修改]')?.textContent ?? '';
  expect(panel).toContain('将改2处，涉及1行。');
  expect(panel).toContain('登记日期：日期是文本：不适用，表中没有“登记日期”列。');
  expect(august.applied).toEqual([]);
  await click(/^修改2处$/u);
  await settle(500);
  expect([august.at(2, 0), august.at(2, 2), august.at(3, 0)]).toEqual(['区人力社保局', '来访', '东四街道']);
});

it('keeps no name, number or story in the workbook’s settings', async () => {
  const host = await checkedPane(JULY);
  await choose(/^全部安全修改（4处）$/u);
  await click(/^修改\d处$/u);
  await settle(500);
  expect([...host.settings.values()].join('\n')).not.toMatch(/张试|李样|XF2021|停水/u);
  expect([...host.settings.keys()]).toContain('petition-ledger.recipe');
});

it('tells in the history when, who, what and why, and puts an earlier change back with all after it', async () => {
  const host = await checkedPane(JULY);
  await choose(/^用了别名（2处）$/u);
  await say('与单位名单核对过');
  await click(/^修改2处$/u);
  await settle(500);
  await choose(/^日期是文本（2处）$/u);
  await click(/^修改\d处$/u);
  await settle(500);
  await click(/^还原记录$/u);
  await act(async () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[0]?.click());
  await settle(300);
  const entries = [...place().querySelectorAll('section[aria-label=修改记录] li')].map((li) => li.textContent);
  expect(entries).toEqual([
    '修改：日期是文本（2格）12月31日 14:05，某甲原因：日期是文本还原',
    '修改：用了别名（2格）12月31日 14:05，某甲原因：与单位名单核对过还原（连同之后1条）',
  ]);
  await act(async () => buttons(/^还原12月31日 14:05做的“修改：用了别名”$/u)[0]?.click());
  await settle(500);
  expect(host.applied).toEqual([]);
  expect([host.at(2, 2), host.at(2, 1)]).toEqual(['走访', '2021.7.1']);
});

it('carries what was accepted to another workbook as a file', async () => {
  const july = await checkedPane(JULY);
  await choose(/^用了别名（2处）$/u);
  await click(/^修改2处$/u);
  await settle(500);
  const text = july.settings.get('petition-ledger.recipe') ?? '';
  await unmount();

  const august = await checkedPane(AUGUST);
  await click(/^设置/u);
  await settle(300);
  await click(/^导入做法$/u);
  const area = place().querySelector('textarea');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click(/^使用粘贴的内容$/u);
  await settle(500);
  expect(august.settings.get('petition-ledger.recipe')).toBe(text);
  expect(place().textContent).toContain('已记下2条');
});
