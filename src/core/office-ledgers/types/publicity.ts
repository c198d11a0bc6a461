import { says } from '../answers';
import { filled } from '../checks';
import { count, date, text, unit, word, type OfficeLedger } from '../office-ledger';

/** 信访宣传: the month of publicity in May, and the rest of the year. */
export const PUBLICITY: OfficeLedger = {
  id: 'publicity',
  name: '信访宣传',
  title: '信访法规宣传台账',
  text: '宣传月和平时的宣传：哪一天、哪个单位、什么形式、多少人参加、发了多少材料。',
  columns: [
    date('date', '宣传日期', ['活动日期', '宣传时间', '活动时间', '日期'], { like: /日期|时间|何时/u }),
    unit('unit', '单位', ['街道', '主办单位', '承办单位', '开展单位'], { like: /街道|单位|部门|社区/u, width: 18 }),
    word('month', '是否宣传月', ['宣传月活动', '宣传月'], { choices: ['是', '否'] }),
    word('form', '宣传形式', ['活动形式', '形式'], {
      like: /形式|方式|活动/u,
      choices: ['现场咨询', '发放材料', '讲座', '展板', '网络宣传', '入户宣传', '其他'],
    }),
    text('name', '活动名称', ['宣传内容', '活动内容', '主题'], { like: /主题|内容|名称/u }),
    count('people', '参加人次', ['受众人次', '人次', '参与人数', '参加人数'], { like: /人次|人数|受众/u }),
    count('material', '发放材料份数', ['材料数', '发放材料', '宣传材料（份）', '宣传材料份数'], {
      like: /材料|资料|[份册]/u,
    }),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'form'],
  called: /宣传/u,
  checks: [filled('date', '宣传日期'), filled('unit', '单位')],
  counts: [
    { id: 'activities', text: '开展信访宣传', unit: '场次', perDay: true },
    { id: 'people', text: '参加宣传', unit: '人次', sum: 'people' },
    { id: 'material', text: '发放宣传材料', unit: '份', sum: 'material' },
    {
      id: 'month',
      text: '其中宣传月活动',
      unit: '场次',
      perDay: true,
      where: says('month', '宣传月活动', { yes: /宣传月/u, no: /平时|日常|常态/u }),
    },
  ],
};
