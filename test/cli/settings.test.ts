import { readFileSync, writeFileSync } from 'node:fs';
import { SAVED_CHOICES } from '../../src/core/ledger/saved-choices';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { formatKept, KEPT_PROFILE } from '../../src/core/profile/kept-profile';
import type { Profile } from '../../src/core/profile/profile';
import { settingsModel } from '../../src/core/profile/settings-sheet/settings-model';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const OFFICE: Profile = {
  ...DEFAULT_PROFILE,
  office: '某区信访办',
  units: [{ name: '区水务局', aliases: ['水务局'] }],
  severities: { 'value-alias': 'error' },
};
const ledger = plainSheet('台账', [
  ['序号', '信访件编号', '登记日期', '信访人', '信访形式', '信访内容', '责任单位'],
  [1, 'XF2021001', '2021-03-01', '某甲', '来信', '反映小区停水', '水务局'],
  [2, 'XF2021002', '2021-03-02', '某乙', '来信', '反映路灯不亮', '东四街道'],
]);

/** A settings sheet with cells typed over. */
function edited(profile: Profile, edits: Readonly<Record<string, string>>): SheetModel {
  const model = settingsModel(profile);
  return {
    ...model,
    rows: model.rows.map((row) =>
      row.map((c) => (typeof c?.value === 'string' ? { ...c, value: edits[c.value] ?? c.value } : c)),
    ),
  };
}

const OWN = folder.path('本单位.xlsx');
const PLAIN = folder.path('没有设置.xlsx');
const FAULTY = folder.path('写错.xlsx');
saveSheets(OWN, [ledger, settingsModel(OFFICE)]);
saveSheets(PLAIN, [ledger]);
saveSheets(
  FAULTY,
  [settingsModel(OFFICE), ledger].map((s) => (s.name === '设置' ? edited(OFFICE, { 序号不连续: '序号不连读' }) : s)),
);

const rulesOf = (out: string): string[] =>
  (JSON.parse(out) as { files: { sheets: { findings: { rule: string; severity: string }[] }[] }[] }).files.flatMap(
    (f) => f.sheets.flatMap((s) => s.findings.map((x) => `${x.rule} ${x.severity}`)),
  );

describe('the sheet 设置 of a workbook', () => {
  test('is in force where the workbook is checked, and is no ledger itself', () => {
    const { status, out, err } = runCli('check', OWN, '--json', '--as-of', '2021-04-01');
    expect(err).toBe('');
    expect(status).toBe(1);
    expect(rulesOf(out)).toContain('value-alias error');
    const plain = rulesOf(runCli('check', PLAIN, '--json', '--as-of', '2021-04-01').out);
    expect(plain).toContain('value-not-listed warning');
    expect(plain).not.toContain('value-alias error');
    const sheets = (JSON.parse(out) as { files: { sheets: { name: string; kind: string; why: string }[] }[] }).files[0]
      ?.sheets;
    expect(sheets?.[1]).toMatchObject({ name: '设置', kind: 'other', why: expect.stringContaining('设置表') });
  });

  test('is named by inspect, and gives way to --profile', () => {
    expect(runCli('inspect', OWN).out).toMatch(/^设置：某区信访办（来自“本单位\.xlsx”的“设置”表）\n/u);
    expect(runCli('inspect', PLAIN).out).toMatch(/^设置：东城区信访办（软件自带的默认设置）\n/u);
    const file = folder.path('另一份.json');
    writeFileSync(file, '{"office":"另区信访办"}');
    expect(runCli('inspect', OWN, '--profile', file).out).toMatch(/^设置：另区信访办（来自设置文件“另一份\.json”）\n/u);
    expect(runCli('inspect', OWN, '--json').out).not.toContain('某区信访办');
  });

  test('says what is wrong on stderr, and the rest of it is in force', () => {
    const { out, err } = runCli('check', FAULTY, '--json', '--as-of', '2021-04-01');
    expect(err).toMatch(/^“设置”表A\d+：没有“序号不连读”这条检查规则，是不是“序号不连续”？[^\n]*。\n$/u);
    expect(rulesOf(out)).toContain('value-alias error');
  });

  test('counts for all files given with it, and another one that differs is told', () => {
    const other = folder.path('别的.xlsx');
    saveSheets(other, [ledger, settingsModel({ ...OFFICE, office: '另区信访办' })]);
    const { out, err } = runCli('check', PLAIN, OWN, other, '--json', '--as-of', '2021-04-01');
    expect(rulesOf(out).filter((r) => r === 'value-alias error')).toHaveLength(3);
    expect(err).toBe(
      '“别的.xlsx”的“设置”表与“本单位.xlsx”的不同，这次都按“本单位.xlsx”的设置；要各按各的，请分开运行。\n',
    );
  });

  test('tells deadlines, fix and structure too', () => {
    const late = folder.path('期限.xlsx');
    saveSheets(late, [
      plainSheet('台账', [
        ['序号', '信访件编号', '登记日期', '受理日期', '信访人', '信访形式', '信访内容', '责任单位', '答复日期'],
        [1, 'XF2021001', '2021-03-01', '2021-03-02', '某甲', '来信', '反映小区停水', '水务局', null],
      ]),
      settingsModel({ ...OFFICE, warningDays: { ...OFFICE.warningDays, handle: 59 } }),
    ]);
    expect(runCli('deadlines', late, '--json', '--as-of', '2021-03-04').out).toContain('"state":"near"');
    const copy = folder.path('改好.xlsx');
    expect(runCli('fix', late, '--safe', '--out', copy, '--json', '--as-of', '2021-03-04').out).toContain('区水务局');
  });
});

