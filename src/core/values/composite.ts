import { fieldOf, type FieldId } from '../fields/catalog';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader } from './choice';
import { isDitto } from './ditto';
import { isCrowdWord, isHowCalled, isPostWord, isUnitWord, nameLikeness, splitNameAndPost } from './name-shape';
import { readNames } from './names';
import { matchKey } from './text';

/** What a field of a shared cell is made of. `text` takes the whole cell: prose is not cut. */
type Role = 'unit' | 'person' | 'post' | 'phone' | 'id' | 'date' | 'count' | 'choice' | 'text';

/** A word of the cell with what it can be. */
interface Word {
  readonly text: string;
  readonly role: Role | null;
}

/** Texts remembered a column; the cells of a shared column repeat themselves (unit and person). */
const MEMO_LIMIT = 20_000;
/** A longer cell is a story and is not cut. */
const LONGEST = 120;

interface Memo {
  readonly profile: Profile;
  readonly texts: Map<string, (string | null)[]>;
  readonly roles: readonly Role[];
  readonly words: UnitWords;
}

const memos = new WeakMap<readonly FieldId[], Memo>();

/**
 * Takes one cell apart that holds several fields, as 责任单位/责任人 does: 东四街道/张三,
 * 东四街道（张三）, 王某 副区长 138…. One part a field, in the order of `fields`; a part that the
 * cell does not hold, or that cannot be told with certainty, is `null`.
 *
 * @example
 * splitComposite('东四街道 张三', ['responsibleUnit', 'responsiblePerson'], profile) //=> ['东四街道', '张三']
 */
export function splitComposite(text: string, fields: readonly FieldId[], profile: Profile): (string | null)[] {
  let memo = memos.get(fields);
  if (memo?.profile !== profile) {
    memo = { profile, texts: new Map(), roles: fields.map(roleOf), words: unitWordsOf(profile) };
    memos.set(fields, memo);
  }
  let parts = memo.texts.get(text);
  if (!parts) {
    parts = split(text, fields, memo);
    if (memo.texts.size < MEMO_LIMIT) memo.texts.set(text, parts);
  }
  return parts;
}

/** Whether a field takes a shared cell as it is: prose is not cut. */
export const takesWholeCell = (field: FieldId): boolean => roleOf(field) === 'text';

function roleOf(field: FieldId): Role {
  switch (field) {
    case 'place':
    case 'workUnit':
      return 'unit';
    case 'leaderTitle':
      return 'post';
    case 'accused':
      return 'person';
    case 'form':
    case 'purpose':
    case 'category':
    case 'satisfaction':
    case 'gender':
      return 'choice';
    case 'peopleCount':
    case 'involvedCount':
      return 'count';
    default:
  }
  const { type } = fieldOf(field);
  if (type === 'unit' || type === 'units') return 'unit';
  if (type === 'name' || type === 'names') return 'person';
  if (type === 'phone' || type === 'id' || type === 'date') return type;
  return 'text';
}

function split(raw: string, fields: readonly FieldId[], memo: Memo): (string | null)[] {
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')
    .trim();
  const { roles } = memo;
  const whole = roles.indexOf('text');
  const parts = fields.map((): string | null => null);
  if (whole >= 0) parts[whole] = raw.trim();
  if (text.length > LONGEST) return parts;
  const words = wordsOf(text, memo.words);
  for (const role of new Set(roles)) {
    if (role === 'text') continue;
    const places = roles.flatMap((r, i) => (r === role ? [i] : []));
    if (role === 'choice') fillChoices(parts, places, fields, words, memo.profile);
    else if (role === 'count') fillCount(parts, places, text);
    else fill(parts, places, role, words);
  }
  lastOne(parts, roles, words);
  calledOne(parts, roles, words);
  crowd(parts, fields, words);
  return parts;
}

