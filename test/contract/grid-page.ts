import { AppError } from '../../src/core/app-error';
import type { WorkbookChange } from '../../src/core/changes/change';
import type { Grid } from '../../src/core/grid/grid';
import { startGrid } from '../../src/hosts/workbench/grid-app';
import { UniverHost } from '../../src/hosts/workbench/univer-host';
import { slicer } from '../../src/worker/pause';
import { NOON, toldAround } from './told-around';
import { pack, unpack } from './wire';

/** A page with nothing on it but the grid, and the host behind functions that a test can call from outside. */
const place = document.createElement('div');
place.style.cssText = 'position: fixed; inset: 0';
document.body.append(place);
const app = startGrid(place, { dark: false });
const host = new UniverHost(app, { storage: null, startRest: slicer, now: () => NOON });
const told: string[] = [];
host.onChange(({ sheet }) => told.push(sheet));

const workbook = () => app.api.getActiveWorkbook()!;

const sheetNamed = (name: string) => workbook().getSheetByName(name)!;

const deeds = {
  show: (sheets: readonly Grid[]) =>
    host.show(
      '台账.xlsx',
      sheets.map((grid) => ({ grid, visible: true })),
    ),
  /** Down the same way as typing. */
  type: (sheet: string, row: number, column: number, value: string | number) =>
    void sheetNamed(sheet).getRange(row, column).setValue(value),
  async selectCells(sheet: string, row: number, column: number, rows: number, columns: number) {
    await host.select(sheet, row, column);
    const facade = sheetNamed(sheet);
    facade.setActiveRange(facade.getRange(row, column, rows, columns));
  },
  takeBack: () => app.api.undo(),
  applyAndStop(change: WorkbookChange) {
    const stop = new AbortController();
    return host.apply(change, { signal: stop.signal, onProgress: () => stop.abort() });
  },
  told: () => told.splice(0),
  toldAround: (deed: 'apply' | 'undo' | 'redo', change?: WorkbookChange) =>
    toldAround(
      async () => (deed === 'apply' ? host.apply(change!) : host[deed]()),
      () => told.splice(0),
      () => new Promise((resolve) => setTimeout(resolve, 300)),
    ),
  operations: () => host.operations(),
  capabilities: () => host.capabilities,
  /** Everything of a sheet that a change may touch, style by style. */
  async picture(name: string) {
    const { sheets, styles, resources } = workbook().save();
    const sheet = Object.values(sheets).find((s) => s.name === name)!;
    const cells: unknown[] = [];
    for (const [row, columns] of Object.entries(sheet.cellData ?? {})) {
      for (const [column, cell] of Object.entries(columns as Record<string, { s?: string }>))
        cells.push([row, column, { ...cell, s: cell.s === undefined ? null : styles[cell.s] }]);
    }
    const rules = resources?.find((r) => r.name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.data;
    const ruleList = rules ? (JSON.parse(rules) as Record<string, unknown>)[sheet.id!] : undefined;
    // A column with nothing to say is like no column.
    const columns = Object.entries(sheet.columnData ?? {}).filter(([, column]) => Object.keys(column ?? {}).length > 0);
    // Last: while it is read, formulas go on being calculated.
    const { validated } = await host.readGrid(name);
    // In which order merges were made says nothing.
    const merges = [...(sheet.mergeData ?? [])].sort(
      (a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn,
    );
    return { cells, merges, columns, rules: ruleList ?? [], validated };
  },
};

const methods: Record<string, (...args: never[]) => unknown> = {
  ...deeds,
  ...Object.fromEntries(
    (
      ['sheets', 'readGrid', 'apply', 'undo', 'redo', 'journal', 'forgetChanges', 'select', 'selectedRows'] as const
    ).map((m) => [m, host[m].bind(host)]),
  ),
};

/** Runs a deed; a failure comes back as its code and sentence. */
async function call(method: string, args: string): Promise<string> {
  try {
    return pack({ result: await methods[method]!(...(unpack(args) as never[])) });
  } catch (error) {
    if (error instanceof AppError) return pack({ failure: [error.code, error.message] });
    throw error;
  }
}

Object.assign(window, { call });
