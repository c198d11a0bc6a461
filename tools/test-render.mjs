/**
 * `npm run test:render`: the files we write, opened and printed by LibreOffice, and the files
 * LibreOffice writes, opened by us. As root or with CI set it installs LibreOffice from Debian's
 * packages where there is none; elsewhere it says in one line what is missing.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const NEEDED = ['soffice', 'pdftotext'];

if (!NEEDED.every(has) && process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI)) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const packages = ['libreoffice-calc-nogui', 'poppler-utils', 'fonts-noto-cjk'];
  const install = [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  const run = (words) =>
    spawnSync(words[0], words.slice(1), { stdio: ['ignore', process.stderr, process.stderr] }).status === 0;
  if (!run(install)) run([...sudo, 'apt-get', 'update']) && run(install);
}
if (!NEEDED.every(has)) {
  process.stderr.write(
    '没有找到 LibreOffice 或 pdftotext：请先安装（Debian/Ubuntu 上是 apt-get install libreoffice-calc-nogui poppler-utils fonts-noto-cjk）。\n',
  );
  process.exit(1);
}
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
process.exit(
  spawnSync(process.execPath, [jest, '--selectProjects', 'render'], { cwd: root, stdio: 'inherit' }).status ?? 1,
);
