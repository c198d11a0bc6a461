import type { Operation } from '../../../src/core/changes/change';
import { gridOfRows, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { planHardening, type HardenedColumn } from '../../../src/core/harden/plan-hardening';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { Validation } from '../../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { Book, ledgersOf } from '../structure/support';
import { ledgerOf, type LedgerOptions } from '../rules/support';

const validationsOf = (operations: readonly Operation[]): Validation[] =>
  operations.flatMap((op) => (op.kind === 'set-validations' ? op.validations : []));

const forms = (values: readonly CellValue[], options: LedgerOptions = {}): Ledger =>
  ledgerOf(
    ['caseNo', 'form', 'content'],
    values.map((value, i) => [`XF${i}`, value, '反映停水一事']),
    options,
  );

const columnOf = (ledger: Ledger, header = '信访形式'): HardenedColumn | undefined =>
  planHardening([ledger]).columns.find((column) => column.header === header);

/** With what a host tells beside the cells. */
function withGrid(ledger: Ledger, more: Partial<Grid>): Ledger {
  Object.assign(ledger.grid, more);
  return ledger;
}

test('a column of a list offers the standard names, with a hint, and only warns of any other', () => {
  const ledger = forms(['来信', '上访', null]);
  const { change, cells } = planHardening([ledger]);
  expect(validationsOf(change.operations)).toEqual([
    {
      areas: [{ top: 1, left: 1, bottom: 203, right: 1 }],
      list: { choices: DEFAULT_PROFILE.forms.map(({ name }) => name) },
      hint: { title: '信访形式', text: '从列表中选择“信访形式”的标准名称。' },
      others: 'warn',
    },
  ]);
  expect(cells).toBe(203);
  expect(columnOf(ledger)).toMatchObject({ column: 'B', as: 'choices', cells: 203, stayed: [] });
});

test.each<[string, Partial<Grid>, string]>([
  ['has a drop-down in some of its cells', { validated: [{ top: 2, left: 0, bottom: 2, right: 5 }] }, 'validated'],
  ['is calculated', { formulas: [null, new Set([2]), null] }, 'formula'],
  ['stands on a protected sheet', { isProtected: true }, 'protected'],
])('a column that %s stays as it is, and says why', (_, grid, why) => {
  const ledger = withGrid(forms(['来信', '来访']), grid);
  const { columns, change } = planHardening([ledger]);
  expect(columns.find(({ as }) => as === 'choices')).toMatchObject({ cells: 0, stayed: [{ why, cells: 202 }] });
  expect(validationsOf(change.operations)).toEqual([]);
});

test('what says something of another column, or of the totals, is in nobody’s way', () => {
  const beside = {
    validated: [{ top: 0, left: 2, bottom: 1_048_575, right: 2 }],
    formulas: [null, new Set([3]), null],
  };
  const ledger = withGrid(forms(['来信', '来访', 2], { skipped: { 2: 'total' } }), beside);
  expect(columnOf(ledger)).toMatchObject({ cells: 2, stayed: [] });
});

test('a column in which an office keeps something else gets no drop-down', () => {
  expect(columnOf(forms(['门口接谈', '带队', '来信']))?.stayed).toEqual([{ why: 'unlisted', cells: 203 }]);
  const flags = ledgerOf(
    ['caseNo', 'isGroup', 'content'],
    [
      ['XF1', '√', '反映停水一事'],
      ['XF2', null, '反映修路一事'],
    ],
  );
  expect(columnOf(flags, '是否集体访')?.stayed).toEqual([{ why: 'unlisted', cells: 202 }]);
});

test('headings and totals between the matters are left out, and what is many is taken as a whole', () => {
  const ledger = forms(['来信', '二、来访', '来访', '来访', 3], { skipped: { 1: 'section-title', 4: 'total' } });
  const [validation] = validationsOf(planHardening([ledger]).change.operations);
  expect(validation?.areas.map(({ top, bottom }) => [top, bottom])).toEqual([
    [1, 1],
    [3, 4],
  ]);
  const titles = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [2 * i + 1, 'section-title' as const]));
  const many = forms(
    Array.from({ length: 121 }, () => '来信'),
    { skipped: titles },
  );
  expect(validationsOf(planHardening([many]).change.operations)[0]?.areas).toHaveLength(1);
});

test('rows with a printed number wait for the next matters', () => {
  const ledger = forms(['来信', null, null], { skipped: { 1: 'numbered-blank', 2: 'numbered-blank' } });
  expect(columnOf(ledger)?.cells).toBe(203);
});

test('a column of several things, and one of several units in a cell, get none', () => {
  const composite = ledgerOf(
    ['caseNo', { header: '责任单位/责任人', fields: ['responsibleUnit', 'responsiblePerson'] }, 'content'],
    [['XF1', '东四街道/张试', '反映停水一事']],
  );
  expect(planHardening([composite]).columns).toEqual([]);
});

test('two tables under merged headers on one sheet get one area a column each, and done again nothing is offered twice', async () => {
  const head = ['序号', '信访件编号', '信访人', '信访形式', '责任单位', '信访内容'];
  const row = (no: number, form: string) => [
    no,
    `XF${no}`,
    '张试',
    form,
    '东四街道',
    `第${no}号院反映道路破损多年没有修补`,
  ];
  const sheet = (name: string) => ({
    name,
    rows: [
      ['一月信访台账'],
      head,
      row(1, '来信'),
      row(2, '来访'),
      [],
      ['二月信访台账'],
      head,
      row(3, '来信'),
      row(4, '来电'),
    ].map((cells) => cells.map((value) => ({ value }))),
    styles: {},
    merges: [0, 5].map((top) => ({ top, left: 0, bottom: top, right: 5 })),
    widths: [],
    frozenRows: 0,
    frozenColumns: 0,
  });
  const book = await Book.made([sheet('台账')]);
  const { change } = planHardening(ledgersOf(book.grids));
  const places = validationsOf(change.operations).map(({ areas }) => areas.map((a) => [a.left, a.top, a.bottom]));
  expect(places).toEqual([[[3, 2, 3]], [[4, 2, 3]], [[3, 7, 208]], [[4, 7, 208]]]);
  const { sheets } = await openWorkbook(patchWorkbook(book.bytes, change.operations), 'a.xlsx');
  const again = planHardening(ledgersOf(sheets.map((s) => s.grid())));
  expect(again.columns.map(({ stayed }) => stayed.map(({ why }) => why))).toEqual(
    Array.from({ length: 4 }, () => ['current']),
  );
  expect(again.change.operations).toEqual([]);
});

test('a hundred thousand rows are one area a column', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [`XF${i}`, '来信', '反映停水一事']);
  const grid = gridOfRows([['信访件编号', '信访形式', '信访内容'], ...rows], { name: '台账' });
  const [ledger] = ledgersOf([grid], true);
  const validations = validationsOf(planHardening(ledger ? [ledger] : []).change.operations);
  expect(validations.flatMap(({ areas }) => areas)).toEqual([{ top: 1, left: 1, bottom: 100_200, right: 1 }]);
});
