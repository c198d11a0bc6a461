/**
 * Draws the icons in the installed browser: assets/icon-*.png from assets/icon.svg, and those of the
 * ribbon's buttons from assets/commands/*.svg. Run after changing a drawing: `node tools/icons.mjs`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';

const assets = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');
/** The sizes that Office asks for: of an add-in, and of a button on screens of every density. */
const SIZES = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], command: [16, 20, 24, 32, 40, 48, 64, 80] };

const executablePath = findBrowser();
if (!executablePath) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
/** @param {string} file a drawing, beside which its pictures are put */
async function draw(file, sizes) {
  const drawing = await readFile(file, 'utf8');
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(file.replace(/\.svg$/u, `-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}

await draw(path.join(assets, 'icon.svg'), SIZES.icon);
const commands = path.join(assets, 'commands');
for (const name of await readdir(commands)) {
  if (name.endsWith('.svg')) await draw(path.join(commands, name), SIZES.command);
}
await browser.close();
