import { parsePeriod } from '../src/core/calendar/period';
import type { CellValue, Grid } from '../src/core/grid/grid';
import { clockColumns } from '../src/core/deadlines/run-clock';
import type { Ledger } from '../src/core/ledger/ledger';
import { DEFAULT_PROFILE as profile } from '../src/core/profile/default-profile';
import { REPORTS } from '../src/core/reports/index';
import type { AnyReport, ReportOrder } from '../src/core/reports/report';
import { BENCH_HEADERS } from '../src/sample/bench-ledger';
import { AS_OF, check, parse, read } from './engine';
import { compare, compareFresh, type Comparison } from './measure';
import { readingPass } from './reading-pass';
import { count, figure, type BenchTable } from './table';
import { wholeLifeLedger } from './whole-life';

const PERIOD = '2021H1';

/** One in so many matters has another number in the earlier edition, and one in as many other days. */
const CHANGED = 50;

/**
 * The figures of every report of a half-year, from a ledger as it is after 体检 and 期限: columns
 * parsed, findings and clocks known. Lines and worksheets are made when somebody looks, and are not timed.
 */
export function run(options: { readonly rows?: number } = {}): BenchTable {
  const rows = options.rows ?? 100_000;
  const grid = wholeLifeLedger(rows);
  const earlier = earlierOf(grid);
  const order = orderFor(grid, earlier);
  for (const report of REPORTS) assertCounts(report, asked(order, report));
  const pass = (): unknown => readingPass(grid);
  const line = (name: string, { left, ratio, cpuRatio }: Comparison): string[] => [
    name,
    figure(left.wall),
    figure(ratio),
    figure(cpuRatio),
  ];
  const one = REPORTS.map((report) =>
    line(
      report.id,
      compare(() => figuresOf(order, report), pass, 5, 2),
    ),
  );
  const everyOf = (one: ReportOrder): unknown => REPORTS.map((report) => figuresOf(one, report));
  const all = compare(() => everyOf(order), pass, 5, 2);
  const first = compareFresh(() => orderFor(grid, earlier), everyOf, pass, 3);
  return {
    title: `Every report of ${PERIOD}, ${count(rows)} rows (warm, findings and clocks known)`,
    columns: ['report', 'ms', 'reading passes', 'by cpu'],
    rows: [...one, line('all', all), line('all, of ledgers that no report was made of', first)],
    notes: ['goal at 100,000 rows: 6 reading passes for every report of a period'],
  };
}

function orderFor(grid: Grid, earlier: Grid): ReportOrder {
  const ledgers = ready(read(grid));
  return {
    ledgers,
    asOf: AS_OF,
    period: parsePeriod(PERIOD),
    profile,
    mask: 'standard',
    previous: { ledgers: ready(read(earlier)), grids: [] },
    campaign: null,
    checked: check(ledgers),
  };
}

/** Against an earlier edition 基础业务规范化情况 checks that one too, which is a check and no report. */
const asked = (order: ReportOrder, { needsPrevious }: AnyReport): ReportOrder =>
  needsPrevious === true ? order : { ...order, previous: null };

const figuresOf = (order: ReportOrder, report: AnyReport): unknown => report.make(asked(order, report)).counted.metrics;

/** Columns parsed and clocks computed, as they are after a check and a look at the limits. */
function ready(ledgers: readonly Ledger[]): readonly Ledger[] {
  parse(ledgers);
  for (const ledger of ledgers) clockColumns(ledger, AS_OF);
  return ledgers;
}

/** The ledger as it may have been some weeks before. */
function earlierOf(grid: Grid): Grid {
  const numbers = BENCH_HEADERS.indexOf('信访件编号');
  const columns = grid.columns.map((column, c) =>
    column.map((v, r): CellValue => {
      if (r % CHANGED === 7 && typeof v === 'number') return v - 1;
      return c === numbers && r % CHANGED === 9 && typeof v === 'string' ? `${v}9` : v;
    }),
  );
  return { ...grid, columns };
}

/** Refuses to measure a report that says nothing. */
function assertCounts(report: AnyReport, order: ReportOrder): void {
  const { metrics } = report.make(order).counted;
  if (!/[1-9]/u.test(JSON.stringify(metrics))) throw new Error(`${report.id} counts nothing`);
}
