import type { ClockSpec } from '../clock-spec';
import { decidedElsewhere, exemptWithHandling } from './with-handling';

export const review: ClockSpec = {
  id: 'review',
  title: '复查期限',
  deed: '提出复查意见',
  owner: 'reviewer',
  kind: 'law',
  starts: [{ field: 'reviewRequestedDate', verb: '收到复查请求' }],
  dones: [{ field: 'reviewClosedDate', verb: '提出复查意见' }],
  text: '复查机关自收到复查请求之日起30日内提出复查意见，并书面答复。《北京市信访条例》施行期间，经信访复查复核委员会批准可以延长，延长不超过30日。',
  mend: '补填复查申请日期和复查意见日期。',
  bind(facts) {
    const extension = facts.extension('reviewExtensionDays', 'reviewExtensionApprovedDate');
    return {
      exempt: exemptWithHandling(facts),
      saysDone: decidedElsewhere(facts, 'reviewRequestedDate', 'reviewResult'),
      ...(extension && { extension }),
    };
  },
};
