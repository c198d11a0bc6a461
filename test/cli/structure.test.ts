import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { Package } from '../../src/hosts/xlsx/package/package';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { nodeInflate } from '../../src/hosts/xlsx/package/node-inflate';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const HEADER = ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '信访内容', '责任单位', '车牌', '稳控责任人'];
const ROWS = [
  [1, 'XF2021001', '2021.3.1', '走访', '张试', '反映小区停水三天无人处理', '东四', '京A', '钱某'],
  [2, 'XF2021002', '2021.3.2', '来信', '李样', '反映道路破损多年没有修补', '区人社局', null, null],
];
const LEDGER = folder.path('台账.xlsx');
const bytesOf = (path: string): Uint8Array => readFileSync(path);

beforeAll(() =>
  saveSheets(LEDGER, [plainSheet('台账', [HEADER, ...ROWS]), plainSheet('说明', [['本表由登记人员填写。']])]),
);

async function rowsOf(path: string): Promise<unknown[][]> {
  const { sheets } = await openWorkbook(bytesOf(path), path, { inflate: nodeInflate });
  const grid = sheets.find(({ name }) => name === '规范台账')?.grid();
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, r) => grid?.columns.map((column) => column[r] ?? null) ?? []);
}

describe('structure', () => {
  it('writes 规范台账 into a copy and says what it holds', async () => {
    const out = folder.path('新.xlsx');
    const before = bytesOf(LEDGER);
    const { status, out: stdout, err: stderr } = runCli('structure', LEDGER, '--out', out, '--json');
    expect([status, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(answer).slice(0, 5)).toEqual(['file', 'out', 'sheet', 'records', 'unmapped']);
    expect(answer).toMatchObject({
      file: '台账.xlsx',
      out: '新.xlsx',
      sheet: '规范台账',
      records: 2,
      unmapped: ['车牌'],
    });
    expect(answer.stayed).toEqual([
      { sheet: '台账', column: 'A', header: '序号', why: 'renumbered' },
      { sheet: '台账', column: 'I', header: '稳控责任人', why: 'left-alone' },
    ]);
    expect(stdout).not.toContain('钱某');
    expect((await rowsOf(out))[1]?.slice(0, 7)).toEqual([
      1,
      'XF2021001',
      '张试',
      '来访',
      44256,
      '反映小区停水三天无人处理',
      '东四街道',
    ]);
    expect(Buffer.compare(before, bytesOf(LEDGER))).toBe(0);
  });

  it('leaves every part of the file that does not list the new sheet byte by byte', () => {
    const out = folder.path('部件.xlsx');
    runCli('structure', LEDGER, '--out', out);
    const [old, now] = [Package.open(bytesOf(LEDGER)), Package.open(bytesOf(out))];
    const changed = [...old.entries]
      .map(({ name }) => name)
      .filter((name) => Buffer.compare(old.compressed(name), now.compressed(name)) !== 0);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
  });

  it('run again on its own copy brings it up to date and keeps what was typed into it', async () => {
    const [first, typed, second] = ['一.xlsx', '填.xlsx', '二.xlsx'].map((name) => folder.path(name)) as [
      string,
      string,
      string,
    ];
    runCli('structure', LEDGER, '--out', first);
    const run = (column: number, row: number, input: string) => ({ column, rows: Int32Array.of(row), inputs: [input] });
    writeFileSync(
      typed,
      patchWorkbook(bytesOf(first), [
        { kind: 'write-cells', sheet: '规范台账', runs: [run(6, 1, '区教委')] },
        { kind: 'write-cells', sheet: '台账', runs: [run(5, 2, '反映道路破损，已派人查看')] },
      ]),
    );
    const { out: stdout } = runCli('structure', typed, '--out', second, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      records: 2,
      update: { updated: 1, kept: 1, added: 0, vanished: [], conflicts: [] },
    });
    const rows = await rowsOf(second);
    expect([rows[1]?.[6], rows[2]?.[5]]).toEqual(['区教委', '反映道路破损，已派人查看']);
    expect(rows).toHaveLength(3);
  });

  it('tells it in words, without what stands in columns that are left alone', () => {
    const { out: stdout } = runCli('structure', LEDGER, '--out', folder.path('话.xlsx'));
    expect(stdout).toContain('新建工作表“规范台账”：2件，来自“台账”2件。');
    expect(stdout).toContain('照原样带到右边的列：车牌');
    expect(stdout).toMatch(/没有带入的列：“稳控责任人”（“台账”I列），涉及行踪/u);
    expect(stdout).toContain('责任单位：东四 → 东四街道（1处）');
    expect(stdout).not.toContain('钱某');
  });

  it('takes only the sheet that is named', () => {
    const two = folder.path('两张.xlsx');
    saveSheets(two, [plainSheet('1月', [HEADER, ROWS[0] ?? []]), plainSheet('2月', [HEADER, ...ROWS])]);
    const { out: stdout } = runCli('structure', two, '--sheet', '2月', '--out', folder.path('只.xlsx'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ records: 2, sources: [{ sheet: '2月' }] });
    const missing = runCli('structure', two, '--sheet', '3月', '--out', folder.path('无.xlsx'));
    expect([missing.status, missing.err]).toEqual([2, expect.stringContaining('3月')]);
  });

  it('says so where no ledger was found', () => {
    const none = folder.path('说明.xlsx');
    saveSheets(none, [plainSheet('说明', [['本表由登记人员填写。']])]);
    const { status, out: stdout } = runCli('structure', none, '--out', folder.path('说明新.xlsx'), '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { sheet: null, records: 0, unmapped: [] }]);
  });

  it.each([
    ['a .csv', ['a.csv', '--out', 'b.csv'], '请先另存为 .xlsx'],
    ['no name for the copy', ['台账.xlsx'], '--out'],
    ['a copy of another ending', ['台账.xlsx', '--out', 'b.xlsm'], '.xlsx'],
    ['the input’s own name', ['台账.xlsx', '--out', '台账.xlsx'], '不能被覆盖'],
  ])('refuses %s in one line', (_, args, message) => {
    writeFileSync(folder.path('a.csv'), '序号,信访人\n1,张某\n');
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : folder.path(arg)));
    const { status, err: stderr, out: stdout } = runCli('structure', ...paths);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(folder.path('b.csv'))).toBe(false);
  });
});
