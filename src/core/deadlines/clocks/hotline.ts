import type { ClockSpec } from '../clock-spec';

export const hotline: ClockSpec = {
  id: 'hotline',
  title: '12345工单期限',
  deed: '办结工单',
  owner: 'unit',
  kind: 'stated',
  starts: [{ field: 'registeredDate', verb: '登记' }],
  dones: [{ field: 'closedDate', verb: '办结' }],
  due: 'hotlineDue',
  text: '12345工单在诉求工单载明的办理时限内办结（《北京市接诉即办工作条例》第十三条）。法规没有规定天数，按台账的工单时限计算，不顺延。',
  mend: '按工单填写12345办理时限，办结后填写办结日期。',
  bind: (facts) => ({ saysDone: facts.saysClosed }),
};
