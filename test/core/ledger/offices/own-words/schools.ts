import { is, leave, no, NOT_OURS, type Layout } from '../../layouts/layout';
import { ASKED, DONE, PEOPLE, RUNNING, TOLD, daysFrom, seriesOf } from './values';

/** Ledgers in the words of those who keep them, which no list of words has. */
export const SCHOOLS_IN_OWN_WORDS: readonly Layout[] = [
  {
    id: 'own-old-matters-of-a-town',
    about: 'old matters of a town, in its own words',
    above: [['镇信访化解攻坚一览']],
    columns: [
      is('序位', 'seq', { values: RUNNING }),
      is('攻坚对象', 'petitioner', { values: PEOPLE }),
      is('所属村', 'place', { accept: [['address']], values: ['下湾村', '上湾村', '石桥村', '下湾村', '上湾村'] }),
      is('老案由', 'content', { accept: [['cause']], values: TOLD }),
      is('涉钱（万元）', 'amount', { values: [5, 5, 5, 5, 5] }),
      is('牵头镇领导', 'caseLeader', {
        accept: [['responsibleLeader']],
        values: ['王镇长', '李书记', '王镇长', '李书记', '王镇长'],
      }),
      is('盯办人', 'responsiblePerson', { accept: [[]], values: ['张敏', '刘涛', '张敏', '刘涛', '张敏'] }),
      leave('定位信息', { values: ['未上报', '已上报', '未上报', '已上报', '未上报'] }),
      is('破题思路', 'resolveMeasure', { values: DONE }),
      is('完成节点', 'resolveDeadline', { accept: [['dueDate']], values: daysFrom(60) }),
      is('案结日', 'closedDate', { accept: [['resolvedDate']], values: daysFrom(50) }),
      is('案结事了', 'isResolved', { accept: [['isClosed']], values: ['否', '是', '否', '是', '否'] }),
      is('出列', 'isWrittenOff', { accept: [[]], values: ['否', '是', '否', '是', '否'] }),
    ],
  },
  {
    id: 'own-letters-through-the-rooms-of-a-school',
    about: 'letters through the rooms of a school, in its own words',
    above: [['学校信访件流转表']],
    columns: [
      is('件码', 'caseNo', { values: seriesOf('XX') }),
      is('学生家长', 'petitioner', { values: PEOPLE }),
      no('学生班级', NOT_OURS, { values: ['五年级1班', '三年级2班', '五年级1班', '三年级2班', '五年级1班'] }),
      is('渠道', 'form', { accept: [['source']], values: ['来访', '来信', '来电', '来访', '来信'] }),
      is('接到日', 'registeredDate', { accept: [['receivedDate']], values: daysFrom(0) }),
      is('反映啥', 'content', { values: TOLD }),
      is('请求', 'demand', { values: ASKED }),
      is('转年级/处', 'responsibleUnit', { values: ['德育处', '教务处', '总务处', '德育处', '教务处'] }),
      is('转出', 'transferredDate', { values: daysFrom(1) }),
      is('处理老师', 'responsiblePerson', { values: ['高洁', '宋明', '高洁', '宋明', '高洁'] }),
      is('回家长日', 'replyDate', { values: daysFrom(6) }),
      is('处理经过', 'progress', { accept: [['result']], values: DONE }),
      is('校长圈阅', 'instruction', {
        values: ['请德育处回复', '请教务处办', '请德育处回复', '请教务处办', '请德育处回复'],
      }),
      is('家长评价', 'satisfaction', { values: ['不满意', '满意', '不满意', '满意', '不满意'] }),
    ],
  },
  {
    id: 'own-petition-files-of-a-grain-company',
    about: 'petition files of a grain company, in its own words',
    above: [['粮食公司信访卷目']],
    columns: [
      is('卷序', 'seq', { values: RUNNING }),
      is('立卷日', 'registeredDate', { values: daysFrom(0) }),
      is('卷主', 'petitioner', { values: PEOPLE }),
      is('原籍单位', 'workUnit', {
        accept: [[]],
        values: ['第二粮库公司', '第一粮库公司', '面粉厂', '第二粮库公司', '第一粮库公司'],
      }),
      is('卷由', 'content', { values: TOLD }),
      is('首次来访日', 'petitionDate', { accept: [[]], values: daysFrom(-3) }),
      is('信访累次', 'visitTimes', { values: [3, 3, 3, 3, 3] }),
      no('批阅领导', NOT_OURS, { values: ['何总经理', '何总经理', '何总经理', '何总经理', '何总经理'] }),
      is('批阅内容', 'instruction', {
        values: ['请解释政策', '请劳资部处理', '请解释政策', '请劳资部处理', '请解释政策'],
      }),
      is('承办部', 'responsibleUnit', { values: ['资产部', '劳资部', '行政部', '资产部', '劳资部'] }),
      is('交办时日', 'transferredDate', { values: daysFrom(2) }),
      is('办结时日', 'closedDate', { values: daysFrom(22) }),
      is('办结所得', 'result', { values: DONE }),
      is('入柜号', 'archiveNo', { accept: [[]], values: seriesOf('G-2021-') }),
    ],
  },
];
