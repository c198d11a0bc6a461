/** What the writer of the sheet and its reader agree on. */
export const SETTINGS_SHEET = '设置';
export const SETTINGS_TITLE = '信访台账助手设置';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一、 and so on, up to 九十九. */
export function numbered(index: number, title: string): string {
  const number = index + 1;
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十`;
  return `${ten}${NUMERALS[number % 10] ?? ''}、${title}`;
}

const NUMBER = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]/u;

/** A title or header for comparing: without its number, white space, brackets and what they hold, stars and colons. */
export function bareTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B]/gu, '')
    .replace(NUMBER, '')
    .replace(/\([^()]*\)|[*:★]/gu, '');
}

/** As {@link numbered} writes it: an item of a list may well be called 1、街道. */
const OWN_NUMBER = /^[一二三四五六七八九十]{1,3}、/u;

/** Whether a title stands with its number, as the product wrote it. */
export function isNumbered(text: string): boolean {
  return OWN_NUMBER.test(text.trim());
}
