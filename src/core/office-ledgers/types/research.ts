import { done, says } from '../answers';
import { filled, inOrder } from '../checks';
import { date, text, word, type OfficeLedger } from '../office-ledger';

/** 课题研究. */
export const RESEARCH: OfficeLedger = {
  id: 'research',
  name: '课题研究',
  title: '信访课题研究台账',
  text: '研究什么题目、谁负责、什么时候立项、什么时候完成、成果和采用情况。',
  columns: [
    text('title', '课题名称', ['课题', '题目', '课题题目', '调研题目'], { like: /课题|题目/u, width: 36 }),
    word('lead', '负责人', ['课题负责人', '牵头人', '执笔人'], { like: /负责|牵头|执笔|主持/u }),
    text('unit', '承担单位', ['单位', '参与单位', '承办单位']),
    date('start', '立项日期', ['开始日期', '立项时间', '开题日期'], { like: /立项|开题|启动/u }),
    date('date', '完成日期', ['结题日期', '完成时间', '结题时间'], { like: /完成|结题|结项/u }),
    text('result', '成果形式', ['成果', '研究成果'], { like: /成果/u }),
    text('used', '采用情况', ['转化情况', '获奖情况', '采纳情况'], { like: /采用|转化|获奖|运用/u }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['title', 'lead'],
  called: /课题|调研/u,
  checks: [filled('title', '课题名称'), inOrder('start', 'date', '完成日期早于立项日期')],
  counts: [
    { id: 'finished', text: '完成课题研究', unit: '项', where: done('date', '已完成') },
    {
      id: 'used',
      text: '课题成果被采用',
      unit: '项',
      where: says('used', '被采用', {
        no: /正在|申报中|审核中/u,
        yes: /采用|采纳|转化|刊登|刊发|发表|获奖|一等|二等|三等|批示|录用|吸收|推广|应用/u,
      }),
    },
  ],
};
