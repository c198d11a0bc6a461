import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { diceBigrams } from '../values/similarity';
import { aliasIndex, bracketHint, headerKey, lookUp, splitHeader, withoutBrackets } from './header-text';
import { matchGrammar } from './header-grammar';
import { PARENT_RULES } from './parent-rules';
import type { Candidate, MatchHow } from './types';

/** What a header says about its column, before the values are looked at. */
export interface HeaderMatch {
  readonly fields: readonly FieldId[];
  readonly confidence: number;
  readonly how: MatchHow;
  readonly candidates: readonly Candidate[];
  /** Set where a parent says the column is none of ours; then the values are not asked either. */
  readonly closed?: boolean;
}

const NONE: HeaderMatch = { fields: [], confidence: 0, how: 'none', candidates: [] };
/** From here on a likeness decides; below it is shown to the clerk as a candidate. */
const SURE = 0.78;
/** A likeness must lead the next field by this much. */
const MARGIN = 0.06;
const CANDIDATE = 0.5;

/** Whose a personal detail is, when the header says so before it: 上访人身份证号. */
const PETITIONER =
  /^(?:主要|第一)?(?:信访|上访|来访|来信|来电|来信来访|反映|投诉|举报|诉求|申请|留言|求助|咨询|写信|致电)(?:人|者|人员|群众|用户|代表)?的?(?=\S)|^(?:当事人|群众|本人|申诉人)(?=\S)/u;
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  'idNumber',
  'idType',
  'phone',
  'gender',
  'age',
  'birthDate',
  'ethnicity',
  'address',
  'householdAddress',
  'workUnit',
  'petitioner',
  'anonymous',
  'satisfaction',
]);
/** Personal details of those who work on the matter, or are complained of, are nobody's business here. */
const OTHERS =
  /^(?:\S{0,4}(?:责任人|承办人|经办人|负责人|办理人|处理人|包案领导|包案人|包保领导|责任领导|分管领导|主管领导|接访人|接访领导|接待人|登记人|录入人|记录人|填报人|填表人|上报人|审核人|审批人|联系人|网格员|调解员|协调人|联络员|工作人员|代理人|代理员|委托人|派单人|受理人|核查人|验收人)|被\S{1,3}人)\S*(?:电话|手机|联系方式|身份证|证件|号码|职务|职级|级别|性别|年龄|地址|住址|单位|部门|签字|签名)/u;

/** The types a header's ending allows. A 责任人电话 is no person, and an 办理单位意见 no unit. */
const ENDINGS: readonly (readonly [RegExp, readonly FieldType[]])[] = [
  [/(?:日期|时间|时限|期限|年月日?|时刻)$/u, ['date']],
  [/(?:电话|手机|手机号|手机号码|联系方式|电话号码)$/u, ['phone', 'name', 'names']],
  [/(?:身份证号?码?|证件号码?|身份号码)$/u, ['id']],
  [/(?:人数|人次|次数|天数|户数|件数|年龄|批次)$/u, ['integer', 'text']],
  [/(?:总数|数量|数|率|量|合计|小计|总计)$/u, ['integer', 'number']],
  [/(?:编号|单号|编码|文号|字号|流水号|号码|件号)$/u, ['code', 'id', 'phone', 'integer']],
  [/(?:单位|部门|科室|机关|机构)$/u, ['unit', 'units', 'text']],
  [/(?:地址|住址|居住地|所在地)$/u, ['text']],
  [/(?:金额|数额)$/u, ['number']],
  [/(?:人|人员|姓名|领导|负责人|者)$/u, ['name', 'names', 'text']],
  [/^是否|^有无|标志$/u, ['flag', 'choice', 'text']],
  [
    /(?:意见|结果|结论|情况|内容|概况|摘要|描述|措施|方案|进展|说明|备注|问题|诉求|要求|事由)$/u,
    ['text', 'choice', 'flag'],
  ],
  [
    /(?:类型|类别|分类|方式|形式|渠道|途径|来源|状态|等级|级别|目的|性质|原因|属地|地点|区域)$/u,
    ['choice', 'text', 'flag', 'unit'],
  ],
];

