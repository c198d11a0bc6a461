import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';

const ROOT = join(__dirname, '../..');

export interface CliAnswer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user does from a checkout. */
export function runCli(...args: string[]): CliAnswer {
  const run = spawnSync(process.execPath, [join(ROOT, 'tools/cli.mjs'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** A folder that goes away with the test file. */
export function temporaryFolder(): { readonly path: (name: string) => string; readonly root: string } {
  const root = mkdtempSync(join(tmpdir(), 'petition-ledger-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return { root, path: (name) => join(root, name) };
}

type Value = string | number | null;

/** A plain sheet of values, without any style. */
export function plainSheet(name: string, rows: readonly (readonly Value[])[]): SheetModel {
  return {
    name,
    rows: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    styles: {},
    merges: [],
    widths: [],
    frozenRows: 0,
    frozenColumns: 0,
  };
}

/** Writes sheets as a clerk's own workbook: without the mark of this product. */
export function saveSheets(path: string, sheets: readonly SheetModel[]): void {
  writeFileSync(path, writeWorkbook(sheets, { madeByProduct: false }));
}
