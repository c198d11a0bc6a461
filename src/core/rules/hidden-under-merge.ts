import { isBlank, valueAt, type MergeArea } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import type { TableRule } from './rule';

export const hiddenUnderMerge: TableRule = {
  scope: 'table',
  id: 'hidden-under-merge',
  severity: 'warning',
  owner: 'registrar',
  title: '合并单元格下藏有内容',
  text: '合并区域里被盖住的单元格还存着另外的内容，平时看不见，筛选、取消合并或导入其他系统时会冒出来。与显示内容相同的不提示。',
  basis: null,
  mend: '取消合并，看清藏着的内容，该留的留、该删的删，再决定是否合并。',
  check(ledger, _ctx, _report, reportCell) {
    const span = rowsOf(ledger);
    if (!span) return;
    const columns = new Map(ledger.table.columns.map((c): [number, TableColumn] => [c.column, c]));
    // In a damaged file merges may overlap.
    const told = new Set<string>();
    for (const merge of ledger.grid.merges) {
      if (merge.bottom < span.first || merge.top > span.last) continue;
      for (const { row, column } of coveredCells(ledger, merge, span, columns)) {
        const cell = `${row}:${column.column}`;
        if (!told.has(cell)) reportCell(row, column.column, column.fields[0] ?? null);
        told.add(cell);
      }
    }
  },
  message: ({ fieldName }) =>
    `${fieldName ? `“${fieldName}”` : '单元格'}被合并盖住，里面还有别的内容，请取消合并后核对。`,
};

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** First and last grid row below the header that hold anything. */
function rowsOf({ table }: Ledger): Rows | null {
  const { records, skipped } = table;
  const ends = [records[0], records[records.length - 1], skipped[0]?.row, skipped[skipped.length - 1]?.row];
  const rows = ends.filter((row) => row !== undefined);
  return rows.length === 0 ? null : { first: Math.min(...rows), last: Math.max(...rows) };
}

/** The cells under a merge that hold something else than what it shows. */
function* coveredCells(
  { grid }: Ledger,
  merge: MergeArea,
  span: Rows,
  columns: ReadonlyMap<number, TableColumn>,
): Generator<{ row: number; column: TableColumn }> {
  const shown = valueAt(grid, merge.top, merge.left);
  for (let c = merge.left; c <= merge.right; c++) {
    const column = columns.get(c);
    if (!column || column.how === 'left-alone') continue;
    for (let row = Math.max(merge.top, span.first); row <= Math.min(merge.bottom, span.last); row++) {
      if (row === merge.top && c === merge.left) continue;
      const v = valueAt(grid, row, c);
      if (!isBlank(v) && v !== shown) yield { row, column };
    }
  }
}
