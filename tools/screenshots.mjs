/**
 * Takes the pictures in docs/images from the built workbench with its first sample: `node
 * tools/screenshots.mjs`. Run after a change that one can see, and look at them.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';
import { buildPages } from './build-pages.mjs';
import { serveFolder } from './static-server.mjs';

const images = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'docs/images');
const WIDTHS = [350, 450];
const COLOURS = ['light', 'dark'];
/** The keys that set the pane's width: End is 320 pixels, Home 450, an arrow 10. */
const KEYS = { 350: ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 450: ['Home'] };

const executablePath = findBrowser();
if (!executablePath) {
  console.error(NO_BROWSER);
  process.exit(1);
}
await mkdir(images, { recursive: true });
const { server, url } = await serveFolder(await buildPages('production'), { port: 0 });
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
for (const colorScheme of COLOURS) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  const pane = page.getByRole('complementary', { name: '体检栏' });
  await pane.getByRole('button', { name: '体检' }).click();
  const finding = pane.getByRole('button', { name: /^错误 ?E122/u });
  for (const width of WIDTHS) {
    const picture = (name) =>
      page.screenshot({ path: path.join(images, `workbench-${name}-${width}-${colorScheme}.png`) });
    await pane.getByRole('tab', { name: /^问题/u }).click();
    if ((await finding.getAttribute('aria-expanded')) !== 'true') await finding.click();
    await page.getByRole('separator').focus();
    for (const key of KEYS[width]) await page.keyboard.press(key);
    await page.evaluate(() => document.activeElement?.blur());
    // The grid paints its new size in frames of its own.
    await page.waitForTimeout(600);
    await picture('findings');
    if ((width === 350) !== (colorScheme === 'light')) continue;
    await pane.getByRole('tab', { name: '表与列' }).click();
    await page.waitForTimeout(300);
    await picture('columns');
  }
  await page.close();
}
await browser.close();
server.closeAllConnections();
server.close();
