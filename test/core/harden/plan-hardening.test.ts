import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { planHardening, type HardenedColumn } from '../../../src/core/harden/plan-hardening';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { valueAt, formatAt } from '../../../src/core/grid/grid';
import { Book, ledgersOf } from '../structure/support';
import { ledgerOf } from '../rules/support';

const HEADER = ['信访件编号', '信访人', '身份证号', '联系电话', '登记日期', '信访内容'];
const row = (no: number, id: CellValue, phone: CellValue, day: CellValue) => [
  `XF${no}`,
  '张试',
  id as string | number | null,
  phone as string | number | null,
  day as string | number | null,
  `第${no}号院反映道路破损多年没有修补`,
];

const book = () =>
  Book.typed({
    台账: [
      HEADER,
      row(1, '11010119010101001X', 13_800_138_000, 44_256),
      row(2, 110_101_190_101_013, '13800138001', '2021.3.2'),
      row(3, 110_101_190_101_010_000, null, null),
      row(4, null, '010-64000000', 20_210_503),
    ],
  });
const columnOf = (columns: readonly HardenedColumn[], header: string): HardenedColumn | undefined =>
  columns.find((column) => column.header === header);

async function hardened(before: Book): Promise<Grid> {
  const { change } = planHardening(ledgersOf(before.grids));
  const { sheets } = await openWorkbook(patchWorkbook(before.bytes, change.operations), 'a.xlsx');
  return sheets[0]!.grid();
}
const shown = (grid: Grid, column: number): [CellValue, string][] =>
  [1, 2, 3, 4]
    .filter((r) => valueAt(grid, r, column) !== null)
    .map((r) => [valueAt(grid, r, column), formatAt(grid, r, column)]);

it('ID numbers and phones take the format of text, and what has lost its last digits stays a number', async () => {
  const before = await book();
  const after = await hardened(before);
  expect(shown(after, 2)).toEqual([
    ['11010119010101001X', '@'],
    ['110101190101013', '@'],
    [110_101_190_101_010_000, 'General'],
  ]);
  expect(shown(after, 3)).toEqual([
    ['13800138000', '@'],
    ['13800138001', '@'],
    ['010-64000000', '@'],
  ]);
  const { columns } = planHardening(ledgersOf(before.grids));
  expect(columnOf(columns, '身份证号')).toMatchObject({
    column: 'C',
    as: 'text',
    converted: 1,
    stayed: [{ why: 'digits-lost', cells: 1 }],
  });
});

it('dates take the format of dates, and what is no date is left to the clerk', async () => {
  const before = await book();
  expect(shown(await hardened(before), 4)).toEqual([
    [44_256, 'yyyy-mm-dd'],
    ['2021.3.2', 'General'],
    [20_210_503, 'General'],
  ]);
  const { columns } = planHardening(ledgersOf(before.grids));
  expect(columnOf(columns, '登记日期')?.stayed).toEqual([{ why: 'no-date', cells: 2 }]);
});

it('what is typed below the last matter finds the formats there', async () => {
  const after = planHardening(ledgersOf((await book()).grids));
  const rows = after.change.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
  expect(Math.max(...rows.flatMap((run) => [...run.rows]))).toBe(204);
});

it('empty cells take the format for what is typed into them next', async () => {
  const { change } = planHardening(ledgersOf((await book()).grids));
  const runs = change.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
  const empty = runs.flatMap(({ column, rows, inputs, style }) =>
    [...rows].flatMap((r, i) => (r <= 4 && inputs[i] === null ? [[column, r, style?.format]] : [])),
  );
  expect(empty).toEqual([
    [2, 4, '@'],
    [3, 3, '@'],
    [4, 3, 'yyyy-mm-dd'],
  ]);
});

it('no value is written a second time', async () => {
  const before = await book();
  const again = Book.of(patchWorkbook(before.bytes, planHardening(ledgersOf(before.grids)).change.operations));
  const { change } = planHardening(ledgersOf((await again).grids));
  const filled = change.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
  // A host does not tell the formats of empty cells.
  expect(filled.flatMap((run) => run.inputs).filter((input) => input !== null)).toEqual([]);
});

it('formulas, protected sheets, and numbers that are shown otherwise stay as they are', () => {
  const ledger = ledgerOf(
    ['caseNo', 'phone', 'content'],
    [
      ['XF1', 64_000_000, '反映停水一事'],
      ['XF2', null, '反映修路一事'],
    ],
  );
  const why = (grid: Partial<Grid>) => {
    const changed = ledgerOf(
      ['caseNo', 'phone', 'content'],
      [
        ['XF1', 64_000_000, '反映停水一事'],
        ['XF2', null, '反映修路一事'],
      ],
    );
    Object.assign(changed.grid, grid);
    return planHardening([changed]).columns.flatMap(({ stayed }) => stayed.map((s) => s.why));
  };
  expect(planHardening([ledger]).columns.flatMap(({ stayed }) => stayed)).toEqual([]);
  expect(why({ formulas: [null, new Set([1]), null] })).toEqual(['formula']);
  expect(why({ isProtected: true })).toEqual(['protected']);
  expect(why({ formatCodes: ['General', '000-00000'], formats: [null, Uint16Array.of(0, 1, 0), null] })).toEqual([
    'shown-otherwise',
  ]);
});
