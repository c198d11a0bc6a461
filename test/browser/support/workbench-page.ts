import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

jest.setTimeout(60_000);

/** Set by tools/test.mjs, which builds and serves the pages. */
export function given(name: 'WORKBENCH_URL' | 'CHROME_PATH' | 'BROWSER_ARGS'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with "npm run test:browser"`);
  return value;
}

/** What the console may say without being a fault of ours. */
const HARMLESS: readonly RegExp[] = [
  // React says so once while the grid scrolls over very many rows; nothing is lost by it.
  /Maximum update depth exceeded/u,
];

/** Names that lead to this computer. To a browser they are some other one's, which it does not trust as it trusts 127.0.0.1. */
const INTRANET_NAMES = '--host-resolver-rules=MAP *.test 127.0.0.1';

let browser: Browser | null = null;

/** One browser for all tests of a file. */
export async function startBrowser(): Promise<void> {
  browser = await chromium.launch({
    executablePath: given('CHROME_PATH'),
    args: [...(JSON.parse(given('BROWSER_ARGS')) as string[]), INTRANET_NAMES],
  });
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Asks again and again until the answer is the expected one; then the last answer is judged. */
export async function expectSoon<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  let answer = await ask();
  for (let i = 0; i < 50 && answer !== expected; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}

interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Where the page lies, if not where tools/test.mjs serves it. */
  readonly url?: string;
  /** A script of the test's own that runs in the page before anything else. */
  readonly before?: () => void;
}

/**
 * The workbench in a fresh page. It writes down whatever a page of ours must never do: complain,
 * break its own policy, or ask another computer for anything.
 */
export class WorkbenchPage {
  private readonly faults: string[] = [];
  /** What the page asked for, each as often as it did. */
  readonly requests: string[] = [];
  /** The folder that the page lies in. Nothing may be asked for outside it. */
  private readonly home: string;

  private constructor(
    readonly page: Page,
    url: string,
  ) {
    this.home = new URL('.', url).href;
  }

  /** Opens the page and waits until the first sample lies in the grid. */
  static async open(options: PageOptions = {}): Promise<WorkbenchPage> {
    if (!browser) throw new Error('startBrowser first');
    const { width = 1366, height = 768, dark = false, url = given('WORKBENCH_URL'), before } = options;
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      // Half-faded menus have no colours to judge.
      reducedMotion: 'reduce',
    });
    const workbench = new WorkbenchPage(page, url);
    await workbench.watch();
    if (before) await page.addInitScript(before);
    await page.goto(url);
    await workbench.waitForFile('2021年信访台账.xlsx');
    return workbench;
  }

  get pane(): Locator {
    return this.page.getByRole('complementary', { name: '体检栏' });
  }

  get checkButton(): Locator {
    return this.pane.getByRole('button', { name: /^(?:重新)?体检$/u });
  }

  get markButton(): Locator {
    return this.pane.getByRole('button', { name: '标出' });
  }

  /** Findings in the list that name one cell, as far as they are drawn. */
  get findings(): Locator {
    return this.pane.getByRole('button', { name: /^(?:错误|提醒|建议) ?[A-Z]{1,3}\d/u });
  }

  /** The sentence above the grid, if one stands there. */
  get notice(): Locator {
    return this.page.locator('.notice');
  }

  async waitForFile(name: string): Promise<void> {
    await this.page.locator('.file-name', { hasText: name }).waitFor();
    await this.page.locator('.busy').waitFor({ state: 'detached' });
    await this.checkButton.waitFor();
  }

  async check(): Promise<void> {
    await this.checkButton.click();
    const progress = this.pane.getByRole('progressbar');
    // A short check may be over before anybody could see its progress.
    await progress.waitFor({ timeout: 1_000 }).catch(() => undefined);
    await progress.waitFor({ state: 'detached' });
    await this.pane.getByRole('heading', { name: '体检结果' }).waitFor();
    await this.pane.getByRole('list').getByRole('button').first().waitFor();
  }

  async openFile(name: string, bytes: Uint8Array | string): Promise<void> {
    const files = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await this.page.locator('input[type=file]').setInputFiles(files);
  }

  /** Drags a file onto the page and lets it fall. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], file));
        return data;
      },
      [name, [...bytes]] as const,
    );
    const target = this.page.locator('.grid-side');
    await target.dispatchEvent('dragenter', { dataTransfer });
    await this.page.getByText('松开鼠标').waitFor();
    await target.dispatchEvent('drop', { dataTransfer });
  }

  /** The selected cell, as the grid's name box tells it. */
  selectedCell(): Promise<string> {
    return this.page.locator('[data-u-comp=defined-name] input').inputValue();
  }

  /** Presses what hands over a file, and gives that. */
  async download(button: string): Promise<{ name: string; bytes: Uint8Array }> {
    const press = this.page.getByRole('button', { name: button }).click();
    const [file] = await Promise.all([this.page.waitForEvent('download'), press]);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  }

  /** Goes round the page by F6 until the grid has the keyboard. */
  async focusGrid(): Promise<void> {
    const there = (): boolean => document.querySelector('.grid')?.contains(document.activeElement) ?? false;
    for (let i = 0; i < 6 && !(await this.page.evaluate(there)); i++) {
      await this.page.keyboard.press('F6');
      await this.page.waitForFunction(there, null, { timeout: 500 }).catch(() => undefined);
    }
    expect(await this.page.evaluate(there)).toBe(true);
  }

  /** Types into the selected cell, in place of what it holds. */
  async type(text: string): Promise<void> {
    await this.focusGrid();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What the grid looks like, in a number to compare with another. */
  async gridPicture(): Promise<string> {
    // The grid paints in frames of its own; two pictures that agree in a row are a painted one.
    const take = async (): Promise<string> =>
      createHash('sha256')
        .update(await this.page.locator('section[data-range-selector]').first().screenshot())
        .digest('hex');
    let last = await take();
    for (let i = 0; i < 20; i++) {
      await this.page.waitForTimeout(150);
      const next = await take();
      if (next === last) break;
      last = next;
    }
    return last;
  }

  /** Closes the page and gives what it did that it must not. */
  async close(): Promise<readonly string[]> {
    await this.page.close();
    return this.faults;
  }

  private async watch(): Promise<void> {
    const { page, faults, home, requests } = this;
    page.on('console', (message) => {
      const text = message.text();
      if (['error', 'warning'].includes(message.type()) && !HARMLESS.some((h) => h.test(text)))
        faults.push(`console: ${text}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      requests.push(url);
      if (!/^(?:data|blob):/u.test(url) && !url.startsWith(home)) faults.push(`request: ${url}`);
      if (request.method() !== 'GET') faults.push(`request: ${request.method()} ${url}`);
    });
    await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
  }
}
