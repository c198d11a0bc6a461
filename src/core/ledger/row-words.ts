import { isUnitWord } from '../values/name-shape';

/** What the rows say that hold no matter: totals, notes, signatures. All tests take NFKC text without padding. */

const TOTAL =
  /^(?:[\u4e00-\u9fff0-9]{0,6}\(?)?(?:合计|总计|小计|累计|共计|总和|总数|汇总)(?:数|\([^()]*\))?:?(?:\d+[件批人次户起]*)?$|^(?:以上)?共(?:有)?\d+[件批人次户起]+$/u;
const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填写说明|统计口径|口径|提示|要求|特别说明)(?:\s*\d*\s*[:.、]|\d|$)|^(?:本表|此表|以上(?:数据|表格|情况)|数据来源|※|★|\*{1,3}\D)/u;
const SAMPLE = /^(?:示例|样例|填写示例|范例|例)(?:\s*\d*\s*[:.、)]|\d*$)/u;

/** Who signs, hands in or answers for a sheet. */
const SIGNER =
  '(?:填表|制表|填报|审核|复核|经办|承办|负责|统计|报送|主管|分管|站长|回访|审批|校对|录入|制单|联系|上报|打印|报告|填写|签发|领导|主任|科长|局长|单位|日期|电话)';
/** 填表人：陈甲. A sentence behind the colon is what a matter says. */
const SIGNED = new RegExp(`^\\S{0,6}${SIGNER}[^:,;。]{0,8}:[^,;。!?]{0,60}$`, 'u');
const SIGNER_ALONE = new RegExp(`^\\S{0,4}${SIGNER}(?:人|员|者|领导|单位|日期|时间|电话)$`, 'u');
/** 签字 and 盖章 as labels: nothing or a bracket, a colon or room follows. 签字领取补偿款 is a matter. */
const SEALED = /(?:签\s*字|签\s*章|签\s*名|盖\s*章|公\s*章)(?=\s*(?:[):、/_]|\s\S|$))/u;
const BARE_DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})?\s*年\s*[\d一二三四五六七八九十元]{0,3}\s*月\s*(?:[\d一二三四五六七八九十]{0,3}\s*日)?$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/u;
const LABEL_ALONE = /^[^:]{1,14}:$/u;
const SECTION_NUMBER = /^\(?[一二三四五六七八九十]{1,3}[)、.]?$/u;
const COUNT_OF_SECTION = /^\(?共?\d+[件批人次户起]+\)?$/u;

/** A cell's text as the tests here take it. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

export const isTotalText = (t: string): boolean =>
  (t.includes('计') || t.includes('总') || t.includes('汇') || t.includes('共')) && TOTAL.test(t.replace(/\s/gu, ''));
export const isNoteText = (t: string): boolean => NOTE.test(t);
export const isSampleText = (t: string): boolean => SAMPLE.test(t);
export const isBareDate = (t: string): boolean => BARE_DATE.test(t);
/** 1.…, 2、…: one of several notes. */
export const isNumberedNote = (t: string): boolean => /^\(?\d{1,2}[.、)]\s*\S{4,}/u.test(t);
/** 一, （二）, 三、: the number of a section in a cell of its own. */
export const isSectionNumber = (t: string): boolean => SECTION_NUMBER.test(t);
/** （5件）: how many matters a section has. */
export const isSectionCount = (t: string): boolean => COUNT_OF_SECTION.test(t);
/** 联系电话：, with its value in the next cell or none yet. */
export const isLabelAlone = (t: string): boolean => LABEL_ALONE.test(t);

/** Whether a text by itself says who signs, seals or hands in, and when. */
export function isSignatureText(t: string): boolean {
  return t.length <= 120 && (SIGNED.test(t) || (t.length <= 40 && SEALED.test(t)) || isBareDate(t));
}

/**
 * Whether all cells of a row together are a line of signatures: labels, what stands behind them, and
 * dates; or the office and the date it signs. One cell that is none of these makes the row a matter.
 */
export function isSignatureLine(cells: readonly string[]): boolean {
  let signers = 0;
  let behindLabel = false;
  for (const t of cells) {
    const label = isLabelAlone(t) || SIGNER_ALONE.test(t);
    if (isSignatureText(t) || SIGNER_ALONE.test(t)) {
      if (!isBareDate(t)) signers++;
    } else if (!label && !isUnitWord(t) && (!behindLabel || t.length > 30)) return false;
    behindLabel = label;
  }
  return signers > 0 || isOfficeAndDate(cells);
}

function isOfficeAndDate(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  return cells.length === 2 && isUnitWord(first) && isBareDate(second);
}
