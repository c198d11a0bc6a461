import { NO_DAY } from '../../calendar/civil-day';
import type { ClockSpec } from '../clock-spec';
import { REASON } from '../reasons';

/** The office answered the matter itself, so there is nobody to transfer it to. */
const HANDLED_HERE: ReadonlySet<string> = new Set(['自办', '直接回复', '告知']);

export const transfer: ClockSpec = {
  id: 'transfer',
  title: '转送期限',
  deed: '转送',
  owner: 'office',
  kind: 'law',
  starts: [
    { field: 'receivedDate', verb: '收到' },
    { field: 'registeredDate', verb: '登记' },
    { field: 'petitionDate', verb: '信访' },
  ],
  dones: [{ field: 'transferredDate', verb: '转送' }],
  text: '信访部门自收到信访事项之日起15日内登记，并转送、交办有权处理的机关、单位，或者告知信访人。没有收到日期的从登记日期起算，再没有的从信访日期起算。转送日期空着而已受理的，按受理日期判断；本单位自办、直接回复、告知的，按最早的受理、告知、答复或办结日期判断；存件不算。',
  mend: '补填收到（登记）日期和转送日期。',
  bind(facts) {
    const { isFiled, method, saysClosed } = facts;
    const accepted = facts.day('acceptedDate');
    const others = (['noticeDate', 'replyDate', 'closedDate'] as const).map((f) => facts.day(f));
    return {
      exempt: (i) => (isFiled(i) ? REASON.filedNotTransferred : REASON.none),
      saysDone: saysClosed,
      // Whoever accepted it had received it: the transfer was done by that day at the latest.
      doneOtherwise(i) {
        let first = accepted(i);
        if (!HANDLED_HERE.has(method(i))) return first;
        for (const day of others) {
          const d = day(i);
          if (d !== NO_DAY && (first === NO_DAY || d < first)) first = d;
        }
        return first;
      },
    };
  },
};
