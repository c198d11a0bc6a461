import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summaryOf } from '../../tools/excel/results.mjs';
import { testManifest } from '../../tools/excel/test-pane.mjs';

const root = path.join(__dirname, '../..');

test('the pane of tests is an add-in of its own, without ribbon and formulas', () => {
  const product = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const manifest = testManifest(product);
  const idOf = (text: string) => /<Id>([^<]*)</u.exec(text)?.[1];
  expect(idOf(manifest)).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
  expect(idOf(manifest)).not.toBe(idOf(product));
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  writeFileSync(path.join(folder, 'manifest.xml'), manifest);
  const cli = path.join(root, 'node_modules/office-addin-manifest/cli.js');
  const told = execFileSync(process.execPath, [cli, 'info', path.join(folder, 'manifest.xml')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(told).toContain('Name: 信访台账助手自测');
  expect(told).toContain('Source Location: https://localhost:3001/taskpane.html');
  expect(manifest).not.toContain('localhost:3000');
});

test('the summary names what failed, and nothing run is nothing proved', () => {
  const excel = { platform: 'PC', version: '16.0', excelApi: '1.20' };
  const summary = (...tests: object[]) => summaryOf(JSON.stringify({ excel, tests }));
  const [good, bad] = [
    { name: '读', passed: true },
    { name: '写', passed: false, reason: '没写成' },
  ];
  expect(summary(good)).toEqual({ passed: true, lines: ['Excel 16.0（PC，ExcelApi 1.20）', '1 passed, 0 failed'] });
  expect(summary(good, bad).lines[0]).toBe('✗ 写\n  没写成');
  expect([summary(good, bad).passed, summary().passed]).toEqual([false, false]);
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('on Linux the script says in one line what it needs', () => {
  const tool = path.join(root, 'tools/test-excel.mjs');
  const { status, stderr } = spawnSync(process.execPath, [tool], { encoding: 'utf8' });
  expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining('Windows 或 Mac')]]);
});
