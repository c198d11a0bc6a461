import type { FieldId } from '../../../../src/core/fields/catalog';
import type { CellValue } from '../../../../src/core/grid/grid';
import type { LayoutColumn } from './layout';

/**
 * Values that fit a column's meaning, made without chance. Every person is invented; the ID numbers
 * lie in an area that was never assigned.
 */

const NAMES = ['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '冯八'];
const STAFF = ['陈甲', '褚乙', '卫丙', '蒋丁', '沈戊', '韩己', '杨庚', '朱辛'];
const IDS = [
  '110199199001010010',
  '110199198506150022',
  '110199198002290013',
  '11010119010101002X',
  '110101190101010011',
  '110101190112310159',
];
const MATTERS = [
  '反映小区三号楼屋面漏水多年未修',
  '反映某公司拖欠三个月工资',
  '反映楼下餐馆油烟扰民',
  '反映旧城改造补偿标准不一',
  '反映学校周边道路停车混乱',
  '反映养老金核算有误',
  '反映物业擅自提高停车费',
  '反映夜间施工噪声影响休息',
];
const WISHES = ['要求尽快修缮', '要求支付工资', '要求停止扰民', '要求重新核算补偿', '要求规范停车', '要求更正待遇'];
const PROGRESS = ['已约谈双方，正在协商', '已转责任科室核查', '现场查看后限期整改', '已书面答复信访人', '正在收集材料'];
const UNITS = ['东四街道', '景山街道', '区住建委', '区教委', '和平里街道', '区人力社保局', '天坛街道', '区卫健委'];
const PLACES = ['东四街道', '景山街道', '朝阳门街道', '龙潭街道', '和平里街道', '前门街道', '天坛街道', '东直门街道'];
const ADDRESSES = ['某区甲路1号院2号楼', '某区乙胡同15号', '某区丙小区3号楼101', '某区丁街8号', '某区戊里22号'];
const POSTS = ['副区长', '街道书记', '办公室主任', '局长'];
const YES_NO = ['否', '是', '否', '否'];

const BY_FIELD: Partial<Record<FieldId, readonly (string | number)[]>> = {
  petitioner: NAMES,
  coPetitioners: ['钱二、孙三', '', '吴六', ''],
  idNumber: IDS,
  idType: ['居民身份证'],
  gender: ['男', '女', '男', '女', '男', '男'],
  age: [34, 39, 44, 61, 52, 47],
  birthDate: ['1990-01-01', '1985-06-15', '1980-02-29'],
  ethnicity: ['汉族', '回族', '汉族', '满族'],
  address: ADDRESSES,
  householdAddress: ADDRESSES,
  workUnit: ['某机械厂', '退休', '某中学', '个体'],
  form: ['来访', '来信', '网上信访', '来电'],
  source: ['市信访局', '本级', '区政府', '群众'],
  title: ['关于屋面漏水的问题', '关于拖欠工资的问题', '关于油烟扰民的问题', '关于补偿标准的问题'],
  content: MATTERS,
  demand: WISHES,
  category: ['城乡建设', '劳动和社会保障', '生态环境', '教育文体', '卫生健康'],
  purpose: ['求决', '意见建议', '申诉', '求决'],
  statutoryRoute: ['信访程序', '行政程序'],
  cause: ['政策调整', '合同纠纷', '邻里矛盾'],
  place: PLACES,
  peopleCount: [1, 3, 1, 6, 1, 2],
  involvedCount: [5, 3, 20, 6, 1, 12],
  visitTimes: [1, 2, 1, 4],
  amount: [12000, 8600, 53000],
  acceptResult: ['受理', '不予受理', '受理'],
  deliveryMethod: ['直接送达', '邮寄送达'],
  responsibleUnit: UNITS,
  coUnits: ['区住建委、区教委', '', '景山街道'],
  reviewUnit: ['某区政府'],
  reexamUnit: ['某市政府'],
  registeringUnit: ['区信访办', '东四街道', '区信访办'],
  direction: UNITS,
  responsiblePerson: STAFF,
  caseLeader: ['秦一', '尤二', '许三'],
  responsibleLeader: ['何一', '吕二', '施三'],
  leaderTitle: POSTS,
  receptionist: ['张壬', '孔癸', '曹子'],
  registrar: ['严丑', '华寅', '金卯'],
  verifier: ['魏辰', '陶巳'],
  proxyAgent: ['姜午', '戚未'],
  handlingMethod: ['转送', '交办', '自办', '直接回复'],
  progress: PROGRESS,
  opinion: ['建议由责任单位核实后答复', '同意拟办意见，按期答复', '请街道牵头协调解决'],
  result: ['已解决', '已答复', '不予支持，已作解释'],
  status: ['办理中', '已办结', '办理中', '已受理'],
  instruction: ['请抓紧办理', '请依法依规处理', '阅'],
  supervision: ['已督办一次', '否', '已发督办函'],
  resolveMeasure: ['召开协调会，明确修缮时间', '督促企业制定还款计划', '联合执法检查'],
  isWrittenOff: ['否', '是'],
  disposition: ['解决问题到位', '思想教育到位', '帮扶救助到位'],
  demandNature: ['合理', '部分合理', '无理'],
  riskLevel: ['低', '中', '高', '低'],
  satisfaction: ['满意', '基本满意', '不满意', '未评价'],
  satisfactionOffice: ['满意', '基本满意'],
  satisfactionUnit: ['满意', '不满意'],
  reviewResult: ['维持', '变更', '撤销'],
  reexamResult: ['维持', '撤销'],
  verification: ['已整改到位', '基本到位', '未到位'],
  followUp: ['已回访，满意', '已回访，无人接听', '未回访'],
  overdue: ['否', '否', '是'],
  dueDays: [15, 30, 60],
  extensionDays: [15, '', 30],
  accused: ['某公司', '某局科长王某', '某物业公司'],
  addressee: ['区长', '区委书记', '区信访办'],
  campaign: ['重复信访治理'],
  remark: ['', '补充材料已收', '', '多次反映'],
};

const CODES: Partial<Record<FieldId, (n: number) => string>> = {
  caseNo: (n) => `XF2024${String(300 + n).padStart(6, '0')}`,
  matterNo: (n) => `SX2024${String(70 + n).padStart(4, '0')}`,
  docNo: (n) => `区信转〔2024〕${12 + n}号`,
  problemNo: (n) => `PC2024${String(n + 1).padStart(4, '0')}`,
  archiveNo: (n) => `DA-2024-${String(n + 11).padStart(3, '0')}`,
  hotlineNo: (n) => `GD240305${String(n * 7 + 1001)}`,
};

const phone = (n: number): string => `139000000${String(11 + n)}`;
const day = (n: number, salt: number): string =>
  `2024-0${1 + ((n + salt) % 6)}-${String(1 + ((n * 5 + salt * 3) % 27)).padStart(2, '0')}`;
const turn = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** The value of a column in the n-th record. */
export function valueFor(column: LayoutColumn, at: number, n: number): CellValue {
  if (column.values) return turn(column.values, n) ?? null;
  const [first, second] = column.fields;
  if (first === undefined) return valueByHeader(column.header.at(-1) ?? '', at, n);
  const value = valueByField(first, column, at, n);
  return second === undefined ? value : `${String(value)}，${String(valueByField(second, column, at, n))}`;
}

function valueByField(field: FieldId, column: LayoutColumn, at: number, n: number): CellValue {
  if (field === 'seq') return n + 1;
  if (field === 'phone') return phone(n);
  const code = CODES[field];
  if (code) return code(n);
  const list = BY_FIELD[field];
  if (list) return turn(list, n) ?? null;
  if (/^is[A-Z]|^anonymous$/u.test(field)) return turn(YES_NO, n + at) ?? null;
  return valueByHeader(column.header.at(-1) ?? '', at, n, true);
}

/** What a column of no known field would hold, to judge by its name. */
function valueByHeader(header: string, at: number, n: number, isDate = false): CellValue {
  if (isDate || /日期|时间|年月|归档日$/u.test(header)) return day(n, at);
  if (/^是否|^有无/u.test(header)) return turn(YES_NO, n + at) ?? null;
  if (/电话|手机|联系方式/u.test(header)) return `010-000000${String(10 + n)}`;
  if (/编号|编码|号$/u.test(header)) return `N${at}-${String(100 + n)}`;
  if (/姓名|人员?$|领导|网格员/u.test(header)) return turn(STAFF, n + 3) ?? null;
  return turn(PROGRESS, n + at) ?? null;
}
