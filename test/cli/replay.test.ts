import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { NO_RECIPE, type Recipe } from '../../src/core/recipe/recipe';
import { recipeJson } from '../../src/core/recipe/recipe-file';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const AUGUST = folder.path('八月.xlsx');
const RECIPE = folder.path('上月做法.json');

/** The columns stand otherwise than last month, and one of them has a header that says nothing. */
const SHEET = plainSheet('台账', [
  ['2021年信访台账'],
  ['责任单位', '序号', '信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '备考'],
  ['人社局某科 ', 1, ' XF2021004', '2021.8.1', '走访', '赵某', '反映欠发工资三个月没有结果', '甲'],
  ['水务某所', 2, 'XF2021005', '2021.8.2', '来信', '钱某', '反映河道垃圾没有清理', '乙'],
]);
const recipe: Recipe = {
  ...NO_RECIPE,
  columns: [{ header: ['备考'], fields: ['responsiblePerson'] }],
  mends: [
    {
      rule: 'value-not-listed',
      header: ['责任单位'],
      field: 'responsibleUnit',
      from: '人社局某科',
      to: '区人力社保局',
    },
    { rule: 'date-as-text', header: ['登记日期'] },
    { rule: 'value-alias', header: ['问题属地'] },
  ],
};

beforeAll(() => {
  saveSheets(AUGUST, [SHEET]);
  writeFileSync(RECIPE, recipeJson(recipe));
});

const json = (text: string): any => JSON.parse(text);

describe('fix --replay', () => {
  test('does what was accepted last month and nothing else, and says what does not apply', () => {
    const out = folder.path('改.xlsx');
    const before = readFileSync(AUGUST);
    const run = runCli('fix', AUGUST, '--replay', RECIPE, '--out', out, '--json');
    expect([run.status, run.err]).toEqual([0, '']);
    const { fixed, replayed } = json(run.out);
    expect(fixed.map((f: { cell: string; rule: string; after: unknown }) => [f.cell, f.rule, f.after])).toEqual([
      ['A3', 'value-not-listed', '区人力社保局'],
      ['D3', 'date-as-text', '2021-08-01'],
      ['D4', 'date-as-text', '2021-08-02'],
    ]);
    expect(replayed).toEqual([
      { ...recipe.mends[0], cells: 1, why: null },
      { ...recipe.mends[1], cells: 2, why: null },
      { ...recipe.mends[2], cells: 0, why: '表中没有“问题属地”列' },
    ]);
    expect(readFileSync(AUGUST)).toEqual(before);
    const columns = json(runCli('inspect', out, '--json').out).files[0].sheets[0].tables[0].columns;
    expect(columns).toHaveLength(8);
  });

  test('comes to nothing the second time', () => {
    const [once, twice] = [folder.path('一次.xlsx'), folder.path('两次.xlsx')];
    runCli('fix', AUGUST, '--replay', RECIPE, '--safe', '--out', once);
    const run = runCli('fix', once, '--replay', RECIPE, '--safe', '--out', twice, '--json');
    expect(json(run.out).fixed).toEqual([]);
    expect(readFileSync(twice)).toEqual(readFileSync(once));
  });

  test('with --safe does all safe mends as well', () => {
    const run = runCli('fix', AUGUST, '--replay', RECIPE, '--safe', '--out', folder.path('都改.xlsx'), '--json');
    const cells = json(run.out).fixed.map((f: { cell: string }) => f.cell);
    expect(cells).toEqual(['A3', 'C3', 'D3', 'E3', 'D4']);
  });

  test('tells a reader the same', () => {
    const { out } = runCli('fix', AUGUST, '--replay', RECIPE, '--out', folder.path('文字.xlsx'));
    expect(out).toContain('上次的做法：');
    expect(out).toContain('责任单位：人社局某科→区人力社保局（1处）');
    expect(out).toContain('问题属地：用了别名：这次不适用，表中没有“问题属地”列');
  });

  test.each([
    ['不是的.json', '{"office":"某区信访办"}', '做法文件“不是的.json”不是修改做法，请选在设置里“导出做法”存下的文件。'],
    ['没有的.json', null, '读不到做法文件'],
  ])('of %s is refused with one line, and nothing is written', (name, text, sentence) => {
    if (text !== null) writeFileSync(folder.path(name), text);
    const target = folder.path('不会有.xlsx');
    const run = runCli('fix', AUGUST, '--replay', folder.path(name), '--out', target);
    expect(run.status).toBe(2);
    expect(run.err).toContain(sentence);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(target)).toBe(false);
  });
});
