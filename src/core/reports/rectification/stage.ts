import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import type { Member } from './matter-index';

/** 所处程序 by the last of these that has happened. */
const STAGES: readonly (readonly [FieldId, string])[] = [
  ['reexamClosedDate', '已复核'],
  ['reexamRequestedDate', '复核'],
  ['reviewClosedDate', '已复查'],
  ['reviewRequestedDate', '复查'],
  ['closedDate', '已办结'],
  ['replyDate', '已答复'],
  ['acceptedDate', '办理'],
  ['transferredDate', '转送'],
  ['registeredDate', '登记'],
];

/** The stage that a matter has reached as of a day; `null` where the ledger has none of the dates. */
export function stageOf({ ledger, record }: Member, asOf: CivilDay): string | null {
  const today = ordinalOf(asOf);
  for (const [field, name] of STAGES) {
    const day = ledger.dates(field)?.days[record] ?? NO_DAY;
    if (day !== NO_DAY && day <= today) return name;
  }
  return null;
}
