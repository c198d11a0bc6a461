import type { ClockSpec } from '../clock-spec';
import { REFORM } from '../facts';
import { REASON } from '../reasons';

export const notice: ClockSpec = {
  id: 'notice',
  title: '告知期限',
  deed: '告知',
  owner: 'unit',
  kind: 'law',
  starts: [
    { field: 'unitReceivedDate', verb: '单位签收' },
    { field: 'transferredDate', verb: '转送（按当日收到）' },
    {
      field: 'registeredDate',
      verb: '登记',
      estimated: true,
      onlyWithout: ['unitReceivedDate', 'transferredDate'],
    },
  ],
  dones: [
    { field: 'noticeDate', verb: '告知' },
    { field: 'acceptedDate', verb: '受理', instead: true },
  ],
  text: '有关机关、单位自收到转送、交办的信访事项之日起15日内书面告知信访人。2022年4月30日以前收到的告知是否受理，2022年5月1日以后收到的告知接收情况以及处理途径和程序。没有签收日期的从转送日期起算（视为当日收到）。匿名或者姓名、住址不清的，以及2022年5月1日以后收到的检举控告类事项，不适用。',
  mend: '补填单位签收（转送）日期和受理告知日期。',
  bind(facts) {
    const { isAccusation, isUnreachable, saysClosed } = facts;
    return {
      exempt(i, start) {
        if (start >= REFORM && isAccusation(i)) return REASON.accusationNotice;
        return isUnreachable(i) ? REASON.nobodyToNotify : REASON.none;
      },
      saysDone: saysClosed,
    };
  },
};
