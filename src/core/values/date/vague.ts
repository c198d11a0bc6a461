/**
 * Limits that name no day: what clerks write into 化解时限 and 限办日期 where there is none, or where
 * it is counted from something else. All in one place, so that an office's own word needs one line.
 */

/** The text begins with one of these: 长期坚持, 持续推进中, 待上级批复后. */
const VAGUE_BEGINNINGS = [
  '长期',
  '常年',
  '持续',
  '常态',
  '待',
  '另',
  '未定',
  '不定',
  '暂未',
  '暂定',
  '尽快',
  '尽早',
  '立即',
  '马上',
  '即时',
  '即知即改',
  '立行立改',
  '立整立改',
  '随时',
  '近期',
  '近日',
  '适时',
  '择期',
  '限期',
  '按期',
  '按时',
  '按要求',
  '按规定',
  '视情',
  '视',
  '根据',
  '分期',
  '分阶段',
  '逐步',
  '每',
  '已到期',
  '到期',
  '已超期',
  '超期',
  '已过期',
  '已完成',
  '已办结',
  '按月',
  '按季',
  '按年',
  '按计划',
  '按进度',
  '无期限',
  '无固定',
  '无明确',
  '无时限',
  '无限期',
  '永久',
] as const;

/** The whole text, numerals already written in digits; an optional year stands in front. */
const VAGUE_WHOLES: readonly RegExp[] = [
  // 一周内, 30日内, 15个工作日以内, 三个月之内办结, 自受理之日起60日内
  /^(?:自?\p{Script=Han}{1,8}起)?(?:约|在)?\d{1,3}(?:[至到\-~]\d{1,3})?个?(?:工作日|日|天|周|星期|礼拜|月|季度|年|小时)(?:之内|以内|内|左右)\p{Script=Han}{0,6}$/u,
  // 60天, 15个工作日, 三个月
  /^约?\d{1,3}(?:[至到\-~]\d{1,3})?(?:个?(?:工作日|日|天|周|星期|礼拜|小时)|个半?(?:月|季度))$/u,
  /^半个?(?:月|年|天|日)(?:之内|以内|内)?$/u,
  // 年底, 2021年底前, 月末, 6月底前, 5月中旬前, 第1季度末
  /^[到至于]?(?:\d{2,4}年|今年|本年|明年|次年|去年)?年?(?:底|末|初|内|终|年底|年末|年初|年内|年终|上半年|下半年|全年)(?:之?以?前|内)?\p{Script=Han}{0,4}$/u,
  /^[到至于]?(?:\d{2,4}年|今年|本年|明年|次年)?(?:\d{1,2}月份?|本月|当月|下月|次月|下个月|这个月|月)(?:(?:上旬|中旬|下旬|初|底|末|中)(?:之?以?前|内)?|之?以?前|内)\p{Script=Han}{0,4}$/u,
  /^(?:\d{2,4}年|今年|本年|明年)?(?:第?[1-4]季度|本季度|下季度|季度)(?:末|底|内)?(?:之?以?前)?$/u,
  /^(?:本|下|上|这)(?:周|星期|旬)(?:[1-7日天末]|之?内|底)?(?:之?以?前)?$/u,
  // 春节前, 国庆节前, 两会前, 汛期前
  /^(?:元旦|春节|清明|五一|51|端午|中秋|国庆|十一|11|101|101节|节日|(?:全国)?2会|汛期|供暖季|采暖季|学期|开学)(?:节|期间)?(?:之?以?前|前后|期间|后)$/u,
];

/** Longer texts are prose, and prose is no limit. */
const LONGEST = 40;

/** Whether a text is a limit in words. Expects NFKC, no white space, Chinese numerals written in digits. */
export function isVagueLimit(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST) return false;
  return VAGUE_BEGINNINGS.some((w) => text.startsWith(w)) || VAGUE_WHOLES.some((p) => p.test(text));
}
