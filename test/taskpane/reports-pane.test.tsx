/** @jest-environment jsdom */
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, settle, unmount } from './mounted-pane';

const matter = (no: string, unit: string, accepted: string, reply: string | null) => [
  no,
  '张试验',
  '2021-05-08',
  '求决',
  '反映小区供暖温度不达标',
  unit,
  accepted,
  reply,
];

const LEDGER = gridOfRows(
  [
    ['2021年信访台账'],
    ['信访件编号', '信访人', '登记日期', '信访目的', '信访内容', '责任单位', '受理日期', '答复日期'],
    matter('XF2021001', '东四街道', '2021-05-10', '2021-07-09'),
    matter('XF2021002', '区教委', '2021-05-10', null),
    matter('XF2021003', '区教委', '2021-05-10', '2021-07-30'),
  ],
  { name: '台账' },
);

afterEach(unmount);

async function openReport(sheets: Grid[] = [LEDGER]): Promise<FakeHost> {
  const host = new FakeHost(sheets);
  await mount(host);
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  await click(/^按期办结情况通报表/u);
  await settle(200);
  return host;
}

it('makes a report by one click, and leads from a figure to its rows', async () => {
  const host = await openReport();
  expect(place().textContent).toContain('填报单位（盖章）');
  expect(place().textContent).toContain('33.33%');
  await click(/区教委 超期未办 1，查看是哪几件/u);
  await settle(200);
  const link = buttons(/^XF2021002/u);
  expect(link).toHaveLength(1);
  expect(link[0]?.textContent).toContain('张某某');
  await click(/^XF2021002/u);
  expect(host.selected.at(-1)).toEqual(['台账', 3, 0]);
});

it('asks before it writes the report as a worksheet, and names no worksheet twice', async () => {
  const host = await openReport();
  await click(/^写成工作表$/u);
  await settle(200);
  expect(place().textContent).toContain('将在最后新建“按期办结情况通报表”');
  expect(host.applied).toHaveLength(0);
  await click(/^写入$/u);
  await settle(200);
  const [change] = host.applied;
  expect(change?.title).toBe('生成按期办结情况通报表');
  expect(change?.operations.map(({ kind }) => kind)).toEqual(['add-sheet']);
});

it('writes a report that is made again into its own sheet, and names what people typed there', async () => {
  const before = await openReport();
  await click(/^写成工作表$/u);
  await settle(200);
  await click(/^写入$/u);
  await settle(200);
  const made = before.applied[0]?.operations[0];
  if (made?.kind !== 'add-sheet') throw new Error('no sheet was added');
  await unmount();

  const { name, merges } = made.model;
  const rows = made.model.rows.map((row) => row.map((cell): CellValue => cell?.value ?? null));
  rows.at(-1)![0] = '审核人：李核对';
  const answered = gridOfRows(
    Array.from({ length: LEDGER.rowCount }, (_, r) =>
      LEDGER.columns.map((column, c) => (r === 3 && c === 7 ? '2021-07-09' : (column[r] ?? null))),
    ),
    { name: '台账' },
  );
  const host = await openReport([answered, gridOfRows(rows, { name, merges, madeByProduct: true })]);
  await click(/^写成工作表$/u);
  await settle(300);
  expect(place().textContent).toContain(`将更新“${name}”里变化了的数字`);
  expect(place().textContent).toContain(`“${name}”里有1格是填写、改动过的，保留原样，不更新：A${rows.length}。`);
  await click(/^写入$/u);
  await settle(200);
  const [change] = host.applied;
  expect(change?.title).toBe('更新按期办结情况通报表');
  expect(change?.operations.map(({ kind, sheet }) => [kind, sheet])).toEqual([['write-cells', name]]);
  expect(host.selected.at(-1)).toEqual([name, 0, 0]);
});

it('says what is missing and goes back to the list', async () => {
  await openReport();
  await click(/^全部报表$/u);
  expect(buttons(/^按期办结情况通报表/u)).toHaveLength(1);
});