/**
 * Matches a header path, parent first and as it stands in the cells.
 * `topic` is what the whole table is about where its title says so (复查): it explains leaves like 结论.
 * Order: the parent's rule, the text itself, several names in one cell, likeness.
 */
export function matchHeader(rawPath: readonly string[], topic: string | null = null): HeaderMatch {
  const raw = rawPath[rawPath.length - 1];
  if (raw === undefined) return NONE;
  const leaf = headerKey(raw);
  const parents = rawPath.slice(0, -1).map(headerKey);
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i] as string;
    // Parent and child together may be a known spelling: 复查 over 送达日期.
    const joined = lookUp(parent + leaf);
    if (joined) return exactly(joined.field, 'parent', 0.97);
    const byRule = matchUnderParent(parent, leaf);
    if (byRule) return byRule;
  }
  const generic = GENERIC.test(leaf) ? underGeneric(parents, leaf) : null;
  if (generic) return generic;
  const ofTopic = topic === null ? null : matchUnderParent(topic, leaf);
  if (ofTopic && ofTopic.fields.length > 0) return ofTopic;
  const own = matchText(raw, leaf);
  if (own.fields.length > 0 || own.closed) return own;
  // A leaf that says little (姓名, 日期) under a parent that says more than a heading.
  for (const parent of parents) {
    const joined = matchText(parent + leaf, parent + leaf);
    if (joined.fields.length > 0 && joined.confidence >= 0.9) return { ...joined, how: 'parent' };
  }
  return own;
}

/** The last of several parts says what all of them are: 受理、办结日期. */
const HEADED = /\S(?:日期|时间|单位|人|情况|结果)$/u;

/** Words that say what a column is only together with their parent: 领导批示 over 内容. */
const GENERIC =
  /^(?:内容|措施|时限|期限|结果|结论|情况|日期|时间|单位|部门|类型|方式|意见|描述|编号|号码|电话|问题|事项)$/u;

function underGeneric(parents: readonly string[], leaf: string): HeaderMatch | null {
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i] as string;
    const stem = parent.replace(/(?:清单|台账|情况|信息|事项|内容|部分|环节|阶段|一览)$/u, '');
    for (const joined of [parent + leaf, stem + leaf]) {
      const field = lookUp(joined)?.field ?? matchGrammar(joined);
      if (field) return exactly(field, 'parent', 0.9);
    }
  }
  return null;
}

function exactly(field: FieldId, how: MatchHow, confidence: number): HeaderMatch {
  return { fields: [field], confidence, how, candidates: [{ field, score: confidence }] };
}

function matchUnderParent(parent: string, leaf: string): HeaderMatch | null {
  for (const rule of PARENT_RULES) {
    if (!rule.parent.test(parent)) continue;
    for (const [child, field] of rule.children) {
      if (!child.test(leaf)) continue;
      return field === null ? { ...NONE, closed: true } : exactly(field, 'parent', 0.95);
    }
    return rule.others === 'none' ? { ...NONE, closed: true, candidates: candidatesOf(leaf) } : null;
  }
  return null;
}

