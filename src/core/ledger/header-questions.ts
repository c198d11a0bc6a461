import { CLOSE, DELIVER, HANDLE, PETITION, RECEIVE, RECEPTION, REGISTER, REPLY, RESOLVE, TRANSFER } from './vocabulary';

/** Asks for the day of a step. */
const when = (steps: string): RegExp =>
  new RegExp(`^(?:什么时候|啥时候?|何时|哪一?[天日]|几时|几号)(?:${steps})+[的了]?(?:日期|时间)?$`, 'u');
/** Asks for the one who takes a step. */
const who = (steps: string): RegExp =>
  new RegExp(
    `^(?!(?:谁|何人|哪位)$)(?:由|让|请|交给?|转给?|派给?)?(?:谁|何人|哪个人|哪位)[来去]?(?:负责)?(?:${steps})*的?$`,
    'u',
  );

/**
 * Headers that ask: 几日内办结, 由谁解决, 办完没有. Small offices and villages write them so. Each is
 * turned into the noun that a county office would write, and then read as that.
 */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  // how many
  [/^(?:超期?|逾期?|超时)了?(?:几|多少)(?:天|日)$/u, '超期天数'],
  [/^(?:延期?|延长)了?(?:几|多少)(?:天|日)$/u, '延期天数'],
  [/^(?:要求|限|应在?)?(?:几|多少)(?:个?工作日|天|日)(?:之?内)?(?:办结|办完|答复|回复|办理|办好|反馈)$/u, '办理天数'],
  [/^来了?(?:几|多少)个?人$|^(?:几|多少)个?人(?:来访|来)?$/u, '来访人数'],
  [/^(?:涉及|牵涉|影响)(?:几|多少)(?:个?人|户)$/u, '涉及人数'],
  [/^(?:来过?了?|上访|信访|反映)(?:几|多少)[次回]$|^第几[次回](?:来访?|访|反映|信访)?$/u, '信访次数'],
  [/^(?:涉及|欠|拖欠|要)了?多少(?:钱|元|工资|款)$/u, '涉及金额'],
  // what, where, why
  [/^(?:反映|投诉|举报|控告|告)(?:的是|了)?(?:谁|何人|哪家|哪个|什么单位)(?:单位|企业|人)?$/u, '被反映人'],
  [/^(?:已|都|前期)?(?:做|开展)了?(?:哪些|什么|何)(?:工作|措施)$/u, '办理情况'],
  [
    /^(?:要求|应|应当|须|必须|规定|最迟|最晚)(?:何时|什么时候|几时|哪天|几号)(?:前|之前)?(?:办结|办完|答复|回复|反馈|办理完)$/u,
    '办结时限',
  ],
  [/^(?:预计|计划|拟|准备|争取|力争)(?:何时|什么时候|几时|哪天)前?(?:化解|解决|办结|整改)$/u, '化解时限'],
  [/^(?:反映|说|投诉|举报|来访|为)(?:了|的是|的)?(?:什么|哪些|啥|何)(?:问题|事情?|情况)?$/u, '反映内容'],
  [/^(?:有|想|要求?|希望)(?:什么|解决什么|哪些|怎么解决)(?:要求|诉求|问题)?$/u, '诉求'],
  [/^(?:家住|住在?|住址在)(?:哪|哪里|何处|哪儿)$/u, '住址'],
  [/^(?:为什么|为何|因何)(?:信访|上访|来访|产生|引发|反映)$/u, '信访原因'],
  [/^(?:怎么|如何|怎样|准备怎么|打算怎么|下一?步怎么|今后怎么)(?:解决|化解|处理|办|管|做|整改)$/u, '化解措施'],
  [/^(?:怎么|如何|怎样)(?:处理|办|解决|答复|办理)的$/u, '办理情况'],
  [/^(?:办|处理|解决|化解|进展)(?:得|到)(?:怎么样了?|什么程度|哪一?步)了?$/u, '进展情况'],
  // who
  [who(`${HANDLE}|办|管|化解|抓`), '责任人'],
  [
    /^(?:由|让|交|请)?(?:哪个|哪一?|何|什么)(?:单位|部门|科室)来?(?:负责|办|管|办理|承办|化解|落实|解决)?$/u,
    '责任单位',
  ],
  [/^(?:由|让)?(?:谁|何人|哪位)(?:接待|接访|接谈)的?$/u, '接待人'],
  [/^由?(?:谁|何人)(?:登记|记录|记|接件)的?$/u, '登记人'],
  [/^由?(?:谁|何人|哪位领导)(?:包案|包|包联)的?$/u, '包案领导'],
  // when
  [when(`${PETITION}|${RECEPTION}|来|反映`), '来访日期'],
  [when(`${REGISTER}|${RECEIVE}|收|登`), '登记日期'],
  [when(`${TRANSFER}|转|交|派`), '转办日期'],
  [when(REPLY), '答复日期'],
  [when(DELIVER), '送达日期'],
  [when(CLOSE), '办结日期'],
  [when(`${RESOLVE}|到位|完成|解决`), '化解时限'],
  [/^(?:什么时候|何时|哪一?天|几时)[要前](?:办结|办完|答复|结果)$/u, '办结时限'],
];

/** Whether it was done, asked behind the verb: 办结没有, 解决了吗, 满意不满意. */
const DONE_OR_NOT = /^(\p{Script=Han}{2,5}?)(?:了没有?|没有|了吗|吗|否|没|了否)$/u;
const IS_IT = /^(?:是不是|有没有|可否|能否|已否)(?=\p{Script=Han}{2})/u;
const A_NOT_A = /^\p{Script=Han}{0,4}(?:满意不满意|满不满意|满意与不满意)$/u;

/**
 * The noun that a question asks for, or `null` where the key asks nothing.
 *
 * @param key see `headerKey`, brackets taken off
 * @example
 * askedFor('几日内办结') //=> '办理天数'
 */
export function askedFor(key: string): string | null {
  const asked = key.replace(/^(?:目前|现在|具体|该件)(?=\S{3})/u, '');
  for (const [question, noun] of QUESTIONS) if (question.test(asked)) return noun;
  const named = /^(\p{Script=Han}{3,}?)(?:是谁|是什么|是哪个|是哪家|是哪里|为何|有哪些)$/u.exec(key)?.[1];
  if (named !== undefined) return named;
  if (A_NOT_A.test(key)) return '是否满意';
  if (IS_IT.test(key)) return key.replace(IS_IT, '是否');
  const done = DONE_OR_NOT.exec(key)?.[1];
  return done === undefined ? null : `是否${done.replace(/^是否/u, '')}`;
}
