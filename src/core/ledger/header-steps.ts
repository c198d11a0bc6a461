import type { FieldId } from '../fields/catalog';
import {
  asChoices,
  asCounted,
  asHeadInBracket,
  asListed,
  asPersonAndDetail,
  asSide,
  asYesOrNo,
} from './header-brackets';
import { cellOf, type HeaderCell, type Step } from './header-cell';
import { isUnitOrOfficial, matchComposite } from './header-composite';
import { matchGrammar } from './header-grammar';
import { candidatesOf, SURE } from './header-likeness';
import { closed, exactly, NONE, type HeaderMatch } from './header-match-result';
import { OTHERS, personalField } from './header-persons';
import { plainer } from './header-plain';
import { askedFor } from './header-questions';
import { matchSlip } from './header-slip';
import { headerKey, lookUp, splitHeader, swapTime } from './header-text';
import { matchUnderParent } from './header-under-parent';
import { ELSEWHERE, fieldByWords } from './header-words';
import type { Candidate } from './types';

/** A likeness must lead the next field by this much. */
const MARGIN = 0.06;
/** How sure a compound of known words makes us. */
const COMPOUND = 0.87;
/** How sure its head and some words before it make us. */
export const HEADED_COMPOUND = 0.8;
/** 复查 or 复核 with what is said of it, the verb sometimes first: 申请复查日, 作出复查决定日期. */
const REVIEW = /^原?(申请|请求|提出|收到|作出|出具|送达|签收)?(复[查核])的?(\S*)$/u;
/** The one detail of an official that has a field. */
const LEADER_TITLE = /包[案保联抓]\S*(?:职务|职级)$/u;
/** Words that tell how to fill a cell in. */
const INSTRUCTION = /填|写|注明|以内|字|必|请|按|例|格式|选|不超过|精确|准确|√|勾/u;

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
export function matchText(raw: string, key: string): HeaderMatch {
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
