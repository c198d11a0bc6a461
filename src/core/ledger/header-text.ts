import { FIELDS, type FieldId } from '../fields/catalog';

/**
 * Header texts, evened out for comparing. Clerks pad headers, break them over lines, star the
 * required ones and add units and instructions in brackets; none of that changes what a column is.
 */

/** Slips of the pen and of the input method that real headers show, and what was meant. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  // 信访 and 身份证 by the first letters of their sounds
  [/^xfj(?=\p{Script=Han}|$)/u, '信访件'],
  [/^xfr(?=\p{Script=Han}|$)/u, '信访人'],
  [/^xfsx(?=\p{Script=Han}|$)/u, '信访事项'],
  [/^xf(?=\p{Script=Han})/u, '信访'],
  [/^sfz(?=\p{Script=Han}|$)/u, '身份证'],
  [/台帐/gu, '台账'],
  [/反应(?=问题|的|情况|人|内容|事项|时间|日期|诉求)/gu, '反映'],
  [/述求/gu, '诉求'],
  [/名族/gu, '民族'],
  [/结办/gu, '办结'],
  [/截至/gu, '截止'],
  [/授理/gu, '受理'],
  [/符合意见/gu, '复核意见'],
  [/身份号码/gu, '身份证号码'],
  [/帐/gu, '账'],
  [/做出/gu, '作出'],
  [/责仼/gu, '责任'],
  [/登计/gu, '登记'],
  [/电活/gu, '电话'],
  [/曰期/gu, '日期'],
  [/(?<=[办理责任诉访映])入(?=$|姓)/gu, '人'],
];

/** Traditional characters that headers hold, each before its simplified form. */
const TRADITIONAL =
  '単单訪访內内備备註注責责單单辦办結结電电話话號号碼码證证編编處处轉转領领導导況况狀状態态類类別别時时間间問问題题訴诉請请見见複复復复機机關关構构數数額额戶户聯联絡络實实際际應应來来開开會会議议紀纪錄录檔档產产條条稱称屬属區区鄉乡鎮镇務务進进檢检驗验銷销據据舉举報报負负員员齡龄業业職职級级評评價价滿满範范圍围動动過过發发終终錢钱萬万億亿現现縣县門门書书協协調调監监經经濟济術术農农團团體体參参與与連连續续難难點点項项';
const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLIFIED.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
const ANY_TRADITIONAL = new RegExp([...SIMPLIFIED.keys()].join('|'), 'gu');

