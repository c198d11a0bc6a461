import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { cleanText } from '../values/text';

/** A total row and the records that it may have added up. */
export interface TotalRow {
  /** 0-based grid row. */
  readonly row: number;
  /**
   * The ranges of records (from, to excluded) that the row may sum, the likeliest first: those since
   * the total before it; those since the total of its own level; all above it. Which of them is meant
   * its words seldom say, so a number that fits any of them is right.
   */
  readonly ranges: readonly (readonly [number, number])[];
}

const SUBTOTAL = /小计|本页/u;
/** Sums of rows that are not in the table: of last year, or of the year so far under this month's. */
const ELSEWHERE = /上期|上年|上月|去年|同期|结转|年初|全年/u;

/** The total rows of a table, top to bottom. */
export function totalRows(ledger: Ledger): TotalRow[] {
  const totals = ledger.table.skipped.filter((s) => s.why === 'total').map((s) => s.row);
  const out: TotalRow[] = [];
  let sinceAny = 0;
  let sinceGrand = 0;
  totals.forEach((row, k) => {
    const end = recordsAbove(ledger, row);
    const ranges: [number, number][] = [];
    const add = (from: number, to: number): void => {
      if (to > from && !ranges.some((r) => r[0] === from && r[1] === to)) ranges.push([from, to]);
    };
    const label = labelOf(ledger.grid, ledger, row);
    if (ELSEWHERE.test(label) || (label.includes('累计') && k > 0 && sinceAny === end)) return;
    const isSub = SUBTOTAL.test(label);
    if (!isSub) add(sinceGrand, end);
    add(sinceAny, end);
    add(0, end);
    if (sinceAny === end) {
      // Nothing since the total before it: it stands above what it sums, or it is the total of all.
      const below = totals[k + 1];
      add(end, below === undefined ? ledger.size : recordsAbove(ledger, below));
      add(end, ledger.size);
    }
    out.push({ row, ranges });
    sinceAny = end;
    if (!isSub) sinceGrand = end;
  });
  return out;
}

/** Number of records above a grid row. */
function recordsAbove(ledger: Ledger, row: number): number {
  const { records } = ledger.table;
  let low = 0;
  let high = records.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (records[mid]! < row) low = mid + 1;
    else high = mid;
  }
  return low;
}

function labelOf(grid: Grid, ledger: Ledger, row: number): string {
  for (const { column } of ledger.table.columns) {
    const v = valueAt(grid, row, column);
    if (typeof v === 'string' && !isBlank(v)) return cleanText(v);
  }
  return '';
}

/** Words by which a note says that parts need not add up to the whole. */
const EXPLAINS =
  /不一致|不相等|不等于|不符|重复计|重复统计|多个|多项|交叉|同时涉及|分别计|不含|不包括|剔除|扣除|四舍五入/u;

/** The note that explains why totals differ, if the table has one: in a note row, or in the total row itself. */
export function explanation(ledger: Ledger, totalRow: number): string | null {
  const rows = ledger.table.skipped.filter((s) => s.why === 'note').map((s) => s.row);
  for (const row of [totalRow, ...rows]) {
    for (const column of ledger.grid.columns) {
      const v = column[row];
      if (typeof v === 'string' && EXPLAINS.test(v)) return cleanText(v);
    }
  }
  return null;
}

const NUMBER = /^(-?\d[\d,]*(?:\.\d+)?)\s*(?:人次|人|名|件次|件|批次|批|起|户|次|元|万元|个|天|日)?$/u;

/** The number of a cell with or without a unit; `null` where blank, `undefined` where it holds anything else. */
export function numberOf(v: CellValue | undefined): number | null | undefined {
  if (v === null || v === undefined) return null;
  if (typeof v === 'number') return v;
  if (typeof v === 'boolean' || isCellError(v)) return undefined;
  const text = cleanText(v);
  if (text === '') return null;
  const m = NUMBER.exec(text);
  return m?.[1] === undefined ? undefined : Number(m[1].replace(/,/gu, ''));
}
