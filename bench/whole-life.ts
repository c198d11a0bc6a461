import type { CellValue, Grid } from '../src/core/grid/grid';
import { BENCH_HEADERS } from '../src/sample/bench-ledger';
import { flatLedger } from './ledgers';

const SEED = 20210101;
const HEADER_ROW = 1;

/** Columns that the common ledger lacks, each so many days after the day of acceptance, for one record in so many. */
const FURTHER: readonly (readonly [header: string, days: number, oneIn: number])[] = [
  ['收到信访件日期', -9, 1],
  ['单位签收日期', -5, 1],
  ['异议日期', -3, 40],
  ['延期批准日期', 50, 10],
  ['复查申请日期', 80, 5],
  ['复查意见日期', 108, 6],
  ['复查意见送达日期', 112, 6],
  ['复核申请日期', 130, 12],
  ['听证开始日期', 135, 40],
  ['听证结束日期', 140, 40],
  ['复核意见日期', 160, 13],
  ['反馈日期', 40, 2],
  ['12345办理时限', 15, 4],
  ['化解时限', 90, 3],
  ['化解日期', 88, 4],
];

/** Columns of {@link wholeLifeLedger}. */
export const WHOLE_LIFE_COLUMNS = BENCH_HEADERS.length + FURTHER.length + 2;

/** The common ledger with the columns of every clock beside it. */
export function wholeLifeLedger(rows: number): Grid {
  const { grid } = flatLedger(SEED, rows);
  const accepted = grid.columns[BENCH_HEADERS.indexOf('受理日期')] ?? [];
  const added = FURTHER.map(([header, days, oneIn]) =>
    accepted.map((v, r): CellValue => {
      if (r === HEADER_ROW) return header;
      return typeof v === 'number' && r > HEADER_ROW && r % oneIn === 0 ? v + days : null;
    }),
  );
  const extended = accepted.map((_, r): CellValue =>
    r === HEADER_ROW ? '延期天数' : r > 1 && r % 10 === 0 ? 30 : null,
  );
  const method = accepted.map((_, r): CellValue =>
    r === HEADER_ROW ? '办理方式' : r > 1 ? (r % 4 === 0 ? '交办' : '转送') : null,
  );
  const columns = [...grid.columns, ...added, extended, method];
  const dated = grid.formatCodes.findIndex((code) => code.includes('yy'));
  return {
    ...grid,
    columns,
    columnCount: columns.length,
    formats: [...grid.formats, ...added.map(() => new Uint16Array(grid.rowCount).fill(dated)), null, null],
    formulas: columns.map(() => null),
  };
}
