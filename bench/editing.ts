import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { withLedgerFile } from './ledger-file';
import { flatLedger } from './ledgers';
import { median } from './measure';
import { count, figure, type BenchTable } from './table';

const SEED = 20210101;
const ROWS = 100_000;
/** Edits that are timed in each state of the pane, after one that is not. */
const EDITS = 7;
/** After this the pane shows what an edit came to. */
const SETTLED_MS = 2_500;
/** A column of free text, an ordinary edit, and one by which matters are told apart. */
const COLUMNS = ['K', 'B'];

/** The longest that an edit held up the page at one go, in milliseconds of the processor: busy neighbours do not count. */
interface Held {
  /** Tasks in which the grid's library works: painting, and taking in what is typed. */
  readonly grid: number;
  /** All others: the pane, and what it hears from the worker. */
  readonly own: number;
  /** All tasks together. */
  readonly all: number;
}

/** As much of an event of Chromium's trace as tells how long a task held a thread. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const tool = (name: string): Promise<Record<string, never>> =>
  import(pathToFileURL(path.resolve('tools', name)).href) as Promise<Record<string, never>>;

/** Measures how long one typed cell holds up the page of the workbench, with the pane at rest and following. */
export async function* run(options: { readonly rows?: number } = {}): AsyncGenerator<BenchTable> {
  const { grid } = flatLedger(SEED, options.rows ?? ROWS);
  const { findBrowser, LAUNCH_ARGS } = (await tool('browser.mjs')) as unknown as {
    findBrowser(): string | null;
    LAUNCH_ARGS: string[];
  };
  const { buildPages } = (await tool('build-pages.mjs')) as unknown as { buildPages(mode: string): Promise<string> };
  const { serveFolder } = (await tool('static-server.mjs')) as unknown as {
    serveFolder(
      folder: string,
      options: { port: number },
    ): Promise<{ server: { closeAllConnections(): void; close(): void }; url: string }>;
  };
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium');
  const { server, url } = await serveFolder(await buildPages('production'), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await withLedgerFile(grid, (file) => openLedger(page, url, file));
    const figures: (readonly (string | number)[])[] = [];
    for (const [state, reach] of STATES) {
      await reach(page);
      for (const column of COLUMNS) {
        const held = await heldByEdits(browser, page, column);
        const own = held.map((h) => h.own);
        const middle = (get: (one: Held) => number): string => figure(median(held.map(get)));
        figures.push([
          `${state}, column ${column}`,
          figure(median(own)),
          figure(Math.max(...own)),
          middle((h) => h.grid),
          middle((h) => h.all),
        ]);
      }
    }
    yield {
      title: `One typed cell in the workbench, ${count(grid.rowCount)} rows: the page's own thread`,
      columns: ['state', 'own, longest task', 'worst', 'grid, longest task', 'all tasks'],
      rows: figures,
      notes: [
        `milliseconds of the processor, medians of ${EDITS} edits; tasks of the page's thread within ${SETTLED_MS} ms, from Chromium's own trace`,
        'a task in which a function of the grid’s library is called counts as the grid’s',
        'goal: own code holds the thread 50 ms at most',
      ],
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const STATES: readonly (readonly [state: string, reach: (page: Page) => Promise<void>])[] = [
  ['before 体检', () => Promise.resolve()],
  [
    'checked and marked',
    async (page) => {
      await page.getByRole('button', { name: /^(?:重新)?体检$/u }).click();
      await page.getByRole('heading', { name: '体检结果' }).waitFor({ timeout: 300_000 });
      await page.waitForTimeout(SETTLED_MS);
    },
  ],
  [
    'checked, marks taken away',
    async (page) => {
      await page.getByRole('button', { name: '标出' }).click();
      await page.waitForTimeout(2 * SETTLED_MS);
    },
  ],
];

async function openLedger(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url);
  await page.locator('.file-name').first().waitFor();
  await page.locator('.busy').waitFor({ state: 'detached' });
  const buffer = await readFile(file);
  // Larger than what is handed over as bytes.
  if (buffer.length === 0) throw new Error('an empty ledger');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.file-name', { hasText: path.basename(file) }).waitFor({ timeout: 300_000 });
  await page.locator('.busy').waitFor({ state: 'detached', timeout: 300_000 });
}

async function heldByEdits(browser: Browser, page: Page, column: string): Promise<Held[]> {
  const held: Held[] = [];
  for (let i = 0; i <= EDITS; i++) {
    const name = page.locator('[data-u-comp=defined-name] input');
    await name.fill(`${column}${1000 + i * 9_000}`);
    await name.press('Enter');
    await page.waitForTimeout(500);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
    await page.keyboard.type(`改${i}`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(SETTLED_MS);
    const one = heldIn((await browser.stopTracing()).toString('utf8'));
    if (i > 0) held.push(one);
  }
  return held;
}

/** What the trace says of the thread that the page runs on. */
function heldIn(text: string): Held {
  const { traceEvents } = JSON.parse(text) as { traceEvents: readonly TraceEvent[] };
  const main = traceEvents.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain');
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(
    (e) => e.ph === 'X' && e.name.endsWith('RunTask') && threads.has(`${e.pid} ${e.tid}`),
  );
  const calls = traceEvents.filter(
    (e) =>
      e.name === 'FunctionCall' && threads.has(`${e.pid} ${e.tid}`) && (e.args?.data?.url ?? '').includes('univer'),
  );
  const isGrid = ({ ts, dur = 0 }: TraceEvent): boolean => calls.some((call) => call.ts >= ts && call.ts <= ts + dur);
  const longest = (some: readonly TraceEvent[]): number => Math.max(0, ...some.map(cpu));
  return {
    grid: longest(tasks.filter(isGrid)),
    own: longest(tasks.filter((task) => !isGrid(task))),
    all: tasks.reduce((sum, task) => sum + cpu(task), 0),
  };
}

const cpu = ({ tdur = 0 }: TraceEvent): number => tdur / 1_000;
