/**
 * `npm run test:excel`: runs the contract of hosts inside the Excel of this Windows or Mac. Builds a pane of tests,
 * opens Excel with it on a workbook of its own, waits for the results and writes them to dist/excel-results.json.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  developerCertificate,
  runTool,
  sideloadArguments,
  stopArguments,
  whatIsMissing,
} from './excel/microsoft-tools.mjs';
import { summaryOf } from './excel/results.mjs';
import { buildTestPane, TEST_PORT } from './excel/test-pane.mjs';
import { serveFolder } from './static-server.mjs';

const DIST = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist');
const RESULTS = path.join(DIST, 'excel-results.json');
const PATIENCE_MINUTES = 20;

/** Serves the pane, opens Excel, and resolves with what the pane hands in. */
async function resultsFromExcel(folder, manifest) {
  const tls = await developerCertificate();
  let handIn;
  const handedIn = new Promise((resolve) => (handIn = resolve));
  const { server } = await serveFolder(folder, { port: TEST_PORT, tls, onResults: handIn });
  try {
    if (!(await runTool('office-addin-debugging', sideloadArguments(manifest))))
      throw new Error('Excel 没有打开：请看上面的说明。');
    console.log('Excel 里的窗格正在自测，请不要动表格，几分钟后这里会有结果……');
    return await Promise.race([handedIn, tooLate()]);
  } finally {
    server.closeAllConnections();
    server.close();
    await runTool('office-addin-debugging', stopArguments(manifest));
  }
}

async function tooLate() {
  await setTimeout(PATIENCE_MINUTES * 60_000, null, { ref: false });
  throw new Error(`等了 ${PATIENCE_MINUTES} 分钟没有结果：请看 Excel 窗格里说了什么。`);
}

try {
  const missing = whatIsMissing();
  if (missing) throw new Error(missing);
  const folder = path.join(DIST, 'excel-test');
  const text = await resultsFromExcel(folder, await buildTestPane(folder));
  await writeFile(RESULTS, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  const { lines, passed } = summaryOf(text);
  console.log([`结果在 ${RESULTS}`, ...lines].join('\n'));
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
