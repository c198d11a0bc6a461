import { AppError } from '../../src/core/app-error';
import type { Operation, WorkbookChange } from '../../src/core/changes/change';
import { formatAt, gridOfRows, valueAt, type Grid, type MergeArea } from '../../src/core/grid/grid';
import type { WorkbookHost } from '../../src/hosts/workbook-host';
import { adding, CALCULATED, REPORT } from './added-sheet';
import { CHART_SHEET, CHARTS } from './charts';
import { FIGURES, figures, plannedReport } from './figures';
import { replacingContract } from './replaced-sheet';
import type { TestFrame } from './suite';

/** What can be read and written, be it a host or a file. */
export interface WritableUnderTest {
  readonly host: Pick<WorkbookHost, 'capabilities' | 'sheets' | 'readGrid' | 'apply'>;
  /** Opens a workbook of these sheets in place of the one before. */
  show(sheets: readonly Grid[]): Promise<void>;
  /** Everything of a sheet that a change may touch, to be compared with itself. */
  picture(sheet: string): Promise<unknown>;
  /** The charts that somebody sees on a sheet. */
  charts(sheet: string): Promise<readonly SeenChart[]>;
}

export interface SeenChart {
  readonly title: string;
  /** Names of its series. */
  readonly series: readonly string[];
}

export const rows = (...list: number[]): Int32Array => Int32Array.from(list);
export const change = (title: string, ...operations: Operation[]): WorkbookChange => ({ title, operations });
export const write = (...runs: Extract<Operation, { kind: 'write-cells' }>['runs']): Operation => ({
  kind: 'write-cells',
  sheet: '台账',
  runs,
});

/** As clerks keep it: a title merged over the table, dates as numbers and as text, a formula, gaps. */
export function ledger(): Grid {
  return gridOfRows(
    [
      ['2021年信访台账'],
      ['序号', '登记日期', '姓名', '备注'],
      [1, 44256, '张三', '=不是公式'],
      [2, 44257, '李四'],
      [3, '2021.3.5', '王五', '007'],
      [4, 44259, null, null],
    ],
    {
      name: '台账',
      formats: [null, Uint16Array.of(0, 0, 1, 1, 0, 1), null, null],
      formatCodes: ['General', 'yyyy/m/d'],
      formulas: [new Set([4]), null, null, null],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    },
  );
}

/** A change with something of everything, over cells that hold something and cells that do not. */
const EVERYTHING = change(
  '写入期限列',
  write(
    {
      column: 4,
      rows: rows(1, 2, 3),
      inputs: ['应办结', 44300, '=1+1'],
      like: 1,
      style: { bold: true, fill: 'FFEE00' },
    },
    { column: 5, rows: rows(2, 4), inputs: [{ formula: 'B3+1', value: 44257 }, true] },
    { column: 0, rows: rows(4), inputs: [30] },
    { column: 3, rows: rows(2, 4), inputs: [null, '改'] },
  ),
  { kind: 'merge-cells', sheet: '台账', areas: [{ top: 0, left: 4, bottom: 0, right: 5 }] },
  {
    kind: 'set-column-widths',
    sheet: '台账',
    widths: [
      { column: 1, width: 30 },
      { column: 4, width: 12 },
    ],
  },
  {
    kind: 'set-conditional-formats',
    sheet: '台账',
    area: { top: 2, left: 4, bottom: 5, right: 5 },
    rules: [{ formula: '$E3<44300', style: { fill: 'FBD5D5' } }],
  },
);

/** Drop-downs on cells that are filled and on those below. */
export const dropDown = (top: number, bottom: number, column = 3): Operation => ({
  kind: 'set-validations',
  sheet: '台账',
  validations: [
    {
      areas: [{ top, left: column, bottom, right: column }],
      list: { choices: ['来信', '来访'] },
      hint: { title: '备注', text: '从列表中选择。' },
      others: 'warn',
    },
  ],
});

/** Whether something says what may be typed into a cell, or as a host may say it, into its column. */
export const isValidated = ({ validated = [] }: Grid, row: number, column: number): boolean =>
  validated.some((a) => a.top <= row && row <= a.bottom && a.left <= column && column <= a.right);

/** Something of everything that a host says it can do. */
export const everythingOn = ({ capabilities }: Pick<WorkbookHost, 'capabilities'>): WorkbookChange => ({
  ...EVERYTHING,
  operations: EVERYTHING.operations.filter(({ kind }) => capabilities.merges || kind !== 'merge-cells'),
});

