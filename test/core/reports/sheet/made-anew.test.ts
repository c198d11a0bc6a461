import * as fc from 'fast-check';
import { parseIsoDay } from '../../../../src/core/calendar/civil-day';
import { cellError, formatAt, valueAt, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import type { Obstacle } from '../../../../src/core/reports/sheet/made-anew';
import { planReport, type PlannedReport } from '../../../../src/core/reports/sheet/plan-report';
import { reportSheet } from '../../../../src/core/reports/sheet/report-sheet';
import { KEPT_TITLE } from '../../../../src/core/reports/sheet/rows-below';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { carriedOut, typed } from './carried-out';

const NAME = '信访情况统计表';
const OF = 'statistics 2021-01-01..2021-12-31';

type Counts = Readonly<Record<string, number>>;

/** Two tables in which the same unit may stand, with a chart between them and everything around that a report has. */
function report(units: Counts, topics: Counts, { wide = false } = {}): SheetModel {
  const sum = (counts: Counts): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const table = (counts: Counts) => [
    ...Object.entries(counts).map(([name, n]) => ({ cells: [name, n, n / 10, ...(wide ? [n] : [])] })),
    { cells: ['合计', sum(counts), null, ...(wide ? [null] : [])], isTotal: true },
  ];
  const columns = [
    { header: '名称', width: 18, look: 'text' as const },
    { header: ['件次', '本期'], width: 10, look: 'count' as const },
    { header: ['件次', '占比'], width: 10, look: 'rate' as const },
    ...(wide ? [{ header: '同比', width: 10, look: 'rate' as const }] : []),
  ];
  return reportSheet({
    name: NAME,
    title: '2021年信访情况统计表',
    office: '某区信访办',
    period: null,
    asOf: parseIsoDay('2021-12-31')!,
    blocks: [
      {
        key: 'units',
        heading: '一、责任单位',
        columns,
        lines: table(units),
        charts: [
          {
            kind: 'bar',
            title: '各单位件次',
            block: 'units',
            lines: 1,
            names: 0,
            series: [{ name: '件次', column: 1 }],
          },
        ],
      },
      { heading: '二、内容分类', columns, lines: table(topics) },
    ],
    basis: ['按登记日期统计。'],
  });
}

const plan = (model: SheetModel, sheets: ReadonlyMap<string, Grid>): PlannedReport =>
  planReport([model], OF, [...sheets.keys()], (name) => sheets.get(name) ?? null);
const made = (model: SheetModel): Map<string, Grid> => carriedOut(plan(model, new Map()).operations);
const only = (sheets: ReadonlyMap<string, Grid>): Grid => sheets.get(NAME)!;
const holding = (grid: Grid): Map<string, Grid> => new Map([[NAME, grid]]);

const cells = (grid: Grid): CellValue[] => grid.columns.flat().filter((value) => value !== null);
const rowOf = (grid: Grid, text: string, from = 0): number =>
  (grid.columns[0] ?? []).findIndex((value, row) => row >= from && value === text);
const rowsOf = (grid: Grid): CellValue[][] =>
  Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount }, (_c, c) => valueAt(grid, r, c)),
  );

const TWO = report({ 甲街道: 3, 乙街道: 5 }, { 拆迁: 4, 乙街道: 4 });
const THREE = report({ 丙街道: 1, 甲街道: 4, 乙街道: 5 }, { 拆迁: 6, 乙街道: 4 });
/** Columns of the count, of the memory, and beside the table. */
const [COUNT, MEMORY, BESIDE] = [1, 3, 4];

