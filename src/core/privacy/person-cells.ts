import type { MaskLevel } from '../profile/profile';
import { nameLikeness } from '../values/name-shape';
import { maskNumbers } from './numbers';

/**
 * Cells of who petitioned. Clerks write more there than a name (张甲一女士, 业主代表赵丁四, 吴庚七（代张某）):
 * only words that are known to name nobody are shown, and of all else no more than a surname.
 */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;

/** Words of such cells that name nobody, longer ones before those they begin with. */
const NOBODY = [
  '不愿意?(?:透露|提供|留下?|公开)(?:姓名|名字|电话|身份|信息)*',
  '未(?:透露|留|署|具)(?:姓名|名|电话)*',
  '姓名不详|身份不详|不详|匿名|实名|化名|无名氏?|不具名|隐名|保密|未知',
  '(?:居民|业主|村民|职工|员工|家长|商户|住户|群众|学生|村|户|退休|购房者)代表|代表人?|代理人|法定代表人|委托人|受托人',
  '信访人|来访人|来信人|来电人|上访人|反映人|投诉人|举报人|申请人|当事人|联系人|知情人|姓名',
  '第[一二三四五六七八九十]人',
  '下岗|失业|退役|退伍|转业|离?退休|在职|被?拆迁|危改|建筑|外来|出租车|网约车',
  '司机|教师|业主|居民|村民|市民|群众|百姓|职工|员工|工人|农民工|民工|家长|商户|租户|住户|用户|客户|购房者|投资人|网民|网友|患者|消费者|学生|党员|军人|老人',
  '及其|及(?=家属|亲属|家人|其|妻|夫|子|女|等|他|另)|其他|另外|家属|亲属|家人|配偶|妻子|丈夫|儿子|女儿|子女|父亲|母亲|老伴|夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|一家|全家|本人',
  '先生|女士|小姐|同志|师傅|老师|大爷|大妈|阿姨|大姐|大哥|男士',
  '部分|全体|广大|热心|附近|周边|多名|数名|若干|多人|有关|该?小区|等人?',
].join('|');
const NOBODY_INSIDE = new RegExp(`(${NOBODY})`, 'u');
const NOBODY_WORDS = new RegExp(`${NOBODY}|某|一[名位]`, 'gu');
const BESIDE_NAMES = /^(?:[男女]性?|[一-龥]{1,3}族)$/u;

/** Whether all that a text says are words that name nobody. */
const namesNobody = (text: string): boolean => BESIDE_NAMES.test(text) || text.replace(NOBODY_WORDS, '') === '';

/** 等12名群众, 共3人, 一行5人. */
const TOTAL =
  /(?:(?:等|共计?|一行|合计)\s*(?:约|近)?|(?<=\p{Script=Han})[约近])(\d{1,5}|[零一二两三四五六七八九十百千]{1,6})\s*(?:[余多]\s*)?[人名位户]\p{Script=Han}*/u;
const ORGAN =
  /(?:公司|集团|委员会|[业居村管家]委会|业主大会|筹备组|合作社|事务所|医院|学校|[小中大]学|幼儿园|银行|街道|社区|小区|派出所|中心|[区市县街镇乡][\u4e00-\u9fff]{1,4}[委局办部])$/u;
const DOUBLE =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|东方|南宫|轩辕|端木|百里|呼延|闻人|申屠|太史|赫连|澹台|独孤|纳兰)(?=.)/u;
const DOUBLE_ALONE =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|南宫|轩辕|端木|呼延|申屠|赫连|澹台|纳兰)$/u;
/** 张某, 李**, 王×: somebody who is hidden already. */
const MASKED = /^(?:\p{Script=Han}{1,2}|\p{L})?[某*×○]+\p{Script=Han}?$/u;
/** Runs of letters of one script; what stands between them parts names. */
const RUNS = /[\p{Script=Han}·*×○\p{Co}]+|\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}.'’*-]|\s+(?=\p{Script=Latin}))*/gu;

/** 张三 → 张某, 欧阳小明 → 欧阳某某, Ann Smith → A*; a masked name stays. */
export function maskPerson(name: string): string {
  if (MASKED.test(name)) return name;
  const han = /^[\p{Script=Han}\p{Co}]+/u.exec(name)?.[0];
  if (han === undefined) return `${Array.from(name)[0] ?? ''}*`;
  const surname = DOUBLE.exec(han)?.[0] ?? Array.from(han)[0] ?? '';
  return surname + '某'.repeat(Math.min(2, Math.max(1, Array.from(name).length - Array.from(surname).length)));
}

/**
 * A cell of persons with every one masked: 张三、李四等7人 → 张某等7人, 业主代表赵丁四 → 业主代表赵某某.
 * Notes in brackets go, but for those that say a part people play.
 */
export function maskName(text: string, level: MaskLevel = 'standard'): string {
  const cell = cleaned(text);
  const { runs, total } = runsOf(withoutNotes(cell));
  if (runs.length === 0) return maskNumbers(cell, level);
  const shown = runs.map((run) => `${maskRun(run.text)}${run.role}`).filter((run) => run !== '等');
  if (total !== null) return `${(shown[0] ?? '').replace(/等$/u, '')}等${total}人`;
  return shown.join('、');
}

