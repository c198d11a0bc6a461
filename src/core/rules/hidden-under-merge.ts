import { isBlank, valueAt, type MergeArea } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { Merges } from '../ledger/merges';
import type { TableColumn } from '../ledger/types';
import { followEach } from './follow-each';
import type { Follower, LedgerEdit, ReportCell, Retell, TableRule } from './rule';

export const hiddenUnderMerge: TableRule = {
  scope: 'table',
  follow: followEach((ledger) => (ledger.grid.merges.length === 0 ? null : new UnderMerges(ledger))),
  id: 'hidden-under-merge',
  severity: 'warning',
  owner: 'registrar',
  title: '合并单元格下藏有内容',
  text: '合并区域里被盖住的单元格还存着另外的内容，平时看不见，筛选、取消合并或导入其他系统时会冒出来。与显示内容相同的不提示。',
  basis: null,
  mend: '取消合并，看清藏着的内容，该留的留、该删的删，再决定是否合并。',
  noFix: '藏着的内容留哪个、删哪个，要人看过',
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

/** A merge further down than this is looked at with all others. */
const MOST_ROWS = 500;

class UnderMerges implements Follower {
  private readonly merges: Merges;
  private readonly span: Rows | null;
  private readonly overlap: boolean;

  constructor(private readonly ledger: Ledger) {
    this.merges = new Merges(ledger.grid);
    this.span = rowsOf(ledger);
    this.overlap = ledger.table.columns.some(({ column }) => {
      const areas = this.merges.inColumn(column);
      return areas.some((area, k) => k > 0 && area.top <= areas[k - 1]!.bottom);
    });
  }

  edited({ ledger, records, columns }: LedgerEdit, retell: Retell): boolean {
    if (this.overlap) return false;
    const rows = new Set<number>();
    for (const record of records) {
      for (const column of columns) {
        const area = this.merges.areaAt(ledger.rowOf(record), column);
        if (!area) continue;
        if (area.bottom - area.top > MOST_ROWS) return false;
        for (let row = area.top; row <= area.bottom; row++) rows.add(row);
      }
    }
    for (const row of rows) this.tellRow(row, retell.row(ledger, row));
    return true;
  }

  private tellRow(row: number, report: ReportCell): void {
    const { grid, table } = this.ledger;
    if (!this.span || row < this.span.first || row > this.span.last) return;
    for (const { column, how, fields } of table.columns) {
      const area = how === 'left-alone' ? null : this.merges.areaAt(row, column);
      if (!area || (area.top === row && area.left === column)) continue;
      const v = valueAt(grid, row, column);
      if (!isBlank(v) && v !== valueAt(grid, area.top, area.left)) report(row, column, fields[0] ?? null);
    }
  }
}
