import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../../src/hosts/xlsx/package/node-inflate';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const UNITS = folder.path('各单位');
const OUT = folder.path('汇总.xlsx');
const HEADER = ['信访件编号', '信访人', '信访目的', '信访内容', '责任单位', '登记日期', '受理日期'];
const matter = (no: string, unit: string) => [no, '张试验', '求决', '反映供暖不热', unit, '2021-05-08', '2021-05-10'];

beforeAll(() => {
  mkdirSync(folder.path('各单位/街道'), { recursive: true });
  saveSheets(folder.path('各单位/街道/东四街道.xlsx'), [
    plainSheet('台账', [HEADER, matter('A1', '东四'), matter('A2', '东四')]),
  ]);
  saveSheets(folder.path('各单位/区教委.xlsx'), [plainSheet('台账', [HEADER, matter('A1', '区教委')])]);
});

interface Answer {
  readonly files: readonly { readonly file: string; readonly records: number; readonly error: string | null }[];
  readonly records: number;
  readonly duplicates: readonly { readonly caseNo: string; readonly places: readonly unknown[] }[];
  readonly missingUnits: readonly string[];
}

describe('consolidate', () => {
  it('stacks a folder of units into one workbook, and again into the same folder', async () => {
    for (const out of [OUT, folder.path('各单位/汇总.xlsx'), folder.path('各单位/汇总.xlsx')]) {
      const { status, out: text, err } = runCli('consolidate', UNITS, '--out', out, '--json');
      expect([status, err]).toEqual([0, '']);
      const answer = JSON.parse(text) as Answer;
      expect(answer.files).toEqual([
        { file: '区教委.xlsx', records: 1, error: null },
        { file: '东四街道.xlsx', records: 2, error: null },
      ]);
      expect(answer.records).toBe(3);
      expect(answer.duplicates).toEqual([
        {
          caseNo: 'A1',
          places: [
            { file: '区教委.xlsx', sheet: '台账', row: 2 },
            { file: '东四街道.xlsx', sheet: '台账', row: 2 },
          ],
        },
      ]);
      expect(answer.missingUnits).toHaveLength(21);
      const workbook = await openWorkbook(readFileSync(out), '汇总.xlsx', { inflate: nodeInflate });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['汇总台账', '合并情况']);
    }
  });

  it('answers for a file that cannot be read, and says what is missing on the command line', () => {
    const broken = folder.path('景山街道.xlsx');
    writeFileSync(broken, 'no workbook');
    const { status, out, err } = runCli('consolidate', UNITS, broken, '--out', OUT, '--json');
    expect(status).toBe(2);
    expect(err).toContain('景山街道.xlsx');
    const answer = JSON.parse(out) as Answer;
    expect(answer.files.at(-1)).toMatchObject({ file: '景山街道.xlsx', records: 0 });
    expect(answer.records).toBe(3);

    expect(runCli('consolidate', UNITS)).toMatchObject({ status: 2, out: '' });
    expect(runCli('consolidate', UNITS).err).toContain('请用 --out 写明合并后的新文件');
  });

  it('says it in plain words without --json', () => {
    const { out } = runCli('consolidate', UNITS, '--out', OUT);
    expect(out).toContain('共3件。');
    expect(out).toContain('编号A1重复：区教委.xlsx《台账》第2行、东四街道.xlsx《台账》第2行');
    expect(out).toContain('没有收到的单位21个');
  });
});
