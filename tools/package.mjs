/**
 * `npm run package`: makes what an office needs to use the product on a network without internet, as
 * a folder and as a zip of it. With `--url` the whole of it, without only the workbench.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseAddress, sharePath } from './package/address.mjs';
import { intranetPackage, workbenchPackage } from './package/contents.mjs';
import { PackageFault } from './package/package-fault.mjs';
import { readTree } from './package/read-tree.mjs';
import { writePackage } from './package/write-package.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const HELP = `用法：npm run package -- [选项]

  --url 网址          页面在内网的地址，https 开头，例如 https://oa.example.gov.cn/xinfang/；
                      不写只做不需要服务器的工作台文件夹
  --share 路径        放 manifest.xml 的共享文件夹，例如 //fileserver/addins；写了才生成注册表文件
  --office-js 文件夹  自己下载的 Office.js 所在的文件夹；不写用已安装的 @microsoft/office-js
  --pages 文件夹      已经构建好的页面；不写就现在构建
  --out 文件夹        做好的包放在哪里；不写放在 dist/package
`;

const OPTIONS = {
  url: { type: 'string' },
  share: { type: 'string' },
  'office-js': { type: 'string' },
  pages: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

function given() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch {
    throw new PackageFault(`命令行里有不认识的写法。\n\n${HELP}`);
  }
}

async function builtPages(folder) {
  if (folder) return readTree(path.resolve(folder));
  const { buildPages } = await import('./build-pages.mjs');
  process.stderr.write('正在构建页面……\n');
  return readTree(await buildPages('production'));
}

async function make() {
  const options = given();
  if (options.help) return void process.stdout.write(HELP);
  // Asked before the pages are built, so that a wrong address is known at once.
  const base = options.url === undefined ? null : baseAddress(options.url);
  const share = options.share === undefined ? undefined : sharePath(options.share);
  if (!base && (share || options['office-js'])) throw new PackageFault('--share 和 --office-js 要与 --url 一起用。');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const built = await builtPages(options.pages);
  const files = base
    ? await intranetPackage(built, { base, share, officeJs: options['office-js'], version })
    : await workbenchPackage(built);
  const out = path.resolve(options.out ?? path.join(root, 'dist/package'));
  const name = base ? `信访台账助手-${version}` : `信访台账工作台-${version}`;
  const { folder, zip } = await writePackage(files, { out, name });
  const next = base ? `请从 ${path.join(folder, '安装说明.html')} 看起。` : '请双击其中的“打开工作台.html”。';
  process.stdout.write(`已做好 ${files.size} 个文件：\n  ${folder}\n  ${zip}\n${next}\n`);
}

try {
  await make();
} catch (error) {
  process.stderr.write(`没有做成安装包：${error.message}\n`);
  process.exitCode = error instanceof PackageFault ? 2 : 1;
}
