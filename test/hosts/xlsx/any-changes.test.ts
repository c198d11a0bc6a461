import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { CellInput, Operation, WorkbookChange, WriteCells } from '../../../src/core/changes/change';
import { formatAt, isCellError, valueAt, type Grid } from '../../../src/core/grid/grid';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { anyStory, heedful, LEDGER, OTHER } from '../../contract/any-changes';
import { failure } from '../../contract/writing-contract';
import { FileUnderTest } from './file-under-test';

/**
 * A file has no journal: the one that was given is never touched. What can go wrong is that a change
 * does something else than it says, or that it does not go together with the next one.
 */

const SHEETS = [LEDGER, OTHER];

/** What the cells of a sheet hold and how their numbers are shown; empty ones are left out. */
function contents(grid: Grid): unknown {
  const cells: unknown[] = [];
  for (let r = 0; r < grid.rowCount; r++)
    for (let c = 0; c < grid.columnCount; c++) {
      const value = valueAt(grid, r, c);
      const isFormula = grid.formulas[c]?.has(r) ?? false;
      if (value !== null || isFormula) cells.push([r, c, value, isFormula, formatAt(grid, r, c)]);
    }
  return {
    cells,
    merges: grid.merges,
    hidden: [[...grid.hiddenRows], [...grid.hiddenColumns]],
    validated: grid.validated,
  };
}

const isWrite = (operation: Operation): operation is WriteCells => operation.kind === 'write-cells';

/** Writes into every cell that was written to what stood there before. */
function backTo(before: ReadonlyMap<string, Grid>, writes: readonly WriteCells[]): Operation[] {
  return SHEETS.map((sheet) => {
    const grid = before.get(sheet)!;
    const runs = writes.filter((op) => op.sheet === sheet).flatMap((op) => op.runs);
    const places = new Set(runs.flatMap(({ column, rows }) => Array.from(rows, (row) => `${column} ${row}`)));
    return {
      kind: 'write-cells',
      sheet,
      runs: [...places].map((place) => {
        const [column = 0, row = 0] = place.split(' ').map(Number);
        const format = formatAt(grid, row, column);
        return { column, rows: Int32Array.of(row), inputs: [inputOf(grid, row, column)], style: { format } };
      }),
    };
  });
}

function inputOf(grid: Grid, row: number, column: number): CellInput {
  const value = valueAt(grid, row, column);
  if (isCellError(value)) throw new Error('files under test hold no errors');
  return grid.formulas[column]?.has(row) ? { formula: '1+2', value } : value;
}

const file = new FileUnderTest();

/** Shows a workbook and does to it what it has room for. */
async function doneTo(
  sheets: readonly Grid[],
  changes: readonly WorkbookChange[],
): Promise<{ readonly given: Uint8Array; readonly done: readonly Operation[] }> {
  await file.show(sheets);
  const given = file.bytes;
  const done: Operation[] = [];
  for (const change of changes) {
    const names = (await file.host.sheets()).map(({ name }) => name);
    const fitting = await heedful(change, async (sheet) =>
      names.includes(sheet) ? file.host.readGrid(sheet) : { merges: [] },
    );
    if ((await failure(file.host.apply(fitting))) === null) done.push(...fitting.operations);
  }
  return { given, done };
}

const grids = async (): Promise<Map<string, Grid>> => {
  const all = new Map<string, Grid>();
  for (const { name } of await file.host.sheets()) all.set(name, await file.host.readGrid(name));
  return all;
};

test('whatever is written into whatever file can be written back, and nothing else has changed', async () => {
  const property = fc.asyncProperty(anyStory, async ({ sheets, changes }) => {
    await file.show(sheets);
    const before = await grids();
    const writing = changes.map((change) => ({
      ...change,
      operations: change.operations.filter((op) => isWrite(op) && SHEETS.includes(op.sheet)),
    }));
    const { given, done } = await doneTo(sheets, writing);
    const copy = given.slice();
    await file.host.apply({ title: '写回', operations: backTo(before, done.filter(isWrite)) });
    const after = await grids();
    for (const name of SHEETS) expect(contents(after.get(name)!)).toEqual(contents(before.get(name)!));
    expect(given).toEqual(copy);
    // A sheet that nothing was written to is the same to the byte.
    const [was, is] = [unzipSync(given), unzipSync(file.bytes)];
    for (const [i, name] of SHEETS.entries()) {
      if (done.some((op) => op.sheet === name && isWrite(op) && op.runs.some(({ rows }) => rows.length > 0))) continue;
      const part = `xl/worksheets/sheet${i + 1}.xml`;
      expect(is[part]).toEqual(was[part]);
    }
  });
  await fc.assert(property, { numRuns: 40 });
});

test('changes saved together come to the same as one after the other', async () => {
  const property = fc.asyncProperty(anyStory, async ({ sheets, changes }) => {
    const { given, done } = await doneTo(sheets, changes);
    const oneByOne = await grids();
    file.bytes = patchWorkbook(given, done);
    const together = await grids();
    expect([...together.keys()]).toEqual([...oneByOne.keys()]);
    for (const [name, grid] of oneByOne) expect(contents(together.get(name)!)).toEqual(contents(grid));
  });
  await fc.assert(property, { numRuns: 40 });
});
