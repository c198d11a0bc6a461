import { done } from '../answers';
import { unitsOf } from '../../ledger/ledger';
import { asks, filled } from '../checks';
import { count, date, text, unit, word, type OfficeLedger } from '../office-ledger';

const HELD = done('date', '已召开');

/** 联席会议: where the joint meeting stands in each street and department, and how often it met. */
export const MEETING: OfficeLedger = {
  id: 'meeting',
  name: '联席会议',
  title: '信访工作联席会议台账',
  text: '区、街道、部门的联席会议制度什么时候建立、谁召集、本期开了几次会。一个单位一行，开会再加行。',
  columns: [
    unit('unit', '单位', ['街道', '部门', '街道（部门）', '单位名称'], { like: /单位|街道|部门/u, width: 18 }),
    date('founded', '制度建立日期', ['建立日期', '建立时间', '制度建立时间', '联席会议建立时间'], {
      like: /建立|成立/u,
    }),
    word('convener', '召集人', ['召集人姓名', '总召集人'], { like: /召集|牵头|主持/u }),
    word('kind', '会议类型', ['会议类别', '类型'], { choices: ['全体会议', '工作会议', '专题会议', '案件会商'] }),
    date('date', '会议日期', ['召开日期', '召开时间', '会议时间', '开会时间', '时间'], {
      like: /会.*(?:日期|时间)|何时开会/u,
    }),
    text('name', '会议名称', ['会议主题', '会议内容', '主题']),
    count('items', '研究事项数', ['议题数', '研究事项件数', '议题件数'], { like: /议题|研究.*[件项数]/u }),
    text('attending', '参会单位', ['参加单位', '与会单位']),
    text('minutes', '会议纪要', ['纪要文号', '会议纪要文号']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['convener', 'date'],
  called: /联席会议/u,
  checks: [filled('unit', '单位'), asks('date', /\S/u, 'convener', '开了会，没有填召集人，请补填。')],
  counts: [
    { id: 'meetings', text: '召开联席会议', unit: '次', perDay: true, where: HELD },
    { id: 'items', text: '联席会议研究事项', unit: '件', sum: 'items', where: HELD },
    { id: 'units', text: '召开联席会议的单位', unit: '个', distinct: 'unit', where: HELD },
  ],
  lines: (profile) => unitsOf(profile).map(({ name }) => [name]),
};
