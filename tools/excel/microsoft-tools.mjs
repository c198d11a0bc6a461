import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Microsoft's own tools for a developer's computer, each at one exact version and fetched when they are
 * first used: what they bring along is four times what everything else here needs, and no test needs it.
 * From these versions on they send no usage data (docs/decisions.md).
 */
const TOOLS = {
  'office-addin-dev-certs': '3.0.0',
  'office-addin-debugging': '7.0.0',
};

/**
 * What npm is asked, to run one of the tools.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {readonly string[]} args
 * @returns {string[]}
 */
export const npmArguments = (tool, args) => ['exec', '--yes', `--package=${tool}@${TOOLS[tool]}`, '--', tool, ...args];

/**
 * Arguments that put an add-in into Excel. Without its debugger, which would stop at a dialog each time
 * the pane opens and asks for a file of a developer.
 *
 * @param {string} manifest
 * @param {{ debug?: boolean }} [options]
 * @returns {string[]}
 */
export const sideloadArguments = (manifest, { debug = false } = {}) => [
  'start',
  manifest,
  'desktop',
  ...['--app', 'excel'],
  ...(debug ? [] : ['--no-debug']),
];

/**
 * Arguments that take it out again.
 *
 * @param {string} manifest
 * @returns {string[]}
 */
export const stopArguments = (manifest) => ['stop', manifest, 'desktop'];

/**
 * Whether a tool failed: they end with status 0 even then, and only say so.
 *
 * @param {{ status: number | null, stderr: string }} run
 * @returns {boolean}
 */
export const hasFailed = ({ status, stderr }) => status !== 0 || /^Error: /mu.test(stderr);

/**
 * Runs one of the tools, its words on the screen. Meanwhile this process goes on serving pages.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it went well
 */
export function runTool(tool, args) {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('请用 npm run 来运行，例如 npm run sideload。');
  // Through Node, because Windows does not start npm.cmd without a shell. Of the 590 packages three have scripts
  // of installing, which compile things that an add-in with an XML manifest never uses.
  const env = { ...process.env, npm_config_ignore_scripts: 'true' };
  const child = spawn(process.execPath, [npm, ...npmArguments(tool, args)], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
    process.stderr.write(text);
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(!hasFailed({ status, stderr })));
  });
}

/** Where a program is registered on Windows. */
const WINDOWS_EXCEL = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const MAC_EXCEL = '/Applications/Microsoft Excel.app';

/** @returns {boolean} */
function hasExcel() {
  if (process.platform === 'darwin') return existsSync(MAC_EXCEL);
  return spawnSync('reg', ['query', WINDOWS_EXCEL], { stdio: 'ignore' }).status === 0;
}

/**
 * What a computer lacks to open an add-in in Excel, in one line, or null.
 *
 * @param {{ platform?: string, excel?: () => boolean }} [computer]
 * @returns {string | null}
 */
export function whatIsMissing({ platform = process.platform, excel = hasExcel } = {}) {
  if (platform !== 'win32' && platform !== 'darwin')
    return '这台电脑装不了 Excel：请在 Windows 或 Mac 上运行，需要 Excel 2021 或更新的版本、Node 20 或更新的版本。';
  if (!excel()) return '没有找到 Excel：请先安装 Excel 2021 或更新的版本（Mac 上放在“应用程序”里）。';
  return null;
}

/** Where office-addin-dev-certs keeps what it makes. */
const CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');

/**
 * The certificate of https://localhost that this computer trusts. Made where there is none or it has expired,
 * which asks the person once whether it may be trusted.
 *
 * @returns {Promise<{ key: string, cert: string }>}
 */
export async function developerCertificate() {
  if (!(await runTool('office-addin-dev-certs', ['install'])))
    throw new Error('开发用的证书没有装上：请看上面的说明，允许安装后重试。');
  const read = (file) => readFileSync(path.join(CERTIFICATES, file), 'utf8');
  return { key: read('localhost.key'), cert: read('localhost.crt') };
}
