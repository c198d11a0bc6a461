import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagePolicy, panePolicy } from '../csp.mjs';
import { PackageFault } from './package-fault.mjs';
import { readTree } from './read-tree.mjs';
import { CATALOGUE, CATALOGUE_KEY } from './registry.mjs';

const templates = path.join(path.dirname(fileURLToPath(import.meta.url)), 'templates');

/**
 * What an IT person reads and what a server is set up with: the files in templates/, filled in.
 *
 * @param {{ base: string, share: string | undefined, version: string }} given
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function installFiles({ base, share, version }) {
  const words = {
    base,
    path: decodeURI(new URL(base).pathname),
    share: share ?? '\\\\服务器\\共享文件夹',
    version,
    catalogue: CATALOGUE,
    catalogueKey: CATALOGUE_KEY.replace('HKEY_CURRENT_USER\\', ''),
    workbenchPolicy: `${pagePolicy}; frame-ancestors 'none'`,
    panePolicy: panePolicy(''),
  };
  const files = new Map();
  for (const [name, bytes] of await readTree(templates)) {
    const fill = TEXT.test(name) ? (text) => filled(text, words, ESCAPES[path.extname(name)] ?? String) : null;
    files.set(name, fill ? Buffer.from(fill(String(bytes))) : bytes);
  }
  return files;
}

const TEXT = /\.(?:html|config|conf|txt)$/u;
const markup = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const ESCAPES = { '.html': markup, '.config': markup };

function filled(template, words, escape) {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, word) => {
    if (!(word in words)) throw new PackageFault(`模板里有不认识的空位“${word}”。`);
    return escape(words[word]);
  });
}
