import { buildAgenda } from '../src/core/deadlines/agenda';
import { CLOCK_STATES } from '../src/core/deadlines/clock-id';
import type { ClockColumn } from '../src/core/deadlines/clock-column';
import { CLOCKS } from '../src/core/deadlines/clocks/index';
import { clockColumn, clockColumns, runClock } from '../src/core/deadlines/run-clock';
import { Facts } from '../src/core/deadlines/facts';
import { trailOf } from '../src/core/deadlines/trail';
import type { Grid } from '../src/core/grid/grid';
import type { Ledger } from '../src/core/ledger/ledger';
import { AS_OF, parse, read } from './engine';
import { compare, cost } from './measure';
import { readingPass } from './reading-pass';
import { count, figure, type BenchTable } from './table';
import { WHOLE_LIFE_COLUMNS, wholeLifeLedger } from './whole-life';

const SIZES = [10_000, 100_000];

/** Measures every clock of every record; trails are made when somebody asks, and are timed apart. */
export function* run(options: { readonly rows?: number } = {}): Generator<BenchTable> {
  const most = options.rows ?? Infinity;
  const sizes = SIZES.filter((n) => n <= most);
  yield scaleTable((sizes.length > 0 ? sizes : [most]).map(atSize));
  yield clockTable(Math.min(most, SIZES[SIZES.length - 1] ?? most));
}

const readOne = (grid: Grid): Ledger => {
  const [ledger] = read(grid);
  if (!ledger) throw new Error('no table was found');
  return ledger;
};

/** A ledger whose columns are parsed, as they are after a check. */
function parsedLedger(grid: Grid): Ledger {
  const ledger = readOne(grid);
  parse([ledger]);
  assertClocks(ledger);
  return ledger;
}

/** Every clock computed anew: the ledger itself would keep them. */
function allClocks(ledger: Ledger): ClockColumn[] {
  const facts = new Facts(ledger, AS_OF);
  return CLOCKS.map((spec) => runClock(spec, facts, AS_OF));
}

/** Refuses to measure an engine that leaves a clock out. */
function assertClocks(ledger: Ledger): void {
  for (const column of clockColumns(ledger, AS_OF)) {
    if (!column.states.some((s) => s < CLOCK_STATES.length))
      throw new Error(`no record has the clock ${column.spec.id}`);
  }
}

interface Scale {
  readonly rows: number;
  readonly ms: number;
  readonly ratio: number;
  readonly cpuRatio: number;
  readonly withParsing: number;
  readonly agenda: number;
}

function atSize(rows: number): Scale {
  const grid = wholeLifeLedger(rows);
  const parsed = parsedLedger(grid);
  const warmUps = Math.max(2, Math.round(200_000 / rows));
  const pass = (): unknown => readingPass(grid);
  const own = compare(() => allClocks(parsed), pass, 9, warmUps);
  const whole = compare(() => allClocks(readOne(grid)), pass, 5, 2);
  const agenda = compare(() => buildAgenda([readOne(grid)], AS_OF), pass, 5, 2);
  return {
    rows,
    ms: own.left.wall,
    ratio: own.ratio,
    cpuRatio: own.cpuRatio,
    withParsing: whole.ratio,
    agenda: agenda.ratio,
  };
}

function scaleTable(scale: readonly Scale[]): BenchTable {
  return {
    title: `All ${CLOCKS.length} clocks of every record, a ledger of ${WHOLE_LIFE_COLUMNS} columns in memory (warm)`,
    columns: [
      'rows',
      'ms',
      'rows/s',
      'reading passes',
      'by cpu',
      'with detect + map + parse',
      'with the sorted agenda',
    ],
    rows: scale.map((s) => [
      count(s.rows),
      figure(s.ms),
      count((s.rows / s.ms) * 1000),
      figure(s.ratio),
      figure(s.cpuRatio),
      figure(s.withParsing),
      figure(s.agenda),
    ]),
    notes: [
      'goal at 100,000 rows: 6 reading passes, date columns parsed, trails not built',
      'the reading pass reads this ledger, whose further columns are numbers and cost it one step each',
    ],
  };
}

function clockTable(rows: number): BenchTable {
  const parsed = parsedLedger(wholeLifeLedger(rows));
  const one = CLOCKS.map((spec) => {
    const ms = cost(() => runClock(spec, new Facts(parsed, AS_OF), AS_OF)).wall;
    const column = clockColumn(parsed, spec.id, AS_OF);
    const having = [...column.states.keys()].filter((i) => column.has(i));
    const some = having.slice(0, 2000);
    const trail = cost(() => some.map((i) => trailOf(column, parsed, i))).wall / some.length;
    return [spec.id, figure(ms), count(having.length), figure(trail * 1000)];
  });
  return {
    title: `Clock by clock, ${count(rows)} rows`,
    columns: ['clock', 'ms', 'records that have it', 'one trail, µs'],
    rows: one,
  };
}
