import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * All files below a folder, by their path in it, with slashes and in order.
 *
 * @param {string} folder
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function readTree(folder, prefix = '') {
  const files = new Map();
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) for (const [key, bytes] of await readTree(folder, `${name}/`)) files.set(key, bytes);
    else files.set(name, await readFile(path.join(folder, name)));
  }
  return files;
}
