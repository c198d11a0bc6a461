import { build } from 'esbuild';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { AppError } from '../../src/core/app-error';
import type { Operation } from '../../src/core/changes/change';
import type { HostCapabilities, WorkbookHost } from '../../src/hosts/workbook-host';
import type { HostUnderTest } from './host-contract';
import { pack, unpack } from './wire';

/** The workbench's host in a real browser, on a page that holds the grid and nothing else. */
export class RemoteGrid implements HostUnderTest {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(): Promise<RemoteGrid> {
    const { CHROME_PATH, BROWSER_ARGS } = process.env;
    if (!CHROME_PATH || !BROWSER_ARGS)
      throw new Error('CHROME_PATH is not set: run the browser tests with "npm run test:browser"');
    const browser = await chromium.launch({ executablePath: CHROME_PATH, args: JSON.parse(BROWSER_ARGS) as string[] });
    const page = await browser.newPage();
    await page.setContent('<!doctype html><meta charset="utf-8">');
    const { outputFiles } = await build({
      entryPoints: [path.join(__dirname, 'grid-page.ts')],
      outdir: 'page',
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    for (const file of outputFiles) {
      if (file.path.endsWith('.css')) await page.addStyleTag({ content: file.text });
      else await page.addScriptTag({ content: file.text });
    }
    const grid = new RemoteGrid(browser, page);
    Object.assign(grid.host, { capabilities: await grid.deed('capabilities')() });
    return grid;
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  readonly host = {
    /** Asked for at the start. */
    capabilities: {} as HostCapabilities,
    sheets: this.deed('sheets') as WorkbookHost['sheets'],
    readGrid: this.deed('readGrid') as WorkbookHost['readGrid'],
    apply: this.deed('apply') as WorkbookHost['apply'],
    undo: this.deed('undo') as WorkbookHost['undo'],
    redo: this.deed('redo') as WorkbookHost['redo'],
    journal: this.deed('journal') as WorkbookHost['journal'],
    forgetChanges: this.deed('forgetChanges') as WorkbookHost['forgetChanges'],
    selectedRows: this.deed('selectedRows') as WorkbookHost['selectedRows'],
  };
  readonly show = this.deed('show') as HostUnderTest['show'];
  readonly protect = null;
  readonly type = this.deed('type') as HostUnderTest['type'];
  readonly selectCells = this.deed('selectCells') as HostUnderTest['selectCells'];
  readonly applyAndStop = this.deed('applyAndStop') as HostUnderTest['applyAndStop'];
  readonly told = this.deed('told') as HostUnderTest['told'];
  readonly toldAround = this.deed('toldAround') as HostUnderTest['toldAround'];
  readonly picture: HostUnderTest['picture'] = this.deed('picture');
  /** The grid draws none: see {@link HostCapabilities.charts}. */
  readonly charts = () => Promise.resolve([]);
  /** Takes the clerk's last edit back, as Ctrl+Z does. */
  readonly takeBack = this.deed('takeBack') as () => Promise<void>;
  readonly operations = this.deed('operations') as () => Promise<readonly Operation[]>;

  /** A deed on the page, called from here. */
  private deed(method: string): (...args: never[]) => Promise<unknown> {
    return async (...args) => {
      const answer = await this.page.evaluate(
        ([m, a]) => (window as unknown as { call(m: string, a: string): Promise<string> }).call(m, a),
        [method, pack(args)] as const,
      );
      const { result, failure } = unpack(answer) as { result?: unknown; failure?: [code: string, message: string] };
      if (failure) throw new AppError(...failure);
      return result;
    };
  }
}
