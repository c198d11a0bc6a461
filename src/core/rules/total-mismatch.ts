import { fieldOf } from '../fields/catalog';
import { formatAt } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { readCount } from '../values/count';
import { isNullToken } from '../values/text';
import { followEach } from './follow-each';
import type { FindingParams, Follower, LedgerEdit, Retell, TableRule } from './rule';
import { explanation, numberOf, totalRows, type TotalRow } from './total-rows';

/** Whole numbers of these are no quantity to be added up. */
const NOT_ADDED: ReadonlySet<string> = new Set(['seq', 'age', 'dueDays']);
/** Nor are the columns under such headers. */
const NO_QUANTITY = /率|比|占|均|%|％|排名|名次|序|编号|号码|年份|年度|月份|单价|得分|评分|年龄/u;

export const totalMismatch: TableRule = {
  scope: 'table',
  id: 'total-mismatch',
  severity: 'warning',
  owner: 'registrar',
  title: '合计与逐行相加不符',
  text: '合计（小计、总计、累计）行里的数与它上面各行相加的结果不一样。只看整列都是数的列，不看序号、编号、比率和平均数。表下有注说明原因的（如一件涉及多类），会一并提醒，不一定是错。',
  basis: null,
  mend: '核对是漏加了行还是合计没有更新；合计最好用求和公式。',
  fixText: '改成逐行相加的结果，要您确认；是公式的、有说明原因的不改',
  check(ledger, _ctx, _report, reportCell) {
    const totals = totalRows(ledger);
    if (totals.length === 0) return;
    for (const column of ledger.table.columns) {
      for (const { row, params } of mismatches(ledger, column, totals)) {
        reportCell(row, column.column, column.fields[0] ?? null, params);
      }
    }
  },
  follow: followEach((ledger) => {
    const totals = totalRows(ledger);
    return totals.length === 0 ? null : new Totals(ledger, totals);
  }),
  message: ({ fieldName, params }) =>
    `“${fieldName}”合计是${String(params.total)}，逐行相加是${String(params.sum)}。` +
    (params.explained === true ? '表中有说明，可能就是不必相等，请对照说明核对。' : ''),
  fix: ({ params, ledger, row, field }) => {
    if (params.explained === true || row === null || isFormula(ledger, row, field)) return null;
    return { value: Number(params.sum), safe: false };
  },
};

interface Mismatch {
  /** 0-based grid row of the total. */
  readonly row: number;
  readonly params: FindingParams;
}

/** The totals of one column that do not fit. */
function mismatches(ledger: Ledger, column: TableColumn, totals: readonly TotalRow[]): Mismatch[] {
  if (!isQuantity(column)) return [];
  const wanted = totals.filter(({ row }) => isPlainTotal(ledger, row, column.column));
  const numbers = wanted.length > 0 ? numbersOf(ledger, column) : null;
  if (!numbers) return [];
  return wanted.flatMap(({ row, ranges }) => {
    const total = numberOf(ledger.grid.columns[column.column]?.[row]);
    if (typeof total !== 'number' || ranges.length === 0) return [];
    if (ranges.some(([from, to]) => numbers.fits(total, from, to))) return [];
    const [from, to] = ranges[0]!;
    const sum = rounded(numbers.sum(from, to));
    return [{ row, params: { total, sum, explained: explanation(ledger, row) !== null } }];
  });
}

/** The totals of one table, kept while its matters are edited: a column that changes is added up again. */
class Totals implements Follower {
  private readonly found: Map<TableColumn, readonly Mismatch[]>;

  constructor(
    private readonly ledger: Ledger,
    private readonly totals: readonly TotalRow[],
  ) {
    this.found = new Map(ledger.table.columns.map((column) => [column, mismatches(ledger, column, totals)]));
  }

  edited({ columns }: LedgerEdit, retell: Retell): boolean {
    const rows = new Set<number>();
    for (const [column, before] of this.found) {
      if (!columns.has(column.column)) continue;
      const now = mismatches(this.ledger, column, this.totals);
      for (const { row } of [...before, ...now]) rows.add(row);
      this.found.set(column, now);
    }
    for (const row of rows) {
      const report = retell.row(this.ledger, row);
      for (const [{ column, fields }, found] of this.found) {
        for (const m of found) if (m.row === row) report(row, column, fields[0] ?? null, m.params);
      }
    }
    return true;
  }
}

