/** @jest-environment jsdom */
import { gridOfRows } from '../../src/core/grid/grid';
import { messyLedger } from '../worker/small-ledger';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, unmount } from './mounted-pane';

afterEach(unmount);

const settings = gridOfRows(
  [['信访台账助手设置'], ['基本设置'], ['项目', '内容'], ['单位名称', '某区信访办'], ['科室', 'x']],
  {
    name: '设置',
  },
);

it('says with the result whose settings it was made with, and leads to the cell that is wrong', async () => {
  const host = new FakeHost([messyLedger(), settings]);
  await mount(host);
  await click(/^体检$/u);
  expect(place().textContent).toContain('设置：某区信访办（来自“设置”表）');
  await click(/^设置里有1处要看$/u);
  await click(/A5：没有“科室”这个项目/u);
  expect(host.selected).toEqual([['设置', 4, 0]]);
  expect(buttons(/^导入$/u)).toHaveLength(0);
  await click(/^返回$/u);
  expect(place().textContent).not.toContain('现在用的是');
});

it('shows the export as text, and asks for an import where no sheet has the say', async () => {
  await mount(new FakeHost([messyLedger()]));
  await click(/^设置：单位/u);
  expect(place().textContent).toContain('现在用的是：东城区信访办（软件自带的默认设置）');
  await click(/^导出$/u);
  expect(place().querySelector('textarea')?.value).toContain('"office": "东城区信访办"');
  expect(place().textContent).toContain('别的表都不动，可以还原');
  expect(buttons(/^在工作簿里建“设置”表$/u)).toHaveLength(1);
  await click(/^导入$/u);
  expect(buttons(/^选择文件$/u)).toHaveLength(1);
});
