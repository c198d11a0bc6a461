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
  | 'integer' | 'number' | 'code' | 'name' | 'names' | 'id' | 'phone' | 'date' | 'choice' | 'flag' | 'unit' | 'units' | 'text';

export interface FieldSpec {
  readonly id: string;
  readonly zh: string;
  readonly type: FieldType;
  readonly aliases: readonly string[];
}

export const FIELDS = [
  // 编号 alone is seq where it runs 1,2,3…, else caseNo
  { id: 'seq', zh: '序号', type: 'integer', aliases: ['序列', '问题序号', 'NO.', '项次'] },
  { id: 'caseNo', zh: '信访件编号', type: 'code', aliases: ['信访编号', '案件编号', '案件编码', '上访单号', '受理编号', '登记编号', '流水号', '来信编号', '编号', '件号', '查询码', '留言编号', '省信访件编号', '市受理编号', '来电编号'] },
  { id: 'matterNo', zh: '信访事项编号', type: 'code', aliases: ['关联信访事项编号', '关联信访编号', '事项编号'] },
  { id: 'docNo', zh: '转办文号', type: 'code', aliases: ['转办编号', '来文字号', '移送编号', '交办文号', '函号', '上级转送文号'] },
  { id: 'problemNo', zh: '问题编号', type: 'code', aliases: ['隐患编号', '排查编号', '化解编号'] },
  { id: 'petitioner', zh: '信访人', type: 'name', aliases: ['信访人姓名', '姓名', '信访人员', '上访人', '上访人姓名', '来信来访人', '来访人', '来访人姓名', '来访群众姓名', '反映人', '反映人姓名', '举报人姓名', '诉求人姓名', '来电人姓名', '投诉人', '申请人', '群众姓名', '留言用户', '主要上访人'] },
  { id: 'coPetitioners', zh: '随访人', type: 'names', aliases: ['来访代表', '代表人', '同访人员', '其他反映人姓名'] },
  { id: 'idNumber', zh: '身份证号', type: 'id', aliases: ['证件号码', '身份证', '身份证号码', '公民身份号码', '信访人身份证号', '信访人身份号码', '身份号码', '证件号'] },
  { id: 'idType', zh: '证件类型', type: 'choice', aliases: [] },
  { id: 'phone', zh: '联系电话', type: 'phone', aliases: ['手机号码', '手机号', '手机', '电话', '电话号码', '联系方式', '联系方式(手机号码)', '信访人联系电话', '信访人电话', '来电号码', '诉求人号码', '固定电话'] },
  { id: 'gender', zh: '性别', type: 'choice', aliases: ['反映人性别'] },
  { id: 'age', zh: '年龄', type: 'integer', aliases: [] },
  { id: 'birthDate', zh: '出生日期', type: 'date', aliases: ['出生年月'] },
  { id: 'ethnicity', zh: '民族', type: 'choice', aliases: ['名族'] },
  { id: 'address', zh: '住址', type: 'text', aliases: ['地址', '居住地址', '家庭住址', '家庭地址', '现居地址', '现住址', '常住地址', '通讯地址', '联系地址', '实际居住地址', '信访人住址', '具体地址'] },
  { id: 'householdAddress', zh: '户籍地址', type: 'text', aliases: ['户口所在地', '户籍地', '户籍所在地'] },
  { id: 'workUnit', zh: '工作单位', type: 'text', aliases: ['反映人单位'] },
  { id: 'form', zh: '信访形式', type: 'choice', aliases: ['信访方式', '信访类型', '信访渠道', '来访类型', '反映渠道', '走访方式', '反映形式', '形式', '诉求来源/途径'] },
  { id: 'source', zh: '来源', type: 'choice', aliases: ['信访来源', '信件来源', '诉求来源', '来源渠道', '任务来源', '来源类型'] },
  { id: 'petitionDate', zh: '信访日期', type: 'date', aliases: ['信访时间', '上访时间', '来访日期', '来访时间', '反映日期', '诉求时间', '留言时间', '投诉时间', '来信日期', '来电日期', '来信收到日期'] },
  { id: 'postmarkDate', zh: '邮戳日期', type: 'date', aliases: ['寄出日期'] },
  // a 收到/收件/接件 column is this where the table also has a 登记 column; alone it is registeredDate
  { id: 'receivedDate', zh: '收到信访件日期', type: 'date', aliases: ['收到信访事项日期'] },
  // 受理时间 is this only where no other registration column exists
  { id: 'registeredDate', zh: '登记日期', type: 'date', aliases: ['登记时间', '接件时间', '收到时间', '收件时间', '接收时间', '收到日期', '录入时间'] },
  { id: 'acceptedDate', zh: '受理日期', type: 'date', aliases: ['受理时间', '作出受理意见日期'] },
  { id: 'acceptResult', zh: '受理结论', type: 'choice', aliases: ['是否受理', '受理情况'] },
  { id: 'noticeDate', zh: '受理告知日期', type: 'date', aliases: ['告知日期', '书面告知日期', '受理告知时间'] },
  { id: 'transferredDate', zh: '转送日期', type: 'date', aliases: ['转送(交办)日期', '转办时间', '转办日期', '交办日期', '转交办时间', '转交办日期', '转交责任单位日期', '派单时间', '分派时间'] },
  { id: 'unitReceivedDate', zh: '单位签收日期', type: 'date', aliases: ['收到转送日期', '承办单位签收日期', '签收时间'] },
  { id: 'objectionDate', zh: '异议日期', type: 'date', aliases: ['退回日期', '提出异议日期'] },
  { id: 'dueDate', zh: '限办日期', type: 'date', aliases: ['办结时限', '限办时间', '限办截止时间', '应结办日期', '应办结日期', '应办结时间', '要求办结时间', '到期时间', '办理期限', '办理时限', '办理截止日期', '限期答复时间'] },
  { id: 'dueDays', zh: '办理时限（天）', type: 'integer', aliases: ['承诺时限', '处理天数', '法定时限'] },
  { id: 'closedDate', zh: '办结日期', type: 'date', aliases: ['办结时间', '结案日期', '办理完成日期', '完成日期', '了结日期'] },
  { id: 'replyDate', zh: '答复日期', type: 'date', aliases: ['答复时间', '作出处理意见日期', '处理意见日期', '答复意见书日期'] },
  { id: 'reportedDate', zh: '反馈日期', type: 'date', aliases: ['反馈时间', '上报日期', '办结报告日期', '反馈结果日期'] },
  { id: 'deliveredDate', zh: '送达日期', type: 'date', aliases: ['送达时间', '意见书送达日期'] },
  { id: 'deliveryMethod', zh: '送达方式', type: 'choice', aliases: [] },
  { id: 'isExtended', zh: '是否延期', type: 'flag', aliases: ['延期情况'] },
  { id: 'extensionDays', zh: '延期天数', type: 'integer', aliases: ['申请延期天数'] },
  { id: 'extensionApprovedDate', zh: '延期批准日期', type: 'date', aliases: ['延期审批日期', '审批时间'] },
  { id: 'title', zh: '标题', type: 'text', aliases: ['信访主题', '工单标题', '诉求标题', '留言主题', '事项名称'] },
  { id: 'content', zh: '信访内容', type: 'text', aliases: ['概况', '概况信息', '投诉内容', '反映内容', '反映问题', '反应问题', '反映的主要问题', '问题描述', '问题摘要', '内容摘要', '留言详情', '登记内容', '事件描述', '简要情况', '基本情况', '矛盾纠纷简要情况', '主要问题描述', '举报内容', '留言内容'] },
  { id: 'demand', zh: '诉求', type: 'text', aliases: ['信访诉求', '信访人诉求', '主要诉求', '核心诉求', '诉求内容', '群众诉求', '事件要求', '反映问题及诉求', '反应问题及诉求', '信访请求'] },
  { id: 'category', zh: '内容分类', type: 'choice', aliases: ['问题类别', '所属问题', '问题细类', '一级分类', '诉求类别', '诉求类型', '业务分类', '类别', '案件类型', '纠纷类型', '行业内容分类', '领域'] },
  { id: 'purpose', zh: '信访目的', type: 'choice', aliases: ['信访目的(登记单位)', '诉求目的', '来访性质', '来电目的'] },
  { id: 'statutoryRoute', zh: '依法分类处理途径', type: 'choice', aliases: ['分类处理', '办理途径', '法定途径'] },
  { id: 'cause', zh: '信访原因', type: 'choice', aliases: ['产生信访原因', '产生原因', '原因分析', '成因'] },
  { id: 'place', zh: '问题属地', type: 'choice', aliases: ['属地', '问题归属地', '问题发生地', '发生地', '事件发生地', '所属街道', '街道', '街道名称', '乡镇', '区域', '所属区域', '行政区域', '责任属地', '属地街道'] },
  { id: 'peopleCount', zh: '人数', type: 'integer', aliases: ['信访人数', '来访人数', '参与人数', '人次', '上访人数', '群体规模（人数）'] },
  { id: 'involvedCount', zh: '涉及人数', type: 'integer', aliases: ['涉访人数', '当事人数'] },
  { id: 'amount', zh: '涉及金额', type: 'number', aliases: ['涉案金额(万元)'] },
  { id: 'isGroup', zh: '是否集体访', type: 'flag', aliases: ['集体访', '联名信或集体访', '群访'] },
  // 初次 columns are the inverse: 是 there means not repeated
  { id: 'isRepeat', zh: '是否重复', type: 'flag', aliases: ['是否重复信访', '是否重复件', '是否为重复信件', '重复信访标志', '是否全国初次信访', '全国初次信访标志', '初信初访', '初重访', '重件/初件'] },
  { id: 'visitTimes', zh: '信访次数', type: 'integer', aliases: ['上访次数', '累计信访次数'] },
  { id: 'isBacklog', zh: '是否积案', type: 'flag', aliases: ['积案', '是否信访积案', '历史积案'] },
  { id: 'isLitigation', zh: '是否涉法涉诉', type: 'flag', aliases: ['涉法涉诉标志', '涉法涉诉'] },
  { id: 'isCrossRegion', zh: '三跨三分离', type: 'flag', aliases: ['三跨三分离标志', '是否三跨三离'] },
  { id: 'anonymous', zh: '是否匿名', type: 'flag', aliases: ['匿名标志', '是否署名', '实名/匿名'] },
  // 单位 alone is this only where no other column is, and its values are offices
  { id: 'responsibleUnit', zh: '责任单位', type: 'unit', aliases: ['责任单位名称', '承办单位', '主办单位', '办理单位', '负责单位', '受理单位', '责任部门', '责任科室', '承办部门', '具体承办单位', '转往处', '转办单位', '牵头单位', '最后办理单位', '单位'] },
  { id: 'coUnits', zh: '协办单位', type: 'units', aliases: ['配合单位', '协办单位名称列表', '涉及单位'] },
  { id: 'responsiblePerson', zh: '责任人', type: 'name', aliases: ['负责人', '承办人', '经办人', '办理人', '处理人', '具体责任人', '整改责任人', '化解责任人姓名'] },
  { id: 'caseLeader', zh: '包案领导', type: 'name', aliases: ['包案领导姓名', '包案领导及联系方式', '包保领导', '包联领导', '县级包案领导', '牵头领导', '包家领导'] },
  { id: 'responsibleLeader', zh: '责任领导', type: 'name', aliases: ['分管领导', '主管领导'] },
  { id: 'leaderTitle', zh: '包案领导职务', type: 'text', aliases: ['职务', '领导职务'] },
  { id: 'receptionist', zh: '接待人', type: 'name', aliases: ['接访人', '接访人姓名', '接访领导', '接谈人', '接待领导'] },
  { id: 'registrar', zh: '登记人', type: 'name', aliases: ['录入人', '接件人', '记录人', '受理人', '受理人员'] },
  { id: 'registeringUnit', zh: '登记单位', type: 'unit', aliases: ['登记部门', '登记机构名称', '填报单位', '排查单位', '报送单位'] },
  { id: 'handlingMethod', zh: '办理方式', type: 'choice', aliases: ['处置方式', '办理类型', '处理方式', '派单类型'] },
  { id: 'direction', zh: '去向', type: 'unit', aliases: ['办理去向'] },
  { id: 'progress', zh: '办理情况', type: 'text', aliases: ['化解情况', '办理答复情况', '处理情况', '处理情况(简要)', '工作进展', '进展情况', '目前状况', '本月工作情况', '进展描述', '整改进度', '整改情况'] },
  { id: 'opinion', zh: '处理意见', type: 'text', aliases: ['拟办意见', '初步处理意见', '答复意见', '处理意见书'] },
  { id: 'result', zh: '办理结果', type: 'text', aliases: ['处理结果', '调查结果', '化解结果', '结论'] },
  { id: 'status', zh: '办理状态', type: 'choice', aliases: ['状态', '当前状态', '信访件状态', '案件状态', '工单状态', '办结状态', '处理状态', '当前环节', '化解状态'] },
  { id: 'isClosed', zh: '是否办结', type: 'flag', aliases: ['办结标志', '是否终结'] },
  { id: 'instruction', zh: '领导批示', type: 'text', aliases: ['批示', '批示内容', '领导批示意见', '领导签批'] },
  { id: 'supervision', zh: '督办情况', type: 'text', aliases: ['交办督办情况', '督办状态', '督查情况', '是否挂账督办'] },
  { id: 'isKeySupervised', zh: '重点督办', type: 'flag', aliases: ['是否重点督办'] },
  { id: 'resolveMeasure', zh: '化解措施', type: 'text', aliases: ['化解方案', '工作措施', '整改措施', '化解（稳控）措施', '化解稳控措施'] },
  { id: 'resolveDeadline', zh: '化解时限', type: 'date', aliases: ['整改时限', '整改期限', '完成时限', '预计化解时间'] },
  { id: 'isResolved', zh: '是否化解', type: 'flag', aliases: ['化解是否成功'] },
  { id: 'resolvedDate', zh: '化解日期', type: 'date', aliases: ['实际化解时间', '化解完成日期'] },
  { id: 'rectifiedDate', zh: '整改到位时间', type: 'date', aliases: ['整改完成时间', '整改完成日期'] },
  { id: 'verifier', zh: '核查人', type: 'name', aliases: ['验收人', '复查人', '核查人员'] },
  { id: 'verification', zh: '核查结论', type: 'text', aliases: ['验收情况', '核查情况'] },
  { id: 'isWrittenOff', zh: '是否销号', type: 'flag', aliases: ['销号情况', '销号'] },
  { id: 'writeOffDate', zh: '销号时间', type: 'date', aliases: ['销号日期'] },
  { id: 'disposition', zh: '三到位一处理', type: 'text', aliases: ['三到位一处理落实情况', '“三到位一处理”落实情况'] },
  { id: 'demandNature', zh: '诉求性质', type: 'choice', aliases: ['诉求合理性'] },
  { id: 'resolvedInPlace', zh: '解决问题到位', type: 'text', aliases: ['诉求合理的解决问题到位'] },
  { id: 'educatedInPlace', zh: '思想教育到位', type: 'text', aliases: ['诉求无理的思想教育到位'] },
  { id: 'assistedInPlace', zh: '帮扶救助到位', type: 'text', aliases: ['生活困难的帮扶救助到位'] },
  { id: 'handledByLaw', zh: '依法处理', type: 'text', aliases: ['行为违法的依法处理'] },
  { id: 'riskLevel', zh: '风险等级', type: 'choice', aliases: ['紧急程度', '事件级别', '纠纷级别', '隐患级别', '隐患等级'] },
  { id: 'screeningDate', zh: '排查日期', type: 'date', aliases: ['排查时间', '发现日期', '发现时间', '检查日期'] },
  { id: 'screeningType', zh: '排查类型', type: 'choice', aliases: [] },
  { id: 'campaign', zh: '专项名称', type: 'text', aliases: ['活动名称', '专项', '重要节点'] },
  { id: 'reviewRequestedDate', zh: '复查申请日期', type: 'date', aliases: ['复查请求日期', '申请复查日期'] },
  { id: 'reviewUnit', zh: '复查机关', type: 'unit', aliases: [] },
  { id: 'reviewExtensionApprovedDate', zh: '复查延期批准日期', type: 'date', aliases: [] },
  { id: 'reviewClosedDate', zh: '复查意见日期', type: 'date', aliases: ['复查办结日期', '作出复查意见日期'] },
  { id: 'reviewDeliveredDate', zh: '复查意见送达日期', type: 'date', aliases: ['复查送达日期'] },
  { id: 'reviewResult', zh: '复查意见', type: 'choice', aliases: ['复查结果', '复查情况'] },
  { id: 'reviewExtensionDays', zh: '复查延期天数', type: 'integer', aliases: [] },
  { id: 'reexamRequestedDate', zh: '复核申请日期', type: 'date', aliases: ['复核请求日期', '申请复核日期'] },
  { id: 'reexamUnit', zh: '复核机关', type: 'unit', aliases: [] },
  { id: 'reexamExtensionApprovedDate', zh: '复核延期批准日期', type: 'date', aliases: [] },
  { id: 'reexamClosedDate', zh: '复核意见日期', type: 'date', aliases: ['复核办结日期', '作出复核意见日期'] },
  { id: 'reexamResult', zh: '复核意见', type: 'choice', aliases: ['复核结果', '复核情况'] },
  { id: 'reexamDeliveredDate', zh: '复核意见送达日期', type: 'date', aliases: ['复核送达日期'] },
  { id: 'reexamExtensionDays', zh: '复核延期天数', type: 'integer', aliases: [] },
  { id: 'hearingStart', zh: '听证开始日期', type: 'date', aliases: ['听证日期'] },
  { id: 'hearingEnd', zh: '听证结束日期', type: 'date', aliases: [] },
  { id: 'satisfaction', zh: '满意度', type: 'choice', aliases: ['满意度评价', '结果满意度', '信访人满意度', '评价结果', '评价情况'] },
  { id: 'satisfactionOffice', zh: '对信访部门满意度', type: 'choice', aliases: ['信访部门评价', '信访部门满意度'] },
  { id: 'satisfactionUnit', zh: '对责任单位满意度', type: 'choice', aliases: ['责任单位评价', '责任单位满意度'] },
  { id: 'followUp', zh: '回访情况', type: 'text', aliases: ['回访内容', '回访结果', '是否已回访'] },
  { id: 'overdue', zh: '是否超期', type: 'text', aliases: ['超期天数', '是否超时', '逾期天数'] },
  { id: 'proxyAgent', zh: '代理员', type: 'name', aliases: ['代理人', '信访代理员'] },
  { id: 'mandateDate', zh: '委托书日期', type: 'date', aliases: ['委托日期'] },
  { id: 'hotlineNo', zh: '12345工单编号', type: 'code', aliases: ['工单编号', '工单号', '12345工单号', '表单号'] },
  { id: 'hotlineDue', zh: '12345办理时限', type: 'date', aliases: ['工单办理时限'] },
  { id: 'accused', zh: '被反映人', type: 'text', aliases: ['被反映人姓名', '被举报人', '被举报人姓名', '被反映单位', '被投诉单位', '被反映人单位'] },
  { id: 'addressee', zh: '受信人', type: 'text', aliases: ['收信人'] },
  { id: 'archiveNo', zh: '档案编号', type: 'code', aliases: ['案卷（原件）何处', '归档编号'] },
  { id: 'remark', zh: '备注', type: 'text', aliases: ['备注信息', '说明'] },
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