/** Matches one header cell by its own text. */
function matchText(raw: string, key: string): HeaderMatch {
  // A unit and a person on two lines of one cell are two, even where their run-together text is known too.
  const lines = raw.split(/[\r\n]+/u).map((l) => lookUp(headerKey(l))?.field);
  if (lines.length > 1 && new Set(lines).size === lines.length && lines.every(isUnitOrOfficial)) {
    const both = matchComposite(raw, key);
    if (both) return both;
  }
  const known = lookUp(key);
  if (known)
    return exactly(
      known.field,
      raw.trim() === known.text ? 'exact' : 'normalised',
      raw.trim() === known.text ? 1 : 0.97,
    );
  const bare = withoutBrackets(key);
  if (/^\(?个?(?:工作日|天|日)\)?$/u.test(bracketHint(key)) && /(?:时限|期限)$/u.test(bare)) {
    return exactly('dueDays', 'normalised', 0.93);
  }
  if (/^(?:天|日)数?$/u.test(bracketHint(key)) && /^(?:申请|批准)?(?:延期|延长)$/u.test(bare)) {
    return exactly('extensionDays', 'normalised', 0.93);
  }
  const bareKnown = bare === key ? null : lookUp(bare);
  if (bareKnown) return exactly(bareKnown.field, 'normalised', 0.95);
  // A line break alone is more often a narrow column than a second header.
  const wrapped =
    /[\r\n]/u.test(raw.trim()) && splitHeader(bare).length === 1
      ? (matchPersonal(bare)?.fields[0] ?? matchGrammar(bare))
      : null;
  if (wrapped) return exactly(wrapped, 'normalised', 0.9);
  const several = (splitHeader(bare).length > 1 && !/^[如若]/u.test(bare)) || /[\r\n]/u.test(raw.trim());
  const composite = several ? matchComposite(raw, key) : null;
  if (composite) return composite;
  if (OTHERS.test(bare)) return { ...NONE, closed: true };
  const personal = matchPersonal(bare);
  if (personal) return personal;
  const review = /^(复查|复核)(?=\S)/u.exec(bare);
  const ofReview = review ? matchUnderParent(review[1] as string, bare.slice(2)) : null;
  if (ofReview) return ofReview;
  // 如为转办，转办编号: the condition says when the column is filled, not what it is.
  const conditional = /^[如若][^,]*,(\S+)$/u.exec(bare)?.[1];
  if (conditional !== undefined) return matchText(conditional, conditional);
  const swapped = lookUp(swapTime(bare));
  if (swapped) return exactly(swapped.field, 'normalised', 0.93);
  const compound = matchGrammar(bare);
  if (compound === null) return { ...NONE, closed: true, candidates: candidatesOf(bare) };
  if (compound !== undefined)
    return { ...exactly(compound, 'similar', COMPOUND), candidates: withFirst(compound, candidatesOf(bare)) };
  const runTogether = several ? null : matchComposite(raw, key);
  if (runTogether) return runTogether;
  const slip = matchSlip(bare);
  if (slip) return exactly(slip, 'similar', 0.82);
  const inBrackets = bracketHint(key);
  const hint = inBrackets === '' ? null : lookUp(inBrackets);
  const candidates = candidatesOf(bare === '' ? key : bare);
  const [best, next] = candidates;
  if (best && best.score >= SURE && best.score - (next?.score ?? 0) >= MARGIN) {
    return { fields: [best.field], confidence: round(best.score), how: 'similar', candidates };
  }
  if (hint && (!best || best.score < SURE)) return { ...exactly(hint.field, 'similar', 0.8), candidates };
  return { ...NONE, candidates };
}

function isUnitOrOfficial(field: FieldId | undefined): boolean {
  return field !== undefined && (fieldOf(field).type === 'unit' || OFFICIAL.has(field));
}

/** How sure a compound of known words makes us. */
const COMPOUND = 0.87;

function withFirst(field: FieldId, candidates: readonly Candidate[]): Candidate[] {
  return [{ field, score: COMPOUND }, ...candidates.filter((c) => c.field !== field)].slice(0, 5);
}

