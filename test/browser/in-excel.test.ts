import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { summaryOf } from '../../tools/excel/results.mjs';
import { buildTestPane } from '../../tools/excel/test-pane.mjs';
import { serveFolder } from '../../tools/static-server.mjs';
import { startBrowser, stopBrowser } from './support/browser';
import { openInExcel } from './support/excel-page';

beforeAll(startBrowser);
afterAll(stopBrowser);

/** What becomes of the tests that run in Excel, with our model in the place of Excel. */
async function runInExcel(only = '', plugins: Plugin[] = []): Promise<{ lines: readonly string[]; passed: boolean }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'excel-test-'));
  let server: Server | null = null;
  try {
    await buildTestPane(folder, { plugins });
    const text = await new Promise<string>((resolve, reject) => {
      void (async () => {
        const served = await serveFolder(folder, { port: 0, onResults: resolve });
        server = served.server;
        const { page, faults } = await openInExcel(`taskpane.html?only=${encodeURIComponent(only)}`, {
          rows: 0,
          home: served.url,
          before: () => Object.assign(window, { eventPatience: 10 }),
        });
        await page.getByText('测完了').waitFor({ timeout: 100_000 });
        await page.close();
        expect(faults).toEqual([`request: POST ${served.url}results`]);
      })().catch(reject);
    });
    return summaryOf(text);
  } finally {
    (server as Server | null)?.close();
    rmSync(folder, { recursive: true });
  }
}

test('the contract of hosts and the guesses about Excel hold on a page, and the results come to the server', async () => {
  const { lines, passed } = await runInExcel();
  expect([passed, ...lines]).toEqual([
    true,
    'Excel 16.0.17928.20000（PC，ExcelApi 1.14）',
    expect.stringMatching(/^(?:3[4-9]|[4-9]\d) passed, 0 failed$/u),
  ]);
});

test('a host that lets texts become formulas is found out there', async () => {
  const { lines, passed } = await runInExcel('never turns a text into a formula', [
    {
      name: 'no apostrophes',
      setup(build) {
        build.onLoad({ filter: /hosts.excel.cell-input\.ts$/ }, async ({ path: file }) => {
          const source = await readFile(file, 'utf8');
          return { contents: source.replace("`'${text}`", 'text'), loader: 'ts' };
        });
      },
    },
  ]);
  expect([passed, lines.at(-1)]).toEqual([false, '0 passed, 1 failed']);
  expect(lines[0]).toContain('never turns a text into a formula');
});
