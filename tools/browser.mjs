import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where Chrome, Edge and Chromium usually are. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].flatMap((place) => roots.map((folder) => path.join(folder, place)));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin', '/opt/google/chrome');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * The browser that the browser tests run in, or null where there is none.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
}

/** Whether this computer is one where we may install a browser: a CI's, or a container run as root. */
function mayInstall() {
  if (process.env.CHROME_PATH || process.platform !== 'linux') return false;
  if (process.getuid?.() !== 0 && !process.env.CI) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The browser, installed from Debian's packages where there is none and we may.
 *
 * @returns {string | null}
 */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found || !mayInstall()) return found;
  process.stderr.write('没有找到浏览器，正在用 apt-get 安装 chromium……\n');
  const aptGet = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const run = (...args) =>
    spawnSync(aptGet[0], [...aptGet.slice(1), ...args], { stdio: ['ignore', process.stderr, process.stderr] })
      .status === 0;
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  if (!run(...packages)) run('update') && run(...packages);
  return findBrowser();
}

export const NO_BROWSER =
  '没有找到浏览器：请先安装 Chrome、Edge 或 Chromium（Debian/Ubuntu 上是 apt-get install chromium fonts-noto-cjk），或用环境变量 CHROME_PATH 指明它的位置。';

/** What a browser run by a program is started with: no sandbox where we are root, and no calls to its maker. */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
