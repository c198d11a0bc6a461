import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PackageFault } from './package-fault.mjs';

/**
 * What Office.js loads from beside itself while it runs in Excel: the part for Excel on Windows, in
 * the browser and on Mac, its words (other languages fall back to en-us by themselves), and the script
 * of its telemetry, which it asks for and which can reach nobody under our policy.
 */
const NEEDED = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];
const LICENCE = 'LICENSE.md';

/**
 * The files of Office.js as they are, with their licence: they may be copied, but not changed.
 *
 * @param {string | undefined} named a folder with a copy of the library; else the installed package's
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function officeJsFiles(named) {
  const folder = named ? path.resolve(named) : path.join(installed(), 'dist');
  const files = new Map();
  for (const name of NEEDED) {
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (!bytes) throw new PackageFault(`Office.js 的文件夹 ${folder} 里没有 ${name}，请放全 ${NEEDED.join('、')}。`);
    files.set(name, bytes);
  }
  files.set(LICENCE, await licenceNear(folder));
  return files;
}

async function licenceNear(folder) {
  for (const place of [folder, path.dirname(folder), installed()]) {
    const text = await readFile(path.join(place, LICENCE)).catch(() => null);
    if (text) return text;
  }
  throw new PackageFault(`没有找到 Office.js 的许可文件 ${LICENCE}，请放在 ${folder} 里。`);
}

function installed() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  } catch {
    throw new PackageFault(
      '没有安装 @microsoft/office-js：请先运行 npm ci，或用 --office-js 指明 Office.js 所在的文件夹。',
    );
  }
}
