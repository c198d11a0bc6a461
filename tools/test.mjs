/**
 * `npm test`: the unit tests, the tests on the real Office.js, then the pages built as they are
 * published and tried in a real browser. Nothing is skipped silently. The last line counts them all.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.mjs';
import { findOrInstallBrowser, LAUNCH_ARGS, NO_BROWSER } from './browser.mjs';
import { serveFolder } from './static-server.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
/** One seed for all random tests, from the files as they are committed; where there is no commit, Jest takes its own. */
function seedOfCommit() {
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return [`--seed=${Number.parseInt(tree.slice(0, 7), 16)}`];
  } catch {
    return [];
  }
}

const seed = seedOfCommit();
const total = { passed: 0, failed: 0 };

/** Runs one project of jest.config.mjs and adds its counts. A test file that does not even load counts as one failure. */
async function runProject(project, env = {}) {
  const report = path.join(root, '.cache', `jest-${project}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [jest, '--selectProjects', project, '--json', `--outputFile=${report}`, ...seed];
  const status = await run(process.execPath, args, env);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    if (status !== 0 && result.success) total.failed += 1;
  } catch {
    total.failed += 1;
  }
}

function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Builds the pages, serves them and runs the browser project against them. */
async function runBrowserProject(browser) {
  let served;
  try {
    process.stderr.write('正在构建页面……\n');
    served = await serveFolder(await buildPages('production'), { port: 0 });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    total.failed += 1;
    return;
  }
  await runProject('browser', {
    CHROME_PATH: browser,
    BROWSER_ARGS: JSON.stringify(LAUNCH_ARGS),
    WORKBENCH_URL: served.url,
  });
  served.server.closeAllConnections();
  served.server.close();
}

const browser = findOrInstallBrowser();
if (!browser) {
  console.error(NO_BROWSER);
  process.exitCode = 1;
} else {
  if (!process.argv.includes('--browser-only')) {
    await runProject('unit');
    await runProject('excel');
  }
  await runBrowserProject(browser);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
