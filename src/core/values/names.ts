import { nameLikeness, isPostWord, isUnitWord, isCrowdWord } from './name-shape';
import { readQuantity } from './numerals';

/** What a cell says about who petitioned. */
export interface NamesReading {
  /** Persons named, padding and notes removed. Empty where the cell names a crowd or an office. */
  readonly names: readonly string[];
  /** The number of people the cell itself states (张某等7人 → 7), `null` where it states none. */
  readonly total: number | null;
  /** Nobody is named: 匿名, 群众, 某女士. */
  readonly anonymous: boolean;
  /** Neither `total` nor the length of `names` is a sure number of people: 约20人, 十余人, 张三等人, 张三夫妇. */
  readonly about: boolean;
  /** A name is hidden behind `*`: 张*, 李**. */
  readonly masked: boolean;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;
/** Hanzi are a number only behind a word that leads up to one: 张三人 is nobody's way of writing. */
const NUMBER = String.raw`(\d{1,5}|(?<=^|[等共计行约近过少表员众民主户属工长生师(、,;\s])[零一二两三四五六七八九十百千]{1,6})`;
/** 等7人, 共15名, 一行三人, 20余人. 人民, 人才 and 人大 begin other words; 人次 counts heads too. */
const STATED = new RegExp(
  String.raw`(?<all>等|共计?|一行|合计)? ?(代表)?(约|近|大约|超过|至少)? ?${NUMBER} ?(余|多|几)? ?(?:人(?![民才大有行防力寿社])|名|位)(左右|以上|上下)?\p{Script=Han}{0,8}`,
  'gu',
);
/** 等人, 等户, 数十人, 夫妇, 一家: more people than are named, and nobody says how many. */
const VAGUE_CROWD =
  /等(?:\s|$|[,;、()])|等人|等(?:多|数|几|若干|群众|居民|业主|村民|职工|商户)|\d\s*(?:(?:余|多)\s*)?[户家]|数(?:十|百)|几十|多人|若干|夫妇|夫妻|父子|母子|母女|父女|一家|全家|家属|及其|兄弟|姐妹|和其|[+＋]/u;
const ANONYMOUS = /匿名|化名|无名氏?|不愿透露|未透露|未留(?:姓名|名)|不具名|未具名|未署名|不署名|隐名|姓名不详|不详/u;
/** The whole cell is one of these: somebody, but nobody. */
const SOMEBODY =
  /^(?:某|一|一名|一位|热心|部分|广大|周边|附近|匿名|有|知情|本地|外地|该小区)?(?:某|某某)?(?:男士|女士|先生|小姐|同志|群众|百姓|老百姓|市民|居民|村民|业主|网民|网友|知情人|知情者|职工|员工|家长|住户|商户|用户|信访人|来访人|来信人|举报人)$/u;
/** Digits that stand with a name and are no count: phones, ID numbers, ages. */
const NUMBERS_BESIDE = /\d[\d*\- ]{5,}[Xx]?|\d+\s*周?岁/gu;
const LABEL = /(?:信访人|姓名|来访人|来信人|反映人|申请人|代表人?|联系人|第[一二三四五]人)\s*:/gu;
const NUMBERING = /(?:^|(?<=[\s,;、)\p{Script=Han}]))\(?\d{1,2}\s*(?:[.、):]\s*)?(?=\p{Script=Han})/gu;
/** What describes a person beside the name. */
const BESIDE =
  /^(?:男|女|男性|女性|先生|女士|汉族?|满族?|回族?|蒙古族|藏族|维吾尔族|壮族|群众|党员|身份证号?|电话|手机|联系电话|身份证号码)$/u;
const BREAKS = /[、,;:|/+\n—–-]+/u;

/** A cell with more than this tells a story. */
const LONGEST = 500;
const PROSE: NamesReading = Object.freeze({ names: [], total: null, anonymous: false, about: true, masked: false });

/**
 * Reads a cell of names: one person, a list, a person and the number of others, a crowd, or nobody.
 *
 * @example
 * readNames('张三、李四等15人') //=> { names: ['张三', '李四'], total: 15, … }
 */
export function readNames(text: string): NamesReading {
  const quick = plainName(text);
  if (quick) return quick;
  if (text.length > LONGEST) return PROSE;
  const whole = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\r\n]+/gu, ';')
    .replace(/\s+/gu, ' ')
    .trim();
  const stated = readStated(whole);
  const bare = whole
    .replace(STATED, ';')
    .replace(/\([^()]*\)/gu, ';')
    .replace(/等[^;,、]*/gu, ';')
    .replace(NUMBERS_BESIDE, ';')
    .replace(LABEL, ';')
    .replace(NUMBERING, ';')
    .replace(/\d{1,2}(?=[\s,;、]|$)/gu, '')
    .replace(/(?<=\p{Script=Han})\s*[•・‧∙.]\s*(?=\p{Script=Han})/gu, '·');
  const list = readList(bare);
  const anonymous =
    list.names.length === 0 && (list.nobody || ANONYMOUS.test(whole) || SOMEBODY.test(whole.replace(/\s/gu, '')));
  return {
    names: list.names,
    total: stated.total,
    anonymous,
    about: stated.about || (list.unsure && !stated.ofAll) || VAGUE_CROWD.test(whole.replace(STATED, ';')),
    masked: list.names.some((n) => /[*×○]/u.test(n)),
  };
}

