import { planFixes } from '../../../src/core/fixes/plan-fixes';
import type { FixPlan, FixSelection } from '../../../src/core/fixes/fix-plan';
import { gridOfRows, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { parseRecipe } from '../../../src/core/recipe/read-recipe';
import { recipeJson } from '../../../src/core/recipe/recipe-file';
import { NO_RECIPE, type Recipe } from '../../../src/core/recipe/recipe';
import { withMendsOf } from '../../../src/core/recipe/record-recipe';
import { replayReport } from '../../../src/core/recipe/replay';
import type { CheckResult } from '../../../src/core/rules/check';
import { ruleAt, viewOf } from '../../../src/core/rules/finding-view';
import { changedGrid, checkedGrids, planned } from '../fixes/support';

const HEADER = ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '人数', '信访内容', '责任单位', '是否集体访'];

/** One month's ledger, messy as they come: spaces, text dates, names of units that the list does not have. */
function month(rows: readonly (readonly CellValue[])[], header: readonly string[] = HEADER, name = '台账'): Grid {
  return gridOfRows([['2021年信访台账'], header, ...rows], { name });
}
const JULY = month([
  [1, 'XF2021001 ', '2021.7.1', '走访', '张试', 7, '反映小区停水三天无人处理', '人社局某科', '否'],
  [2, 'XF2021002', '２０２１.7.2', '来信', '李样', 1, '反映道路破损多年没有修补', '东四', '否'],
  [3, 'XF2021003', '2021.7.3', '来访', '王某', 1, '反映补发工资一事', '街道某站', '否'],
]);
const AUGUST = month(
  [
    ['否', '人社局某科 ', '反映欠发工资三个月没有结果', 1, '赵某', '走访', '2021.8.1', 'XF2021004', 1],
    ['否', '人社局某科', '反映电梯停运十天没有人修', 8, '钱某', '来信', '2021.8.2', 'XF2021005', 2],
    ['否', '人社局某科', '反映路灯不亮已经半年', 1, '孙某', '来信', '2021.8.3', 'XF2021006', 3],
    ['否', '水务某所', '反映河道垃圾没有清理', 1, '周某', '来信', '不详', 'XF2021007', 4],
  ],
  [...HEADER].reverse(),
);

const findingsOf = (result: CheckResult, rule: string, value?: string): number[] =>
  [...result.findings.inOrder()].filter(
    (k) => ruleAt(result, k).id === rule && (value === undefined || viewOf(result, k).value === value),
  );

function accept(result: CheckResult, selection: FixSelection, recipe: Recipe = NO_RECIPE): Recipe {
  return withMendsOf(recipe, planFixes(result, { selection }), selection, result.ledgers);
}
const replay = (result: CheckResult, recipe: Recipe): FixPlan =>
  planFixes(result, { selection: { kind: 'recipe', recipe } });

