import { fieldOf, type FieldId } from '../fields/catalog';
import { OFFICIALS } from '../fields/officials';
import { matchGrammar } from './header-grammar';
import { exactly, type HeaderMatch } from './header-match-result';
import { personalField } from './header-persons';
import { plainer } from './header-plain';
import { aliasIndex, headerKey, lookUp, splitHeader, withoutBrackets } from './header-text';

/** The last of several parts says what all of them are: 受理、办结日期. */
const HEADED = /\S(?:日期|时间|单位|人|情况|结果)$/u;
/** Words that say what a column is only together with their parent: 领导批示 over 内容. */
export const GENERIC =
  /^(?:内容|措施|时限|期限|结果|结论|情况|日期|时间|单位|部门|类型|方式|意见|描述|编号|号码|电话|问题|事项)$/u;
/** What stands beside a text and adds nothing of its own: 领导批示及时间. */
const ADDED = /^(?:时间|日期|电话|签字|签名|盖章|附件|说明|理由|依据|微信号?|qq号?|邮箱|护照号?|军官证|港澳台证件)$/u;
/** A second kind of unit beside the first: 承办科室/社区. */
const UNIT_NOUN = /^(?:街道|社区|乡镇|镇街|街镇|镇|乡|村|村居|部门|科室|所|站|学校|企业|单位|班组|车间)$/u;
const MOST_PARTS = 5;

/** Whose post or telephone a header may name beside the petitioner's. */
const OTHERS: ReadonlySet<FieldId> = new Set<FieldId>([...OFFICIALS, 'proxyAgent', 'accused']);

/** What is known of a person; such words run together (姓名身份证号电话) name one thing each. */
const OF_THE_PERSON: ReadonlySet<FieldId> = new Set<FieldId>([
  'petitioner',
  'gender',
  'age',
  'ethnicity',
  'idNumber',
  'phone',
  'address',
  'workUnit',
]);

/** Whether a field is a unit or one who works on the matter: on two lines of a cell these are two. */
export function isUnitOrOfficial(field: FieldId | undefined): boolean {
  return field !== undefined && (fieldOf(field).type === 'unit' || OTHERS.has(field));
}

/** One cell that names several fields, by a line break, a stroke, 及, or simply one after the other. */
export function matchComposite(raw: string, key: string): HeaderMatch | null {
  const lines = raw
    .split(/[\r\n]+/u)
    .map(headerKey)
    .filter((s) => s !== '');
  const bare = withoutBrackets(key);
  const said = [lines.flatMap(splitHeader), splitHeader(bare)];
  for (const parts of [...said, segments(bare)]) {
    const match = parts.length < 2 || parts.length > MOST_PARTS ? null : matchParts(parts, !said.includes(parts));
    if (match) return match;
  }
  return null;
}

function matchParts(parts: readonly string[], attributive: boolean): HeaderMatch | null {
  const fields: FieldId[] = [];
  const missed: string[] = [];
  let person: FieldId | null = null;
  for (const part of parts) {
    const field = fieldOfPart(part, parts[0] as string, parts[parts.length - 1] as string, person);
    if (field === undefined) missed.push(part);
    else if (field !== null && !fields.includes(field)) fields.push(field);
    if (field && OTHERS.has(field)) person = field;
  }
  const first = fields[0];
  // 责任单位分管领导, without anything between: the last is meant, what stands before says whose.
  const last = fields[fields.length - 1];
  if (attributive && last !== undefined && fields.length > 1 && !fields.every((f) => OF_THE_PERSON.has(f)))
    return exactly(last, 'composite', 0.85);
  if (fields.length >= 2 && missed.length <= 1) {
    return {
      fields,
      confidence: missed.length === 0 ? 0.93 : 0.82,
      how: 'composite',
      candidates: fields.map((f) => ({ field: f, score: 0.9 })),
    };
  }
  if (first === undefined || missed.some((part) => !ADDED.test(part))) return null;
  return exactly(person ?? first, 'composite', missed.length === 0 ? 0.9 : 0.85);
}

