import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync, strToU8, strFromU8 } from 'fflate';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const ROOT = join(__dirname, '../..');

const HEADER = ['序号', '信访件编号', '登记日期', '信访形式', '信访人', '身份证号', '信访内容', '责任单位'];
const TITLE = ['2021年信访台账'];
const ROWS = [
  [1, ' XF2021001', '2021.3.1', '来访', '张试', '11010119010101002X', '反映小区停水三天无人处理', '东四街道'],
  [
    2,
    'XF2021002',
    '２０２１年３月２日',
    ' 走访',
    '李样 ',
    '110101190101010021',
    '反映道路破损多年没有修补',
    '区人社局',
  ],
  [3, 'XF2021003', '3/5/2021', '窗口反映', '王某', null, '反映补发工资一事', '东四街道'],
];

const LEDGER = folder.path('台账.xlsx');
const MACROS = folder.path('宏.xlsm');
const CSV = folder.path('台账.csv');

/** What clerks' files hold beside cells; none of it is ours to change. */
const STRANGERS: Record<string, string> = {
  'xl/charts/chart1.xml': '<chart/>',
  'xl/media/image1.png': '\u0089PNG',
  'xl/comments1.xml': '<comments/>',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
  'xl/vbaProject.bin': 'VBA',
  'customXml/item1.xml': '<own>甲</own>',
};
const TAIL =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="urn:x14" count="0"/></ext></extLst>';

beforeAll(() => {
  const sheets = [
    plainSheet('台账', [TITLE, HEADER, ...ROWS]),
    plainSheet('说明', [['本表由登记人员填写，每周五更新。']]),
  ];
  const parts = unzipSync(writeWorkbook(sheets, { madeByProduct: false }));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array).replace(
    '</worksheet>',
    `${TAIL}</worksheet>`,
  );
  parts['xl/worksheets/sheet1.xml'] = strToU8(sheet);
  for (const [name, text] of Object.entries(STRANGERS)) parts[name] = strToU8(text);
  writeFileSync(LEDGER, zipSync(parts));
  const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array);
  parts['[Content_Types].xml'] = strToU8(
    types
      .replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.sheet.main+xml')
      .replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
  );
  writeFileSync(MACROS, zipSync(parts));
  writeFileSync(CSV, `${HEADER.join(',')}\r\n`);
});

const json = (text: string): any => JSON.parse(text);
const fixed = (cell: string, rule: string, before: string, after: string | number) => ({
  sheet: '台账',
  cell,
  rule,
  before,
  after,
});

