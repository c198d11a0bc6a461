/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { formatDecisions, parseDecisions } from '../../src/taskpane/structure/saved-decisions';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, press, settle, unmount } from './mounted-pane';

const HEADER = ['信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位', '行踪'];
const month = (name: string, ...numbers: readonly string[]): Grid =>
  gridOfRows(
    [
      HEADER,
      ...numbers.map((no, i) => [
        no,
        `2021-0${name.charAt(0)}-0${i + 1}`,
        '来信',
        '张试',
        `反映第${no}件事`,
        '东四街道',
        '',
      ]),
    ],
    { name },
  );

afterEach(unmount);

async function plannedPane(...grids: readonly Grid[]): Promise<FakeHost> {
  const host = new FakeHost([...grids]);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^表与列$/u);
  await click(/^整理成规范台账$/u);
  await settle(300);
  return host;
}

const panel = () => place().querySelector<HTMLElement>('section[aria-label=规范台账]');
const said = (): string => panel()?.textContent ?? '';

async function choose(label: string, value: string): Promise<void> {
  const select = [...(panel()?.querySelectorAll('select') ?? [])].find((s) => s.getAttribute('aria-label') === label);
  if (!select) throw new Error(`no ${label} in ${said()}`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(400);
}

const TWICE = '“1月”第2行、“2月”第2行怎么办';

it('says what would be made of which sheets, and what stays behind, before anything is done', async () => {
  const host = await plannedPane(month('1月', 'XF1', 'XF2'), month('2月', 'XF3'));
  expect(document.activeElement).toBe(panel());
  expect(said()).toContain('新建工作表“规范台账”：3件，来自“1月”2件、“2月”1件。');
  expect(said()).toContain('没有带入的列：“行踪”');
  expect(host.applied).toEqual([]);
});

it('takes both of two registrations along until the clerk decides, and remembers the decision with the workbook', async () => {
  const host = await plannedPane(month('1月', 'XF1', 'XF2'), month('2月', 'XF1'));
  expect(said()).toContain('3件，来自');
  expect(said()).toContain('编号相同');
  await choose(TWICE, 'last');
  expect(said()).toContain('新建工作表“规范台账”：2件');
  await click(/^写入规范台账$/u);
  await settle(300);
  expect(host.applied.map(({ title }) => title)).toEqual(['生成规范台账']);
  expect(host.selected.at(-1)).toEqual(['规范台账', 0, 0]);
  expect(panel()).toBeNull();
  const kept = host.settings.get('structure.duplicates') ?? null;
  expect(parseDecisions(kept).groups).toEqual({ 'case-no:1月!2|2月!2': 'last' });
  // No name, number or content of a matter.
  expect(kept).not.toMatch(/XF|张试|反映/u);
  await click(/^整理成规范台账$/u);
  await settle(800);
  expect(said()).toContain('2件');
});

it('goes to a row that it names', async () => {
  const host = await plannedPane(month('1月', 'XF1'), month('2月', 'XF1'));
  await click(/^“2月”第2行$/u);
  expect(host.selected.at(-1)).toEqual(['2月', 1, 0]);
});

it('asks to be worked out anew where the ledger changed meanwhile', async () => {
  const host = await plannedPane(month('1月', 'XF1', 'XF2'));
  await act(async () => host.replace(month('1月', 'XF1', 'XF2', 'XF3')));
  await settle(300);
  expect(said()).toContain('表格刚有改动，要重新核算。');
  expect(buttons(/^写入规范台账$/u)).toEqual([]);
  await click(/^重新核算$/u);
  await settle(600);
  expect(said()).toContain('新建工作表“规范台账”：3件');
});

it('closes by Escape, and the keyboard goes back to where it came from', async () => {
  await plannedPane(month('1月', 'XF1'));
  await press('Escape');
  expect(panel()).toBeNull();
  const [button] = buttons(/^整理成规范台账$/u);
  button?.focus();
  await click(/^整理成规范台账$/u);
  await settle(300);
  expect(document.activeElement).toBe(panel());
  await press('Escape');
  expect(document.activeElement).toBe(button);
});

describe('what is remembered of duplicates', () => {
  it('is only what was decided and is there still', () => {
    const decided = { groups: { a: 'first', gone: 'last' } } as const;
    expect(parseDecisions(formatDecisions(decided, ['a', 'b']))).toEqual({ groups: { a: 'first' } });
    expect(formatDecisions({ groups: { gone: 'last' } }, ['a'])).toBeNull();
    expect(parseDecisions(formatDecisions({ all: 'first' }, []))).toEqual({ all: 'first', groups: {} });
  });
  it.each([null, '', '{', '[]', '7', '{"groups":{"a":"none"}}', '{"all":1}'])(
    'is nothing where it cannot be read: %s',
    (text) => expect(parseDecisions(text).groups ?? {}).toEqual({}),
  );
});
