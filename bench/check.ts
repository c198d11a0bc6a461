import type { Grid } from '../src/core/grid/grid';
import type { Planted } from '../src/sample/truth';
import { assertFindings, check, fullCheck, parse, read } from './engine';
import { flatLedger } from './ledgers';
import { compare, cost, costOnce, heldBytes, median, peakBytes, type Comparison, type Cost } from './measure';
import { readingPass } from './reading-pass';
import { compileSchema, toObjects, validateAll } from './schema';
import { count, figure, megabytes, type BenchTable } from './table';

const SEED = 20210101;
const HEADER_ROWS = 2;
const SIZES = [1_000, 10_000, 100_000, 500_000];
/** What a cold process is asked to check. */
const COLD = 10_000;
/** The size of the stages, the rules and the schema. */
const MIDDLE = 100_000;

/** Measures the engine from a grid in memory to its findings. */
export function* run(options: { readonly rows?: number } = {}): Generator<BenchTable> {
  const most = options.rows ?? Infinity;
  const sizes = SIZES.filter((n) => n <= most);
  const cold = coldRun(COLD);
  const scale = sizes.map(atSize);
  yield scaleTable(scale);
  yield coldTable(cold);
  yield* growthTable(scale);
  const rows = Math.min(MIDDLE, ...sizes.slice(-1));
  const { grid } = flatLedger(SEED, rows);
  yield againstSchema(grid, rows);
  yield stages(grid, rows);
  yield rules(grid, rows);
}

/** The first runs of a fresh process, nothing compiled yet, each beside a reading pass just as cold. */
function coldRun(rows: number): { readonly check: Cost; readonly pass: Cost } {
  const { grid } = flatLedger(SEED + 1, rows);
  const pass = costOnce(() => readingPass(grid));
  return { check: costOnce(() => fullCheck(grid)), pass };
}

function coldTable({ check: own, pass }: ReturnType<typeof coldRun>): BenchTable {
  return {
    title: `Cold: the first check of a fresh process, ${count(COLD)} x 25`,
    columns: ['what', 'ms', 'cpu ms', 'reading passes'],
    rows: [
      ['full check', figure(own.wall), figure(own.cpu), figure(own.wall / pass.wall)],
      ['reading pass', figure(pass.wall), figure(pass.cpu), '1'],
    ],
    notes: ['one run: a process is cold only once'],
  };
}

interface Scale extends Comparison {
  readonly rows: number;
  readonly findings: number;
  readonly gridBytes: number;
  readonly addedBytes: number;
  readonly peak: number;
}

function atSize(rows: number): Scale {
  const before = heldBytes();
  const { grid, planted } = flatLedger(SEED, rows);
  const gridBytes = heldBytes() - before;
  const findings = assertAndCount(grid, planted, rows);
  const addedBytes = bytesOfResult(grid);
  const comparison = compare(
    () => fullCheck(grid),
    () => readingPass(grid),
    rows >= 500_000 ? 5 : 9,
    warmUps(rows),
  );
  return { ...comparison, rows, findings, gridBytes, addedBytes, peak: peakBytes() };
}

/** Small ledgers need many rounds before the engine's code is compiled as it is in a long session. */
const warmUps = (rows: number): number => Math.max(2, Math.round(200_000 / rows));

function assertAndCount(grid: Grid, planted: readonly Planted[], rows: number): number {
  const result = fullCheck(grid);
  assertFindings(result, planted, rows);
  return result.findings.size;
}

/** What the ledgers and the findings hold once the check is done. */
function bytesOfResult(grid: Grid): number {
  const before = heldBytes();
  const result = fullCheck(grid);
  const after = heldBytes();
  return result.records > 0 ? after - before : 0;
}

function scaleTable(scale: readonly Scale[]): BenchTable {
  return {
    title: 'Detect + map + parse + all rules, N x 25 in memory (warm)',
    columns: [
      'rows',
      'ms',
      'rows/s',
      'reading pass ms',
      'ratio',
      'lowest',
      'highest',
      'cpu ms',
      'cpu ratio',
      'findings',
      'grid MB',
      'held by result MB',
      'process peak MB',
    ],
    rows: scale.map((s) => [
      count(s.rows),
      figure(s.left.wall),
      count((s.rows / s.left.wall) * 1000),
      figure(s.right.wall),
      figure(s.ratio),
      figure(s.lowest),
      figure(s.highest),
      figure(s.left.cpu),
      figure(s.cpuRatio),
      count(s.findings),
      megabytes(s.gridBytes),
      megabytes(s.addedBytes),
      megabytes(s.peak),
    ]),
    notes: [
      'ratio: median over pairs run in turn; goal at 100,000 rows: 20, aim 12',
      'cpu: time of the processors, all threads; steadier than the clock where the machine is shared',
      'process peak counts the making of the ledger and all smaller sizes before it',
    ],
  };
}

