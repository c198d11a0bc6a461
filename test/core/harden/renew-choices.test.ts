import { unzipSync } from 'fflate';
import { cellsWritten } from '../../../src/core/changes/change';
import { gridOfRows, type Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { planHardening, type HardeningPlan } from '../../../src/core/harden/plan-hardening';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { Profile } from '../../../src/core/profile/profile';
import type { Validation } from '../../../src/core/sheets/sheet-model';
import { planStructure } from '../../../src/core/structure/plan-structure';
import { receiptLines } from '../../../src/core/structure/receipt-text';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { Book } from '../structure/support';

/** The office's list after a unit was renamed and one was added. */
const LATER: Profile = {
  ...DEFAULT_PROFILE,
  units: [
    ...DEFAULT_PROFILE.units.filter(({ name }) => name !== '区国资委'),
    { name: '区城管委', aliases: [] },
    { name: '区委“老干部局”', aliases: [] },
  ],
};
const NAMES = (profile: Profile): string[] => [...profile.units, ...profile.streets].map(({ name }) => name);

const LEDGER = [
  ['2021年信访台账'],
  [],
  ['序号', '信访件编号', '信访人', '信访形式', '信访内容', '责任单位', '问题属地'],
  [1, 'XF1', '张试', '来信', '反映小区停水三天无人处理', ' 东四街道', '东四'],
  [2, 'XF2', '李样', '走访', '反映道路破损多年没有修补', '区教委', '景山街道'],
  ['合计', null, null, 2],
].map((row) => [...row, ...Array.from({ length: 7 - row.length }, () => null)]);

const hardened = (grids: readonly Grid[], profile: Profile): HardeningPlan =>
  planHardening(
    grids.flatMap((grid) =>
      readSheet(grid).tables.map((table) => new Ledger(grid, table, profile, { file: 'a.xlsx', sheet: grid.name })),
    ),
  );
const applied = (book: Book, { operations }: HardeningPlan['change']) => Book.of(patchWorkbook(book.bytes, operations));

/** What is offered in a column, with the rows of each area. */
const offersOf = (grid: Grid, column: number) =>
  (grid.validated ?? [])
    .filter(({ left }) => left === column)
    .map(({ top, bottom, offers }) => [top, bottom, offers?.choices]);

const OWN: Validation = {
  areas: [{ top: 3, left: 6, bottom: 4, right: 6 }],
  list: { choices: ['东四', '景山'] },
  hint: { title: '属地', text: '请选街道' },
  others: 'warn',
};

describe('a list that changed after 原表加固', () => {
  const first = async (): Promise<Book> => {
    const typed = await Book.typed({ 台账: LEDGER });
    const own = patchWorkbook(typed.bytes, [{ kind: 'set-validations', sheet: '台账', validations: [OWN] }]);
    const book = await Book.of(own);
    return applied(book, hardened(book.grids, DEFAULT_PROFILE).change);
  };

  it('comes into our drop-downs when it is pressed again, and what comes and goes is told before', async () => {
    const book = await first();
    const plan = hardened(book.grids, LATER);
    expect(plan.columns.filter(({ as }) => as === 'choices')).toMatchObject([
      { header: '信访形式', cells: 0, stayed: [{ why: 'current' }] },
      { header: '责任单位', renewed: { come: ['区城管委', '区委“老干部局”'], gone: ['区国资委'] }, stayed: [] },
      { header: '问题属地', cells: 0, stayed: [{ why: 'validated' }] },
    ]);
    const again = await applied(book, plan.change);
    expect(offersOf(again.sheet('台账'), 5)).toEqual([[3, 4, NAMES(LATER)]]);
    expect(hardened(again.grids, LATER).cells).toBe(0);
  });

  it('touches nothing else: the clerk’s own drop-down and every other part are byte for byte what they were', async () => {
    const book = await first();
    const again = await applied(book, hardened(book.grids, LATER).change);
    expect(offersOf(again.sheet('台账'), 6)).toEqual([[3, 4, ['东四', '景山']]]);
    expect(offersOf(again.sheet('台账'), 3)).toEqual(offersOf(book.sheet('台账'), 3));
    const [before, after] = [unzipSync(book.bytes), unzipSync(again.bytes)];
    const other = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(after[name]!));
    expect(other).toEqual(['xl/worksheets/sheet1.xml']);
    const back = await applied(again, hardened(again.grids, DEFAULT_PROFILE).change);
    expect(offersOf(back.sheet('台账'), 5)).toEqual(offersOf(book.sheet('台账'), 5));
  });

  it('leaves a drop-down of ours alone that the clerk wrote a hint or a message for', async () => {
    const book = await first();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(text(book.bytes)).toContain('从列表中选择“责任单位”的标准名称。');
    const offers = book.sheet('台账').validated?.find(({ left }) => left === 5)?.offers;
    const mine = { choices: offers?.choices ?? [], hint: { title: '责任单位', text: '本处室的人请选区教委' } };
    const grid = { ...book.sheet('台账'), validated: [{ top: 3, left: 5, bottom: 4, right: 5, offers: mine }] };
    expect(hardened([grid], LATER).columns.find(({ header }) => header === '责任单位')).toMatchObject({
      cells: 0,
      stayed: [{ why: 'validated' }],
    });
  });

  it('follows matters that were typed below the area', () => {
    const rows = [['信访件编号', '信访形式', '信访内容'], ...[1, 2, 3].map((n) => [`XF${n}`, '来信', '反映停水一事'])];
    const choices = DEFAULT_PROFILE.forms.map(({ name }) => name);
    const hint = { title: '信访形式', text: '从列表中选择“信访形式”的标准名称。' };
    const grid = {
      ...gridOfRows(rows, { name: '台账' }),
      validated: [{ top: 1, left: 1, bottom: 2, right: 1, offers: { choices, hint } }],
    };
    const { change } = hardened([grid], DEFAULT_PROFILE);
    expect(change.operations.find(({ kind }) => kind === 'set-validations')).toMatchObject({
      validations: [{ areas: [{ top: 1, bottom: 203 }] }],
      replaces: [{ top: 1, bottom: 2 }],
    });
  });

  it('comes into 规范台账 when that is brought up to date, where its drop-downs still stand', async () => {
    const typed = await Book.typed({ 台账: LEDGER });
    const made = await typed.structured();
    const header = made.sheet().columns.findIndex(([name]) => name === '责任单位');
    const ledgers = made.grids
      .filter(({ name }) => name === '台账')
      .flatMap((grid) =>
        readSheet(grid).tables.map((table) => new Ledger(grid, table, LATER, { file: 'a.xlsx', sheet: grid.name })),
      );
    const { operations, receipt } = planStructure({ ledgers, grids: made.grids, profile: LATER });
    expect(receipt.update).toMatchObject({ updated: 0, renewedLists: ['责任单位'] });
    expect(receiptLines(receipt, (_, text) => text)).toContain('下拉列表按现在的名单更新的列：责任单位。');
    // The column as a whole: no million of cells is said to be written.
    expect(cellsWritten({ title: '更新规范台账', operations })).toBe(1);
    const again = await Book.of(patchWorkbook(made.bytes, operations));
    expect(offersOf(again.sheet(), header).map(([, , choices]) => choices)).toEqual([NAMES(LATER)]);
    expect(again.sheet().validated).toHaveLength(made.sheet().validated?.length ?? 0);
  });
});
