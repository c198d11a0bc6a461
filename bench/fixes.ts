import { planFixes } from '../src/core/fixes/plan-fixes';
import type { CellValue, Grid } from '../src/core/grid/grid';
import { BENCH_HEADERS } from '../src/sample/bench-ledger';
import { fullCheck } from './engine';
import { flatLedger } from './ledgers';
import { compare } from './measure';
import { readingPass } from './reading-pass';
import { count, figure, type BenchTable } from './table';

const SEED = 20210101;
const HEADER_ROWS = 2;

/** Measures the planning of all safe mends, after the check that found them. */
export function run(options: { readonly rows?: number } = {}): BenchTable {
  const rows = options.rows ?? 100_000;
  const { grid } = flatLedger(SEED, rows);
  return {
    title: `Planning all safe mends, ${count(rows)} x 25`,
    columns: ['ledger', 'findings', 'cells mended', 'ms', 'reading passes', 'lowest', 'highest', 'cpu ratio'],
    rows: [line('as the other benchmarks', grid), line('every unit, form and date untidy', untidy(grid))],
    notes: ['the check itself is not in it; a plan holds what every cell was and will be'],
  };
}

function line(name: string, grid: Grid): string[] {
  const result = fullCheck(grid);
  const plan = planFixes(result, { selection: { kind: 'safe' } });
  const comparison = compare(
    () => planFixes(result, { selection: { kind: 'safe' } }),
    () => readingPass(grid),
    7,
    2,
  );
  const { left, ratio, lowest, highest, cpuRatio } = comparison;
  return [
    name,
    count(result.findings.size),
    count(plan.cells),
    figure(left.wall),
    figure(ratio),
    figure(lowest),
    figure(highest),
    figure(cpuRatio),
  ];
}

/** The worst that a ledger of this size can be: a mend in four cells of every row. */
function untidy(grid: Grid): Grid {
  const change: Partial<Record<(typeof BENCH_HEADERS)[number], (v: CellValue, row: number) => CellValue>> = {
    登记日期: (_, row) => `2021.${1 + (row % 12)}.${1 + (row % 28)}`,
    信访形式: () => ' 走访',
    责任单位: (v) => ` ${String(v)}`,
    姓名: (v) => `${String(v)} `,
  };
  const columns = grid.columns.map((column, c) => {
    const edit = change[BENCH_HEADERS[c] ?? '序号'];
    return edit ? column.map((v, row) => (row < HEADER_ROWS ? v : edit(v, row))) : column;
  });
  return { ...grid, columns };
}