describe('what is recorded of accepted mends', () => {
  it('is columns by their headers and rules, and no cell', () => {
    const recipe = accept(checkedGrids([JULY]), { kind: 'safe' });
    expect(recipe.mends).toEqual([
      { rule: 'date-as-text', header: ['登记日期'] },
      { rule: 'value-alias', header: ['信访形式'] },
      { rule: 'value-alias', header: ['责任单位'] },
      { rule: 'text-spaces', header: ['信访件编号'] },
    ]);
  });

  it('of one cell is its word, where a word means the same everywhere', () => {
    const result = checkedGrids([JULY]);
    const [finding] = findingsOf(result, 'value-not-listed', '人社局某科');
    const recipe = accept(result, { kind: 'findings', choices: [{ finding: finding!, value: '区人力社保局' }] });
    expect(recipe.mends).toEqual([
      {
        rule: 'value-not-listed',
        header: ['责任单位'],
        field: 'responsibleUnit',
        from: '人社局某科',
        to: '区人力社保局',
      },
    ]);
  });

  it('of one cell is nothing where the value hangs on the matter', () => {
    const result = checkedGrids([JULY]);
    const [flag] = findingsOf(result, 'group-flag');
    const recipe = accept(result, { kind: 'findings', choices: [{ finding: flag! }] });
    expect(recipe.mends).toEqual([]);
  });

  it('takes no name, number or story, though the clerk typed one', () => {
    const grid = month([[1, 'XF1', '2021.7.1', '来访', ' 张试', 1, ' 反映停水一事', '东四街道', '否']]);
    const result = checkedGrids([grid]);
    const choices = [...result.findings.inOrder()].map((finding) => ({ finding, value: '张三反映的' }));
    const text = recipeJson(accept(result, { kind: 'findings', choices }));
    expect(text).not.toMatch(/张|XF/u);
  });

  it('of guesses is the words that were seen, and not all that may be guessed', () => {
    const grid = month([[1, 'XF1', '2021-07-01', '来访', '张试', 1, '反映停水一事', '东四街道某', '否']]);
    const recipe = accept(checkedGrids([grid]), { kind: 'rule', rule: 'value-not-listed' });
    expect(recipe.mends).toEqual([
      expect.objectContaining({ rule: 'value-not-listed', from: '东四街道某', to: '东四街道' }),
    ]);
  });

  it('keeps the later of two words for one', () => {
    const result = checkedGrids([JULY]);
    const [finding] = findingsOf(result, 'value-not-listed', '人社局某科');
    const first = accept(result, { kind: 'findings', choices: [{ finding: finding!, value: '区信访办' }] });
    const both = accept(result, { kind: 'findings', choices: [{ finding: finding!, value: '区人力社保局' }] }, first);
    expect(both.mends).toHaveLength(1);
    expect(both.mends[0]).toMatchObject({ to: '区人力社保局' });
  });

  it('leaves out what was turned down', () => {
    const result = checkedGrids([JULY]);
    const selection: FixSelection = { kind: 'safe' };
    const all = planFixes(result, { selection });
    const plan = { ...all, fixes: all.fixes.map((fix) => ({ ...fix, rejected: fix.rule === 'value-alias' })) };
    const rules = withMendsOf(NO_RECIPE, plan, selection, result.ledgers).mends.map((mend) => mend.rule);
    expect(rules).not.toContain('value-alias');
  });
});

