/**
 * How long reading an .xlsx takes, ours against the libraries, on the same seeded file. Every run is
 * a fresh process, the readers take turns, and all must have read the same values before a time counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CellValue } from '../src/core/grid/grid';
import { openWorkbook } from '../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../src/hosts/xlsx/package/node-inflate';
import { writeWorkbook } from '../src/hosts/xlsx/write/write-workbook';

type Values = readonly (readonly CellValue[])[];

export interface ReadingOptions {
  readonly rows?: number;
  readonly rounds?: number;
}

interface Measurement {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly checksum: number;
}

interface Reader {
  readonly title: string;
  /** Slow readers run in every second round only. */
  readonly slow?: boolean;
  /** Reads all values; what comes back stands in memory while it is measured. */
  readonly read: (
    path: string,
  ) => Promise<{ readonly held: unknown; readonly rows: () => Iterable<readonly unknown[]> }>;
}

const COLUMNS = 25;

const readers: Readonly<Record<string, Reader>> = {
  ours: { title: 'ours (zlib)', read: async (path) => readOurs(path, true) },
  fflate: { title: 'ours (fflate, as in a browser)', read: async (path) => readOurs(path, false) },
  hucre: {
    title: 'hucre 1.0.0',
    read: async (path) => {
      const { readXlsx } = await import('hucre');
      const held = await readXlsx(readFileSync(path));
      return { held, rows: () => held.sheets[0]?.rows ?? [] };
    },
  },
  sheetjs: {
    title: 'SheetJS (@e965/xlsx 0.20.3, dense)',
    read: async (path) => {
      const { read } = await import('@e965/xlsx');
      const held = read(readFileSync(path), { dense: true, cellText: false, cellHTML: false, cellFormula: false });
      const data = held.Sheets[held.SheetNames[0] ?? '']?.['!data'] ?? [];
      return { held, rows: () => data.map((row) => Array.from(row ?? [], (cell) => cell?.v)) };
    },
  },
  exceljs: {
    title: 'ExcelJS 4.4.0',
    slow: true,
    read: async (path) => {
      const { default: library } = await import('exceljs');
      const held = new library.Workbook();
      await held.xlsx.readFile(path);
      return { held, rows: () => exceljsRows(held.worksheets[0]) };
    },
  },
};

async function readOurs(path: string, native: boolean): Promise<Awaited<ReturnType<Reader['read']>>> {
  const workbook = await openWorkbook(readFileSync(path), 'reading.xlsx', native ? { inflate: nodeInflate } : {});
  const grid = workbook.sheets[0]?.grid();
  return {
    held: grid,
    rows: function* () {
      for (let r = 0; r < (grid?.rowCount ?? 0); r++) yield grid?.columns.map((column) => column[r]) ?? [];
    },
  };
}

function* exceljsRows(sheet: import('exceljs').Worksheet | undefined): Generator<readonly unknown[]> {
  for (let r = 1; r <= (sheet?.rowCount ?? 0); r++) {
    const { values } = sheet?.getRow(r) ?? { values: [] };
    yield Array.isArray(values) ? values.slice(1) : [];
  }
}

/** Measures one reader; called in a process of its own. */
export async function measure(name: string, path: string): Promise<void> {
  const start = performance.now();
  const { held, rows } = await (readers[name] as Reader).read(path);
  const milliseconds = performance.now() - start;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const result: Measurement = { milliseconds, megabytes, checksum: held === undefined ? 0 : checksumOf(rows()) };
  process.stdout.write(JSON.stringify(result));
}

