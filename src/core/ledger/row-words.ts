import { isUnitWord } from '../values/name-shape';

/** What the rows say that hold no matter: totals, notes, signatures. All tests take NFKC text without padding. */

const TOTAL_WORD = '(?:合计|总计|小计|累计|共计|总和|总数|汇总)';
const UNIT_OF_COUNT = '[件批人次户起]';
/** 合计, 东四街道小计:, 合计（件）, 共35件. */
const TOTAL = [
  new RegExp(`^[\\u4e00-\\u9fff\\d]{0,6}\\(?${TOTAL_WORD}数?(?:\\([^()]*\\))?:?(?:\\d+${UNIT_OF_COUNT}*)?$`, 'u'),
  new RegExp(`^(?:以上)?共有?\\d+${UNIT_OF_COUNT}+$`, 'u'),
];
/** 注：, 备注1、, 说明 alone; behind the word something must end it, or it is what a matter says. */
const NOTE =
  /^(?:特别|附)?(?:注|备注|说明|填表说明|填报说明|填写说明|统计口径|口径|提示|要求|报|送|抄送|抄报|主送)\s*(?:\d|[:.、]|$)/u;
const NOTE_BEGINNING =
  /^(?:本表|此表|以上数据|以上表格|以上情况|数据来源|※|★|\*{1,3}[^\s\d*]|\(?(?:以下空白|此页无正文|接下页|转下页|续上页|接上页))/u;
const SAMPLE = /^(?:示例|样例|填写示例|范例|例)(?:$|[\s\d:.、)])/u;

/** Who signs, hands in or answers for a sheet. */
const SIGNER =
  '(?:填表|制表|填报|审核|复核|经办|承办|负责|统计|报送|主管|分管|站长|回访|审批|校对|录入|制单|联系|上报|打印|报告|填写|签发|领导|主任|科长|局长|单位)';
/** 填表人：陈甲. A sentence behind the colon is what a matter says. */
const SIGNED = new RegExp(`^\\S{0,6}${SIGNER}[^:,;。]{0,8}:[^,;。!?]{0,60}$`, 'u');
/** 日期：, 联系电话：010-… Behind 日期 and 电话 stand figures, or nothing yet. */
const DATED = /^\S{0,6}(?:日期|时间|电话|手机)[^:]{0,4}:[\s\d年月日./()-]*$/u;
const SIGNER_ALONE = new RegExp(`^\\S{0,4}${SIGNER}(?:人|员|者|领导|单位|日期|时间|电话)$`, 'u');
/** 签字 and 盖章 as labels: nothing or a bracket, a colon or room follows. 签字领取补偿款 is a matter. */
const SEALED = /(?:签\s?字|签\s?章|签\s?名|盖\s?章|公\s?章)(?:[):、/_\s]|$)/u;
/** Without white space: 2021年12月31日, 年月日 with room for the figures, 二〇二一年五月. */
const BARE_DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})?年[\d一二三四五六七八九十元]{0,3}月(?:[\d一二三四五六七八九十]{0,3}日)?$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/u;
const LABEL_ALONE = /^[^:]{1,14}:$/u;
const SECTION_NUMBER = /^\(?[一二三四五六七八九十]{1,3}[)、.]?$/u;
const COUNT_OF_SECTION = /^\(?共?\d+[件批人次户起]+\)?$/u;

const withoutSpace = (t: string): string => t.replace(/\s/gu, '');

/** A cell's text as the tests here take it. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Takes the text as it stands in the cell: nearly none has one of these characters. */
export function isTotalText(raw: string): boolean {
  if (raw.length > 16 || !/[计总汇共]/u.test(raw)) return false;
  const t = withoutSpace(plainText(raw));
  return TOTAL.some((p) => p.test(t));
}
export const isNoteText = (t: string): boolean => NOTE.test(t) || NOTE_BEGINNING.test(t);
export const isSampleText = (t: string): boolean => SAMPLE.test(t);
export const isBareDate = (t: string): boolean => t.length <= 24 && BARE_DATE.test(withoutSpace(t));
/** 1.…, 2、…: one of several notes. */
export const isNumberedNote = (t: string): boolean => /^\(?\d{1,2}[.、)]\s*\S{4,}/u.test(t);
/** 一, （二）, 三、: the number of a section in a cell of its own. */
export const isSectionNumber = (t: string): boolean => SECTION_NUMBER.test(t);
/** （5件）: how many matters a section has. */
export const isSectionCount = (t: string): boolean => COUNT_OF_SECTION.test(t);
/** 联系电话：, with its value in the next cell or none yet. */
export const isLabelAlone = (t: string): boolean => LABEL_ALONE.test(t);

/** What notes, samples and signatures begin with. */
const LINE_BEGINNINGS = '注备说附填统口提要报送抄主本此以数示样范例特※★*接转续';

/** Whether a text could be a note, a sample or a signature at all; told without reading it through. */
export function mayBeLine(raw: string): boolean {
  const text = raw.trimStart();
  const bracket = text.startsWith('(') || text.startsWith('（');
  if (LINE_BEGINNINGS.includes(text.charAt(bracket ? 1 : 0))) return true;
  const head = text.length > 24 ? text.slice(0, 24) : text;
  return head.includes(':') || head.includes('：') || (text.length <= 40 && /[签盖章]/u.test(text));
}

/** Whether a line of signatures may begin with this text. */
export function beginsSignatureLine(t: string): boolean {
  return isSignatureText(t) || isLabelAlone(t) || SIGNER_ALONE.test(t) || isUnitWord(t);
}

/** Whether a text by itself says who signs, seals or hands in, and when. */
export function isSignatureText(t: string): boolean {
  return t.length <= 120 && (SIGNED.test(t) || DATED.test(t) || (t.length <= 40 && SEALED.test(t)) || isBareDate(t));
}

/**
 * Whether all cells of a row together are a line of signatures: labels, what stands behind them, and
 * dates. One cell that is none of these makes the row a matter.
 *
 * @param offices whether the name of an office, and an office and a date alone, are signatures too
 */
export function isSignatureLine(cells: readonly string[], offices: boolean): boolean {
  let signers = 0;
  let behindLabel = false;
  for (const t of cells) {
    const label = isLabelAlone(t) || SIGNER_ALONE.test(t);
    if (isSignatureText(t) || SIGNER_ALONE.test(t)) {
      if (!isBareDate(t)) signers++;
    } else if (!label && !(offices && isUnitWord(t)) && (!behindLabel || t.length > 30)) return false;
    behindLabel = label;
  }
  return signers > 0 || (offices && cells.length === 2 && isUnitWord(cells[0] ?? '') && isBareDate(cells[1] ?? ''));
}
