import { findingKey } from '../ignored/finding-key';
import type { Ledger } from '../ledger/ledger';
import type { PlannedFix } from './fix-plan';

/** What a key is made of where no finding decides the cell. */
type Unfound = Pick<PlannedFix, 'rule' | 'row' | 'column' | 'field' | 'after' | 'source' | 'like'>;

/**
 * Names a mend that hangs on no finding. A cell of a column that is not there yet says nothing by itself,
 * and all of its row's would have one name: it goes by the cell that it is read from, and by what of it it takes.
 */
export function unfoundKey(ledger: Ledger, { rule, row, column, field, after, source, like }: Unfound): string {
  const isNew = like !== undefined && source !== undefined;
  return isNew ? findingKey(ledger, rule, row, source, field ?? String(after)) : findingKey(ledger, rule, row, column);
}
