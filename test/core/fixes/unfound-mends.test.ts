import type { FixRequest } from '../../../src/core/fixes/fix-plan';
import { unfoundKey } from '../../../src/core/fixes/fix-key';
import { fixTargets } from '../../../src/core/fixes/fix-targets';
import { planFixes } from '../../../src/core/fixes/plan-fixes';
import { gridOfRows, valueAt, type CellValue, type Grid, type MergeArea } from '../../../src/core/grid/grid';
import { NO_RECIPE } from '../../../src/core/recipe/recipe';
import { withMendsOf } from '../../../src/core/recipe/record-recipe';
import { LAYOUTS, sampleLedger } from '../../../src/sample';
import { changedGrid, checkedGrids, findingKeys, planned } from './support';

const ofRule = (rule: string): FixRequest => ({ selection: { kind: 'rule', rule } });
const SPLIT = ofRule('split-columns');
const COUNT = ofRule('count-people');

const sheet = (
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  merges: readonly MergeArea[] = [],
): Grid => ({ ...gridOfRows([['2021年信访台账'], header, ...rows], { name: '台账' }), merges });

/** What a mend leaves: planned again it comes to nothing, and nothing new is found. */
function expectDone(grid: Grid, request: FixRequest): Grid {
  const before = checkedGrids([grid]);
  const done = changedGrid(grid, planFixes(before, request).change);
  const after = checkedGrids([done]);
  const known = new Set(findingKeys(before));
  expect(findingKeys(after).filter((key) => !known.has(key))).toEqual([]);
  expect(after.records).toBe(before.records);
  expect(planFixes(after, request).cells).toBe(0);
  return done;
}

describe('a column of several things', () => {
  const HEADER = [
    '序号',
    '登记日期',
    '信访形式',
    '信访人',
    '信访内容',
    '责任单位/责任人',
    '包案领导姓名、职务、联系电话',
  ];
  const ROWS = [
    [1, '2021-03-01', '来访', '张试', '反映小区停水三天无人处理', '东四街道/李样', '王某 副主任 13800000000'],
    [2, '2021-03-02', '来信', '赵某', '反映道路破损多年没有修补', ' 区人社局（钱某）', '说不清楚'],
    [3, '2021-03-03', '来信', '孙某', '反映楼道堆物没有人清理', '东华门街道', null],
    [4, '2021-03-04', '来信', '周某', '反映电梯停运十天没有人修', '—', '同上'],
  ];
  const GRID = sheet(HEADER, ROWS);

  it('is turned down cell by cell: the others of its row and its column stay', () => {
    const { fixes } = planFixes(checkedGrids([GRID]), SPLIT);
    const { ledgers } = checkedGrids([GRID]);
    const keys = fixes.map((fix) => unfoundKey(ledgers[0]!, fix));
    expect(new Set(keys).size).toBe(fixes.length);
    const at = fixes.findIndex(({ after }) => after === '李样');
    const again = planFixes(checkedGrids([GRID]), { ...SPLIT, rejected: [keys[at]!] });
    expect(again.fixes.filter((fix) => fix.rejected).map(({ after }) => after)).toEqual(['李样']);
    expect(again.cells).toBe(fixes.length - 1);
  });

  it('gets columns of its own beside the table, and stays as it is', () => {
    const done = expectDone(GRID, SPLIT);
    const added = Array.from({ length: 5 }, (_, k) => [1, 2, 3, 4, 5].map((r) => valueAt(done, r, HEADER.length + k)));
    expect(added).toEqual([
      ['责任单位', '东四街道', '区人力社保局', '东华门街道', null],
      ['责任人', '李样', '钱某', null, null],
      ['包案领导', '王某', null, null, null],
      ['包案领导职务', '副主任', null, null, null],
      ['包案领导联系电话', '13800000000', null, null, null],
    ]);
    GRID.columns.forEach((column, c) => expect(done.columns[c]!.slice(0, column.length)).toEqual(column));
  });

  it('is split only once, and offered only where there is something to split', () => {
    const targets = (grid: Grid) => fixTargets(checkedGrids([grid])).map((target) => target.rule);
    expect(targets(GRID)).toContain('split-columns');
    expect(targets(expectDone(GRID, SPLIT))).not.toContain('split-columns');
  });

  it('puts its new columns to the right of whatever stands there, and looks like the table', () => {
    const grid = sheet(
      [...HEADER, '', '我的备注'],
      ROWS.map((row) => [...row, null, '看过']),
    );
    const plan = planFixes(checkedGrids([grid]), SPLIT);
    expect(Math.min(...plan.fixes.map((fix) => fix.column))).toBeGreaterThan(HEADER.length + 1);
    const runs = plan.change.operations.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
    expect(runs.every((run) => run.like !== undefined)).toBe(true);
    expect(plan.change.operations.at(-1)).toMatchObject({ kind: 'set-column-widths' });
  });

  it('gets a header merged down where the table’s header has two rows', () => {
    const grid: Grid = {
      ...gridOfRows(
        [
          ['2021年信访台账'],
          ['序号', '登记日期', '信访人', '信访内容', '办理情况', null],
          [null, null, null, null, '责任单位/责任人', '办理状态'],
          [1, '2021-03-01', '张试', '反映小区停水三天无人处理', '东四街道/李样', '在办'],
          [2, '2021-03-02', '赵某', '反映道路破损多年没有修补', '区人社局/钱某', '在办'],
        ],
        { name: '台账' },
      ),
      merges: [
        ...[0, 1, 2, 3].map((column) => ({ top: 1, bottom: 2, left: column, right: column })),
        { top: 1, bottom: 1, left: 4, right: 5 },
      ],
    };
    const done = expectDone(grid, SPLIT);
    expect(done.merges).toContainEqual({ top: 1, bottom: 2, left: 6, right: 6 });
    expect([valueAt(done, 1, 6), valueAt(done, 3, 6), valueAt(done, 3, 7)]).toEqual(['责任单位', '东四街道', '李样']);
  });

  it('is left alone on a protected sheet', () => {
    expect(planFixes(checkedGrids([{ ...GRID, isProtected: true }]), SPLIT).cells).toBe(0);
  });

  it('is remembered by its own header for the next month', () => {
    const result = checkedGrids([GRID]);
    const recipe = withMendsOf(NO_RECIPE, planFixes(result, SPLIT), SPLIT.selection, result.ledgers);
    expect(recipe.mends.map((mend) => mend.header)).toEqual([['责任单位/责任人'], ['包案领导姓名、职务、联系电话']]);
    const replay: FixRequest = { selection: { kind: 'recipe', recipe } };
    expect(planned(planFixes(result, replay))).toEqual(planned(planFixes(result, SPLIT)));
  });
});

