import type { FieldId } from '../fields/catalog';
import { fieldOf } from '../fields/catalog';
import type { MaskLevel } from '../profile/profile';

/**
 * Masks for whatever leaves the clerk's own ledger (《个人信息保护法》第五十一条: 去标识化). `standard`:
 * names as 张某某, ID numbers first 6 and last 4, phones first 3 and last 4, addresses down to the
 * street. `strict`: no ID number, phone or address at all.
 */

const HIDDEN = '（已隐去）';
/** An ID number in running text: 17 digits and a digit or X, or 15 digits with a date in the middle. */
const ID_IN_TEXT =
  /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z])/gu;
const MOBILE_IN_TEXT = /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/gu;
const LANDLINE_IN_TEXT = /(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/gu;
/** A name after a word that announces a person. */
const NAMED =
  /((?:信访人|来访人|上访人|反映人|投诉人|举报人|申请人|来信人|当事人|居民|业主|村民|职工|代表)[:：]?)([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?=[，,。；;、（(：:\s]|$|等|反映|来电|来访|来信|称|要求|投诉)/gu;

/** 张三 → 张某, 欧阳小明 → 欧阳某某, 张三、李四等7人 → 张某等7人; group words and 匿名 stay. */
export function maskName(text: string): string {
  const t = text.normalize('NFKC').trim();
  if (t === '' || /匿名|群众|居民代表|业主代表|不愿|先生|女士|某/u.test(t)) return t;
  const compact = t.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff](?:$|[、，,;；/等(]))/gu, '');
  const parts = compact.split(/[、，,;；/\s]+/u).filter((p) => p !== '');
  const first = maskOne((parts[0] ?? compact).replace(/等.*$/u, ''));
  const total = /等\s*(\d+|[一二三四五六七八九十百]+)\s*[人名户]/u.exec(compact);
  if (total) return `${first}等${total[1]}人`;
  return parts.length > 1 ? parts.map(maskOne).join('、') : compact.includes('等') ? `${first}等` : first;
}

const DOUBLE = /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|东方|南宫)/u;

function maskOne(name: string): string {
  const m = /^[\u4e00-\u9fff]{2,4}/u.exec(name);
  if (!m) return /^[\p{L}·.]+$/u.test(name) ? `${name.slice(0, 1)}*` : maskText(name);
  const surname = DOUBLE.test(m[0]) ? m[0].slice(0, 2) : m[0].slice(0, 1);
  return surname + '某'.repeat(Math.min(2, Math.max(1, m[0].length - surname.length)));
}

/** 110199********0010; short or odd numbers lose their middle too. */
export function maskId(text: string): string {
  const t = text.replace(/[\s']/gu, '');
  if (t.includes('*')) return t;
  if (t.length < 11) return t.length <= 2 ? '**' : t.slice(0, 1) + '*'.repeat(t.length - 2) + t.slice(-1);
  return t.slice(0, 6) + '*'.repeat(t.length - 10) + t.slice(-4);
}

/** 139****1234 for every number in the cell. */
export function maskPhone(text: string): string {
  return text.replace(/\d[\d\- ]{5,}\d/gu, (n) => {
    const digits = n.replace(/\D/gu, '');
    return digits.length < 7 ? n : digits.slice(0, 3) + '*'.repeat(digits.length - 7) + digits.slice(-4);
  });
}

/** An address down to its street: 北京市东城区东四街道*** */
export function maskAddress(text: string): string {
  const m = /^.*?(?:街道|镇|乡)/u.exec(text) ?? /^.*?(?:路|大街|街|胡同)/u.exec(text) ?? /^.*?(?:区|县)/u.exec(text);
  return m ? `${m[0]}***` : '***';
}

/** Running text with ID numbers, phones and announced names masked; strictly, no digit of a number stays. */
export function maskText(text: string, level: MaskLevel = 'standard'): string {
  const hide = (mask: (number: string) => string) => (level === 'strict' ? () => HIDDEN : mask);
  return text
    .replace(ID_IN_TEXT, hide(maskId))
    .replace(MOBILE_IN_TEXT, hide(maskPhone))
    .replace(LANDLINE_IN_TEXT, hide(maskPhone))
    .replace(NAMED, (_, word: string, surname: string) => `${word}${surname}某`);
}

/** Ends of what is written in a name's place and names nobody: 业委会, 某公司. */
const ORGAN_END = /[会司店厂校院所局处队组部社们]$/u;
/** What follows a name of two characters where the person is meant and not a place (和平 in 和平里). */
const AFTER_NAME = '(?=$|[^\\u4e00-\\u9fff]|等|反映|来电|来访|来信|称|要求|投诉|电话|身份证)';

/** Running text in which those who brought the matter are named, with their names masked as their own cell is. */
export function maskOwnNames(text: string, petitioners: string): string {
  let masked = text;
  for (const part of petitioners.normalize('NFKC').split(/[、，,;；/\s()]+/u)) {
    const name = part.replace(/等.*$/u, '');
    if (!masked.includes(name) || !/^[\u4e00-\u9fff]{2,4}$/u.test(name) || ORGAN_END.test(name)) continue;
    const shown = maskName(name);
    masked =
      name.length > 2
        ? masked.replaceAll(name, shown)
        : masked.replace(new RegExp(`(?<![\\u4e00-\\u9fff])${name}${AFTER_NAME}`, 'gu'), shown);
  }
  return masked;
}

/** Masks a cell's text by what field it is of; text of no known field is masked as running text. */
export function maskValue(field: FieldId | null, text: string, level: MaskLevel): string {
  if (level === 'none' || text === '') return text;
  const type = field === null ? 'text' : fieldOf(field).type;
  const strict = level === 'strict';
  switch (type) {
    case 'id':
      return strict ? HIDDEN : maskId(text);
    case 'phone':
      return strict ? HIDDEN : maskPhone(text);
    case 'name':
    case 'names':
      // Who works on a matter is named on purpose; who brought it, or is complained of, is not.
      return field === 'petitioner' || field === 'coPetitioners' ? maskName(text) : maskText(text, level);
    default:
      if (field === 'address' || field === 'householdAddress') return strict ? HIDDEN : maskAddress(text);
      if (field === 'accused') return maskName(text);
      return maskText(text, level);
  }
}
