/** Words that say nothing of what a column is: 本次来访的人数 is 来访人数. */
const LEADING =
  /^(?:该|本次|此次|现在?|目前|当前|有关|相关|具体|详细|信访事项|信访件|该信访件|案件|事项|工单|最终|实际|所有|全部|主要|首次|第一|简要|简明|大致|基本|初步|总体|请?填写|请?注明|写明)(?=\S{2})/u;
const TRAILING =
  /(?<=单位|部门|机关|机构|科室|街道)(?:名称|全称|简称)$|(?<=\S{2})(?:信息|一栏|栏|列表|明细|清单|一览|简况|评定|认定|等)$|(?<=金额|数额|总额|款)(?:万元|元|万)$|(?<=人数|户数|次数|天数)[人户次天]$/u;
/** Other words for a head: 结案情形 is 结案情况, 来访者称呼 is 来访者姓名. */
const OTHER_HEADS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\S{2})情形$/u, '情况'],
  [/(?<=人|者|群众|市民|居民|家长|客户|业主|网友|职工|患者)(?:名讳|称呼|称谓|名姓)$/u, '姓名'],
];
/** 责任单位-全称, 内容分类_一级: what follows the dash tells how to fill it in. */
const BEHIND_DASH = /[-—_:~].*$/u;
/** English beside the Chinese: 姓名name. But 负责人id is a number. */
const LATIN = /(?<=\p{Script=Han})(?!(?:id|no|code|key|url)\b)[a-z.'\s]+$|^[a-z.'\s]{4,}(?=\p{Script=Han})/gu;
/** 手机号码1: the first of several of a kind. */
const ONE_OF_SEVERAL = /(?<=\p{Script=Han}{2})[1-9一二三]$/u;
const OF = /(?<=\S{2})(?:出|到|过|了)?的(?=\S{2})/gu;

/**
 * A header key with the words taken off, step by step, that do not change what it names: each variant
 * is plainer than the one before. The key itself is not among them.
 *
 * @example
 * plainer('信访事项责任单位名称') //=> ['责任单位名称', '责任单位']
 */
export function plainer(key: string): string[] {
  const out: string[] = [];
  let now = key;
  for (const words of [BEHIND_DASH, LATIN, ONE_OF_SEVERAL, OF, LEADING, LEADING, TRAILING]) {
    const next = now.replace(words, '');
    if (next === now || next.length < 2) continue;
    out.push(next);
    now = next;
  }
  for (const [word, meant] of OTHER_HEADS) if (word.test(key)) out.push(key.replace(word, meant));
  return out;
}
