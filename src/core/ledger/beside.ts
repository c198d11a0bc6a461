import { isOwnHeader } from '../fields/own-columns';
import type { Ledger } from './ledger';

/** Right of everything that stands in or is merged into the rows of the table: a note or a second table keeps its place. */
export function firstFreeColumn({ grid, table }: Ledger): number {
  const top = table.headerRows[0] ?? 0;
  const bottom = table.records[table.records.length - 1] ?? top;
  let last = Math.max(-1, ...table.columns.map((c) => c.column));
  for (let c = grid.columns.length - 1; c > last; c--) {
    const values = grid.columns[c] ?? [];
    for (let r = top; r <= bottom; r++) {
      if ((values[r] ?? null) === null) continue;
      last = c;
      break;
    }
  }
  for (const m of grid.merges) if (m.bottom >= top && m.top <= bottom) last = Math.max(last, m.right);
  return last + 1;
}

/** The column beside which the new ones stand, and whose looks they take. */
export function neighbourOf({ table }: Ledger): number {
  const own = table.columns.filter((c) => !isOwnHeader(c.header) && c.header.length > 0);
  return (own[own.length - 1] ?? table.columns[table.columns.length - 1])?.column ?? 0;
}
