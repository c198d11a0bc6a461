import {
  CLOSE,
  HANDLE,
  INSTRUCT,
  PETITION,
  POSTS,
  RECEPTION,
  RECTIFY,
  RESOLVE,
  SUPERVISE,
  VERIFY,
} from '../vocabulary';
import { w, type Head } from './head';

/** What is asked, said, decided and done. */
export const TEXT_HEADS: readonly Head[] = [
  {
    head: new RegExp(`(?:${INSTRUCT})(?:意见|内容|精神|要求|情况)?$|(?:${INSTRUCT})\\S{0,4}(?:要求|意见)$`, 'u'),
    decides: 'first',
    words: [w('是否|日期|时间', null), w('.', 'instruction')],
  },
  {
    head: /(?:原因|成因|起因|根源|症结)$/u,
    decides: 'first',
    words: [
      w('不|未|退|延期|延长|超期|逾期|拒|满意|撤|扣分|剔除|驳回', null),
      w(`信访|问题|矛盾|纠纷|产生|形成|事件|案|诉求|隐患|上访|重复|上行|越级|${RESOLVE}`, 'cause'),
    ],
  },
  {
    head: /(?:意见|结论|建议)$/u,
    decides: 'first',
    words: [
      w('公示|会商|征求|律师|专家|会议|评审|鉴定|审计|不同', null),
      w('复查', 'reviewResult'),
      w('复核', 'reexamResult'),
      w(VERIFY, 'verification'),
      w(SUPERVISE, 'supervision'),
      w('回访', 'followUp'),
      w(`(?:${RECEPTION})\\S{0,4}$|(?:${RECEPTION})\\S{0,6}(?:处理|办理|初步)`, 'opinion'),
      w('^[科处所站股队]长', 'opinion'),
      w(`^(?:${POSTS})(?:审[批核])?|领导`, 'instruction'),
      w(
        `${HANDLE}|答复|拟|科室|单位|部门|信访办|街道|[科处所站]长|初步|初审|(?:[科股室办所站处局村镇乡]|村[里委]|社区|镇里|校方|院方|公司|企业|厂方)意见$`,
        'opinion',
      ),
    ],
  },
  {
    head: /(?:措施|方案|办法|打算|举措|思路|对策|计划)$/u,
    decides: 'first',
    words: [
      w('奖惩|防控|应急|会议|培训|宣传', null),
      w(`${RESOLVE}|${RECTIFY}|工作|解决|处置|下步|下一步|采取`, 'resolveMeasure'),
    ],
  },
  {
    head: /(?:结果|成效|效果|成果)$/u,
    decides: 'first',
    words: [
      w('复查', 'reviewResult'),
      w('复核', 'reexamResult'),
      w('回访', 'followUp'),
      w('评价|满意', 'satisfaction'),
      w('检查|审[核批]|评估|考核|鉴定|检测|化验|选举|考试', null),
      w('处理结果$|办理结果$', 'result'),
      w(VERIFY, 'verification'),
      w(`${HANDLE}|${CLOSE}|${RESOLVE}|${RECTIFY}|调查|信访|接访|接待|阶段|工作`, 'result'),
    ],
  },
  {
    head: /(?:答复|回复|回应)(?:内容|摘要|要点|概要|情况|意见)?$/u,
    decides: 'first',
    words: [
      w('是否|有无|未|不|复[查核]|口径', null),
      w('(?:办理|处理|处置|进展|工作)(?:情况|进展)(?=回复|答复)', 'progress'),
      w('.(?=答复|回复|回应)', 'opinion'),
    ],
  },
  {
    head: /(?:进展|进度|情况|经过|过程|动态)$/u,
    decides: 'first',
    words: [
      w(
        '三级|个人|家庭|生活|身体|学习|经济|信用|收入|会议|培训|参会|责任人|奖励|公开|签收|听证|送达|领导|就业|婚姻|健康|子女|问责|追责|支付|到位情况|公示|考核|宣传',
        null,
      ),
      w('满意|评价', 'satisfaction'),
      w('回访', 'followUp'),
      w(SUPERVISE, 'supervision'),
      w('销号', 'isWrittenOff'),
      w('三到位', 'disposition'),
      w('重复', 'isRepeat'),
      w('延期', 'isExtended'),
      w('超期|逾期', 'overdue'),
      w('批示', 'instruction'),
      w(`(?:${CLOSE})情况$`, 'result'),
      w(VERIFY, 'verification'),
      w(`办理|处理|落实|处置|协调|推进|工作|进展|完成|${RESOLVE}|${RECTIFY}|承办|解决|跟进|接访|接待`, 'progress'),
      w(`(?:${PETITION})(?:的)?(?:具体|主要|基本)?情况$`, 'content'),
    ],
  },
  {
    head: /(?:诉求|请求|愿望)$/u,
    decides: 'first',
    words: [w('是否', null), w('.', 'demand')],
  },
  {
    head: /(?:内容|问题|事项|摘要|概况|简介|描述|概述|事由|案由摘要|要点|梗概)$/u,
    decides: 'first',
    words: [
      w('热点|共性|敏感|存在|协调|遗留|需|难点|审批|公开|证件|业务|会议|培训|宣传|政策|研究', null),
      w('诉求', 'demand'),
      w(`${PETITION}|问题|案|纠纷|矛盾|隐患|接待|接访|线索|事件`, 'content'),
    ],
  },
  {
    head: /(?:标题|主题|题目|名称)$/u,
    decides: 'first',
    words: [
      w(
        '单位|学校|企业|人|专项|活动|行动|项目|小区|部门|物业|产品|药品|合同|附件|文件|会议|课|机构|机关|村|社区|街道|制度|药|公司',
        null,
      ),
      w('信访|事项|案|工单|诉求|留言|投诉|纠纷|议题|问题|矛盾', 'title'),
    ],
  },
];
