import type { CellValue, Grid } from '../src/core/grid/grid';
import { benchLedger, type BenchLedger } from '../src/sample/bench-ledger';

/**
 * The ledger all benchmarks work on. Its texts are written out and read again, because a text put
 * together from pieces stays a chain of pieces until someone reads it: the first pass would pay for
 * that, and a file never gives such texts.
 */
export function flatLedger(seed: number, rows: number): BenchLedger {
  const made = benchLedger(seed, rows);
  const columns = made.grid.columns.map((column) => JSON.parse(JSON.stringify(column)) as CellValue[]);
  const grid: Grid = { ...made.grid, columns };
  return { ...made, grid };
}
