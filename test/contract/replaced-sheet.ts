import type { ReplaceSheet } from '../../src/core/changes/change';
import { valueAt } from '../../src/core/grid/grid';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { adding, REPORT } from './added-sheet';
import { CHART_SHEET, CHARTS } from './charts';
import type { HostUnderTest } from './host-contract';
import type { TestFrame } from './suite';
import { change, failure, ledger, mergesSeen, rows, write, type WritableUnderTest } from './writing-contract';

const NAME = REPORT.name;

/** Another edition of the sheet: longer, laid out otherwise, with other charts. */
const LAST = CHART_SHEET.rows.length;
const EDITION: SheetModel = {
  ...CHART_SHEET,
  name: NAME,
  rows: [...CHART_SHEET.rows, [{ value: '注：按登记日期统计' }, null, null]],
  merges: [{ top: LAST, left: 0, bottom: LAST, right: 2 }],
};

const replacing = (model = EDITION): ReplaceSheet => ({ kind: 'replace-sheet', sheet: model.name, model });

/** What becomes of a sheet of the product's when another edition comes in its place, wherever that is. */
export function replacingContract(subject: () => WritableUnderTest, { describe, it, beforeEach }: TestFrame): void {
  describe('a sheet of the product that is made again', () => {
    let host: WritableUnderTest['host'];
    beforeEach(async () => {
      ({ host } = subject());
      await host.apply(change('生成', adding('台账')));
    });
    const names = async () => (await host.sheets()).map(({ name }) => name);

    it('has all of the new edition and nothing of the old, in its place and with the mark of the product', async () => {
      await host.apply(change('改写', { ...write({ column: 7, rows: rows(30), inputs: ['旧'] }), sheet: NAME }));
      expect(await host.apply(change('更新', replacing()))).toMatchObject({
        cells: EDITION.rows.reduce((n, row) => n + row.length, 0),
      });
      expect(await names()).toEqual(['台账', NAME, '说明']);
      const grid = await host.readGrid(NAME);
      const values = EDITION.rows.map((row) => row.map((cell) => cell?.value ?? null));
      expect(values.map((row, r) => row.map((_, c) => valueAt(grid, r, c)))).toEqual(values);
      expect([grid.rowCount, grid.madeByProduct, [...grid.hiddenColumns], grid.validated ?? []]).toEqual([
        values.length,
        true,
        [],
        [],
      ]);
      expect(grid.merges).toEqual(mergesSeen(host, EDITION.merges));
    });

    it('shows the charts of the new edition alone', async () => {
      await host.apply(change('更新', replacing()));
      const titles = (await subject().charts(NAME)).map(({ title }) => title);
      expect(titles).toEqual(host.capabilities.charts ? CHARTS.map(({ title }) => title) : []);
    });

    it('may be written to by the same change, and be made again once more', async () => {
      const more = { ...write({ column: 6, rows: rows(2), inputs: ['加'] }), sheet: NAME };
      await host.apply(change('更新', replacing(), more));
      expect(valueAt(await host.readGrid(NAME), 2, 6)).toBe('加');
      await host.apply(change('更新', replacing({ ...REPORT, name: NAME })));
      const grid = await host.readGrid(NAME);
      expect([valueAt(grid, 2, 6), valueAt(grid, 0, 0), await names()]).toEqual([
        null,
        '2021年规范台账',
        ['台账', NAME, '说明'],
      ]);
    });

    it.each<[string, ReplaceSheet, string]>([
      ['a sheet that somebody else made', replacing({ ...EDITION, name: '说明' }), 'sheet-not-ours'],
      ['a sheet that is not there', replacing({ ...EDITION, name: '没有' }), 'sheet-missing'],
    ])('is never %s', async (_, impossible, code) => {
      const before = await subject().picture(NAME);
      const refusal = await failure(host.apply(change('更新', replacing(), impossible)));
      expect(refusal).toMatchObject({ code, message: expect.stringMatching(/\p{Script=Han}/u) });
      expect([await subject().picture(NAME), await names()]).toEqual([before, ['台账', NAME, '说明']]);
    });
  });
}