/** Field of one part; `null` where it is known to be none of ours, `undefined` where nothing is known. */
function fieldOfPart(part: string, first: string, last: string, person: FieldId | null): FieldId | null | undefined {
  if (person !== null) {
    if (/职务|职级/u.test(part)) return person === 'caseLeader' ? 'leaderTitle' : null;
    if (/电话|手机|联系方式|级别|^(?:所在|工作)?单位$/u.test(part)) return null;
    if (part === '姓名') return person;
  }
  if (/^(?:职务|职级|岗位|工种|职业|班级|班组)$/u.test(part)) return null;
  // 工作措施及要求 asks it of the handlers.
  if (part === '要求' && /措施|方案|任务|目标|责任|工作|时限|期限/u.test(first)) return null;
  // 单位 beside an address or a post is where a person works.
  if (part === '单位') return /址|住/u.test(first + last) || lookUp(first)?.field === 'petitioner' ? 'workUnit' : null;
  if (part !== first && UNIT_NOUN.test(part)) {
    const unit = lookUp(first)?.field ?? matchGrammar(first);
    if (unit && fieldOf(unit).type === 'unit') return unit;
  }
  // 诉求人/号码: what is known of a person and is a number of theirs
  if (part === '号码' && part !== first && lookUp(first)?.field === 'petitioner') return 'phone';
  const known = lookUp(part) ?? lookUp(part.replace(/姓名$|名称$/u, ''));
  if (known && !GENERIC.test(part) && (part.length > 2 || !HEADED.test(last))) return known.field;
  const said = personalField(part) ?? leaningField(part, first, last) ?? known?.field ?? matchGrammar(part);
  if (said !== undefined) return said;
  return plainer(part)
    .map((p) => lookUp(p)?.field)
    .find((f) => f !== undefined);
}

/** 承办单位、人 and 受理、办结日期: a part leans on the beginning of the first or the end of the last. */
function leaningField(part: string, first: string, last: string): FieldId | null {
  const leanings: string[] = [];
  if (part !== first) for (let i = 2; i < first.length; i++) leanings.push(first.slice(0, i) + part);
  if (part !== last) for (let i = 1; i < last.length; i++) leanings.push(part + last.slice(i));
  for (const key of leanings) {
    const field = lookUp(key)?.field ?? matchGrammar(key);
    if (field) return field;
  }
  return null;
}

/** The fields of a person that a bracket lists: 信访人基本情况(姓名、性别、住址). What stands before it may be one more. */
export function matchListed(bare: string, hint: string): HeaderMatch | null {
  const parts = splitHeader(hint);
  if (parts.length < 2) return null;
  const before = personalField(bare) ?? lookUp(bare)?.field;
  const fields = new Set<FieldId>(before && OF_THE_PERSON.has(before) ? [before] : []);
  for (const part of parts) {
    const field = lookUp(part)?.field;
    if (field === undefined || !OF_THE_PERSON.has(field)) return null;
    fields.add(field);
  }
  if (fields.size < 2) return null;
  const candidates = [...fields].map((field) => ({ field, score: 0.9 }));
  return { fields: [...fields], confidence: 0.9, how: 'composite', candidates };
}

/** Cuts a run-together header into known spellings, or gives nothing. */
function segments(key: string): string[] {
  const personal = personalSegments(key);
  return personal.length > 1 ? personal : longSegments(key);
}

/** 性别年龄, 姓名电话: what is known of a person, in words as short as two characters. */
function personalSegments(key: string): string[] {
  if (key === '' || key.length > 16) return [];
  for (let i = Math.min(key.length, 6); i >= 2; i--) {
    const head = key.slice(0, i);
    const field = lookUp(head)?.field;
    if (field === undefined || !OF_THE_PERSON.has(field)) continue;
    if (i === key.length) return [head];
    const rest = personalSegments(key.slice(i));
    if (rest.length > 0) return [head, ...rest];
  }
  return [];
}

/** Two or three spellings of at least three characters. */
function longSegments(key: string): string[] {
  if (key.length < 6 || key.length > 16) return [];
  const { byKey } = aliasIndex();
  for (let i = key.length - 3; i >= 3; i--) {
    const head = key.slice(0, i);
    if (!byKey.has(head)) continue;
    const tail = key.slice(i);
    if (byKey.has(tail)) return [head, tail];
    const rest = longSegments(tail);
    if (rest.length > 0) return [head, ...rest];
  }
  return [];
}
