import type { AddSheet, WorkbookChange } from '../../src/core/changes/change';
import type { CellValue, Grid } from '../../src/core/grid/grid';
import { gridOf } from '../core/reports/rectification/support';
import type { FakeHost } from './fake-host';
import { click, openReports, settle, unmount } from './mounted-pane';

/** Presses 写成工作表 and 写入; gives what was asked of the workbook. */
export async function writeReport(host: FakeHost): Promise<WorkbookChange | undefined> {
  await click(/^写成工作表$/u);
  await settle(200);
  await click(/^写入$/u);
  await settle(200);
  return host.applied.at(-1);
}

/** A worksheet that a change adds, as a host reads it. */
export function addedSheet(change: WorkbookChange | undefined, sheet: string): Grid {
  const found = change?.operations.find((op): op is AddSheet => op.kind === 'add-sheet' && op.sheet === sheet);
  if (!found) throw new Error(`${sheet} was not added`);
  return gridOf(found.model);
}

/** 排查整治台账 as the pane makes it of a workbook and writes it; the pane is closed then. */
export async function rectificationSheetOf(host: FakeHost): Promise<Grid> {
  await openReports(host, /^排查整治台账/u);
  const sheet = addedSheet(await writeReport(host), '排查整治台账');
  await unmount();
  return sheet;
}

/** The sheet with a value under a header, in the row in which a text stands. */
export function typedInto(grid: Grid, row: string, header: string, value: CellValue): Grid {
  const r = Array.from({ length: grid.rowCount }, (_, i) => i).find((i) => grid.columns.some((c) => c[i] === row));
  const column = grid.columns.findIndex((cells) =>
    Array.from(cells).some((v) => String(v).replace(/\s/gu, '') === header),
  );
  if (r === undefined || column < 0) throw new Error(`no ${row} or no ${header}`);
  const columns = grid.columns.map((cells, c) =>
    Array.from({ length: grid.rowCount }, (_, i) => (c === column && i === r ? value : (cells[i] ?? null))),
  );
  return { ...grid, columns };
}
