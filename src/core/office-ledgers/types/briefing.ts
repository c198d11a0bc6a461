import { written } from '../answers';
import { asks, filled } from '../checks';
import { date, text, word, type OfficeLedger } from '../office-ledger';

/** 汇报记录: to whom the office reported, and what leaders wrote on it. */
export const BRIEFING: OfficeLedger = {
  id: 'briefing',
  name: '汇报记录',
  title: '信访工作汇报记录台账',
  text: '什么时候向谁汇报了什么，领导怎样批示，落实得怎样。',
  columns: [
    date('date', '汇报日期', ['汇报时间', '日期', '报告日期'], { like: /日期|时间/u }),
    word('to', '汇报对象', ['汇报会议', '报送对象', '会议名称'], {
      like: /会议|对象|向谁/u,
      width: 18,
      choices: ['区委常委会', '区政府常务会', '联席会议', '分管领导', '上级信访部门', '其他'],
    }),
    text('subject', '汇报内容', ['汇报题目', '汇报主题', '内容', '题目'], { like: /内容|题目|主题/u, width: 36 }),
    word('speaker', '汇报人', ['报告人']),
    text('instruction', '领导批示', ['批示', '批示内容', '领导意见'], { like: /批示/u }),
    text('followed', '落实情况', ['批示落实情况', '办理情况'], { like: /落实/u }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['to', 'subject'],
  called: /汇报/u,
  checks: [
    filled('date', '汇报日期'),
    filled('subject', '汇报内容'),
    asks('instruction', /\S/u, 'followed', '领导作了批示，没有填落实情况，请补填。'),
  ],
  counts: [
    { id: 'briefings', text: '专题汇报', unit: '次' },
    { id: 'instructed', text: '领导批示', unit: '件', where: written('instruction', '有领导批示') },
  ],
};
