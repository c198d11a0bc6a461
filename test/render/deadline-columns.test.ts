import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, excelSerialOfDay, parseIsoDay, type CivilDay } from '../../src/core/calendar/civil-day';
import { isFormulaInput, type CellInput, type Operation } from '../../src/core/changes/change';
import { columnChoices, planColumns, type ColumnsPlan } from '../../src/core/deadlines/columns/plan-columns';
import { clockColumn } from '../../src/core/deadlines/run-clock';
import { ownColumnName } from '../../src/core/fields/own-columns';
import { columnIndex } from '../../src/core/grid/address';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import { Ledger } from '../../src/core/ledger/ledger';
import { readSheet } from '../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { todayInShanghai } from '../../src/hosts/today';
import { sampleLedger } from '../../src/sample';
import { bytesOf, convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;

async function ledgerIn(bytes: Uint8Array): Promise<Ledger> {
  const [sheet] = (await openWorkbook(bytes, 'a.xlsx')).sheets;
  const grid = sheet?.grid() as Grid;
  const table = readSheet(grid, { profile: DEFAULT_PROFILE }).tables[0];
  if (!table) throw new Error('no table');
  return new Ledger(grid, table, DEFAULT_PROFILE, { file: 'a.xlsx', sheet: grid.name });
}

/** What a plan writes into each cell: by column and row the value that the cell shows. */
function shownBy(plan: ColumnsPlan): Map<string, unknown> {
  const shown = new Map<string, unknown>();
  const valueOf = (input: CellInput): unknown => (isFormulaInput(input) ? input.value : input);
  for (const op of plan.change.operations) {
    if (op.kind !== 'write-cells') continue;
    for (const run of op.runs)
      run.rows.forEach((r, k) => shown.set(`${run.column}:${r}`, valueOf(run.inputs[k] ?? null)));
  }
  return shown;
}

/** 按期（节假日顺延） is a word of the day it was judged; the formula tells only that it was in time. */
const plainly = (v: unknown): unknown =>
  v === '' ? null : typeof v === 'string' ? v.replace('（节假日顺延）', '') : v;

describe('the columns of the deadlines in a program that knows nothing of us', () => {
  // Some matters of this ledger are still open on the day when the columns are written.
  const sample = sampleLedger({ seed: 7, rows: 120, layout: 'month-totals', mess: 'usual' });
  const written = day(sample.truth.asOf);
  const original = writeWorkbook([sample.sheet], { madeByProduct: false });

  it('say on any later day what we would say on that day, the matters closed since included', async () => {
    const ledger = await ledgerIn(original);
    const ids = columnChoices(ledger, written).map((c) => c.id);
    const plan = planColumns(ledger, written, ids);

    // The clerk closes some open matters, in time and too late, without this product.
    const handle = clockColumn(ledger, 'handle', written);
    const open = Array.from({ length: ledger.size }, (_, i) => i).filter((i) => {
      const state = handle.state(i);
      return (state === 'running' || state === 'near' || state === 'overdue') && !handle.isUnsure(i);
    });
    expect(open.length).toBeGreaterThan(3);
    const closedColumn = ledger.columnsOf('closedDate')[0]?.column ?? -1;
    const closing: Operation = {
      kind: 'write-cells',
      sheet: plan.sheet,
      runs: [
        {
          column: closedColumn,
          rows: Int32Array.from(open.slice(0, 3).map((i) => ledger.rowOf(i))),
          inputs: [1, 40, 200].map((n) => excelSerialOfDay(addDays(written, n), false)),
          style: { format: 'yyyy-mm-dd' },
        },
      ],
    };
    const path = join(folder, 'columns.xlsx');
    writeFileSync(path, patchWorkbook(original, [...plan.change.operations, closing]));

    // What we would write today, knowing of the closing, against what LibreOffice has calculated today.
    const again = planColumns(await ledgerIn(bytesOf(path)), todayInShanghai(), ids);
    expect(again.added).toEqual([]);
    const calculated = await ledgerIn(bytesOf(convert(path, 'xlsx', 'xlsx:Calc MS Excel 2007 XML')));
    const wrong: string[] = [];
    const states = new Map<unknown, number>();
    for (const [place, value] of shownBy(again)) {
      const [column = 0, row = 0] = place.split(':').map(Number);
      const there = plainly(valueAt(calculated.grid, row, column));
      states.set(there, (states.get(there) ?? 0) + 1);
      if (there !== plainly(value)) wrong.push(`${place}: ${String(there)} for ${String(value)}`);
    }
    expect(wrong).toEqual([]);
    expect(states.get('超期未办')).toBeGreaterThan(0);
    expect(states.get('超期完成')).toBeGreaterThan(0);
    expect(states.get('按期')).toBeGreaterThan(0);
  });

  it('are printed with their headers, and a date is a date', async () => {
    const ledger = await ledgerIn(original);
    const plan = planColumns(ledger, written, ['handle-due', 'handle-state']);
    const path = join(folder, 'print.xlsx');
    writeFileSync(path, patchWorkbook(original, plan.change.operations));
    const after = await ledgerIn(bytesOf(path));
    const own = after.table.columns.filter((c) => ownColumnName(c.header) !== null);
    expect(own.map((c) => c.column)).toContain(columnIndex(plan.from));
    const printed = pagesOf(convert(path, 'pdf')).join('').replace(/\s/gu, '');
    expect(printed).toContain('（自动）');
    expect(printed).toMatch(/超期未办|临期|未到期/u);
  });
});
