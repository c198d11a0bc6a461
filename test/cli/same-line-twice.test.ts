import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { WriteCells } from '../../src/core/changes/change';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder, type CliAnswer } from './run-cli';

const folder = temporaryFolder();
const DAY = ['--as-of', '2022-01-07'];
const KEPT = /原来那份已改名存为“[^”]*（上一份）\.xlsx”/u;

const LEDGER = folder.path('台账.xlsx');
const rows = (content = '反映小区停水') => [
  ['信访件编号', '登记日期', '信访人', '信访形式', '人数', '信访内容', '责任单位', '信访目的', '是否办结'],
  ['XF2021001', '2021-03-01', '某甲等6人', '来访', 6, content, '东四街道', '求决', '否'],
  ['XF2021002', '2021-03-02', '某乙等8人', '来访', 8, '反映路灯不亮', '区教委', '求决', '否'],
];
saveSheets(LEDGER, [plainSheet('台账', rows())]);

async function sheetIn(path: string, name: string): Promise<Grid> {
  const { sheets } = await openWorkbook(readFileSync(path), path);
  return sheets.find((sheet) => sheet.name.startsWith(name))!.grid();
}

/** As if somebody had typed into a column, below its header or in the line of that number. */
async function type(path: string, name: string, header: string, text: string, line?: string): Promise<void> {
  const grid = await sheetIn(path, name);
  const [headerRow, column] = placeOf(grid, header);
  const row = line === undefined ? headerRow : placeOf(grid, line)[0] - 1;
  const write: WriteCells = {
    kind: 'write-cells',
    sheet: grid.name,
    runs: [{ column, rows: Int32Array.of(row + 1), inputs: [text] }],
  };
  writeFileSync(path, patchWorkbook(readFileSync(path), [write]));
}

function placeOf(grid: Grid, header: string): [row: number, column: number] {
  for (let row = 0; row < grid.rowCount; row++)
    for (let column = 0; column < grid.columnCount; column++)
      if (String(valueAt(grid, row, column)).startsWith(header)) return [row, column];
  throw new Error(header);
}

async function textsOf(path: string, name: string): Promise<string> {
  const { columns } = await sheetIn(path, name);
  return columns.flat().join('|');
}

const files = (start: string): string[] =>
  readdirSync(folder.root)
    .filter((name) => name.startsWith(start))
    .sort();
const answer = ({ status, err }: CliAnswer) => ({ status, err });

test('规范台账 keeps what was typed into it, and nothing changes where nothing is new', async () => {
  const out = folder.path('规范.xlsx');
  const line = ['structure', LEDGER, '--out', out, '--json'];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  await type(out, '规范台账', '责任单位', '区住建委');
  const typed = readFileSync(out);
  const again = runCli(...line);
  expect(again.status).toBe(0);
  expect(again.err).toMatch(/^接着“[^”]*规范\.xlsx”里的“规范台账”做，其中填写的内容都保留。\n$/u);
  expect(JSON.parse(again.out)).toMatchObject({ file: '台账.xlsx', out: '规范.xlsx', sheet: '规范台账' });
  expect(await textsOf(out, '规范台账')).toContain('区住建委');
  expect(readFileSync(out).equals(typed)).toBe(true);
  expect(files('规范')).toEqual(['规范.xlsx']);
});

test('规范台账 of a ledger that has changed since comes anew, and the one that was typed into is kept beside', async () => {
  const [input, out] = [folder.path('三月.xlsx'), folder.path('三月规范.xlsx')];
  saveSheets(input, [plainSheet('台账', rows())]);
  runCli('structure', input, '--out', out);
  await type(out, '规范台账', '责任单位', '区住建委');
  saveSheets(input, [plainSheet('台账', rows('反映小区停水三天'))]);
  expect(runCli('structure', input, '--out', out).err).toMatch(KEPT);
  expect(await textsOf(out, '规范台账')).toContain('反映小区停水三天');
  expect(await textsOf(folder.path('三月规范（上一份）.xlsx'), '规范台账')).toContain('区住建委');
});