describe('a report that has other rows when it is made again', () => {
  const old = only(made(TWO));

  it('comes in the place of its old sheet, and is what it would be if it were made for the first time', () => {
    const again = plan(THREE, holding(old));
    expect(again).toMatchObject({
      added: [],
      updated: [],
      untouched: [],
      replaced: [{ sheet: NAME, kept: [], below: 0 }],
    });
    expect(only(carriedOut(again.operations))).toEqual(only(made(THREE)));
  });

  it('takes what was typed along with the row that it was typed into, within its own table', () => {
    const [first, second] = [rowOf(old, '乙街道'), rowOf(old, '乙街道', rowOf(old, '二、内容分类'))];
    let grid = typed(typed(old, first, COUNT, 55), first, BESIDE, '已电话核实');
    grid = typed(typed(grid, second, BESIDE, '分类有误'), rowOf(old, '合计'), COUNT, null);
    const again = plan(THREE, holding(grid));
    const now = only(carriedOut(again.operations));
    const [here, there] = [rowOf(now, '乙街道'), rowOf(now, '乙街道', rowOf(now, '二、内容分类'))];
    expect([here, there]).toEqual([first + 1, second + 1]);
    expect([valueAt(now, here, COUNT), valueAt(now, here, BESIDE)]).toEqual([55, '已电话核实']);
    expect([valueAt(now, there, COUNT), valueAt(now, there, BESIDE)]).toEqual([4, '分类有误']);
    expect(valueAt(now, rowOf(now, '合计'), COUNT)).toBe(null);
    expect(again.replaced).toEqual([
      { sheet: NAME, kept: [`B${here + 1}`, `E${here + 1}`, `B${here + 2}`, `E${there + 1}`], below: 0 },
    ]);
    // And what is typed is known for that the next time.
    expect(plan(THREE, holding(now))).toMatchObject({
      operations: [],
      updated: [{ kept: [`B${here + 1}`, `B${here + 2}`] }],
    });
  });

  it('lists what has no row any more below the table, with its row, its column and its number format', () => {
    const row = rowOf(old, '乙街道');
    let grid = typed(typed(old, row, COUNT, 55), row, BESIDE, '已电话核实');
    grid = typed(grid, old.rowCount + 1, 0, '附：请各单位核对');
    const without = report({ 甲街道: 4 }, { 拆迁: 6 });
    const again = plan(without, holding(grid));
    expect(again.replaced).toEqual([{ sheet: NAME, kept: [], below: 2 }]);
    const now = only(carriedOut(again.operations));
    const title = rowOf(now, KEPT_TITLE);
    expect(
      rowsOf(now)
        .slice(title)
        .map((line) => line.filter((value) => value !== null)),
    ).toEqual([
      [KEPT_TITLE],
      ['原来的行', '原来的列', '填写的内容'],
      ['乙街道', '本期', 55],
      ['乙街道', `E${row + 1}`, '已电话核实'],
      [],
      [],
      ['附：请各单位核对'],
    ]);
    expect(formatAt(now, title + 2, 2)).toBe('0');
    expect(plan(without, holding(now))).toMatchObject({ operations: [], updated: [{ sheet: NAME }] });
    // The next edition goes on with the same list.
    const more = typed(now, rowOf(now, '甲街道'), COUNT, 44);
    const third = only(carriedOut(plan(report({ 丁街道: 1 }, { 拆迁: 6 }), holding(more)).operations));
    const lines = rowsOf(third)
      .slice(rowOf(third, KEPT_TITLE))
      .map((line) => line.filter((value) => value !== null).join());
    expect(lines).toEqual([
      KEPT_TITLE,
      '原来的行,原来的列,填写的内容',
      '乙街道,本期,55',
      `乙街道,E${row + 1},已电话核实`,
      '甲街道,本期,44',
      '',
      '',
      '附：请各单位核对',
    ]);
  });

  it('keeps what was typed where a column is new, below the table', () => {
    const grid = typed(old, rowOf(old, '甲街道'), COUNT, 33);
    const again = plan(report({ 甲街道: 3, 乙街道: 5 }, { 拆迁: 4, 乙街道: 4 }, { wide: true }), holding(grid));
    expect(again.replaced).toEqual([{ sheet: NAME, kept: [], below: 1 }]);
    const now = only(carriedOut(again.operations));
    expect([now.hiddenColumns.size, valueAt(now, rowOf(now, KEPT_TITLE) + 2, 0)]).toEqual([0, '甲街道']);
  });

  it('keeps the format of a number that was typed as a day', () => {
    const row = rowOf(old, '甲街道');
    const dated = typed(old, row, BESIDE, 44_561);
    const formats = dated.columns.map((_, c) =>
      c === BESIDE ? Uint16Array.from({ length: dated.rowCount }, () => 4) : null,
    );
    const grid = { ...dated, formats, formatCodes: ['General', '@', '0', '0.00%', 'yyyy/m/d'] };
    const now = only(carriedOut(plan(THREE, holding(grid)).operations));
    expect(formatAt(now, rowOf(now, '甲街道'), BESIDE)).toBe('yyyy/m/d');
  });

  it.each<[string, Obstacle, (grid: Grid) => Grid]>([
    [
      'a formula of the clerk',
      'formulas',
      (grid) => ({ ...grid, formulas: grid.columns.map((_, c) => (c === COUNT ? new Set([5]) : null)) }),
    ],
    [
      'a merge of the clerk',
      'merges',
      (grid) => ({ ...grid, merges: [...grid.merges, { top: 5, left: BESIDE, bottom: 6, right: BESIDE }] }),
    ],
    ['a picture or a remark', 'objects', (grid) => ({ ...grid, objects: 2 })],
    [
      'an error that somebody typed',
      'errors',
      (grid) => ({
        ...grid,
        columns: grid.columns.map((column, c) =>
          c === COUNT ? Object.assign([...column], { 5: cellError('#N/A') }) : column,
        ),
      }),
    ],
    [
      'a row that was put in',
      'other',
      (grid) => ({
        ...grid,
        rowCount: grid.rowCount + 1,
        columns: grid.columns.map((c) => [...c.slice(0, 5), null, ...c.slice(5)]),
      }),
    ],
    ['a memory that was written over', 'other', (grid) => typed(grid, 5, MEMORY, '旧')],
    ['no mark of the product', 'other', (grid) => ({ ...grid, madeByProduct: false })],
    ['days of 1904', 'other', (grid) => ({ ...grid, date1904: true })],
  ])('comes beside a sheet that has %s, and says so', (_, why, change) => {
    const again = plan(THREE, holding(change(old)));
    expect(again).toMatchObject({ replaced: [], added: [{ name: `${NAME}（2）` }], untouched: [{ sheet: NAME, why }] });
  });

  it('comes beside a sheet that another one calculates with', () => {
    const sheets = new Map([
      ...holding(old),
      ['汇总', { ...only(made(TWO)), name: '汇总', linkedSheets: new Set([NAME]) }],
    ]);
    expect(plan(THREE, sheets)).toMatchObject({
      replaced: [],
      added: [{ name: `${NAME}（2）` }],
      untouched: [{ sheet: NAME, why: 'linked' }],
    });
  });
});

