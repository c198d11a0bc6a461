import type { MaskLevel } from '../profile/profile';
import { HIDDEN, maskNumbers } from './numbers';

const DIGITS = String.raw`\d{1,4}[A-Za-z甲乙丙丁]?(?:[-—－]\d{1,4}){0,3}`;
const HAN_NUMBER = '[一二三四五六七八九十百零〇]{1,4}';
/** 9号院, 3号楼, 甲2单元, 501室, B座. */
const PART = `[甲乙丙丁附之]?(?:${DIGITS}|${HAN_NUMBER}|[A-Za-z]\\d{0,3})(?:号院|号楼|号房|号|院|栋|幢|座|楼|单元|门|层|室|户|房)`;
/** All the parts of a house that follow on each other, and a number of a door behind them. */
const HOUSE = new RegExp(
  `(?<![\\dA-Za-z])${PART}(?:\\s?${PART}){0,6}(?:\\s?[A-Za-z]?\\d{2,4}(?:-\\d{1,4}){0,2}(?!\\d))?`,
  'gu',
);
/** 5-2-301 behind the name of a place. */
const DASHED = /(?<=[区园苑院里村庄城府居楼栋幢号住址条路街巷弄道同])\d{1,3}[-—－]\d{1,3}[-—－]\d{2,4}(?![\d-])/gu;
const ANY_DASHED = /\d{1,4}(?:[-—－]\d{1,4}){1,3}/gu;
const HAS_HOUSE = /[号院栋幢座单室]|\d[-—－]\d/u;

/** A part that is told of houses only. */
const SURE_PART = /号院|号楼|号房|[\d一二三四五六七八九十]单元|\d{3,4}[室户房]/u;
const STREET_END = /(?:[街路巷条里弄道村庄园区坊寺营胡同院桥厂苑府]|甲|乙|丙)$/u;
/** 京信〔2022〕5号, 第12号: numbers of documents. */
const DOCUMENT_BEFORE = /[〕\]】)）第字年月日]$/u;
/** 10号线, 36号令, 5号以前. */
const NO_HOUSE_AFTER =
  /^(?:线|文|令|件|函|公告|决定|通知|通告|意见|案|信|机|井|泵|口|地块|标段|以?[前后]|之[前后]|左右|[上下中]午|晚|起|至|到|[、，]?\d{1,2}号|\d?厅)/u;

/** An address down to its street: 北京市东城区东四街道*** */
export function maskAddress(text: string): string {
  const m = /^.*?(?:街道|镇|乡)/u.exec(text) ?? /^.*?(?:路|大街|街|胡同)/u.exec(text) ?? /^.*?(?:区|县)/u.exec(text);
  if (!m) return '***';
  // Somebody may write the house first.
  const street = /\d/u.test(m[0]) ? maskNumbers(m[0].replace(HOUSE, '').replace(ANY_DASHED, ''), 'standard') : m[0];
  return `${street}***`;
}

/**
 * Running text whose addresses end at the street: 东四十条9号院3号楼501室 → 东四十条***. Strictly the
 * street is hidden with the house.
 */
export function maskHouses(text: string, level: MaskLevel): string {
  if (!HAS_HOUSE.test(text)) return text;
  return hideHouses(hideHouses(text, HOUSE, level, isHouse), DASHED, level, () => true);
}

type IsHouse = (house: string, before: string, after: string) => boolean;

function hideHouses(text: string, pattern: RegExp, level: MaskLevel, is: IsHouse): string {
  let out = '';
  let done = 0;
  for (const { 0: house, index } of text.matchAll(pattern)) {
    const end = index + house.length;
    if (!is(house, text.slice(Math.max(0, index - 2), index), text.slice(end, end + 4))) continue;
    out += text.slice(done, index);
    out = level === 'strict' ? `${withoutStreet(out)}${HIDDEN}` : `${out}***`;
    done = end;
  }
  return done === 0 ? text : out + text.slice(done);
}

function isHouse(house: string, before: string, after: string): boolean {
  const sure = SURE_PART.test(house);
  if (!sure && (DOCUMENT_BEFORE.test(before) || NO_HOUSE_AFTER.test(after))) return false;
  const parts = house.match(/号院|号楼|号房|[号院栋幢座楼门层室户房]|单元/gu)?.length ?? 0;
  if (sure) return parts > 1 || !/^\d?厅/u.test(after);
  // 一层一户 and 三栋 tell of no house; behind the name of a street 7号 does.
  return parts > 1 ? /[号栋幢座]/u.test(house) : /[号栋幢座]/u.test(house) && STREET_END.test(before);
}

const LEAD =
  /^.*(?:居住在|[家现租]住|住[在址]?|地址|位于|坐落|户籍|搬[到至]|反映|关于|要求|拆除|[在对将从到至的了系我])/u;
/** No name of a place is longer. */
const LONGEST_STREET = 20;

/** What stands before a house without the street that it belongs to. */
function withoutStreet(before: string): string {
  const run = /\p{Script=Han}+$/u.exec(before.slice(-LONGEST_STREET))?.[0] ?? '';
  const lead = LEAD.exec(run)?.[0] ?? '';
  return before.slice(0, before.length - run.length + lead.length);
}
