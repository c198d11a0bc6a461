import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OFFICE_JS, panePolicy } from '../csp.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const sources = path.join(root, 'test/in-excel');

/** An add-in of its own, so that it can be in Excel beside the product. */
const ID = 'b1d6e1a7-3a6e-4f53-9d0c-1f1b5f6f0c52';
const NAME = '信访台账助手自测';

/** Beside the port of the product's own pages. */
export const TEST_PORT = 3001;
const BASE = `https://localhost:${TEST_PORT}/`;

/**
 * The manifest of the pane of tests: the product's without ribbon, formulas and shared runtime.
 *
 * @param {string} manifest the product's
 * @returns {string}
 */
export const testManifest = (manifest) =>
  manifest
    .replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/u, '')
    .replace(/<Id>[^<]*<\/Id>/u, `<Id>${ID}</Id>`)
    .replace(/<DisplayName DefaultValue="[^"]*">/u, `<DisplayName DefaultValue="${NAME}">`)
    .replaceAll('https://localhost:3000/', BASE);

/**
 * Builds the pane of tests.
 *
 * @param {string} folder where to
 * @param {{ plugins?: import('esbuild').Plugin[] }} [options]
 * @returns {Promise<string>} the manifest's path
 */
export async function buildTestPane(folder, { plugins = [] } = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [path.join(sources, 'page.ts')],
    outfile: path.join(folder, 'tests.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    keepNames: true,
    // What jest has among the globals.
    inject: [path.join(sources, 'globals.ts')],
    plugins,
  });
  // It hands its results in where it came from; the product's pages may not even do that.
  const policy = `${panePolicy(OFFICE_JS)}; connect-src 'self'`;
  const page = (await readFile(path.join(sources, 'page.html'), 'utf8'))
    .replace('<title>', `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <title>`)
    .replace('src="office.js"', `src="${OFFICE_JS}"`);
  // By the name of a page that Excel may show in a frame: tools/csp.mjs.
  await writeFile(path.join(folder, 'taskpane.html'), page);
  const manifest = path.join(folder, 'manifest.xml');
  await writeFile(manifest, testManifest(await readFile(path.join(root, 'manifest.xml'), 'utf8')));
  return manifest;
}
