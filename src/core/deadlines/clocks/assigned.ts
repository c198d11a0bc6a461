import type { ClockSpec } from '../clock-spec';

export const assigned: ClockSpec = {
  id: 'assigned',
  title: '交办期限',
  deed: '反馈办理结果',
  owner: 'unit',
  kind: 'stated',
  starts: [{ field: 'transferredDate', verb: '交办' }],
  dones: [{ field: 'reportedDate', verb: '反馈' }],
  due: 'dueDate',
  text: '交办的信访事项在交办函指定的日期前反馈结果，提交办结报告（《信访条例》第二十一条、《信访工作条例》第二十二条）。法律没有规定天数，按台账的限办日期计算，不顺延。',
  mend: '按交办函填写限办日期，反馈后填写反馈日期。',
  bind({ method, saysClosed }) {
    return { skip: (i) => method(i) !== '交办', saysDone: saysClosed };
  },
};
