/**
 * `npm run bench [name…] [-- --rows N] [--out F.json]`: bundles bench/NAME.ts and runs each in a
 * process of its own, so that one measurement's memory and compiled code do not colour the next.
 * Prints tables; writes nothing unless `--out` names a file.
 */
import { fork } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));
const outdir = path.join(root, 'dist/bench');
/** In the order in which they are run; those not there are left out unless asked for. */
const NAMES = [
  'check',
  'recheck',
  'fixes',
  'clocks',
  'reports',
  'rectification',
  'consolidate',
  'reading',
  'whole',
  'excel',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, out: { type: 'string' }, child: { type: 'string' } },
});
const options = values.rows ? { rows: Number(values.rows) } : {};

if (values.child) await runHere(values.child);
else await runAll();

async function runHere(file) {
  const { run, formatTable } = await import(pathToFileURL(file).href);
  const tables = [];
  const given = (await run(options)) ?? [];
  // A long benchmark hands out its tables one by one, so that the terminal does not stay silent.
  for await (const table of Symbol.iterator in given || Symbol.asyncIterator in given ? given : [given]) {
    process.stdout.write(`${formatTable(table)}\n`);
    tables.push(table);
  }
  process.send?.(tables);
}

async function runAll() {
  const there = await existing(positionals.length > 0 ? positionals : NAMES, positionals.length > 0);
  await bundle(there);
  process.stdout.write(`${machine()}\n\n`);
  const results = {};
  for (const name of there) results[name] = await runChild(path.join(outdir, `${name}.mjs`));
  if (values.out) await writeFile(values.out, `${JSON.stringify({ machine: machine(), results }, null, 2)}\n`);
}

async function existing(names, wanted) {
  const found = [];
  for (const name of names) {
    const file = path.join(root, 'bench', `${name}.ts`);
    const ok = await access(file).then(
      () => true,
      () => false,
    );
    if (ok) found.push(name);
    else if (wanted) {
      process.stderr.write(`There is no benchmark called ${name}. Known: ${NAMES.join(', ')}.\n`);
      process.exit(2);
    }
  }
  return found;
}

async function bundle(names) {
  const { build } = await import('esbuild');
  const entry = (name) => [name, `export * from './bench/${name}.ts'; export { formatTable } from './bench/table.ts';`];
  for (const [name, contents] of names.map(entry)) {
    await build({
      stdin: { contents, resolveDir: root, sourcefile: `${name}-entry.ts`, loader: 'ts' },
      outfile: path.join(outdir, `${name}.mjs`),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Other people's libraries are measured as they are installed, not as a bundler rearranges them.
      packages: 'external',
      logLevel: 'error',
    });
  }
}

function runChild(file) {
  return new Promise((resolve, reject) => {
    const args = ['--child', file, ...(values.rows ? ['--rows', values.rows] : [])];
    const child = fork(self, args, { cwd: root, execArgv: ['--expose-gc', '--max-old-space-size=8192'] });
    let tables = [];
    child.on('message', (sent) => (tables = sent));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(tables) : reject(new Error(`benchmark ended with status ${code}`)),
    );
  });
}

function machine() {
  const cpu = os.cpus()[0]?.model.trim() || os.arch();
  return `Node ${process.versions.node}, ${os.cpus().length} cores (${cpu}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}`;
}
