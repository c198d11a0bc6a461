import { filled, inOrder, overdue } from '../checks';
import { code, count, date, text, word, type OfficeLedger } from '../office-ledger';

/** 领导接访下访. */
export const LEADER_VISIT: OfficeLedger = {
  id: 'leader-visit',
  name: '领导接访下访',
  title: '领导干部接访下访台账',
  text: '哪位领导什么时候在哪里接访、下访、约访、回访，接了几批几人，交给哪个单位办、办到哪一步。',
  columns: [
    date('date', '接访日期', ['接访时间', '下访日期', '接访下访日期', '接访日期时间', '时间'], { like: /日期|时间/u }),
    word('leader', '接访领导', ['接访领导姓名', '下访领导', '领导姓名'], { like: /领导/u }),
    word('post', '职务', ['接访领导职务', '领导职务']),
    word('kind', '接访类型', ['方式', '接访方式', '类型'], {
      like: /方式|形式/u,
      choices: ['接访', '约访', '下访', '回访'],
    }),
    text('place', '接访地点', ['地点', '下访地点']),
    count('batches', '批次', ['接待批次'], { like: /批/u }),
    count('people', '人次', ['接待人次', '来访人数'], { like: /人次|人数/u }),
    text('matter', '主要问题', ['反映问题摘要', '问题摘要', '反映的主要问题']),
    word('unit', '承办单位', ['责任单位', '承办部门'], { like: /交办|承办|单位/u }),
    date('limit', '办理时限', ['承办截止日期', '要求办结日期']),
    text('result', '办理结果', ['办理情况', '处理意见', '接访领导处理意见'], { like: /结果|情况/u }),
    date('closed', '办结日期', ['办理完成日期', '完成日期']),
    code('caseNo', '信访件编号', ['关联信访件编号']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'leader'],
  called: /接访|下访|约访/u,
  checks: [
    filled('leader', '接访领导'),
    inOrder('date', 'closed', '办结日期早于接访日期'),
    overdue('limit', 'closed', '接访事项的办理'),
  ],
  counts: [
    { id: 'visits', text: '领导接访下访', unit: '次', perDay: true },
    { id: 'batches', text: '领导接访接待', unit: '批', sum: 'batches' },
    { id: 'people', text: '领导接访接待', unit: '人次', sum: 'people' },
    { id: 'leaders', text: '参加接访下访的领导', unit: '人', distinct: 'leader' },
  ],
};
