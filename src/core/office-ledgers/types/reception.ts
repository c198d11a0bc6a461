import { says } from '../answers';
import { asks, filled } from '../checks';
import { code, count, date, text, word, YES_NO, type OfficeLedger } from '../office-ledger';

/** 接待日志: who was received when; the matter itself is registered elsewhere. */
export const RECEPTION: OfficeLedger = {
  id: 'reception',
  name: '接待日志',
  title: '信访接待日志',
  text: '窗口随来随接：每一批来访什么时候来、几个人、谁接待、当天有没有办完。事项本身登记在信访台账里。',
  columns: [
    date('date', '接待日期', ['接访日期', '接待时间', '来访日期'], { like: /日期|^时间$/u }),
    word('start', '开始时间', ['来访时间', '到达时间'], { hint: '例如 9:30。' }),
    word('end', '结束时间', ['离开时间', '接待结束时间'], { hint: '例如 10:15。' }),
    count('people', '接待人次', ['人次', '来访人数', '来访人次'], { like: /人次|人数/u, hint: '只填整数。' }),
    text('matter', '接待事由', ['反映事由', '来访事由', '事由'], { like: /事由|情况|内容|问题/u }),
    word('receptionist', '接待人', ['接访人', '接待人员', '值班人员'], { like: /接待|接访|值班/u }),
    word('sameDay', '当日接待完毕', ['当日办毕', '是否当日办结', '当日接待完'], {
      like: /当[日天场]/u,
      choices: YES_NO,
    }),
    text('why', '未完毕的处理', ['未办毕原因', '后续处理']),
    code('caseNo', '信访件编号', ['关联信访件编号']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'receptionist'],
  called: /接待日志|接待记录|接待登记|窗口接待/u,
  checks: [
    filled('date', '接待日期'),
    filled('receptionist', '接待人'),
    asks('sameDay', /^(?:否|未)/u, 'why', '当日没有接待完，没有写怎样处理，请补填。'),
  ],
  counts: [
    { id: 'batches', text: '窗口接待来访', unit: '批' },
    { id: 'people', text: '窗口接待来访', unit: '人次', sum: 'people' },
    {
      id: 'sameDay',
      text: '当日接待完毕',
      unit: '批',
      where: says('sameDay', '当日接待完毕', {
        no: /次日|隔日|改日|择日/u,
        yes: /办毕|办结|办完|接完|完毕|完成|已|当场/u,
      }),
    },
  ],
};
