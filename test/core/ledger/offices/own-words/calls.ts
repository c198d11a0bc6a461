import { is, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { ASKED, DONE, HOMES, NOTHING, PEOPLE, PHONES, RUNNING, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const CALLS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-calls-about-heating',
    about: 'calls about heating, in its own words',
    above: [['供热办群众来电登记']],
    columns: [
      is('来电序', 'seq', { values: RUNNING }),
      is('群众姓氏', 'petitioner', { values: ['赵女士', '钱先生', '孙女士', '李先生', '周女士'] }),
      is('回拨号码', 'phone', { values: PHONES }),
      is('来电时刻', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('小区楼号', 'address', { accept: [['place'], []], values: HOMES }),
      is('所反映', 'content', { values: TOLD }),
      is('问题档', 'category', { accept: [[]], values: ['漏水', '不热', '收费', '漏水', '不热'] }),
      is('供热企业', 'responsibleUnit', {
        accept: [['accused'], []],
        values: ['热力二公司', '热力一公司', '热力二公司', '热力一公司', '热力二公司'],
      }),
      is('通知企业时刻', 'transferredDate', { accept: [[]], values: daysFrom(0) }),
      no('企业到场', NOT_OURS, { values: ['否', '是', '否', '是', '否'] }),
      is('企业回告', 'result', { accept: [['progress'], ['opinion']], values: DONE }),
      is('销单时刻', 'closedDate', { values: daysFrom(2) }),
      is('群众评判', 'satisfaction', { values: ['不满意', '满意', '不满意', '满意', '不满意'] }),
      is('接线员', 'registrar', { values: ['何平', '罗兰', '何平', '罗兰', '何平'] }),
    ],
  },
  {
    id: 'own-letters-about-prisons',
    about: 'letters about prisons, in its own words',
    above: [['监狱局信访件登记']],
    columns: [
      is('收文序', 'seq', { accept: [['caseNo']], values: RUNNING }),
      is('来件日', 'receivedDate', { accept: [['registeredDate'], ['petitionDate']], values: daysFrom(0) }),
      is('写信人', 'petitioner', { values: PEOPLE }),
      is('写信人通信处', 'address', { values: HOMES }),
      no('来信页数', NOT_OURS, { values: [4, 4, 4, 4, 4] }),
      is('信访类', 'category', { accept: [['form'], []], values: ['求决类', '申诉类', '建议类', '求决类', '申诉类'] }),
      is('内容提要', 'content', { values: TOLD }),
      is('拟办处理', 'opinion', { accept: [['handlingMethod']], values: DONE }),
      is('局领导批示', 'instruction', {
        values: ['请法制处阅处', '请狱政处办', '请法制处阅处', '请狱政处办', '请法制处阅处'],
      }),
      is('批转单位', 'responsibleUnit', { values: ['法制处', '狱政处', '教育处', '法制处', '狱政处'] }),
      is('批转日', 'transferredDate', { values: daysFrom(3) }),
      is('要求报结日', 'dueDate', { values: daysFrom(40) }),
      is('实际报结日', 'reportedDate', { accept: [['closedDate']], values: daysFrom(33) }),
      is('归卷', 'archiveNo', { values: seriesOf('JW-2021-') }),
    ],
  },
  {
    id: 'own-workers-of-a-railway-section',
    about: 'workers of a railway section, in its own words',
    above: [['铁路站段职工来访表']],
    columns: [
      is('表次', 'seq', { values: RUNNING }),
      is('访者', 'petitioner', { values: PEOPLE }),
      is('所属工区', 'workUnit', { values: ['二工区车间', '一工区车间', '供电车间', '二工区车间', '一工区车间'] }),
      is('事涉', 'content', { values: TOLD }),
      is('诉愿', 'demand', { values: ASKED }),
      is('来段日', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('段领导接访人', 'receptionist', { values: ['吴明', '郑刚', '吴明', '郑刚', '吴明'] }),
      is('交办科室', 'responsibleUnit', { values: ['财务科', '劳人科', '安全科', '财务科', '劳人科'] }),
      is('科室复命日', 'reportedDate', { accept: [['replyDate']], values: daysFrom(12) }),
      is('复命内容', 'result', { accept: [['opinion'], ['progress']], values: DONE }),
      is('本人签认', 'satisfaction', { accept: [[]], values: ['未签', '已签', '未签', '已签', '未签'] }),
      is('遗留事项', 'remark', { accept: [[]], values: NOTHING }),
    ],
  },
];
