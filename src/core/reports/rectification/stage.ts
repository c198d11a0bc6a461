import { NO_DAY, ordinalOf, type CivilDay } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { endedMatters } from '../../matters/open-matter';
import type { Member } from './matter-index';
import type { MatterView } from './matter-view';

/** Of a matter that is closed; of a line whose matter is it stands in 列入原因 as well. */
export const CLOSED = '已办结';
/** 所处程序 by the last of these that has happened. */
const STAGES: readonly (readonly [FieldId, string])[] = [
  ['reexamClosedDate', '已复核'],
  ['reexamRequestedDate', '复核'],
  ['reviewClosedDate', '已复查'],
  ['reviewRequestedDate', '复查'],
  ['closedDate', CLOSED],
  ['replyDate', '已答复'],
  ['acceptedDate', '办理'],
  ['transferredDate', '转送'],
  ['registeredDate', '登记'],
];
const AFTER_CLOSING: ReadonlySet<string> = new Set(['已复核', '复核', '已复查', '复查', CLOSED]);

/** In these stages the office has done what the limit was set for. */
export const DONE_STAGES: ReadonlySet<string> = new Set(['已复核', '已复查', CLOSED, '已答复']);
/** In these another limit runs, though the matter was closed before. */
export const REVIEW_STAGES: ReadonlySet<string> = new Set(['复核', '复查']);

/** The stage of the matter whose limit is at hand, else of the first that is open; `null` where no ledger has the dates. */
export function stageOf({ members, limit, context: { asOf } }: MatterView): string | null {
  const read = (member: Member): string | null => stageOfMatter(member, asOf);
  const open = members.filter((member) => !isEnded(member, asOf));
  const ordered = [...(limit && limit.state !== 'over' ? [limit.member] : []), ...open, ...members];
  for (const member of ordered) {
    const stage = read(member);
    if (stage !== null) return stage;
  }
  return null;
}

/** By its dates as of a day; a matter that only its status calls closed has reached that as well. */
function stageOfMatter(member: Member, asOf: CivilDay): string | null {
  const { ledger, record } = member;
  const today = ordinalOf(asOf);
  const stage = STAGES.find(([field]) => {
    const day = ledger.dates(field)?.days[record] ?? NO_DAY;
    return day !== NO_DAY && day <= today;
  });
  const name = stage?.[1] ?? null;
  if (name !== null && AFTER_CLOSING.has(name)) return name;
  return ledger.table.kind === 'petition' && isEnded(member, asOf) ? CLOSED : name;
}

function isEnded({ ledger, record }: Member, asOf: CivilDay): boolean {
  return ledger.once(`rectification:ended:${ordinalOf(asOf)}`, () => endedMatters(ledger, asOf))(record);
}