describe('同上', () => {
  const FILL = ofRule('fill-down');
  const HEADER = ['序号', '登记日期', '信访人', '信访内容', '责任单位/责任人', '包案领导姓名、职务、电话', '登记人'];
  const GRID = sheet(HEADER, [
    [1, '2021-03-01', '张试', '反映小区停水三天无人处理', ' 东四街道/李样', '王某 副主任 13800000000', '周甲'],
    [2, '2021-03-02', '同上', '反映道路破损多年没有修补', '同上', ' 同上 ', '同上'],
    [3, '2021-03-03', '孙某', '反映楼道堆物没有人清理', '〃', '—', null],
    [4, '2021-03-04', '吴某', '反映电梯停运十天没有人修', '东四街道/同上', '同上', '〃'],
    [5, '2021-03-05', '郑某', '反映路灯不亮一直没有人修', '同上/钱试', null, '周乙'],
  ]);

  it('is filled in a column of several things, whole or in part, and for whoever works on the matter', () => {
    const done = expectDone(GRID, FILL);
    const column = (c: number) => [2, 3, 4, 5, 6].map((r) => valueAt(done, r, c));
    expect(column(4)).toEqual([' 东四街道/李样', '东四街道/李样', '东四街道/李样', '东四街道/李样', '东四街道/钱试']);
    expect(column(5)).toEqual(['王某 副主任 13800000000', '王某 副主任 13800000000', '—', '同上', null]);
    expect(column(6)).toEqual(['周甲', '周甲', null, '〃', '周乙']);
  });

  it('is never filled for who brought the matter', () => {
    expect(valueAt(expectDone(GRID, FILL), 3, 2)).toBe('同上');
  });

  it('gives the columns that a shared one is split into what it stands for', () => {
    const done = expectDone(GRID, SPLIT);
    expect([2, 3, 4, 5, 6].map((r) => valueAt(done, r, HEADER.length + 1))).toEqual([
      '李样',
      '李样',
      '李样',
      '李样',
      '钱试',
    ]);
  });
});

describe('a blank number of people', () => {
  const HEADER = ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '人数', '信访内容', '责任单位', '是否集体访'];
  const row = (n: number, name: CellValue, people: CellValue, group: CellValue = null): CellValue[] => [
    n,
    `XF202100${n}`,
    `2021-03-0${n}`,
    '来访',
    name,
    people,
    `反映第${n}件事情没有人办理`,
    '东四街道',
    group,
  ];
  const GRID = sheet(HEADER, [
    row(1, '张某等7人', null, '是'),
    row(2, '李样、王试、赵某', '  '),
    row(3, '钱某', null),
    row(4, '孙某等十余人', null),
    row(5, '周某等6人', null, '否'),
    row(6, '吴某等3人', 3),
    row(7, '匿名', null),
  ]);

  it('is counted from the names, where they are a sure number and contradict nothing', () => {
    expect(planned(planFixes(checkedGrids([GRID]), COUNT))).toEqual([
      'F3 count-people:  → 7',
      'F4 count-people:    → 3',
    ]);
    expectDone(GRID, COUNT);
  });

  it('is left where the column was added up without it', () => {
    const total = ['合计', null, null, null, null, 3, null, null, null];
    const grid = {
      ...GRID,
      ...sheet(HEADER, [row(1, '张某等7人', null), row(2, '钱某', 1), row(3, '孙某', 2), total]),
    };
    expect(planFixes(checkedGrids([grid]), COUNT).cells).toBe(0);
  });
});

describe('mends that hang on no finding', () => {
  it.each(LAYOUTS.map((layout) => layout.id))('are done once and raise nothing in a %s', (layout) => {
    const { grid } = sampleLedger({ seed: 5, rows: 80, layout, mess: 'usual' });
    expectDone(grid, SPLIT);
    expectDone(grid, COUNT);
  });
});
