import type { ListItem, Profile } from './profile';

/**
 * The profile of an office that has not written its own: 北京市东城区, with its 17 streets, the six
 * departments of its joint meeting, and the national lists. Street codes: GB/T 2260 extended
 * (110101 = 东城区), as published in the administrative divisions.
 */

const item = (name: string, ...aliases: string[]): ListItem => ({ name, aliases });

/** A street is written with or without 街道, and as 街道办事处, 街道办 or 办事处. */
function street(base: string, code: string, ...short: string[]): ListItem {
  return {
    name: `${base}街道`,
    code,
    aliases: [base, `${base}街道办事处`, `${base}街道办`, `${base}办事处`, ...short.flatMap((s) => [s, `${s}街道`])],
  };
}

const streets = [
  street('东华门', '110101001'),
  street('景山', '110101002'),
  street('交道口', '110101003'),
  street('安定门', '110101004'),
  street('北新桥', '110101005'),
  street('东四', '110101006'),
  street('朝阳门', '110101007'),
  street('建国门', '110101008'),
  street('东直门', '110101009'),
  street('和平里', '110101010'),
  street('前门', '110101011'),
  street('崇文门外', '110101012', '崇外'),
  street('东花市', '110101013'),
  street('龙潭', '110101014'),
  street('体育馆路', '110101015', '体馆路'),
  street('天坛', '110101016'),
  street('永定门外', '110101017', '永外'),
];

const units = [
  item('区教委', '区教育委员会', '东城区教委'),
  item('区国资委', '区国有资产监督管理委员会', '东城区国资委'),
  item('区卫健委', '区卫生健康委', '区卫生健康委员会', '东城区卫健委'),
  item('区住建委', '区住房城乡建设委', '区住房和城乡建设委员会', '东城区住建委'),
  item('区人力社保局', '区人社局', '区人力资源和社会保障局', '东城区人力社保局'),
  item('区房屋征收中心', '区征收中心', '东城区房屋征收中心'),
];

const forms = [
  item('来信', '书信', '信函', '写信'),
  item('来访', '走访', '到访', '上访', '个访'),
  item('网上信访', '网信', '信息网络', '网络信访', '手机信访', '微信信访', '网上', '网上建议'),
  item('来电', '电话', '电话信访', '来电信访'),
  item('传真'),
  item('领导信箱', '区长信箱', '书记信箱'),
  item('12345热线', '12345', '热线', '市民热线', '12345市民热线'),
  item('其他'),
];

const purposes = [
  item('申诉'),
  item('求决'),
  item('意见建议', '建议', '建议意见', '意见', '建议意见类'),
  item('揭发控告', '检举控告', '举报', '检举控告类', '检举', '控告'),
  item('其他', '其它'),
];

const categories = [
  item('城乡建设'),
  item('自然资源', '国土资源'),
  item('农业农村', '农村农业'),
  item('劳动和社会保障', '人力资源和社会保障', '劳动社保'),
  item('卫生健康', '卫生计生', '卫生和计划生育'),
  item('教育文体', '教育', '教育文化体育'),
  item('民政与应急', '民政', '民政应急'),
  item('政法工作', '政法', '涉法涉诉'),
  item('生态环境', '环境保护'),
  item('交通运输'),
  item('市场监管', '市场监督管理'),
  item('经济管理', '经济和信息化'),
  item('商贸旅游', '文化旅游'),
  item('科技与信息产业'),
  item('党务政务'),
  item('组织人事'),
  item('纪检监察'),
  item('军队事务', '退役军人事务', '涉军'),
  item('其他', '其它'),
];

const satisfaction = [item('满意'), item('基本满意'), item('不满意'), item('未评价', '待评价', '超期未评价')];

/** What many petitions of a district are about; the office sets its own. */
const topics = [
  item('涉众型金融', 'P2P', '网贷', '网络借贷', '非法集资', '私募基金', '投资理财', '暴雷', '爆雷'),
  item('征收拆迁', '拆迁', '征收', '腾退', '安置房', '回迁'),
  item('物业管理', '物业费', '物业公司', '业委会', '业主委员会'),
  item('欠薪', '拖欠工资', '拖欠农民工工资', '讨薪'),
  item('预付消费', '预付卡', '退费难', '培训机构退费'),
];

const handlingMethod = [
  item('转送'),
  item('交办'),
  item('自办', '本单位办理'),
  item('直接回复'),
  item('告知', '告知引导'),
  item('存'),
  item('督办'),
  item('报请'),
  item('退回'),
];

const closedWords = [
  item('办结'),
  item('已办结'),
  item('已完成'),
  item('已办理完毕'),
  item('审核认定办结'),
  item('已终结'),
  item('已归档'),
  item('已销号'),
  item('结案'),
  item('已结案'),
];

const highRisk = [item('高'), item('高风险'), item('重大'), item('特急'), item('一级'), item('红')];

/** What endangers people at large: of a thing or a place, never of a person. */
const safetyWords = [
  ...['危房', '危楼', '坍塌', '倒塌', '塌陷', '坠落', '爆炸', '燃气', '煤气', '泄漏', '火灾', '起火', '消防'],
  ...['触电', '中毒', '有毒', '饮用水', '食品安全', '安全隐患', '公共安全'],
];

const statutoryRoute = [
  item('诉讼、复议等', '（一）', '一'),
  item('仲裁', '（二）', '二'),
  item('党员申诉、复审', '（三）', '三'),
  item('行政程序', '（四）', '四'),
  item('履行法定职责', '（五）', '五'),
  item('信访程序', '（六）', '六', '信访处理意见'),
];

/** Said of a matter that several push from one to the other. */
const disputeWords = ['推诿', '扯皮', '职责不清', '责任不清', '职责交叉', '权属不清', '管辖争议', '责任争议', '互相推'];

/** The profile in force until the office gives its own. */
export const DEFAULT_PROFILE: Profile = {
  office: '东城区信访办',
  clerk: '',
  streets,
  units,
  forms,
  purposes,
  categories,
  satisfaction,
  handlingMethods: handlingMethod,
  closedWords: closedWords.map((w) => w.name),
  highRiskWords: highRisk.map((w) => w.name),
  safetyWords,
  statutoryRoutes: statutoryRoute,
  topics,
  severities: {},
  warningDays: {
    transfer: 3,
    notice: 3,
    objection: 1,
    handle: 15,
    review: 5,
    reexam: 5,
    assigned: 3,
    hotline: 3,
    resolve: 3,
  },
  holidays: {},
  packs: {},
  leaders: [],
  mask: 'standard',
  answerDays: 5,
  agenda: { off: [], groupFrom: 5, disputeWords },
  supervision: { off: [], steps: { 催办: 1, 提醒函: 8, 督办: 16 }, situations: [] },
  rectification: {
    wording: '化解',
    prefix: 'PC',
    leftOut: [],
    // With these on A3 the letters would be little more than half their size.
    folded: [
      'screeningDate',
      'screeningType',
      'source',
      'nature',
      'coUnits',
      'stage',
      'rectifiedDate',
      'verifier',
      'writeOffDate',
      'instructionDate',
    ],
  },
  columns: [],
};