const names = ['甲街道', '乙街道', '丙街道', '丁街道', '（空）'];
const anyCounts = fc.dictionary(fc.constantFrom(...names), fc.nat(30), { noNullPrototype: true, maxKeys: 5 });
const anyReport = fc
  .record({ units: anyCounts, topics: anyCounts, wide: fc.boolean() })
  .map(({ units, topics, wide }) => report(units, topics, { wide }));
const anyTyping = fc.array(
  fc.record({
    row: fc.nat(40),
    column: fc.nat(7).filter((column) => column !== MEMORY && column !== MEMORY + 1),
    text: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 }),
  }),
  { maxLength: 8 },
);

test('whatever is typed into whatever report, making it again loses nothing, and once more changes nothing', () => {
  const property = fc.property(anyReport, anyReport, anyReport, anyTyping, (first, second, third, typing) => {
    let sheets = made(first);
    const texts = new Set<string>();
    typing.forEach(({ row, column, text }, i) => {
      const before = valueAt(only(sheets), row, column);
      const covered = only(sheets).merges.some(
        (m) => m.top <= row && row <= m.bottom && m.left < column && column <= m.right,
      );
      if (covered || (typeof before === 'string' && texts.delete(before))) return;
      // Told from all that the product writes.
      const own = `手填${i}：${text}。`;
      texts.add(own);
      sheets = holding(typed(only(sheets), row, column, own));
    });
    for (const model of [second, third]) {
      const again = plan(model, sheets);
      expect(again.added).toEqual([]);
      sheets = carriedOut(again.operations, sheets);
      const now = cells(only(sheets));
      expect([...texts].filter((text) => !now.includes(text))).toEqual([]);
      expect(plan(model, sheets).operations).toEqual([]);
      if (typing.length === 0) expect(rowsOf(only(sheets))).toEqual(rowsOf(only(made(model))));
    }
  });
  fc.assert(property, { numRuns: 200 });
});
