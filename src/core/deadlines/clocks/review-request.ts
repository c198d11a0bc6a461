import type { ClockSpec } from '../clock-spec';
import { exemptWithHandling } from './with-handling';

export const reviewRequest: ClockSpec = {
  id: 'review-request',
  title: '请求复查的期限',
  deed: '请求复查',
  owner: 'petitioner',
  kind: 'law',
  starts: [{ field: 'deliveredDate', verb: '收到答复' }],
  dones: [{ field: 'reviewRequestedDate', verb: '请求复查' }],
  text: '信访人对处理意见不服的，可以自收到书面答复之日起30日内请求复查。这是信访人的权利：期满日是休息日的顺延，期满未申请只记为“期满未见申请”，信访人不存在超期。没有送达日期的不计算，也不用落款日期代替。',
  mend: '按送达回证补填送达日期。',
  bind: (facts) => ({ exempt: exemptWithHandling(facts) }),
};