/** What a host tells of merges that are there. */
export const mergesSeen = (
  { capabilities }: Pick<WorkbookHost, 'capabilities'>,
  merges: readonly MergeArea[],
): readonly MergeArea[] => (capabilities.merges ? merges : []);

export const failure = async (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => null,
    (e: unknown) => e,
  );

/** What a change comes to, wherever it is carried out: in Excel, in the grid, and in the parts of a file. */
export function writingContract(subject: () => WritableUnderTest, frame: TestFrame): void {
  const { describe, it, beforeEach } = frame;
  describe('that is written to', () => {
    let host: WritableUnderTest['host'];
    beforeEach(async () => {
      ({ host } = subject());
      await subject().show([ledger(), gridOfRows([['别的']], { name: '说明' })]);
    });
    const cell = async (row: number, column: number) => valueAt(await host.readGrid('台账'), row, column);
    const names = async () => (await host.sheets()).map((sheet) => sheet.name);

    it('reads what it was given', async () => {
      expect((await host.sheets()).map((s) => s.name)).toEqual(['台账', '说明']);
      const { columns, merges, formulas, ...grid } = await host.readGrid('台账');
      const given = ledger();
      const padded = given.columns.map((column) => column.slice());
      expect(grid.rowCount).toBe(6);
      expect(columns.map((column) => Array.from({ length: 6 }, (_, r) => column[r] ?? null))).toEqual(padded);
      expect(merges).toEqual(mergesSeen(host, given.merges));
      expect([...formulas[0]!]).toEqual([4]);
      expect(formatAt({ ...given, ...grid }, 2, 1)).toBe('yyyy/m/d');
    });

    it('takes numbers, texts, truths, formulas and emptiness', async () => {
      expect(await host.apply(everythingOn(host))).toMatchObject({ title: '写入期限列', cells: 8 });
      const grid = await host.readGrid('台账');
      expect([1, 2, 3].map((r) => valueAt(grid, r, 4))).toEqual(['应办结', 44300, '=1+1']);
      expect(valueAt(grid, 4, 5)).toBe(true);
      expect([valueAt(grid, 4, 0), valueAt(grid, 2, 3), valueAt(grid, 4, 3)]).toEqual([30, null, '改']);
      const seen = grid.merges.filter(({ top, left }) => top === 0 && left === 4);
      expect(seen).toEqual(mergesSeen(host, [{ top: 0, left: 4, bottom: 0, right: 5 }]));
    });

    it('never turns a text into a formula, and says of a formula that it is one', async () => {
      await host.apply(everythingOn(host));
      const { formulas } = await host.readGrid('台账');
      expect([...(formulas[4] ?? [])]).toEqual([]);
      expect([...(formulas[5] ?? [])]).toEqual([2]);
      // Typed over by a value, a formula of the file is none any more.
      expect([...(formulas[0] ?? [])]).toEqual([]);
    });

    it('gives a new column the look of the one beside it', async () => {
      await host.apply(everythingOn(host));
      const grid = await host.readGrid('台账');
      expect([2, 3].map((r) => formatAt(grid, r, 4))).toEqual(['yyyy/m/d', 'yyyy/m/d']);
    });

    it('has room far beyond the edges of the sheet', async () => {
      await host.apply(change('写到远处', write({ column: 60, rows: rows(1, 900), inputs: ['远', 1] })));
      expect([await cell(1, 60), await cell(900, 60)]).toEqual(['远', 1]);
    });

    it.each<[string, Operation, string]>([
      ['a sheet that is not there', { ...write(), sheet: '没有' }, 'sheet-missing'],
      [
        'a merge over another',
        { kind: 'merge-cells', sheet: '台账', areas: [{ top: 0, left: 2, bottom: 0, right: 6 }] },
        'merge-overlaps',
      ],
      [
        'merges over each other',
        {
          kind: 'merge-cells',
          sheet: '台账',
          areas: [
            { top: 8, left: 2, bottom: 9, right: 6 },
            { top: 9, left: 6, bottom: 9, right: 7 },
          ],
        },
        'merge-overlaps',
      ],
      ['a cell beyond the last row', write({ column: 0, rows: rows(1_048_576), inputs: [1] }), 'cell-outside-sheet'],
      ['a cell beyond the last column', write({ column: 16_384, rows: rows(1), inputs: [1] }), 'cell-outside-sheet'],
    ])('does nothing at all where a part of the change asks for %s', async (_, impossible, code) => {
      const before = await subject().picture('台账');
      const refusal = await failure(host.apply(change('一半', ...everythingOn(host).operations, impossible)));
      expect(refusal).toBeInstanceOf(AppError);
      const blind = impossible.kind === 'merge-cells' && !host.capabilities.merges;
      expect(refusal).toMatchObject({
        code: blind ? 'excel-too-old' : code,
        message: expect.stringMatching(/\p{Script=Han}/u),
      });
      expect(await subject().picture('台账')).toEqual(before);
    });

    it('gets drop-downs where there are none, and never a second one over the first', async () => {
      const { columns } = await host.readGrid('台账');
      expect(await host.apply(change('加固', dropDown(2, 205)))).toMatchObject({ cells: 204 });
      const grid = await host.readGrid('台账');
      expect([isValidated(grid, 3, 3), isValidated(grid, 200, 3), isValidated(grid, 3, 2)]).toEqual([
        true,
        true,
        false,
      ]);
      expect(grid.columns.map((column) => [...column])).toEqual(columns.map((column) => [...column]));
      const after = await subject().picture('台账');
      for (const again of [dropDown(205, 210), dropDown(3, 3)])
        expect(await failure(host.apply(change('加固', write(), again)))).toMatchObject({
          code: 'validation-overlaps',
        });
      expect(await subject().picture('台账')).toEqual(after);
      await host.apply(change('加固', dropDown(206, 210), dropDown(2, 5, 2)));
    });

    it.each<[string, Operation[]]>([
      ['of the same change', [dropDown(2, 9), dropDown(9, 12)]],
      ['of a sheet that it adds', [adding(), { ...dropDown(3, 9, 4), sheet: REPORT.name }]],
      ['beyond the last row', [dropDown(2, 1_048_576)]],
    ])('refuses drop-downs over those %s', async (_, operations) => {
      const before = await subject().picture('台账');
      expect(await failure(host.apply(change('加固', ...operations)))).toMatchObject({
        code: expect.stringMatching(/^(?:validation-overlaps|cell-outside-sheet)$/u),
      });
      expect([await subject().picture('台账'), await names()]).toEqual([before, ['台账', '说明']]);
    });

    it('gets a new sheet in its place, with its texts as texts, its days as days, and the mark of the product', async () => {
      await host.apply(change('生成台账', adding('台账')));
      expect(await names()).toEqual(['台账', '规范台账', '说明']);
      const grid = await host.readGrid('规范台账');
      expect([0, 1, 2, 3, 4].map((c) => valueAt(grid, 2, c))).toEqual([1, 44_319, '=不是公式', '007', null]);
      expect(grid.formulas.every((formulas) => (formulas?.size ?? 0) === 0)).toBe(true);
      expect([formatAt(grid, 2, 1), formatAt(grid, 1, 1)]).toEqual(['yyyy-mm-dd', 'General']);
      expect([grid.merges, [...grid.hiddenColumns], grid.madeByProduct]).toEqual([
        mergesSeen(host, REPORT.merges),
        [3],
        true,
      ]);
    });

    it('takes the formulas of new sheets of which one looks at the other, and only those', async () => {
      await host.apply(change('生成报表', ...CALCULATED));
      const [counted, told] = [await host.readGrid('数据'), await host.readGrid('文稿')];
      expect([counted, told].map(({ formulas }) => formulas.map((rows) => [...(rows ?? [])]))).toEqual([
        [[], [2]],
        [[0, 1]],
      ]);
      expect([valueAt(counted, 0, 0), valueAt(counted, 1, 1)]).toEqual(['按期', 4]);
    });

    it('shows the charts of a new sheet, or says that it shows none', async () => {
      await host.apply(
        change('生成图表', { kind: 'add-sheet', sheet: '图表', model: { ...CHART_SHEET, name: '图表' }, after: null }),
      );
      const drawn = CHARTS.map(({ title, series }) => ({ title, series: series.map(({ name }) => name) }));
      expect(await subject().charts('图表')).toEqual(host.capabilities.charts ? drawn : []);
      expect(await subject().charts('台账')).toEqual([]);
    });

    it('takes a report that is made again into its own sheet, where it sees how that is laid out', async () => {
      await host.apply(change('生成报表', ...(await plannedReport(host, figures([3, 5]))).operations));
      const { added, updated, operations } = await plannedReport(host, figures([4, 7]));
      if (!host.capabilities.merges) {
        expect([added.length, updated]).toEqual([1, []]);
        return;
      }
      expect([added, updated]).toEqual([[], [{ sheet: FIGURES, kept: [] }]]);
      await host.apply(change('更新报表', ...operations));
      const grid = await host.readGrid(FIGURES);
      expect([4, 5, 6].map((row) => valueAt(grid, row, 1))).toEqual([4, 7, 11]);
      expect([await names(), [...grid.hiddenColumns]]).toEqual([['台账', '说明', FIGURES], [2]]);
      expect((await plannedReport(host, figures([4, 7]))).operations).toEqual([]);
    });

    it('gets rows put in: what stands below moves down, and the new ones look like the one above', async () => {
      await host.apply(
        change(
          '登记一件',
          write({ column: 3, rows: rows(5), inputs: ['前'] }),
          { kind: 'insert-rows', sheet: '台账', at: 4, count: 2, like: 3 },
          write({ column: 2, rows: rows(4, 7), inputs: ['新', '后'] }),
        ),
      );
      const grid = await host.readGrid('台账');
      expect([3, 4, 5, 6, 7].map((row) => valueAt(grid, row, 2))).toEqual(['李四', '新', null, '王五', '后']);
      expect([grid.rowCount, [...(grid.formulas[0] ?? [])]]).toEqual([8, [6]]);
      expect([valueAt(grid, 6, 0), valueAt(grid, 7, 3)]).toEqual([3, '前']);
      await host.apply(change('填日期', write({ column: 1, rows: rows(4, 5), inputs: [44300, 44301] })));
      expect(formatAt(await host.readGrid('台账'), 5, 1)).toBe('yyyy/m/d');
    });

    it('has merges and drop-downs follow rows that are put in', async () => {
      if (!host.capabilities.merges) return;
      await host.apply(
        change('合并', { kind: 'merge-cells', sheet: '台账', areas: [{ top: 4, left: 0, bottom: 5, right: 0 }] }),
      );
      await host.apply(change('加固', dropDown(2, 3), dropDown(4, 5, 1)));
      await host.apply(change('登记', { kind: 'insert-rows', sheet: '台账', at: 4, count: 1, like: 3, joins: 2 }));
      const grid = await host.readGrid('台账');
      expect(grid.merges).toContainEqual({ top: 5, left: 0, bottom: 6, right: 0 });
      expect([isValidated(grid, 4, 3), isValidated(grid, 6, 1)]).toEqual([true, true]);
    });

    it('takes a report that has a row more when it is made again in the place of its sheet, with what was typed', async () => {
      const first = figures([3, 5]);
      await host.apply(change('生成报表', ...(await plannedReport(host, first)).operations));
      const note = { ...write({ column: 4, rows: rows(5), inputs: ['已核实'] }), sheet: FIGURES };
      await host.apply(change('备注', note));
      const { added, replaced, operations } = await plannedReport(
        host,
        figures([2, 4, 7], ['区城管委', '区教委', '区住建委']),
      );
      if (!host.capabilities.merges) {
        expect([added.length, replaced]).toEqual([1, []]);
        return;
      }
      expect([added, replaced]).toEqual([[], [{ sheet: FIGURES, kept: ['E7'], below: 0 }]]);
      await host.apply(change('更新报表', ...operations));
      const grid = await host.readGrid(FIGURES);
      expect([4, 5, 6, 7].map((row) => valueAt(grid, row, 1))).toEqual([2, 4, 7, 13]);
      expect([valueAt(grid, 6, 0), valueAt(grid, 6, 4), await names()]).toEqual([
        '区住建委',
        '已核实',
        ['台账', '说明', FIGURES],
      ]);
    });

    replacingContract(subject, frame);

    it.each<[string, Operation, string]>([
      ['bears the name of another', adding(null, '说明'), 'sheet-exists'],
      ['bears a name that Excel does not take', adding(null, '一/二'), 'sheet-name-invalid'],
      ['comes behind one that is not there', adding('没有', '另一张'), 'sheet-missing'],
    ])('gets no sheet that %s', async (_, impossible, code) => {
      expect(await failure(host.apply(change('生成', adding(), impossible)))).toMatchObject({ code });
      expect(await names()).toEqual(['台账', '说明']);
    });
  });
}
