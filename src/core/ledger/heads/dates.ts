import {
  CLOSE,
  DELIVER,
  PLANNED,
  RECEIVE,
  RECTIFY,
  REGISTER,
  REPLY,
  REPORT,
  RESOLVE,
  SCREEN,
  SIGN_FOR,
  TRANSFER,
  VERIFY,
  WRITE_OFF,
} from '../vocabulary';
import { w, type Head } from './head';

/** Up to the head: such a word beats all that stand behind it. */
const TO_THE_END = '\\S*?(?=日期|时间|年月日|日$)';
const PETITIONER = '(?:信访|来访|上访|来信|申请|投诉|反映|举报|当事|诉求|本|群众)(?:人|群众)?';
/** Steps of a matter, or of another kind of business, whose day has no field. */
const NO_FIELD =
  '承诺|协议|签[订约署]|司法|公安|法院|归档|督[办查导]|督促|催办|批[示阅办](?!转)|签批|呈批|圈[批阅]|传阅|评价|回访|审[核批定]|调查|会[商议]|调解会|约谈|约见|预约|更新|打印|导出|听取|通报|出生|入[^库册网账系]|参加|首次|末次|复[查核]|听证|申请|保管|挂[起牌]|重启|评估|见面|公[开示]|开工|竣工|缴[费纳]|发[票放]|考核|剔除|申诉';

/** Days and limits. */
export const DATE_HEADS: readonly Head[] = [
  {
    head: /(?:时限|期限|限期|时间节点|截止(?:日期|时间|日)|节点时间|完成时点|(?<=完成|化解|整改|办结|落实)节点)$/u,
    decides: 'first',
    words: [
      w('复[查核]|听证|签收|受理|告知|延期|保管|申请|评价', null),
      w(`${RESOLVE}|${RECTIFY}|${WRITE_OFF}|解决|完成|落实`, 'resolveDeadline'),
      w('办|答复|回复|反馈|处理|处置|交|报', 'dueDate'),
    ],
  },
  {
    head: /(?:日期|时间|年月日|日)$/u,
    decides: 'last',
    words: [
      // the end of something else than the handling: 合同到期时间
      w(`(?:合同|协议|租赁|租期|保险|质保|保修|工期|劳动关系|贷款|执照|工程|项目)${TO_THE_END}`, null),
      w(
        `延[期长]${TO_THE_END.replace('?', '')}[批审]${TO_THE_END}|[批审准]${TO_THE_END}延[期长]|延[期长].{0,4}[批审]`,
        'extensionApprovedDate',
      ),
      w(`(?:${RESOLVE}|${RECTIFY}|解决).{0,2}(?:底线|目标)${TO_THE_END}`, 'resolveDeadline'),
      w(`^(?:${PLANNED})\\S*(?:${RESOLVE}|${RECTIFY}|${WRITE_OFF}|解决|完成)(?:完成|到位|完毕)?`, 'resolveDeadline'),
      w(`^(?:${PLANNED})\\S*(?:${CLOSE}|${REPLY}|${REPORT}|办|结|报)(?:结果|情况)?`, 'dueDate'),
      w(`${PETITIONER}(?:签收|收到|领取|接收|收悉)${TO_THE_END}|(?:${DELIVER})${TO_THE_END}`, 'deliveredDate'),
      // when a step should be taken that has no limit of its own
      w('^(?:应|拟|须|需|计划|预计)(?:予)?(?:告知|受理|转|登记|录入|签收|送达|排查|交办)\\S*', null),
      w(NO_FIELD, null),
      w(VERIFY, null),
      w(
        `(?:收到|接到|接收).{0,4}(?:转|交办|派)|(?:转[送办交]|交办|派单)\\S{0,2}(?:收到|接收|签收|收件|收文)|单位(?:签收|收到|接收)|${SIGN_FOR}`,
        'unitReceivedDate',
      ),
      w('(?:[组队科所站局部股室处]|专班|街道|社区|单位|部门)(?:收|接)[到件讫悉单]', 'unitReceivedDate'),
      w(`${REGISTER}|立案|${RECEIVE}`, 'registeredDate'),
      w(`(?:办结|结果|处理|延期|退回)告知${TO_THE_END}`, null),
      w('告知', 'noticeDate'),
      w('受理', 'acceptedDate'),
      w(TRANSFER, 'transferredDate'),
      w('退回|退件|退单|退办|异议', 'objectionDate'),
      w('应(?:予)?办?结|限办|到期|届满|应答复', 'dueDate'),
      w(`(?:${WRITE_OFF})(?:办结|完成|确认|通过)`, 'writeOffDate'),
      w(CLOSE, 'closedDate'),
      w(REPLY, 'replyDate'),
      w(REPORT, 'reportedDate'),
      w(SCREEN, 'screeningDate'),
      w(RECTIFY, 'rectifiedDate'),
      w(`${RESOLVE}|解决`, 'resolvedDate'),
      w(WRITE_OFF, 'writeOffDate'),
      w('委托', 'mandateDate'),
      w('来访|来信|来电|来函|上访|走访|到访|反映|投诉|举报|留言|求助|写信|致信|接访|接待|接谈', 'petitionDate'),
    ],
  },
];
