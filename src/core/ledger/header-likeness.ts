import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { bigramsOf } from '../values/similarity';
import { aliasIndex } from './header-text';
import type { Candidate } from './types';

/** From here on a likeness decides; below it is shown to the clerk as a candidate. */
export const SURE = 0.78;
const CANDIDATE = 0.5;
const MOST_CANDIDATES = 5;

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

/** The types that the ending of a header allows, or `null` where it says nothing. */
export function typesOf(key: string): readonly FieldType[] | null {
  return ENDINGS.find(([ending]) => ending.test(key))?.[1] ?? null;
}

/** Fields whose spellings are like a header, best first, at most five. */
export function candidatesOf(key: string): Candidate[] {
  if (key.length < 2) return [];
  const allowed = typesOf(key);
  const { all } = aliasIndex();
  const best = new Map<FieldId, number>();
  for (const [i, shared] of sharedPairs(key)) {
    const s = all[i];
    if (s === undefined) continue;
    const score = likeness(key, s.key, shared);
    if (score < CANDIDATE || score <= (best.get(s.field) ?? 0)) continue;
    if (allowed !== null && !allowed.includes(fieldOf(s.field).type)) continue;
    best.set(s.field, score);
  }
  return [...best]
    .map(([field, score]) => ({ field, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
}

let postings: ReadonlyMap<number, readonly number[]> | null = null;

/** Spellings by each pair of characters in them: a header is compared with those only that share one. */
function pairIndex(): ReadonlyMap<number, readonly number[]> {
  if (postings) return postings;
  const byPair = new Map<number, number[]>();
  aliasIndex().all.forEach((s, i) => {
    for (const pair of bigramsOf(s.key)) {
      const list = byPair.get(pair);
      if (list) list.push(i);
      else byPair.set(pair, [i]);
    }
  });
  postings = byPair;
  return byPair;
}

/** How many pairs of characters each spelling shares with a header; a pair counts as often as both have it. */
function sharedPairs(key: string): Map<number, number> {
  const shared = new Map<number, number>();
  const times = new Map<number, number>();
  for (const pair of bigramsOf(key)) times.set(pair, (times.get(pair) ?? 0) + 1);
  for (const [pair, most] of times) {
    let before = -1;
    let n = 0;
    // A spelling stands in the list once for each time it has the pair.
    for (const i of pairIndex().get(pair) ?? []) {
      n = i === before ? n + 1 : 1;
      before = i;
      if (n <= most) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
  }
  return shared;
}

/**
 * Likeness of a header key to a spelling, 0…1: Dice's coefficient of their pairs of characters. A
 * spelling contained whole counts more, the more so at the end, which in a Chinese compound says what
 * the thing is. A header shorter than the spelling lacks what tells it apart (信访单位 is not 被信访单位)
 * and never decides.
 */
function likeness(key: string, spelling: string, shared: number): number {
  if (key === spelling) return 1;
  const dice = (2 * shared) / (key.length + spelling.length - 2);
  if (spelling.length > key.length && spelling.includes(key)) return Math.min(dice, SURE - 0.05);
  if (spelling.length < 3) return dice * 0.8;
  if (key.endsWith(spelling)) return Math.max(dice, 0.68 + (0.3 * spelling.length) / key.length);
  if (key.includes(spelling)) return Math.max(dice * 0.9, 0.45 + (0.3 * spelling.length) / key.length);
  return dice;
}
