import { is, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { ASKED, BUREAUS, DONE, HOMES, PEOPLE, PHONES, RUNNING, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const WINDOWS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-hand-written-ledger-of-a-window',
    about: 'hand-written ledger of a window, in its own words',
    above: [['街道信访窗口手工账']],
    columns: [
      is('序号', 'seq', { values: RUNNING }),
      is('来客', 'petitioner', { values: PEOPLE }),
      is('家在哪儿', 'address', { values: HOMES }),
      is('打电话', 'phone', { values: PHONES }),
      is('见面日', 'petitionDate', { accept: [['registeredDate'], []], values: daysFrom(0) }),
      is('唠的啥', 'content', { values: TOLD }),
      is('盼着啥', 'demand', { values: ASKED }),
      is('窗口谁接', 'receptionist', { values: ['李红', '王磊', '李红', '王磊', '李红'] }),
      is('推给哪家', 'responsibleUnit', { values: BUREAUS }),
      is('推的那天', 'transferredDate', { values: daysFrom(1) }),
      is('那家咋回的', 'opinion', { accept: [['result'], ['progress']], values: DONE }),
      is('回话那天', 'replyDate', { values: daysFrom(12) }),
      is('完事没', 'isClosed', { accept: [['isResolved']], values: ['否', '是', '否', '是', '否'] }),
    ],
  },
  {
    id: 'own-users-of-a-water-company',
    about: 'users of a water company, in its own words',
    above: [['水务公司用户投诉簿']],
    columns: [
      is('投诉序号', 'caseNo', { accept: [['seq']], values: seriesOf('SW2021-') }),
      is('用水户', 'petitioner', { values: PEOPLE }),
      is('装表地址', 'address', { accept: [['place'], []], values: HOMES }),
      is('来诉方式', 'form', { values: ['来信', '来电', '来访', '来信', '来电'] }),
      is('来诉日期', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('诉由', 'content', { accept: [['cause']], values: TOLD }),
      is('诉求目标', 'demand', { values: ASKED }),
      is('责任所', 'responsibleUnit', { values: ['城西所', '城东所', '河北所', '城西所', '城东所'] }),
      is('下单日', 'transferredDate', { values: daysFrom(1) }),
      is('处置人', 'responsiblePerson', { values: ['陈刚', '孙涛', '陈刚', '孙涛', '陈刚'] }),
      is('处置完成日', 'closedDate', { values: daysFrom(5) }),
      is('处置详情', 'progress', { accept: [['result']], values: DONE }),
      is('用户认可情况', 'satisfaction', { values: ['不认可', '认可', '不认可', '认可', '不认可'] }),
    ],
  },
  {
    id: 'own-letters-to-inspectors',
    about: 'letters to inspectors, in its own words',
    above: [['县委巡察组信访受理']],
    columns: [
      is('登记号', 'caseNo', { values: seriesOf('XC2021') }),
      is('受理方式', 'form', { values: ['来访', '来信', '来电', '来访', '来信'] }),
      is('署名/匿名', 'anonymous', { values: ['匿名', '署名', '匿名', '署名', '匿名'] }),
      is('反映人', 'petitioner', { values: PEOPLE }),
      is('被反映人', 'accused', { values: PEOPLE }),
      no('被反映人职务', NOT_OURS, { values: ['站长', '村支书', '站长', '村支书', '站长'] }),
      is('问题线索概述', 'content', { accept: [[]], values: TOLD }),
      is('线索来源', 'source', { values: ['来电', '信箱', '走访', '来电', '信箱'] }),
      is('接收日', 'registeredDate', { accept: [['receivedDate']], values: daysFrom(0) }),
      is('移交对象', 'responsibleUnit', {
        accept: [['direction']],
        values: ['县信访局', '县纪委办', '县住建局', '县信访局', '县纪委办'],
      }),
      is('移交日', 'transferredDate', { values: daysFrom(3) }),
      is('反馈时限', 'dueDate', { values: daysFrom(60) }),
    ],
  },
];
