import { done } from '../answers';
import { filled, inOrder } from '../checks';
import { code, date, text, word, type OfficeLedger } from '../office-ledger';

/** 网上信访代理. */
export const PROXY: OfficeLedger = {
  id: 'proxy',
  name: '网上信访代理',
  title: '网上信访代理台账',
  text: '谁委托、谁代理、哪天委托、代理什么事项、从哪个渠道提交、办到哪一步。',
  columns: [
    word('principal', '委托人', ['被代理人']),
    word('agent', '代理人', ['代理员', '代办人'], { like: /代[理办].*[员人]/u }),
    date('mandate', '委托书日期', ['委托日期', '授权委托书日期', '委托时间'], { like: /[委受]托.*(?:日期|时间)/u }),
    date('until', '委托期限', ['委托书期限', '委托截止日期']),
    text('matter', '代理事项', ['事项', '代理内容', '委托事项'], { like: /事项|内容/u }),
    word('channel', '提交渠道', ['渠道'], { like: /渠道/u, choices: ['网上信访', '12345', '来信', '其他'] }),
    date('date', '提交日期', ['代理日期', '提交时间', '代理时间']),
    code('caseNo', '信访件编号', ['关联信访件编号']),
    code('order', '工单号', ['12345工单编号', '工单编号']),
    date('answered', '反馈日期', ['反馈时间', '答复日期'], { like: /(?:反馈|答复|办[完结]).*(?:日期|时间)/u }),
    text('result', '办理结果', ['结果', '反馈内容']),
    text('remark', '备注'),
  ],
  day: 'date',
  dayElse: 'mandate',
  heart: ['principal', 'agent'],
  called: /代理/u,
  checks: [
    filled('agent', '代理人'),
    filled('mandate', '委托书日期'),
    inOrder('mandate', 'date', '提交日期早于委托书日期'),
    inOrder('date', 'until', '委托期限早于提交日期'),
  ],
  counts: [
    { id: 'proxies', text: '网上信访代理', unit: '件' },
    { id: 'agents', text: '参加代理的代理员', unit: '人', distinct: 'agent' },
    { id: 'answered', text: '代理事项已反馈', unit: '件', where: done('answered', '已反馈') },
  ],
};