/** One field of a role takes all its words; several take one each, and only where there are as many. */
function fill(parts: (string | null)[], places: readonly number[], role: Role, words: readonly Word[]): void {
  const found = words.filter((w) => w.role === role).map((w) => w.text);
  if (found.length === 0) return;
  if (places.length === 1) parts[places[0] as number] = found.join('、');
  else if (places.length === found.length) places.forEach((at, i) => (parts[at] = found[i] ?? null));
}

/** The one word left over belongs to the one field left over, if it could be a name of that kind, or stands for the one above. */
function lastOne(parts: (string | null)[], roles: readonly Role[], words: readonly Word[]): void {
  const open = roles.flatMap((r, i) => (parts[i] === null && (r === 'unit' || r === 'person') ? [i] : []));
  const rest = words.filter((w) => w.role === null);
  const at = open[0];
  const word = rest[0]?.text ?? '';
  if (open.length !== 1 || rest.length !== 1 || at === undefined || words.length < 2) return;
  const fits =
    roles[at] === 'person' ? nameLikeness(word) > 0 : /^[\p{Script=Han}()]{2,}$/u.test(word) && !isPostWord(word);
  if (fits || isDitto(word)) parts[at] = word;
}

/** 区教委 林主任: whoever is named by surname and post only is the person all the same. */
function calledOne(parts: (string | null)[], roles: readonly Role[], words: readonly Word[]): void {
  const open = roles.flatMap((r, i) => (parts[i] === null && r === 'person' ? [i] : []));
  const called = words.filter(({ text }) => isHowCalled(text));
  const at = open[0];
  const text = called[0]?.text;
  if (open.length !== 1 || called.length !== 1 || at === undefined || text === undefined) return;
  parts[at] = text;
  const post = roles.indexOf('post');
  if (post >= 0 && parts[post] === text) parts[post] = null;
}

/** 商户代表约三十人, 匿名: those who petition need not be named. */
function crowd(parts: (string | null)[], fields: readonly FieldId[], words: readonly Word[]): void {
  const at = fields.indexOf('petitioner');
  if (at < 0 || parts[at] !== null) return;
  const found = words.find(({ text, role }) => {
    if (role !== null) return false;
    const { anonymous, total } = readNames(text);
    return anonymous || total !== null || isCrowdWord(text);
  });
  if (found) parts[at] = found.text;
}

const PEOPLE = /(?:约|近)?\s*(?:\d{1,5}|[一二两三四五六七八九十百]{1,5})\s*(?:(?:余|多)\s*)?(?:人次?|名|位)/u;

function fillCount(parts: (string | null)[], places: readonly number[], text: string): void {
  const at = places[0];
  if (places.length !== 1 || at === undefined) return;
  const found = PEOPLE.exec(text)?.[0] ?? /(?:^|[\s/、,;(])(\d{1,4})(?=$|[\s/、,;)])/u.exec(text)?.[1];
  parts[at] = found?.trim() ?? null;
}

function fillChoices(
  parts: (string | null)[],
  places: readonly number[],
  fields: readonly FieldId[],
  words: readonly Word[],
  profile: Profile,
): void {
  for (const at of places) {
    const list = choicesOf(fields[at], profile);
    const read = choiceReader(list, { firstLevelOnly: fields[at] === 'category' });
    const found = words.filter((w) => read(w.text).index >= 0);
    if (found.length === 1) parts[at] = found[0]?.text ?? null;
  }
}

const GENDERS: readonly ListItem[] = [
  { name: '男', aliases: ['男性'] },
  { name: '女', aliases: ['女性'] },
];

function choicesOf(field: FieldId | undefined, profile: Profile): readonly ListItem[] {
  switch (field) {
    case 'form':
      return profile.forms;
    case 'purpose':
      return profile.purposes;
    case 'category':
      return profile.categories;
    case 'satisfaction':
      return profile.satisfaction;
    case 'gender':
      return GENDERS;
    default:
      return [];
  }
}

/** The office's own units and streets, for telling 东四 and 崇外 from names. */
interface UnitWords {
  readonly keys: ReadonlySet<string>;
  /** Longest first: 东四街道办事处 before 东四. */
  readonly beginnings: readonly string[];
}

