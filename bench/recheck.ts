import { civilDay } from '../src/core/calendar/civil-day';
import { EditableGrid, type CellEdit } from '../src/core/grid/editable-grid';
import { valueAt, type Grid } from '../src/core/grid/grid';
import { Ledger } from '../src/core/ledger/ledger';
import { SheetFollower } from '../src/core/ledger/sheet-follower';
import { DEFAULT_PROFILE } from '../src/core/profile/default-profile';
import { checkLedgers } from '../src/core/rules/check';
import { Recheck } from '../src/core/rules/recheck';
import { BENCH_HEADERS } from '../src/sample/bench-ledger';
import { Random } from '../src/sample/random';
import { fullCheck } from './engine';
import { flatLedger } from './ledgers';
import { cost, heldBytes, median } from './measure';
import { count, figure, megabytes, type BenchTable } from './table';

const SEED = 20210101;
const ROWS = 100_000;
const HEADER_ROWS = 2;
/** Edits of each column that are timed, after as many that are not. */
const EDITS = 40;

/** Measures one edited row against a check of everything. */
export function* run(options: { readonly rows?: number } = {}): Generator<BenchTable> {
  const rows = options.rows ?? ROWS;
  const { grid } = flatLedger(SEED, rows);
  const full = median([1, 2, 3, 4, 5].map(() => cost(() => fullCheck(grid)).wall));
  const recheck = followed(grid);
  const before = heldBytes();
  const start = performance.now();
  recheck.prepare();
  const preparing = performance.now() - start;
  const indexes = heldBytes() - before;
  const random = new Random(SEED);
  // The first rounds are for the compiler.
  for (let i = 0; i < EDITS; i++) BENCH_HEADERS.forEach((_, c) => edit(recheck, grid, c, random));
  const columns = BENCH_HEADERS.map((header, c) => ({
    header,
    times: Array.from({ length: EDITS }, () => edit(recheck, grid, c, random)),
  }));
  const all = columns.flatMap((c) => c.times);
  const middle = columns.map((c) => ({ header: c.header, ms: median(c.times) })).sort((a, b) => b.ms - a.ms);
  const worst = middle[0]!;
  yield {
    title: `One edited row, ${count(rows)} x 25 in memory`,
    columns: ['what', 'ms', 'of the full check'],
    rows: [
      ['full check', figure(full), '1'],
      ['one edited row, median', figure(median(all)), share(median(all), full)],
      [`the same, dearest column (${worst.header})`, figure(worst.ms), share(worst.ms, full)],
      ['the same, 95 of 100', figure(quantile(all, 0.95)), share(quantile(all, 0.95), full)],
      ['the same, dearest edit', figure(Math.max(...all)), share(Math.max(...all), full)],
      ['getting ready, once', figure(preparing), share(preparing, full)],
    ],
    notes: [
      `${count(all.length)} edits, each column in turn, rows drawn by lot, each giving a cell what another row has`,
      'the dearest edits are of the 600 rows by which the columns are told apart: the sheet is read again',
      `the indexes kept hold ${megabytes(indexes)} MB`,
      'goal: median at most 1/1,000',
    ],
  };
  yield {
    title: 'One edited row by the column edited',
    columns: ['column', 'ms', 'of the full check'],
    rows: middle.map(({ header, ms }) => [header, figure(ms), share(ms, full)]),
  };
}

function followed(original: Grid): Recheck {
  const profile = DEFAULT_PROFILE;
  const asOf = civilDay(2021, 12, 31)!;
  const grid = new EditableGrid(original);
  const follower = new SheetFollower(grid.grid, { profile });
  const place = { file: '', sheet: original.name };
  const ledgers = follower.reading.tables.map((table) => new Ledger(grid.grid, table, profile, place));
  const result = checkLedgers(ledgers, { asOf, profile });
  return new Recheck(result, asOf, [{ name: original.name, grid, follower }]);
}

/** Puts what stands in another row, and differs, into a cell; gives the milliseconds. */
function edit(recheck: Recheck, grid: Grid, column: number, random: Random): number {
  const last = grid.rowCount - 1;
  const row = random.between(HEADER_ROWS + 200, last);
  const before = valueAt(grid, row, column);
  let value = before;
  for (let i = 0; i < 50 && value === before; i++) value = valueAt(grid, random.between(HEADER_ROWS, last), column);
  // A column that holds one value all over is emptied here.
  if (value === before) value = null;
  const cells: CellEdit[] = [{ row, column, value }];
  const start = performance.now();
  const done = recheck.edit(grid.name, cells);
  const ms = performance.now() - start;
  if (typeof done === 'string') throw new Error(`the edit of a single cell needs a full check: ${done}`);
  return ms;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function share(ms: number, full: number): string {
  return `1/${count(Math.round(full / ms))}`;
}
