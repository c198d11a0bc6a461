/**
 * `npm run sideload`: builds the pages, serves them over https on this computer only, and opens Excel with the
 * add-in; `npm run sideload -- --debug` with Microsoft's debugger. `npm run stop` takes the add-in out again.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.mjs';
import {
  developerCertificate,
  runTool,
  sideloadArguments,
  stopArguments,
  whatIsMissing,
} from './excel/microsoft-tools.mjs';
import { serveFolder } from './static-server.mjs';

/** The base of every address in manifest.xml. */
const PORT = 3000;
const MANIFEST = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'manifest.xml');

async function start() {
  const tls = await developerCertificate();
  process.stderr.write('正在构建页面，第一次约需一分钟……\n');
  const { server, url } = await serveFolder(await buildPages('development'), { port: PORT, tls });
  const opened = await runTool(
    'office-addin-debugging',
    sideloadArguments(MANIFEST, { debug: process.argv.includes('--debug') }),
  );
  if (!opened) {
    server.close();
    throw new Error('Excel 没有打开：请看上面的说明。');
  }
  console.log(`页面在 ${url} ，Excel 里看“信访台账”选项卡。用完按 Ctrl+C，再运行 npm run stop。`);
}

async function stop() {
  if (!(await runTool('office-addin-debugging', stopArguments(MANIFEST))))
    throw new Error('没有取下来：请看上面的说明。');
  console.log('已从 Excel 里取下。');
}

try {
  const missing = whatIsMissing();
  if (missing) throw new Error(missing);
  if (process.argv.includes('--stop')) await stop();
  else await start();
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `端口 ${PORT} 有别的程序在用：请先关掉它（多半是另一个 npm start 或 npm run sideload）。`
      : error.message,
  );
  process.exitCode = 1;
}
