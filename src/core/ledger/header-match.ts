import { fieldOf, type FieldId } from '../fields/catalog';
import { GENERIC, isUnitOrOfficial, matchComposite, matchListed } from './header-composite';
import { matchGrammar } from './header-grammar';
import { candidatesOf, SURE } from './header-likeness';
import { closed, exactly, NONE, type HeaderMatch } from './header-match-result';
import { OTHERS, personalField } from './header-persons';
import { plainer } from './header-plain';
import { matchSlip } from './header-slip';
import { fieldByMeasure } from './header-measures';
import { fieldOfChoices, SAYS_LITTLE } from './header-pairs';
import { askedFor } from './header-questions';
import { ELSEWHERE, fieldByWords } from './header-words';
import { bracketHint, headerKey, lookUp, splitHeader, swapTime, withoutBrackets } from './header-text';
import { PARENT_RULES } from './parent-rules';
import type { Candidate } from './types';

/** A likeness must lead the next field by this much. */
const MARGIN = 0.06;
/** How sure a compound of known words makes us. */
const COMPOUND = 0.87;
/** How sure its head and some words before it make us. */
const HEADED_COMPOUND = 0.8;
/** 复查结论 says itself what it is, whatever it stands under. */
const SAYS_ITSELF = /^原?复[查核]\S/u;
/** 复查 or 复核 with what is said of it, the verb sometimes first: 申请复查日, 作出复查决定日期. */
const REVIEW = /^原?(申请|请求|提出|收到|作出|出具|送达|签收)?(复[查核])的?(\S*)$/u;
/** The one detail of an official that has a field. */
const LEADER_TITLE = /包[案保联抓]\S*(?:职务|职级)$/u;
/** Words that tell how to fill a cell in. */
const INSTRUCTION = /填|写|注明|以内|字|必|请|按|例|格式|选|不超过|精确|准确|√|勾/u;
/** What a parent adds that only heads its group: 问题清单, 受理环节. */
const HEADING = /(?:清单|台账|情况|信息|事项|内容|部分|环节|阶段|一览)$/u;

/**
 * Matches a header path, parent first and as it stands in the cells.
 *
 * @param topic what the whole table is about where its title says so (复查): it explains leaves like 结论
 */
export function matchHeader(rawPath: readonly string[], topic: string | null = null): HeaderMatch {
  const raw = rawPath[rawPath.length - 1];
  if (raw === undefined) return NONE;
  const leaf = headerKey(raw);
  const parents = rawPath.slice(0, -1).map(headerKey).reverse();
  return (
    byParents(parents, leaf) ??
    (GENERIC.test(leaf) ? underGeneric(parents, leaf) : null) ??
    byTopic(topic, leaf) ??
    byOwnText(parents, raw, leaf)
  );
}

/** What the nearest parent with a rule, or parent and leaf read together, make of a leaf. */
function byParents(parents: readonly string[], leaf: string): HeaderMatch | null {
  if (SAYS_ITSELF.test(leaf) && lookUp(leaf)) return null;
  for (const parent of parents) {
    const stem = parent.replace(HEADING, '');
    const joined = lookUp(parent + leaf) ?? lookUp(stem + leaf) ?? lookUp(swapTime(stem + leaf));
    if (joined) return exactly(joined.field, 'parent', 0.97);
    const byRule = matchUnderParent(parent, leaf);
    if (byRule) return byRule;
  }
  return null;
}

function underGeneric(parents: readonly string[], leaf: string): HeaderMatch | null {
  for (const parent of parents) {
    for (const joined of [parent + leaf, parent.replace(HEADING, '') + leaf]) {
      const field = lookUp(joined)?.field ?? matchGrammar(joined) ?? fieldByWords(joined);
      if (field) return exactly(field, 'parent', 0.9);
    }
  }
  return null;
}

function byTopic(topic: string | null, leaf: string): HeaderMatch | null {
  const m = topic === null ? null : matchUnderParent(topic, leaf);
  return m && m.fields.length > 0 ? m : null;
}

