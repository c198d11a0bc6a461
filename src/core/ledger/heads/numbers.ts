import { w, type Head } from './head';

/** Whose system gave the number: 市级单号, 国家平台编号. */
const OF_A_LEVEL =
  '^(?:国家|全国|国|省|市|区|县|街道|镇|乡|上级|本级|原|总|统一|系统|平台)级?(?:局|平台|系统|办)?(?=编号|单号|件号|编码|流水|受理)';

/** Numbers of matters and papers, counts and amounts. */
export const NUMBER_HEADS: readonly Head[] = [
  {
    head: /(?:编号|编码|单号|件号|流水号?|号)$/u,
    decides: 'first',
    words: [
      w(
        '电话|手机|身份|证件|账号|卡号|门牌|房号|楼|车牌|病|案号|住院|学号|警号|工号|微信|部门|人员|用户|意见书|答复|告知|裁决|判决|审批|批复|销号|评查|验收|许可|立项|通报|通知|纪要|简报|会议|约谈|处分|协议|承诺|合同|录音|发票|排队|窗口|产权|设备',
        null,
      ),
      w('档案|归档|案卷|卷宗|入档|存档|立卷', 'archiveNo'),
      w('热线|工单|12345|诉求单', 'hotlineNo'),
      w('文|函|交办|转办|移送|督办|批办', 'docNo'),
      w('问题|隐患|排查|化解|整改|纠纷|矛盾', 'problemNo'),
      w(`信访|来信|来访|受理|登记|案件|积案|来件|信件|诉求|投诉|总编号|平台|系统|留言|件号$|${OF_A_LEVEL}`, 'caseNo'),
    ],
  },
  {
    head: /(?:人数|人次|人员数量?|群众数量?|户数)$/u,
    decides: 'first',
    words: [
      w('培训|参会|宣传|问责|处分|职工总|接访领导|帮扶|救助|在册|应到|实到', null),
      w('涉及|涉事|受影响|影响|波及|涉众|欠薪|受害|受损|牵涉|关联', 'involvedCount'),
      w('来访|信访|上访|参与|到访|反映|集访|走访|联名|署名|投诉|到场', 'peopleCount'),
    ],
  },
  {
    head: /(?:次数|频次)$/u,
    decides: 'first',
    words: [
      w('慰问|督|催|退|回访|约谈|培训|会议|见面|联系|派|超期|延期|接访|进京|赴|越级', null),
      w('信访|来访|上访|反映|投诉|走访|来信|来电', 'visitTimes'),
    ],
  },
  {
    head: /(?:金额|资金|款项|数额|总额)$/u,
    decides: 'first',
    words: [
      w('整改|补助|救助|奖励|罚|已|未|实际|支付|到位|兑付|帮扶|工程', null),
      w('涉|拖欠|欠|诉求|索赔|赔偿|争议|标的', 'amount'),
    ],
  },
  {
    head: /(?:天数|日数|多少天|几[天日])$/u,
    decides: 'first',
    words: [
      w('超|逾', 'overdue'),
      w('复查', 'reviewExtensionDays'),
      w('复核', 'reexamExtensionDays'),
      w('延期|延长', 'extensionDays'),
      w('办理|承诺|法定|限办|规定', 'dueDays'),
    ],
  },
];
