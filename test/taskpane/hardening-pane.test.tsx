/** @jest-environment jsdom */
import { gridOfRows } from '../../src/core/grid/grid';
import { FakeHost } from './fake-host';
import { click, mount, place, settle, unmount } from './mounted-pane';

const LEDGER = gridOfRows(
  [
    ['信访件编号', '信访人', '身份证号', '联系电话', '登记日期', '信访内容'],
    ['XF2021001', '张试', 110_101_190_101_010_000, 13_800_138_000, 44_256, '反映小区停水三天无人处理'],
    ['XF2021002', '李样', '11010119010101001X', null, '2021.3.2', '反映道路破损多年没有修补'],
  ],
  { name: '台账' },
);

afterEach(unmount);

it('says which columns take which format and what stays, and writes it at a press', async () => {
  const host = new FakeHost([LEDGER]);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^表与列$/u);
  await click(/^原表加固$/u);
  await settle(300);
  const panel = place().querySelector('section[aria-label=原表加固]');
  const said = panel?.textContent ?? '';
  expect(said).toContain('“台账”C列“身份证号”：文本格式，201格；1格不动：数字末位已经丢失，请对照证件重填');
  expect(said).toContain('“台账”D列“联系电话”：文本格式，202格，其中1个数字存成文本');
  expect(said).toContain('“台账”E列“登记日期”：日期格式，201格；1格不动：不是真正的日期');
  expect(host.applied).toEqual([]);
  await click(/^设置604格$/u);
  await settle(500);
  expect(host.applied.map(({ title }) => title)).toEqual(['原表加固']);
  expect(place().querySelector('section[aria-label=原表加固]')).toBeNull();
});
