import fc from 'fast-check';
import type { CellInput, Operation } from '../../../src/core/changes/change';
import { cellAddress } from '../../../src/core/grid/address';
import { valueAt, type CellValue } from '../../../src/core/grid/grid';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import type { UpdateReceipt } from '../../../src/core/structure/receipt';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { planStructure } from '../../../src/core/structure/plan-structure';
import { Book, ledgersOf } from './support';

type Row = readonly (string | number | null)[];

const HEADER = ['信访件编号', '信访人', '登记日期', '信访形式', '信访内容', '责任单位', '办理情况'];
const STORIES = [
  '小区停水三天无人处理',
  '道路破损多年没有修补',
  '补发工资一事',
  '楼道堆物堵塞消防通道',
  '加装电梯施工扰民',
];
const matter = (n: number, numbered = true): Row => [
  numbered ? `XF2021${String(n).padStart(3, '0')}` : null,
  `${'赵钱孙李周吴郑王'.charAt(n % 8)}某${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}`,
  44_200 + n,
  n % 2 === 0 ? '来信' : '走访',
  `第${n}号院反映${STORIES[n % 5] ?? ''}`,
  n % 3 === 0 ? '东四' : '区教委',
  n % 4 === 0 ? '正在办理' : null,
];
const matters = (from: number, to: number, numbered = true): Row[] =>
  Array.from({ length: to - from + 1 }, (_, i) => matter(from + i, numbered));
const ledger = (rows: readonly Row[], name = '台账') => Book.typed({ [name]: [HEADER, ...rows] });