/** Prints the table: time, peak memory, and how many times ours. */
export async function run({ rows = 100_000, rounds = 5 }: ReadingOptions = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  try {
    const path = join(folder, 'reading.xlsx');
    const bytes = benchFile(rows);
    writeFileSync(path, bytes);
    console.log(
      `reading ${rows} x ${COLUMNS} cells, ${(bytes.length / 2 ** 20).toFixed(1)} MB, median of ${rounds} fresh processes each`,
    );
    const expected = checksumOf(benchRows(rows));
    const results = new Map<string, Measurement[]>();
    for (let round = 0; round < rounds; round++) {
      for (const [name, reader] of Object.entries(readers)) {
        if (reader.slow && round % 2 === 1) continue;
        const measurement = measureApart(name, path);
        if (measurement.checksum !== expected) throw new Error(`${reader.title} read other values`);
        results.set(name, [...(results.get(name) ?? []), measurement]);
      }
    }
    const ours = median((results.get('ours') ?? []).map((m) => m.milliseconds));
    for (const [name, reader] of Object.entries(readers)) {
      const measurements = results.get(name) ?? [];
      const time = median(measurements.map((m) => m.milliseconds));
      const memory = Math.max(...measurements.map((m) => m.megabytes));
      console.log(
        `${reader.title.padEnd(36)} ${time.toFixed(0).padStart(7)} ms  ${(time / ours).toFixed(2).padStart(6)} x  peak ${memory.toFixed(0).padStart(5)} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureApart(name: string, path: string): Measurement {
  const bundle = import.meta.url ? fileURLToPath(import.meta.url) : __filename;
  const script =
    'const [file, ...rest] = process.argv.slice(1); import(file).then((m) => (m.measure ?? m.default.measure)(...rest));';
  const child = spawnSync(process.execPath, ['-e', script, bundle, name, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 20,
  });
  if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measurement;
}

/** A number that all values in their places make; dates count as serial numbers, empty cells not at all. */
function checksumOf(rows: Iterable<readonly unknown[]>): number {
  let sum = 0;
  let r = 0;
  for (const row of rows) {
    for (let c = 0; c < row.length; c++) {
      const v = row[c] instanceof Date ? Math.round((row[c] as Date).getTime() / 86_400_000 + 25_569) : row[c];
      if (v === null || v === undefined || v === '') continue;
      let hash = r * 31 + c;
      const text = String(v);
      for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
      sum = (sum + hash) | 0;
    }
    r++;
  }
  return sum;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** A ledger like any other: a third of its cells differ in every row, the rest come from short lists. */
function* benchRows(count: number): Generator<Values[number]> {
  const random = mulberry32(20_211_231);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (n: number): number => Math.floor(random() * n);
  const day = (): number => 44_197 + whole(365);
  yield Array.from({ length: COLUMNS }, (_, c) => `栏目${c + 1}`);
  for (let r = 1; r < count; r++) {
    yield [
      r,
      `信2021${String(r).padStart(6, '0')}`,
      day(),
      day(),
      pick(['来信', '来访', '网上信访', '来电']),
      pick(['申诉', '求决', '意见建议']),
      `${pick(['甲', '乙', '丙', '丁'])}某${r % 997}`,
      pick(['男', '女']),
      `1101991901${String(whole(1e8)).padStart(8, '0')}`,
      `1380000${String(whole(1e4)).padStart(4, '0')}`,
      `示例街道第${whole(400)}号院${whole(30)}单元`,
      1 + whole(9),
      pick(['是', '否']),
      `反映第${r}号院${pick(['供暖温度不达标', '施工噪声扰民', '物业费用争议', '拖欠工程款项'])}，要求${pick(['尽快处理', '书面答复'])}`,
      pick(['城乡建设', '劳动社保', '环境保护']),
      pick(['甲街道', '乙街道', '丙局', '丁局', '戊委员会']),
      day(),
      day(),
      r % 7 === 0 ? null : day(),
      r % 5 === 0 ? null : day(),
      pick(['办理中', '已办结']),
      r % 3 === 0 ? pick(['满意', '基本满意', '不满意']) : null,
      whole(1000) / 10,
      pick(['经办人甲', '经办人乙']),
      r % 10 === 0 ? `备注${r}` : null,
    ];
  }
}

export function benchFile(rows: number): Uint8Array {
  const dates = new Set([2, 3, 16, 17, 18, 19]);
  const cells = function* (): Generator<{ value: string | number | null; style?: string }[]> {
    for (const row of benchRows(rows)) {
      yield row.map((value, c) => {
        const cell = { value: value as string | number | null };
        return typeof value === 'number' && dates.has(c) ? { ...cell, style: 'date' } : { ...cell, style: 'cell' };
      });
    }
  };
  const styles = { date: { format: 'yyyy/m/d', border: true }, cell: { border: true } };
  const sheet = { name: '台账', styles, merges: [], widths: [], frozenRows: 1, frozenColumns: 0 };
  return writeWorkbook([{ ...sheet, rows: { [Symbol.iterator]: cells } }], {
    madeByProduct: false,
    compression: 'fast',
  });
}

/** A small seeded generator: the same file every time. */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
