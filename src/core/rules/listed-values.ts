import type { FieldId } from '../fields/catalog';
import { isCellError } from '../grid/grid';
import { CHOICE_UNKNOWN, listOf, type ChoiceCells, type FieldCells, type Ledger } from '../ledger/ledger';
import { roleOf } from '../office-ledgers/table-role';
import type { Profile } from '../profile/profile';
import { isDisciplineOrgan } from '../recipients/recipient';
import { cleanText, matchKey } from '../values/text';
import { judgeOf } from './list-judge';
import { MATTER_TABLES, type FindingView, type RecordCheck, type RuleContext } from './rule';

/** Fields whose values an office keeps a list of, and that the rules hold to it. */
const LISTED_FIELDS = ['form', 'purpose', 'category', 'satisfaction', 'place', 'responsibleUnit'] as const;

/** Of these an office has more than the list knows; what it writes often enough is its own. */
const OPEN_LISTS: readonly FieldId[] = ['place', 'responsibleUnit'];
/** On this many records a value that is on no list is the office's own. */
export const OWN_VALUE = 3;

/** One check of all listed fields out of a check for each; null where none of them has anything to judge. */
export function checkListed(checkOf: (field: FieldId) => RecordCheck | null): RecordCheck | null {
  const checks = LISTED_FIELDS.map(checkOf).filter((check) => check !== null);
  if (checks.length === 0) return null;
  return (i, report, reportCell) => {
    for (const check of checks) check(i, report, reportCell);
  };
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

/** Says of a part of a cell that is on no list whether it is the office's own. */
export function ownValueTest(field: FieldId, ctx: RuleContext): (part: string) => boolean {
  if (!isOpenList(field)) return () => false;
  const counts = ctx.shared(unlistedCounts);
  return (part) => isInOrderUnlisted(field, part) || (counts.get(keyOf(field, part)) ?? 0) >= OWN_VALUE;
}

/** 揭发控告 goes to 纪检监察 by law, which is no unit of the office's list and is called differently in each place. */
export const isInOrderUnlisted = (field: FieldId, part: string): boolean =>
  field === 'responsibleUnit' && isDisciplineOrgan(part);

/** How often each unlisted place and unit stands on the matters of all tables checked. */
function unlistedCounts(ledgers: readonly Ledger[], ctx: RuleContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of OPEN_LISTS) {
    const judge = judgeOf(field, ctx.profile);
    for (const ledger of ledgers) {
      if (!MATTER_TABLES.includes(roleOf(ledger))) continue;
      for (const [text, times] of unknownTexts(ledger, field, ctx.profile)) {
        for (const part of judge.verdict(text).unlisted) {
          const key = keyOf(field, part);
          counts.set(key, (counts.get(key) ?? 0) + times);
        }
      }
    }
  }
  return counts;
}

/** By distinct text first: a column has a few dozen of them and 100,000 cells. */
function unknownTexts(ledger: Ledger, field: FieldId, profile: Profile): ReadonlyMap<string, number> {
  const byText = new Map<string, number>();
  const cells = choicesOf(ledger, field, profile);
  for (let i = 0; cells && i < ledger.size; i++) {
    if (cells.codes[i] !== CHOICE_UNKNOWN) continue;
    const text = textOf(cells, i);
    if (text !== null) byText.set(text, (byText.get(text) ?? 0) + 1);
  }
  return byText;
}

/** Whether an office may write what the list of the field does not know. */
export function isOpenList(field: FieldId): boolean {
  return OPEN_LISTS.includes(field);
}

/** By record the unlisted places and units of its cells, as {@link keyOf} calls them. */
export function unlistedKeys(ledger: Ledger, profile: Profile): ReadonlyMap<number, readonly string[]> {
  const out = new Map<number, string[]>();
  for (const field of OPEN_LISTS) {
    const cells = choicesOf(ledger, field, profile);
    if (!cells) continue;
    const judge = judgeOf(field, profile);
    for (let i = 0; i < ledger.size; i++) {
      const text = cells.codes[i] === CHOICE_UNKNOWN ? textOf(cells, i) : null;
      if (text === null) continue;
      const keys = judge.verdict(text).unlisted.map((part) => keyOf(field, part));
      if (keys.length > 0) out.set(i, [...(out.get(i) ?? []), ...keys]);
    }
  }
  return out;
}

/** One unlisted name of a field, however it is written. */
export function keyOf(field: FieldId, part: string): string {
  return `${field}:${matchKey(part)}`;
}

/** The text that a finding is about: of a column with several fields only the field's own part. */
export function valueOf(view: FindingView): string {
  const { ledger, field, record } = view;
  const cells = field === null || record === null ? null : ledger.cells(field);
  return (cells && record !== null ? textOf(cells, record) : null) ?? view.value;
}
