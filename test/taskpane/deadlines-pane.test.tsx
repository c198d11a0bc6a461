/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows } from '../../src/core/grid/grid';
import { CLOCK_TODAY, clockLedger } from './clock-ledger';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, press, settle, unmount } from './mounted-pane';

afterEach(unmount);

async function openTab(host = new FakeHost([clockLedger()])): Promise<FakeHost> {
  await mount(host, { today: CLOCK_TODAY });
  await click(/^体检$/u);
  await click(/^期限$/u);
  await settle(300);
  return host;
}

const picture = () => place().querySelector('svg[aria-label*=时间图]');

it('says how many clocks stand how, in words, and until when the holidays are known', async () => {
  await openTab();
  expect(buttons(/^2超期未办$/u)).toHaveLength(1);
  expect(buttons(/^1临期$/u)).toHaveLength(1);
  expect(buttons(/^11按期$/u)).toHaveLength(1);
  expect(place().textContent).toMatch(/节假日安排收录到20\d\d年/u);
  expect(place().querySelector('[role=status]')?.textContent).toBe(
    '期限已算好：超期未办2项、临期1项、未到期1项、待核0项。',
  );
});

it('says once of which clocks the ledger keeps no end, and lists none of their matters', async () => {
  const grid = gridOfRows(
    [
      ['2021年信访台账'],
      ['信访件编号', '姓名', '信访内容', '登记日期', '受理日期', '办结日期', '送达日期', '责任单位'],
      ['XF2021001', '张三', '反映楼道堆物', '2021-01-05', '2021-01-11', '2021-02-01', '2021-02-03', '东四街道'],
      ['XF2021002', '李四', '反映供暖不热', '2021-06-05', '2021-06-11', null, null, '景山街道'],
    ],
    { name: '台账' },
  );
  await openTab(new FakeHost([grid]));
  expect(place().textContent).toContain('台账没有“复查申请日期”列，请求复查的期限不判断。');
  expect(buttons(/请求复查/u)).toHaveLength(0);
});

it('says of a matter to be verified what is missing', async () => {
  const grid = clockLedger('台账', [
    [6, 'XF2021006', '周八', '2021-03-01', '2021-03-02', '2021-03-03', '五月底', '东四街道', '反映噪声'],
  ]);
  await openTab(new FakeHost([grid]));
  await click(/^1待核$/u);
  expect(buttons(/办理期限/u)[0]?.textContent).toContain('办结日期填的不是确切的一天，是否按期待核。');
});

it('shows with each row whose it is, until when, and how far away that is', async () => {
  await openTab();
  const [overdue] = buttons(/办理期限已超3日/u);
  expect(overdue?.textContent).toBe('办理期限已超3日2021年7月4日届满，顺延至7月5日XF2021005，孙某景山街道');
  expect(buttons(/办理期限还有1日/u)).toHaveLength(1);
});

it('filters by a tile, which says that it is pressed, and takes it back', async () => {
  await openTab();
  await click(/^1临期$/u);
  expect(buttons(/^1临期$/u)[0]?.getAttribute('aria-pressed')).toBe('true');
  expect(buttons(/办理期限/u)).toHaveLength(1);
  await click(/^清除筛选$/u);
  expect(buttons(/办理期限/u)).toHaveLength(4);
});

it("opens a matter as a picture with its words, a table, and each clock's way of counting", async () => {
  const host = await openTab();
  await click(/办理期限已超3日/u);
  expect(host.selected).toEqual([['台账', 6, 6]]);
  expect(picture()?.getAttribute('aria-label')).toContain(
    '办理期限：2021年5月5日起，2021年7月4日届满，顺延至2021年7月5日，超期未办。',
  );
  expect(place().querySelector('table caption')?.textContent).toContain('XF2021005');
  expect(place().textContent).toContain('2021年5月5日受理，次日起算60日，2021年7月4日届满。');
  expect(place().textContent).toContain('参照《民法典》第二百零三条');
});

it('lists the clocks that do not apply with their reason', async () => {
  await openTab();
  await click(/办理期限已超3日/u);
  expect(place().textContent).toContain('异议期限：未提出异议，视为接受。');
});

it('closes a matter by Escape from wherever in it, and the row has the keyboard again', async () => {
  await openTab();
  await click(/办理期限已超3日/u);
  await act(async () => buttons(/^定位起算日期$/u)[0]?.focus());
  await press('Escape');
  expect(picture()).toBeNull();
  expect(document.activeElement?.textContent).toContain('已超3日');
});

