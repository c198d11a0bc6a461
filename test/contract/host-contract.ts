import type { Operation, WorkbookChange } from '../../src/core/changes/change';
import { formatAt, gridOfRows, valueAt } from '../../src/core/grid/grid';
import type { WorkbookHost } from '../../src/hosts/workbook-host';
import { adding, CALCULATED, REPORT } from './added-sheet';
import { FIGURES, figures, plannedReport } from './figures';
import { replacedSheetContract } from './replaced-sheet';
import type { TestFrame } from './suite';
import { NOON, type ToldAround } from './told-around';
import {
  change,
  dropDown,
  everythingOn,
  failure,
  isValidated,
  ledger,
  mergesSeen,
  rows,
  write,
  writingContract,
  type WritableUnderTest,
} from './writing-contract';

/** A host and what a test must be able to do around it. */
export interface HostUnderTest extends WritableUnderTest {
  readonly host: WritableUnderTest['host'] &
    Pick<WorkbookHost, 'undo' | 'redo' | 'journal' | 'forgetChanges' | 'selectedRows'>;
  /** Types into a cell, as a clerk does. */
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  /** Selects an area, as a clerk does, on a sheet that then stands in front. */
  selectCells(sheet: string, row: number, column: number, rows: number, columns: number): Promise<void>;
  /** Protects a sheet; null where the host knows no protection. */
  readonly protect: ((sheet: string) => Promise<void>) | null;
  /** Begins a change and stops it at its first sign of progress. */
  applyAndStop(change: WorkbookChange): Promise<void>;
  /** The sheets that the host told of as changed since this was asked last. */
  told(): Promise<readonly string[]>;
  /** Which sheets the host tells of until a deed resolves, and which only later. */
  toldAround(deed: 'apply' | 'undo' | 'redo', change?: WorkbookChange): Promise<ToldAround>;
}

/**
 * The tests that every host must pass that says it can carry out changes. What its capabilities say that
 * it cannot do, it must refuse in the way that they say.
 */
