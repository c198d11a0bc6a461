import { says } from '../answers';
import { filled, inOrder } from '../checks';
import { code, date, text, word, YES_NO, type OfficeLedger } from '../office-ledger';

/** 12345工单: the order's own limit counts, no law names a number of days. */
export const HOTLINE: OfficeLedger = {
  id: 'hotline',
  name: '12345工单',
  title: '12345工单台账',
  text: '派来的工单：哪天派的、限什么时候办、谁办、什么时候联系、响应、解决、满意没有。办理时限按工单上写的填。',
  columns: [
    code('order', '工单编号', ['工单号', '12345工单编号', '诉求编号'], { like: /工单.*号|单号/u }),
    date('date', '派单日期', ['派单时间', '下派时间', '交办时间'], { like: /派单|下派|接单/u }),
    date('limit', '办理时限', ['工单时限', '12345办理时限', '截止时间'], {
      like: /[时期]限|几[日天]/u,
      hint: '按工单上写的填。',
    }),
    word('unit', '首接单位', ['承办单位', '首接责任单位'], { like: /承办|单位|部门/u }),
    word('person', '诉求人', ['来电人', '反映人', '诉求人姓名', '市民姓名', '联系人']),
    code('phone', '联系电话', ['来电号码', '诉求人电话', '联系方式', '手机号']),
    text('matter', '诉求内容', ['诉求', '工单内容'], { like: /内容|诉求/u }),
    date('contacted', '联系日期', ['联系时间', '首次联系时间']),
    date('closed', '办结日期', ['办结时间', '完成时间'], { like: /办结|办完|完成/u }),
    word('responded', '是否响应', ['响应'], { like: /响应/u, choices: YES_NO }),
    word('resolved', '是否解决', ['解决'], { like: /解决/u, choices: YES_NO }),
    word('satisfied', '是否满意', ['满意'], { like: /满意/u, choices: YES_NO }),
    code('caseNo', '关联信访件编号', ['信访件编号']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['order', 'limit'],
  called: /12345|工单|热线/u,
  checks: [
    filled('limit', '办理时限'),
    inOrder('date', 'contacted', '联系日期早于派单日期'),
    inOrder('date', 'closed', '办结日期早于派单日期'),
  ],
  counts: [
    { id: 'orders', text: '12345工单', unit: '件' },
    { id: 'responded', text: '工单已响应', unit: '件', where: says('responded', '已响应', { yes: /响应/u }) },
    {
      id: 'resolved',
      text: '工单已解决',
      unit: '件',
      where: says('resolved', '已解决', { field: 'isResolved', no: /部分/u, yes: /解决|化解/u }),
    },
    { id: 'satisfied', text: '工单满意', unit: '件', where: says('satisfied', '满意', { yes: /满意/u }) },
  ],
};
