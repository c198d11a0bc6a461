import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Operation } from '../../src/core/changes/change';
import { cellAddress } from '../../src/core/grid/address';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../../src/hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const LEDGER = folder.path('台账.xlsx');
const SHEET = '排查整治台账';
const HEADER = ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '人数', '排查日期', '办理情况'];
const ledgerRows = (progress: string) => [
  HEADER,
  ['XF2021001', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-06-01', 15, '2021-06-02', progress],
  ['XF2021002', '李样品', '反映道路破损多年没有修补', '区教委', '2021-06-03', 8, '2021-06-04', null],
];

const DAY = ['--as-of', '2021-07-15'];
const made = (name: string, ...more: string[]): string => {
  const target = folder.path(name);
  const answer = runCli('report', 'rectification', LEDGER, ...DAY, '--out', target, ...more);
  expect([answer.status, answer.err]).toEqual([0, '']);
  return target;
};
const grids = async (path: string): Promise<Grid[]> =>
  (await openWorkbook(readFileSync(path), path, { inflate: nodeInflate })).sheets.map((sheet) => sheet.grid());
const columnOf = (grid: Grid, header: string): number => grid.columns.findIndex((column) => column.includes(header));

/** As it comes back from a leader: a column beside it, colours, widths, a hidden row, a part that we do not know, a sheet of theirs. */
async function returned(path: string, name: string): Promise<string> {
  const [grid] = await grids(path);
  const instruction = columnOf(grid!, '领导批示');
  const fill = { fill: 'FFEE00' };
  const own = grid!.columnCount;
  const operations: Operation[] = [
    {
      kind: 'write-cells',
      sheet: SHEET,
      runs: [
        { column: instruction, rows: Int32Array.of(6), inputs: ['请一周内约谈'], style: fill },
        { column: own, rows: Int32Array.of(5, 6), inputs: ['我的备注', '已电话'], style: fill },
      ],
    },
    { kind: 'set-column-widths', sheet: SHEET, widths: [{ column: 2, width: 33 }] },
    { kind: 'add-sheet', sheet: '说明', model: plainSheet('说明', [['别的内容']]), after: null },
  ];
  const parts = unzipSync(patchWorkbook(readFileSync(path), operations));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<row r="8"', '<row hidden="1" r="8"'));
  parts['xl/threadedComments/threadedComment1.xml'] = strToU8('<批注/>');
  const target = folder.path(name);
  writeFileSync(target, zipSync(parts));
  return target;
}

const styleOf = (path: string, cell: string): string | undefined =>
  new RegExp(`<c [^>]*r="${cell}"[^>]*`, 'u').exec(
    strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml']!),
  )?.[0];

beforeAll(() => saveSheets(LEDGER, [plainSheet('台账', ledgerRows('已受理'))]));

test('a sheet that came back is brought up to date where it stands: everything around the cells is as it came', async () => {
  const edited = await returned(made('一期.xlsx'), '返回.xlsx');
  const before = readFileSync(edited);
  saveSheets(LEDGER, [plainSheet('台账', ledgerRows('已约谈物业'))]);
  const next = made('二期.xlsx', '--previous', edited);
  const [grid, other] = await grids(next);
  expect(grid?.name).toBe(SHEET);
  expect(valueAt(grid!, 6, columnOf(grid!, '领导批示'))).toBe('请一周内约谈');
  expect(valueAt(grid!, 6, columnOf(grid!, '我的备注'))).toBe('已电话');
  expect(grid!.columns.flat()).toContain('已约谈物业');
  expect([...grid!.hiddenRows]).toEqual([7]);
  expect(valueAt(other!, 0, 0)).toBe('别的内容');
  const [was, is] = [unzipSync(before), unzipSync(readFileSync(next))];
  for (const part of ['xl/worksheets/sheet2.xml', 'xl/threadedComments/threadedComment1.xml', 'xl/workbook.xml'])
    expect(is[part]).toEqual(was[part]);
  const cols = (xml: Uint8Array) => /<cols>.*?<\/cols>/u.exec(strFromU8(xml))?.[0];
  expect(cols(is['xl/worksheets/sheet1.xml']!)).toBe(cols(was['xl/worksheets/sheet1.xml']!));
  // The colour of what the leader wrote.
  const cell = cellAddress(6, columnOf(grid!, '领导批示'));
  expect(styleOf(edited, cell)).toContain(cell);
  expect(styleOf(next, cell)).toBe(styleOf(edited, cell));
  expect(Buffer.compare(before, readFileSync(edited))).toBe(0);
  // Made again of the same, not a byte changes.
  expect(Buffer.compare(readFileSync(made('三期.xlsx', '--previous', next)), readFileSync(next))).toBe(0);
});

/** A unit's copy out of `--copies units`, with a text typed under a header of its one line. */
async function filledIn(given: string, unit: string, header: string, text: string): Promise<string> {
  const copy = folder.path(`${given}（${unit}）.xlsx`);
  const [grid] = await grids(copy);
  const run = { column: columnOf(grid!, header), rows: Int32Array.of(6), inputs: [text] };
  const target = folder.path(`${given}${unit}填好.xlsx`);
  writeFileSync(target, patchWorkbook(readFileSync(copy), [{ kind: 'write-cells', sheet: grid!.name, runs: [run] }]));
  return target;
}

test('a copy that a unit filled in gives its texts to a sheet of the whole, and it is said so', async () => {
  made('分发.xlsx', '--copies', 'units');
  const filled = await filledIn('分发', '东四街道', '责任人', '王范本');
  const whole = folder.path('汇总.xlsx');
  const { out } = runCli('report', 'rectification', LEDGER, ...DAY, '--previous', filled, '--out', whole, '--json');
  expect((JSON.parse(out) as { notes: string[] }).notes[0]).toContain('颜色、列宽、批注没有带');
  const [next] = await grids(whole);
  expect(next?.name).toBe(SHEET);
  expect(next!.columns.flat()).toEqual(expect.arrayContaining(['王范本', 'XF2021001', 'XF2021002']));
});

test('several files may come back at once: the whole sheet, and in any order the copies that units filled in', async () => {
  const whole = await returned(made('寄出.xlsx', '--copies', 'units'), '领导返回.xlsx');
  const street = await filledIn('寄出', '东四街道', '责任人', '王范本');
  const school = await filledIn('寄出', '区教委', '化解措施', '暑期重新铺设');
  const previous = (...files: string[]) => files.flatMap((file) => ['--previous', file]);
  const next = made('收齐.xlsx', ...previous(street, whole, school));
  const [grid, other] = await grids(next);
  expect(valueAt(grid!, 6, columnOf(grid!, '领导批示'))).toBe('请一周内约谈');
  expect(valueAt(grid!, 6, columnOf(grid!, '责任人'))).toBe('王范本');
  expect(valueAt(grid!, 7, columnOf(grid!, '化解措施'))).toBe('暑期重新铺设');
  expect(valueAt(other!, 0, 0)).toBe('别的内容');
  const turned = made('倒序收齐.xlsx', ...previous(school, street, whole));
  expect((await grids(turned))[0]!.columns).toEqual(grid!.columns);

  // Which of two whole sheets is the newer nobody can say.
  const { status, err } = runCli('report', 'rectification', LEDGER, ...DAY, ...previous(whole, next), '--out', next);
  expect(status).toBe(2);
  expect(err).toContain('“领导返回.xlsx”、“收齐.xlsx”都是完整的整治台账');
});

test('of two sheets in one workbook the one of the same 专项 is gone on from, whatever its title says by now', async () => {
  const periodic = made('定期.xlsx');
  const special = made('专项.xlsx', '--campaign', '试验一百年', '--period', '2021-06..2021-07');
  const [other] = await grids(special);
  const rows = Array.from({ length: other!.rowCount }, (_, r) =>
    other!.columns.map((column) => {
      const value = column[r] ?? null;
      return typeof value === 'object' || typeof value === 'boolean' ? null : value;
    }),
  );
  const model = plainSheet('专项台账', rows);
  const both = folder.path('两张.xlsx');
  const title = { column: 0, rows: Int32Array.of(0), inputs: ['我们的专项'] };
  writeFileSync(
    both,
    patchWorkbook(readFileSync(periodic), [
      { kind: 'add-sheet', sheet: '专项台账', model, after: null },
      { kind: 'write-cells', sheet: '专项台账', runs: [title] },
    ]),
  );
  const previous = (...more: string[]): unknown => {
    const { out } = runCli('report', 'rectification', LEDGER, ...DAY, '--previous', both, ...more, '--json');
    return (JSON.parse(out) as { previous: unknown }).previous;
  };
  expect(previous()).toMatchObject({ sheet: SHEET });
  expect(previous('--campaign', '试验一百年', '--period', '2021-06..2021-07')).toMatchObject({ sheet: '专项台账' });
  // Of the sheets in the input itself one of another 专项 is no earlier making of this one.
  const { out } = runCli('report', 'rectification', periodic, LEDGER, ...DAY, '--campaign', '另一个', '--json');
  expect(JSON.parse(out)).toMatchObject({ previous: null });
});

it('a previous edition that is not there is said to be missing, in the words for any other file', () => {
  const answer = runCli('report', 'rectification', LEDGER, ...DAY, '--previous', folder.path('没有.xlsx'));
  expect(answer.status).toBe(2);
  expect(answer.err).toMatch(/找不到“[^”]*没有\.xlsx”，请核对文件名和文件夹。/u);
});
