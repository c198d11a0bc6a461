import type { Grid } from '../grid/grid';
import { fieldOf, type FieldId } from '../fields/catalog';
import { isLeftAlone } from '../fields/left-alone';
import { isOwnHeader } from '../fields/own-columns';
import type { ColumnChoice, Profile } from '../profile/profile';
import { chosenColumns } from './chosen-columns';
import { drop, type Draft, type EvidenceOf, set } from './column-draft';
import { columnEvidence, type ColumnEvidence } from './column-evidence';
import {
  aloneUnit,
  assigningUnit,
  besideTheirLike,
  detailsOfOfficials,
  numbersOrCases,
  recheckedHazards,
} from './columns-by-neighbours';
import {
  byValues,
  directionsOfPersons,
  doubtByValues,
  headless,
  lackingFields,
  peopleOrOffices,
  yesNoColumns,
} from './columns-by-values';
import { byStems, unknownColumns } from './columns-by-stems';
import { aloneDate, registrationDates } from './columns-of-dates';
import { matchHeader } from './header-match';
import type { HeaderMatch } from './header-match-result';
import { cleanHeader, headerKey } from './header-text';
import { asOnSisterSheets, NOTHING_TOLD, type ColumnsToldByValues } from './sister-sheets';
import type { MatchHow, TableColumn } from './types';

/** Between the levels of a header where it is shown. */
export const PATH_SEPARATOR = ' › ';

/** What the matching needs to know of the table. */
export interface MatchInput {
  readonly grid: Grid;
  readonly left: number;
  /** Header texts as they stand, parent first, from column `left` on. */
  readonly paths: readonly (readonly string[])[];
  /** Some rows that hold matters, in order. */
  readonly sample: readonly number[];
  readonly profile: Profile;
  /** The line above the header that names the table. */
  readonly title: string | null;
  readonly told?: ColumnsToldByValues;
}

/** Low enough for the clerk to be asked again. */
const RENAMED = 0.7;

/** Without a field on purpose. */
const UNREAD: ReadonlySet<MatchHow> = new Set<MatchHow>(['left-alone', 'own', 'clerk', 'renamed']);

/** Reads every column of a header: its own text first, then its neighbours and its values. */
export function matchColumns(input: MatchInput): TableColumn[] {
  const topic = topicOf(input);
  const drafts = input.paths.map((path, i) => draft(input.left + i, path, topic));
  const memo = new Map<number, ColumnEvidence>();
  const evidence: EvidenceOf = (d) => {
    let e = memo.get(d.column);
    if (!e) memo.set(d.column, (e = columnEvidence(input.grid, d.column, input.sample, input.profile)));
    return e;
  };
  headless(drafts, evidence, topic);
  const unknown = unknownColumns(drafts);
  numbersOrCases(drafts, evidence);
  aloneUnit(drafts, evidence);
  assigningUnit(drafts);
  detailsOfOfficials(drafts);
  yesNoColumns(drafts, evidence);
  recheckedHazards(drafts);
  besideTheirLike(drafts);
  aloneDate(drafts, evidence);
  directionsOfPersons(drafts, evidence);
  peopleOrOffices(drafts, evidence);
  lackingFields(drafts, evidence);
  byValues(drafts, evidence);
  byStems(drafts, unknown, evidence);
  doubtByValues(drafts, evidence);
  registrationDates(drafts);
  onceOnly(drafts);
  asOnSisterSheets(drafts, input.told ?? NOTHING_TOLD);
  asChosen(drafts, input.profile.columns);
  return drafts.map((d) => ({
    column: d.column,
    header: d.header,
    fields: d.fields,
    confidence: d.fields.length === 0 ? 0 : d.confidence,
    how: d.fields.length === 0 && !UNREAD.has(d.how) ? 'none' : d.how,
    candidates: d.candidates,
  }));
}

/** Headers that say by themselves what the column is. */
const CERTAIN: ReadonlySet<MatchHow> = new Set<MatchHow>(['exact', 'normalised', 'parent', 'composite']);

/** What the office or the clerk said, before all that was guessed; never of what is left alone. */
function asChosen(drafts: readonly Draft[], choices: readonly ColumnChoice[]): void {
  const headers = drafts.map((d) => d.header);
  const chosen = chosenColumns(headers, choices, (i) => !CERTAIN.has(drafts[i]?.how ?? 'none'));
  drafts.forEach((d, i) => {
    const said = chosen[i];
    if (!said || d.how === 'left-alone' || d.how === 'own') return;
    if (said.renamed) set(d, said.fields, RENAMED, 'renamed');
    else set(d, said.fields, 1, 'clerk');
  });
}

/** 复查 or 复核, where the title says the table is about them and no header says it again. */
function topicOf({ title, paths }: MatchInput): string | null {
  const said = /复查|复核/u.exec(title ?? '')?.[0] ?? null;
  return paths.some((p) => p.some((t) => /复查|复核/u.test(t))) ? null : said;
}

function draft(column: number, path: readonly string[], topic: string | null): Draft {
  const header = path.map(cleanHeader);
  const base = { column, path, header, leaf: headerKey(path[path.length - 1] ?? '') };
  if (isLeftAlone(header))
    return { ...base, fields: [], confidence: 0, how: 'left-alone', candidates: [], closed: true };
  if (isOwnHeader(header)) return { ...base, fields: [], confidence: 0, how: 'own', candidates: [], closed: true };
  const m: HeaderMatch = matchHeader(path, topic);
  return {
    ...base,
    fields: m.fields,
    confidence: m.confidence,
    how: m.how,
    candidates: m.candidates,
    closed: m.closed ?? false,
  };
}

/** The same words over two columns, or a likeness beside a certainty: only one can be it. */
function onceOnly(drafts: readonly Draft[]): void {
  const best = new Map<FieldId, Draft>();
  for (const d of drafts) {
    for (const f of d.fields) {
      const old = best.get(f);
      if (!old || d.confidence > old.confidence) best.set(f, d);
    }
  }
  for (const d of drafts) {
    const field = d.fields[0];
    if (field === undefined || d.fields.length > 1) continue;
    const first = best.get(field) as Draft;
    if (first === d) continue;
    const sameWords = first.leaf === d.leaf && first.header.join() === d.header.join();
    const likely = (d.how === 'similar' && d.confidence < 0.85) || d.how === 'values';
    if (likely || (sameWords && fieldOf(field).type === 'date')) drop(d);
  }
}
