import type { HandedIn } from '../src/core/consolidate/consolidate';
import { consolidate } from '../src/core/consolidate/consolidate';
import { unitsOf } from '../src/core/ledger/ledger';
import { DEFAULT_PROFILE as profile } from '../src/core/profile/default-profile';
import { AS_OF, parse, read } from './engine';
import { compare } from './measure';
import { readingPass } from './reading-pass';
import { count, figure, type BenchTable } from './table';
import { wholeLifeLedger } from './whole-life';

/**
 * The ledgers of every street and department stacked into one, as they are after 体检 (columns parsed):
 * the figures, and the sheets that are written.
 */
export function run(options: { readonly rows?: number } = {}): BenchTable {
  const rows = options.rows ?? 100_000;
  const units = unitsOf(profile);
  const grid = wholeLifeLedger(Math.ceil(rows / units.length));
  const handedIn = units.map(({ name }): HandedIn => {
    const ledgers = read(grid);
    parse(ledgers);
    return { file: `${name}.xlsx`, ledgers, error: null };
  });
  if (consolidate(handedIn, profile).records < rows) throw new Error('rows were lost');
  const pass = (): unknown => readingPass(wholeGrid);
  const wholeGrid = wholeLifeLedger(rows);
  const figures = compare(() => consolidate(handedIn, profile).records, pass, 5, 1);
  const sheets = compare(() => consolidate(handedIn, profile).sheets(AS_OF), pass, 3, 1);
  return {
    title: `consolidate: ${count(units.length)} files, ${count(rows)} rows (read and parsed)`,
    columns: ['what', 'ms', 'reading passes', 'by cpu'],
    rows: [
      ['figures', figure(figures.left.wall), figure(figures.ratio), figure(figures.cpuRatio)],
      ['worksheets', figure(sheets.left.wall), figure(sheets.ratio), figure(sheets.cpuRatio)],
    ],
  };
}
