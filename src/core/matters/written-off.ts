import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';
import { readFlag } from '../values/flag';

/**
 * Whether the 销号时间 of a record says that it was struck off: by a date, or by a word such as 已销号
 * in its place; 未销号 there does not. `null` where the table has no such column.
 */
export function writeOffDated(ledger: Ledger): ((record: number) => boolean) | null {
  const dates = ledger.dates('writeOffDate');
  if (!dates) return null;
  return (i) => {
    const v = dates.values[i];
    if (v === null || v === undefined || isCellError(v)) return false;
    const kind = dates.kinds[i];
    if (kind !== DATE_KIND.unreadable && kind !== DATE_KIND.vague) return kind !== DATE_KIND.blank;
    return readFlag('isWrittenOff', v, false) === true;
  };
}

/** Whether a record was struck off, by its date or by 是否销号; `null` where the table has neither column. */
export function writtenOff(ledger: Ledger): ((record: number) => boolean) | null {
  const dated = writeOffDated(ledger);
  const flags = ledger.flags('isWrittenOff')?.flags;
  if (!dated && !flags) return null;
  return (i) => flags?.[i] === 1 || dated?.(i) === true;
}