const unitWords = new WeakMap<Profile, UnitWords>();

function unitWordsOf(profile: Profile): UnitWords {
  let words = unitWords.get(profile);
  if (!words) {
    const all = [...profile.units, ...profile.streets].flatMap((u) => [u.name, ...u.aliases]);
    const keys = new Set(all.map(matchKey));
    words = { keys, beginnings: [...keys].sort((a, b) => b.length - a.length) };
    unitWords.set(profile, words);
  }
  return words;
}

const LABEL =
  /(?:责任单位|承办单位|主办单位|单位|责任人|负责人|承办人|联系人|包案领导|领导|姓名|职务|联系电话|联系方式|电话|手机号?)\s*:\s*/gu;
const DATES =
  /(?:\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*日)?|\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/gu;
const IDS = /(?<![\dXx*])(?:\d{17}[\dXx]|\d{15}|\d{6}\*{4,12}[\dXx*]{1,4})(?![\dXx*])/gu;
const PHONES = /(?:\(?0\d{2,3}\)?[\s-]?)?\d[\d*-]{5,}\d(?:\s*(?:转|-)\s*\d{1,6})?/gu;
const BREAKS = /[/、,;|()\s:。]+/u;

/** The words of a cell in their order, each with the one thing it can be. */
function wordsOf(text: string, units: UnitWords): Word[] {
  const words: Word[] = [];
  let rest = text.replace(LABEL, ' ');
  const lift = (pattern: RegExp, role: Role): void => {
    rest = rest.replace(pattern, (m) => {
      words.push({ text: m.trim(), role });
      return ' ';
    });
  };
  lift(DATES, 'date');
  lift(IDS, 'id');
  lift(PHONES, 'phone');
  let single = '';
  for (const piece of rest.split(BREAKS)) {
    if (piece === '') continue;
    if (piece.length === 1 && /\p{Script=Han}/u.test(piece)) {
      // 王 强: a padded name
      single += piece;
      if (single.length === 2) {
        words.push(...classify(single, units));
        single = '';
      }
      continue;
    }
    if (single !== '') {
      words.push({ text: single, role: null });
      single = '';
    }
    words.push(...classify(piece, units));
  }
  if (single !== '') words.push({ text: single, role: null });
  return words;
}

function classify(word: string, units: UnitWords): Word[] {
  const key = matchKey(word);
  if (units.keys.has(key)) return [{ text: word, role: 'unit' }];
  const stuck = units.beginnings.find((u) => u.length < key.length && key.startsWith(u));
  if (stuck !== undefined && stuck.length >= 3) {
    // 区教委张三, 东四街道王某主任
    const behind = word.slice(stuck.length);
    if (nameLikeness(behind) === 2 && behind.length <= 3 && !isUnitWord(word))
      return [
        { text: word.slice(0, stuck.length), role: 'unit' },
        { text: behind, role: 'person' },
      ];
    const both = splitNameAndPost(behind);
    if (!both && isHowCalled(behind))
      return [
        { text: word.slice(0, stuck.length), role: 'unit' },
        { text: behind, role: 'post' },
      ];
    if (both)
      return [
        { text: word.slice(0, stuck.length), role: 'unit' },
        { text: both.name, role: 'person' },
        { text: both.post, role: 'post' },
      ];
  }
  if (/^\p{Script=Han}{2,4}等/u.test(word)) return [{ text: word, role: 'person' }]; // 张三等5人
  const both = splitNameAndPost(word);
  if (both)
    return [
      { text: both.name, role: 'person' },
      { text: both.post, role: 'post' },
    ];
  if (isPostWord(word)) return [{ text: word, role: 'post' }];
  const name = nameLikeness(word);
  if (name === 2) return [{ text: word, role: 'person' }];
  if (isUnitWord(word)) return [{ text: word, role: 'unit' }];
  return [{ text: word, role: null }];
}
