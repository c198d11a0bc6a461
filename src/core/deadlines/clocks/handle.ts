import type { ClockSpec } from '../clock-spec';

export const handle: ClockSpec = {
  id: 'handle',
  title: '办理期限',
  deed: '办结',
  owner: 'unit',
  kind: 'law',
  starts: [
    { field: 'acceptedDate', verb: '受理' },
    { field: 'noticeDate', verb: '告知', estimated: true },
    { field: 'transferredDate', verb: '转送', estimated: true },
    { field: 'registeredDate', verb: '登记', estimated: true },
  ],
  dones: [
    { field: 'replyDate', verb: '答复' },
    { field: 'closedDate', verb: '办结' },
  ],
  text: '信访事项自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准可以延长，延长不超过30日，并告知信访人延期理由。没有受理日期的，暂按告知、转送或登记日期估算，只供参考，不据此认定超期。2022年5月1日以后受理的，只有按信访程序办理的申诉、求决事项（第三十一条第六项）适用60日。',
  mend: '补填受理日期和答复（办结）日期；延期的补填延期天数和批准日期。',
  bind(facts) {
    const extension = facts.extension('extensionDays', 'extensionApprovedDate');
    return {
      exempt: facts.exemptFromHandling,
      saysDone: facts.saysClosed,
      ...(extension && { extension }),
    };
  },
};