test('排查整治台账 goes on from what stands where it is written, unless it is told not to', async () => {
  const out = folder.path('整治.xlsx');
  const line = ['report', 'rectification', LEDGER, '--out', out, ...DAY];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  await type(out, '排查整治台账', '化解措施', '已约谈物业');
  const again = runCli(...line);
  expect(answer(again)).toEqual({ status: 0, err: '' });
  expect(again.out).toContain('接着“整治.xlsx”里的“排查整治台账”做');
  expect(await textsOf(out, '排查整治台账')).toContain('已约谈物业');
  expect(files('整治')).toEqual(['整治.xlsx']);

  const anew = runCli(...line, '--no-previous');
  expect(anew.err).toMatch(KEPT);
  expect(await textsOf(out, '排查整治台账')).not.toContain('已约谈物业');
  expect(await textsOf(folder.path('整治（上一份）.xlsx'), '排查整治台账')).toContain('已约谈物业');
});

test('what a unit has filled in and saved under the name of its copy is kept beside the new copy', async () => {
  const out = folder.path('分送.xlsx');
  const line = ['report', 'rectification', LEDGER, '--out', out, '--copies', 'units', ...DAY];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  const copy = folder.path('分送（区教委）.xlsx');
  await type(copy, '', '化解措施', '已约谈学校');
  const again = runCli(...line, '--json');
  expect(again.err.trim().split('\n')).toEqual([expect.stringMatching(KEPT)]);
  expect(await textsOf(folder.path('分送（区教委）（上一份）.xlsx'), '')).toContain('已约谈学校');
  expect(existsSync(folder.path('分送（东四街道）（上一份）.xlsx'))).toBe(false);
});

test('what was typed into a new edition of another file is kept beside, not only what is typed into the other', async () => {
  const [from, out] = [folder.path('上月.xlsx'), folder.path('本月.xlsx')];
  runCli('report', 'rectification', LEDGER, '--out', from, ...DAY);
  const line = ['report', 'rectification', LEDGER, '--previous', from, '--out', out, ...DAY];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  await type(out, '排查整治台账', '化解措施', '已约谈物业');
  expect(runCli(...line).err).toMatch(KEPT);
  expect(await textsOf(folder.path('本月（上一份）.xlsx'), '排查整治台账')).toContain('已约谈物业');
});

test('a copy that came back goes into the whole that stands where it is written', async () => {
  const out = folder.path('合.xlsx');
  const line = ['report', 'rectification', LEDGER, '--out', out, ...DAY];
  runCli(...line, '--copies', 'units');
  await type(out, '排查整治台账', '领导批示', '请抓紧', 'PC20220001');
  const returned = folder.path('返回（区教委）.xlsx');
  copyFileSync(folder.path('合（区教委）.xlsx'), returned);
  await type(returned, '', '化解措施', '已约谈学校', 'PC20220002');
  const numbers = /PC[^|]*/gu;
  const before = (await textsOf(out, '排查整治台账')).match(numbers);

  expect(answer(runCli(...line, '--previous', returned))).toEqual({ status: 0, err: '' });
  const after = await textsOf(out, '排查整治台账');
  expect([after.match(numbers), after.includes('请抓紧'), after.includes('已约谈学校')]).toEqual([before, true, true]);
  expect(files('合（上一份')).toEqual([]);
});

test('nothing is written where one of the copies would take the place of what came back', () => {
  const out = folder.path('分.xlsx');
  const line = ['report', 'rectification', LEDGER, '--out', out, '--copies', 'units', ...DAY];
  runCli(...line);
  const before = files('分').map((name) => [name, readFileSync(folder.path(name)).length]);
  const { status, err } = runCli(...line, '--previous', folder.path('分（区教委）.xlsx'), '--no-previous');
  expect([status, err]).toEqual([0, '']);
  const refused = runCli(...line, '--previous', folder.path('分（区教委）.xlsx'));
  expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('分（区教委）.xlsx')]);
  expect(files('分').map((name) => [name, readFileSync(folder.path(name)).length])).toEqual(before);
});