/** And how it goes back and forth, where there is a journal. */
export function replacedSheetContract(subject: () => HostUnderTest, { describe, it, beforeEach }: TestFrame): void {
  describe('a sheet that another edition came in the place of', () => {
    let host: HostUnderTest['host'];
    const names = async () => (await host.sheets()).map(({ name }) => name);
    const picture = async () => subject().picture(NAME);
    const at = async (row: number, column: number) => valueAt(await host.readGrid(NAME), row, column);
    beforeEach(async () => {
      ({ host } = subject());
      await subject().show([ledger()]);
      await host.apply(
        change(
          '生成',
          adding(),
          { ...write({ column: 2, rows: rows(5), inputs: [{ formula: 'A3+1', value: 2 }] }), sheet: NAME },
          {
            kind: 'set-conditional-formats',
            sheet: NAME,
            area: { top: 2, left: 1, bottom: 3, right: 1 },
            rules: [{ formula: '$B3<44300', style: { fill: 'FBD5D5' } }],
          },
        ),
      );
      await subject().type(NAME, 3, 2, '领导批示');
    });

    it('comes back exactly as it was, and goes again, as often as the clerk likes', async () => {
      const before = await picture();
      await host.apply(change('更新', replacing()));
      const after = await picture();
      expect(await at(3, 2)).not.toBe('领导批示');
      for (let n = 0; n < 2; n++) {
        expect(await host.undo()).toMatchObject({ title: '更新', kept: 0, keptSheets: [], goneSheets: [] });
        expect([await picture(), await names(), await at(3, 2)]).toEqual([before, ['台账', NAME], '领导批示']);
        expect(await host.redo()).toMatchObject({ kept: 0, keptSheets: [] });
        expect([await picture(), await names()]).toEqual([after, ['台账', NAME]]);
      }
    });

    it('goes and comes with the sheet itself, when that is taken back and made again', async () => {
      const name = '另一张';
      await host.apply(change('另建', adding(null, name)));
      await host.apply(change('更新', replacing({ ...EDITION, name })));
      await host.apply(change('再更新', replacing({ ...REPORT, name })));
      const after = await subject().picture(name);
      for (let n = 0; n < 3; n++) expect(await host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
      expect(await names()).not.toContain(name);
      for (let n = 0; n < 3; n++) expect(await host.redo()).toMatchObject({ kept: 0, keptSheets: [] });
      expect(await subject().picture(name)).toEqual(after);
    });

    it('takes back what was done to it before, once it is there again', async () => {
      await host.apply(change('补写', { ...write({ column: 1, rows: rows(2), inputs: ['补'] }), sheet: NAME }));
      await host.apply(change('更新', replacing()));
      await host.undo();
      expect(await host.undo()).toMatchObject({ title: '补写', kept: 0 });
      expect(await at(2, 1)).toBe(44_319);
      await host.redo();
      await host.redo();
      expect([await at(2, 1), await names()]).toEqual([EDITION.rows[2]?.[1]?.value ?? null, ['台账', NAME]]);
    });

    it('stays away where somebody wrote on the new edition, of which nothing is lost', async () => {
      await host.apply(change('补写', { ...write({ column: 1, rows: rows(2), inputs: ['补'] }), sheet: NAME }));
      await host.apply(change('更新', replacing()));
      await subject().type(NAME, 12, 1, '已核实');
      const after = await picture();
      expect(await host.undo()).toMatchObject({ keptSheets: [NAME] });
      expect([await picture(), await names()]).toEqual([after, ['台账', NAME]]);
      // What was written on the old edition is no longer to be found.
      expect(await host.undo()).toMatchObject({ title: '补写', kept: 1, goneSheets: [NAME] });
      expect(await picture()).toEqual(after);
    });

    it('is not replaced again over what was typed into it since', async () => {
      await host.apply(change('更新', replacing()));
      await host.undo();
      await subject().type(NAME, 3, 4, '又写了一句');
      const before = await picture();
      expect(await failure(host.redo())).toMatchObject({ code: 'sheet-changed' });
      expect([await picture(), await names()]).toEqual([before, ['台账', NAME]]);
    });

    it('is left as it is by a change that is stopped', async () => {
      const before = await picture();
      expect(await failure(subject().applyAndStop(change('更新', replacing())))).toMatchObject({ code: 'cancelled' });
      expect([await picture(), await names()]).toEqual([before, ['台账', NAME]]);
    });

    it('is gone for good once the journal is forgotten', async () => {
      await host.apply(change('更新', replacing()));
      const after = await picture();
      await host.forgetChanges();
      expect([await picture(), await names(), await host.journal()]).toEqual([
        after,
        ['台账', NAME],
        { done: [], undone: [] },
      ]);
    });
  });
}
