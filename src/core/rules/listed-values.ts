import type { FieldId } from '../fields/catalog';
import { isCellError } from '../grid/grid';
import { CHOICE_UNKNOWN, listOf, type ChoiceCells, type FieldCells, type Ledger } from '../ledger/ledger';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader, nearest, splitLevels } from '../values/choice';
import { cleanText, matchKey } from '../values/text';
import { isDitto } from './ditto';
import { MATTER_TABLES, type FindingView, type RuleContext } from './rule';

/** Fields whose values an office keeps a list of, and that the rules hold to it. */
export const LISTED_FIELDS = ['form', 'purpose', 'category', 'satisfaction', 'place', 'responsibleUnit'] as const;

/** Of these an office has more than the list knows; what it writes often enough is its own. */
const OPEN_LISTS: readonly FieldId[] = ['place', 'responsibleUnit'];
/** On this many records a value that is on no list is the office's own. */
export const OWN_VALUE = 3;

/** What stands in a cell beside what the list knows. */
export interface Verdict {
  /** Parts of the cell that neither the list nor its aliases have, as they are written. */
  readonly unlisted: readonly string[];
  /** The cell with every alias replaced by its standard name; `null` where it holds none. */
  readonly standard: string | null;
}

const IN_ORDER: Verdict = Object.freeze({ unlisted: [], standard: null });

/** Several values in one cell: 东四街道、区教委. White space parts them only where each part is then known. */
const JOINTS = /[、，,;；/|\n\r]+/u;
const BRACKETS = /[（(【][^（()）【】]*[）)】]/gu;

/**
 * Judges the texts of one field against its list. Each distinct text is judged once.
 *
 * @example
 * judgeOf('form', profile)('走访') //=> { unlisted: [], standard: '来访' }
 * judgeOf('form', profile)('来方') //=> { unlisted: ['来方'], standard: null }
 */
export function judgeOf(field: FieldId, profile: Profile): (text: string) => Verdict {
  let ofProfile = judges.get(profile);
  if (!ofProfile) judges.set(profile, (ofProfile = new Map()));
  let judge = ofProfile.get(field);
  if (!judge) ofProfile.set(field, (judge = newJudge(field, profile)));
  return judge;
}

const judges = new WeakMap<Profile, Map<FieldId, (text: string) => Verdict>>();
/** Texts remembered a field; long lists of odd ones must not fill the memory. */
const MEMO_LIMIT = 20_000;

function newJudge(field: FieldId, profile: Profile): (text: string) => Verdict {
  const list = listOf(field, profile) ?? [];
  const read = choiceReader(list, { firstLevelOnly: field === 'category' });
  const memo = new Map<string, Verdict>();
  return (text) => {
    let v = memo.get(text);
    if (v === undefined) {
      v = judge(field, list, read, profile, text);
      if (memo.size < MEMO_LIMIT) memo.set(text, v);
    }
    return v;
  };
}

type Read = ReturnType<typeof choiceReader>;

function judge(field: FieldId, list: readonly ListItem[], read: Read, profile: Profile, text: string): Verdict {
  const clean = cleanText(text);
  if (clean === '' || isDitto(clean)) return IN_ORDER;
  const one = judgePart(field, list, read, profile, clean);
  if (one !== undefined) return { unlisted: [], standard: one === clean ? null : one };
  const parts = partsOf(text, (part) => judgePart(field, list, read, profile, part) !== undefined);
  if (parts.length === 1) return { unlisted: [clean], standard: null };
  const judged = parts.map((part) => judgePart(field, list, read, profile, part));
  const unlisted = parts.filter((_, i) => judged[i] === undefined);
  const standard = parts.map((part, i) => judged[i] ?? part).join('、');
  return {
    unlisted,
    standard: parts.some((part, i) => judged[i] !== undefined && judged[i] !== part) ? standard : null,
  };
}

function partsOf(text: string, isKnown: (part: string) => boolean): string[] {
  const by = (joint: RegExp): string[] =>
    text
      .split(joint)
      .map((part) => cleanText(part))
      .filter((part) => part !== '');
  const parts = by(JOINTS);
  if (parts.length > 1) return parts;
  const spaced = by(/\s+/u);
  return spaced.length > 1 && spaced.every(isKnown) ? spaced : parts;
}

/** The part with its standard name, `undefined` where no list has it. */
function judgePart(
  field: FieldId,
  list: readonly ListItem[],
  read: Read,
  profile: Profile,
  part: string,
): string | undefined {
  const m = read(part);
  if (m.index >= 0) return m.byAlias ? standardOf(field, list, m.index, part) : part;
  // 来访（窗口）: what stands in brackets is a remark.
  const bare = part.replace(BRACKETS, '').trim();
  if (bare !== part && bare !== '') {
    const head = read(bare);
    if (head.index >= 0) return head.byAlias ? part.replace(bare, standardOf(field, list, head.index, bare)) : part;
  }
  return field === 'place' && liesInStreet(list, profile, part) ? part : undefined;
}