export function hostContract(name: string, start: () => Promise<HostUnderTest>, frame: TestFrame): void {
  const { describe, it, beforeAll, beforeEach } = frame;
  describe(`${name} as a workbook`, () => {
    let subject: HostUnderTest;
    let host: HostUnderTest['host'];
    beforeAll(async () => {
      subject = await start();
      ({ host } = subject);
    });
    beforeEach(async () => {
      await subject.show([ledger(), gridOfRows([['别的']], { name: '说明' })]);
      await subject.told();
    });
    writingContract(() => subject, frame);
    replacedSheetContract(() => subject, frame);

    const cell = async (row: number, column: number) => valueAt(await host.readGrid('台账'), row, column);

    it('says which rows are selected, of those that are used and not hidden', async () => {
      const hidden = [['序号'], [1], [2], [3], [4]];
      await subject.show([
        gridOfRows(hidden, { name: '台账', hiddenRows: new Set([2]) }),
        gridOfRows([['别的']], { name: '说明' }),
      ]);
      const selected = async (row: number, column: number, height: number, width: number) => {
        await subject.selectCells('台账', row, column, height, width);
        return host.selectedRows();
      };
      expect(host.capabilities.selection).toBe(true);
      expect(await selected(3, 0, 1, 1)).toEqual({ sheet: '台账', rows: [3] });
      expect(await selected(1, 0, 3, 2)).toEqual({ sheet: '台账', rows: [1, 3] });
      expect(await selected(4, 0, 9, 1)).toEqual({ sheet: '台账', rows: [4] });
      expect(await selected(20, 0, 2, 1)).toEqual({ sheet: '台账', rows: [] });
      await subject.selectCells('说明', 0, 0, 1, 1);
      expect(await host.selectedRows()).toEqual({ sheet: '说明', rows: [0] });
    });

    it('carries out a change of several sheets as one, and puts it back as one', async () => {
      const pictures = async () => [await subject.picture('台账'), await subject.picture('说明')];
      const before = await pictures();
      const here = write({ column: 4, rows: rows(2), inputs: [44300] });
      const there: Operation = { ...here, sheet: '说明' };
      expect(await host.apply(change('写入期限列', here, there))).toMatchObject({ cells: 2 });
      expect([...new Set(await subject.told())].sort()).toEqual(['台账', '说明'].sort());
      expect(valueAt(await host.readGrid('说明'), 2, 4)).toBe(44300);
      const after = await pictures();
      await host.undo();
      expect(await pictures()).toEqual(before);
      await host.redo();
      expect(await pictures()).toEqual(after);
    });

    it('says what it wrote when, and tells that the sheet has changed', async () => {
      const applied = await host.apply(everythingOn(host));
      expect(applied).toMatchObject({ title: '写入期限列', cells: 8, when: NOON });
      expect(await subject.told()).toEqual(['台账']);
    });

    it('finds room far beyond the edges of the sheet', async () => {
      await host.apply(change('写到远处', write({ column: 60, rows: rows(1, 900), inputs: ['远', 1] })));
      expect([await cell(1, 60), await cell(900, 60)]).toEqual(['远', 1]);
      const after = await subject.picture('台账');
      await host.undo();
      expect((await host.readGrid('台账')).columnCount).toBe(4);
      await host.redo();
      expect(await subject.picture('台账')).toEqual(after);
    });

    it('keeps what was typed into a report that is made again, and puts the rest of it back', async () => {
      if (!host.capabilities.merges) return;
      await host.apply(change('生成报表', ...(await plannedReport(host, figures([3, 5]))).operations));
      await subject.type(FIGURES, 4, 1, 99);
      await subject.type(FIGURES, 5, 4, '已电话核实');
      const before = await subject.picture(FIGURES);
      const { updated, operations } = await plannedReport(host, figures([4, 7]));
      expect(updated).toEqual([{ sheet: FIGURES, kept: ['B5'] }]);
      await host.apply(change('更新报表', ...operations));
      const grid = await host.readGrid(FIGURES);
      expect([valueAt(grid, 4, 1), valueAt(grid, 5, 1), valueAt(grid, 5, 4)]).toEqual([99, 7, '已电话核实']);
      await host.undo();
      expect(await subject.picture(FIGURES)).toEqual(before);
    });

    it('puts everything back exactly', async () => {
      const before = await subject.picture('台账');
      await host.apply(everythingOn(host));
      expect(await subject.picture('台账')).not.toEqual(before);
      expect(await host.undo()).toMatchObject({ title: '写入期限列', cells: 8, kept: 0 });
      expect(await subject.picture('台账')).toEqual(before);
      expect([...((await host.readGrid('台账')).formulas[0] ?? [])]).toEqual([4]);
    });

    it('does again exactly what was put back, as often as the clerk likes', async () => {
      const before = await subject.picture('台账');
      await host.apply(everythingOn(host));
      const after = await subject.picture('台账');
      for (let i = 0; i < 2; i++) {
        await host.undo();
        expect(await subject.picture('台账')).toEqual(before);
        expect(await host.redo()).toMatchObject({ title: '写入期限列', cells: 8, kept: 0 });
        expect(await subject.picture('台账')).toEqual(after);
      }
      const { formulas } = await host.readGrid('台账');
      expect([[...(formulas[0] ?? [])], [...(formulas[5] ?? [])]]).toEqual([[], [2]]);
      expect(await failure(host.redo())).toMatchObject({ code: 'nothing-to-redo' });
    });

    it('takes drop-downs away again and leaves those of before, as often as the clerk likes', async () => {
      await host.apply(change('加固', dropDown(2, 5)));
      const before = await subject.picture('台账');
      await host.apply(change('加固', dropDown(6, 300), dropDown(2, 300, 1), everythingOn(host).operations[0]!));
      const after = await subject.picture('台账');
      expect(after).not.toEqual(before);
      for (let i = 0; i < 2; i++) {
        expect(await host.undo()).toMatchObject({ kept: 0 });
        expect(await subject.picture('台账')).toEqual(before);
        expect(await host.redo()).toMatchObject({ kept: 0 });
        expect(await subject.picture('台账')).toEqual(after);
      }
      await host.undo();
      await host.undo();
      expect(isValidated(await host.readGrid('台账'), 3, 3)).toBe(false);
    });

    describe('into which rows are put', () => {
      /** Below a sum that is written first: it is pushed down, and takes the new row in. */
      const registering = change(
        '登记一件',
        write({ column: 3, rows: rows(6), inputs: [{ formula: 'COUNT(B3:B6)', value: 3 }] }),
        write({ column: 5, rows: rows(3), inputs: [{ formula: 'D7+B7', value: 3 }] }),
        { kind: 'insert-rows', sheet: '台账', at: 6, count: 1, like: 5, joins: 2, fill: [0] },
        write({ column: 1, rows: rows(6), inputs: [44300] }, { column: 2, rows: rows(6), inputs: ['赵六'] }),
      );

      it('takes them out again and puts them in again, as often as the clerk likes', async () => {
        const before = await subject.picture('台账');
        await host.apply(registering);
        expect(await subject.told()).toEqual(['台账']);
        expect([await cell(6, 2), await cell(6, 1)]).toEqual(['赵六', 44300]);
        expect([...((await host.readGrid('台账')).formulas[3] ?? [])]).toEqual([7]);
        const after = await subject.picture('台账');
        for (let i = 0; i < 2; i++) {
          expect(await host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
          expect(await subject.picture('台账')).toEqual(before);
          expect(await host.redo()).toMatchObject({ kept: 0, lostRows: 0 });
          expect(await subject.picture('台账')).toEqual(after);
        }
      });

      it('leaves a row into which somebody has written since, with all that counts it, and says so', async () => {
        await host.apply(registering);
        await subject.type('台账', 6, 3, '已电话核实');
        const after = await subject.picture('台账');
        const { kept, keptSheets } = await host.undo();
        expect([kept > 0, keptSheets]).toEqual([true, []]);
        expect(await subject.picture('台账')).toEqual(after);
        await host.redo();
        expect(await subject.picture('台账')).toEqual(after);
      });

      it('finds what earlier changes wrote below them, and what the clerk typed there', async () => {
        const before = await subject.picture('台账');
        await host.apply(change('改备注', write({ column: 3, rows: rows(5), inputs: ['旧改'] })));
        await host.apply(change('登记', { kind: 'insert-rows', sheet: '台账', at: 3, count: 2, like: 2 }));
        await subject.type('台账', 6, 2, '手填');
        expect([await cell(7, 3), await cell(6, 2)]).toEqual(['旧改', '手填']);
        expect(await host.undo()).toMatchObject({ kept: 0 });
        expect([await cell(5, 3), await cell(4, 2)]).toEqual(['旧改', '手填']);
        await subject.type('台账', 4, 2, '王五');
        expect(await host.undo()).toMatchObject({ kept: 0 });
        expect(await subject.picture('台账')).toEqual(before);
      });
    });

    it('gives cells that a merge has covered their own look back', async () => {
      const looks = change(
        '上色',
        write({ column: 5, rows: rows(1, 2), inputs: ['上', '下'], style: { fill: 'AACCEE', wrap: true } }),
      );
      await host.apply(looks);
      const before = await subject.picture('台账');
      const merged = change(
        '写表头',
        write({
          column: 4,
          rows: rows(1),
          inputs: ['应办结日期'],
          style: { bold: true, fill: 'FFEE00', align: 'center' },
        }),
        { kind: 'merge-cells', sheet: '台账', areas: [{ top: 1, left: 4, bottom: 3, right: 5 }] },
      );
      const refusal = await failure(host.apply(merged));
      if (!host.capabilities.merges) {
        expect(refusal).toMatchObject({ code: 'excel-too-old' });
        expect(await subject.picture('台账')).toEqual(before);
        return;
      }
      expect(refusal).toBe(null);
      const after = await subject.picture('台账');
      await host.undo();
      expect(await subject.picture('台账')).toEqual(before);
      await host.redo();
      expect(await subject.picture('台账')).toEqual(after);
      await host.undo();
      expect(await subject.picture('台账')).toEqual(before);
    });

    it('writes to a protected sheet not at all, and says so', async () => {
      if (!host.capabilities.protection) {
        expect(subject.protect).toBe(null);
        return;
      }
      const before = await subject.picture('台账');
      await subject.protect!('台账');
      expect(await failure(host.apply(everythingOn(host)))).toMatchObject({ code: 'sheet-protected' });
      expect(await subject.picture('台账')).toEqual(before);
      expect(await host.journal()).toEqual({ done: [], undone: [] });
    });

    it('leaves a sheet alone that is not what it was when it was read', async () => {
      await host.readGrid('台账');
      await subject.type('台账', 4, 3, '插话');
      const before = await subject.picture('台账');
      const refusal = await failure(host.apply(everythingOn(host)));
      if (!host.capabilities.othersWrite) {
        // Nobody else can write: the host has seen every edit.
        expect([refusal, await cell(4, 3)]).toEqual([null, '改']);
        return;
      }
      expect(refusal).toMatchObject({ code: 'sheet-changed' });
      expect(await subject.picture('台账')).toEqual(before);
      await host.readGrid('台账');
      expect(await failure(host.apply(everythingOn(host)))).toBe(null);
    });

    it('reads and writes more than a request may hold', async () => {
      const texts = Array.from({ length: 600 }, (_, i) => `第${i}件，${'反映小区停车难问题'.repeat(380)}`);
      await subject.show([gridOfRows([['内容'], ...texts.map((text) => [text])], { name: '台账' })]);
      expect((await host.readGrid('台账')).columns[0]?.slice(1)).toEqual(texts);
      const before = await subject.picture('台账');
      const places = Int32Array.from(texts, (_, i) => i + 1);
      const inputs = texts.map((text) => `${text}。`);
      await host.apply(change('加句号', write({ column: 0, rows: places, inputs })));
      expect((await host.readGrid('台账')).columns[0]?.slice(1)).toEqual(inputs);
      expect(await host.undo()).toMatchObject({ cells: 600, kept: 0 });
      expect(await subject.picture('台账')).toEqual(before);
    });

    it('tells of its own changes before it is done with them, and never later', async () => {
      const own = { before: ['台账'], after: [] };
      expect(await subject.toldAround('apply', everythingOn(host))).toEqual(own);
      expect(await subject.toldAround('undo')).toEqual(own);
      expect(await subject.toldAround('redo')).toEqual(own);
    });

    it('says what was done when, what can be put back and what can be done again', async () => {
      const entry = { title: '写入期限列', cells: 8, when: NOON };
      const other = change('再写', write({ column: 6, rows: rows(2), inputs: ['甲'] }));
      expect(await host.journal()).toEqual({ done: [], undone: [] });
      await host.apply(everythingOn(host));
      await host.apply(other);
      expect(await host.journal()).toMatchObject({ done: [entry, { title: '再写' }], undone: [] });
      await host.undo();
      await host.undo();
      expect(await host.journal()).toMatchObject({ done: [], undone: [{ title: '再写' }, entry] });
      expect(await host.redo()).toMatchObject(entry);
      expect(await host.journal()).toMatchObject({ done: [entry], undone: [{ title: '再写' }] });
      // A new change drops what could be done again.
      await host.apply(change('另写', write({ column: 7, rows: rows(2), inputs: ['乙'] })));
      expect(await host.journal()).toMatchObject({ done: [entry, { title: '另写' }], undone: [] });
      expect(await failure(host.redo())).toMatchObject({ code: 'nothing-to-redo' });
    });

    it('says why it was done and by whom, as the change says, and of one that says neither nothing', async () => {
      const said = { why: '与来访登记簿核对 <3月>&“补”', by: '某甲' };
      await host.apply({ ...everythingOn(host), ...said });
      await host.apply(change('再写', write({ column: 6, rows: rows(2), inputs: ['甲'] })));
      const { done } = await host.journal();
      expect(done[0]).toMatchObject(said);
      expect(Object.keys(done[1] ?? {}).sort()).toEqual(['cells', 'id', 'title', 'when']);
      await host.undo();
      expect(await host.undo()).toMatchObject(said);
      expect((await host.journal()).undone.at(-1)).toMatchObject(said);
      expect(await host.redo()).toMatchObject(said);
    });

    it('leaves a cell that the clerk has changed since it was put back, and counts it', async () => {
      await host.apply(everythingOn(host));
      await subject.type('台账', 2, 4, '另定');
      expect(await host.undo()).toMatchObject({ kept: 1 });
      await subject.type('台账', 4, 3, '再改');
      expect(await host.redo()).toMatchObject({ kept: 2 });
      expect([await cell(2, 4), await cell(4, 3)]).toEqual(['另定', '再改']);
      expect([await cell(1, 4), await cell(3, 4), await cell(4, 0)]).toEqual(['应办结', '=1+1', 30]);
      expect(await host.undo()).toMatchObject({ kept: 2 });
      expect([await cell(2, 4), await cell(4, 3), await cell(4, 0)]).toEqual(['另定', '再改', 3]);
    });

    it('keeps the order of changes to the same cell through putting back and doing again', async () => {
      const twice = change(
        '写两次',
        write(
          { column: 3, rows: rows(2, 3), inputs: ['一', '一'], style: { fill: 'FFEE00' } },
          { column: 3, rows: rows(3, 4), inputs: ['二', '二'], style: { bold: true } },
        ),
      );
      const before = await subject.picture('台账');
      await host.apply(twice);
      expect([await cell(2, 3), await cell(3, 3), await cell(4, 3)]).toEqual(['一', '二', '二']);
      const after = await subject.picture('台账');
      await host.undo();
      expect(await subject.picture('台账')).toEqual(before);
      await host.redo();
      expect(await subject.picture('台账')).toEqual(after);
      await subject.type('台账', 3, 3, '三');
      expect(await host.undo()).toMatchObject({ kept: 1 });
      expect([await cell(2, 3), await cell(3, 3)]).toEqual(['=不是公式', '三']);
    });

    it('forgets what could be put back or done again when it is told to, and leaves the cells', async () => {
      await host.apply(everythingOn(host));
      await host.apply(change('再写', write({ column: 6, rows: rows(2), inputs: ['甲'] })));
      await host.undo();
      const now = await subject.picture('台账');
      await host.forgetChanges();
      expect(await subject.picture('台账')).toEqual(now);
      expect(await host.journal()).toEqual({ done: [], undone: [] });
      expect(await failure(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
      expect(await failure(host.redo())).toMatchObject({ code: 'nothing-to-redo' });
      expect(await host.apply(change('又写', write({ column: 7, rows: rows(2), inputs: ['乙'] })))).toMatchObject({
        cells: 1,
      });
      await host.undo();
      expect(await subject.picture('台账')).toEqual(now);
    });

    it('leaves a cell that the clerk has changed since, and counts it', async () => {
      await host.apply(everythingOn(host));
      await subject.type('台账', 2, 4, '另定');
      await subject.type('台账', 5, 2, '赵六');
      expect(await host.undo()).toMatchObject({ kept: 1 });
      expect(await cell(2, 4)).toBe('另定');
      // Typed elsewhere, it is nobody's business; written and not typed over, it is put back.
      expect(await cell(5, 2)).toBe('赵六');
      expect([await cell(3, 4), await cell(4, 0), await cell(2, 3)]).toEqual([null, 3, '=不是公式']);
    });

    it('puts back a cell that was typed over and then typed back', async () => {
      await host.apply(everythingOn(host));
      await subject.type('台账', 4, 0, 31);
      await subject.type('台账', 4, 0, 30);
      expect(await host.undo()).toMatchObject({ kept: 0 });
      expect(await cell(4, 0)).toBe(3);
    });

    it('brings back what the clerk had typed before the change', async () => {
      await subject.type('台账', 4, 3, '先写的');
      await host.apply(everythingOn(host));
      expect(await host.undo()).toMatchObject({ kept: 0 });
      expect(await cell(4, 3)).toBe('先写的');
    });

    it('takes changes back in the order of a pile, the newest first', async () => {
      const before = await subject.picture('台账');
      await host.apply(everythingOn(host));
      const middle = await subject.picture('台账');
      await host.apply(
        change('再写', write({ column: 4, rows: rows(2, 3), inputs: [44400, 44401], style: { fill: '00FF00' } })),
      );
      expect((await host.journal()).done.map((entry) => entry.title)).toEqual(['写入期限列', '再写']);
      expect(await host.undo()).toMatchObject({ title: '再写', cells: 2 });
      expect(await subject.picture('台账')).toEqual(middle);
      await host.undo();
      expect(await subject.picture('台账')).toEqual(before);
      expect(await failure(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
    });

    it('puts back rules of formats that one change lays over others, and over its own', async () => {
      const rules = (top: number, bottom: number, fill: string): Operation => ({
        kind: 'set-conditional-formats',
        sheet: '台账',
        area: { top, left: 1, bottom, right: 1 },
        rules: [{ formula: '$B3<44300', style: { fill } }],
      });
      await host.apply(change('标色', rules(4, 5, 'FBD5D5')));
      const before = await subject.picture('台账');
      // Twice on one area, and on another that has some of its rows.
      await host.apply(change('再标', rules(2, 5, 'FFEE00'), rules(2, 5, 'AACCEE'), rules(4, 7, 'C6E0B4')));
      const after = await subject.picture('台账');
      await host.undo();
      expect(await subject.picture('台账')).toEqual(before);
      await host.redo();
      expect(await subject.picture('台账')).toEqual(after);
    });

    describe('a sheet that a change adds', () => {
      const names = async () => (await host.sheets()).map((sheet) => sheet.name);
      const add = change('生成台账', adding('台账'));
      const written = change(
        '生成并填写',
        adding(),
        {
          ...write({ column: 2, rows: rows(3, 4), inputs: ['李四', '王五'], style: { bold: true } }),
          sheet: REPORT.name,
        },
        {
          ...write({ column: 5, rows: rows(2), inputs: [{ formula: 'A3+1', value: 2 }], like: 1 }),
          sheet: REPORT.name,
        },
        { kind: 'merge-cells', sheet: REPORT.name, areas: [{ top: 6, left: 0, bottom: 6, right: 3 }] },
        { kind: 'set-column-widths', sheet: REPORT.name, widths: [{ column: 5, width: 9 }] },
        {
          kind: 'set-conditional-formats',
          sheet: REPORT.name,
          area: { top: 2, left: 1, bottom: 3, right: 1 },
          rules: [{ formula: '$B3<44300', style: { fill: 'FBD5D5' } }],
        },
      );

      it('stands in its place with everything that the host can show, and goes again', async () => {
        const before = await subject.picture('台账');
        expect(await host.apply(add)).toMatchObject({ title: '生成台账', cells: 16 });
        expect(await names()).toEqual(['台账', '规范台账', '说明']);
        expect((await host.sheets())[0]).toMatchObject({ active: true });
        const grid = await host.readGrid('规范台账');
        expect([0, 1, 2, 3, 4].map((c) => valueAt(grid, 2, c))).toEqual([1, 44_319, '=不是公式', '007', null]);
        expect([valueAt(grid, 0, 0), valueAt(grid, 3, 3), valueAt(grid, 3, 4)]).toEqual([
          '2021年规范台账',
          true,
          '三\n行',
        ]);
        expect(grid.formulas.every((formulas) => (formulas?.size ?? 0) === 0)).toBe(true);
        expect([formatAt(grid, 2, 1), formatAt(grid, 1, 1)]).toEqual(['yyyy-mm-dd', 'General']);
        expect([grid.merges, [...grid.hiddenColumns], grid.madeByProduct]).toEqual([
          mergesSeen(host, REPORT.merges),
          [3],
          true,
        ]);
        const after = await subject.picture('规范台账');
        expect(await host.undo()).toMatchObject({ cells: 16, kept: 0, keptSheets: [] });
        expect(await names()).toEqual(['台账', '说明']);
        expect(await host.redo()).toMatchObject({ cells: 16, kept: 0, keptSheets: [] });
        expect(await names()).toEqual(['台账', '规范台账', '说明']);
        expect(await subject.picture('规范台账')).toEqual(after);
        expect(await subject.picture('台账')).toEqual(before);
      });

      it('takes its formulas away with it, and has them again', async () => {
        await host.apply(change('生成报表', ...CALCULATED));
        const after = [await subject.picture('数据'), await subject.picture('文稿')];
        expect(await host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect(await names()).toEqual(['台账', '说明']);
        expect(await host.redo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect([await subject.picture('数据'), await subject.picture('文稿')]).toEqual(after);
      });

      it('may be written to by the same change, and goes as a whole', async () => {
        await host.apply(written);
        expect(await names()).toEqual(['台账', '说明', '规范台账']);
        const grid = await host.readGrid('规范台账');
        expect([valueAt(grid, 3, 2), valueAt(grid, 4, 2), formatAt(grid, 2, 5)]).toEqual([
          '李四',
          '王五',
          'yyyy-mm-dd',
        ]);
        expect([...(grid.formulas[5] ?? [])]).toEqual([2]);
        const after = await subject.picture('规范台账');
        expect(await host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect(await names()).toEqual(['台账', '说明']);
        expect(await host.redo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect(await subject.picture('规范台账')).toEqual(after);
      });

      it('stays as a whole once somebody wrote on it, and is counted', async () => {
        await host.apply(change('生成台账', adding('台账'), everythingOn(host).operations[0]!));
        await subject.type('规范台账', 5, 4, '领导批示：尽快办');
        expect(await host.undo()).toMatchObject({ cells: 24, kept: 16, keptSheets: ['规范台账'] });
        expect(await names()).toEqual(['台账', '规范台账', '说明']);
        expect(valueAt(await host.readGrid('规范台账'), 5, 4)).toBe('领导批示：尽快办');
        expect(await cell(2, 4)).toBe(null);
        expect(await host.redo()).toMatchObject({ cells: 24, kept: 16, keptSheets: ['规范台账'] });
        expect(valueAt(await host.readGrid('规范台账'), 5, 4)).toBe('领导批示：尽快办');
        expect(await cell(2, 4)).toBe(44_300);
      });

      it('goes where somebody wrote on it and took it back', async () => {
        await host.apply(add);
        await subject.type('规范台账', 2, 0, 9);
        await subject.type('规范台账', 2, 0, 1);
        expect(await host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect(await names()).toEqual(['台账', '说明']);
      });

      it('and another, one behind the other', async () => {
        await host.apply(change('生成两张', adding('台账'), adding('规范台账', '规范台账 (2)')));
        expect(await names()).toEqual(['台账', '规范台账', '规范台账 (2)', '说明']);
        await host.undo();
        expect(await names()).toEqual(['台账', '说明']);
        await host.redo();
        expect(await names()).toEqual(['台账', '规范台账', '规范台账 (2)', '说明']);
      });

      it.each<[string, Operation, string]>([
        ['bears the name of another', adding(null, '说明'), 'sheet-exists'],
        ['bears a name that Excel does not take', adding(null, '一/二'), 'sheet-name-invalid'],
        ['comes behind one that is not there', adding('没有', '另一张'), 'sheet-missing'],
      ])('is refused where it %s', async (_, impossible, code) => {
        expect(await failure(host.apply(change('生成', adding(), impossible)))).toMatchObject({ code });
        expect(await names()).toEqual(['台账', '说明']);
        expect(await host.journal()).toEqual({ done: [], undone: [] });
      });

      it('leaves nothing behind when it is stopped', async () => {
        expect(await failure(subject.applyAndStop(written))).toMatchObject({ code: 'cancelled' });
        expect(await names()).toEqual(['台账', '说明']);
      });
    });

    it('leaves nothing behind of a change that is stopped', async () => {
      const before = await subject.picture('台账');
      const many = Int32Array.from({ length: 20_000 }, (_, i) => i + 1);
      const long = change(
        '很长',
        write({ column: 4, rows: many, inputs: [...many], like: 1 }),
        ...everythingOn(host).operations,
      );
      expect(await failure(subject.applyAndStop(long))).toMatchObject({ code: 'cancelled' });
      expect(await subject.picture('台账')).toEqual(before);
      expect(await host.journal()).toEqual({ done: [], undone: [] });
    });

    it('forgets the journal with the workbook', async () => {
      await host.apply(everythingOn(host));
      await subject.show([ledger()]);
      expect(await host.journal()).toEqual({ done: [], undone: [] });
      expect(await failure(host.undo())).toMatchObject({ code: 'nothing-to-undo' });
    });
  });
}
