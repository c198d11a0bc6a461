import type { ClockSpec } from '../clock-spec';
import { exemptWithHandling } from './with-handling';

export const reexamRequest: ClockSpec = {
  id: 'reexam-request',
  title: '请求复核的期限',
  deed: '请求复核',
  owner: 'petitioner',
  kind: 'law',
  starts: [{ field: 'reviewDeliveredDate', verb: '收到复查意见' }],
  dones: [{ field: 'reexamRequestedDate', verb: '请求复核' }],
  text: '信访人对复查意见不服的，可以自收到书面答复之日起30日内请求复核。这是信访人的权利：期满日是休息日的顺延，期满未申请只记为“期满未见申请”，信访人不存在超期。',
  mend: '按送达回证补填复查意见送达日期。',
  bind: (facts) => ({ exempt: exemptWithHandling(facts) }),
};
