import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatAt, isCellError, type Grid } from '../src/core/grid/grid';
import type { SheetCell } from '../src/core/sheets/sheet-model';
import { writeWorkbook, type WritableSheet } from '../src/hosts/xlsx/write/write-workbook';

/** The rows of a grid as cells to write, made while they are written. */
function* rowsOf(grid: Grid): Generator<readonly (SheetCell | null)[]> {
  for (let r = 0; r < grid.rowCount; r++) {
    yield grid.columns.map((column, c): SheetCell | null => {
      const v = column[r] ?? null;
      if (v === null || isCellError(v)) return null;
      return typeof v === 'number' && formatAt(grid, r, c) !== 'General' ? { value: v, style: 'date' } : { value: v };
    });
  }
}

function sheetOf(grid: Grid): WritableSheet {
  return {
    name: grid.name,
    rows: rowsOf(grid),
    styles: { date: { format: 'yyyy-mm-dd' } },
    // The title is not merged here: ExcelJS repeats a merged value in every covered cell, and readers could not be
    // held to the same values.
    merges: [],
    widths: grid.columns.map(() => 14),
    frozenRows: 2,
    frozenColumns: 0,
  };
}

/** Writes a grid as a clerk's .xlsx into a folder of its own, lends it, and takes all away again. */
export async function withLedgerFile<T>(grid: Grid, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'petition-ledger-bench-'));
  try {
    const file = path.join(folder, 'bench.xlsx');
    await writeFile(file, writeWorkbook([sheetOf(grid)], { madeByProduct: false }));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
