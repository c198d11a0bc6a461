import type { FieldId } from '../../../../src/core/fields/catalog';
import type { CellValue } from '../../../../src/core/grid/grid';
import type { Dice } from './dice';

/** Headers, values and lines that clerks write, some of them traps. Every person is invented. */

/** A column: how it may be headed, and what stands in the n-th record. */
export interface Kind {
  readonly field: FieldId | null;
  readonly heads: readonly string[];
  readonly value: (n: number, dice: Dice) => CellValue;
}

const NAMES = [
  '赵某一',
  '钱某',
  '计某',
  '总某某',
  '孙某某',
  '任某',
  '合某',
  '李某等5人',
  '某女士',
  '匿名',
  '周某、吴某',
  '小某',
];
const STAFF = ['陈甲', '褚乙', '卫丙', '蒋丁', '沈戊'];
const UNITS = [
  '东四街道',
  '景山街道办事处',
  '区审计局',
  '区统计局',
  '区住建委',
  '区教委',
  '某会计事务所',
  '区人力社保局',
  '区残联负责人',
  '总工会',
];
const PLACES = ['东四街道', '景山街道', '朝阳门街道', '龙潭街道', '天坛街道', '前门街道'];

/** Contents, some of which begin or end like a note, a total or a signature. */
export const CONTENTS = [
  '反映小区三号楼屋面漏水多年未修',
  '说明：本人系某小区业主，反映物业擅自提高停车费',
  '备注不清，来信人反映夜间施工噪声影响休息，要求处理',
  '注意到门前道路塌陷，请求尽快修复',
  '合计欠薪5万元，要求单位支付',
  '总计拖欠三个月工资',
  '以上问题多次反映未果，要求区里协调',
  '签字领取补偿款后发现面积有误',
  '负责人：某物业经理态度恶劣，要求更换',
  '反映旧城改造补偿标准不一，2019年至2021年共计少发12000元',
  '一、反映停水；二、反映电梯故障',
  '1.要求补发养老金；2.要求公开账目',
  '日期：2021年3月起每晚扰民',
  '本表哥被打一事要求严惩',
  '※反映非法集资',
  '小计某来信反映楼道堆物',
  '要求：解决孩子入学',
  '停车难',
];
const PROGRESS = [
  '已转街道核查',
  '正在协商',
  '已答复，信访人表示满意',
  '说明情况后信访人认可',
  '无',
  '已约谈，合计退款300元',
  '—',
];