function byOwnText(parents: readonly string[], raw: string, leaf: string): HeaderMatch {
  const own = matchText(raw, leaf);
  if (own.fields.length > 0 || own.closed || fieldByWords(leaf) === null) return own;
  // A leaf that says little (姓名, 日期) under a parent that says more than a heading.
  for (const parent of [...parents].reverse()) {
    const joined = matchText(parent + leaf, parent + leaf);
    if (joined.fields.length > 0 && joined.confidence >= HEADED_COMPOUND) return { ...joined, how: 'parent' };
  }
  return own;
}

function matchUnderParent(parent: string, key: string): HeaderMatch | null {
  const leaf = withoutBrackets(key) || key;
  for (const rule of PARENT_RULES) {
    if (!rule.parent.test(parent)) continue;
    for (const [child, field] of rule.children) {
      if (child.test(leaf)) return field === null ? closed() : exactly(field, 'parent', 0.95);
    }
    return rule.others === 'none' ? closed(candidatesOf(leaf)) : null;
  }
  return null;
}

/** One header cell, evened out in the ways that the steps below ask for. */
interface HeaderCell {
  /** As it stands. */
  readonly raw: string;
  /** See `headerKey`. */
  readonly key: string;
  /** The key without its brackets, and what they hold. */
  readonly bare: string;
  readonly hint: string;
  readonly hasLines: boolean;
  /** Whether it may name several things. */
  readonly several: boolean;
}

function cellOf(raw: string, key: string): HeaderCell {
  const bare = withoutBrackets(key);
  const hasLines = /[\r\n]/u.test(raw.trim());
  const several = (splitHeader(bare).length > 1 && !/^[如若]/u.test(bare)) || hasLines;
  return { raw, key, bare, hint: bracketHint(key), hasLines, several };
}

/** A way to read a header cell; `null` where it cannot tell. */
type Step = (h: HeaderCell) => HeaderMatch | null;

/** From the letter of the catalogue to a mere likeness; the first that can tell decides. */
const STEPS: readonly Step[] = [
  asTwoLines,
  asKnown,
  asListed,
  asCounted,
  asYesOrNo,
  asSide,
  asChoices,
  asHeadInBracket,
  asPersonAndDetail,
  asKnownWithoutBrackets,
  asWrapped,
  asSeveral,
  asSomebodyElses,
  asPersonal,
  asReview,
  asConditional,
  asQuestion,
  asOtherWordForTime,
  asCompound,
  asPlainer,
  asRunTogether,
  asInstructed,
  asSlip,
  asHeaded,
  asAlike,
];

/** Matches one header cell by its own text. */
function matchText(raw: string, key: string): HeaderMatch {
  const cell = cellOf(raw, key);
  for (const step of STEPS) {
    const match = step(cell);
    if (match) return match;
  }
  return NONE;
}

/** A unit and a person on two lines of one cell are two, even where their run-together text is known too. */
function asTwoLines({ raw, key, hasLines }: HeaderCell): HeaderMatch | null {
  if (!hasLines) return null;
  const lines = raw.split(/[\r\n]+/u).map((l) => lookUp(headerKey(l))?.field);
  const two = lines.length > 1 && new Set(lines).size === lines.length && lines.every(isUnitOrOfficial);
  return two ? matchComposite(raw, key) : null;
}

function asKnown({ raw, key }: HeaderCell): HeaderMatch | null {
  const known = lookUp(key);
  if (!known) return null;
  return raw.trim() === known.text ? exactly(known.field, 'exact', 1) : exactly(known.field, 'normalised', 0.97);
}

function asListed({ bare, hint }: HeaderCell): HeaderMatch | null {
  return hint === '' ? null : matchListed(bare, hint);
}

/** 办结情况（是/否） and 办结与否 ask whether. */
function asYesOrNo({ bare, hint }: HeaderCell): HeaderMatch | null {
  if (!/^(?:是[/或、]?否|有[/或、]?无|打?[√✓]|打?[√✓]或?[×x]|打?勾|打?钩)$/u.test(hint) && !bare.endsWith('与否'))
    return null;
  const asked = lookUp(`是否${bare.replace(/情况$|与否$|^是否/gu, '')}`);
  return asked ? exactly(asked.field, 'normalised', 0.93) : null;
}

