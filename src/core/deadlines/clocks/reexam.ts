import { dayOfOrdinal, daysBetween, NO_DAY } from '../../calendar/civil-day';
import { NO_PAUSE, type ClockHooks, type ClockSpec } from '../clock-spec';
import type { Facts } from '../facts';
import { decidedElsewhere, exemptWithHandling } from './with-handling';

export const reexam: ClockSpec = {
  id: 'reexam',
  title: '复核期限',
  deed: '提出复核意见',
  owner: 'reviewer',
  kind: 'law',
  starts: [{ field: 'reexamRequestedDate', verb: '收到复核请求' }],
  dones: [{ field: 'reexamClosedDate', verb: '提出复核意见' }],
  text: '复核机关自收到复核请求之日起30日内提出复核意见；举行听证的，听证所需时间（首日至末日）不计算在内。办理和复查中的听证不扣除。《北京市信访条例》施行期间，经信访复查复核委员会批准可以延长，延长不超过30日。',
  mend: '补填复核申请日期、复核意见日期；举行过听证的补填听证起止日期。',
  bind(facts) {
    const extension = facts.extension('reexamExtensionDays', 'reexamExtensionApprovedDate');
    const pause = hearingPause(facts);
    return {
      exempt: exemptWithHandling(facts),
      saysDone: decidedElsewhere(facts, 'reexamRequestedDate', 'reexamResult'),
      ...(extension && { extension }),
      ...(pause && { pause }),
    };
  },
};

/** A hearing within the re-examination; one before its start or after its end belongs to another stage. */
function hearingPause(facts: Facts): ClockHooks['pause'] {
  if (!facts.ledger.has('hearingStart')) return undefined;
  const first = facts.day('hearingStart');
  const last = facts.day('hearingEnd');
  const endIsKept = facts.ledger.has('hearingEnd');
  return (i, start, due) => {
    const from = first(i);
    if (from === NO_DAY || from < start || from > due) return NO_PAUSE;
    const to = last(i);
    // A hearing of one day often has its first day only; a column for the last says it is not over.
    if (to === NO_DAY) return { days: 1, open: endIsKept };
    if (to < from) return NO_PAUSE;
    return { days: daysBetween(dayOfOrdinal(from), dayOfOrdinal(to)) + 1, open: false };
  };
}