describe('a recipe on the next month', () => {
  function ofJuly(): Recipe {
    const result = checkedGrids([JULY]);
    const [finding] = findingsOf(result, 'value-not-listed', '人社局某科');
    const words = accept(result, { kind: 'findings', choices: [{ finding: finding!, value: '区人力社保局' }] });
    return accept(result, { kind: 'rule', rule: 'group-flag' }, accept(result, { kind: 'safe' }, words));
  }

  it('finds its columns where they stand now, and its words though no rule speaks of them any more', () => {
    // A name that stands there three times counts as the office's own, and is not found.
    const result = checkedGrids([AUGUST]);
    expect(findingsOf(result, 'value-not-listed', '人社局某科')).toEqual([]);
    const plan = replay(result, ofJuly());
    expect(planned(plan).sort()).toEqual([
      'B3 value-not-listed: 人社局某科  → 区人力社保局',
      'B4 value-not-listed: 人社局某科 → 区人力社保局',
      'B5 value-not-listed: 人社局某科 → 区人力社保局',
      'F3 value-alias: 走访 → 来访',
      'G3 date-as-text: 2021.8.1 → 2021-08-01',
      'G4 date-as-text: 2021.8.2 → 2021-08-02',
      'G5 date-as-text: 2021.8.3 → 2021-08-03',
    ]);
    expect(plan.change.title).toBe('修改：按上次的做法');
  });

  it('has nothing left to do once it was done', () => {
    const recipe = ofJuly();
    const done = changedGrid(AUGUST, replay(checkedGrids([AUGUST]), recipe).change);
    expect(replay(checkedGrids([done]), recipe).cells).toBe(0);
  });

  it('writes nothing that a mend may not write', () => {
    const unit = HEADER.length - 1 - HEADER.indexOf('责任单位');
    const formulas = AUGUST.columns.map((_, c) => (c === unit ? new Set([2]) : null));
    const plan = replay(checkedGrids([{ ...AUGUST, formulas }]), ofJuly());
    expect(planned(plan).filter((line) => line.startsWith('B3'))).toEqual([]);
    expect(plan.stayed).toEqual([{ why: 'formula', cells: 1 }]);
    const locked = replay(checkedGrids([{ ...AUGUST, isProtected: true }]), ofJuly());
    expect(locked.cells).toBe(0);
  });

  it('says what does not apply, and why', () => {
    const header = HEADER.map((name) => (name === '信访形式' ? '反映方式' : name));
    const grid = month(
      [[1, 'XF2021009', '2021-09-01', '走访', '吴某', 1, '反映楼道堆物无人清理', '东四街道', '否']],
      header,
    );
    const result = checkedGrids([grid]);
    const recipe = ofJuly();
    const report = replayReport(result, recipe, replay(result, recipe));
    expect(report.map(({ what, cells, why }) => [what, cells, why])).toEqual(
      expect.arrayContaining([
        ['责任单位：人社局某科→区人力社保局', 0, '没有写“人社局某科”的，或者不能改'],
        ['信访形式：用了别名', 0, '表中没有“信访形式”列'],
        ['登记日期：日期是文本', 1, null],
        ['信访件编号：多余空格或全角数字', 0, '没有要改的，或者不能改'],
      ]),
    );
  });

  it('never puts one word over a column of several things', () => {
    const header = HEADER.map((name) => (name === '责任单位' ? '责任单位/责任人' : name));
    const recipe: Recipe = {
      ...NO_RECIPE,
      mends: [
        {
          rule: 'value-not-listed',
          header: ['责任单位/责任人'],
          field: 'responsibleUnit',
          from: '东四/张试',
          to: '东四街道',
        },
      ],
    };
    const result = checkedGrids([
      month([[1, 'XF1', '2021-07-01', '来访', '张试', 1, '反映停水一事', '东四/张试', '否']], header),
    ]);
    const plan = replay(result, recipe);
    expect(plan.cells).toBe(0);
    expect(replayReport(result, recipe, plan)[0]?.why).toBe('这一列现在读作别的内容');
  });

  it('takes all safe mends along where that is asked for', () => {
    const result = checkedGrids([AUGUST]);
    const safe = planFixes(result, { selection: { kind: 'safe' } });
    const none = planFixes(result, { selection: { kind: 'recipe', recipe: NO_RECIPE, safe: true } });
    expect(planned(none)).toEqual(planned(safe));
    expect(replay(result, NO_RECIPE).cells).toBe(0);
  });
});

describe('the file of a recipe', () => {
  const recipe: Recipe = {
    columns: [{ header: ['备考'], fields: ['content'] }],
    ledgerSheets: ['七月'],
    mends: [
      { rule: 'text-spaces', header: ['基本情况', '编号'] },
      { rule: 'value-alias', header: ['责任单位'], field: 'responsibleUnit', from: '人社局', to: '区人力社保局' },
    ],
  };

  it('is read as it was written', () => {
    expect(parseRecipe(recipeJson(recipe), '做法')).toEqual({ recipe, faults: [] });
  });

  it.each([
    ['{', '做法不是正确的 JSON，请重新导出后再试。'],
    ['{"office":"某区信访办"}', '做法不是修改做法，请选在设置里“导出做法”存下的文件。'],
    ['{"kind":"petition-ledger-recipe","version":2}', '做法的“version”是更新的版本，请先更新本工具，请改正后重试。'],
    [
      '{"kind":"petition-ledger-recipe","version":1,"mends":[{"rule":"value-alias","header":["姓名"],"field":"petitioner","from":"甲","to":"乙"}]}',
      '做法的“mends.0.field”不是单位、属地、分类这样的列，不能整列换词，请删去这一项。',
    ],
    [
      '{"kind":"petition-ledger-recipe","version":1,"mends":[{"rule":"value-alias","header":["单位"],"from":"甲"}]}',
      '做法的“mends.0”换词要写全 field、from、to。',
    ],
    [
      '{"kind":"petition-ledger-recipe","version":1,"columns":[{"header":["稳控措施"],"fields":["content"]}]}',
      '做法的“columns.0”是涉及行踪、管控等的列，按规定不读取，请删去这一项。',
    ],
  ])('that is not one is refused with one sentence: %s', (text, sentence) => {
    const { recipe: read, faults } = parseRecipe(text, '做法');
    expect(read).toBeNull();
    expect(faults[0]).toBe(sentence);
  });
});
