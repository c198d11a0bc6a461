import { is, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { BUREAUS, DONE, HOMES, IDS, PEOPLE, PHONES, STREETS, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const WORKERS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-workers-of-a-steelworks',
    about: 'workers of a steelworks, in its own words',
    above: [['钢厂职工诉求登记']],
    columns: [
      is('单子号', 'caseNo', { values: seriesOf('GC') }),
      is('反映职工', 'petitioner', { values: PEOPLE }),
      is('车间/班', 'workUnit', { values: ['轧钢车间', '炼铁车间', '动力厂', '轧钢车间', '炼铁车间'] }),
      is('提出日', 'petitionDate', { values: daysFrom(0) }),
      is('诉求要项', 'content', { accept: [['demand'], ['category']], values: TOLD }),
      is('牵头处', 'responsibleUnit', { values: ['后勤处', '人事处', '安全处', '后勤处', '人事处'] }),
      is('协助处', 'coUnits', { values: ['工会处', '财务处', '工会处', '财务处', '工会处'] }),
      is('厂长批语', 'instruction', {
        values: ['请尽快答复职工', '请人事处落实', '请尽快答复职工', '请人事处落实', '请尽快答复职工'],
      }),
      no('批示日', NOT_OURS, { values: daysFrom(1) }),
      is('责任到人', 'responsiblePerson', { values: ['陈东', '孙亮', '陈东', '孙亮', '陈东'] }),
      is('兑现日', 'closedDate', { accept: [['resolvedDate'], []], values: daysFrom(20) }),
      is('兑现与否', 'isResolved', { accept: [['isClosed'], []], values: ['否', '是', '否', '是', '否'] }),
      is('职工评分', 'satisfaction', { values: ['不满意', '满意', '不满意', '满意', '不满意'] }),
    ],
  },
  {
    id: 'own-visitors-asking-for-legal-aid',
    about: 'visitors asking for legal aid, in its own words',
    above: [['法律援助中心来访登记']],
    columns: [
      is('登字', 'caseNo', { accept: [['seq'], []], values: seriesOf('FY-') }),
      is('求援人', 'petitioner', { values: PEOPLE }),
      is('性别', 'gender', { values: ['女', '男', '女', '男', '女'] }),
      is('年岁', 'age', { values: [51, 51, 51, 51, 51] }),
      is('公民证号', 'idNumber', { values: IDS }),
      is('援助事由', 'content', { values: TOLD }),
      is('指派律师', 'responsiblePerson', { accept: [[]], values: ['钱律师', '白律师', '钱律师', '白律师', '钱律师'] }),
      is('接访人员', 'receptionist', { values: ['林静', '苏梅', '林静', '苏梅', '林静'] }),
      is('来访日', 'petitionDate', { values: daysFrom(0) }),
      is('转办机构', 'responsibleUnit', { values: BUREAUS }),
      is('结果告知日', 'replyDate', { accept: [['noticeDate'], []], values: daysFrom(20) }),
      is('备查', 'remark', { accept: [[]], values: ['档案已移交', '', '', '档案已移交', ''] }),
    ],
  },
  {
    id: 'own-hotline-orders-carried-out',
    about: 'hotline orders carried out, in its own words',
    above: [['12345承办单汇总']],
    columns: [
      is('承办单', 'hotlineNo', { accept: [['caseNo']], values: seriesOf('CB2021') }),
      is('来电市民', 'petitioner', { values: PEOPLE }),
      is('来电号', 'phone', { values: PHONES }),
      is('反映点位', 'place', { accept: [['address']], values: HOMES }),
      is('来电所诉', 'content', { accept: [['demand']], values: TOLD }),
      is('所诉归类', 'category', { values: ['交通', '市容', '供热', '交通', '市容'] }),
      is('派单时', 'transferredDate', { values: daysFrom(0) }),
      is('承办街镇', 'responsibleUnit', { accept: [['place']], values: STREETS }),
      is('街镇签收', 'unitReceivedDate', { values: daysFrom(0) }),
      is('限时办结', 'dueDate', { values: daysFrom(10) }),
      is('办结回填', 'closedDate', { accept: [['reportedDate']], values: daysFrom(8) }),
      is('回填内容', 'result', { accept: [['progress'], ['opinion']], values: DONE }),
      is('市民复评', 'satisfaction', { values: ['基本满意', '满意', '不满意', '基本满意', '满意'] }),
      is('是否二次派单', 'isRepeat', { accept: [[]], values: ['否', '是', '否', '是', '否'] }),
    ],
  },
];