describe('fix --safe', () => {
  test('writes a copy and a receipt in the words of the contract', () => {
    const out = folder.path('改好.xlsx');
    const input = readFileSync(LEDGER);
    const run = runCli('fix', LEDGER, '--safe', '--out', out, '--json');
    expect({ status: run.status, err: run.err }).toEqual({ status: 0, err: '' });
    const answer = json(run.out);
    expect(answer).toEqual({
      file: '台账.xlsx',
      out: '改好.xlsx',
      fixed: [
        fixed('B3', 'text-spaces', ' XF2021001', 'XF2021001'),
        fixed('C3', 'date-as-text', '2021.3.1', '2021-03-01'),
        fixed('C4', 'date-as-text', '２０２１年３月２日', '2021-03-02'),
        fixed('D4', 'value-alias', ' 走访', '来访'),
        fixed('E4', 'text-spaces', '李样 ', '李样'),
        fixed('H4', 'value-alias', '区人社局', '区人力社保局'),
      ],
      left: expect.any(Number),
    });
    expect(readFileSync(LEDGER).equals(input)).toBe(true);
    const { summary } = json(runCli('check', out, '--json').out);
    const { error, warning, info }: Record<string, number> = summary;
    expect(answer.left).toBe((error ?? 0) + (warning ?? 0) + (info ?? 0));
    expect(answer.left).toBeGreaterThan(0);
  });

  test('done again changes nothing, byte for byte', () => {
    const [once, twice] = [folder.path('一.xlsx'), folder.path('二.xlsx')];
    expect(runCli('fix', LEDGER, '--safe', '--out', once).status).toBe(0);
    const { fixed: again } = json(runCli('fix', once, '--safe', '--out', twice, '--json').out);
    expect(again).toEqual([]);
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
  });

  test.each([
    ['.xlsx', () => LEDGER],
    ['.xlsm', () => MACROS],
  ])('leaves every part of an %s alone but the sheet and its styles', (ending, input) => {
    const out = folder.path(`各部分${ending}`);
    expect(runCli('fix', input(), '--safe', '--out', out).status).toBe(0);
    const [before, after] = [unzipSync(readFileSync(input())), unzipSync(readFileSync(out))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter((name) => strFromU8(before[name]!) !== strFromU8(after[name]!));
    expect(differing.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(strFromU8(after['xl/worksheets/sheet1.xml']!)).toContain(TAIL);
  });

  test('tells what was done without names or numbers of people', () => {
    const { out, status } = runCli('fix', LEDGER, '--safe', '--out', folder.path('文字.xlsx'));
    expect(status).toBe(0);
    expect(out).toContain('改了6处，涉及2行。还有');
    expect(out).toContain('走访 → 来访');
    expect(out).not.toContain('李样');
  });

  test('looks at one sheet where it is told to', () => {
    const out = folder.path('一张.xlsx');
    expect(json(runCli('fix', LEDGER, '--safe', '--sheet', '说明', '--out', out, '--json').out).fixed).toEqual([]);
    expect(readFileSync(out).equals(readFileSync(LEDGER))).toBe(true);
    expect(runCli('fix', LEDGER, '--safe', '--sheet', '没有', '--out', out).status).toBe(2);
  });
});

describe('fix refuses', () => {
  const lines = (text: string): number => text.trimEnd().split('\n').length;
  test.each([
    ['a .csv', () => [CSV, '--safe', '--out', folder.path('x.csv')], '请先另存为 .xlsx'],
    ['another ending', () => [LEDGER, '--safe', '--out', folder.path('x.xlsm')], '结尾的名字'],
    ['to do without --safe', () => [LEDGER, '--out', folder.path('x.xlsx')], '--safe'],
    ['to do without --out', () => [LEDGER, '--safe'], '--out'],
    ['several files', () => [LEDGER, MACROS, '--safe', '--out', folder.path('x.xlsx')], '一次只能改一个文件'],
    ['a folder', () => [folder.root, '--safe', '--out', folder.path('x.xlsx')], '一次只能改一个文件'],
    ['a file that is not there', () => [folder.path('没有.xlsx'), '--safe', '--out', folder.path('x.xlsx')], '找不到'],
    ['to write over its input', () => [LEDGER, '--safe', '--out', LEDGER], '不能被覆盖'],
    ['a folder that is not there', () => [LEDGER, '--safe', '--out', folder.path('无/x.xlsx')], '文件夹不存在'],
    ['a file in the place of the folder', () => [LEDGER, '--safe', '--out', join(MACROS, 'x.xlsx')], '文件夹不存在'],
  ])('%s', (_, args, said) => {
    const run = runCli('fix', ...args());
    expect({ status: run.status, out: run.out, lines: lines(run.err) }).toEqual({ status: 2, out: '', lines: 1 });
    expect(run.err).toContain(said);
    expect(existsSync(folder.path('x.xlsx'))).toBe(false);
  });

  test('a file that only its name calls .xlsx', () => {
    const wrong = folder.path('网页.xlsx');
    writeFileSync(wrong, '<html><body><table><tr><td>序号</td></tr></table></body></html>');
    const run = runCli('fix', wrong, '--safe', '--out', folder.path('x.xlsx'));
    expect(run.status).toBe(2);
    expect(run.err).toContain('请先另存为 .xlsx');
  });

  test('a folder of the name that the copy was to have', () => {
    mkdirSync(folder.path('占用.xlsx'));
    const run = runCli('fix', LEDGER, '--safe', '--out', folder.path('占用.xlsx'));
    expect({ status: run.status, out: run.out, lines: lines(run.err) }).toEqual({ status: 2, out: '', lines: 1 });
    expect(run.err).toContain('同名的文件夹');
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;

describe('a disk that is full', () => {
  onLinux('gives one line', () => {
    symlinkSync('/dev/full', folder.path('满.xlsx'));
    const run = runCli('fix', LEDGER, '--safe', '--out', folder.path('满.xlsx'));
    expect({ status: run.status, out: run.out }).toEqual({ status: 2, out: '' });
    expect(run.err).toBe(`没有保存到“${folder.path('满.xlsx')}”：磁盘已满或超出限额，请腾出空间或换一个位置重试。\n`);
    expect(existsSync('/dev/full')).toBe(true);
  });

  onLinux('leaves what was there before and nothing half written', () => {
    const out = folder.path('旧.xlsx');
    writeFileSync(out, 'old');
    const before = readdirSync(folder.root);
    const command = [process.execPath, join(ROOT, 'tools/cli.mjs'), 'fix', LEDGER, '--safe', '--out', out];
    // Files may grow to one kilobyte and no further, as on a disk whose quota is used up.
    const run = spawnSync('bash', ['-c', `ulimit -f 1; exec "$@"`, 'bash', ...command], {
      encoding: 'utf8',
      cwd: ROOT,
    });
    expect({ status: run.status, out: run.stdout }).toEqual({ status: 2, out: '' });
    expect(run.stderr).toContain('磁盘已满或超出限额');
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(folder.root)).toEqual(before);
  });
});

describe('a command that is killed', () => {
  test('leaves the old file or the whole new one, at whatever moment', async () => {
    const input = folder.path('大.xlsx');
    const rows = [
      TITLE,
      HEADER,
      ...Array.from({ length: 2000 }, (_, i) => [i + 1, ...(ROWS[i % 3] as string[]).slice(1)]),
    ];
    saveSheets(input, [plainSheet('台账', rows)]);
    const whole = folder.path('大-改好.xlsx');
    const started = performance.now();
    expect(runCli('fix', input, '--safe', '--out', whole).status).toBe(0);
    const takes = performance.now() - started;
    const wanted = readFileSync(whole);
    const out = folder.path('大-中断.xlsx');
    const ends: string[] = [];
    for (let k = 0; k < 6; k++) {
      writeFileSync(out, 'old');
      const child = spawn(process.execPath, [join(ROOT, 'tools/cli.mjs'), 'fix', input, '--safe', '--out', out]);
      const timer = setTimeout(() => child.kill('SIGKILL'), takes * (0.55 + 0.1 * k));
      await new Promise((resolve) => child.on('exit', resolve));
      clearTimeout(timer);
      const now = readFileSync(out);
      ends.push(now.equals(wanted) ? 'new' : now.toString() === 'old' ? 'old' : `half: ${now.length}`);
    }
    expect(ends.filter((end) => end !== 'old' && end !== 'new')).toEqual([]);
    expect(ends[0]).toBe('old');
  });

  test('leaves nothing that stays: its remains go with a later saving', () => {
    const remains = ['.petition-ledger-1.tmp', '.petition-ledger-2.tmp'].map((name) => folder.path(name));
    for (const path of remains) writeFileSync(path, 'half');
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(remains[0] ?? '', longAgo, longAgo);
    expect(runCli('fix', LEDGER, '--safe', '--out', folder.path('清.xlsx')).status).toBe(0);
    // The other one may belong to a command that is still at work.
    expect(remains.map((path) => existsSync(path))).toEqual([false, true]);
  });

  onLinux(
    'while its bytes go to the disk: the old file stays',
    async () => {
      const out = folder.path('慢.xlsx');
      writeFileSync(out, 'old');
      const child = spawn(
        'bash',
        [
          '-c',
          // Stops the command at the first moment its temporary file is there, and kills it then.
          '"$0" "$@" & pid=$!; while kill -0 $pid 2>/dev/null; do if ls -A "$DIR" | grep -q "^\\.petition-ledger-"; then kill -KILL $pid; fi; done; wait $pid; exit 0',
          process.execPath,
          join(ROOT, 'tools/cli.mjs'),
          'fix',
          folder.path('大.xlsx'),
          '--safe',
          '--out',
          out,
        ],
        { env: { ...process.env, DIR: folder.root } },
      );
      await new Promise((resolve) => child.on('exit', resolve));
      const now = readFileSync(out);
      expect(now.toString() === 'old' || now.equals(readFileSync(folder.path('大-改好.xlsx')))).toBe(true);
    },
    60_000,
  );
});
