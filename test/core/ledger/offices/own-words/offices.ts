import { is, type Layout } from '../../layouts/layout';
import { ASKED, DONE, HOMES, IDS, PEOPLE, PHONES, RUNNING, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const OFFICES_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-visits-at-a-sub-district-office',
    about: 'visits at a sub-district office, in its own words',
    above: [['办事处群众工作科往来簿']],
    columns: [
      is('记次', 'seq', { values: RUNNING }),
      is('登门群众', 'petitioner', { values: PEOPLE }),
      is('住处', 'address', { values: HOMES }),
      is('电话', 'phone', { values: PHONES }),
      is('哪日登门', 'petitionDate', { values: daysFrom(0) }),
      is('几人同来', 'peopleCount', { values: [2, 2, 2, 2, 2] }),
      is('所诉', 'content', { values: TOLD }),
      is('所望', 'demand', { values: ASKED }),
      is('接谈同志', 'receptionist', { values: ['李红', '王磊', '李红', '王磊', '李红'] }),
      is('转何科室', 'responsibleUnit', { values: ['民政科', '城建科', '司法所', '民政科', '城建科'] }),
      is('转的日子', 'transferredDate', { values: daysFrom(1) }),
      is('科室办讫', 'closedDate', { values: daysFrom(15) }),
      is('办后情形', 'result', { accept: [['progress']], values: DONE }),
      is('群众是否认账', 'satisfaction', { accept: [[]], values: ['否', '是', '否', '是', '否'] }),
    ],
  },
  {
    id: 'own-people-whose-houses-are-pulled-down',
    about: 'people whose houses are pulled down, in its own words',
    above: [['房屋征收办来访处置表']],
    columns: [
      is('表号', 'caseNo', { values: seriesOf('ZS2021') }),
      is('被拆迁户', 'petitioner', { values: PEOPLE }),
      is('拆迁地址', 'address', { accept: [['place']], values: HOMES }),
      is('异议类', 'category', { accept: [[]], values: ['补偿', '面积', '安置', '补偿', '面积'] }),
      is('异议详述', 'content', { accept: [['demand']], values: TOLD }),
      is('谈话专班', 'responsiblePerson', { accept: [[]], values: ['刘刚', '马红', '刘刚', '马红', '刘刚'] }),
      is('主办专班', 'responsibleUnit', { values: ['征收二科', '征收一科', '征收二科', '征收一科', '征收二科'] }),
      is('交专班日', 'transferredDate', { values: daysFrom(2) }),
      is('专班接件日', 'unitReceivedDate', { values: daysFrom(3) }),
      is('应复日', 'dueDate', { values: daysFrom(30) }),
      is('复毕日', 'replyDate', { accept: [['closedDate']], values: daysFrom(25) }),
      is('答复内容', 'opinion', { accept: [['result']], values: DONE }),
      is('仍有异议', 'satisfaction', { accept: [[]], values: ['否', '是', '否', '是', '否'] }),
    ],
  },
  {
    id: 'own-letters-at-an-insurance-centre',
    about: 'letters at an insurance centre, in its own words',
    above: [['市医保中心信访年登记']],
    columns: [
      is('年编', 'seq', { accept: [['caseNo']], values: RUNNING }),
      is('来信人›称名', 'petitioner', { values: PEOPLE }),
      is('来信人›证号', 'idNumber', { values: IDS }),
      is('来信人›联系号', 'phone', { values: PHONES }),
      is('信件›落款日', 'postmarkDate', { accept: [['petitionDate'], []], values: daysFrom(0) }),
      is('信件›拆阅日', 'receivedDate', { accept: [['registeredDate']], values: daysFrom(4) }),
      is('信件›主旨', 'content', { accept: [['title']], values: TOLD }),
      is('分流›处', 'responsibleUnit', { values: ['基金处', '待遇处', '征缴处', '基金处', '待遇处'] }),
      is('分流›日', 'transferredDate', { values: daysFrom(6) }),
      is('办复›人', 'responsiblePerson', { values: ['郑洁', '周强', '郑洁', '周强', '郑洁'] }),
      is('办复›日', 'replyDate', { accept: [['closedDate']], values: daysFrom(25) }),
      is('办复›要领', 'opinion', { accept: [['result'], ['progress']], values: DONE }),
      is('主任阅批', 'instruction', {
        values: ['请核实后答复', '请待遇处办', '请核实后答复', '请待遇处办', '请核实后答复'],
      }),
    ],
  },
];
