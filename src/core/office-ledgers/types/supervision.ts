import { done, says } from '../answers';
import { asks, filled, inOrder, overdue } from '../checks';
import { code, date, text, unit, word, YES_NO, type OfficeLedger } from '../office-ledger';
import { LADDER } from '../../reports/supervision/ladder';

/** 督办台账 that a clerk keeps by hand; the report of the same name proposes what belongs into it. */
export const SUPERVISION: OfficeLedger = {
  id: 'supervision',
  name: '督办工作台账',
  title: '信访督办工作台账',
  text: '已经发出的催办、提醒、督办：督办谁、什么情形、什么时候发出、要求什么时候反馈、怎样答复、结论如何。',
  columns: [
    code('no', '督办编号', ['督办单号', '编号']),
    code('caseNo', '信访件编号', ['关联信访件', '关联信访件编号']),
    unit('unit', '被督办单位', ['督办单位', '被督办单位名称', '承办单位'], { like: /单位|部门|哪家|对象/u, width: 18 }),
    text('why', '督办情形', ['督办原因', '触发类型', '督办事由']),
    word('method', '督办方式', ['方式', '督办形式'], { like: /方式/u, choices: LADDER }),
    word('key', '重点督办', ['是否重点督办'], { like: /重点/u, choices: YES_NO }),
    date('date', '发出日期', ['督办日期', '发起时间', '督办时间', '发出时间'], { like: /督办.*(?:日期|时间)|发出/u }),
    date('limit', '要求反馈日期', ['督办限定反馈日期', '反馈时限', '限定反馈日期'], {
      like: /要求.*[馈复回]|[时期]限/u,
    }),
    date('answered', '反馈日期', ['督办反馈时间', '反馈时间'], { like: /(?:反馈|回复|答复)(?!内容|情况)/u }),
    text('answer', '反馈内容', ['督办反馈内容', '反馈情况']),
    text('outcome', '督办结论', ['结论', '督办结果']),
    word('again', '督办后是否重复信访', ['是否重复信访'], { choices: YES_NO }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['unit', 'limit', 'answered'],
  called: /督办/u,
  checks: [
    filled('unit', '被督办单位'),
    overdue('limit', 'answered', '督办的反馈'),
    inOrder('date', 'answered', '反馈日期早于发出日期'),
    asks('answered', /\S/u, 'answer', '已经反馈，没有填反馈内容，请补填。'),
  ],
  counts: [
    { id: 'supervised', text: '发出督办、提醒', unit: '件' },
    { id: 'answered', text: '督办已反馈', unit: '件', where: done('answered', '已反馈') },
    {
      id: 'key',
      text: '其中重点督办',
      unit: '件',
      where: says('key', '重点督办', { field: 'isKeySupervised', no: /一般|普通/u, yes: /重点|挂牌|挂账/u }),
    },
  ],
};
