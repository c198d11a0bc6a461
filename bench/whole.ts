import { flatLedger } from './ledgers';
import { withLedgerFile } from './ledger-file';
import { median } from './measure';
import { count, figure, megabytes, type BenchTable } from './table';
import { runNode, type Process } from './whole-process';

const PAIRS = 5;

/** Reads a file with ExcelJS and touches nothing else: less than half of the work. */
const EXCELJS =
  "const E=require('exceljs');new E.Workbook().xlsx.readFile(process.argv[1]).then(w=>{if(w.worksheets[0].rowCount<2)process.exit(9)})";

/** File in, findings out: our whole process against one that only reads the same file with ExcelJS. */
export async function run(options: { readonly rows?: number } = {}): Promise<BenchTable> {
  const rows = options.rows ?? 100_000;
  const { grid } = flatLedger(20210101, rows);
  return withLedgerFile(grid, async (file) => {
    const ours = ['tools/cli.mjs', 'check', file, '--json', '--as-of', '2022-06-30'];
    const theirs = ['--max-old-space-size=8192', '-e', EXCELJS, file];
    assertChecked(await runNode(ours, true), rows);
    const pairs: { readonly ours: Process; readonly theirs: Process }[] = [];
    for (let i = 0; i < PAIRS; i++) pairs.push({ ours: await runNode(ours), theirs: await runNode(theirs) });
    for (const p of pairs) if (p.theirs.status !== 0) throw new Error(`ExcelJS ended with status ${p.theirs.status}`);
    const line = (name: string, of: (p: Process) => number, show: (n: number) => string): string[] => [
      name,
      show(median(pairs.map((p) => of(p.ours)))),
      show(median(pairs.map((p) => of(p.theirs)))),
      figure(median(pairs.map((p) => of(p.ours) / of(p.theirs)))),
    ];
    return {
      title: `Whole process, ${count(rows)} x 25 .xlsx: check to JSON against ExcelJS reading alone`,
      columns: ['what', 'check', 'ExcelJS', 'ratio'],
      rows: [
        line('ms', (p) => p.ms, figure),
        line('cpu ms', (p) => p.cpuMs, figure),
        line('peak MB', (p) => p.peak, megabytes),
      ],
      notes: ['goal: 1/5 of the time', `${PAIRS} pairs, each process started anew`],
    };
  });
}

/** Refuses to measure a check that did not see every matter. */
function assertChecked(process: Process, rows: number): void {
  if (process.status > 1) throw new Error(`check ended with status ${process.status}`);
  const { summary } = JSON.parse(process.stdout) as { summary: { records: number; error: number } };
  if (summary.records !== rows || summary.error === 0)
    throw new Error(`check answers ${JSON.stringify(summary)} for ${rows} matters`);
}
