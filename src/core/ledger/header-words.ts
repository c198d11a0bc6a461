import type { FieldId } from '../fields/catalog';

/**
 * The last resort before a mere likeness: what heads the compound (日期, 单位, 人, 情况) and which words
 * of steps and sides stand before it, in whatever order and with whatever between. Other than the
 * grammar it does not ask that every word is known, so it is less sure.
 */

/** A word that stands before a head, and the field that head has then; `null`: none of ours. */
type Modifier = readonly [RegExp, FieldId | null];

interface Head {
  /** Ending of the key. */
  readonly head: RegExp;
  /** With `last`, the word nearest to the head decides; else the first of the list that is there. */
  readonly decides: 'first' | 'last';
  readonly words: readonly Modifier[];
}

const w = (words: string, field: FieldId | null): Modifier => [new RegExp(words, 'gu'), field];

/** Words that make any header behind them one of somebody's or something else's. */
const ELSEWHERE =
  /照片|图片|视频|录音|扫描|附件|份数|页数|质量|评分|得分|扣分|考核|代码|标准|难度|难点|排名|问责|追责|追究|约谈|法院|复议|仲裁|判决|鉴定|律师|监护|更新|修改|删除|打印|导出|模板/u;

const HEADS: readonly Head[] = [
  {
    head: /(?:时限|期限|限期|时间节点|截止(?:日期|时间|日))$/u,
    decides: 'first',
    words: [
      w('复[查核]|听证|签收|受理|告知|延期|保管|申请|评价', null),
      w('化解|整改|解决|销号|治理|整治|完成|落实', 'resolveDeadline'),
      w('办|答复|回复|反馈|处理|处置|交', 'dueDate'),
    ],
  },
  {
    head: /(?:日期|时间|年月日|日)$/u,
    decides: 'last',
    words: [
      // the end of something else than the handling: 合同到期时间
      w('(?:合同|协议|租赁|租期|保险|质保|保修|工期|劳动关系|贷款|执照)\\S*(?=日期|时间|日$)', null),
      w('延[期长].{0,4}[批审]|[批审].{0,4}延[期长]', 'extensionApprovedDate'),
      w(
        '承诺|协议|签[订约署]|司法|公安|法院|归档|督办|督查|批示|批阅|签批|评价|回访|审核|审批|验收|核查|调查|会商|调解|约|更新|打印|导出|听取|通报|出生|入|参加|首次|末次|复[查核]|听证|申请|保管|挂起|重启|评估|见面|催办|公开|公示',
        null,
      ),
      w('(?:收到|接到|接收).{0,4}(?:转|交办)|单位(?:签收|收到|接收)|签收|接单', 'unitReceivedDate'),
      w('登记|录入|建档|立案|收件|接件|收到|收文|收信|来件', 'registeredDate'),
      w('(?:办结|结果|处理|延期|退回)告知', null),
      w('告知', 'noticeDate'),
      w('受理', 'acceptedDate'),
      w('转送|转办|交办|转交|派单|派发|分派|批转|下派|移送|移交|分办', 'transferredDate'),
      w('退回|退件|异议', 'objectionDate'),
      w('应(?:予)?办?结|限办|到期|应答复', 'dueDate'),
      w('办结|结案|办毕|了结|完结|终结', 'closedDate'),
      w('答复|回复|处理意见|意见书|办复', 'replyDate'),
      w('送达', 'deliveredDate'),
      w('反馈|上报|回告|回报|报结|报告', 'reportedDate'),
      w('排查|摸排|发现', 'screeningDate'),
      w('整改|整治', 'rectifiedDate'),
      w('化解|息[访诉]|调处', 'resolvedDate'),
      w('销号|销账', 'writeOffDate'),
      w('委托', 'mandateDate'),
      w('来访|来信|来电|上访|走访|反映|投诉|举报|留言|接访|接待', 'petitionDate'),
    ],
  },
  {
    head: /(?:是否|有无|标[志识]|与否|否)$|^(?:是否|有无)\S+$/u,
    decides: 'first',
    words: [
      w('公开|回访|答复|反馈|上报|约|督查|参加|缴|签|达成|属实|正常|三级', null),
      w('重复|重[信访件]|初次|首次|初[信访件]|首访', 'isRepeat'),
      w('集体|群体|群访|联名', 'isGroup'),
      w('积案', 'isBacklog'),
      w('涉法|涉诉|诉讼', 'isLitigation'),
      w('三跨|三分离', 'isCrossRegion'),
      w('匿名|署名|实名|具名', 'anonymous'),
      w('督办', 'isKeySupervised'),
      w('超期|逾期|超时', 'overdue'),
      w('延期|延长', 'isExtended'),
      w('销号|销账', 'isWrittenOff'),
      w('化解|息[访诉]', 'isResolved'),
      w('办结|结案|终结|办毕', 'isClosed'),
      w('受理', 'acceptResult'),
      w('满意', 'satisfaction'),
    ],
  },
  {
    head: /(?:单位|部门|机关|机构|科室|处室|街道办|专班)$/u,
    decides: 'first',
    words: [
      w('^被(?:检查|考核|抽查|帮扶|评价|监督)|验收|核查|归档|会商|审核|审批|监督|督办|参会|用人|评价', null),
      w('^被(?!交办|督办)', 'accused'),
      w('协办|协同|配合|协助|参与|会办|联办', 'coUnits'),
      w('复查', 'reviewUnit'),
      w('复核', 'reexamUnit'),
      w('登记|填报|报送|上报|录入', 'registeringUnit'),
      w('来文|来源|来函', 'source'),
      w('责任|承办|主办|办理|牵头|化解|处置|处理|落实|整改|属地|事权|主责|接办|首办|负责', 'responsibleUnit'),
    ],
  },
  {
    head: /(?:领导|人|人员|干部|民警|姓名|负责人)$/u,
    decides: 'first',
    words: [
      w(
        '审[核批]|联系|签[收发批字]|填[报表]|制表|陪同|参加|汇报|回访|专班|评价|当事.{0,2}代理|担保|法定|签领|督办',
        null,
      ),
      w('^被', 'accused'),
      w('收[信件]人', 'addressee'),
      w('代理', 'proxyAgent'),
      w('包案|包保|包联|包抓|牵头.*领导', 'caseLeader'),
      w('(?:责任|分管|主管|主要)(?:单位|部门)?(?:主要|分管)?领导', 'responsibleLeader'),
      w('接访|接待|接谈', 'receptionist'),
      w('登记|录入|记录|接件', 'registrar'),
      w('核查|验收|核实', 'verifier'),
      w('随访|同访|同行|共同', 'coPetitioners'),
      w('责任|承办|经办|办理|处理|负责|主办|化解|整改', 'responsiblePerson'),
      w('信访|来访|上访|来信|来电|反映|投诉|举报|诉求', 'petitioner'),
    ],
  },
  {
    head: /(?:批示|签批|批阅|批办|阅示|批示(?:意见|内容))$/u,
    decides: 'first',
    words: [w('.', 'instruction')],
  },
  {
    head: /(?:编号|编码|单号|流水号|号)$/u,
    decides: 'first',
    words: [
      w(
        '电话|手机|身份|证件|账号|卡号|门牌|房号|楼|车牌|病|案号|住院|学号|警号|微信|部门|人员|用户|意见书|答复|告知|裁决|判决',
        null,
      ),
      w('档案|归档|案卷|卷宗', 'archiveNo'),
      w('热线|工单|12345', 'hotlineNo'),
      w('文|函|交办|转办|移送', 'docNo'),
      w('问题|隐患|排查|化解|整改|纠纷', 'problemNo'),
      w('信访|来信|来访|受理|登记|案件|来件|诉求|投诉|总编号|平台|系统', 'caseNo'),
    ],
  },
  {
    head: /(?:状态|环节|节点)$/u,
    decides: 'first',
    words: [w('流转|审批|审核|人员|同步', null), w('办|处理|案件|信访|化解|整改|事项|当前|目前|进度', 'status')],
  },
  {
    head: /(?:原因|成因|起因)$/u,
    decides: 'first',
    words: [
      w('不|未|退回|延期|延长|超期|逾期|拒|满意|撤', null),
      w('信访|问题|矛盾|纠纷|产生|形成|事件|案件|诉求', 'cause'),
    ],
  },
  {
    head: /(?:意见|结论)$/u,
    decides: 'first',
    words: [
      w('公示|会商|征求|律师|专家', null),
      w('复查', 'reviewResult'),
      w('复核', 'reexamResult'),
      w('核查|验收|核实', 'verification'),
      w('领导|书记|[区县市局校院]长|主任', 'instruction'),
      w('办理|处理|承办|答复|拟|科室|单位|处置|解决|[科处所站]长', 'opinion'),
    ],
  },
  {
    head: /(?:措施|方案|办法|打算|举措)$/u,
    decides: 'first',
    words: [w('奖惩|防控|应急', null), w('化解|整改|工作|解决|处置|治理|攻坚|调处|下步|下一步|采取', 'resolveMeasure')],
  },
  {
    head: /(?:结果|成效|效果)$/u,
    decides: 'first',
    words: [
      w('复查', 'reviewResult'),
      w('复核', 'reexamResult'),
      w('回访', 'followUp'),
      w('评价|满意', 'satisfaction'),
      w('检查|审[核批]|评估', null),
      w('办理|处理|化解|办结|处置|整改|调[处解查]|信访', 'result'),
    ],
  },
  {
    head: /(?:进展|进度|情况|经过|过程)$/u,
    decides: 'first',
    words: [
      w('个人|家庭|生活|身体|学习|经济|信用|收入|会议|培训|参会|责任人|奖励|公开|签收|听证|送达|领导|接访', null),
      w('满意|评价', 'satisfaction'),
      w('回访', 'followUp'),
      w('督办|督查|督导|催办', 'supervision'),
      w('销号', 'isWrittenOff'),
      w('三到位', 'disposition'),
      w('重复', 'isRepeat'),
      w('延期', 'isExtended'),
      w('超期|逾期', 'overdue'),
      w('批示', 'instruction'),
      w('办理|处理|化解|整改|落实|处置|调[处解]|协调|推进|工作|进展|完成', 'progress'),
    ],
  },
  {
    head: /(?:诉求|请求|愿望)$/u,
    decides: 'first',
    words: [w('是否', null), w('.', 'demand')],
  },
  {
    head: /(?:内容|问题|事项|摘要|概况|简介|描述|概述|事由|案由摘要)$/u,
    decides: 'first',
    words: [
      w('热点|共性|敏感|存在|协调|遗留|需|难点|审批|公开|证件|业务', null),
      w('诉求', 'demand'),
      w('信访|反映|来信|来访|投诉|举报|问题|案|纠纷|矛盾|隐患', 'content'),
    ],
  },
  {
    head: /(?:类别|类型|分类|领域|大类|小类)$/u,
    decides: 'first',
    words: [
      w('证件|人员|人类|群体|人群|单位|用户|办理|附件|排查|投诉人|企业|处理', null),
      w('风险', 'riskLevel'),
      w('诉求|问题|内容|信访|案件|纠纷|行业|事项|矛盾|隐患|事件', 'category'),
    ],
  },
  {
    head: /(?:等级|级别|程度)$/u,
    decides: 'first',
    words: [w('文化|行政|领导|人员|满意', null), w('风险|紧急|矛盾|隐患|预警|纠纷', 'riskLevel')],
  },
  {
    head: /(?:满意度|满意程度|满意情况|是否满意|评价)$/u,
    decides: 'first',
    words: [
      w('信访(?:部门|机构|局|办)', 'satisfactionOffice'),
      w('(?:责任|承办|办理)(?:单位|部门)', 'satisfactionUnit'),
      w('.', 'satisfaction'),
    ],
  },
  {
    head: /(?:人数|人次)$/u,
    decides: 'first',
    words: [
      w('涉及|涉事|受影响|波及|涉众|欠薪|受害|受损', 'involvedCount'),
      w('来访|信访|上访|参与|到访|反映|集访|走访|联名', 'peopleCount'),
    ],
  },
  {
    head: /(?:金额|资金|款项|数额)$/u,
    decides: 'first',
    words: [w('整改|补助|救助|奖励|罚', null), w('涉|拖欠|欠|诉求|索赔|赔偿|争议|标的', 'amount')],
  },
  {
    head: /(?:天数|日数)$/u,
    decides: 'first',
    words: [
      w('超期|逾期|超时', 'overdue'),
      w('复查', 'reviewExtensionDays'),
      w('复核', 'reexamExtensionDays'),
      w('延期|延长', 'extensionDays'),
      w('办理|承诺|法定|限办', 'dueDays'),
    ],
  },
  {
    head: /(?:地址|住址|居住地|所在地|地点|属地|街道|社区|乡镇|区域|辖区)$/u,
    decides: 'first',
    words: [
      w('^被|就医|会议|接访|接待|上访|到访|工作|单位', null),
      w('户籍|户口', 'householdAddress'),
      w('居住|家庭|现住|常住|通讯|联系|住', 'address'),
      w('问题|发生|事发|属地|责任|所属|案|纠纷|隐患|诉求', 'place'),
    ],
  },
];

/**
 * The field of a header told by its head and the words before it.
 *
 * @param key see `headerKey`, brackets taken off
 * @returns the field, `null` where a word says it is none of ours, `undefined` where no word is known
 */
export function fieldByWords(key: string): FieldId | null | undefined {
  if (key.length < 4 || key.length > 20 || ELSEWHERE.test(key)) return undefined;
  for (const { head, decides, words } of HEADS) {
    if (!head.test(key)) continue;
    const field = decides === 'last' ? lastWord(key, words) : firstWord(key, words);
    if (field !== undefined) return field;
  }
  return undefined;
}

function firstWord(key: string, words: readonly Modifier[]): FieldId | null | undefined {
  return words.find(([word]) => key.search(word) >= 0)?.[1];
}

/** The word that ends furthest to the right; of several that end there, the first in the list. */
function lastWord(key: string, words: readonly Modifier[]): FieldId | null | undefined {
  let best: FieldId | null | undefined;
  let end = -1;
  for (const [word, field] of words) {
    for (const m of key.matchAll(word)) {
      const reach = m.index + m[0].length;
      if (reach <= end) continue;
      end = reach;
      best = field;
    }
  }
  return best;
}
