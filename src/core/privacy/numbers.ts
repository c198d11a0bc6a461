import type { MaskLevel } from '../profile/profile';
import { checkCharacterOf } from '../values/id-number';

/** What stands in the place of what may not be shown at all. */
export const HIDDEN = '（已隐去）';

/** 18 characters of an ID number, also parted as on the card; 15 digits of an old one with a date in the middle. */
const ID =
  /(?<![\dA-Za-z])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z])/gu;
/** Beside letters 18 digits may be an office's own number: they are an ID number only where the checksum says so. */
const ID_BESIDE_LETTERS = /(?<!\d)\d{17}[\dXx](?!\d)/gu;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d(?:[-\s·.]?\d{4}[-\s·.]?\d{4}|[-\s·.]\d{3}[-\s·.]\d{5})(?!\d)/gu;
const LANDLINE = /(?<!\d)(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-\s]?\d{3,4}[-\s]?\d{4}(?!\d)/gu;
const LOCAL_PHONE = /(?<=(?:电话|座机|固话|手机|联系方式)[号码是为:：]{0,3}\s?)[2-8]\d{2,3}[-\s]?\d{4}(?!\d)/gu;
/** Numbers of bank cards and accounts; nothing else in a ledger has so many digits. */
const CARD = /(?<![\dA-Za-z])(?:\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{1,3})?|\d{16,19})(?!\d)/gu;
const PASSPORT = /(?<![\dA-Za-z])(?:[EGDPS]\d{8}|E[A-Z]\d{7}|[HM]\d{8}(?:\d\d)?)(?![\dA-Za-z])/gu;
/** Whatever number a document or an account is said to have. */
const ANNOUNCED =
  /(?<=(?:护照|通行证|军官证|士兵证|警官证|残疾证|居住证|社保卡|医保卡|银行卡|存折|账号|帐号|账户|卡号|证件|身份证|微信|QQ|qq)[号码是为:：]{0,4}\s?)(?!\d+(?:\.\d+)?[元万亿])[A-Za-z\d][\w-]{4,}(?![\w*-])/gu;
const MILITARY = /(?<=[军士兵警]字第)\d{4,}(?=号)/gu;
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const WIDE = /[０-９Ａ-Ｚａ-ｚ＠．－＋]/gu;

/** 110199********0010; short or odd numbers lose their middle too. */
export function maskId(text: string): string {
  // Whatever people write beside the number stays beside it.
  if (/\p{Script=Han}/u.test(text)) return text.replace(/[\dA-Za-z]{5,}/gu, maskId);
  const t = text.replace(/[\s'-]/gu, '');
  if (t.includes('*')) return t;
  if (t.length < 11) return t.length <= 2 ? '**' : t.slice(0, 1) + '*'.repeat(t.length - 2) + t.slice(-1);
  return t.slice(0, 6) + '*'.repeat(t.length - 10) + t.slice(-4);
}

/** 139****1234 for every number in the cell. */
export function maskPhone(text: string): string {
  return text.replace(/\d[\d\- ]{5,}\d/gu, maskDigits);
}

function maskDigits(number: string): string {
  const digits = number.replace(/\D/gu, '').replace(/^(?:00)?86(?=1\d{10}$)/u, '');
  return digits.length < 7 ? number : digits.slice(0, 3) + '*'.repeat(digits.length - 7) + digits.slice(-4);
}

const hasCheckCharacter = (id: string): boolean => checkCharacterOf(id.slice(0, 17)) === id.slice(-1).toUpperCase();

/** Of a bank card the last four digits tell its holder which one is meant, and nobody else anything. */
const maskCard = (number: string): string => `****${number.slice(-4)}`;

/** ID numbers and phones in the number of a matter, which may itself be long; strictly, no digit of them stays. */
export function maskIdsAndPhones(text: string, level: MaskLevel): string {
  return maskPhonesIn(maskIdsIn(text, level), level);
}

function maskIdsIn(text: string, level: MaskLevel): string {
  const hide = hider(level)(maskId);
  return text.replace(ID, hide).replace(ID_BESIDE_LETTERS, (id) => (hasCheckCharacter(id) ? hide(id) : id));
}

const maskPhonesIn = (text: string, level: MaskLevel): string =>
  text.replace(MOBILE, hider(level)(maskDigits)).replace(LANDLINE, hider(level)(maskDigits));

/** Every number in running text by which a person can be found: IDs, phones, cards, passports, e-mail. */
export function maskNumbers(text: string, level: MaskLevel): string {
  if (!NUMBERS.test(text)) return text;
  const hide = hider(level);
  const narrow = text.replace(WIDE, (c) => c.normalize('NFKC'));
  // A card is looked for before phones, which may stand inside its number.
  const cards = maskIdsIn(narrow, level).replace(CARD, hide(maskCard));
  return maskPhonesIn(cards, level)
    .replace(
      MAIL,
      hide(() => '***'),
    )
    .replace(LOCAL_PHONE, hide(maskDigits))
    .replace(PASSPORT, hide(maskId))
    .replace(ANNOUNCED, hide(maskId))
    .replace(MILITARY, hide(maskId));
}

/** Without three digits, a letter or the sign of an e-mail address nothing of the above can stand in a text. */
const NUMBERS = /[\d０-９]{3}|[@＠A-Za-zＡ-Ｚａ-ｚ]/u;

const hider =
  (level: MaskLevel) =>
  (mask: (number: string) => string): ((number: string) => string) =>
    level === 'strict' ? () => HIDDEN : mask;
