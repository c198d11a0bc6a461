import { isBlank } from '../grid/grid';
import { repeatsTooOften } from '../ledger/inherit';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { trimEdges } from '../values/text';
import { judgeOf } from './list-judge';

/**
 * Whether a column that is filled once a group would still be read as one after its names are tidied.
 * Where 东四 and 东四街道 follow each other, one name for both makes the column look filled by chance,
 * and the blanks below would no longer mean the same as above.
 */
export function keepsGroups(ledger: Ledger, column: TableColumn): boolean {
  const inherited = ledger.table.inherited.get(column.column);
  if (inherited === undefined || inherited.size === 0) return true;
  return ledger.once(`rules:keeps-groups:${column.column}`, () => {
    const values = ledger.grid.columns[column.column] ?? [];
    const [field] = column.fields;
    const judge = field === undefined ? null : judgeOf(field, ledger.profile);
    let filled = 0;
    let same = 0;
    let before: unknown = null;
    for (const row of ledger.table.records) {
      const v = values[row] ?? null;
      if (isBlank(v)) continue;
      const tidy = typeof v === 'string' ? (judge?.verdict(v).standard ?? trimEdges(v)) : v;
      filled++;
      if (tidy === before) same++;
      before = tidy;
    }
    return !repeatsTooOften(same, filled);
  });
}
