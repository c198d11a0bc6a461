import { HANDLE, PETITION, RESOLVE, RECTIFY, VERIFY, WRITE_OFF, CLOSE } from '../vocabulary';
import { s, SHARE, type Holding } from './stem';

/** 是 and 否, 已 and 未. */
export const FLAGS: Holding = {
  holds: (e) => e.flag >= SHARE,
  stems: [
    s(
      '三级|公开|回访|反馈|上报|约|签|属实|按[时期]|及时|告知|送达|审|批|考核|剔除|党员|越级|复[查核]|听证|录音|响应|联系|接通|参|缴|付|领',
      null,
    ),
    s('重复|重[信访件提报]|再[次访信]|多次|老问题', 'isRepeat'),
    s('集体|群体|群访|多人|抱团', 'isGroup'),
    s('积案|老案|陈年', 'isBacklog'),
    s('涉法|涉诉', 'isLitigation'),
    s('匿名|署名|实名|具名', 'anonymous'),
    s('超[期时]|逾期|过期', 'overdue'),
    s('延[期长]', 'isExtended'),
    s(`${WRITE_OFF}|销`, 'isWrittenOff'),
    s('满意|认[可同]|服不服|服气', 'satisfaction'),
    s('合理|有理|在理|占理', 'demandNature'),
    s(`${RESOLVE}|解决|调[成好]|谈妥`, 'isResolved'),
    s(`${CLOSE}|[办了完][结完好毕清了]|完事|终|完成`, 'isClosed'),
  ],
};

/** Words of a short list, said again and again. */
export const WORDS: Holding = {
  holds: (e) => e.n >= 4 && e.length < 7 && e.length >= 1 && e.distinct <= Math.max(4, e.n / 2) && !isProven(e),
  stems: [
    s(
      '被|领导|单位性质|身份|政治|文化|学历|证件|人员|人群|单位|企业|用户|部门|产权|房屋|送达|联系|交通|支付|缴|退|延|超|复[查核]|听证|公开|考核|评分|审|督|会议|回访方式',
      null,
    ),
    s(`${VERIFY}|复验`, 'verification'),
    s('[局处科院校所站场镇乡县区市]长.{0,3}批|批[示语注办阅]|阅示', 'instruction'),
    s('^(?:事项|问题|案件|矛盾|纠纷)?风险|几级|响应等?级|[轻缓]急|紧[急迫]|预警', 'riskLevel'),
    s('态度|评[价星分]|打分|认[可同不]|满不?意|服不服|服气|星级|好评', 'satisfaction'),
    s(
      `^(?:${HANDLE}|处|办|怎么|如何|当场).{0,4}(?:方法|办法|方式|途径|类型|形式)$|当场|转出|办法$|处[结理]方法`,
      'handlingMethod',
    ),
    s('经由|何处来|谁转|转自|出处|来路|从哪|哪来', 'source'),
    s(`(?:${PETITION})?(?:归类|门类|大类|小类|板块|归属|标签|主题词)$`, 'category'),
    s(
      `(?:${RESOLVE}|${RECTIFY}|${CLOSE}|办|处|进)(?:.{0,3})(?:否|状态|状况|到哪|阶段|进度|程度|没有)$|现状|到哪一?步|目前|眼下`,
      'status',
    ),
    s('回访|回[拨电]|回头', 'followUp'),
  ],
};

const isProven = (e: Parameters<Holding['holds']>[0]): boolean =>
  e.date + e.person + e.body + e.street + e.flag + e.integer + e.code > 0.5;

/** Small whole numbers. */
export const COUNTS: Holding = {
  holds: (e) => e.integer >= SHARE && e.running < 0.6,
  stems: [
    s('年[岁纪龄]|岁数|多大', 'age'),
    s(
      '岁|比例|率|分数?$|页|份|册|经费|预算|件|批|起|督|催|退|在册|家庭|户籍|编制|排名|点击|浏览|小时|尾号|后四位|楼|层|室|工号|邮编',
      null,
    ),
    s('(?:涉|影响|波及|双方|牵).{0,3}(?:人|户)', 'involvedCount'),
    s('(?:来|找|访|诉|反映|第|累计).{0,4}[次回趟遍]数?$|几[次回趟遍]来?$', 'visitTimes'),
    s('人头|几个?人|多少人|人[数次]?$|总人|多少号人', 'peopleCount'),
    s('已[付到]|实[付到]|余额|退款|补助|救助|补贴', null),
    s('额|款|[万]?元|钱|薪|标的|价', 'amount'),
    s('超|逾', 'overdue'),
    s('延', 'extensionDays'),
    s('(?:限|时限|承诺|规定|几).{0,3}[天日]', 'dueDays'),
  ],
};

/** Numbers of a series. */
export const CODES: Holding = {
  holds: (e) => Math.max(e.code, e.numbered) >= SHARE && e.distinct >= e.n * 0.8 && e.id + e.phone + e.date < 0.2,
  stems: [
    s(
      '电话|手机|身份|证|账|卡|车|房|楼|门|病|案号|住院|学|警|工[号作]|微信|合同|协议|发票|许可|保单|订单|设备|产权|告知|意见书|批|线索|原|判|裁|地块|邮|尾|人员|部门|用户|密',
      null,
    ),
    s('卷|档|盒|归入', 'archiveNo'),
    s('热线|工单|12345', 'hotlineNo'),
    s('(?:[文函督]|交办|转办|移送).{0,3}号$', 'docNo'),
    s('隐患|问题|排查', 'problemNo'),
    s('^(?:件|表|单子?|承办|收|来|访|信|案|登|诉|受理|记录|接|投|调|留言).{0,4}?(?:号|码|编|单|流水|id)$', 'caseNo'),
  ],
};
