import { filled } from '../checks';
import { count, date, text, word, type OfficeLedger } from '../office-ledger';

/** 业务培训. */
export const TRAINING: OfficeLedger = {
  id: 'training',
  name: '业务培训',
  title: '信访业务培训台账',
  text: '什么时候给谁讲了什么、谁讲的、分几批、多少人次。',
  columns: [
    date('date', '培训日期', ['培训时间', '日期', '举办日期'], { like: /日期|时间|何时/u }),
    word('kind', '培训类别', ['类别', '培训类型'], {
      choices: ['基础业务', '法规政策', '信息系统', '复查复核', '网上信访', '接待礼仪', '其他'],
    }),
    text('subject', '培训内容', ['培训主题', '培训名称', '主题', '课程名称'], { like: /内容|主题|课/u }),
    text('audience', '培训对象', ['参训对象', '对象', '参加人员'], { like: /对象/u }),
    word('teacher', '授课人', ['讲师', '主讲人', '授课教师', '授课老师'], { like: /讲|授课|教师/u }),
    count('batches', '批次', ['期数', '班次', '批数'], { like: /[期批班场]/u }),
    count('people', '人次', ['参训人次', '参训人数', '培训人数', '培训人次'], { like: /人次|人数|参训/u }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'people'],
  called: /培训/u,
  checks: [filled('date', '培训日期'), filled('people', '人次')],
  counts: [
    { id: 'trainings', text: '举办业务培训', unit: '次' },
    { id: 'batches', text: '业务培训', unit: '批次', sum: 'batches' },
    { id: 'people', text: '培训', unit: '人次', sum: 'people' },
  ],
};