describe('what the pane or the workbench has kept in a workbook', () => {
  const path = folder.path('改过列.xlsx');
  const keeping = (settings: readonly (readonly [string, string])[]): void => {
    const odd = plainSheet('台账', [
      ['序号', '信访件编号', '登记日期', '谁', '信访形式', '信访内容', '责任单位'],
      [1, 'XF2021001', '2021-03-01', '某甲', '来信', '反映小区停水', '水务局'],
    ]);
    const bytes = writeWorkbook([odd], { madeByProduct: false });
    writeFileSync(path, patchWorkbook(bytes, [], { settings: new Map(settings) }));
  };
  const columns = JSON.stringify({ version: 2, columns: [{ header: ['谁'], fields: ['petitioner'] }], forced: [] });
  const fieldsOf = (out: string): string[] =>
    (JSON.parse(out) as { files: { sheets: { tables: { columns: { fields: string[] }[] }[] }[] }[] }).files[0]!
      .sheets[0]!.tables[0]!.columns[3]!.fields;

  test('a column is read as its clerk said, with and without another profile', () => {
    keeping([]);
    expect(fieldsOf(runCli('inspect', path, '--json').out)).toEqual([]);
    keeping([[SAVED_CHOICES, columns]]);
    expect(fieldsOf(runCli('inspect', path, '--json').out)).toEqual(['petitioner']);
    const profile = folder.path('别的设置.json');
    writeFileSync(profile, '{"office":"某区信访办"}');
    expect(fieldsOf(runCli('inspect', path, '--json', '--profile', profile).out)).toEqual(['petitioner']);
  });

  test('imported settings are in force, after the sheet 设置 and before the default', () => {
    const kept = formatKept({ name: '本区.json', text: '{"office":"某区信访办"}' });
    keeping([[KEPT_PROFILE, kept]]);
    expect(runCli('inspect', path).out).toContain('某区信访办（来自设置文件“本区.json”）');
    keeping([[KEPT_PROFILE, '{"text":"{]"}']]);
    expect(runCli('inspect', path).out).toContain('软件自带的默认设置');
  });

  test('goes along into a copy, and into nothing that is made anew', async () => {
    keeping([[SAVED_CHOICES, columns]]);
    const settingsOf = async (file: string) => (await openWorkbook(readFileSync(file), 'x.xlsx')).settings?.();
    const [copy, made, report] = ['改好.xlsx', '体检.xlsx', '通报.xlsx'].map((name) => folder.path(name));
    runCli('fix', path, '--safe', '--out', copy!);
    expect((await settingsOf(copy!))?.get(SAVED_CHOICES)).toBe(columns);
    runCli('check', path, '--out', made!);
    runCli('report', 'reminder', path, '--out', report!);
    for (const file of [made!, report!]) expect((await settingsOf(file))?.size).toBe(0);
  });
});

describe('profile', () => {
  test('writes the settings of a workbook as JSON that --profile takes', () => {
    const json = folder.path('导出.json');
    const { status, out } = runCli('profile', OWN, '--out', json);
    expect([status, out]).toEqual([0, `设置已保存到 ${json}\n`]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({
      office: '某区信访办',
      units: OFFICE.units,
      severities: OFFICE.severities,
    });
    expect(runCli('inspect', PLAIN, '--profile', json).status).toBe(0);
  });

  test('gives the default ones whole, and makes a workbook with the sheet out of a file', () => {
    expect(JSON.parse(runCli('profile').out).streets).toHaveLength(17);
    const json = folder.path('小.json');
    writeFileSync(json, '{"office":"某区信访办","leaders":["某丙"]}');
    const book = folder.path('新设置.xlsx');
    expect(runCli('profile', json, '--out', book).status).toBe(0);
    expect(JSON.parse(runCli('profile', book).out)).toEqual({ office: '某区信访办', leaders: ['某丙'] });
  });

  test.each([
    [[FAULTY], /^“设置”表A\d+：没有“序号不连读”/u],
    [[PLAIN], /^“没有设置\.xlsx”里没有“设置”表/u],
    [[OWN, '--out', 'x.txt'], /^设置只能写成 \.json 或 \.xlsx/u],
    [[folder.path('没有.json')], /^读不到设置文件/u],
  ])('refuses %j in one line', (args, sentence) => {
    const { status, out, err } = runCli('profile', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });
});