/** The standard name, and of a category the further levels as they were. */
function standardOf(field: FieldId, list: readonly ListItem[], index: number, text: string): string {
  const name = list[index]?.name ?? text;
  return field === 'category' && matchKey(name) !== matchKey(text) ? name + splitLevels(text).rest : name;
}

/** 东四街道某社区, 北京市东城区东四街道, 东四地区: a closer or a fuller name of a known street. */
function liesInStreet(streets: readonly ListItem[], profile: Profile, text: string): boolean {
  const key = matchKey(text);
  const home = homeOf(profile);
  return streets.some((street) =>
    [street.name, ...street.aliases].some((spelling) => {
      const name = matchKey(spelling);
      if (/(?:街道|街道办|办事处|镇|乡)$/u.test(name)) return key.includes(name);
      // A base name alone may be part of another one (安定门外大街): only with a word for the area around it.
      const at = key.indexOf(name);
      return (
        at >= 0 &&
        (at === 0 || home.test(key.slice(0, at))) &&
        /^(?:$|地区|辖区|片区|.{0,8}社区)/u.test(key.slice(at + name.length))
      );
    }),
  );
}

/** 北京市东城区, by the office's own name: 东城区信访办 lies in 东城区. */
function homeOf(profile: Profile): RegExp {
  const district = /^.*?[区县市旗]/u.exec(profile.office)?.[0] ?? '';
  return new RegExp(`^(?:\\p{Script=Han}{2,8}[省市])?(?:${escape(district)})?$`, 'u');
}

function escape(s: string): string {
  return s.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** How often each unlisted place and unit stands on the matters of all tables checked, by its match key. */
export function ownValues(ledgers: readonly Ledger[], ctx: RuleContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of OPEN_LISTS) {
    const judge = judgeOf(field, ctx.profile);
    for (const ledger of ledgers) {
      if (MATTER_TABLES.includes(ledger.table.kind)) countUnlisted(ledger, field, judge, ctx, counts);
    }
  }
  return counts;
}

function countUnlisted(
  ledger: Ledger,
  field: FieldId,
  judge: (text: string) => Verdict,
  ctx: RuleContext,
  counts: Map<string, number>,
): void {
  const cells = choicesOf(ledger, field, ctx.profile);
  if (!cells) return;
  // First by whole text: a column has a few dozen texts and 100,000 cells.
  const byText = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    if (cells.codes[i] !== CHOICE_UNKNOWN) continue;
    const text = textOf(cells, i);
    if (text !== null) byText.set(text, (byText.get(text) ?? 0) + 1);
  }
  for (const [text, times] of byText) {
    for (const part of judge(text).unlisted) {
      const key = ownKey(field, part);
      counts.set(key, (counts.get(key) ?? 0) + times);
    }
  }
}

/** Key of {@link ownValues}. */
export function ownKey(field: FieldId, part: string): string {
  return `${field}:${matchKey(part)}`;
}

/** Whether the office may have values that its list has not. */
export function isOpenList(field: FieldId): boolean {
  return OPEN_LISTS.includes(field);
}

/** The field's values matched against its list, `null` where there is no column or no list to hold it to. */
export function choicesOf(ledger: Ledger, field: FieldId, profile: Profile): ChoiceCells | null {
  const list = listOf(field, profile);
  return list && list.length > 0 ? ledger.choices(field, list) : null;
}

/** The text of a cell that can be on a list. */
export function textOf(cells: FieldCells, record: number): string | null {
  const v = cells.values[record];
  if (v === null || v === undefined || isCellError(v) || typeof v === 'boolean') return null;
  return typeof v === 'string' ? v : cleanText(v);
}

/** The text that a finding is about: of a column with several fields only the field's own part. */
export function valueOf(view: FindingView): string {
  const { ledger, field, record } = view;
  const cells = field === null || record === null ? null : ledger.cells(field);
  return (cells && record !== null ? textOf(cells, record) : null) ?? view.value;
}

/** Whether the cell holds other fields too, so that a new value for one of them cannot simply replace it. */
export function isShared({ ledger, field, record }: FindingView): boolean {
  if (field === null || record === null) return true;
  const column = ledger.cells(field)?.columnOf(record);
  return ledger.columnsOf(field).some((c) => c.column === column && c.fields.length > 1);
}

/** The text with each unlisted part replaced by the nearest on the list; `null` where one has none near. */
export function nearestText(
  field: FieldId,
  profile: Profile,
  text: string,
  unlisted: readonly string[],
): string | null {
  const list = listOf(field, profile) ?? [];
  let out = cleanText(text);
  for (const part of unlisted) {
    const head = field === 'category' ? splitLevels(part).first : part;
    const near = nearest(list, head);
    if (!near) return null;
    out = out.replace(head, () => near.name);
  }
  return out;
}
