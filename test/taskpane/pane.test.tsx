/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows } from '../../src/core/grid/grid';
import { messyLedger, statisticsSheet } from '../worker/small-ledger';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, unmount } from './mounted-pane';

afterEach(unmount);

it('checks at one press, says the result also to screen readers, and leads to the cell', async () => {
  const host = new FakeHost([messyLedger(), statisticsSheet()]);
  await mount(host);
  expect(place().textContent).toContain('数据不离开这台电脑');
  await click(/^体检$/u);
  expect(place().querySelector('[role=status]')?.textContent).toMatch(/^找到1张台账，共4件，发现/u);
  await click(/D5/u);
  expect(host.selected).toEqual([['台账', 4, 3]]);
  expect(place().textContent).toContain('怎么改');
});

it('tells why a sheet is no ledger, and how each column of the ledger was read', async () => {
  await mount(new FakeHost([messyLedger(), statisticsSheet()]));
  await click(/^体检$/u);
  await click(/^表与列/u);
  expect(place().textContent).toContain('表头在第2、3行，数据在第4至7行，共4件。');
  expect(buttons(/^C列“基本信息 › 姓名”读作信访人，点击更改$/u)).toHaveLength(1);
  await click(/^统计统计表$/u);
  expect(place().textContent).toContain('统计表，一行是若干件的数量');
});

it('takes the word of the clerk that a sheet is a ledger, and takes it back', async () => {
  const host = new FakeHost([messyLedger(), statisticsSheet()]);
  await mount(host);
  await click(/^体检$/u);
  await click(/^表与列/u);
  expect(buttons(/^当作台账读取$/u)).toHaveLength(0);
  await click(/^统计统计表$/u);
  await click(/^当作台账读取$/u);
  expect(place().textContent).not.toContain('统计表，一行是若干件的数量');
  expect(buttons(/^统计台账，\d+件$/u)).toHaveLength(1);
  expect([...host.settings.values()].join()).toContain('"forced":["统计"]');
  await click(/^不再当作台账$/u);
  expect(place().textContent).toContain('统计表，一行是若干件的数量');
  expect(buttons(/^当作台账读取$/u)).toHaveLength(1);
});

it('offers no such thing for an empty sheet', async () => {
  await mount(new FakeHost([messyLedger(), gridOfRows([], { name: '空表' })]));
  await click(/^体检$/u);
  await click(/^表与列/u);
  await click(/^空表/u);
  expect(place().textContent).toContain('这张工作表是空的');
  expect(buttons(/^当作台账读取$/u)).toHaveLength(0);
});

it('changes a column in two clicks and checks again at once', async () => {
  const host = new FakeHost([messyLedger()]);
  await mount(host);
  await click(/^体检$/u);
  await click(/^表与列/u);
  await click(/^E列“信访内容”/u);
  await click(/^诉求$/u);
  expect(buttons(/^E列“信访内容”读作诉求，点击更改$/u)).toHaveLength(1);
  expect(place().textContent).toContain('由您指定');
  expect([...host.settings.values()].join()).toContain('demand');
});

it('says that the result is out of date once cells changed', async () => {
  const host = new FakeHost([messyLedger()]);
  await mount(host);
  await click(/^体检$/u);
  await act(async () => host.replace(messyLedger()));
  expect(place().textContent).toContain('表格有改动，请重新体检。');
  await click(/^重新体检$/u);
  expect(place().textContent).not.toContain('表格有改动');
});

it('shows a failure as one sentence with its code', async () => {
  const host = new FakeHost([messyLedger()]);
  await mount(host);
  await act(async () => host.replace({ ...messyLedger(), name: '改了名' }));
  await click(/^体检$/u);
  expect(place().textContent).toContain('工作表“台账”不在打开的工作簿里');
  expect(place().textContent).toContain('代码：sheet-missing');
});

it('offers to save the findings only where a page can', async () => {
  const saved = jest.fn();
  await mount(new FakeHost([messyLedger()]));
  await click(/^体检$/u);
  expect(buttons(/^保存结果表$/u)).toHaveLength(0);
  await unmount();
  await mount(new FakeHost([messyLedger()]), { onSaveFindings: saved });
  await click(/^体检$/u);
  await click(/^保存结果表$/u);
  expect(saved).toHaveBeenCalledTimes(1);
});

it('asks for a workbook where none is open', async () => {
  await mount(new FakeHost([]));
  expect(place().textContent).toContain('请先打开一个台账文件');
});