/** How the time grows with the rows: 1 is in step with them. */
function growthTable(scale: readonly Scale[]): BenchTable[] {
  const small = scale.find((s) => s.rows === 10_000);
  const large = scale[scale.length - 1];
  if (!small || !large || large.rows <= small.rows) return [];
  const exponent = (a: number, b: number): number => Math.log(b / a) / Math.log(large.rows / small.rows);
  const own = { wall: exponent(small.left.wall, large.left.wall), cpu: exponent(small.left.cpu, large.left.cpu) };
  const pass = { wall: exponent(small.right.wall, large.right.wall), cpu: exponent(small.right.cpu, large.right.cpu) };
  return [
    {
      title: `Growth from ${count(small.rows)} to ${count(large.rows)} rows`,
      columns: ['what', 'exponent', 'by cpu'],
      rows: [
        ['full check', figure(own.wall), figure(own.cpu)],
        ['reading pass', figure(pass.wall), figure(pass.cpu)],
        ['difference', figure(own.wall - pass.wall), figure(own.cpu - pass.cpu)],
      ],
      notes: ['goal: difference at most 0.05'],
    },
  ];
}

function againstSchema(grid: Grid, rows: number): BenchTable {
  const validate = compileSchema();
  const objects = toObjects(grid, HEADER_ROWS);
  const faults = validateAll(validate, objects);
  if (faults === 0) throw new Error('the schema finds nothing: it is not doing the work');
  const plain = compare(
    () => fullCheck(grid),
    () => validateAll(validate, objects),
  );
  const withObjects = compare(
    () => fullCheck(grid),
    () => validateAll(validate, toObjects(grid, HEADER_ROWS)),
  );
  const line = (name: string, c: Comparison): string[] => [
    name,
    figure(c.right.wall),
    figure(c.left.wall),
    figure(c.ratio),
    figure(c.cpuRatio),
    count(faults),
  ];
  return {
    title: `Against ajv on the same ${count(rows)} rows (required, patterns, lists; no dates, check characters, order or duplicates)`,
    columns: ['ajv', 'ms', 'full check ms', 'ratio check : ajv', 'cpu ratio', 'faults'],
    rows: [line('records ready', plain), line('records made from the rows first', withObjects)],
  };
}

function stages(grid: Grid, rows: number): BenchTable {
  const costs: Record<'reading' | 'detect' | 'parse' | 'rules', Cost[]> = {
    reading: [],
    detect: [],
    parse: [],
    rules: [],
  };
  for (let i = 0; i < 5; i++) {
    costs.reading.push(cost(() => readingPass(grid)));
    costs.detect.push(cost(() => read(grid)));
    const ledgers = read(grid);
    // A ledger parses a column once and keeps it: these two must not be repeated.
    costs.parse.push(costOnce(() => parse(ledgers)));
    costs.rules.push(costOnce(() => check(ledgers)));
  }
  const middle = (of: readonly Cost[], by: keyof Cost): number => median(of.map((c) => c[by]));
  const line = (name: string, of: readonly Cost[]): string[] => [
    name,
    figure(middle(of, 'wall')),
    figure(middle(of, 'wall') / middle(costs.reading, 'wall')),
    figure(middle(of, 'cpu')),
    figure(middle(of, 'cpu') / middle(costs.reading, 'cpu')),
  ];
  return {
    title: `Stages at ${count(rows)} rows`,
    columns: ['stage', 'ms', 'reading passes', 'cpu ms', 'by cpu'],
    rows: [
      line('reading pass', costs.reading),
      line('detect and map', costs.detect),
      line('parse every column', costs.parse),
      line('all rules, columns parsed', costs.rules),
    ],
    notes: ['parsing here reads every column once; the check parses only what a rule asks for'],
  };
}

/** Each rule alone on columns already parsed, the slowest first. */
function rules(grid: Grid, rows: number): BenchTable {
  const ledgers = read(grid);
  const all = check(ledgers);
  const middle = (work: () => unknown): number => median([1, 2, 3].map(() => cost(work).cpu));
  const pass = middle(() => readingPass(grid));
  const empty = middle(() => check(ledgers, []));
  const costs = all.rules.map((rule) => {
    let findings = 0;
    const ms = middle(() => (findings = check(ledgers, [rule]).findings.size));
    return { id: rule.id, ms: Math.max(0, ms - empty), findings };
  });
  costs.sort((a, b) => b.ms - a.ms);
  return {
    title: `Rules at ${count(rows)} rows, columns already parsed`,
    columns: ['rule', 'cpu ms', 'reading passes', 'findings'],
    rows: costs.map((c) => [c.id, figure(c.ms), figure(c.ms / pass), count(c.findings)]),
    notes: ['work that several rules share (the pairs of like matters) is counted with each of them here'],
  };
}