/** Characters that the input method or the eye confuses; a slip swaps two of one group. */
const CONFUSED: readonly string[] = [
  '访仿防纺坊放妨',
  '位住往未为',
  '期欺其旗起棋齐',
  '理里礼李',
  '账帐',
  '记计纪',
  '承成乘丞程',
  '型形刑行',
  '份分',
  '址止扯指',
  '码玛吗马',
  '属署',
  '系糸细',
  '诉述',
  '求救球',
  '议义意易宜',
  '度渡',
  '复覆付负',
  '查察茬',
  '核合和',
  '责则择',
  '人任仁认',
  '转传',
  '类累泪',
  '编偏遍篇边',
  '姓性星',
  '话活化',
  '联连莲',
  '登灯澄',
  '间问闻简',
  '向相象像',
  '单担但丹',
  '结节洁接',
  '授受',
  '映应',
  '族民',
  '截接',
  '至止',
  '调凋',
  '件建健',
  '概慨盖',
  '摘滴',
  '户护沪',
  '籍藉集',
  '措错',
  '施事是',
  '释绎',
  '果里裹',
  '送迭',
  '达答',
  '督都',
  '反返',
  '馈溃',
  '满蛮',
  '销消',
  '号好',
  '案按岸',
  '领邻令',
  '导道到',
  '批比',
  '容溶熔荣',
  '数教',
  '内纳',
  '誉举',
  '名明民',
  '电店',
  '据具',
  '决绝',
  '况款',
  '置直',
  '式势',
  '式试示市',
  '办辨伴',
  '因困',
  '原源员',
  '属数',
  '注住',
  '标表',
  '题提',
  '点店',
  '处出',
  '时是',
  '限线现',
  '包保',
  '发法',
];

function isConfusion(a: string, b: string): boolean {
  return CONFUSED.some((group) => group.includes(a) && group.includes(b));
}

/** One confused character in a known spelling (信仿人, 办结日其), where only one field can be meant. */
function matchSlip(key: string): FieldId | null {
  if (key.length < 2 || key.length > 9) return null;
  let field: FieldId | null = null;
  for (const s of aliasIndex().all) {
    if (s.key.length !== key.length || s.field === field) continue;
    let at = -1;
    let wrong = 0;
    for (let i = 0; i < key.length && wrong < 2; i++) {
      if (s.key.charCodeAt(i) === key.charCodeAt(i)) continue;
      wrong++;
      at = i;
    }
    if (wrong !== 1 || !isConfusion(s.key.charAt(at), key.charAt(at))) continue;
    if (field !== null) return null;
    field = s.field;
  }
  return field;
}

/** 日期 and 时间 are used as if they were one word. */
function swapTime(key: string): string {
  if (key.endsWith('时间')) return `${key.slice(0, -2)}日期`;
  return key.endsWith('日期') ? `${key.slice(0, -2)}时间` : key;
}

/** 上访人身份证号 is 身份证号: whose it is, is said first. */
function matchPersonal(key: string): HeaderMatch | null {
  const m = PETITIONER.exec(key);
  if (!m) return null;
  const rest = key.slice(m[0].length);
  const known = lookUp(rest) ?? lookUp(swapTime(rest));
  return known && PERSONAL.has(known.field) ? exactly(known.field, 'normalised', 0.93) : null;
}

/** One cell that names several fields, by a line break, a stroke, 及, or simply one after the other. */
function matchComposite(raw: string, key: string): HeaderMatch | null {
  const lines = raw
    .split(/[\r\n]+/u)
    .map(headerKey)
    .filter((s) => s !== '');
  for (const parts of [lines.flatMap(splitHeader), splitHeader(withoutBrackets(key)), segments(withoutBrackets(key))]) {
    if (parts.length < 2 || parts.length > 5) continue;
    const fields: FieldId[] = [];
    let missed = 0;
    let person: FieldId | null = null;
    parts.forEach((part) => {
      const field = partOf(part, parts[0] as string, parts[parts.length - 1] as string, person);
      if (field === undefined) missed++;
      else if (field !== null && !fields.includes(field)) fields.push(field);
      if (field && OFFICIAL.has(field)) person = field;
    });
    if (fields.length >= 2 && missed <= 1) {
      return {
        fields,
        confidence: missed === 0 ? 0.93 : 0.82,
        how: 'composite',
        candidates: fields.map((f) => ({ field: f, score: 0.9 })),
      };
    }
    if (fields.length === 1 && missed === 0) return exactly(person ?? (fields[0] as FieldId), 'composite', 0.9);
  }
  return null;
}

