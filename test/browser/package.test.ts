import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../tools/static-server.mjs';
import { newPage, startBrowser, stopBrowser } from './support/browser';
import { ExcelPage } from './support/excel-page';
import { violations } from './support/violations';
import { WorkbenchPage } from './support/workbench-page';

const root = path.join(__dirname, '../..');
let out: string;
let folder: string;
let server: Server;
/** Where the package's pages are served: not the root of the server, and under a name such as offices give. */
let site: string;

beforeAll(async () => {
  await startBrowser();
  out = mkdtempSync(path.join(tmpdir(), '安装 包-'));
  const options = ['--pages', path.join(root, 'dist/web'), '--url', 'https://intranet.test/信访/', '--out', out];
  const tool = path.join(root, 'tools/package.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...options], { encoding: 'utf8' });
  folder = /^ {2}(.*)$/mu.exec(stdout)?.[1] ?? '';
  if (!folder) throw new Error(stderr);
  const served = await serveFolder(folder, { port: 0 });
  server = served.server;
  site = new URL('网站/', served.url).href;
});
afterAll(async () => {
  await stopBrowser();
  server.closeAllConnections();
  server.close();
  rmSync(out, { recursive: true, force: true });
});

test('the workbench runs from a folder of a server', async () => {
  const workbench = await WorkbenchPage.open({ url: `${site}index.html` });
  await workbench.check();
  expect(await workbench.close()).toEqual([]);
});

test('the workbench without a server runs from where it was unpacked', async () => {
  const url = pathToFileURL(path.join(folder, '工作台/打开工作台.html')).href;
  const workbench = await WorkbenchPage.open({ url });
  await workbench.check();
  expect(await workbench.close()).toEqual([]);
});

describe('the task pane with the intranet’s own Office.js', () => {
  /** What our policy refuses Office.js, without harm: a style of its own, and the frame of its telemetry. */
  const refused = [/^style-src-attr inline /u, /^frame-src /u, /^Applying inline style violates /u];

  test('checks a ledger, and nothing is asked for anywhere else', async () => {
    const excel = await ExcelPage.open(200, { home: site, allowed: refused });
    await excel.checkButton.click();
    await excel.waitForResult();
    expect(excel.requests.filter((url) => url.startsWith(`${site}office-js/`)).length).toBeGreaterThan(2);
    expect(await excel.close()).toEqual([]);
  });

  test('does without the files that Office.js can do without', async () => {
    for (const name of ['zh-cn', 'telemetry']) rmSync(path.join(folder, '网站/office-js', name), { recursive: true });
    const excel = await ExcelPage.open(200, { home: site, allowed: [...refused, /404/u] });
    await excel.checkButton.click();
    await excel.waitForResult();
    expect(excel.requests.some((url) => url.includes('/telemetry/'))).toBe(true);
    expect(await excel.close()).toEqual([]);
  });
});

test('the install page is whole, keeps its policy and can be read by everybody', async () => {
  const home = pathToFileURL(`${folder}/`).href;
  const { page, faults } = await newPage({ home });
  await page.goto(`${home}安装说明.html`);
  expect(await page.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0))).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.close();
  expect(faults).toEqual([]);
});
