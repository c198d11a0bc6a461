import { atMost, filled } from '../checks';
import { count, date, text, word, type OfficeLedger } from '../office-ledger';

/** 重大活动日报: a line a day, 0 typed where nothing happened (零报告). */
export const EVENT_DAILY: OfficeLedger = {
  id: 'event-daily',
  name: '重大活动日报',
  title: '重大活动期间信访日报',
  text: '重大活动期间每天一行：谁值守、来访几批几人、集体访、重大紧急事项；没有的填 0（零报告）。',
  columns: [
    text('event', '活动名称', ['专项名称', '活动']),
    date('date', '日期', ['报告日期', '日报日期'], { like: /日期|时间/u }),
    word('duty', '值守人员', ['值班人员', '值守人', '带班领导'], { like: /值[班守]|带班/u }),
    count('batches', '来访批次', ['当日来访批次', '来访（批）'], { like: /^(?!.*集体).*批/u }),
    count('people', '来访人次', ['当日来访人次', '来访（人次）'], { like: /人次|人数/u }),
    count('groups', '集体访批次', ['集体访（批）', '其中集体访'], { like: /集体/u }),
    count('urgent', '重大紧急事项', ['重大紧急', '重大紧急（件）', '重大紧急信访事项'], { like: /紧急/u }),
    text('handled', '处置情况', ['处理情况', '情况说明'], { like: /情况/u }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'duty', 'batches'],
  called: /日报|零报告/u,
  checks: [
    filled('duty', '值守人员'),
    { ...filled('batches', '来访批次（没有来访填 0）'), id: 'office-zero-report' },
    atMost('groups', 'batches', '集体访批次多于来访批次'),
    atMost('batches', 'people', '来访批次多于来访人次'),
  ],
  counts: [
    { id: 'days', text: '重大活动期间值守', unit: '天', distinct: 'date' },
    { id: 'batches', text: '重大活动期间来访', unit: '批', sum: 'batches' },
    { id: 'people', text: '重大活动期间来访', unit: '人次', sum: 'people' },
  ],
};
