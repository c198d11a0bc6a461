/** @jest-environment jsdom */
import type { AddSheet } from '../../src/core/changes/change';
import { gridOfRows } from '../../src/core/grid/grid';
import { gridOf } from '../core/reports/rectification/support';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, settle, unmount } from './mounted-pane';

const PETITIONS = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期'],
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01'],
  ],
  { name: '台账' },
);

/** An office's own layout, in which one training has no day. */
const TRAININGS = gridOfRows(
  [
    ['2021年信访业务培训台账'],
    ['培训日期', '培训类别', '培训内容', '授课人', '参训人次'],
    ['2021-03-05', '业务培训', '信访条例解读', '赵讲', 60],
    [null, '业务培训', '系统操作', '赵讲', 45],
  ],
  { name: '业务培训' },
);

/** Adds the sheets it is told to, as Excel does. */
class AddingHost extends FakeHost {
  override async apply(...[change, options]: Parameters<FakeHost['apply']>) {
    for (const operation of change.operations) if (operation.kind === 'add-sheet') this.add(gridOf(operation.model));
    return super.apply(change, options);
  }
}

afterEach(unmount);

async function show(grids: Parameters<typeof gridOf>[0] | null = null): Promise<FakeHost> {
  const host = new FakeHost([PETITIONS, TRAININGS, ...(grids ? [gridOf(grids)] : [])]);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^台账$/u);
  await settle(200);
  return host;
}

const part = (name: string): string => place().querySelector(`section[aria-label=${name}]`)?.textContent ?? '';

it('says which ledgers the workbook has, in whatever layout, and which it lacks', async () => {
  const host = await show();
  expect(part('已经有的')).toContain('业务培训');
  expect(part('已经有的')).toContain('“业务培训”（2行）');
  expect(part('还没有的')).toContain('接待日志');
  expect(part('还没有的')).not.toContain('新建业务培训');
  await click(/^“业务培训”/u);
  expect(host.selected.at(-1)).toEqual(['业务培训', 2, 0]);
});

it('names what is to be put right in them, and leads there', async () => {
  const host = await show();
  expect(part('已经有的')).toContain('要核对1处');
  await click(/^A4$/u);
  expect(host.selected.at(-1)).toEqual(['业务培训', 3, 0]);
});

it('makes one that is lacking, after it was said what, and knows it again', async () => {
  const host = await show();
  await click(/^新建接待日志$/u);
  await settle(200);
  expect(host.applied).toHaveLength(0);
  await click(/^写入$/u);
  await settle(200);
  const [operation] = host.applied[0]?.operations ?? [];
  expect(operation).toMatchObject({ kind: 'add-sheet', sheet: '接待日志' });
  await unmount();
  await show((operation as AddSheet).model);
  expect(part('已经有的')).toContain('“接待日志”');
  expect(buttons(/^新建接待日志$/u)).toHaveLength(0);
});

it('lists what it made at once, ready to be opened, and offers it no second time', async () => {
  const host = new AddingHost([PETITIONS]);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^台账$/u);
  await settle(200);
  await click(/^新建联席会议$/u);
  await settle(200);
  await click(/^写入$/u);
  await settle(500);
  expect(part('已经有的')).toContain('“联席会议”');
  expect(buttons(/^新建联席会议$/u)).toHaveLength(0);
  await click(/^“联席会议”/u);
  expect(host.selected.at(-1)?.[0]).toBe('联席会议');
});
