import { fieldOf, type FieldId } from '../fields/catalog';
import { has, set, type Draft, type EvidenceOf } from './column-draft';
import type { ColumnEvidence } from './column-evidence';
import { typesOf } from './header-likeness';
import { headerKey, withoutBrackets } from './header-text';
import { ELSEWHERE, fieldByWords } from './header-words';
import { DAYS } from './stems/dates';
import { OFFICES, PEOPLE } from './stems/people-and-units';
import { CODES, COUNTS, FLAGS, WORDS } from './stems/short';
import type { Holding } from './stems/stem';
import { ADDRESSES, SENTENCES } from './stems/texts';

const HOLDINGS: readonly Holding[] = [DAYS, FLAGS, COUNTS, CODES, ADDRESSES, PEOPLE, OFFICES, SENTENCES, WORDS];
const LEAST = 3;
/** Low enough that the pane asks the clerk to look. */
const CONFIDENCE = 0.72;
const LONGEST = 14;
/** Such headers name somebody or some office, a number or a day, and never what was said or done. */
const NAMES_ONE = /(?:人|员|者|单位|部门|科室|号|日|日期|时间|领导|书记|主任|[^家户]长)$/u;
/** A leaf this short may need its parent to say of what it speaks. */
const SHORT_LEAF = 3;
/** How far behind the petitioner the petitioner's employer may stand. */
const NEAR = 3;
/** Shares, marks and ranks are counted of many matters. */
const RATED = /率$|比例?$|得分|分值|排名|次序/u;

/** The columns that nothing is known of by their headers, before anything is taken away again. */
export function unknownColumns(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((d) => d.fields.length === 0 && !d.closed && d.leaf !== '' && !RATED.test(d.leaf));
}

/**
 * Columns whose header is no compound that is known, by the kind of their values and any word of the
 * header that tells which of this kind they are. Two such columns for one field, or one beside a
 * column that has the field, stay with the clerk.
 *
 * @param unknown see {@link unknownColumns}
 */
export function byStems(drafts: readonly Draft[], unknown: readonly Draft[], evidence: EvidenceOf): void {
  const found = new Map<FieldId, Draft[]>();
  for (const d of unknown) {
    if (d.fields.length > 0 || d.closed) continue;
    const field = fieldByStem(d, evidence(d));
    if (field === null || (field === 'workUnit' && !isBehindPetitioner(drafts, d))) continue;
    d.candidates = [{ field, score: 0.5 }, ...d.candidates.filter((c) => c.field !== field)].slice(0, 5);
    if (!has(drafts, field)) found.set(field, [...(found.get(field) ?? []), d]);
  }
  for (const [field, [d, ...others]] of found) {
    if (d && others.length === 0) set(d, [field], CONFIDENCE, 'values');
  }
}

function fieldByStem(d: Draft, e: ColumnEvidence): FieldId | null {
  const bare = withoutBrackets(d.leaf);
  if (e.n < LEAST || bare.length > LONGEST || ELSEWHERE.test(bare) || fieldByWords(bare) === null) return null;
  const holding = HOLDINGS.find((h) => h.holds(e));
  if (!holding || ((holding === SENTENCES || holding === WORDS) && NAMES_ONE.test(bare))) return null;
  const text = bare.length > SHORT_LEAF ? bare : withoutBrackets(d.path.map(headerKey).join(''));
  const field = holding.stems.find(([words]) => words.test(text))?.[1] ?? null;
  if (field === null) return null;
  const allowed = typesOf(text);
  return allowed === null || holding === COUNTS || allowed.includes(fieldOf(field).type) ? field : null;
}

function isBehindPetitioner(drafts: readonly Draft[], d: Draft): boolean {
  const at = drafts.indexOf(d);
  return drafts.slice(Math.max(0, at - NEAR), at).some((o) => o.fields.includes('petitioner'));
}
