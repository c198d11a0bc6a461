import type { FieldId } from '../fields/catalog';
import { splitHeader } from './header-text';

/**
 * Headers that list what to choose from: 初次/再次, 个访/群访, 类型（来信/来访/网上）. The choices say
 * what the column is, better than a word like 类型 or 性质 before them.
 */

interface Choices {
  readonly field: FieldId;
  /** Every choice must be one of these … */
  readonly each: RegExp;
  /** … and one of them must be this, which tells the list from others. */
  readonly some: RegExp;
}

const WAY = '(?:次|信|访|件|电|网|发|来|信访|来访|上访|来信|投诉|反映)?';

const CHOICES: readonly Choices[] = [
  {
    field: 'isRepeat',
    each: new RegExp(`^(?:初|首|新|第一|重|再|复|多|二|重复|非首|非初|老)${WAY}(?:访|信|件)?$`, 'u'),
    some: /^(?:初|首|新|第一)/u,
  },
  {
    field: 'isGroup',
    each: /^(?:个|单|个体|个人|单人|一般|普通|集|群|集体|群体|联名|多人)(?:访|信|件|上访|信访|来访|性)?$/u,
    some: /^(?:集|群|联)/u,
  },
  {
    field: 'anonymous',
    each: /^(?:实|署|具|匿|未署|不署|真|化)名(?:信|举报|反映)?$/u,
    some: /^(?:实|署|具|匿)/u,
  },
  {
    field: 'form',
    each: /^(?:来?(?:信|访|电|函)|网|走访|网信|网上|网上信访|网络|书信|信件|电话|传真|短信|微信|热线|信箱|邮件|12345|其他|视频)(?:信访)?$/u,
    some: /信|访/u,
  },
  { field: 'satisfaction', each: /^(?:很|非常|基本|比较|不|较)?满意$|^(?:一般|未评价|其他)$/u, some: /满意/u },
  {
    field: 'acceptResult',
    each: /^(?:予以|已|不|不予|未|不再|拟)?受理$|^(?:转送|告知|其他)$/u,
    some: /^(?:不|不予|未)受理$/u,
  },
  {
    field: 'demandNature',
    each: /^(?:基本|部分|不|无|有)?(?:合理|理|合法|合理合法|不合理)$|^有一定道理$/u,
    some: /理|法/u,
  },
  { field: 'gender', each: /^[男女]性?$/u, some: /女/u },
  {
    field: 'purpose',
    each: /^(?:申诉|求决|意见建议|建议|意见|揭发控告|检举控告|举报|咨询|其他)$/u,
    some: /申诉|求决/u,
  },
];

/**
 * The field whose choices a text lists, or `null`.
 *
 * @example
 * fieldOfChoices('个访/群访') //=> 'isGroup'
 */
export function fieldOfChoices(list: string): FieldId | null {
  // 来信来访来电, run together
  if (/^(?:来[信访电函]){2,}(?:网信)?$/u.test(list)) return 'form';
  const parts = splitHeader(list.replace(/[填写选择:]|等$/gu, '').replaceAll('还是', '/'));
  if (parts.length < 2) return null;
  return (
    CHOICES.find(({ each, some }) => parts.every((p) => each.test(p)) && parts.some((p) => some.test(p)))?.field ?? null
  );
}

/** Words that say nothing against the choices in the bracket behind them. */
export const SAYS_LITTLE =
  /^(?:\S{0,4}(?:类型|类别|种类|性质|属性|方式|形式|规模|情况|状态|标[志识]|结果|结论|评价|意见|区分|别|类)|信访|来访|上访|来件|件次)$/u;
