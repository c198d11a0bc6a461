/** What the scripts share that take pictures of the built workbench for the documents. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';
import { buildPages } from './build-pages.mjs';
import { serveFolder } from './static-server.mjs';

const images = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'docs/images');
/** A day on which the matters of the samples are in every state, and the report of their year is due. */
const TODAY = '2022-01-10T10:00:00+08:00';

/**
 * Builds and serves the workbench and lends a way to open it in a browser; takes all away again.
 *
 * @param {(open: (options?: object) => Promise<import('playwright-core').Page>) => Promise<void>} work
 */
export async function withWorkbench(work) {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error(NO_BROWSER);
    process.exit(1);
  }
  await mkdir(images, { recursive: true });
  const { server, url } = await serveFolder(await buildPages('production'), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    await work(async (options = {}) => {
      const page = await browser.newPage({
        viewport: { width: 1366, height: 768 },
        reducedMotion: 'reduce',
        ...options,
      });
      await page.clock.setFixedTime(TODAY);
      await page.goto(url);
      return page;
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Takes a picture of a page into docs/images, with nothing focused. */
export async function takePicture(page, name) {
  await page.evaluate(() => document.activeElement?.blur());
  // The grid paints its new size in frames of its own.
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(images, `${name}.png`) });
}