interface Edit {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Types into a workbook as a person does. */
async function typed(book: Book, ...edits: readonly Edit[]): Promise<Book> {
  const operations = edits.map(({ sheet = '规范台账', row, column, input }): Operation => ({
    kind: 'write-cells',
    sheet,
    runs: [{ column, rows: Int32Array.of(row), inputs: [input] }],
  }));
  return Book.of(patchWorkbook(book.bytes, operations));
}

/** Two rows of 规范台账 in each other's place, as after sorting. */
function swapped(book: Book, a: number, b: number): Edit[] {
  const grid = book.sheet();
  return grid.columns.flatMap((_, c) =>
    [
      [a, b],
      [b, a],
    ].map(([row = 0, from = 0]) => ({ row, column: c, input: valueAt(grid, from, c) as CellInput })),
  );
}

/** The same 规范台账 beside other ledgers: rows inserted, sorted, taken out. */
async function beside(book: Book, sheets: Parameters<typeof Book.typed>[0]): Promise<Book> {
  const fresh = await Book.typed(sheets);
  const own = book.sheet();
  const rows = Array.from({ length: own.rowCount }, (_, r) =>
    own.columns.map((_column, c) => ({ value: valueAt(own, r, c) as string | number | boolean | null })),
  );
  const model = { name: '规范台账', rows, styles: {}, merges: [], widths: [], frozenRows: 1, frozenColumns: 0 };
  return Book.of(patchWorkbook(fresh.bytes, [{ kind: 'add-sheet', sheet: '规范台账', model, after: null }]));
}

/** The update that a workbook needs now. */
function updateOf(book: Book): UpdateReceipt {
  const { update } = book.plan().receipt;
  if (!update) throw new Error('no update');
  return update;
}

const column = (book: Book, header: string): CellValue[] => {
  const grid = book.sheet();
  const c = grid.columns.findIndex((values) => values[0] === header);
  return Array.from({ length: grid.rowCount - 1 }, (_, i) => valueAt(grid, i + 1, c));
};
const UNIT = 6;
const PROGRESS = 7;
const CONTENT = 5;

describe('规范台账 made again', () => {
  it('changes nothing where nothing changed', async () => {
    const book = await (await ledger(matters(1, 8))).structured();
    expect(book.plan().operations).toEqual([]);
    expect(updateOf(book)).toEqual({
      updated: 0,
      kept: 0,
      added: 0,
      vanished: [],
      untouched: 0,
      conflicts: [],
      newColumns: [],
      renewedLists: [],
      removedColumns: [],
    });
  });

  it('keeps what was typed into it and takes what only the ledger changed', async () => {
    const book = await typed(
      await (await ledger(matters(1, 4))).structured(),
      { row: 2, column: UNIT, input: '区卫健委' },
      { row: 3, column: PROGRESS, input: '已电话联系' },
      { sheet: '台账', row: 1, column: 6, input: '已上门走访' },
    );
    expect(updateOf(book)).toMatchObject({ updated: 1, kept: 2, conflicts: [] });
    const after = await book.structured();
    expect(column(after, '责任单位')).toEqual(['区教委', '区卫健委', '东四街道', '区教委']);
    expect(column(after, '办理情况')).toEqual(['已上门走访', null, '已电话联系', '正在办理']);
    expect(after.plan().operations).toEqual([]);
  });

  it('where both changed a cell what was typed stays, and is told once', async () => {
    const book = await typed(
      await (await ledger(matters(1, 3))).structured(),
      { row: 2, column: UNIT, input: '区卫健委' },
      { sheet: '台账', row: 2, column: 5, input: '区国资委' },
    );
    expect(updateOf(book).conflicts).toEqual([
      {
        id: '台账!3|responsibleUnit',
        keep: 'typed',
        cell: 'G3',
        header: '责任单位',
        field: 'responsibleUnit',
        typed: '区卫健委',
        ledger: '区国资委',
      },
    ]);
    const after = await book.structured();
    expect(column(after, '责任单位')[1]).toBe('区卫健委');
    expect(updateOf(after)).toMatchObject({ kept: 1, conflicts: [] });
  });

  it('takes what the ledger says where the clerk decides so, for that cell alone, and does not ask again', async () => {
    const book = await typed(
      await (await ledger(matters(1, 3))).structured(),
      { row: 2, column: UNIT, input: '区卫健委' },
      { row: 3, column: UNIT, input: '区卫健委' },
      { sheet: '台账', row: 2, column: 5, input: '区国资委' },
      { sheet: '台账', row: 3, column: 5, input: '区国资委' },
    );
    const after = await book.structured({ conflicts: { '台账!3|responsibleUnit': 'ledger' } });
    expect(column(after, '责任单位').slice(1)).toEqual(['区国资委', '区卫健委']);
    expect(updateOf(after)).toMatchObject({ kept: 1, conflicts: [] });
  });

  it('is refused where the sheet is protected', async () => {
    const book = await (await ledger(matters(1, 3))).structured();
    const grids = book.grids.map((grid) => (grid.name === '规范台账' ? { ...grid, isProtected: true } : grid));
    const plan = (): unknown => planStructure({ ledgers: ledgersOf(grids), grids, profile: DEFAULT_PROFILE });
    expect(plan).toThrow('工作表“规范台账”受保护，不能更新');
  });

  it.each([true, false])(
    'knows its rows when others are inserted above them and others go (numbers: %s)',
    async (numbered) => {
      const first = await (await ledger(matters(1, 6, numbered))).structured();
      const worked = await typed(first, { row: 5, column: PROGRESS, input: '已电话联系' });
      const [one, two, , four, five, six] = matters(1, 6, numbered) as [Row, Row, Row, Row, Row, Row];
      const changed = [...five.slice(0, 5), '区国资委', null];
      const now = [HEADER, ...matters(20, 21, numbered), two, one, four, changed, six];
      const book = await beside(worked, { 台账: now });
      expect(updateOf(book)).toMatchObject({
        added: 2,
        updated: 1,
        kept: 1,
        conflicts: [],
        vanished: [{ row: 4, source: '台账!4' }],
      });
      const after = await book.structured();
      expect(column(after, '信访人').slice(0, 6)).toEqual(column(first, '信访人'));
      expect(column(after, '办理情况')[4]).toBe('已电话联系');
      expect(column(after, '责任单位')[4]).toBe('区国资委');
      expect(column(after, '序号')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(column(after, '来源行（自动）')[2]).toBe('已无：台账!4');
      expect(after.plan().operations).toEqual([]);
    },
  );

  it.each([true, false])('knows its rows on a sheet that was renamed (numbers: %s)', async (numbered) => {
    const worked = await typed(await (await ledger(matters(1, 5, numbered))).structured(), {
      row: 3,
      column: UNIT,
      input: '区卫健委',
    });
    const rows = matters(1, 5, numbered).map((row, i) => (i === 2 ? [...row.slice(0, 6), '已上门走访'] : row));
    const book = await beside(worked, { 全年台账: [HEADER, ...rows] });
    expect(updateOf(book)).toMatchObject({ added: 0, updated: 1, kept: 1, vanished: [] });
    expect(column(await book.structured(), '来源行（自动）')[2]).toBe('全年台账!4');
  });

  it('knows a matter whose story was written again, by its place among the others', async () => {
    const worked = await (await ledger(matters(1, 5, false))).structured();
    const rows = matters(1, 5, false).map((row, i) =>
      i === 2 ? [...row.slice(0, 4), '第3号院反映补发工资，已补材料', ...row.slice(5)] : row,
    );
    const book = await beside(worked, { 台账: [HEADER, matter(30, false), ...rows] });
    expect(updateOf(book)).toMatchObject({ added: 1, updated: 1, vanished: [] });
    expect(column(await book.structured(), '信访内容')[2]).toBe('第3号院反映补发工资，已补材料');
  });

  it('keeps rows that the clerk typed, sorted rows, renamed and moved columns, and columns of the clerk’s own', async () => {
    const first = await (await ledger(matters(1, 4))).structured();
    const grid = first.sheet();
    const last = grid.columnCount;
    const own = await typed(
      first,
      ...swapped(first, 1, 3),
      { row: 0, column: UNIT, input: '主办单位' },
      { row: 0, column: last, input: '我的备注' },
      { row: 2, column: last, input: '先办' },
      { row: 5, column: 1, input: 'XF2021099' },
      { row: 5, column: 2, input: '自己登记的' },
    );
    const book = await typed(own, { sheet: '台账', row: 2, column: 5, input: '区国资委' });
    expect(updateOf(book)).toMatchObject({ updated: 1, added: 0, vanished: [], newColumns: [], removedColumns: [] });
    const after = await book.structured();
    expect(column(after, '主办单位')[1]).toBe('区国资委');
    expect(column(after, '信访件编号').slice(0, 4)).toEqual(['XF2021003', 'XF2021002', 'XF2021001', 'XF2021004']);
    expect(column(after, '我的备注')[1]).toBe('先办');
    expect(column(after, '信访人')[4]).toBe('自己登记的');
  });

  it('adds a new column of the ledger at the right, and not one that the clerk took out', async () => {
    const first = await (await ledger(matters(1, 3))).structured();
    const grid = first.sheet();
    const gone = await typed(first, ...[0, 1, 2, 3].map((row) => ({ row, column: CONTENT, input: null })));
    const header = [...HEADER, '信访目的'];
    const book = await beside(gone, { 台账: [header, ...matters(1, 3).map((row) => [...row, '求决'])] });
    expect(updateOf(book)).toMatchObject({ newColumns: ['信访目的'], removedColumns: ['信访内容'] });
    const after = await book.structured();
    expect(after.sheet().columns[grid.columnCount]).toEqual(['信访目的', '求决', '求决', '求决']);
    expect(column(after, '信访内容')).toEqual([null, null, null]);
    expect(after.plan().operations).toEqual([]);
  });

  it('leaves rows of sheets that were not read, and duplicates that are not wanted any more, as they are', async () => {
    const first = await (
      await Book.typed({ '1月': [HEADER, ...matters(1, 3)], '2月': [HEADER, ...matters(3, 5)] })
    ).structured();
    const onlyFebruary = ledgersOf(first.grids).filter(({ place }) => place.sheet === '2月');
    const { receipt } = planStructure({ ledgers: onlyFebruary, grids: first.grids, profile: DEFAULT_PROFILE });
    expect(receipt.update).toMatchObject({ added: 0, updated: 0, vanished: [], untouched: 3 });
    const decided = first.plan({ duplicates: { all: 'first' } });
    expect(decided.receipt.update).toMatchObject({ vanished: [], untouched: 1 });
    expect(decided.operations).toEqual([]);
  });

  it('without its hidden columns fills what is empty, and leaves and tells the rest', async () => {
    const first = await (await ledger(matters(1, 3))).structured();
    const { columnCount, rowCount } = first.sheet();
    const hidden = [columnCount - 2, columnCount - 1];
    const bare = await typed(
      first,
      ...hidden.flatMap((c) => Array.from({ length: rowCount }, (_, row) => ({ row, column: c, input: null }))),
      { row: 1, column: UNIT, input: '区卫健委' },
      { row: 2, column: UNIT, input: null },
    );
    const update = updateOf(bare);
    expect(update).toMatchObject({ updated: 1, added: 0, vanished: [] });
    expect(update.conflicts.map(({ cell }) => cell)).toEqual([cellAddress(1, UNIT)]);
    const after = await bare.structured();
    expect(column(after, '责任单位').slice(0, 2)).toEqual(['区卫健委', '区教委']);
    expect(after.plan().operations).toEqual([]);
  });

  it('never loses a typed word, whoever changed what, and is done after one run', async () => {
    const first = await (await ledger(matters(1, 6))).structured();
    const words = fc.constantFrom('区卫健委', '已上门', '来访', '东四街道', null);
    const edit = (columns: number[]) =>
      fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.constantFrom(...columns), input: words });
    const scenario = fc.record({
      mine: fc.array(edit([3, CONTENT, UNIT, PROGRESS]), { maxLength: 6 }),
      theirs: fc.array(edit([3, 4, 5, 6]), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ mine, theirs }) => {
        const before = first.sheet();
        const sheet = await typed(first, ...mine, ...theirs.map((e) => ({ ...e, sheet: '台账' })));
        const after = await sheet.structured();
        for (const { row, column: c } of mine) {
          const typedIn = valueAt(sheet.sheet(), row, c);
          if (typedIn !== valueAt(before, row, c)) expect(valueAt(after.sheet(), row, c)).toBe(typedIn);
        }
        expect(column(after, '信访件编号')).toEqual(column(first, '信访件编号'));
        expect(after.plan().operations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
