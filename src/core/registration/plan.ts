import { AppError } from '../app-error';
import type { CellRun, WorkbookChange } from '../changes/change';
import { isBlank, valueAt } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { typedCells, type Typed } from './typed-row';

/** What registering writes, for the clerk to see before it is done. */
export interface RegistrationPlan {
  readonly sheet: string;
  /** 0-based row that the matter gets. */
  readonly row: number;
  readonly cells: number;
  readonly change: WorkbookChange;
}

/**
 * Appends a typed matter to the clerk's own table, each value in its own column. The row is the one
 * below the last matter, or the next that holds nothing but its printed number. No row is pushed
 * down: what stands below, totals and signatures, is the clerk's to move.
 *
 * @throws AppError `registration-empty` where nothing was typed, `no-free-row` where there is no room
 */
export function planRegistration(ledger: Ledger, typed: Typed): RegistrationPlan {
  const cells = typedCells(ledger, typed);
  if (cells.length === 0) throw new AppError('registration-empty', '还没有填写内容，请先填写再登记。');
  const row = freeRow(ledger);
  const rows = Int32Array.of(row);
  const runs = cells.map(({ column, input, format }): CellRun => ({
    column,
    rows,
    inputs: [input],
    ...(format !== null && { style: { format } }),
  }));
  const { sheet } = ledger.place;
  return {
    sheet,
    row,
    cells: cells.length,
    change: { title: '登记一件', operations: [{ kind: 'write-cells', sheet, runs }] },
  };
}

function freeRow({ table, grid, place }: Ledger): number {
  const last = table.records.at(-1) ?? table.headerRows.at(-1) ?? 0;
  const printed = new Set(table.skipped.filter((s) => s.why === 'numbered-blank').map((s) => s.row));
  const row = last + 1;
  if (printed.has(row) || isFree(row)) return row;
  throw new AppError(
    'no-free-row',
    `“${place.sheet}”第${last + 1}行下面没有空行（第${row + 1}行已有内容），请先用 Excel 或 WPS 在那里插入一个空行，再来登记。`,
  );

  function isFree(r: number): boolean {
    const covered = grid.merges.some(
      (m) => m.top <= r && r <= m.bottom && table.columns.some(({ column: c }) => m.left <= c && c <= m.right),
    );
    return !covered && table.columns.every(({ column }) => isBlank(valueAt(grid, r, column)));
  }
}
