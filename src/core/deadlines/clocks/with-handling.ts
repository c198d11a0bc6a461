import { NO_DAY } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import type { ClockHooks } from '../clock-spec';
import type { Facts } from '../facts';
import { handle } from './handle';

/**
 * Review and re-examination follow the handling: where that has no 60 days they have no clock either.
 * What decides is the law on the day the handling began; where that day is unknown, their own.
 */
export function exemptWithHandling(facts: Facts): NonNullable<ClockHooks['exempt']> {
  const handlingStart = facts.startReader(handle.starts);
  const { exemptFromHandling } = facts;
  return (i, start) => {
    const began = handlingStart(i);
    return exemptFromHandling(i, began === NO_DAY ? start : began);
  };
}

/**
 * Whether the ledger says that the review was decided though its day is blank: its result stands
 * there, or the status says closed and no closing of the handling before the request explains that.
 */
export function decidedElsewhere(facts: Facts, requested: FieldId, result: FieldId): (record: number) => boolean {
  const results = facts.ledger.cells(result)?.values;
  const closed = facts.day('closedDate');
  const replied = facts.day('replyDate');
  const asked = facts.day(requested);
  const { saysClosed } = facts;
  return (i) => {
    if (results && results[i] !== null) return true;
    if (!saysClosed(i)) return false;
    const handled = closed(i) === NO_DAY ? replied(i) : closed(i);
    return handled === NO_DAY || handled > asked(i);
  };
}
