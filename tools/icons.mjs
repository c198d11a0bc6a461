/** Draws assets/icon-*.png from assets/icon.svg in the installed browser. Run after changing the drawing: `node tools/icons.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';

const assets = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');
/** The sizes that Office asks for. */
const SIZES = [16, 32, 64, 80, 128];

const executablePath = findBrowser();
if (!executablePath) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
const drawing = await readFile(path.join(assets, 'icon.svg'), 'utf8');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await writeFile(path.join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