/** The persons whom a cell names, as they may stand in a text: whole names, and parts of those of several words. */
export function personsIn(text: string): string[] {
  if (isPlain(text)) return likeness(text) > 0 ? [text] : [];
  const found = new Set<string>();
  const cell = cleaned(text);
  for (const { text: run } of runsOf(withoutNotes(cell)).runs) addPersons(run, found);
  for (const { 1: note = '' } of cell.matchAll(NOTE))
    for (const { text: run } of runsOf(note.replace(/^[代系为]|之.$/gu, '')).runs)
      if (nameLikeness(run) === 2) addPersons(run, found);
  return [...found];
}

function addPersons(run: string, found: Set<string>): void {
  for (const part of partsOf(run)) {
    if (isNobody(part) || MASKED.test(part)) continue;
    if (/\p{Script=Latin}/u.test(part)) addWords(part, part.split(/[\s.]+/u), 2, found);
    else if (part.includes('·')) addWords(part, part.split('·'), 2, found);
    else if (part.length <= LONGEST_NAME) found.add(part);
    // A cell that tells a story begins with who it is about.
    else addFirst(part, found);
  }
}

const LONGEST_NAME = 5;

function addWords(whole: string, words: readonly string[], shortest: number, found: Set<string>): void {
  found.add(whole);
  for (const word of words) if (word.length >= shortest) found.add(word);
}

function addFirst(part: string, found: Set<string>): void {
  const name = [part.slice(0, 3), part.slice(0, 2)].find((start) => nameLikeness(start) === 2);
  if (name !== undefined) found.add(name);
}

/** Two to four common hanzi and no word of those that stand beside names: nearly every cell. */
const isPlain = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/u.test(text) && !NOBODY_INSIDE.test(text) && !text.includes('某');

const isNobody = (part: string): boolean => part.length < 2 || namesNobody(part) || likeness(part) === 0;

/** 业委会, 某店: written where a name stands. */
const ORGAN_END = /[会司店厂校院所局处队组部社们]$/u;

/** As {@link nameLikeness}; dotted, Latin and long names are names where the cell is for them. */
function likeness(part: string): 0 | 1 | 2 {
  if (part.length > LONGEST_NAME || !/^[\u4e00-\u9fff]+$/u.test(part)) return 1;
  const alike = nameLikeness(part);
  return alike < 2 && ORGAN_END.test(part) ? 0 : alike;
}

interface Run {
  readonly text: string;
  /** （居民代表） behind it. */
  readonly role: string;
}

const NOTE = /\(([^()]*)\)/gu;
/** Stands for a bracket around a role, which is shown. */
const ROLE = '\u0001';

const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s*[•・‧∙]\s*|(?<=\p{Script=Han})\s*[.·]\s*(?=\p{Script=Han})/gu, '·')
    .trim();

const withoutNotes = (cell: string): string =>
  cell.replace(NOTE, (_, note: string) =>
    namesNobody(note) && !/[不未匿]/u.test(note) ? `${ROLE}${note}${ROLE}` : ';',
  );

function runsOf(cell: string): { readonly runs: readonly Run[]; readonly total: string | null } {
  const total = TOTAL.exec(cell)?.[1] ?? null;
  const bare = joinPadded(cell.replace(TOTAL, ';'));
  const runs: Run[] = [];
  bare.split(ROLE).forEach((piece, k) => {
    const last = runs.at(-1);
    if (k % 2 === 1 && last) runs[runs.length - 1] = { ...last, role: `(${piece})` };
    else for (const [text] of piece.matchAll(RUNS)) if (/[\p{L}\p{Co}]/u.test(text)) runs.push({ text, role: '' });
  });
  return { runs, total };
}

/** 王 试, 张 甲 一 and 欧阳 建国 are one name each; single hanzi in a row are taken by two, three alone belong together. */
function joinPadded(cell: string): string {
  return cell
    .replace(/(?<!\p{Script=Han})\p{Script=Han}(?:\s+\p{Script=Han}(?!\p{Script=Han}))+/gu, (singles) => {
      const each = singles.split(/\s+/u);
      if (each.length === 3) return each.join('');
      return each.map((c, i) => (i % 2 === 0 && i > 0 ? `;${c}` : c)).join('');
    })
    .replace(/(\p{Script=Han}{2})\s+(?=\p{Script=Han}{1,2}(?!\p{Script=Han}))/gu, (whole, word: string) =>
      DOUBLE_ALONE.test(word) ? word : whole,
    );
}

function maskRun(run: string): string {
  if (namesNobody(run) || isOrgan(run)) return run;
  return partsOf(run, true)
    .map((part) => (namesNobody(part) || isOrgan(part) || Array.from(part).length < 2 ? part : maskPerson(part)))
    .join('');
}

/** 幼儿园 in 幼儿园家长; 李家小区 may be somebody of that name. */
const isOrgan = (text: string): boolean => ORGAN.test(text) && nameLikeness(text.slice(0, 2)) < 2;

/** A run parted at the words that name nobody, and long ones at 和, 与 and 同. */
function partsOf(run: string, withNobody = false): string[] {
  if (!/\p{Script=Han}/u.test(run)) return [run.trim()];
  const pieces = run.split(NOBODY_INSIDE).flatMap((piece, k) => {
    if (k % 2 === 1) return withNobody ? [piece] : [];
    if (piece.includes('·') || piece.length < LONGEST_NAME) return [piece];
    const joined = piece.split(withNobody ? /([和与同跟及])/u : /[和与同跟及]/u);
    return joined.every((part, i) => (withNobody && i % 2 === 1) || nameLikeness(part) > 0) ? joined : [piece];
  });
  return pieces.filter((piece) => piece !== '');
}
