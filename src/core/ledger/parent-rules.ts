import type { FieldId } from '../fields/catalog';

/**
 * What a parent header makes of its children: 结论 is reviewResult under 复查 and result under 办理,
 * 姓名 is the petitioner's under 信访人 and nobody's under 被反映人. Data only; the first parent that
 * fits decides. `null` says: a child that fits is none of our fields, whatever its own text says.
 */
export interface ParentRule {
  /** Matches the parent's key (see `headerKey`). */
  readonly parent: RegExp;
  /** Children by their key, first fit wins. */
  readonly children: readonly (readonly [RegExp, FieldId | null])[];
  /** What every other child is: read by its own text, or none of ours. */
  readonly others: 'own-text' | 'none';
}

const DATE = '(?:日期|时间|日)';

export const PARENT_RULES: readonly ParentRule[] = [
  {
    parent: /(?<!复查[、/和及]?)复核/u,
    children: [
      [/^收到原/u, 'reviewDeliveredDate'],
      [/延期.*批准|批准延期/u, 'reexamExtensionApprovedDate'],
      [/延期.*天数|延长.*天/u, 'reexamExtensionDays'],
      [new RegExp(`申请${DATE}|请求${DATE}|提出${DATE}|收到.*${DATE}`, 'u'), 'reexamRequestedDate'],
      [new RegExp(`送达.*${DATE}`, 'u'), 'reexamDeliveredDate'],
      [
        new RegExp(
          `(?:办|终)结${DATE}|意见书?${DATE}|决定${DATE}|落款${DATE}|作出.*${DATE}|答复${DATE}|完成${DATE}|出具.*${DATE}`,
          'u',
        ),
        'reexamClosedDate',
      ],
      [/^(?:申请人|信访人)(?:姓名)?$/u, 'petitioner'],
      [/^原/u, null],
      [/机关|机构|单位|部门/u, 'reexamUnit'],
      [/^(?:复核)?(?:处理)?(?:意见|结论|结果|情况|决定|类型){1,2}$/u, 'reexamResult'],
      [/听证.*(?:开始|起)|听证日期/u, 'hearingStart'],
      [/听证.*(?:结束|止)/u, 'hearingEnd'],
    ],
    others: 'none',
  },
  {
    parent: /复查/u,
    children: [
      [/^收到原/u, 'deliveredDate'],
      [/延期.*批准|批准延期/u, 'reviewExtensionApprovedDate'],
      [/延期.*天数|延长.*天/u, 'reviewExtensionDays'],
      [new RegExp(`申请${DATE}|请求${DATE}|提出${DATE}|收到.*${DATE}`, 'u'), 'reviewRequestedDate'],
      [new RegExp(`送达.*${DATE}`, 'u'), 'reviewDeliveredDate'],
      [
        new RegExp(
          `(?:办|终)结${DATE}|意见书?${DATE}|决定${DATE}|落款${DATE}|作出.*${DATE}|答复${DATE}|完成${DATE}|出具.*${DATE}`,
          'u',
        ),
        'reviewClosedDate',
      ],
      [/^(?:申请人|信访人)(?:姓名)?$/u, 'petitioner'],
      [/^原/u, null],
      [/机关|机构|单位|部门/u, 'reviewUnit'],
      [/^(?:复查)?(?:处理)?(?:意见|结论|结果|情况|决定|类型){1,2}$/u, 'reviewResult'],
    ],
    others: 'none',
  },
  {
    // 被反映人 and the like: about the person complained of. Only who it is matters, for the rule that nobody judges himself.
    parent: /^被(?:反映|举报|投诉|控告|检举)/u,
    children: [[/姓名|名称|单位|人$|部门/u, 'accused']],
    others: 'none',
  },
  {
    parent: /包案|包保|包联|包家|包访/u,
    children: [
      [/职务|职级/u, 'leaderTitle'],
      [/^(?:包\S{1,2}|[省市区县镇乡处厅校局]级?|牵头)?领导(?:姓名)?$|^姓名$|包案人|包联人|班子成员/u, 'caseLeader'],
      [/^(?:[省市区县乡镇处厅]|乡镇|街道)级?$/u, 'caseLeader'],
      [/电话|手机|联系|级别|^(?:所在|工作)?单位$/u, null],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:责任|主管|分管)领导/u,
    children: [[/姓名|领导|^(?:[省市区县乡镇处厅]|乡镇|街道)级?$/u, 'responsibleLeader']],
    others: 'none',
  },
  {
    parent: /^(?:具体)?(?:责任人|承办人|经办人|负责人)(?:信息|情况)?$/u,
    children: [[/姓名|人$/u, 'responsiblePerson']],
    others: 'none',
  },
  {
    parent: /^(?:责任|承办|主办|办理|牵头)(?:单位|部门|科室)/u,
    children: [
      [/责任人|承办人|经办人|负责人|办理人/u, 'responsiblePerson'],
      [/领导/u, 'responsibleLeader'],
      [/主办|名称|单位|部门|牵头/u, 'responsibleUnit'],
      [/协办|配合/u, 'coUnits'],
      [/电话|联系/u, null],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:承办|办理|处理|主办|经办|拟办|办案|处置)(?:环节|情况)?$/u,
    children: [
      [/^(?:经手人|经办人|承办人|人|人员|姓名|责任人)$/u, 'responsiblePerson'],
      [/^(?:[科股处庭]室|单位|部门|机关|机构)(?:名称)?$/u, 'responsibleUnit'],
    ],
    others: 'own-text',
  },
  {
    parent: /三到位一处理/u,
    children: [
      [/解决/u, 'resolvedInPlace'],
      [/教育/u, 'educatedInPlace'],
      [/帮扶|救助/u, 'assistedInPlace'],
      [/依法|处理/u, 'handledByLaw'],
    ],
    others: 'none',
  },
  {
    parent: /^(?:转送|转办|交办|转交办|转送\(?交办\)?)/u,
    children: [
      [new RegExp(`^(?:转送|转办|交办)?${DATE}$`, 'u'), 'transferredDate'],
      [/文号|函号|编号/u, 'docNo'],
      [/签收.*|收到.*/u, 'unitReceivedDate'],
      [/单位|部门|去向/u, 'responsibleUnit'],
      [/方式/u, 'handlingMethod'],
    ],
    others: 'own-text',
  },
  {
    parent: /受理告知|书面告知|^告知/u,
    children: [[new RegExp(`${DATE}$`, 'u'), 'noticeDate']],
    others: 'own-text',
  },
  {
    parent: /^受理/u,
    children: [
      [new RegExp(`告知.*${DATE}$`, 'u'), 'noticeDate'],
      [new RegExp(`^(?:受理)?${DATE}$`, 'u'), 'acceptedDate'],
      [/^(?:是否受理|结论|结果|情况|意见)$/u, 'acceptResult'],
    ],
    others: 'own-text',
  },
  {
    parent: /延期|延长/u,
    children: [
      [/天数|日数|期限/u, 'extensionDays'],
      [new RegExp(`(?:批准|审批|审核).*${DATE}|^${DATE}$`, 'u'), 'extensionApprovedDate'],
      [/^是否/u, 'isExtended'],
    ],
    others: 'own-text',
  },
  {
    parent: /听证/u,
    children: [
      [/开始|起/u, 'hearingStart'],
      [/结束|止/u, 'hearingEnd'],
      [new RegExp(`^(?:听证)?${DATE}$`, 'u'), 'hearingStart'],
    ],
    others: 'none',
  },
  {
    parent: /满意度|群众评价|评价/u,
    children: [
      [/信访(?:部门|机构|工作机构|局|办)/u, 'satisfactionOffice'],
      [/责任单位|承办单位|有权处理|办理单位/u, 'satisfactionUnit'],
    ],
    others: 'own-text',
  },
  {
    parent: /送达/u,
    children: [
      [/^(?:答复|作出|出具)/u, 'replyDate'],
      [new RegExp(`${DATE}$`, 'u'), 'deliveredDate'],
      [/方式/u, 'deliveryMethod'],
    ],
    others: 'own-text',
  },
  {
    parent: /^原?(?:答复|处理意见|办理意见|信访处理意见|答复意见)/u,
    children: [
      [/(?:作出|出具|答复|办理)?(?:单位|机关|机构|部门)$/u, 'responsibleUnit'],
      [/送达.*(?:日期|时间)/u, 'deliveredDate'],
      [new RegExp(`^(?:答复|作出|出具|文书|意见书|落款)?${DATE}$`, 'u'), 'replyDate'],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:办结|结案)/u,
    children: [
      [new RegExp(`^(?:办结|结案)?${DATE}$`, 'u'), 'closedDate'],
      [/^(?:是否|标志)/u, 'isClosed'],
    ],
    others: 'own-text',
  },
  {
    parent: /^登记(?!信息)/u,
    children: [
      [new RegExp(`^${DATE}$`, 'u'), 'registeredDate'],
      [/^(?:单位|机构|部门)$/u, 'registeringUnit'],
      [/^(?:人|人员|姓名|经办人)$/u, 'registrar'],
    ],
    others: 'own-text',
  },
  {
    parent: /销号/u,
    children: [
      [new RegExp(`${DATE}$`, 'u'), 'writeOffDate'],
      [/^(?:是否|情况|状态)/u, 'isWrittenOff'],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:核查|验收)/u,
    children: [
      [/人$|人员|姓名/u, 'verifier'],
      [/结论|情况|结果|意见/u, 'verification'],
      [/日期|时间|单位|部门|电话/u, null],
    ],
    others: 'own-text',
  },
  {
    // The steps of a process are not the matter: their 状态, 备注 and 时间 say nothing about it as a whole.
    parent: /流程|流转|办理过程|处理过程|处理记录|办理记录|操作记录/u,
    children: [
      [/^(?:状态|备注|说明|时间|日期|环节|结果|意见)$/u, null],
      [/^(?:处理|操作|办理|提交|审核|接收)(?:时间|日期)$/u, null],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:代理|代理人|代理员|委托)/u,
    children: [
      [/委托.*(?:日期|时间)/u, 'mandateDate'],
      [/委托人/u, 'petitioner'],
      [/代理(?:人|员)|姓名/u, 'proxyAgent'],
      [/电话|手机|联系|身份证|证件|住址|地址|性别|年龄|单位|职务/u, null],
    ],
    others: 'own-text',
  },
  {
    parent: /^(?:接访|接待|接谈)(?:人|领导|情况)?$/u,
    children: [
      [/^(?:姓名|人|领导)$/u, 'receptionist'],
      [/职务|电话/u, null],
    ],
    others: 'own-text',
  },
];