/** Characters that make two or three hanzi something else than one name: 某女士, 张三等, 匿名信, 无名氏. */
const DOUBTFUL = '等匿无未化隐';

/** Two or three hanzi are one name, as nearly every cell is; nothing else has to be looked at. */
function plainName(text: string): NamesReading | null {
  if (text.length < 2 || text.length > 3) return null;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x4e00 || c > 0x9fff || DOUBTFUL.includes(text.charAt(i))) return null;
  }
  if (text.startsWith('某')) return null;
  return nameLikeness(text) === 2
    ? { names: [text], total: null, anonymous: false, about: false, masked: false }
    : null;
}

interface Stated {
  readonly total: number | null;
  /** The number is not exact. */
  readonly about: boolean;
  /** The number counts all of them (等7人, 共7人), whatever else stands in the cell. */
  readonly ofAll: boolean;
}

/** The number of people stated in words. */
function readStated(text: string): Stated {
  let total: number | null = null;
  let about = false;
  let ofAll = false;
  for (const m of text.matchAll(STATED)) {
    const digits = m[4] ?? '';
    const n = /^\d/u.test(digits) ? Number(digits) : readQuantity(digits);
    if (n === null) about = true; // 三五人
    if (n === null || n === 0) continue;
    // representatives stand for others, a second number may count some of the first
    about ||= m[2] !== undefined || m[3] !== undefined || m[5] !== undefined || m[6] !== undefined || total !== null;
    ofAll ||= m[1] !== undefined;
    total ??= n;
  }
  return { total, about, ofAll };
}

interface NameList {
  readonly names: string[];
  /** Something in it was not understood. */
  readonly unsure: boolean;
  /** Somebody stays unnamed. */
  readonly nobody: boolean;
}

/** The persons in a list. */
function readList(text: string): NameList {
  const names: string[] = [];
  let unsure = false;
  let nobody = false;
  for (const piece of text.split(BREAKS)) {
    for (const word of wordsOf(piece)) {
      if (word === '' || BESIDE.test(word)) continue;
      if (ANONYMOUS.test(word) || SOMEBODY.test(word)) {
        nobody = true;
        continue;
      }
      const likeness = nameLikeness(word);
      if (likeness === 0) {
        // a post says nothing about how many there are, a crowd or an office does
        if (!isPostWord(word) || isUnitWord(word) || isCrowdWord(word)) unsure = true;
        continue;
      }
      if (likeness === 1) unsure = true;
      names.push(word);
    }
  }
  // one who is named and one who is not: nobody knows how many came
  return { names, unsure: unsure || nobody, nobody };
}

/**
 * The words of a piece between separators. Single characters belong together: two-character names
 * are padded to the width of three (王 强).
 */
function wordsOf(piece: string): string[] {
  const trimmed = piece.trim();
  if (/^[A-Za-z]/u.test(trimmed)) return [trimmed];
  const words: string[] = [];
  let singles = '';
  const flush = (): void => {
    // 王 强 李 四: pairs, three alone are one name
    if (singles.length === 3) words.push(singles);
    else for (let i = 0; i < singles.length; i += 2) words.push(singles.slice(i, i + 2));
    singles = '';
  };
  for (const word of trimmed.split(/\s+/u)) {
    if (word.length === 1 && word !== '男' && word !== '女') {
      singles += word;
      continue;
    }
    flush();
    words.push(...joined(word));
  }
  flush();
  return words;
}

/** 张三和李四, 张三及李四; a name may itself hold 和, so only longer words are parted. */
function joined(word: string): string[] {
  if (word.length < 5) return [word];
  const parts = word.split(/[和及与]/u);
  return parts.length > 1 && parts.every((p) => nameLikeness(p) === 2) ? parts : [word];
}

/**
 * How many people the cell claims, `null` where it makes no claim that another column could
 * contradict: one name alone (others may have come along), a crowd, a number that is not exact.
 */
export function impliedCount(reading: NamesReading): number | null {
  if (reading.about || reading.anonymous) return null;
  if (reading.total !== null) return reading.total >= reading.names.length ? reading.total : null;
  return reading.names.length >= 2 ? reading.names.length : null;
}
