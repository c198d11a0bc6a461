import { names, says } from '../answers';
import { answeredInTime, asks, filled } from '../checks';
import { code, date, text, word, type OfficeLedger } from '../office-ledger';

/** 三项建议: to improve work, to mend a policy, to hold somebody responsible. */
export const SUGGESTION: OfficeLedger = {
  id: 'suggestion',
  name: '三项建议',
  title: '改进工作、完善政策、追究责任建议台账',
  text: '向哪个单位提了哪一类建议、什么时候提的、什么时候反馈、采纳没有。2022年5月1日以前提的30日内反馈，以后提的没有规定天数。',
  columns: [
    code('no', '建议编号', ['编号', '文号']),
    date('date', '建议日期', ['提出日期', '提出建议日期', '发出日期', '建议时间'], {
      like: /^(?!.*[反回答][馈复]).*(?:日期|时间)/u,
    }),
    word('kind', '建议类型', ['类型', '建议类别', '建议种类'], {
      like: /类/u,
      choices: ['改进工作', '完善政策', '追究责任'],
    }),
    word('unit', '建议对象', ['被建议单位', '接受建议单位', '对象'], { like: /对象|单位|部门|哪家/u, width: 18 }),
    text('content', '建议内容', ['内容', '建议事项'], { like: /内容|事项/u }),
    date('answered', '反馈日期', ['书面反馈日期', '反馈时间', '回复日期'], {
      like: /(?:反馈|回复|答复).*(?:日期|时间)/u,
    }),
    word('adopted', '采纳情况', ['是否采纳', '采纳'], { like: /采纳/u, choices: ['采纳', '部分采纳', '未采纳'] }),
    text('why', '未采纳的理由', ['不采纳理由', '未采纳理由', '理由']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['kind', 'unit', 'content'],
  called: /建议/u,
  checks: [
    filled('date', '建议日期'),
    answeredInTime('date', 'answered'),
    asks('adopted', /^(?:否|未|部分|不)/u, 'why', '没有全部采纳，没有写理由，请补填。'),
  ],
  counts: [
    { id: 'suggestions', text: '提出三项建议', unit: '件' },
    { id: 'improve', text: '改进工作建议', unit: '件', where: names('kind', /改进/u) },
    { id: 'policy', text: '完善政策建议', unit: '件', where: names('kind', /完善|政策/u) },
    { id: 'blame', text: '追究责任建议', unit: '件', where: names('kind', /追究|责任|处分/u) },
    { id: 'adopted', text: '建议被采纳', unit: '件', where: says('adopted', '被采纳', { yes: /采纳|采用|部分/u }) },
  ],
};