/** 责任单位（配合）: the bracket says which of the units. */
function asSide({ bare, hint }: HeaderCell): HeaderMatch | null {
  // 类型（复查/复核）: which of the two reviews, and no field of ours.
  if (/^复查[、/或]复核$/u.test(hint)) return closed();
  // 问题（一级）: a class of problems
  if (
    /^(?:[一二三四]级|[大中小]类|类别|分类|类型)(?:分类|类别)?$/u.test(hint) &&
    lookUp(`${bare}类别`)?.field === 'category'
  )
    return exactly('category', 'normalised', 0.93);
  const isSecond = /^(?:配合|协办|协同|协助|会办)(?:单位|部门)?$/u.test(hint);
  return isSecond && lookUp(bare)?.field === 'responsibleUnit' ? exactly('coUnits', 'normalised', 0.93) : null;
}

/** 办理时限（工作日） is a number of days, 办理时限 a day. */
function asCounted({ bare, hint }: HeaderCell): HeaderMatch | null {
  const field = fieldByMeasure(bare, hint);
  if (field === null) return closed(candidatesOf(bare));
  return field === undefined ? null : exactly(field, 'normalised', 0.93);
}

/** The head of a header stands in its bracket: 登记（人）, 送达（日期）, 书面答复（日期）. */
function asHeadInBracket({ bare, hint }: HeaderCell): HeaderMatch | null {
  if (!/^(?:人|人员|日期|时间|年月日|单位|部门|科室|姓名|编号|文号)$/u.test(hint) || bare.length < 2) return null;
  const own = lookUp(bare)?.field;
  if (own !== undefined && fieldOf(own).type !== 'text') {
    // 责任单位（人）: the one and the other
    if (fieldOf(own).type !== 'unit' || !hint.startsWith('人')) return null;
    return { ...exactly(own, 'composite', 0.88), fields: [own, 'responsiblePerson'] };
  }
  const field = lookUp(bare + hint)?.field ?? matchGrammar(bare + hint);
  return field ? exactly(field, 'normalised', 0.93) : null;
}

/** 来访人（电话）: two of what is known of a person. */
function asPersonAndDetail({ bare, hint }: HeaderCell): HeaderMatch | null {
  const person = lookUp(bare)?.field;
  const detail = hint === '职务' ? 'leaderTitle' : lookUp(hint)?.field;
  const two =
    (person === 'petitioner' && (detail === 'phone' || detail === 'address' || detail === 'idNumber')) ||
    (person === 'caseLeader' && detail === 'leaderTitle');
  return two ? { ...exactly(person, 'composite', 0.9), fields: [person, detail] } : null;
}

/** 初次/再次, and 类型（来信/来访）: the choices say what the column is. */
function asChoices({ key, bare, hint }: HeaderCell): HeaderMatch | null {
  const field = fieldOfChoices(bare) ?? (SAYS_LITTLE.test(bare) ? fieldOfChoices(hint) : null);
  return field === null || key === '' ? null : exactly(field, 'normalised', 0.93);
}

/** 几日内办结: the noun that is asked for. */
function asQuestion({ bare }: HeaderCell): HeaderMatch | null {
  const noun = askedFor(bare);
  if (noun === null) return null;
  const known = lookUp(noun)?.field ?? matchGrammar(noun) ?? fieldByWords(noun);
  return known ? exactly(known, 'normalised', 0.9) : null;
}

function asKnownWithoutBrackets({ key, bare }: HeaderCell): HeaderMatch | null {
  const known = bare === key ? null : lookUp(bare);
  return known ? exactly(known.field, 'normalised', 0.95) : null;
}

/** A line break alone is more often a narrow column than a second header. */
function asWrapped({ bare, hasLines }: HeaderCell): HeaderMatch | null {
  if (!hasLines || splitHeader(bare).length > 1) return null;
  const field = personalField(bare) ?? matchGrammar(bare);
  return field ? exactly(field, 'normalised', 0.9) : null;
}

function asSeveral({ raw, key, several }: HeaderCell): HeaderMatch | null {
  return several ? matchComposite(raw, key) : null;
}

/** 责任人电话: a detail of one who works on the matter is nobody's business here. */
function asSomebodyElses({ bare }: HeaderCell): HeaderMatch | null {
  if (LEADER_TITLE.test(bare)) return exactly('leaderTitle', 'normalised', 0.9);
  return OTHERS.test(bare) ? closed() : null;
}

