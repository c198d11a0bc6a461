import { INSTRUCT, RECTIFY, RESOLVE, SUPERVISE, VERIFY } from '../vocabulary';
import { s, type Holding } from './stem';

/** Texts that explain another column, or tell of other things than the matter. */
const BESIDE =
  '退|延[期长]|超期|逾期|剔除|不(?:予|满|同意|合)|撤|理由|依据|条款|法条|政策|文件|材料|附件|证据|清单|网址|链接|地址|会议|纪要|培训|宣传|奖|考核|扣分|评分|复[查核]|个人|家庭|生活|身体|收入|经济|就业|病|帮扶|困难|救助|教训|启示|亮点|经验|舆情|风险';

/** Sentences. */
export const SENTENCES: Holding = {
  holds: (e) => e.length >= 8 && e.date < 0.2 && e.id + e.phone + e.code + e.body + e.address < 0.3,
  stems: [
    s('备注|附[记注言]|说明|补[充记注]|其[他它]|旁注|提醒', 'remark'),
    s('(?<!整改|工作|办理|督办|批示|交办|上级|单位)(?:要求|请求)$|[想要](?:咋|怎|如何)', 'demand'),
    s('不满(?:之处|何事|什么|的事)', 'content'),
    s(BESIDE, null),
    s(`${INSTRUCT}|批[语示注办复]?|[阅圈]|领导(?:意见|说|要求)|指示`, 'instruction'),
    s('回访|回[拨电]|回头|跟踪访|复访|后评', 'followUp'),
    s(`${SUPERVISE}|督`, 'supervision'),
    s(`${VERIFY}|查实|核验|查勘|勘[查验]|复验`, 'verification'),
    s(
      `(?:${RESOLVE}|${RECTIFY})?(?:措施|办法|举措|打算|对策|思路|路径|方子|法子|招|点子)|下[一]?步|怎么(?:化解|解决)`,
      'resolveMeasure',
    ),
    s('拟[办定处]?|初步|(?<!群众|家长|人|职工|客户|业主)意见$', 'opinion'),
    s(
      '(?<!整改|工作)[要请]求|希望|诉请|盼|所求|求之|想(?:要|让|怎|解决|达)|期[盼望]|主张|图什么|[求愿]$|诉求',
      'demand',
    ),
    s('给的|[咋怎]么?回|回[信音话]|信儿|应答|答复|回复|答[话词]|口径|复[信函]|怎么答|解释|说法', 'opinion'),
    s('所[得获]$', 'result'),
    s('^[办处]', 'progress'),
    s('回[报告函填]|复命|结论', 'result'),
    s('结果|后[来续]|咋样|怎么?样|得如何|结局|收[场尾]|成效|终[局了]|落实|了结|办成', 'result'),
    s('办[理到]|处[理置]|进[展度]|过程|调[解处查]|做了|现状|跟进|推进|[处办]$', 'progress'),
    s(
      '事|案[情由]|缘[由起]|经过|[诉说投][的了什何啥]?|正文|全文|原[文委话]|反映|还原|异议|内容|[要重]点|问题|摘[要录]|梗概|要旨|[来函信诉]述$|[诉自]称$|纠纷|矛盾|争议|来意|来龙去脉|唠|始末|谈话|概要|话题|详情|描述|为(?:什么|何|啥)|因何',
      'content',
    ),
  ],
};

/** Where somebody lives or something stands. */
export const ADDRESSES: Holding = {
  holds: (e) => e.address >= 0.6,
  stems: [
    s('被|商|店|厂|物业|学校|医院|单位|公司|企业|就医|会议|接访|网点', null),
    s('户籍|户口|原籍|籍贯', 'householdAddress'),
    s('事[发件由]|问题|发生|纠纷|矛盾|点位|诉求|工地|现场|案发|违建', 'place'),
    s('通[信讯]|住|居|坐落|门牌|家|地|址|哪里|几[栋号楼]|何处|楼|院|房', 'address'),
  ],
};
