import { OFFICE_JS, OFFICE_PAGES, panePolicy } from '../csp.mjs';
import { ENGINE_SOURCE } from '../engine-source-plugin.mjs';
import { PackageFault } from './package-fault.mjs';

/** Where the task pane finds the intranet's own copy of Office.js. The name of the file must stay. */
const OWN_OFFICE_JS = 'office-js/office.js';
const WITHOUT_SERVER = 'double-click.html';

/**
 * What goes on the server: the built pages, the task pane with the intranet's own Office.js.
 *
 * @param {Map<string, Buffer>} built see readTree
 * @param {Map<string, Buffer>} officeJs see officeJsFiles
 */
export function sitePages(built, officeJs) {
  const site = new Map();
  for (const [name, bytes] of built) if (![WITHOUT_SERVER, ENGINE_SOURCE].includes(name)) site.set(name, bytes);
  for (const name of OFFICE_PAGES) site.set(name, ownOfficeJs(name, String(fileOf(built, name))));
  for (const [name, bytes] of officeJs) site.set(`office-js/${name}`, bytes);
  return site;
}

/**
 * The workbench without any server.
 *
 * @param {Map<string, Buffer>} built see readTree
 */
export function workbenchPages(built) {
  const files = new Map([['打开工作台.html', fileOf(built, WITHOUT_SERVER)]]);
  // The only picture that the page itself names.
  files.set('assets/icon-32.png', fileOf(built, 'assets/icon-32.png'));
  for (const [name, bytes] of built) if (name.startsWith('app/')) files.set(name, bytes);
  return files;
}

function ownOfficeJs(name, page) {
  const own = page.replace(panePolicy(OFFICE_JS), panePolicy(OWN_OFFICE_JS)).replace(OFFICE_JS, OWN_OFFICE_JS);
  if (!own.includes(`src="${OWN_OFFICE_JS}"`) || own.includes(new URL(OFFICE_JS).host))
    throw new PackageFault(`页面 ${name} 不是本程序构建的样子，请重新构建页面。`);
  return Buffer.from(own);
}

function fileOf(built, name) {
  const bytes = built.get(name);
  if (!bytes) throw new PackageFault(`页面文件夹里没有 ${name}，请先运行 npm run build。`);
  return bytes;
}
