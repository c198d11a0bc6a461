/**
 * `npm start`: builds the workbench, serves it on this computer only, says where, and opens it where
 * there is a screen. Needs nothing but what `npm ci` installed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildPages } from './build-pages.mjs';
import { serveFolder } from './static-server.mjs';

const FIRST_PORT = 3000;
const PORTS_TO_TRY = 50;

/** The system's way of opening an address, or null where there is no screen to open it on. */
function opener() {
  const { env, platform } = process;
  if (env.NO_OPEN || env.CI) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

function open(url) {
  const command = opener();
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  // No browser to open is no failure: the address stands on the screen.
  child.on('error', () => {});
  child.unref();
}

try {
  process.stderr.write('正在构建工作台，第一次约需一分钟……\n');
  const folder = await buildPages('development');
  const { url } = await serveFolder(path.resolve(folder), { port: FIRST_PORT, tries: PORTS_TO_TRY });
  console.log(`工作台已就绪，请用浏览器打开 ${url} （按 Ctrl+C 结束）`);
  open(url);
} catch (error) {
  console.error(`工作台没有启动：${error.message}`);
  process.exitCode = 1;
}
