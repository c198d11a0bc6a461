import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

const HEADER = [
  '序号',
  '信访件编号',
  '登记日期',
  '信访形式',
  '信访人',
  '身份证号',
  '联系电话',
  '信访内容',
  '责任单位',
  '办结日期',
];
const SOUND = [
  1,
  'XF2021001',
  '2021-03-01',
  '来访',
  '张试',
  '11010119010101002X',
  '12345',
  '反映小区停水三天无人处理',
  '东四街道',
  null,
];
/** The check character is wrong, the name of the unit is an alias, and a note could be run as a formula. */
const UNSOUND = [
  2,
  'XF2021002',
  '2021-03-02',
  '来信',
  '李样',
  '110101190101010021',
  '12345',
  '=HYPERLINK("http://example.invalid")',
  '区人社局',
  null,
];

const LEDGER = folder.path('台账.xlsx');
const SOUND_LEDGER = folder.path('无误.xlsx');
const CSV = folder.path('来信.csv');
const TORN = folder.path('损坏.xlsx');
const OURS = folder.path('本工具.xlsx');

beforeAll(() => {
  const rows = [['2021年信访台账'], ['填报单位：某区信访办'], HEADER, SOUND, UNSOUND, ['合计', '2件']];
  saveSheets(LEDGER, [plainSheet('台账', rows), plainSheet('说明', [['本表由登记人员填写，每周五更新。']])]);
  saveSheets(SOUND_LEDGER, [plainSheet('台账', [HEADER, SOUND])]);
  writeFileSync(CSV, `${HEADER.join(',')}\r\n${SOUND.map((v) => v ?? '').join(',')}\r\n`);
  writeFileSync(TORN, readFileSync(LEDGER).subarray(0, 900));
});

const json = (text: string): any => JSON.parse(text);

describe('inspect', () => {
  test('names tables, columns and skipped rows in the words of the contract', () => {
    const { status, out, err } = runCli('inspect', LEDGER, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [file] = json(out).files;
    expect(file.file).toBe('台账.xlsx');
    const [ledger, note] = file.sheets;
    expect(ledger).toMatchObject({ name: '台账', kind: 'ledger', why: null });
    expect(ledger.tables).toHaveLength(1);
    expect(ledger.tables[0]).toMatchObject({
      title: '2021年信访台账',
      headerRows: [3],
      firstRow: 4,
      lastRow: 5,
      records: 2,
      skipped: [{ row: 6, why: 'total' }],
    });
    expect(ledger.tables[0].columns[5]).toMatchObject({
      column: 'F',
      header: ['身份证号'],
      fields: ['idNumber'],
      confidence: 1,
    });
    expect(note).toMatchObject({ name: '说明', kind: 'other' });
    expect(note.why).toMatch(/。$/u);
  });

  test('a .csv is one sheet named after the file', () => {
    expect(json(runCli('inspect', CSV, '--json').out).files[0].sheets[0]).toMatchObject({
      name: '来信',
      kind: 'ledger',
    });
  });

  test('says in words where the tables are and what is left unread', () => {
    const path = folder.path('稳控.xlsx');
    saveSheets(path, [
      plainSheet('台账', [
        [...HEADER, '稳控措施'],
        [...SOUND, '（略）'],
      ]),
    ]);
    const { out } = runCli('inspect', path);
    expect(out).toContain('表头第1行');
    expect(out).toMatch(/K\s+稳控措施 → （涉及行踪、管控等，按规定不读取）/u);
  });
});

describe('check', () => {
  test('gives findings in the words of the contract and exit status 1 where one is an error', () => {
    const { status, out } = runCli('check', LEDGER, '--json', '--as-of', '2021-12-31');
    expect(status).toBe(1);
    const answer = json(out);
    expect(answer.asOf).toBe('2021-12-31');
    expect(answer.summary).toMatchObject({ records: 2, error: 1 });
    const found = answer.files[0].sheets[0].findings;
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'id-checksum',
        severity: 'error',
        cell: 'F5',
        row: 5,
        field: 'idNumber',
        value: '110101190101010021',
        fix: null,
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'value-alias',
        severity: 'info',
        cell: 'I5',
        fix: { value: '区人力社保局', safe: true },
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ rule: 'formula-text', cell: 'H5' }));
    for (const f of found) expect(f.message).toMatch(/\p{Script=Han}/u);
  });

  test('exit status 0 where nothing is wrong', () => {
    const { status, out } = runCli('check', SOUND_LEDGER, '--json', '--as-of', '2021-12-31');
    expect(json(out).summary.error).toBe(0);
    expect(status).toBe(0);
  });

  test('text masks what is personal unless it is told not to', () => {
    const masked = runCli('check', LEDGER, '--as-of', '2021-12-31').out;
    expect(masked).toContain('身份证号');
    expect(masked).not.toContain('李样');
    expect(masked).not.toContain('110101190101010021');
  });

  test('--out writes a findings workbook whose texts are texts, and no input changes', async () => {
    const before = hashOf(LEDGER);
    const path = folder.path('结果.xlsx');
    expect(runCli('check', LEDGER, '--out', path, '--as-of', '2021-12-31').status).toBe(1);
    expect(hashOf(LEDGER)).toBe(before);
    const book = await openWorkbook(readFileSync(path), '结果.xlsx');
    const grid = book.sheets[0]?.grid();
    expect(grid?.madeByProduct).toBe(true);
    const cells = grid?.columns.flat() ?? [];
    expect(cells).toContain('=HYPERLINK("http://example.invalid")');
    expect(cells).not.toContain('110101190101010021');
    expect(grid?.formulas.every((f) => f === null)).toBe(true);
  });

  test('an input is never written over', () => {
    const before = hashOf(LEDGER);
    const { status, err } = runCli('check', LEDGER, '--out', LEDGER);
    expect(status).toBe(2);
    expect(err).toMatch(/不能被覆盖/u);
    expect(hashOf(LEDGER)).toBe(before);
  });

  test('sheets this product wrote are passed over, unless one is named', () => {
    runCli('check', LEDGER, '--out', OURS);
    expect(json(runCli('inspect', OURS, '--json').out).files[0].sheets[0]).toMatchObject({
      kind: 'other',
      why: expect.stringContaining('本工具生成'),
    });
    expect(json(runCli('inspect', OURS, '--json', '--sheet', '体检结果').out).files[0].sheets[0].kind).toBe('ledger');
  });

  test('the same number in two files is found in both', () => {
    const other = folder.path('另一册.xlsx');
    saveSheets(other, [plainSheet('二月', [HEADER, SOUND])]);
    const answer = json(runCli('check', SOUND_LEDGER, other, '--json', '--as-of', '2021-12-31').out);
    const rules = answer.files.map((f: any) => f.sheets[0].findings.map((x: any) => x.rule));
    expect(rules[0]).toContain('case-no-duplicate');
    expect(rules[1]).toContain('case-no-duplicate');
  });

  test('a profile changes severities and lists', () => {
    const profile = folder.path('本单位.json');
    writeFileSync(profile, JSON.stringify({ severities: { 'id-checksum': 'info', 'value-alias': 'off' } }));
    const { status, out } = runCli('check', LEDGER, '--json', '--as-of', '2021-12-31', '--profile', profile);
    expect(status).toBe(0);
    const found = json(out).files[0].sheets[0].findings;
    expect(found).toContainEqual(expect.objectContaining({ rule: 'id-checksum', severity: 'info' }));
    expect(found.map((f: any) => f.rule)).not.toContain('value-alias');
  });
});