it('previews the columns, writes them at a press, and puts them back', async () => {
  const host = await openTab();
  await click(/^写入期限列$/u);
  await settle(400);
  expect(place().textContent).toMatch(/在“台账”的表格右侧（J至O列）新写6列，共写36格。/u);
  await click(/^写入$/u);
  expect(host.applied).toHaveLength(1);
  expect(place().textContent).toContain('写入期限列：已写入36格。');
  expect(place().textContent).not.toContain('请重新体检');
  host.keptAtUndo = 1;
  await click(/^还原：写入期限列$/u);
  expect(place().textContent).toContain('已还原35格。有1格后来改过，保留没有动。');
});

const said = () => place().querySelector('[role=status]')?.textContent;

async function written(): Promise<FakeHost> {
  const host = await openTab();
  await click(/^写入期限列$/u);
  await settle(400);
  await click(/^写入$/u);
  return host;
}

it('takes a restoring back, says so, and leaves the keyboard on the button that turns it round again', async () => {
  const host = await written();
  const pressButton = async (name: RegExp) => {
    await act(async () => buttons(name)[0]?.focus());
    await click(name);
  };
  expect(buttons(/^重做/u)).toHaveLength(0);
  await pressButton(/^还原：写入期限列$/u);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('重做：写入期限列');
  await pressButton(/^重做：写入期限列$/u);
  expect([host.applied.length, host.undone.length]).toEqual([1, 0]);
  expect(said()).toBe('写入期限列：已重做36格。');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('还原：写入期限列');
});

it('names the sheets that were added and stay because somebody wrote on them', async () => {
  const host = await written();
  Object.assign(host, { keptAtUndo: 30, keptSheets: ['规范台账'] });
  await click(/^还原：写入期限列$/u);
  expect(said()).toBe('写入期限列：已还原6格。工作表“规范台账”后来有人改过，整张保留没有动。');
});

it.each([
  [
    { keptAtUndo: 9, lostRows: 3 },
    '写入期限列：已还原27格。有3行后来移动、删除或改过，认不准是不是原来那几行，其中的内容保留没有动。',
  ],
  [{ keptAtUndo: 36, goneSheets: ['台账'] }, '写入期限列：已还原0格。工作表“台账”已经删除，写在上面的不能再还原。'],
])('says in one sentence what cannot be put back any more: %j', async (left, text) => {
  const host = await written();
  Object.assign(host, left);
  await click(/^还原：写入期限列$/u);
  expect(said()).toBe(text);
});

it('says when something was written that an earlier visit left to be put back or done again', async () => {
  const host = await written();
  await unmount();
  await openTab(host);
  expect(place().textContent).toContain('12月31日 14:05做的“写入期限列”（36格）可以还原。');
  await click(/^还原：写入期限列$/u);
  await unmount();
  await openTab(host);
  expect(place().textContent).toContain('12月31日 14:05做的“写入期限列”（36格）已经还原，可以重做。');
});

it('clears the journal after saying what that means, and not before', async () => {
  const host = await written();
  const ask = async () => {
    await click(/^还原记录$/u);
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    await act(async () => items.find((item) => item.textContent.startsWith('清除'))?.click());
    await settle();
  };
  await ask();
  expect(place().textContent).toContain('把工作簿发给别人之前请先清除');
  await click(/^不清除$/u);
  expect(host.applied).toHaveLength(1);
  await ask();
  await click(/^清除$/u);
  expect(host.applied).toHaveLength(0);
  expect(said()).toBe('还原记录已清除，表格内容没有变。');
  expect(buttons(/^(?:还原|重做|还原记录)/u)).toHaveLength(0);
});

it('closes the panel by Escape and gives the keyboard back to its button', async () => {
  await openTab();
  await click(/^写入期限列$/u);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('写入期限列');
  await press('Escape');
  expect(document.activeElement).toBe(buttons(/^写入期限列$/u)[0]);
  expect(buttons(/^写入期限列$/u)[0]?.getAttribute('aria-expanded')).toBe('false');
});

it('says that nothing can be written where the host cannot', async () => {
  const host = new FakeHost([clockLedger()]);
  Object.assign(host.capabilities, { changes: false });
  await openTab(host);
  await click(/^写入期限列$/u);
  expect(place().textContent).toContain('这里不能写入表格');
  expect(buttons(/^写入$/u)).toHaveLength(0);
});

it('says so where a ledger has no date to count from', async () => {
  const rows = [
    ['信访件编号', '姓名', '责任单位', '信访内容'],
    ['XF2021001', '张三', '东四街道', '反映楼道堆物'],
    ['XF2021002', '李四', '东四街道', '反映供暖不热'],
  ];
  await openTab(new FakeHost([gridOfRows(rows, { name: '台账' })]));
  expect(place().textContent).toContain('没有可以计算期限的日期');
});