function isQuantity(column: TableColumn): boolean {
  if (column.fields.length > 1 || column.header.some((h) => NO_QUANTITY.test(h))) return false;
  const [field] = column.fields;
  if (field === undefined) return column.how !== 'left-alone' && column.how !== 'own' && column.header.length > 0;
  const { type } = fieldOf(field);
  return (type === 'integer' || type === 'number') && !NOT_ADDED.has(field);
}

/** A number in the total row that is shown as one: no percentage, no date. */
function isPlainTotal(ledger: Ledger, row: number, column: number): boolean {
  const total = numberOf(ledger.grid.columns[column]?.[row]);
  return (
    typeof total === 'number' && !/[%yd]/iu.test(formatAt(ledger.grid, row, column).replace(/"[^"]*"|\[[^\]]*\]/gu, ''))
  );
}

/** Fewer numbers may rise by one by chance. */
const FEWEST_LINES = 4;

interface Numbers {
  sum(from: number, to: number): number;
  fits(total: number, from: number, to: number): boolean;
}

/**
 * The numbers of a column added up as one goes down. A word in a column of ours (若干人) is left out of
 * the sum, as a spreadsheet does; one in any other column makes it no column of numbers: `null`.
 */
function numbersOf(ledger: Ledger, column: TableColumn): Numbers | null {
  const { grid, table, size } = ledger;
  const raw = grid.columns[column.column] ?? [];
  const inherited = table.inherited.get(column.column);
  const sums = new Float64Array(size + 1);
  const shown = new Float64Array(size + 1);
  const blanks = new Uint32Array(size + 1);
  let filled = 0;
  let decimals = false;
  let before: number | null = null;
  const [field] = column.fields;
  const ofPeople = field === 'peopleCount' || field === 'involvedCount';
  let running = field === undefined;
  for (let i = 0; i < size; i++) {
    const row = ledger.rowOf(i);
    const v = raw[row];
    let n = typeof v === 'string' && isNullToken(v) ? null : numberOf(v);
    if (n === undefined) {
      if (field === undefined) return null;
      n = typeof v === 'string' ? readCount(v, ofPeople).count : null;
    }
    // What stands under a merge is not seen and not counted; what is taken from above is counted there.
    const own = inherited?.has(i) !== true;
    if (!own) n = null;
    if (n !== null) {
      filled++;
      if (!Number.isInteger(n)) decimals = true;
      if (before !== null && n !== before + 1) running = false;
      before = n;
    }
    sums[i + 1] = sums[i]! + (n ?? 0);
    shown[i + 1] = shown[i]! + (grid.hiddenRows.has(row) ? 0 : (n ?? 0));
    blanks[i + 1] = blanks[i]! + (n === null && own ? 1 : 0);
  }
  // 行次: lines numbered under a header that does not say so.
  if (filled === 0 || (running && filled >= FEWEST_LINES)) return null;
  const countsPeople = field === 'peopleCount';
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance(a, b, decimals);
  return {
    sum: (from, to) => sums[to]! - sums[from]!,
    fits(total, from, to) {
      const sum = sums[to]! - sums[from]!;
      // Beyond all numbers nothing can be said.
      if (!Number.isFinite(sum) || near(total, sum) || near(total, shown[to]! - shown[from]!)) return true;
      // A matter without a number of people is one person to whoever counts them.
      return countsPeople && total === sum + blanks[to]! - blanks[from]!;
    },
  };
}

/** A total typed by hand is rounded: 12.3 for 12.345, 12 for 12.3. */
function tolerance(total: number, sum: number, decimals: boolean): number {
  const noise = 1e-9 * Math.max(Math.abs(total), Math.abs(sum));
  if (!decimals) return noise;
  const places = String(total).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.min(places, 9) + noise;
}

/** Without what adding up binary fractions leaves behind. */
function rounded(n: number): number {
  return Number(n.toPrecision(12));
}

function isFormula(ledger: Ledger, row: number, field: string | null): boolean {
  return ledger.table.columns.some(
    (c) => (c.fields[0] ?? null) === field && ledger.grid.formulas[c.column]?.has(row) === true,
  );
}