describe('explain', () => {
  test('tells what a rule looks for, what it rests on and how to mend it', () => {
    expect(runCli('explain', 'id-checksum').out).toMatch(/GB 11643[\s\S]*怎样改/u);
    expect(json(runCli('explain', 'id-checksum', '--json').out)).toEqual({
      id: 'id-checksum',
      title: expect.any(String),
      text: expect.any(String),
      basis: expect.any(String),
      mend: expect.any(String),
    });
  });
});

describe('what cannot be read', () => {
  test.each<[string, string[], RegExp]>([
    ['no such file', ['check', '没有.xlsx'], /找不到“没有\.xlsx”/u],
    ['no such command', ['inspct', 'a.xlsx'], /没有“inspct”这个命令/u],
    ['no such option', ['check', '--jsno', 'a.xlsx'], /不认识选项“--jsno”/u],
    ['no file', ['check'], /没有指定文件/u],
    ['a day that is none', ['check', 'LEDGER', '--as-of', '2021-02-30'], /不是日期/u],
    ['an ending that is no spreadsheet', ['check', __filename], /不是表格文件/u],
    ['a sheet that is not there', ['check', 'LEDGER', '--sheet', '三月'], /没有名为“三月”的工作表/u],
    ['no such rule', ['explain', 'no-rule'], /没有编号为“no-rule”的规则/u],
    ['an output that is no workbook', ['check', 'LEDGER', '--out', 'a.txt'], /\.xlsx/u],
    ['a torn file', ['check', 'TORN'], /损坏\.xlsx/u],
  ])('%s is one Chinese line on stderr and exit status 2', (_, args, sentence) => {
    const { status, out, err } = runCli(...args.map((a) => (a === 'LEDGER' ? LEDGER : a === 'TORN' ? TORN : a)));
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd()).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat \S+ \(/u);
  });

  test('one unreadable file among several stands with its sentence, and the others are answered', () => {
    const { status, out, err } = runCli('check', TORN, SOUND_LEDGER, '--json', '--as-of', '2021-12-31');
    expect(status).toBe(2);
    const [torn, sound] = json(out).files;
    expect(torn).toEqual({ file: '损坏.xlsx', error: expect.stringMatching(/\p{Script=Han}/u) });
    expect(sound.sheets[0].kind).toBe('ledger');
    expect(err).toContain('损坏.xlsx');
  });

  test('a profile with a slip names the file and the key', () => {
    const profile = folder.path('写错.json');
    writeFileSync(profile, JSON.stringify({ office: '某区', stret: [] }));
    const { status, err } = runCli('check', LEDGER, '--profile', profile);
    expect(status).toBe(2);
    expect(err).toMatch(/写错\.json.*stret/u);
  });

  test('folders are read in depth and lock files are passed over', () => {
    mkdirSync(folder.path('一年/一月'), { recursive: true });
    saveSheets(folder.path('一年/一月/a.xlsx'), [plainSheet('台账', [HEADER, SOUND])]);
    writeFileSync(folder.path('一年/~$a.xlsx'), 'lock');
    const answer = json(runCli('inspect', folder.path('一年'), '--json').out);
    expect(answer.files.map((f: any) => f.file)).toEqual(['a.xlsx']);
    expect(existsSync(folder.path('一年/~$a.xlsx'))).toBe(true);
  });
});

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
