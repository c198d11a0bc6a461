import { handling } from './aliases/handling';
import { matter } from './aliases/matter';
import { people } from './aliases/people';
import { resolving } from './aliases/resolving';

/**
 * The field catalogue: what a column of a petition ledger can be. One entry a field, in the order in
 * which 规范台账 sets its columns. `zh` is the standard header; `aliases` are other spellings met in
 * real ledgers, written as people write them (matching normalises both sides).
 *
 * There is no field about a petitioner's movements, relations or monitoring, and there shall be none:
 * such columns are left alone (see `left-alone.ts`).
 */

/** How the values of a field are read. */
export type FieldType =
  | 'integer'
  | 'number'
  | 'code'
  | 'name'
  | 'names'
  | 'id'
  | 'phone'
  | 'date'
  | 'choice'
  | 'flag'
  | 'unit'
  | 'units'
  | 'text';

export interface FieldSpec {
  readonly id: string;
  readonly zh: string;
  readonly type: FieldType;
  readonly aliases: readonly string[];
}

export const FIELDS = [
  // 编号 alone is seq where it runs 1,2,3…, else caseNo
  { id: 'seq', zh: '序号', type: 'integer', aliases: people.seq },
  { id: 'caseNo', zh: '信访件编号', type: 'code', aliases: people.caseNo },
  { id: 'matterNo', zh: '信访事项编号', type: 'code', aliases: people.matterNo },
  { id: 'docNo', zh: '转办文号', type: 'code', aliases: people.docNo },
  { id: 'problemNo', zh: '问题编号', type: 'code', aliases: people.problemNo },
  { id: 'petitioner', zh: '信访人', type: 'name', aliases: people.petitioner },
  { id: 'coPetitioners', zh: '随访人', type: 'names', aliases: people.coPetitioners },
  { id: 'idNumber', zh: '身份证号', type: 'id', aliases: people.idNumber },
  { id: 'idType', zh: '证件类型', type: 'choice', aliases: people.idType },
  { id: 'phone', zh: '联系电话', type: 'phone', aliases: people.phone },
  { id: 'gender', zh: '性别', type: 'choice', aliases: people.gender },
  { id: 'age', zh: '年龄', type: 'integer', aliases: people.age },
  { id: 'birthDate', zh: '出生日期', type: 'date', aliases: people.birthDate },
  { id: 'ethnicity', zh: '民族', type: 'choice', aliases: people.ethnicity },
  { id: 'address', zh: '住址', type: 'text', aliases: people.address },
  { id: 'householdAddress', zh: '户籍地址', type: 'text', aliases: people.householdAddress },
  { id: 'workUnit', zh: '工作单位', type: 'text', aliases: people.workUnit },
  { id: 'form', zh: '信访形式', type: 'choice', aliases: matter.form },
  { id: 'source', zh: '来源', type: 'choice', aliases: matter.source },
  { id: 'petitionDate', zh: '信访日期', type: 'date', aliases: handling.petitionDate },
  { id: 'postmarkDate', zh: '邮戳日期', type: 'date', aliases: handling.postmarkDate },
  // a 收到/收件/接件 column is this where the table also has a 登记 column; alone it is registeredDate
  { id: 'receivedDate', zh: '收到信访件日期', type: 'date', aliases: handling.receivedDate },
  // 受理时间 is this only where no other registration column exists
  { id: 'registeredDate', zh: '登记日期', type: 'date', aliases: handling.registeredDate },
  { id: 'acceptedDate', zh: '受理日期', type: 'date', aliases: handling.acceptedDate },
  { id: 'acceptResult', zh: '受理结论', type: 'choice', aliases: handling.acceptResult },
  { id: 'noticeDate', zh: '受理告知日期', type: 'date', aliases: handling.noticeDate },
  { id: 'transferredDate', zh: '转送日期', type: 'date', aliases: handling.transferredDate },
  { id: 'unitReceivedDate', zh: '单位签收日期', type: 'date', aliases: handling.unitReceivedDate },
  { id: 'objectionDate', zh: '异议日期', type: 'date', aliases: handling.objectionDate },
  { id: 'dueDate', zh: '限办日期', type: 'date', aliases: handling.dueDate },
  { id: 'dueDays', zh: '办理时限（天）', type: 'integer', aliases: handling.dueDays },
  { id: 'closedDate', zh: '办结日期', type: 'date', aliases: handling.closedDate },
  { id: 'replyDate', zh: '答复日期', type: 'date', aliases: handling.replyDate },
  { id: 'reportedDate', zh: '反馈日期', type: 'date', aliases: handling.reportedDate },
  { id: 'deliveredDate', zh: '送达日期', type: 'date', aliases: handling.deliveredDate },
  { id: 'deliveryMethod', zh: '送达方式', type: 'choice', aliases: handling.deliveryMethod },
  { id: 'isExtended', zh: '是否延期', type: 'flag', aliases: handling.isExtended },
  { id: 'extensionDays', zh: '延期天数', type: 'integer', aliases: handling.extensionDays },
  { id: 'extensionApprovedDate', zh: '延期批准日期', type: 'date', aliases: handling.extensionApprovedDate },
  { id: 'title', zh: '标题', type: 'text', aliases: matter.title },
  { id: 'content', zh: '信访内容', type: 'text', aliases: matter.content },
  { id: 'demand', zh: '诉求', type: 'text', aliases: matter.demand },
  { id: 'category', zh: '内容分类', type: 'choice', aliases: matter.category },
  { id: 'purpose', zh: '信访目的', type: 'choice', aliases: matter.purpose },
  { id: 'statutoryRoute', zh: '依法分类处理途径', type: 'choice', aliases: matter.statutoryRoute },
  { id: 'cause', zh: '信访原因', type: 'choice', aliases: matter.cause },
  { id: 'place', zh: '问题属地', type: 'choice', aliases: matter.place },
  { id: 'peopleCount', zh: '人数', type: 'integer', aliases: matter.peopleCount },
  { id: 'involvedCount', zh: '涉及人数', type: 'integer', aliases: matter.involvedCount },
  { id: 'amount', zh: '涉及金额', type: 'number', aliases: matter.amount },
  { id: 'isGroup', zh: '是否集体访', type: 'flag', aliases: matter.isGroup },
  // 初次 columns are the inverse: 是 there means not repeated
  { id: 'isRepeat', zh: '是否重复', type: 'flag', aliases: matter.isRepeat },
  { id: 'visitTimes', zh: '信访次数', type: 'integer', aliases: matter.visitTimes },
  { id: 'isBacklog', zh: '是否积案', type: 'flag', aliases: matter.isBacklog },
  { id: 'isLitigation', zh: '是否涉法涉诉', type: 'flag', aliases: matter.isLitigation },
  { id: 'isCrossRegion', zh: '三跨三分离', type: 'flag', aliases: matter.isCrossRegion },
  { id: 'anonymous', zh: '是否匿名', type: 'flag', aliases: matter.anonymous },
  // 单位 alone is this only where no other column is, and its values are offices
  { id: 'responsibleUnit', zh: '责任单位', type: 'unit', aliases: handling.responsibleUnit },
  { id: 'coUnits', zh: '协办单位', type: 'units', aliases: handling.coUnits },
  { id: 'responsiblePerson', zh: '责任人', type: 'name', aliases: handling.responsiblePerson },
  { id: 'caseLeader', zh: '包案领导', type: 'name', aliases: handling.caseLeader },
  { id: 'responsibleLeader', zh: '责任领导', type: 'name', aliases: handling.responsibleLeader },
  { id: 'leaderTitle', zh: '包案领导职务', type: 'text', aliases: handling.leaderTitle },
  { id: 'receptionist', zh: '接待人', type: 'name', aliases: handling.receptionist },
  { id: 'registrar', zh: '登记人', type: 'name', aliases: handling.registrar },
  { id: 'registeringUnit', zh: '登记单位', type: 'unit', aliases: handling.registeringUnit },
  { id: 'handlingMethod', zh: '办理方式', type: 'choice', aliases: handling.handlingMethod },
  { id: 'direction', zh: '去向', type: 'unit', aliases: handling.direction },
  { id: 'progress', zh: '办理情况', type: 'text', aliases: handling.progress },
  { id: 'opinion', zh: '处理意见', type: 'text', aliases: handling.opinion },
  { id: 'result', zh: '办理结果', type: 'text', aliases: handling.result },
  { id: 'status', zh: '办理状态', type: 'choice', aliases: handling.status },
  { id: 'isClosed', zh: '是否办结', type: 'flag', aliases: handling.isClosed },
  { id: 'instruction', zh: '领导批示', type: 'text', aliases: handling.instruction },
  { id: 'supervision', zh: '督办情况', type: 'text', aliases: handling.supervision },
  { id: 'isKeySupervised', zh: '重点督办', type: 'flag', aliases: handling.isKeySupervised },
  { id: 'resolveMeasure', zh: '化解措施', type: 'text', aliases: resolving.resolveMeasure },
  { id: 'resolveDeadline', zh: '化解时限', type: 'date', aliases: resolving.resolveDeadline },
  { id: 'isResolved', zh: '是否化解', type: 'flag', aliases: resolving.isResolved },
  { id: 'resolvedDate', zh: '化解日期', type: 'date', aliases: resolving.resolvedDate },
  { id: 'rectifiedDate', zh: '整改到位时间', type: 'date', aliases: resolving.rectifiedDate },
  { id: 'verifier', zh: '核查人', type: 'name', aliases: resolving.verifier },
  { id: 'verification', zh: '核查结论', type: 'text', aliases: resolving.verification },
  { id: 'isWrittenOff', zh: '是否销号', type: 'flag', aliases: resolving.isWrittenOff },
  { id: 'writeOffDate', zh: '销号时间', type: 'date', aliases: resolving.writeOffDate },
  { id: 'disposition', zh: '三到位一处理', type: 'text', aliases: resolving.disposition },
  { id: 'demandNature', zh: '诉求性质', type: 'choice', aliases: matter.demandNature },
  { id: 'resolvedInPlace', zh: '解决问题到位', type: 'text', aliases: resolving.resolvedInPlace },
  { id: 'educatedInPlace', zh: '思想教育到位', type: 'text', aliases: resolving.educatedInPlace },
  { id: 'assistedInPlace', zh: '帮扶救助到位', type: 'text', aliases: resolving.assistedInPlace },
  { id: 'handledByLaw', zh: '依法处理', type: 'text', aliases: resolving.handledByLaw },
  { id: 'riskLevel', zh: '风险等级', type: 'choice', aliases: matter.riskLevel },
  { id: 'screeningDate', zh: '排查日期', type: 'date', aliases: resolving.screeningDate },
  { id: 'screeningType', zh: '排查类型', type: 'choice', aliases: resolving.screeningType },
  { id: 'campaign', zh: '专项名称', type: 'text', aliases: matter.campaign },
  { id: 'reviewRequestedDate', zh: '复查申请日期', type: 'date', aliases: resolving.reviewRequestedDate },
  { id: 'reviewUnit', zh: '复查机关', type: 'unit', aliases: resolving.reviewUnit },
  {
    id: 'reviewExtensionApprovedDate',
    zh: '复查延期批准日期',
    type: 'date',
    aliases: resolving.reviewExtensionApprovedDate,
  },
  { id: 'reviewClosedDate', zh: '复查意见日期', type: 'date', aliases: resolving.reviewClosedDate },
  { id: 'reviewDeliveredDate', zh: '复查意见送达日期', type: 'date', aliases: resolving.reviewDeliveredDate },
  { id: 'reviewResult', zh: '复查意见', type: 'choice', aliases: resolving.reviewResult },
  { id: 'reviewExtensionDays', zh: '复查延期天数', type: 'integer', aliases: resolving.reviewExtensionDays },
  { id: 'reexamRequestedDate', zh: '复核申请日期', type: 'date', aliases: resolving.reexamRequestedDate },
  { id: 'reexamUnit', zh: '复核机关', type: 'unit', aliases: resolving.reexamUnit },
  {
    id: 'reexamExtensionApprovedDate',
    zh: '复核延期批准日期',
    type: 'date',
    aliases: resolving.reexamExtensionApprovedDate,
  },
  { id: 'reexamClosedDate', zh: '复核意见日期', type: 'date', aliases: resolving.reexamClosedDate },
  { id: 'reexamResult', zh: '复核意见', type: 'choice', aliases: resolving.reexamResult },
  { id: 'reexamDeliveredDate', zh: '复核意见送达日期', type: 'date', aliases: resolving.reexamDeliveredDate },
  { id: 'reexamExtensionDays', zh: '复核延期天数', type: 'integer', aliases: resolving.reexamExtensionDays },
  { id: 'hearingStart', zh: '听证开始日期', type: 'date', aliases: resolving.hearingStart },
  { id: 'hearingEnd', zh: '听证结束日期', type: 'date', aliases: resolving.hearingEnd },
  { id: 'satisfaction', zh: '满意度', type: 'choice', aliases: handling.satisfaction },
  { id: 'satisfactionOffice', zh: '对信访部门满意度', type: 'choice', aliases: handling.satisfactionOffice },
  { id: 'satisfactionUnit', zh: '对责任单位满意度', type: 'choice', aliases: handling.satisfactionUnit },
  { id: 'followUp', zh: '回访情况', type: 'text', aliases: handling.followUp },
  { id: 'overdue', zh: '是否超期', type: 'text', aliases: handling.overdue },
  { id: 'proxyAgent', zh: '代理员', type: 'name', aliases: people.proxyAgent },
  { id: 'mandateDate', zh: '委托书日期', type: 'date', aliases: people.mandateDate },
  { id: 'hotlineNo', zh: '12345工单编号', type: 'code', aliases: handling.hotlineNo },
  { id: 'hotlineDue', zh: '12345办理时限', type: 'date', aliases: handling.hotlineDue },
  { id: 'accused', zh: '被反映人', type: 'text', aliases: people.accused },
  { id: 'addressee', zh: '受信人', type: 'text', aliases: people.addressee },
  { id: 'archiveNo', zh: '档案编号', type: 'code', aliases: handling.archiveNo },
  { id: 'remark', zh: '备注', type: 'text', aliases: matter.remark },
] as const satisfies readonly FieldSpec[];

/** The stable name of a field, as it stands in JSON. */
export type FieldId = (typeof FIELDS)[number]['id'];

/** The catalogue entry with its id typed. */
export interface Field extends FieldSpec {
  readonly id: FieldId;
}

const byId = new Map<FieldId, Field>(FIELDS.map((f) => [f.id, f]));

/** The catalogue entry of a field. */
export function fieldOf(id: FieldId): Field {
  const f = byId.get(id);
  if (!f) throw new Error(`no such field: ${id}`);
  return f;
}

/** The standard Chinese name of a field, for headers and sentences. */
export function fieldName(id: FieldId): string {
  return fieldOf(id).zh;
}