test('督办台账 takes over what was written into an earlier one, and says what it went on from', async () => {
  const [from, out] = [folder.path('督办.xlsx'), folder.path('督办2.xlsx')];
  const line = ['report', 'supervision', LEDGER, ...DAY];
  expect(runCli(...line, '--out', from).status).toBe(0);
  const { out: text, err } = runCli(...line, '--previous', from, '--out', out);
  expect([err, text.includes('没有找到')]).toEqual(['', false]);
  expect(text).toContain('接着“督办.xlsx”里的“督办台账”做');
  expect(runCli(...line, '--previous', LEDGER).out).toContain(
    '“台账.xlsx”里没有找到督办台账'.replace('台账.xlsx', LEDGER),
  );
  // A 排查整治台账 beside the ledger is none of its concern.
  const both = folder.path('都有.xlsx');
  runCli('report', 'rectification', LEDGER, '--out', both, ...DAY);
  expect(runCli('report', 'supervision', LEDGER, both, ...DAY).out).not.toContain('接着');
});

test('a workbook that has another sheet of ours, as 设置, goes on in what the same line wrote', async () => {
  const [input, out] = [folder.path('有设置.xlsx'), folder.path('有设置规范.xlsx')];
  const settings = plainSheet('设置', [['甲', '乙']]);
  const bytes = patchWorkbook(readFileSync(LEDGER), [
    { kind: 'add-sheet', sheet: '设置', model: settings, after: null },
  ]);
  writeFileSync(input, bytes);
  runCli('structure', input, '--out', out);
  await type(out, '规范台账', '责任单位', '区住建委');
  expect(runCli('structure', input, '--out', out).err).toContain('接着');
  expect(await textsOf(out, '规范台账')).toContain('区住建委');
});

test('a folder that holds the result and what is kept of it is not stacked with them', async () => {
  mkdirSync(folder.path('单位'));
  copyFileSync(LEDGER, folder.path('单位/东四街道.xlsx'));
  const out = folder.path('单位/汇总.xlsx');
  const line = ['consolidate', folder.path('单位'), '--out', out, '--json'];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  await type(out, '汇总台账', '信访内容', '补一句');
  expect(runCli(...line).err).toMatch(KEPT);
  const { out: text, err } = runCli(...line);
  expect([(JSON.parse(text) as { files: unknown[] }).files.length, err]).toEqual([1, '']);
});

test('a mended copy that was typed into is kept, each time under a name that is free', async () => {
  const out = folder.path('改好.xlsx');
  const line = ['fix', LEDGER, '--safe', '--out', out];
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  expect(answer(runCli(...line))).toEqual({ status: 0, err: '' });
  for (const text of ['补一句', '再补一句']) {
    await type(out, '台账', '信访内容', text);
    expect(runCli(...line).err).toContain('原来那份已改名存为');
  }
  expect(files('改好')).toEqual(['改好.xlsx', '改好（上一份2）.xlsx', '改好（上一份）.xlsx']);
  expect(await textsOf(folder.path('改好（上一份2）.xlsx'), '台账')).toContain('再补一句');
});

test('a file that the product never made is written over as ever', () => {
  const out = folder.path('别的.xlsx');
  saveSheets(out, [plainSheet('别的', [['甲']])]);
  expect(runCli('report', 'statistics', LEDGER, '--out', out, ...DAY)).toMatchObject({ status: 0, err: '' });
  copyFileSync(LEDGER, out);
  writeFileSync(out, 'no workbook at all');
  expect(runCli('report', 'statistics', LEDGER, '--out', out, ...DAY)).toMatchObject({ status: 0, err: '' });
  expect(files('别的')).toEqual(['别的.xlsx']);
});
