import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { DATE_KIND } from '../values/date';

import { saysEnded, statusReader } from './status-words';

/** The status column says that the matter is closed. */
export const STATUS_CLOSED = 1;
/** The status column says that it is not. */
export const STATUS_OPEN = 2;
/** 是否办结 says yes. */
export const FLAG_CLOSED = 4;
/** 是否办结 says no. */
export const FLAG_OPEN = 8;
/**
 * The status column tells of an end that is not the office's word for closing (已答复, 和解, 退回): it
 * closes no matter for the rules, but nobody is late under it for a blank date.
 */
export const STATUS_ENDED = 64;
/** The closing date is a date. */
export const DATE_FILLED = 16;
/** The closing date is blank; where it is there but no date, neither of the two is set. */
export const DATE_BLANK = 32;

const CLOSED = STATUS_CLOSED | FLAG_CLOSED | DATE_FILLED;

/** What each record says of its being closed, as bits. Read once a table, used by five rules. */
export function closingOf(ledger: Ledger): Uint8Array {
  return ledger.once('matters:closing', () => {
    const bits = new Uint8Array(ledger.size);
    readStatus(ledger, bits);
    readFlags(ledger, bits);
    readDates(ledger, bits);
    return bits;
  });
}

/** Whether a record is closed by its status, by 是否办结 or by a closing date. */
export function isClosed(bits: number | undefined): boolean {
  return ((bits ?? 0) & CLOSED) !== 0;
}

function readStatus(ledger: Ledger, bits: Uint8Array): void {
  const cells = ledger.cells('status');
  if (!cells) return;
  const says = statusReader(ledger.profile.closedWords);
  for (let i = 0; i < bits.length; i++) {
    const v = cells.values[i];
    if (v === null || v === undefined || isCellError(v)) continue;
    const s = says(v);
    if (s !== null) bits[i]! |= s === 'closed' ? STATUS_CLOSED : STATUS_OPEN;
    else if (typeof v === 'string' && saysEnded(v)) bits[i]! |= STATUS_ENDED;
  }
}

function readFlags(ledger: Ledger, bits: Uint8Array): void {
  const cells = ledger.flags('isClosed');
  if (!cells) return;
  const says = statusReader(ledger.profile.closedWords);
  for (let i = 0; i < bits.length; i++) {
    const flag = cells.flags[i]!;
    if (flag >= 0) {
      bits[i]! |= flag === 1 ? FLAG_CLOSED : FLAG_OPEN;
      continue;
    }
    // 是否终结 is answered 已终结 or 办理中 as often as 是 or 否.
    const v = cells.values[i];
    if (v === null || v === undefined || isCellError(v)) continue;
    const s = says(v);
    if (s !== null) bits[i]! |= s === 'closed' ? FLAG_CLOSED : FLAG_OPEN;
  }
}

function readDates(ledger: Ledger, bits: Uint8Array): void {
  const dates = ledger.dates('closedDate');
  if (!dates) return;
  for (let i = 0; i < bits.length; i++) {
    const kind = dates.kinds[i];
    if (dates.values[i] === null || kind === DATE_KIND.blank) bits[i]! |= DATE_BLANK;
    else if (kind !== DATE_KIND.unreadable && kind !== DATE_KIND.vague) bits[i]! |= DATE_FILLED;
  }
}
