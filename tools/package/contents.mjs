import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksumList } from './checksums.mjs';
import { installFiles } from './install-files.mjs';
import { manifestFor } from './manifest.mjs';
import { officeJsFiles } from './office-js.mjs';
import { sitePages, workbenchPages } from './pages.mjs';
import { addCatalogue, removeCatalogue } from './registry.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ownFile = (name) => readFile(path.join(root, name));

/**
 * Everything that an office needs to use the add-in on its own network, by path in the package.
 *
 * @param {Map<string, Buffer>} built the pages, see readTree
 * @param {{ base: string, share?: string, officeJs?: string, version: string }} given
 */
export async function intranetPackage(built, { base, share, officeJs, version }) {
  const files = new Map([
    ...(await installFiles({ base, share, version })),
    ...under('网站/', sitePages(built, await officeJsFiles(officeJs))),
    ...under('工作台/', workbenchPages(built)),
    ['共享文件夹/manifest.xml', Buffer.from(manifestFor(String(await ownFile('manifest.xml')), base))],
    ['许可.txt', await ownFile('LICENSE')],
  ]);
  if (share) {
    files.set('注册表/添加加载项目录.reg', addCatalogue(share));
    files.set('注册表/撤销加载项目录.reg', removeCatalogue());
  }
  return withChecksums(files);
}

/**
 * The workbench alone, for offices without Excel or without a server.
 *
 * @param {Map<string, Buffer>} built the pages, see readTree
 */
export async function workbenchPackage(built) {
  return withChecksums(new Map([...workbenchPages(built), ['许可.txt', await ownFile('LICENSE')]]));
}

const under = (folder, files) => [...files].map(([name, bytes]) => [folder + name, bytes]);

/** In one order, whatever order the parts came in, and with the list that proves them. */
function withChecksums(files) {
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted.set('校验.txt', checksumList(sorted));
}
