import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { ExcelAsked } from '../../excel-host/boot/excel-page';
import { newPage, pagesUrl, type PageOptions, type WatchedPage } from './browser';

const OFFICE_JS = path.join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
/** Where Microsoft publishes Office.js. */
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** What Office.js does that our policy refuses, without harm: a style of its own, and its telemetry. */
const REFUSED: readonly RegExp[] = [
  new RegExp(`^${CDN}[\\w./-]+\\.js$`, 'u'),
  /^style-src-attr inline https:\/\/appsforoffice/u,
  /^frame-src /u,
  /^Applying inline style violates the following Content Security Policy directive/u,
];

export interface OfficePageOptions extends PageOptions {
  /** Matters in the ledger that is open; null outside Excel. */
  readonly rows: number | null;
  /** What the page is to find missing. */
  readonly missing?: RegExp;
}

/** A published page, in a browser that Office.js takes for Excel on Windows. */
export async function openInExcel(file: string, options: OfficePageOptions): Promise<WatchedPage> {
  const { rows, missing, home = pagesUrl(), allowed = [], ...rest } = options;
  const opened = await newPage({ width: 350, height: 640, home, allowed: [...REFUSED, ...allowed], ...rest });
  const { page } = opened;
  // The library of the internet edition comes from Microsoft: here from the installed package, as it is.
  await page.route(`${CDN}**`, async (route) => {
    const name = path.join(OFFICE_JS, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length));
    const body = await readFile(name).catch(() => null);
    await (body ? route.fulfill({ body, contentType: 'text/javascript' }) : route.abort());
  });
  if (missing) await page.route(missing, (route) => route.fulfill({ status: 404 }));
  if (rows !== null) await page.addInitScript({ content: await excelScript(rows) });
  await page.goto(new URL(file, home).href);
  return opened;
}

/** The published task pane in Excel. */
export class ExcelPage {
  private constructor(
    readonly page: Page,
    private readonly faults: readonly string[],
    /** What the page asked for, each as often as it did. */
    readonly requests: readonly string[],
  ) {}

  /** @param rows matters in the ledger that is open */
  static async open(rows: number, options: PageOptions = {}): Promise<ExcelPage> {
    const { page, faults, requests } = await openInExcel('taskpane.html', { rows, ...options });
    const excel = new ExcelPage(page, faults, requests);
    await excel.checkButton.waitFor();
    return excel;
  }

  get checkButton(): Locator {
    return this.page.getByRole('button', { name: /^(?:重新)?体检$/u });
  }

  async waitForResult(): Promise<void> {
    await this.page.getByRole('heading', { name: '体检结果' }).waitFor();
  }

  /** Asks Excel itself. */
  ask<K extends keyof ExcelAsked>(
    name: K,
    ...args: Parameters<ExcelAsked[K]>
  ): Promise<Awaited<ReturnType<ExcelAsked[K]>>> {
    return this.page.evaluate(
      ([deed, given]) => {
        const { excel } = window as unknown as { excel: Record<string, (...a: unknown[]) => never> };
        return excel[deed]!(...given);
      },
      [name, args as unknown[]] as const,
    );
  }

  /** Closes the page and gives what it did that it must not. */
  async close(): Promise<readonly string[]> {
    await this.page.close();
    return this.faults;
  }
}

async function excelScript(rows: number): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../../excel-host/boot/excel-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    keepNames: true,
    define: { ROWS: String(rows) },
  });
  return outputFiles[0]?.text ?? '';
}
