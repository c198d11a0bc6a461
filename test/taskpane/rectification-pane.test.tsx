/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { changedGrid } from '../core/fixes/support';
import { FakeHost } from './fake-host';
import { openReports, place, settle, unmount } from './mounted-pane';
import { rectificationSheetOf, writeReport } from './written-report';

const HEAD = ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '受理日期', '是否集体访', '人数', '办理进展'];
const ledger = (progress: string): Grid =>
  gridOfRows(
    [
      HEAD,
      ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '2021-12-05', '是', 12, progress],
      ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-01', '2021-12-05', '否', 1, null],
    ],
    { name: '台账' },
  );

afterEach(unmount);

async function show(grids: Grid[]): Promise<FakeHost> {
  const host = new FakeHost(grids);
  await openReports(host, /^排查整治台账/u);
  return host;
}

/** Takes an option of a question. */
async function choose(name: RegExp): Promise<void> {
  const label = [...place().querySelectorAll('label')].find((l) => name.test(l.textContent));
  const input = label && place().ownerDocument.getElementById(label.htmlFor);
  if (!input) throw new Error(`no option ${name}`);
  await act(async () => input.click());
  await settle(300);
}

function withText(grid: Grid, before: string, after: string): Grid {
  const columns = grid.columns.map((column) =>
    Array.from({ length: grid.rowCount }, (_, r) => (column[r] === before ? after : (column[r] ?? null))),
  );
  return { ...grid, columns };
}

it('is made, written into by a leader, and brought up to date where it stands, with nothing lost', async () => {
  const sheet = await rectificationSheetOf(new FakeHost([ledger('已约谈')]));
  const edited = withText(sheet, '已约谈', '区长已接访');
  const host = await show([ledger('已签协议'), edited]);
  expect(place().textContent).toContain('您和台账都改过的1格');
  expect(place().textContent).toContain('就用填写的：区长已接访');
  // Undecided it is left as it is, and nothing else has changed.
  expect(await writeReport(host)).toBeUndefined();
  await choose(/改成台账现在的：已签协议/u);
  const update = await writeReport(host);
  expect(update?.title).toContain('更新');
  expect(update?.operations.every(({ kind }) => kind === 'write-cells')).toBe(true);
  const texts = (grid: Grid) => grid.columns.flatMap((column) => Array.from(column)).filter((v) => v !== null);
  expect(texts(changedGrid(edited, update!))).toContain('已签协议');
  expect(texts(changedGrid(edited, update!))).not.toContain('区长已接访');
});
