import { AppError } from '../app-error';
import type { CellRun, InsertRows, WorkbookChange } from '../changes/change';
import { columnLetters } from '../grid/address';
import { isBlank, valueAt, type MergeArea } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { typedCells, type Typed } from './typed-row';

/** Totals that are calculated, and then count the matter as well; totals that somebody typed; other rows. */
export type Moved = 'totals' | 'typed-totals' | 'rows';

/** What registering writes, for the clerk to see before it is done. */
export interface RegistrationPlan {
  readonly sheet: string;
  /** 0-based row that the matter gets. */
  readonly row: number;
  readonly cells: number;
  /** What moves down because a row is put in for it; null where it gets a row that is there. */
  readonly moves: Moved | null;
  readonly change: WorkbookChange;
}

/**
 * Appends a typed matter to the clerk's own table, each value in its own column. The row is the one
 * below the last matter, where that is there to be filled; else one is put in, and totals, notes and
 * signatures move down. The new row goes on with the formulas of the two above it,
 * and what counts the matters counts it as well.
 *
 * @throws AppError `registration-empty` where nothing was typed, `no-free-row` where a merge goes on through there
 */
export function planRegistration(ledger: Ledger, typed: Typed): RegistrationPlan {
  const cells = typedCells(ledger, typed);
  if (cells.length === 0) throw new AppError('registration-empty', '还没有填写内容，请先填写再登记。');
  const { sheet } = ledger.place;
  const { row, insertion } = placeOfNew(ledger);
  const rows = Int32Array.of(row);
  const runs = cells.map(({ column, input, format }): CellRun => ({
    column,
    rows,
    inputs: [input],
    ...(format !== null && { style: { format } }),
  }));
  const write = { kind: 'write-cells', sheet, runs } as const;
  return {
    sheet,
    row,
    cells: cells.length,
    moves: insertion && movedFrom(ledger, row),
    change: { title: '登记一件', operations: insertion ? [insertion, write] : [write] },
  };
}

const totalsFrom = ({ table }: Ledger, from: number): number[] =>
  table.skipped.filter(({ row, why }) => why === 'total' && row >= from).map(({ row }) => row);

function movedFrom(ledger: Ledger, from: number): Moved {
  const totals = totalsFrom(ledger, from);
  if (totals.length === 0) return 'rows';
  const calculated = ledger.grid.formulas.some((rows) => totals.some((row) => rows?.has(row)));
  return calculated ? 'totals' : 'typed-totals';
}

function placeOfNew(ledger: Ledger): { readonly row: number; readonly insertion: InsertRows | null } {
  const { table, grid, place } = ledger;
  const first = table.records[0];
  const before = table.records.at(-2) ?? -1;
  const last = table.records.at(-1) ?? table.headerRows.at(-1) ?? 0;
  const isOurs = (merge: MergeArea): boolean =>
    table.columns.some(({ column: c }) => merge.left <= c && c <= merge.right);
  const merges = grid.merges.filter(isOurs);
  const printed = new Set(table.skipped.filter((s) => s.why === 'numbered-blank').map((s) => s.row));
  const isFree = (r: number): boolean =>
    !merges.some((m) => m.top <= r && r <= m.bottom) &&
    table.columns.every(({ column }) => isBlank(valueAt(grid, r, column)));
  // One blank row keeps totals apart, which would not count what is written there; several are printed to be filled.
  const keepsApart = isFree(last + 1) && !isFree(last + 2) && totalsFrom(ledger, last + 2).length > 0;
  if (printed.has(last + 1) || (isFree(last + 1) && !keepsApart)) return { row: last + 1, insertion: null };
  // A matter may take several rows that are merged: what began among them would be hidden.
  const row = 1 + merges.reduce((n, m) => (m.top <= last && m.top > before ? Math.max(n, m.bottom) : n), last);
  const through = merges.find((m) => m.top < row && m.bottom >= row);
  if (through)
    throw new AppError(
      'no-free-row',
      `“${place.sheet}”第${row}行和第${row + 1}行在${columnLetters(through.left)}列是合并在一起的，中间不能插入新的一行，请先取消合并，再来登记。`,
    );
  const fill = filledColumns(ledger);
  return {
    row,
    insertion: {
      kind: 'insert-rows',
      sheet: place.sheet,
      at: row,
      count: 1,
      like: last,
      ...(first !== undefined && { joins: first }),
      ...(fill.length > 0 && { fill }),
    },
  };
}

/** Columns that are calculated in the last two matters: one formula alone may be somebody's own. */
function filledColumns({ grid, table, size }: Ledger): number[] {
  const [before, last] = [table.records[size - 2], table.records[size - 1]];
  if (before === undefined || last === undefined) return [];
  return [...grid.formulas.keys()].filter((c) => {
    const rows = grid.formulas[c];
    return rows?.has(last) && rows.has(before);
  });
}