const OFFICIAL: ReadonlySet<FieldId> = new Set<FieldId>([
  'responsiblePerson',
  'caseLeader',
  'responsibleLeader',
  'receptionist',
  'registrar',
  'verifier',
  'proxyAgent',
  'accused',
]);

/** Field of one part; `null` where it is known to be none of ours, `undefined` where nothing is known. */
function partOf(part: string, first: string, last: string, person: FieldId | null): FieldId | null | undefined {
  if (person !== null) {
    if (/职务|职级/u.test(part)) return person === 'caseLeader' ? 'leaderTitle' : null;
    if (/电话|手机|联系方式|单位|级别/u.test(part)) return null;
    if (part === '姓名') return person;
  }
  if (part === '职务' || part === '职级') return null;
  // 单位 beside an address or a post is where a person works.
  if (part === '单位') return /址|住/u.test(first + last) ? 'workUnit' : null;
  const known = lookUp(part) ?? lookUp(part.replace(/姓名$|名称$/u, ''));
  if (known && !GENERIC.test(part) && (part.length > 2 || !HEADED.test(last))) return known.field;
  const personal = matchPersonal(part);
  if (personal) return personal.fields[0];
  // 承办单位、人 and 受理、办结日期: a part leans on the beginning of the first or the end of the last.
  for (let i = 2; i < first.length && part !== first; i++) {
    const leaning = lookUp(first.slice(0, i) + part)?.field ?? matchGrammar(first.slice(0, i) + part);
    if (leaning) return leaning;
  }
  for (let i = 1; i < last.length && part !== last; i++) {
    const leaning = lookUp(part + last.slice(i))?.field ?? matchGrammar(part + last.slice(i));
    if (leaning) return leaning;
  }
  return known?.field ?? matchGrammar(part);
}

/** Cuts a run-together header into two or three known spellings of at least three characters, or gives nothing. */
function segments(key: string): string[] {
  if (key.length < 6 || key.length > 16) return [];
  const { byKey } = aliasIndex();
  for (let i = key.length - 3; i >= 3; i--) {
    const head = key.slice(0, i);
    if (!byKey.has(head)) continue;
    const tail = key.slice(i);
    if (byKey.has(tail)) return [head, tail];
    const rest = segments(tail);
    if (rest.length > 0) return [head, ...rest];
  }
  return [];
}

/** Fields whose spellings are like a header, best first, at most five. */
export function candidatesOf(key: string): Candidate[] {
  if (key.length < 2) return [];
  const allowed = ENDINGS.find(([ending]) => ending.test(key))?.[1] ?? null;
  const best = new Map<FieldId, number>();
  for (const s of aliasIndex().all) {
    const score = likeness(key, s.key);
    if (score < CANDIDATE || score <= (best.get(s.field) ?? 0)) continue;
    if (allowed !== null && !allowed.includes(fieldOf(s.field).type)) continue;
    best.set(s.field, score);
  }
  return [...best]
    .map(([field, score]) => ({ field, score: round(score) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}

/**
 * Likeness of a header key to a spelling, 0…1: shared pairs of characters. A spelling contained whole
 * counts more, the more so at the end, which in a Chinese compound says what the thing is. A header
 * shorter than the spelling lacks what tells it apart (信访单位 is not 被信访单位) and never decides.
 */
function likeness(key: string, spelling: string): number {
  const dice = diceBigrams(key, spelling);
  if (spelling.length > key.length && spelling.includes(key)) return Math.min(dice, SURE - 0.05);
  if (spelling.length < 3) return key === spelling ? 1 : dice * 0.8;
  if (key.endsWith(spelling)) return Math.max(dice, 0.68 + (0.3 * spelling.length) / key.length);
  if (key.includes(spelling)) return Math.max(dice * 0.9, 0.45 + (0.3 * spelling.length) / key.length);
  return dice;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
