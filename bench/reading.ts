import type { CellObject } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Grid } from '../src/core/grid/grid';
import { openWorkbook } from '../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../src/hosts/xlsx/package/node-inflate';
import { withLedgerFile } from './ledger-file';
import { flatLedger } from './ledgers';
import { median } from './measure';
import { count, figure, megabytes, type BenchTable } from './table';
import { runNode } from './whole-process';

const ROUNDS = 5;

/** What a reader read: all of it, held in memory while that is measured, and its values row by row. */
interface Reading {
  readonly held: unknown;
  readonly rows: () => Iterable<readonly unknown[]>;
}

interface Reader {
  readonly title: string;
  /** Slow readers run in every second round only. */
  readonly slow?: boolean;
  readonly read: (file: string) => Promise<Reading>;
}

/** What one process measured of itself. */
interface Measurement {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peak: number;
  readonly checksum: number;
}

const readers: Readonly<Record<string, Reader>> = {
  ours: { title: 'ours (zlib, as on the command line)', read: (file) => readOurs(file, true) },
  browser: { title: 'ours (fflate, as in a browser)', read: (file) => readOurs(file, false) },
  hucre: {
    title: 'hucre',
    read: async (file) => {
      const { readXlsx } = await import('hucre');
      const held = await readXlsx(readFileSync(file));
      return { held, rows: () => held.sheets[0]?.rows ?? [] };
    },
  },
  stream: {
    title: 'hucre, row by row',
    read: async (file) => {
      const { streamXlsxRows } = await import('hucre');
      const held: (readonly unknown[])[] = [];
      for await (const { values } of streamXlsxRows(readFileSync(file))) held.push(values);
      return { held, rows: () => held };
    },
  },
  sheetjs: {
    title: 'SheetJS (@e965/xlsx), dense',
    read: async (file) => {
      const { read } = await import('@e965/xlsx');
      const held = read(readFileSync(file), { dense: true, cellText: false, cellHTML: false, cellFormula: false });
      const data = held.Sheets[held.SheetNames[0] ?? '']?.['!data'] ?? [];
      return { held, rows: () => data.map((row) => Array.from(row as (CellObject | undefined)[], (cell) => cell?.v)) };
    },
  },
  exceljs: {
    title: 'ExcelJS',
    slow: true,
    read: async (file) => {
      const { default: library } = await import('exceljs');
      const held = new library.Workbook();
      await held.xlsx.readFile(file);
      const [sheet] = held.worksheets;
      const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, r) => r + 1);
      // ExcelJS counts columns from 1 and leaves place 0 empty.
      return { held, rows: () => rows.map((r) => (sheet?.getRow(r).values as unknown[]).slice(1)) };
    },
  },
};

async function readOurs(file: string, native: boolean): Promise<Reading> {
  const workbook = await openWorkbook(readFileSync(file), file, native ? { inflate: nodeInflate } : {});
  const grid = workbook.sheets[0]?.grid();
  if (!grid) throw new Error('no sheet');
  return { held: grid, rows: () => rowsOf(grid) };
}

/**
 * Reading an .xlsx with all its values, ours against the libraries, on the same file. Every reading is
 * a process of its own, the readers take turns, and all must have read the same values.
 */
export async function run(options: { readonly rows?: number } = {}): Promise<BenchTable> {
  const rows = options.rows ?? 100_000;
  const { grid } = flatLedger(20210101, rows);
  const expected = checksumOf(rowsOf(grid));
  return withLedgerFile(grid, async (file) => {
    const rounds: Map<string, Measurement>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const measured = new Map<string, Measurement>();
      for (const [name, { slow, title }] of Object.entries(readers)) {
        if (slow && round % 2 === 1) continue;
        const measurement = await measureApart(name, file);
        if (measurement.checksum !== expected) throw new Error(`${title} read other values than were written`);
        measured.set(name, measurement);
      }
      rounds.push(measured);
    }
    return {
      title: `Reading .xlsx, ${count(rows)} x ${grid.columnCount}, ${megabytes(readFileSync(file).length)} MB, all values held`,
      columns: ['reader', 'ms', 'cpu ms', 'peak MB', 'times ours', 'ours : it'],
      rows: Object.entries(readers).map(([name, { title }]) => [title, ...figuresOf(name, rounds)]),
      notes: [
        'goal: ours at most 1/3 of the fastest library, at most 500 MB',
        `median of ${ROUNDS} rounds in turn (ExcelJS every second), each process started anew`,
      ],
    };
  });
}

function figuresOf(name: string, rounds: readonly ReadonlyMap<string, Measurement>[]): string[] {
  const pairs = rounds.flatMap((round) => {
    const ours = round.get('ours');
    const it = round.get(name);
    return ours && it ? [{ ours, it }] : [];
  });
  const of = (value: (pair: { ours: Measurement; it: Measurement }) => number): number => median(pairs.map(value));
  return [
    figure(of(({ it }) => it.ms)),
    figure(of(({ it }) => it.cpuMs)),
    megabytes(Math.max(...pairs.map(({ it }) => it.peak))),
    figure(of(({ ours, it }) => it.ms / ours.ms)),
    figure(of(({ ours, it }) => ours.ms / it.ms)),
  ];
}

/** Runs {@link measure} of this same bundle in a new process. */
async function measureApart(name: string, file: string): Promise<Measurement> {
  const script = 'const [bundle, ...rest] = process.argv.slice(1); import(bundle).then((m) => m.measure(...rest));';
  const args = ['--max-old-space-size=8192', '-e', script, fileURLToPath(import.meta.url), name, file];
  const { status, stdout } = await runNode(args, true);
  if (status !== 0) throw new Error(`${name} ended with status ${status}`);
  return JSON.parse(stdout) as Measurement;
}

/** Measures one reader in this process, and prints what it took. */
export async function measure(name: string, file: string): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const { held, rows } = await (readers[name] as Reader).read(file);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS * 1024;
  const result: Measurement = { ms, cpuMs: (user + system) / 1000, peak, checksum: held ? checksumOf(rows()) : 0 };
  process.stdout.write(JSON.stringify(result));
}

function* rowsOf(grid: Grid): Generator<readonly unknown[]> {
  for (let r = 0; r < grid.rowCount; r++) yield grid.columns.map((column) => column[r]);
}

/** A number that all values in their places make; dates count as serial numbers, empty cells not at all. */
function checksumOf(rows: Iterable<readonly unknown[]>): number {
  let sum = 0;
  let r = 0;
  for (const row of rows) {
    for (let c = 0; c < row.length; c++) {
      const text = textOf(row[c]);
      if (text === '') continue;
      let hash = r * 31 + c;
      for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
      sum = (sum + hash) | 0;
    }
    r++;
  }
  return sum;
}

/** A value as a text that is the same for all readers. */
function textOf(value: unknown): string {
  if (value instanceof Date) return String(Math.round(value.getTime() / 86_400_000 + 25_569));
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return String(value);
  return '';
}
