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
/** A day on which the matters of the sample are in every state. */
const TODAY = '2022-01-10T10:00:00+08:00';
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
  await page.clock.setFixedTime(TODAY);
  await page.goto(url);
  const pane = page.getByRole('complementary', { name: '体检栏' });
  const button = (name) => pane.getByRole('button', { name, exact: true });
  const tab = (name) => pane.getByRole('tab', { name }).click();
  await button('体检').click();
  const finding = pane.getByRole('button', { name: /^错误 ?[A-Z]+\d+/u }).first();
  const clock = pane.getByRole('button', { name: /^超期未办 办理期限/u }).first();
  const timeline = pane.getByRole('img', { name: /时间图/u });
  for (const width of WIDTHS) {
    const picture = async (name) => {
      await page.evaluate(() => document.activeElement?.blur());
      // The grid paints its new size in frames of its own.
      await page.waitForTimeout(600);
      await page.screenshot({ path: path.join(images, `workbench-${name}-${width}-${colorScheme}.png`) });
    };
    await tab(/^问题/u);
    if ((await finding.getAttribute('aria-expanded')) !== 'true') await finding.click();
    // The grid shows what the pane speaks of, wherever an earlier picture left it.
    await button('定位单元格').click();
    await page.getByRole('separator').focus();
    for (const key of KEYS[width]) await page.keyboard.press(key);
    await picture('findings');
    await tab('期限');
    if ((await clock.getAttribute('aria-expanded')) !== 'true') await clock.click();
    await timeline.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await picture('matter');
    await clock.click();
    if ((width === 350) !== (colorScheme === 'light')) continue;
    await pane.getByRole('tablist').evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await picture('deadlines');
    await button('写入期限列').click();
    await pane.getByText(/共写[\d,]+格/u).waitFor();
    await picture('write-columns');
    await button('写入').click();
    await button('还原：写入期限列').waitFor();
    // The new columns are at the right end.
    await page.mouse.move(400, 400);
    await page.mouse.wheel(4000, 0);
    await picture('written');
    await button('还原：写入期限列').click();
    await pane.getByText('已还原').first().waitFor();
    await button('关闭提示').click();
    await tab('表与列');
    await picture('columns');
  }
  await page.close();
}
await browser.close();
server.closeAllConnections();
server.close();
