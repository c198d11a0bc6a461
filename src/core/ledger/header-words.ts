import type { FieldId } from '../fields/catalog';
import { CHOICE_HEADS } from './heads/choices';
import { DATE_HEADS } from './heads/dates';
import type { Head, Modifier } from './heads/head';
import { NUMBER_HEADS } from './heads/numbers';
import { PEOPLE_AND_UNIT_HEADS } from './heads/people-and-units';
import { TEXT_HEADS } from './heads/texts';

/**
 * The last resort before a mere likeness: what heads the compound (日期, 单位, 人, 情况) and which words
 * of steps and sides stand before it, in whatever order and with whatever between. Other than the
 * grammar it does not ask that every word is known, so it is less sure.
 */

/** Words of other kinds of business, and those that make any header behind them one of somebody's or something else's. */
export const ELSEWHERE =
  /维修|维护|施工|工程|竣工|开工|交房|入住|装修|安装|采购|招标|培训|宣传|评比|缴费|付款|发放|报销|住院|手术|就诊|毕业|入学|入职|离职|退休|参保|结婚|离婚|死亡|开庭|立法|房产证|产权|照片|图片|视频|录音|扫描|附件|份数|页数|质量|评分|得分|扣分|考核|代码|标准|难度|难点|排名|问责|追责|追究|约谈|法院|复议|仲裁|判决|鉴定|律师|监护|更新|修改|删除|打印|导出|模板|年度|合计/u;

/** Flags first: 诉求是否解决 ends in no head of its own. Instructions before opinions, units before places. */
const HEADS: readonly Head[] = [
  ...DATE_HEADS,
  ...CHOICE_HEADS.slice(0, 1),
  ...PEOPLE_AND_UNIT_HEADS,
  ...NUMBER_HEADS,
  ...TEXT_HEADS,
  ...CHOICE_HEADS.slice(1),
];

/**
 * The field of a header told by its head and the words before it.
 *
 * @param key see `headerKey`, brackets taken off
 * @returns the field, `null` where a word says it is none of ours, `undefined` where no word is known
 */
export function fieldByWords(key: string): FieldId | null | undefined {
  if (key.length < 4 || key.length > 20 || ELSEWHERE.test(key)) return undefined;
  for (const { head, decides, words } of HEADS) {
    if (!head.test(key)) continue;
    const field = decides === 'last' ? lastWord(key, words) : firstWord(key, words);
    if (field !== undefined) return field;
  }
  return undefined;
}

function firstWord(key: string, words: readonly Modifier[]): FieldId | null | undefined {
  return words.find(([word]) => key.search(word) >= 0)?.[1];
}

/** The word that ends furthest to the right; of several that end there, the first in the list. */
function lastWord(key: string, words: readonly Modifier[]): FieldId | null | undefined {
  let best: FieldId | null | undefined;
  let end = -1;
  for (const [word, field] of words) {
    for (const m of key.matchAll(word)) {
      const reach = m.index + m[0].length;
      if (reach <= end) continue;
      end = reach;
      best = field;
    }
  }
  return best;
}
