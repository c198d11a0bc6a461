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
  WRITE_OFF,
} from '../vocabulary';
import { s, SHARE, type Holding } from './stem';

/** Days of other business, or of steps that have no field. */
const ELSEWHERE =
  '离[开境京家]|返|回(?:来|村|乡|家(?!长))|到[家达京]|外出|值班|生|婚|工龄|入职|离职|退休|毕业|入学|合同|租|签约|签[订署]|协议|征收|拆|搬|入住|交房|竣|开工|开庭|判|裁|诉讼|起诉|立案侦|鉴定|检测|住院|就诊|手术|死|缴|付|发放|到账|兑|贷|投保|参保|首次|末次|上[次期回]|最近|下[次步]|复[查核]|督|催|批|审|阅|会[商议]|约|回访|评价|考核|公[开示]|归档|销案|更新|打印|导出|延[期长]|中止|恢复|撤|补正|事发|案发|事件|受伤|发病|发生|打款|整改通知|巡|检查|抽查|通报|进|赴|接返|见面|走访|家访|慰问|培训|通知';

/** Days, by what was done on them. */
export const DAYS: Holding = {
  holds: (e) => e.date >= SHARE,
  stems: [
    s('^录入|拆[封阅]|进系统|入系统|(?:审核|上|入)库$|入库', 'registeredDate'),
    s(ELSEWHERE, null),
    s(
      `(?:${PLANNED})(?:.{0,2})(?:${RESOLVE}|${RECTIFY}|${WRITE_OFF}|解决|调[结成解])|调[结成]期限|(?:${RESOLVE}|${RECTIFY}|${WRITE_OFF}).{0,2}(?:截止|底线|期限|时限)`,
      'resolveDeadline',
    ),
    s(
      '限期|期限|时限|截止|到期|最迟|最晚|之?前$|^限|^应(?:办|结|反馈|回|复|答复|答$)|承诺|底线|倒计|届满|期满|[办结答复]期$',
      'dueDate',
    ),
    s(`^(?!应答(?!复))(?:${PLANNED}).{0,4}[结办复报答]`, 'dueDate'),
    s(`${DELIVER}|送到|交到(?:本人|手)|回证|签领`, 'deliveredDate'),
    s(
      `${SIGN_FOR}|(?:对方|单位|部门|科室|专班|社区|街道|企业|站所|[科股处所站厅室庭厂])(?:接|收|签|领)|接手|接单|领[件单]`,
      'unitReceivedDate',
    ),
    s('异议|退[回件单办]', 'objectionDate'),
    s('告知|程序性', 'noticeDate'),
    s(`${SCREEN}|排上来|摸上来`, 'screeningDate'),
    s(`${WRITE_OFF}|销号`, 'writeOffDate'),
    s(`${RECTIFY}|改完|改好`, 'rectifiedDate'),
    s(`${RESOLVE}|调[成好]|和好|谈妥|息`, 'resolvedDate'),
    s('实体|书面答|给说法', 'replyDate'),
    s(`${REPLY}|[答复]|应答|回[应音话函信告]|(?<!收)回$|^回(?!访)`, 'replyDate'),
    s(`${CLOSE}|办[好完妥成结毕讫]|[结完]|了[事清]|终|处毕`, 'closedDate'),
    s(`${REPORT}|报(?:的|$)|报[上送给镇街局区县]|上[报级]`, 'reportedDate'),
    s(`${TRANSFER}|[转派]|分[办送给]|推|移|下[单交达发派]|交[给办由出专科]|送(?!达)`, 'transferredDate'),
    s('受理', 'acceptedDate'),
    s(`${REGISTER}|登(?!门)|建[档单]`, 'registeredDate'),
    s(`${RECEIVE}|[收接]|到[件文达]|拆[封阅]`, 'registeredDate'),
    s('来|访|诉|反映|[上登]门|发[布帖来]|提[交出问]|投|打[来进]|呼|[进入]线|说|写|留言|找', 'petitionDate'),
  ],
};
