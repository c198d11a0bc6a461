/**
 * `npm run --silent cli -- …`: the command line from a checkout. Bundles src/cli/main.ts when
 * anything it may be made of is newer than the last bundle, then runs it in this process. Says
 * nothing of its own on stdout, which belongs to the command.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'dist/cli');
const entry = path.join(folder, 'petition-ledger.mjs');
/** What the bundle is made of. The pages are not in it, and a folder's own time tells of deleted files. */
const sources = [
  'package.json',
  'package-lock.json',
  'tools/cli.mjs',
  'src/core',
  'src/hosts',
  'src/cli',
  'src/sample',
];

async function newestTime(file) {
  const found = await stat(file).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(file);
  const times = await Promise.all(names.map((name) => newestTime(path.join(file, name))));
  return Math.max(found.mtimeMs, ...times);
}

async function isStale() {
  const built = await stat(entry).catch(() => null);
  if (!built) return true;
  const times = await Promise.all(sources.map((source) => newestTime(path.join(root, source))));
  return Math.max(...times) > built.mtimeMs;
}

async function bundle() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { 'petition-ledger': 'src/cli/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    // Parts that few commands need, such as the reader of old .xls files, stay in files of their own.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    // Some packages are CommonJS inside and ask for Node's modules by `require`.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
    logLevel: 'silent',
    write: false,
  });
  await mkdir(folder, { recursive: true });
  // Two commands may run at once: each file appears whole, and the entry last.
  outputFiles.sort((a, b) => Number(a.path === entry) - Number(b.path === entry));
  for (const file of outputFiles) {
    const part = `${file.path}.${process.pid}`;
    await writeFile(part, file.contents);
    await rename(part, file.path);
  }
  const wanted = new Set(outputFiles.map((file) => path.basename(file.path)));
  const old = (await readdir(folder)).filter(
    (name) => name.startsWith('chunk-') && name.endsWith('.mjs') && !wanted.has(name),
  );
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
}

try {
  if (await isStale()) await bundle();
} catch (error) {
  process.stderr.write(`命令行程序没有生成：${error.message.split('\n').slice(0, 4).join('；')}\n`);
  process.exit(3);
}
await import(pathToFileURL(entry).href);
