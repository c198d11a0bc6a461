import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  hasFailed,
  npmArguments,
  sideloadArguments,
  stopArguments,
  whatIsMissing,
} from '../../tools/excel/microsoft-tools.mjs';

const root = path.join(__dirname, '../..');

test('Microsoft’s tools are asked for in one exact version', () => {
  expect(npmArguments('office-addin-debugging', stopArguments('manifest.xml'))).toEqual([
    ...['exec', '--yes', '--package=office-addin-debugging@7.0.0', '--'],
    ...['office-addin-debugging', 'stop', 'manifest.xml', 'desktop'],
  ]);
  expect(npmArguments('office-addin-dev-certs', ['install'])[2]).toMatch(/@\d+\.\d+\.\d+$/u);
});

test('Excel is opened without a debugger, unless it is asked for', () => {
  expect(sideloadArguments('manifest.xml')).toEqual([
    'start',
    'manifest.xml',
    'desktop',
    '--app',
    'excel',
    '--no-debug',
  ]);
  expect(sideloadArguments('manifest.xml', { debug: true })).not.toContain('--no-debug');
});

test('a tool that failed is known by its words: its status is 0 all the same', () => {
  expect(hasFailed({ status: 0, stderr: 'npm warn deprecated\n' })).toBe(false);
  expect(hasFailed({ status: 0, stderr: 'npm warn\nError: Unable to start debugging.\n' })).toBe(true);
  expect(hasFailed({ status: null, stderr: '' })).toBe(true);
});

test('a computer that cannot have Excel, or has none, is told so in one line', () => {
  const noExcel = () => false;
  for (const platform of ['linux', 'freebsd', 'win32', 'darwin'])
    expect(whatIsMissing({ platform, excel: noExcel })).toMatch(/^[^\n]*Excel 2021[^\n]*。$/u);
  expect(whatIsMissing({ platform: 'win32', excel: () => true })).toBeNull();
});

// Elsewhere it would go about its work.
const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux.each([[[]], [['--stop']]])('on Linux the script ends with that line alone: %j', (args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'tools/sideload.mjs'), ...args], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('Windows 或 Mac')]]);
});
