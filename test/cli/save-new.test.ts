import * as fs from 'node:fs';
import { saveNew } from '../../src/cli/save-new';
import { runCli, plainSheet, saveSheets, temporaryFolder } from './run-cli';

jest.mock('node:fs', () => ({ __esModule: true, ...jest.requireActual<typeof fs>('node:fs') }));

const folder = temporaryFolder();
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a file that another program holds open', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['EBUSY', '文件正被其他程序打开，请关闭后重试'],
    ['EPERM', '没有写入权限或文件正被打开，请关闭打开它的程序'],
  ])('gives one line on %s, stays as it was, and nothing is left beside it', (code, words) => {
    const out = folder.path(`${code}.xlsx`);
    fs.writeFileSync(out, 'old');
    const before = fs.readdirSync(folder.root);
    jest.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(() => saveNew(out, Uint8Array.of(1, 2, 3), [])).toThrow(words);
    expect(fs.readFileSync(out, 'utf8')).toBe('old');
    expect(fs.readdirSync(folder.root)).toEqual(before);
  });
});

describe('a folder that may not be written to', () => {
  // Nobody, not even its owner, may make a file in a system's folder.
  onLinux('gives one line', () => {
    const input = folder.path('台账.xlsx');
    saveSheets(input, [
      plainSheet('台账', [
        ['信访件编号', '信访人', '信访内容'],
        ['XF1', '张试', '反映停水'],
      ]),
    ]);
    const run = runCli('fix', input, '--safe', '--out', '/sys/改好.xlsx');
    expect({ status: run.status, out: run.out, lines: run.err.trim().split('\n').length }).toEqual({
      status: 2,
      out: '',
      lines: 1,
    });
    expect(run.err).toMatch(/没有写入权限/u);
  });
});
