import { is, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { ASKED, DONE, HOMES, PEOPLE, PHONES, RUNNING, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const COUNTERS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-window-of-a-street',
    about: 'window of a street, in its own words',
    above: [['群众接待窗口日志']],
    columns: [
      is('序', 'seq', { values: RUNNING }),
      is('接待时日', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('来访群众', 'petitioner', { values: PEOPLE }),
      is('联络号', 'phone', { values: PHONES }),
      is('住哪', 'address', { values: HOMES }),
      is('第几次来', 'visitTimes', { values: [2, 1, 3, 1, 1] }),
      is('来了几个人', 'peopleCount', { values: [1, 6, 2, 1, 1] }),
      is('说的什么事', 'content', { values: TOLD }),
      is('想让怎么办', 'demand', { values: ASKED }),
      is('当场答复/转出', 'handlingMethod', {
        accept: [['result'], ['direction']],
        values: ['转出', '当场答复', '转出', '转出', '当场答复'],
      }),
      is('转给谁办', 'responsibleUnit', {
        accept: [['direction']],
        values: ['物业办', '民政科', '社区居委会', '城管科', '物业办'],
      }),
      is('窗口值班', 'receptionist', { accept: [['registrar']], values: ['李敏', '王倩', '李敏', '李敏', '王倩'] }),
      is('后来怎样', 'result', { accept: [['progress'], ['followUp'], ['status']], values: DONE }),
      is('认不认可', 'satisfaction', { values: ['不认可', '认可', '认可', '不认可', '认可'] }),
    ],
  },
  {
    id: 'own-complaints-about-managed-houses',
    about: 'complaints about managed houses, in its own words',
    above: [['房管局投诉科台账']],
    columns: [
      is('受理序列', 'caseNo', { values: seriesOf('房诉2021-') }),
      is('接诉日', 'petitionDate', {
        accept: [['registeredDate'], ['receivedDate'], ['acceptedDate']],
        values: daysFrom(0),
      }),
      is('投诉渠道', 'form', { accept: [['source']], values: ['来信', '来访', '网上', '来电', '来信'] }),
      is('产权人/承租人', 'petitioner', { values: PEOPLE }),
      is('房屋坐落', 'address', { accept: [['place']], values: HOMES }),
      is('被诉物业企业', 'accused', {
        values: ['金宇物业', '安居物业公司', '乐家物业服务公司', '金宇物业', '安居物业公司'],
      }),
      is('投诉要点', 'content', { accept: [['title'], ['category']], values: TOLD }),
      is('物管科签收', 'unitReceivedDate', { values: daysFrom(3) }),
      is('责成部门', 'responsibleUnit', { values: ['安全科', '物业科', '修缮科', '安全科', '物业科'] }),
      is('科内承办', 'responsiblePerson', { values: ['刘洋', '马丽', '高峰', '刘洋', '马丽'] }),
      is('首次回复', 'replyDate', { accept: [[]], values: daysFrom(9) }),
      is('整改复验', 'verification', { values: ['复验合格', '复验合格', '仍需整改', '复验合格', '复验合格'] }),
      is('结单日', 'closedDate', { values: daysFrom(20) }),
      is('评价', 'satisfaction', { values: ['基本满意', '满意', '不满意', '基本满意', '满意'] }),
    ],
  },
  {
    id: 'own-yearly-register-of-a-county-bureau',
    about: 'yearly register of a county bureau, in its own words',
    above: [['县局来信来访年度登记簿']],
    columns: [
      is('编次', 'seq', { values: RUNNING }),
      is('卷号', 'archiveNo', { accept: [['caseNo']], values: seriesOf('卷2021-') }),
      is('来件›日期', 'receivedDate', { accept: [['registeredDate'], ['petitionDate']], values: daysFrom(0) }),
      is('来件›方式', 'form', { values: ['来访', '来信', '电话', '来访', '来信'] }),
      is('来件›经由', 'source', { values: ['县委办转', '省局转', '本人直递', '县委办转', '省局转'] }),
      is('写信（来访）人›姓　名', 'petitioner', { values: PEOPLE }),
      is('写信（来访）人›现居', 'address', { values: HOMES }),
      no('写信（来访）人›政治面貌', NOT_OURS, { values: ['党员', '群众', '群众', '党员', '群众'] }),
      is('案由摘录', 'content', { accept: [['title']], values: TOLD }),
      is('归口›股室', 'responsibleUnit', { values: ['土地股', '信访股', '矿管股', '土地股', '信访股'] }),
      is('归口›股长', 'responsibleLeader', {
        accept: [['responsiblePerson']],
        values: ['孙伟', '郭强', '罗军', '孙伟', '郭强'],
      }),
      is('局领导批语', 'instruction', {
        values: ['请依法答复', '请土地股阅处', '尽快核实', '请依法答复', '请土地股阅处'],
      }),
      is('处结›日期', 'closedDate', { values: daysFrom(25) }),
      is('处结›方法', 'handlingMethod', { accept: [['result']], values: ['解释', '答复', '转办', '解释', '答复'] }),
      is('回音›日期', 'replyDate', { accept: [['deliveredDate'], ['reportedDate']], values: daysFrom(28) }),
    ],
  },
  {
    id: 'own-visitors-of-a-court',
    about: 'visitors of a court, in its own words',
    above: [['法院信访接待登记']],
    columns: [
      is('登记号', 'caseNo', { values: seriesOf('访登2021') }),
      is('来访当事人', 'petitioner', { values: PEOPLE }),
      no('诉讼地位', NOT_OURS, { values: ['被告', '原告', '申请执行人', '被告', '原告'] }),
      is('证件及号码', ['idType', 'idNumber'], {
        accept: [['idNumber']],
        values: [
          '身份证110199190101010009',
          '身份证110199190102040138',
          '身份证110199190103070267',
          '身份证110199190104100392',
          '身份证110199190105130526',
        ],
      }),
      no('所涉案号', NOT_OURS, {
        values: [
          '(2020)京0101民初120号',
          '(2020)京0101民初121号',
          '(2020)京0101民初122号',
          '(2020)京0101民初123号',
          '(2020)京0101民初124号',
        ],
      }),
      is('来访缘由', 'content', { accept: [['cause'], ['title']], values: TOLD }),
      is('请求事项', 'demand', { values: ASKED }),
      is('接谈法官', 'receptionist', { values: ['周洁', '吴刚', '郑敏', '周洁', '吴刚'] }),
      is('接谈日', 'petitionDate', { accept: [['registeredDate']], values: daysFrom(0) }),
      is('移送庭室', 'responsibleUnit', {
        accept: [['direction']],
        values: ['执行局', '民一庭', '立案庭', '执行局', '民一庭'],
      }),
      is('移送日', 'transferredDate', { values: daysFrom(2) }),
      is('庭室回复日', 'replyDate', { accept: [['reportedDate']], values: daysFrom(20) }),
      is('息诉与否', 'isResolved', {
        accept: [['status'], ['result'], ['isClosed']],
        values: ['未息诉', '已息诉', '未息诉', '已息诉', '未息诉'],
      }),
    ],
  },
];
