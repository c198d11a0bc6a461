import type { FieldId } from '../fields/catalog';
import { lookUp, swapTime } from './header-text';

/** Whose a personal detail is, when the header says so before it: 上访人身份证号. */
const PETITIONER =
  /^(?:主要|第一)?(?:信访|上访|来访|来信|来电|来信来访|反映|投诉|举报|诉求|申请|留言|求助|咨询|写信|致电|委托)(?:人|者|人员|群众|用户|代表)?的?(?=\S)|^(?:当事人|群众|本人|申诉人|业主|患者|患方|家长|职工|劳动者|农民工|消费者|信主|农户|住户|拆迁户|车主|户主|市民|居民|村民)(?=\S)/u;
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  'idNumber',
  'idType',
  'phone',
  'gender',
  'age',
  'birthDate',
  'ethnicity',
  'address',
  'householdAddress',
  'workUnit',
  'petitioner',
  'anonymous',
  'satisfaction',
]);
/** Personal details of those who work on the matter, or are complained of, are nobody's business here. */
export const OTHERS =
  /^(?:\S{0,4}(?:责任人|承办人|经办人|负责人|办理人|处理人|包案领导|包案人|包保领导|责任领导|分管领导|主管领导|领导|接访人|接访领导|接待人|登记人|录入人|记录人|填报人|填表人|上报人|审核人|审批人|联系人|网格员|调解员|协调人|联络员|工作人员|代理人|代理员|派单人|受理人|核查人|验收人|法定代表人|法人|班主任|律师|监护人|[^家户]长|老师|教师|医生|主任|书记|经理|民警)|被\S{1,3}人)\S*(?:电话|手机|联系方式|身份证|证件|号码|职务|职级|级别|性别|年龄|地址|住址|单位|部门|签字|签名)/u;

/** The petitioner's detail a key names, or `null`: 上访人身份证号 is 身份证号; whose it is, is said first. */
export function personalField(key: string): FieldId | null {
  const m = PETITIONER.exec(key);
  if (!m) return null;
  const rest = key.slice(m[0].length);
  const known = lookUp(rest) ?? lookUp(swapTime(rest));
  return known && PERSONAL.has(known.field) ? known.field : null;
}
