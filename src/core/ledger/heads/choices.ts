import { CLOSE, HANDLE, PETITION, RESOLVE, TRANSFER, WRITE_OFF } from '../vocabulary';
import { w, type Head } from './head';

/** Flags, classes, states and levels. */
export const CHOICE_HEADS: readonly Head[] = [
  {
    head: /(?:是否|有无|标[志识]|与否|否)$|^\S{0,6}(?:是否|有无|有没有|能否)\S+$/u,
    decides: 'first',
    words: [
      w(
        '公开|回访|答复|反馈|上报|约|督查|参加|缴|签|达成|属实|正常|三级|告知|送达|审[核批]|批示|考核|剔除|培训|党员|整改|越级|复[查核]|听证|录音',
        null,
      ),
      w('重复|重[信访件]|复访|再[次访信]|初次|首次|初[信访件]|首访', 'isRepeat'),
      w('集体|群体|群访|联名|5人', 'isGroup'),
      w('积案', 'isBacklog'),
      w('涉法|涉诉|诉讼', 'isLitigation'),
      w('三跨|三分离', 'isCrossRegion'),
      w('匿名|署名|实名|具名', 'anonymous'),
      w('督办', 'isKeySupervised'),
      w('超期|逾期|超时', 'overdue'),
      w('延期|延长', 'isExtended'),
      w(WRITE_OFF, 'isWrittenOff'),
      w('满意|认可|认同', 'satisfaction'),
      w('合理|有理|合法', 'demandNature'),
      w(`${RESOLVE}|解决`, 'isResolved'),
      w(`${CLOSE}|终结|完成`, 'isClosed'),
      w('受理', 'acceptResult'),
    ],
  },
  {
    head: /(?:状态|环节|节点)$/u,
    decides: 'first',
    words: [w('流转|审批|审核|人员|同步', null), w('办|处理|案件|信访|化解|整改|事项|当前|目前|进度|工单', 'status')],
  },
  {
    head: /(?:类别|类型|分类|领域|大类|小类|归类|门类)$/u,
    decides: 'first',
    words: [
      w('证件|人员|人类|群体|人群|单位|用户|办理|附件|排查|投诉人|企业|处理|信访人|主体|房屋|接访|会议|保险', null),
      w('风险', 'riskLevel'),
      w(
        '诉求|问题|内容|信访|案件|纠纷|行业|事项|矛盾|隐患|事件|投诉|反映|工单|积案|线索|信件|来件|来信|来访',
        'category',
      ),
    ],
  },
  {
    head: /(?:等级|级别|程度|层级)$/u,
    decides: 'first',
    words: [
      w('文化|行政|领导|人员|满意|职务|职称|单位|残疾|伤残|工伤', null),
      w('风险|紧急|矛盾|隐患|预警|纠纷|事项|事件|研判', 'riskLevel'),
    ],
  },
  {
    head: /(?:满意度|满意程度|满意情况|是否满意|评价|认可度|认可情况|认同度)$/u,
    decides: 'first',
    words: [
      w('信访(?:部门|机构|局|办)', 'satisfactionOffice'),
      w('(?:责任|承办|办理)(?:单位|部门)', 'satisfactionUnit'),
      w('.', 'satisfaction'),
    ],
  },
  {
    head: /(?:方式|形式|方法|渠道|途径)$/u,
    decides: 'first',
    words: [
      w(
        '答复|告知|送达|联系|了结|结案|办结|交通|进京|缴|支付|付款|考核|评价|听证|调解|接访|接待|回访|工作|就业|签收|法定|程序|救济|复[查核]|宣传|督',
        null,
      ),
      w(`${TRANSFER}|办理|处理|处置`, 'handlingMethod'),
      w(`${PETITION}|受理|收件|来件`, 'form'),
    ],
  },
  {
    head: /(?:来源|源头|案源|件源)$/u,
    decides: 'first',
    words: [
      w('资金|收入|经济|生活|房屋|物品|信息|病|货', null),
      w(`${PETITION}|问题|线索|案|任务|事项|工单|件|交办|矛盾|纠纷|隐患`, 'source'),
    ],
  },
  {
    head: /(?:去向|流向)$/u,
    decides: 'first',
    words: [
      w('人员|资金|毕业|个人|本人|信访人|就业', null),
      w(`${HANDLE}|${TRANSFER}|信访|接访|接待|登记|工单|件`, 'direction'),
    ],
  },
  {
    head: /(?:地址|住址|居住地|所在地|地点|属地|街道|社区|乡镇|区域|辖区|村组|村居|片区|点位)(?:名称)?$/u,
    decides: 'first',
    words: [
      w('^被|就医|会议|接访|接待|上访|到访|工作|单位|公司|企业|学校', null),
      w('户籍|户口', 'householdAddress'),
      w('居住|家庭|现住|常住|通讯|联系|住', 'address'),
      w('问题|发生|事发|属地|责任|所属|案|纠纷|隐患|诉求|事项|归属|管辖|涉及', 'place'),
    ],
  },
];
