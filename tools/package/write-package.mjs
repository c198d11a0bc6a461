import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { sha256 } from './checksums.mjs';

/** The same files give the same zip, whenever and wherever it is made: the first day that a zip can tell, as local time. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes the package as a folder and as a zip of it with its checksum beside. Every file is read back
 * and compared, so that what lies there is what was meant, Office.js to the byte.
 *
 * @param {Map<string, Uint8Array>} files
 * @param {{ out: string, name: string }} place
 * @returns {Promise<{ folder: string, zip: string }>}
 */
export async function writePackage(files, { out, name }) {
  const folder = path.join(out, name);
  await rm(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
    if (!(await readFile(place)).equals(bytes)) throw new Error(`写入后内容不一致：${place}`);
  }
  const zip = path.join(out, `${name}.zip`);
  const entries = [...files].map(([file, bytes]) => [`${name}/${file}`, bytes]);
  const packed = zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_TIME });
  await writeFile(zip, packed);
  await writeFile(`${zip}.sha256`, `${sha256(packed)}  ${name}.zip\n`);
  return { folder, zip };
}
