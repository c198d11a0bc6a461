/** @jest-environment jsdom */
import { act } from 'react';
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';
import { EditedHost } from './edited-host';
import { FakeHost } from './fake-host';
import { buttons, click, openReports, place, settle, unmount } from './mounted-pane';
import { rectificationSheetOf } from './written-report';

const ledger = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '是否积案', '化解时限', '包案领导'],
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '是', '2022-03-01', '钱领导'],
    ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-01', '是', '2021-12-10', '孙领导'],
  ],
  { name: '台账' },
);

/** A workbook whose sheet others change unseen. */
class SharedHost extends EditedHost {
  constructor(grid: Grid) {
    super(grid, [ledger]);
  }

  override async readGrid(sheet: string): Promise<Grid> {
    return sheet === this.grid.name ? this.grid : super.readGrid(sheet);
  }
}

afterEach(unmount);

const writtenSheet = (): Promise<Grid> => rectificationSheetOf(new FakeHost([ledger]));

async function writeOn(at: number, text: string): Promise<void> {
  const area = place().querySelectorAll('textarea')[at];
  if (!area) throw new Error('no field 领导批示');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(area, text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

const texts = (grid: Grid) => grid.columns.flatMap((column) => Array.from(column));
const rowWith = ({ columns }: Grid, text: string): unknown[] => {
  const at = columns.flatMap((c) => [Array.from(c).indexOf(text)]).find((r) => r >= 0) ?? -1;
  return columns.map((c) => c[at]);
};

it('shows a leader the lines overdue first, and writes 批示 into the line of the problem, wherever it stands', async () => {
  const sheet = await writtenSheet();
  const host = new SharedHost(sheet);
  await openReports(host);
  await click(/^领导审阅/u);
  await settle(300);
  const shown = place().textContent;
  expect(shown.indexOf('超时限21日')).toBeGreaterThan(0);
  expect(shown.indexOf('反映道路破损')).toBeLessThan(shown.indexOf('反映小区供暖'));
  expect(shown).not.toContain('李样品');
  // The only fields are those of 批示.
  expect(place().querySelectorAll('textarea')).toHaveLength(2);

  // Meanwhile somebody put a line in above, and nobody told the pane.
  const [above] = sheet.columns.flatMap((c) => [Array.from(c).indexOf('XF1')]).filter((r) => r > 0);
  const columns = sheet.columns.map((c) => [...Array.from(c).slice(0, above), null, ...Array.from(c).slice(above)]);
  host.grid = { ...sheet, columns, rowCount: sheet.rowCount + 1, merges: [] };
  await writeOn(0, '请区教委月底前修好');
  await click(/^写入批示/u);
  await settle(300);
  expect(host.applied.at(-1)?.title).toContain('写入领导批示');
  expect(rowWith(host.grid, 'XF2')).toContain('请区教委月底前修好');
  expect(rowWith(host.grid, 'XF1')).not.toContain('请区教委月底前修好');
  expect(place().textContent).toContain('表上的批示：请区教委月底前修好（2021年12月31日）');

  await click(/^还原/u);
  await settle(300);
  expect(texts(host.grid)).not.toContain('请区教委月底前修好');
  expect(place().textContent).not.toContain('表上的批示');
});

it('does not write over 批示 that somebody wrote meanwhile, and shows it', async () => {
  const sheet = await writtenSheet();
  const host = new SharedHost(sheet);
  await openReports(host);
  await click(/^领导审阅/u);
  await settle(300);
  await writeOn(0, '请抓紧');
  const at = sheet.columns.findIndex((c) => Array.from(c).includes('领导批示'));
  const row = sheet.columns.flatMap((c) => [Array.from(c).indexOf('XF2')]).find((r) => r > 0) ?? 0;
  host.grid = {
    ...sheet,
    columns: sheet.columns.map((c, i) => Array.from(c, (value, r) => (i === at && r === row ? '同意' : value))),
  };
  await click(/^写入批示/u);
  await settle(300);
  expect(host.applied).toHaveLength(0);
  expect(place().textContent).toContain('刚才有人改过');
  expect(place().textContent).toContain('表上的批示：同意');
  expect(place().querySelector('textarea')?.value).toBe('请抓紧');
});

/** The same sheet of a 专项: another name, another title, another problem. */
function ofCampaign(sheet: Grid): Grid {
  const words = [
    ['信访突出问题排查整治台账', '“国庆”专项排查整治台账'],
    ['反映道路破损多年没有修补', '反映路灯不亮'],
  ] as const;
  const changed = (value: CellValue): CellValue => words.find(([from]) => from === value)?.[1] ?? value;
  return { ...sheet, name: '排查整治台账2', columns: sheet.columns.map((c) => Array.from(c, changed)) };
}

async function chooseSheet(name: string): Promise<void> {
  const select = place().querySelector('select');
  if (!select) throw new Error('no choice of sheets');
  await act(async () => {
    select.value = name;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(300);
}

it('lets a leader choose among 定期 and 专项, writes into the sheet shown, and comes back to it', async () => {
  const sheet = await writtenSheet();
  const host = new EditedHost(ofCampaign(sheet), [ledger, sheet]);
  await openReports(host);
  await click(/^领导审阅/u);
  await settle(300);
  const options = [...place().querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options).toEqual(['排查整治台账', '排查整治台账2（“国庆”专项）']);
  expect(place().textContent).toContain('反映道路破损');

  await chooseSheet('排查整治台账2');
  expect(place().textContent).toContain('反映路灯不亮');
  expect(place().textContent).not.toContain('反映道路破损');
  await writeOn(0, '节前修好');
  await click(/^写入批示/u);
  await settle(300);
  expect(host.applied.at(-1)?.operations.map((o) => 'sheet' in o && o.sheet)).toEqual(
    host.applied.at(-1)?.operations.map(() => '排查整治台账2'),
  );

  await click(/^全部报表/u);
  await click(/^领导审阅/u);
  await settle(300);
  expect(place().querySelector('select')?.value).toBe('排查整治台账2');
  expect(place().textContent).toContain('表上的批示：节前修好');
});

it('asks nothing where the workbook has one sheet only', async () => {
  await openReports(new SharedHost(await writtenSheet()));
  await click(/^领导审阅/u);
  await settle(300);
  expect(place().textContent).toContain('反映道路破损');
  expect(place().querySelector('select')).toBeNull();
});

it('says so where there is no such sheet yet', async () => {
  await openReports(new FakeHost([ledger]));
  await click(/^领导审阅/u);
  await settle(200);
  expect(place().textContent).toContain('还没有排查整治台账');
  expect(buttons(/^写入批示/u)).toHaveLength(0);
});
