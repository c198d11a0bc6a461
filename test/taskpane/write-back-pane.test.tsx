/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { EditedHost } from './edited-host';
import { FakeHost } from './fake-host';
import { buttons, click, openReports, place, settle, unmount } from './mounted-pane';
import { rectificationSheetOf, typedInto } from './written-report';

const ledger = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '是否积案', '办理进展', '领导批示'],
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '是', '已约谈', null],
    ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-01', '是', null, null],
  ],
  { name: '台账' },
);

afterEach(unmount);

/** 排查整治台账 as the product writes it, with texts typed under headers on the line of a matter. */
async function typedSheet(typed: readonly (readonly [number: string, header: string, text: string])[]): Promise<Grid> {
  const sheet = await rectificationSheetOf(new FakeHost([ledger]));
  return typed.reduce((grid, [number, header, text]) => typedInto(grid, number, header, text), sheet);
}

const boxes = (): HTMLInputElement[] => [...place().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

async function tick(text: RegExp): Promise<void> {
  const box = boxes().find((b) => text.test(b.closest('span')?.textContent ?? ''));
  if (!box) throw new Error(`no tick ${text}`);
  await act(async () => box.click());
  await settle();
}

it('takes over what is ticked, 批示 only line by line, and puts it back', async () => {
  const sheet = await typedSheet([
    ['XF1', '工作进展', '已更换锅炉'],
    ['XF2', '工作进展', '已列入修缮计划'],
    ['XF2', '领导批示', '请月底前修好'],
    ['XF1', '包案领导', '钱领导'],
  ]);
  const host = new EditedHost(ledger, [sheet]);
  await openReports(host, /^排查整治台账/u);
  await click(/^写回台账$/u);
  await settle(300);
  const shown = place().textContent;
  expect(shown).toContain('可以写回的2件');
  expect(shown).toContain('工作进展，写到“台账”G2原来：已约谈改为：已更换锅炉');
  expect(shown).toContain('包案领导1处不能写回：台账没有这一列');
  expect(shown).not.toContain('张试验');
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);

  await click(/^全部不勾$/u);
  expect(buttons(/^写回$/u)[0]?.getAttribute('aria-disabled')).toBe('true');
  await click(/^勾上没有疑问的$/u);
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);
  await tick(/领导批示，写到/u);
  await tick(/已列入修缮计划/u);
  await click(/^写回2格$/u);
  await settle(400);
  expect([host.at(1, 6), host.at(2, 6), host.at(2, 7)]).toEqual(['已更换锅炉', null, '请月底前修好']);
  expect(host.applied.at(-1)?.title).toBe('写回台账');

  await click(/^还原/u);
  await settle(300);
  expect(host.grid.columns).toEqual(ledger.columns);
});

it('says so where nothing was typed, and where there is no sheet yet', async () => {
  await openReports(new EditedHost(ledger, [await typedSheet([])]), /^排查整治台账/u);
  await click(/^写回台账$/u);
  await settle(300);
  expect(place().textContent).toContain('没有要写回的');
  expect(buttons(/^写回$/u)).toHaveLength(0);
  await click(/^回到排查整治台账$/u);
  expect(buttons(/^写成工作表$/u)).toHaveLength(1);
  await unmount();

  await openReports(new EditedHost(ledger), /^排查整治台账/u);
  await click(/^写回台账$/u);
  await settle(300);
  expect(place().textContent).toContain('还没有排查整治台账');
});