const day = (n: number, dice: Dice): string => {
  const month = 1 + ((n * 3) % 12);
  const date = 1 + ((n * 7 + dice.int(0, 3)) % 27);
  return dice.pick([
    `2021-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    `2021.${month}.${date}`,
    `2021年${month}月${date}日`,
    `${month}月${date}日`,
  ]);
};
const serial = (n: number): number => 44200 + n * 3;
const dates = (n: number, dice: Dice): CellValue => (n % 3 === 0 ? day(n, dice) : serial(n));
const later = (n: number, dice: Dice): CellValue => (dice.hits(0.35) ? null : dates(n + 5, dice));
const of =
  (list: readonly CellValue[]) =>
  (n: number): CellValue =>
    list[n % list.length] ?? null;
const column = (field: FieldId | null, heads: string, value: Kind['value']): Kind => ({
  field,
  heads: heads.split(' ').map((h) => h.replaceAll('~', '　').replaceAll('/n', '\n')),
  value,
});

export const SEQ = column('seq', '序号 序~号 序/n号 NO.', (n) => n + 1);
export const CASE = column(
  'caseNo',
  '信访件编号 信访编号 受理编号 编~号',
  (n) => `XF2021${String(n + 7).padStart(4, '0')}`,
);
export const PERSON = column('petitioner', '信访人 姓名 来访人姓名 信访人/n姓名 姓~~名', of(NAMES));

/** What stands in petition ledgers, in the usual order. */
export const PETITION: readonly Kind[] = [
  column('gender', '性别 性/n别', of(['男', '女'])),
  column(
    'idNumber',
    '身份证号 身份证号码 身份证/n号码',
    of(['110199199001010010', '11010119010101002X', '110199198506150022', null]),
  ),
  column('phone', '联系电话 联系方式 手机号码 电~话', (n) =>
    n % 4 === 3 ? null : `139000000${String(10 + (n % 80))}`,
  ),
  column('address', '住址 家庭住址 现住址 住~~址', (n) => `某区甲路${n + 1}号院`),
  column('registeredDate', '登记日期 登记时间 登记/n日期', dates),
  column('petitionDate', '信访日期 来访日期 信访时间', dates),
  column('form', '信访形式 信访方式 信访/n形式', of(['来信', '来访', '网上信访', '来电'])),
  column('peopleCount', '人数 来访人数 人数（人）', of([1, 1, 3, 5, '2', null])),
  column(
    'content',
    '信访内容 反映问题 主要内容 反映的主要/n问题',
    (n) => CONTENTS[(n * 5 + 1) % CONTENTS.length] as string,
  ),
  column('demand', '主要诉求 信访诉求 诉求', of(['要求修缮', '要求支付工资', '要求：公开账目', '备注：不要求答复'])),
  column('category', '内容分类 问题类别', of(['城乡建设', '劳动和社会保障', '卫生健康', '教育文体'])),
  column('purpose', '信访目的', of(['求决', '意见建议', '申诉'])),
  column('place', '问题属地 所属街道 属地街道', of(PLACES)),
  column('responsibleUnit', '责任单位 承办单位 主办单位 责任/n单位', of(UNITS)),
  column('responsiblePerson', '责任人 承办人 经办人', of(STAFF)),
  column('transferredDate', '转送日期 转办日期 交办日期', later),
  column('acceptedDate', '受理日期', later),
  column('dueDate', '限办日期 应办结日期 办理期限', later),
  column('closedDate', '办结日期 办结时间 办~结/n日~期', later),
  column('replyDate', '答复日期', later),
  column('progress', '办理情况 进展情况 办理/n情况', of(PROGRESS)),
  column('status', '办理状态 状态', of(['办理中', '已办结', '已受理'])),
  column('satisfaction', '满意度 满意度评价', of(['满意', '基本满意', null, '不满意'])),
  column('isRepeat', '是否重复 是否重复信访', of(['否', '是', '否', '否'])),
];
export const REMARK = column(
  'remark',
  '备注 备~注 备/n注',
  of([null, null, '说明：材料已收', null, '合计3次来访', null]),
);

/** What stands in ledgers of screening and rectification. */
export const RECTIFICATION: readonly Kind[] = [
  column('screeningDate', '排查日期 排查时间', dates),
  column('content', '问题描述 主要问题', (n) => CONTENTS[(n * 7 + 2) % CONTENTS.length] as string),
  column('responsibleUnit', '责任单位', of(UNITS)),
  column('responsiblePerson', '责任人', of(STAFF)),
  column('resolveMeasure', '整改措施 化解措施', of(['召开协调会', '督促企业还款', '联合执法'])),
  column('resolveDeadline', '整改时限 化解时限', of(['2021年6月底前', '长期坚持', '2021-09-30'])),
  column('rectifiedDate', '整改完成时间', later),
  column('verifier', '验收人', of(STAFF)),
  column('verification', '核查结论', of(['已到位', '未到位', null])),
  column('isWrittenOff', '是否销号', of(['是', '否'])),
  column('writeOffDate', '销号时间', later),
];

/** A table of single things that are no petitions. */
export const MEETINGS: readonly Kind[] = [
  column(null, '会议名称', of(['第一次联席会议', '积案化解推进会', '专题会商'])),
  column(null, '会议时间', dates),
  column(null, '会议地点', of(['三楼会议室', '五楼会议室'])),
  column(null, '主持人', of(STAFF)),
  column(null, '参会单位', of(['区信访办、区住建委', '各街道'])),
  column(null, '议定事项', of(['同意方案', '责成街道落实', '下次再议'])),
  column(null, '记录人员', of(STAFF)),
];

/** Parents over two or more neighbouring columns, with the children's headers and fields. */
export const GROUPS: readonly { readonly parent: string; readonly children: readonly Kind[] }[] = [
  {
    parent: '信访人基本情况',
    children: [
      column('petitioner', '姓名', of(NAMES)),
      column('gender', '性别', of(['男', '女'])),
      column('phone', '联系电话', (n) => `139000000${String(10 + (n % 80))}`),
      column('address', '住址', (n) => `某区乙街${n + 1}号`),
    ],
  },
  {
    parent: '转送情况',
    children: [column('transferredDate', '转送日期', dates), column('responsibleUnit', '责任单位', of(UNITS))],
  },
  {
    parent: '受理情况',
    children: [column('acceptedDate', '受理日期', later), column('noticeDate', '告知日期', later)],
  },
  {
    parent: '办理情况',
    children: [
      column('dueDate', '办理期限', later),
      column('replyDate', '答复日期', later),
      column('result', '办理结果', of(['已解决', '已答复', null])),
    ],
  },
  {
    parent: '复查情况',
    children: [
      column('reviewRequestedDate', '申请日期', later),
      column('reviewResult', '结论', of(['维持', null, null])),
    ],
  },
];

export const TITLES = [
  '信访台账',
  '2021年某街道信访事项登记台账',
  '群众来信来访登记表',
  '来访接待登记',
  '信访积案化解工作台帐',
  '关于交办信访事项的办理情况',
];
export const PERIODS = [
  '2021年度',
  '（2021年1月—6月）',
  '统计时间：2021年1月1日至2021年12月31日',
  '2021年第三季度',
  '导出时间：2021-12-31 10:20:30',
  '截至2021年12月31日',
];
export const UNIT_LINES: readonly (readonly string[])[] = [
  ['填报单位：某街道办事处'],
  ['单位：件、人次'],
  ['填报单位（盖章）：某局', '日期：2021年12月31日'],
  ['单位名称：某区信访办', '填报人：陈甲', '联系电话：010-00000010'],
  ['填报单位：', '填报日期：   年   月   日'],
  ['填报单位：', '某街道'],
];
export const NOTES: readonly (readonly string[])[] = [
  ['注：本表于每月5日前报送。'],
  ['备注：1.重复件不计；2.人数按实际填报'],
  ['说明：以上数据截至2021年12月31日。'],
  ['填表说明：信访形式请从下拉框选择'],
  ['注', '本表一式两份，一份存档'],
  ['※带星号的为重点件'],
  ['以上数据由各街道提供'],
  ['数据来源：信访信息系统'],
  ['本表由区信访办负责解释'],
  ['注1：人数指实际来访人数'],
  ['标黄的为逾期件'],
  ['红色字体为本月新增'],
];
export const SIGNATURES: readonly (readonly (string | null)[])[] = [
  ['填表人：陈甲', null, '审核人：褚乙', null, '填报日期：2021年12月31日'],
  ['填表人：陈甲    审核人：褚乙    填报日期：2021年12月31日'],
  ['单位负责人（签字）：', null, null, '经办人：'],
  ['制表：陈甲', '审核：褚乙'],
  [null, null, null, '（盖章）'],
  [null, null, '2021年12月31日'],
  ['单位（公章）：', null, '年   月   日'],
  ['分管领导签字：', null, null, '联系电话：010-00000010'],
  ['填报人:', '陈甲', null, '联系电话:', '010-00000010'],
  ['负责人：卫丙'],
];
export const SECTIONS = [
  '一、来信',
  '二、来访',
  '三、网上信访',
  '东四街道',
  '景山街道',
  '1月份',
  '2021年2月',
  '（一）初次信访',
  '第二批',
  '重点事项（5件）',
  '区住建委',
];
export const TOTALS = [
  '合计',
  '合  计',
  '总计',
  '小计',
  '合计：',
  '本月合计',
  '累计',
  '本页小计',
  '合计（件）',
  '总  计',
];
