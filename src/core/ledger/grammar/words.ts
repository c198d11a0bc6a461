import type { FieldId } from '../../fields/catalog';

/**
 * The words that compounds are made of, by the place they take in them, as alternations for the
 * patterns beside this file. A header is matched as a key (see `headerKey`), brackets taken off.
 */

/** A compound and the field that it names; `null`: none of ours. */
export type Rule = readonly [RegExp, FieldId | null];

/** Those who bring a matter. */
export const P =
  '(?:信访|上访|来访|来信|来电|来函|反映|投诉|举报|诉求|申请|申诉|控告|检举|留言|求助|咨询|建议|写信|致电|致信|信件|委托|提诉|来件|来|报)';
export const PETITIONER = `(?:主要|第一|首位)?(?:${P}(?:人|者|人员|群众|用户|代表|市民|业主|职工|居民|村民|家长|商户|工人|农民工|学生|客户|户|农户|住户)|当事人|信主|农户|住户|拆迁户|征迁户|承包户|养殖户|经营户|个体户|业户|购房户|集资户|贫困户|移民|房主|房东|摊主|车主|投资人|投资者|债权人|受害人|购房者|退役军人|退休职工|退休人员|下岗职工|民办教师|市民|居民|群众|业主|村民|家长|职工|工人|农民工|劳动者|消费者|户主|员工|学生|学生家长|商户|患者|患方|乘客|旅客|用户|客户|顾客|储户|租户|住户|参保人|投保人|购房人|网民|网友)`;
/** Those who work on it. */
export const HANDLER =
  '(?:具体|直接|现场)?(?:责任|承办|经办|办理|处理|负责|主办|化解|整改|专办|包办|承接|接办|首办|主抓|领办|解决|办案|主责|查办)';
export const DATE = '(?:日期|时间|日|年月日|日期时间)';
export const LIMIT = '(?:时限|期限|限期|限时|截止日期|截止时间|截止日|截止期限|(?<=\\S{2})时间节点)';
export const CODE = '(?:编号|编码|单号|号码|号|代码|流水号|序号)';
export const UNIT =
  '(?:单位|部门|科室|处室|股室|庭室|部室|站所|站段|车间|车队|大队|中队|支队|分局|中心|学校|院系|医院|机关|机构|主体|企业|公司|专班|室|科|股|处|组|庭|队|所|站|局|街道|街乡|街镇|乡镇|社区|村居|办)';
export const TEXT =
  '(?:简要|概要|内容|事项|问题|说明|情况|事由|要点|详情|概况|摘要|描述|表述|概述|原文|正文|简况|事实|经过|叙述|简述|梗概|提要|纪要|大意|主旨)';
/** What one who works on it is called. */
export const STAFF =
  '(?:人|人员|员|干部|民警|警官|法官|检察官|检察员|监察员|老师|教师|医生|医师|医务人员|同志|者|工作人员|责任人|负责人)';
/** Heads of offices by the name of their post: 分管副校长 is 分管领导. */
export const LEADER =
  '(?:副)?(?:书记|区长|县长|市长|镇长|乡长|局长|院长|校长|主任|处长|科长|所长|部长|经理|总经理|董事长|行长|站长|段长)';
/** Units by their kind, where a step is said to go to or come from one: 转街道时间. */
export const KIND_OF_UNIT =
  '(?:责任|承办|办理|下级)?(?:单位|部门|科室|处室|股室|街道|乡镇|镇街|街镇|镇办|社区|村居|村|学校|院系|企业|区县|县区|区|县|镇|乡|车间|大队|中队|所|站)';
export const GIVEN = '(?:名称|姓名|情况|信息|内容)?';

export const g = (pattern: string, field: FieldId | null): Rule => [new RegExp(`^(?:${pattern})$`, 'u'), field];
