import type { Script } from 'node:vm';
import type { WorkbookChange } from '../src/core/changes/change';
import { planColumns } from '../src/core/deadlines/columns/plan-columns';
import type { Grid } from '../src/core/grid/grid';
import { ExcelHost } from '../src/hosts/excel/excel-host';
import { openWorkbook, startOffice } from '../test/excel-host/boot/open-excel';
import { prepareRealm } from '../test/excel-host/boot/office-realm';
import { loadGrids } from '../test/excel-host/load-grid';
import type { NativeHost } from '../test/excel-host/native/native-host';
import { AS_OF, parse, read } from './engine';
import { flatLedger } from './ledgers';
import { cost } from './measure';
import { readingPass } from './reading-pass';
import { count, figure, megabytes, type BenchTable } from './table';

const SEED = 20210101;
const ROWS = 100_000;
/** What a request and an answer may be in Excel on the web. */
const LIMIT = 5 * 1024 * 1024;

/** Four columns of days, one of live formulas. */
const COLUMNS = ['transfer-due', 'notice-due', 'handle-due', 'handle-end', 'handle-state'];

interface Work {
  readonly name: string;
  readonly requests: number;
  readonly sent: number;
  readonly answered: number;
  readonly largest: number;
  readonly ms: number;
  readonly hostMs: number;
}

/**
 * Measures the product in the real Office.js, on our own model of Excel: how often it asks, how much
 * goes over the wire, how long it takes, and how much of that is the model's. What Excel itself would
 * take nobody can say here; the requests and the bytes are what it would be asked for.
 */
export async function run({ rows = ROWS }: { readonly rows?: number } = {}): Promise<BenchTable[]> {
  const endTimers = prepareRealm(globalThis, (script: Script) => void script.runInThisContext(), process.cwd());
  await startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' });
  const { grid } = flatLedger(SEED, rows);
  const excel = openWorkbook({ sheets: [grid.name] }, { maxRequestBytes: LIMIT, maxResponseBytes: LIMIT });
  loadGrids(excel.workbook, [grid]);
  const pass = cost(() => readingPass(grid)).wall;
  const host = new ExcelHost();
  const before = JSON.stringify(excel.workbook.worksheets.getItem(grid.name).$picture());
  const held: Grid[] = [];
  const change = changeOf(grid);
  const works = [
    await measured('read 25 columns', excel, async () => held.push(await host.readGrid(grid.name))),
    await measured('write 5 columns', excel, () => host.apply(change)),
    await measured('put them back', excel, () => host.undo()),
    await measured('put a matter in', excel, () => host.apply(registering(grid))),
    await measured('take it out', excel, () => host.undo()),
  ];
  if (held.map(readingPass).join() !== String(readingPass(grid)))
    throw new Error('what was read is not what stands there');
  if (JSON.stringify(excel.workbook.worksheets.getItem(grid.name).$picture()) !== before)
    throw new Error('the sheet is not as it was');
  endTimers();
  return [tableOf(rows, works, pass)];
}

function changeOf(grid: Grid): WorkbookChange {
  const ledgers = read(grid);
  parse(ledgers);
  const [ledger] = ledgers;
  if (!ledger) throw new Error('no table was found');
  return planColumns(ledger, AS_OF, COLUMNS).change;
}

/** As 登记一件 does it where something stands below: here the last matter, as totals would. */
function registering({ name: sheet, rowCount }: Grid): WorkbookChange {
  const at = rowCount - 1;
  return {
    title: '登记一件',
    operations: [
      { kind: 'insert-rows', sheet, at, count: 1, like: at - 1, joins: 2 },
      { kind: 'write-cells', sheet, runs: [{ column: 1, rows: Int32Array.of(at), inputs: ['DC2021999999'] }] },
    ],
  };
}

async function measured(name: string, excel: NativeHost, work: () => Promise<unknown>): Promise<Work> {
  excel.resetTraffic();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { requests, requestBytes, responseBytes, largestRequest, largestResponse, hostMs } = excel.traffic;
  const largest = Math.max(largestRequest, largestResponse);
  return { name, requests, sent: requestBytes, answered: responseBytes, largest, ms, hostMs };
}

function tableOf(rows: number, works: readonly Work[], pass: number): BenchTable {
  return {
    title: `The Excel host on a ledger of ${count(rows)} × 25, in the real Office.js on our model of Excel (limits of the web)`,
    columns: [
      '',
      'requests',
      'MB sent',
      'MB answered',
      'largest MB',
      'ms',
      "the model's share",
      'the rest, in reading passes',
    ],
    rows: works.map((w) => [
      w.name,
      w.requests,
      megabytes(w.sent),
      megabytes(w.answered),
      figure(w.largest / 1_048_576),
      count(w.ms),
      figure(w.hostMs / w.ms),
      figure((w.ms - w.hostMs) / pass),
    ]),
    notes: [
      "The model's share is the time that our stand-in for Excel took; Excel's own is not known here.",
      'The rest is Office.js and the product: reading and writing JSON, building the grid, planning chunks, the journal.',
    ],
  };
}