/** A header as shown in JSON and in the pane: one line, no padding. */
export function cleanHeader(text: string): string {
  return text
    .replace(/[\u200B-\u200D\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ +/gu, (_, at: number, whole: string) =>
      // A space between Chinese characters is padding or a line break; between Latin words it is a space.
      /[A-Za-z0-9]/u.test(whole[at - 1] ?? '') && /[A-Za-z0-9]/u.test(whole.slice(at).trimStart()[0] ?? '') ? ' ' : '',
    );
}

const memo = new Map<string, string>();

/**
 * The text two headers are compared by: NFKC, lower case, without white space, stars, quotes and
 * colons, slips mended, 时间 told as written. Brackets keep their content, see {@link withoutBrackets}.
 *
 * @example
 * headerKey('信访人＊ 姓 名：') //=> '信访人姓名'
 */
export function headerKey(text: string): string {
  let key = memo.get(text);
  if (key === undefined) {
    key = text
      .replace(/^[\s★*]*[①-⑳⑴-⒇⒈-⒛]/u, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\u200B-\u200D*★☆※▲△●"“”'‘’《》「」:;。!?]/gu, '')
      .replace(/[[【〔〖{「『<]/gu, '(')
      .replace(/[\]】〕〗}」』>]/gu, ')')
      .replace(/^[、,./\\-]+|[、,/\\-]+$/gu, '');
    // 1.序号, (7)办理结果: the number says where the column stands, not what it is.
    key = key
      .replace(/^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、,](?=\D)/u, '')
      .replace(ANY_TRADITIONAL, (c) => SIMPLIFIED.get(c) ?? c);
    for (const [slip, meant] of SLIPS) key = key.replace(slip, meant);
    if (memo.size < 5000) memo.set(text, key);
  }
  return key;
}

/** A key without its brackets and what they hold: 联系方式(手机号码) → 联系方式. */
export function withoutBrackets(key: string): string {
  return key.replace(/\([^()]*\)|\([^()]*$/gu, '');
}

/** What stands in a key's brackets, joined: units and instructions, kept as a hint. */
export function bracketHint(key: string): string {
  return [...key.matchAll(/\(([^()]*)/gu)].map((m) => m[1] ?? '').join('、');
}

/** A spelling of a field. */
export interface Spelling {
  readonly field: FieldId;
  /** As written in the catalogue. */
  readonly text: string;
  /** 0 for the standard name, then the aliases in order. */
  readonly rank: number;
}

type KeyedSpelling = Spelling & { readonly key: string };

interface AliasIndex {
  readonly byKey: ReadonlyMap<string, Spelling>;
  readonly all: readonly KeyedSpelling[];
  /** Spellings by the length of their key. */
  ofLength(length: number): readonly KeyedSpelling[];
}

let index: AliasIndex | null = null;

/** Every spelling of the catalogue by its key; where two fields share one, the standard name wins, then the earlier field. */
export function aliasIndex(): AliasIndex {
  if (index) return index;
  const byKey = new Map<string, Spelling>();
  const all: KeyedSpelling[] = [];
  const byLength: KeyedSpelling[][] = [];
  for (const f of FIELDS) {
    [f.zh, ...f.aliases].forEach((text, rank) => {
      const key = headerKey(text);
      if (key === '') return;
      const s = { field: f.id, text, rank, key };
      all.push(s);
      (byLength[key.length] ??= []).push(s);
      const old = byKey.get(key);
      if (!old || (rank === 0 && old.rank > 0)) byKey.set(key, s);
    });
  }
  index = { byKey, all, ofLength: (length) => byLength[length] ?? [] };
  return index;
}

/** The field a header names letter by letter, after evening out. */
export function lookUp(key: string): Spelling | null {
  return aliasIndex().byKey.get(key) ?? null;
}

/** Endings of words that head a column rather than stand in a cell. */
const HEADER_ENDINGS =
  /(?:日期|时间|时限|期限|年月|年度|月份|单位|部门|科室|机关|机构|街道|乡镇|社区|地区|区域|人|人员|姓名|名称|领导|职务|编号|编码|号码|单号|文号|序号|代码|情况|意见|结果|结论|类型|类别|分类|性质|方式|形式|形态|途径|渠道|来源|状态|状况|环节|进度|进展|内容|概况|摘要|描述|主题|标题|事由|事项|问题|诉求|要求|措施|方案|目的|原因|地址|住址|地点|属地|位置|电话|手机|金额|数量|人数|人次|件数|次数|天数|数|率|量|值|额|级别|等级|程度|标志|备注|说明|依据|材料|附件|性别|年龄|民族|是否\S{1,8}|评价|满意度|批示|督办|回访|字号|对象|主体|范围|面貌|程度|项目|专业|分|元|户|id|no|签名|签字|签收|销号|线别|站点|里程|宽度|高度|gps|终结|化解|办结|受理|合计|小计|总计)$/u;
/** Whether a key ends in a word that heads columns. */
export function endsLikeHeader(key: string): boolean {
  return HEADER_ENDINGS.test(key);
}

/** Words that begin a header. */
const HEADER_BEGINNINGS =
  /^(?:是否|有无|应|已|未|拟|本期|本月|本年|上年|上期|同期|累计|其中|信访|来访|上访|责任|承办|主办|协办|包案|办理|登记|受理|转办|交办|复查|复核|被|所属|联系)/u;

/** Columns of a statistics table: 1月, 一季度, 2021年. */
const PERIOD = /^(?:\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|第?[一二三四1-4]季度|\d{4}年|[上下]半年)$/u;

/**
 * How much a text looks like a header rather than a value: 1 a known spelling, about 0.5 a text that
 * ends or begins like a header, a little for any short text without digits, negative for sentences,
 * numbers and dates.
 */
export function headerLikeness(text: string): number {
  const key = headerKey(text);
  if (key === '') return 0;
  if (lookUp(key)) return 1;
  const bare = withoutBrackets(key);
  if (bare !== key && bare !== '' && lookUp(bare)) return 0.95;
  if (bare.length > 26) return -1;
  if (/[,;?!。]/u.test(bare) && bare.length > 14) return -0.6;
  if (PERIOD.test(bare)) return 0.35;
  // 自定义项1, 附件2: one of several of a kind.
  if (/^\p{Script=Han}{2,8}\d{1,2}$/u.test(bare)) return HEADER_ENDINGS.test(bare.replace(/\d+$/u, '')) ? 0.6 : 0.15;
  if (/\d/u.test(bare))
    return /^(?:\d{4}年|\d{1,2}月份?)?\D+\d?$/u.test(bare) && HEADER_ENDINGS.test(bare) ? 0.3 : -0.5;
  if (HEADER_ENDINGS.test(bare)) return bare.length <= 14 ? 0.6 : 0.3;
  if (HEADER_BEGINNINGS.test(bare) && bare.length <= 12) return 0.45;
  // Two known words in one cell: 责任单位/责任人.
  const parts = splitHeader(bare);
  if (parts.length > 1 && parts.every((p) => lookUp(p) !== null || HEADER_ENDINGS.test(p))) return 0.8;
  return bare.length <= 8 ? 0.15 : -0.1;
}

/** 日期 and 时间 are used as if they were one word. */
export function swapTime(key: string): string {
  if (key.endsWith('时间')) return `${key.slice(0, -2)}日期`;
  return key.endsWith('日期') ? `${key.slice(0, -2)}时间` : key;
}

/** The parts of a header that names several things. */
export function splitHeader(key: string): string[] {
  return key.split(/[、,/\\+&|;]|(?<![涉波普])及其?|和|与(?![会否])|或|以及/u).filter((p) => p !== '');
}