function asPersonal({ bare }: HeaderCell): HeaderMatch | null {
  const field = personalField(bare);
  return field ? exactly(field, 'normalised', 0.93) : null;
}

/** 复查申请人收到日期 and the like: the step in front rules as a parent would. */
function asReview({ bare }: HeaderCell): HeaderMatch | null {
  const [, verb = '', step = '', rest = ''] = REVIEW.exec(bare) ?? [];
  return step === '' || verb + rest === '' ? null : matchUnderParent(step, verb + rest);
}

/** 如为转办，转办编号: the condition says when the column is filled, not what it is. */
function asConditional({ bare }: HeaderCell): HeaderMatch | null {
  const said = /^[如若][^,]*,(\S+)$/u.exec(bare)?.[1];
  return said === undefined ? null : matchText(said, said);
}

function asOtherWordForTime({ bare }: HeaderCell): HeaderMatch | null {
  const known = lookUp(swapTime(bare));
  return known ? exactly(known.field, 'normalised', 0.93) : null;
}

function asCompound({ bare }: HeaderCell): HeaderMatch | null {
  const field = matchGrammar(bare);
  if (field === undefined) return null;
  if (field === null) return closed(candidatesOf(bare));
  return { ...exactly(field, 'similar', COMPOUND), candidates: withFirst(field, candidatesOf(bare)) };
}

/** 本次来访的人数: the same in plainer words. */
function asPlainer({ bare }: HeaderCell): HeaderMatch | null {
  for (const key of plainer(bare)) {
    const field = lookUp(key)?.field ?? personalField(key) ?? lookUp(swapTime(key))?.field ?? matchGrammar(key);
    if (field === null || (field === undefined && OTHERS.test(key))) return closed(candidatesOf(bare));
    if (field !== undefined)
      return { ...exactly(field, 'similar', COMPOUND), candidates: withFirst(field, candidatesOf(bare)) };
  }
  return null;
}

function withFirst(field: FieldId, candidates: readonly Candidate[], score = COMPOUND): Candidate[] {
  return [{ field, score }, ...candidates.filter((c) => c.field !== field)].slice(0, 5);
}

function asRunTogether({ raw, key, several }: HeaderCell): HeaderMatch | null {
  return several ? null : matchComposite(raw, key);
}

/** 反映内容：简明扼要，200字以内: how to fill it in stands behind what it is, without a bracket. */
function asInstructed({ raw }: HeaderCell): HeaderMatch | null {
  const [said = '', ...rest] = raw.trim().split(/[:：;；。,，\r\n]+/u);
  if (rest.length === 0 || headerKey(said).length < 2 || !INSTRUCTION.test(rest.join(''))) return null;
  const match = matchText(said, headerKey(said));
  return match.fields.length > 0 ? match : null;
}

function asSlip({ bare }: HeaderCell): HeaderMatch | null {
  const field = matchSlip(bare);
  return field ? exactly(field, 'similar', 0.82) : null;
}

/** 责任单位分管领导: told by the last word and those before it. */
function asHeaded({ bare }: HeaderCell): HeaderMatch | null {
  const field = fieldByWords(bare);
  if (field === undefined) return null;
  const candidates = candidatesOf(bare);
  // A word that speaks against it leaves the choice to the clerk.
  if (field === null) return { ...NONE, candidates };
  return { ...exactly(field, 'similar', HEADED_COMPOUND), candidates: withFirst(field, candidates, HEADED_COMPOUND) };
}

/** The field whose spelling is most like the header, where it leads; else what the brackets say. */
function asAlike({ key, bare, hint }: HeaderCell): HeaderMatch | null {
  const candidates = candidatesOf(bare === '' ? key : bare);
  const [best, next] = candidates;
  // 维修完成时间 is like 完成时间 and another thing.
  if (best && !ELSEWHERE.test(bare) && best.score >= SURE && best.score - (next?.score ?? 0) >= MARGIN) {
    return { fields: [best.field], confidence: best.score, how: 'similar', candidates };
  }
  const hinted = hint === '' ? null : lookUp(hint);
  if (hinted && (!best || best.score < SURE)) return { ...exactly(hinted.field, 'similar', 0.8), candidates };
  return { ...NONE, candidates };
}
