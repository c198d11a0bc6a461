import type { CellValue, Grid } from '../../../../src/core/grid/grid';
import { planReport, type PlannedReport } from '../../../../src/core/reports/sheet/plan-report';
import { figures, REPORT_OF } from '../../../contract/figures';
import { carriedOut, typed } from './carried-out';

const plan = (model: ReturnType<typeof figures>, sheets: ReadonlyMap<string, Grid>, of = REPORT_OF): PlannedReport =>
  planReport([model], of, [...sheets.keys()], (name) => sheets.get(name) ?? null);

const NAME = '按期办结情况通报表';
const first = carriedOut(plan(figures([3, 5]), new Map()).operations);
const edited = (change: (grid: Grid) => Grid): Map<string, Grid> => new Map([[NAME, change(first.get(NAME)!)]]);
/** Row of the first unit, and the columns of its count and beyond the table. */
const [UNIT, COUNT, BESIDE] = [4, 1, 9];
const signRow = first.get(NAME)!.rowCount - 1;

describe('a report that is made again', () => {
  it('goes into its own sheet, of which only the figures that changed are written', () => {
    const again = plan(figures([3, 7]), first);
    expect([again.added, again.updated]).toEqual([[], [{ sheet: NAME, kept: [] }]]);
    const columns = again.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
    expect(columns.map(({ column, rows }) => [column, [...rows]])).toEqual([
      [COUNT, [UNIT + 1, UNIT + 2]],
      [2, [UNIT + 1, UNIT + 2]],
    ]);
    // And once more, from what it now remembers.
    expect(plan(figures([4, 7]), carriedOut(again.operations, first)).updated).toEqual([{ sheet: NAME, kept: [] }]);
  });

  it('writes nothing where no figure changed', () => {
    expect(plan(figures([3, 5]), first)).toMatchObject({ operations: [], updated: [{ sheet: NAME }] });
  });

  it('keeps what was typed over a figure, into the line of signatures and beside the table, and names the cells', () => {
    const signed = edited((grid) =>
      typed(typed(typed(grid, signRow, 0, '审核人：李核对'), UNIT, COUNT, 99), UNIT + 1, BESIDE, '已电话核实'),
    );
    const again = plan(figures([4, 7]), signed);
    expect(again.updated).toEqual([{ sheet: NAME, kept: ['B5', `A${signRow + 1}`] }]);
    const now = carriedOut(again.operations, signed).get(NAME)!;
    expect([now.columns[COUNT]?.[UNIT], now.columns[COUNT]?.[UNIT + 1], now.columns[BESIDE]?.[UNIT + 1]]).toEqual([
      99,
      7,
      '已电话核实',
    ]);
    expect(plan(figures([5, 8]), new Map([[NAME, now]])).updated[0]?.kept).toEqual(['B5', `A${signRow + 1}`]);
  });

  it('keeps a figure that somebody deleted, and one that a formula stands in the place of', () => {
    const deleted = edited((grid) => typed(grid, UNIT, COUNT, null));
    expect(plan(figures([4, 7]), deleted).updated[0]?.kept).toEqual(['B5']);
    const calculated = edited((grid) => ({
      ...grid,
      formulas: grid.columns.map((_, c) => (c === COUNT ? new Set([UNIT]) : null)),
    }));
    expect(plan(figures([4, 7]), calculated).updated[0]?.kept).toEqual(['B5']);
  });

  it.each([
    ['another period', () => plan(figures([3, 7]), first, 'timeliness 2021-07-01..2021-12-31')],
    ['a row that was put in', () => plan(figures([3, 7]), edited(withRow))],
    ['rows that were sorted', () => plan(figures([3, 7]), edited(sorted))],
    [
      'a merge that was taken away',
      () =>
        plan(
          figures([3, 7]),
          edited((grid) => ({ ...grid, merges: [] })),
        ),
    ],
    [
      'a sheet that bears no mark',
      () =>
        plan(
          figures([3, 7]),
          edited((grid) => ({ ...grid, madeByProduct: false })),
        ),
    ],
    [
      'days of 1904',
      () =>
        plan(
          figures([3, 7]),
          edited((grid) => ({ ...grid, date1904: true })),
        ),
    ],
    ['a sheet that nobody could read', () => planReport([figures([3, 7])], REPORT_OF, [NAME], () => null)],
  ])('comes beside the old sheet, which stays as it is: %s', (_, planned) => {
    const { added, updated, untouched, operations } = planned();
    expect([added[0]?.name, updated, untouched.map(({ sheet }) => sheet)]).toEqual([`${NAME}（2）`, [], [NAME]]);
    expect(operations.every(({ sheet }) => sheet === `${NAME}（2）`)).toBe(true);
  });

  it('is brought up to date by its cells even where a unit gave way to another that nobody wrote about', () => {
    expect(plan(figures([3, 7], ['区城管委', '区教委']), first)).toMatchObject({ updated: [{}], replaced: [] });
  });

  it('finds its own sheet among others of the name, the plain one before a copy', () => {
    const grid = first.get(NAME)!;
    const both = new Map([
      [`${NAME} (2)`, { ...grid, name: `${NAME} (2)` }],
      [NAME, grid],
    ]);
    expect(plan(figures([3, 7]), both).updated).toEqual([{ sheet: NAME, kept: [] }]);
    const other = carriedOut(plan(figures([1, 1]), first, 'timeliness 全部').operations, first);
    expect(plan(figures([2, 1]), other, 'timeliness 全部').updated).toEqual([{ sheet: `${NAME}（2）`, kept: [] }]);
  });
});

function withRow(grid: Grid): Grid {
  return {
    ...grid,
    rowCount: grid.rowCount + 1,
    columns: grid.columns.map((c) => [...c.slice(0, UNIT), null, ...c.slice(UNIT)]),
  };
}

function sorted(grid: Grid): Grid {
  const swap = (c: readonly CellValue[]): CellValue[] =>
    c.map((v, r) => (r === UNIT ? (c[UNIT + 1] ?? null) : r === UNIT + 1 ? (c[UNIT] ?? null) : v));
  return { ...grid, columns: grid.columns.map(swap) };
}
