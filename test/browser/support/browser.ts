import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Set by tools/test.mjs, which builds and serves the pages. */
function given(name: 'WORKBENCH_URL' | 'CHROME_PATH' | 'BROWSER_ARGS'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with "npm run test:browser"`);
  return value;
}

/** Where the built pages are served. */
export const pagesUrl = (): string => given('WORKBENCH_URL');

/** Milliseconds after which something counts as never coming. Slow machines are slow. */
const PATIENCE = 120_000;

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
  for (let i = 0; i < 300 && answer !== expected; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}

/** What pages share that a clerk opens one after the other: the browser's own storage. */
export function newContext(): Promise<BrowserContext> {
  if (!browser) throw new Error('startBrowser first');
  return browser.newContext(LOOK);
}

/** Half-faded menus have no colours to judge. */
const LOOK = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;

export interface PageOptions {
  /** Where the page belongs, if not in a browser of its own. */
  readonly context?: BrowserContext;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Addresses of another origin that the page may ask for, and words of the console that are not ours to mend. */
  readonly allowed?: readonly RegExp[];
  /** The folder that the page lies in, if not where tools/test.mjs serves it. Nothing may be asked for outside it. */
  readonly home?: string;
  /** A script of the test's own that runs in the page before anything else. */
  readonly before?: () => void;
}

/** What a page did. */
export interface WatchedPage {
  readonly page: Page;
  /** What a page of ours must never do. */
  readonly faults: readonly string[];
  /** What it asked for, each as often as it did. */
  readonly requests: readonly string[];
}

/**
 * A fresh page, and what it did that a page of ours must never do: complain, break its own policy, or
 * ask another computer for anything.
 */
export async function newPage(options: PageOptions): Promise<WatchedPage> {
  if (!browser) throw new Error('startBrowser first');
  const { width = 1366, height = 768, dark = false, allowed = [], home = pagesUrl(), before } = options;
  const { context } = options;
  const look = { ...LOOK, viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' } as const;
  const page = await (context ? context.newPage() : browser.newPage(look));
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const requests: string[] = [];
  const note = (kind: string, text: string): void => {
    if (![...HARMLESS, ...allowed].some((harmless) => harmless.test(text))) faults.push(`${kind}: ${text}`);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note('console', message.text());
  });
  page.on('pageerror', (error) => note('error', error.message));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(?:data|blob):/u.test(url) && !url.startsWith(home)) note('request', url);
    if (request.method() !== 'GET') faults.push(`request: ${request.method()} ${url}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => note('policy', text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  if (before) await page.addInitScript(before);
  return { page, faults, requests };
}
