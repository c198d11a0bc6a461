import type { FieldId } from '../fields/catalog';
import { CHOICES } from './grammar/choices';
import { COUNTS } from './grammar/counts';
import { DATES } from './grammar/dates';
import { NOT_OURS } from './grammar/not-ours';
import { NUMBERS } from './grammar/numbers';
import { PEOPLE } from './grammar/people';
import { TEXTS } from './grammar/texts';
import { UNITS } from './grammar/units';
import type { Rule } from './grammar/words';

/**
 * How headers are built, for spellings that stand in no list. A Chinese header is a compound: whose
 * or of what step (信访人, 转办, 化解) and then what (日期, 单位, 编号). Each rule is one such compound
 * with the words that real ledgers use in each place. They are tried in order; the first fit decides.
 */
const GRAMMAR: readonly Rule[] = [
  ...NOT_OURS,
  ...DATES,
  ...NUMBERS,
  ...PEOPLE,
  ...UNITS,
  ...CHOICES,
  ...COUNTS,
  ...TEXTS,
];

/** Parts that only tell of which step or side a compound speaks; such a compound alone says nothing. */
const EMPTY_COMPOUND = /^(?:情况|过程|状况|内容|事项|问题|方式|描述|信息|名称|时间|日期|号码|方式|号)$/u;
/** The unit got the transferred matter: 单位签收日期. Without the unit said, it is the office that received. */
const UNIT_RECEIVED =
  /^(?:责任|承办|办理|主办|下级)?单位?(?:签收|接收|收到|收件|收文|接件)(?:转送|转办|交办)?[件函单]?(?:日期|时间|日)$/u;

/**
 * The field of a header that is a compound of known words.
 *
 * @param key see `headerKey`, brackets taken off
 * @returns the field, `null` where the compound is known to be none of ours, `undefined` where it is unknown
 */
export function matchGrammar(key: string): FieldId | null | undefined {
  if (EMPTY_COMPOUND.test(key)) return undefined;
  if (UNIT_RECEIVED.test(key)) {
    return /单位|签收|转送|转办|交办/u.test(key) ? 'unitReceivedDate' : 'registeredDate';
  }
  for (const [pattern, field] of GRAMMAR) if (pattern.test(key)) return field;
  return undefined;
}
