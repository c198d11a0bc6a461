import { is, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { ASKED, DONE, IDS, PEOPLE, PHONES, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const TRAVELLERS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-complaints-about-banks-and-insurers',
    about: 'complaints about banks and insurers, in its own words',
    above: [['银保监分局举报投诉簿']],
    columns: [
      is('受理件号', 'caseNo', { values: seriesOf('YB2021') }),
      is('消费者姓名', 'petitioner', { values: PEOPLE }),
      is('证件号', 'idNumber', { values: IDS }),
      is('被投诉机构', 'accused', {
        values: ['某保险支公司', '某银行支行', '某财险分公司', '某保险支公司', '某银行支行'],
      }),
      is('转办机构日', 'transferredDate', { values: daysFrom(2) }),
      is('机构回函日', 'replyDate', { accept: [['reportedDate']], values: daysFrom(20) }),
      is('受理告知日', 'noticeDate', { values: daysFrom(6) }),
      is('收件日', 'receivedDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('举报情节', 'content', { values: TOLD }),
      is('监管承办处', 'responsibleUnit', { values: ['法规处', '消保处', '非银处', '法规处', '消保处'] }),
      is('监管承办员', 'responsiblePerson', { values: ['郭静', '唐军', '郭静', '唐军', '郭静'] }),
      is('查实与否', 'verification', { accept: [[]], values: ['否', '是', '否', '是', '否'] }),
      is('监管意见', 'opinion', { accept: [['result']], values: DONE }),
      is('案卷编列', 'archiveNo', { accept: [[]], values: seriesOf('AJ2021-') }),
    ],
  },
  {
    id: 'own-opinions-of-travellers',
    about: 'opinions of travellers, in its own words',
    above: [['文旅局游客意见登记']],
    columns: [
      is('意见编号', 'caseNo', { values: seriesOf('WL2021') }),
      is('游客', 'petitioner', { values: PEOPLE }),
      is('游客手机', 'phone', { values: PHONES }),
      is('涉事旅行社', 'accused', { values: ['碧水旅行社', '青山旅行社', '碧水旅行社', '青山旅行社', '碧水旅行社'] }),
      no('游览日', NOT_OURS, { values: daysFrom(-8) }),
      is('投诉日', 'petitionDate', { values: daysFrom(0) }),
      is('不满之处', 'content', { values: TOLD }),
      is('索赔诉求', 'demand', { values: ASKED }),
      is('执法队', 'responsibleUnit', { values: ['执法二队', '执法一队', '执法二队', '执法一队', '执法二队'] }),
      is('执法员', 'responsiblePerson', { accept: [[]], values: ['夏青', '石磊', '夏青', '石磊', '夏青'] }),
      is('调处完日', 'closedDate', { accept: [['resolvedDate']], values: daysFrom(12) }),
      is('调处所获', 'result', { values: DONE }),
      is('赔付额（元）', 'amount', { accept: [[]], values: [1200, 300, 1200, 300, 1200] }),
      is('游客满意', 'satisfaction', { values: ['基本满意', '满意', '不满意', '基本满意', '满意'] }),
    ],
  },
  {
    id: 'own-hotline-for-the-disabled',
    about: 'hotline for the disabled, in its own words',
    above: [['残疾人服务热线件']],
    columns: [
      is('热线件号', 'hotlineNo', { accept: [['caseNo']], values: seriesOf('CR2021') }),
      is('呼叫人', 'petitioner', { values: PEOPLE }),
      is('回呼号码', 'phone', { values: PHONES }),
      is('呼叫日', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('诉求归口', 'responsibleUnit', {
        accept: [['category']],
        values: ['维权部', '康复部', '就业部', '维权部', '康复部'],
      }),
      is('诉求陈述', 'content', { accept: [['demand']], values: TOLD }),
      is('记录员', 'registrar', { values: ['江雪', '尹丽', '江雪', '尹丽', '江雪'] }),
      is('交办于', 'transferredDate', { values: daysFrom(1) }),
      is('回告于', 'reportedDate', { accept: [['replyDate']], values: daysFrom(10) }),
      is('办结于', 'closedDate', { values: daysFrom(11) }),
      is('办理纪实', 'progress', { accept: [['result']], values: DONE }),
      is('重复呼叫', 'isRepeat', { values: ['否', '是', '否', '是', '否'] }),
      is('紧急度', 'riskLevel', { values: ['一般', '急', '特急', '一般', '急'] }),
    ],
  },
];
