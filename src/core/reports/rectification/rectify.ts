import type { Period } from '../../calendar/period';
import type { CivilDay } from '../../calendar/civil-day';
import type { Ledger } from '../../ledger/ledger';
import type { MaskLevel, Profile } from '../../profile/profile';
import type { LineValue } from '../kept-list/list-edition';
import type { CriterionId } from './criteria';
import type { SheetEdition } from './edition';
import { chosenColumns, lineColumn, type LineColumn } from './line-columns';
import { listedMatters } from './match-lines';
import { MatterView, type LineContext } from './matter-view';
import type { ConflictDecisions } from '../kept-list/merge-lines';
import { mergeEdition, type MergedEdition } from './merge-edition';
import { pairKey, type JoinAnswer, type JoinAnswers } from './join-answers';
import { readReturned, type Returned, type ReturnedCopy } from './returned';
import { findProblems, type DoubtfulJoin, type JoinReader, type Problem } from './problems';
import { matterTables } from '../../office-ledgers/table-role';
import { DEFAULT_CRITERIA, selectMatters } from './select';
import { countLines, standingBy, type CellReader, type CountedLine } from './standing';

/** What the clerk orders: which matters, how they are shown, and the earlier edition to go on from. */
export interface RectificationOrder {
  readonly ledgers: readonly Ledger[];
  readonly asOf: CivilDay;
  readonly period: Period | null;
  readonly profile: Profile;
  readonly mask: MaskLevel;
  readonly campaign: string | null;
  readonly edition: SheetEdition | null;
  /** Copies of it that recipients sent back. */
  readonly returned?: readonly ReturnedCopy[];
  readonly criteria?: readonly CriterionId[];
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly picked?: (ledger: Ledger, record: number) => boolean;
  /** What the clerk says now of doubtful joins, by their ids; `null` takes back what was said before. */
  readonly joins?: ReadonlyMap<string, JoinAnswer | null>;
  readonly decisions?: ConflictDecisions;
}

/** 排查整治台账 before it looks like anything. */
export interface Rectification {
  readonly order: RectificationOrder;
  readonly merged: MergedEdition;
  /** The lines that are problems, with how they stand. */
  readonly counted: readonly CountedLine[];
  /** Records that may be one problem, for the clerk to decide. */
  readonly doubtful: readonly DoubtfulJoin[];
  /** All that was ever said of doubtful joins, to be kept with the sheet. */
  readonly joins: JoinAnswers;
  readonly cell: CellReader;
  /** What came in from copies. */
  readonly returned: Returned | null;
}

/** Chooses, joins and merges: everything about 排查整治台账 but its looks. */
export function rectify(order: RectificationOrder): Rectification {
  const { asOf, profile, mask, campaign, edition } = order;
  const selection = {
    asOf,
    profile,
    campaign,
    period: order.period,
    criteria: order.criteria ?? DEFAULT_CRITERIA,
    categories: order.categories ?? [],
    keywords: order.keywords ?? [],
    picked: order.picked ?? (() => false),
  };
  const selected = matterTables(order.ledgers).map((ledger) => selectMatters(ledger, selection));
  let present: ReadonlySet<number> = new Set();
  const { problems, doubtful } = findProblems(selected, joinReader(order), (index) => {
    const listed = listedMatters(index, edition?.lines ?? []);
    present = listed.present;
    return listed.records;
  });
  const valueOf = valueReader({ ledgers: order.ledgers, asOf, profile, mask, campaign });
  const wanted = chosenColumns(profile);
  const copies = order.returned ?? [];
  const returned = edition && copies.length > 0 ? readReturned(edition, copies) : null;
  const merged = mergeEdition({
    wanted,
    problems,
    valueOf,
    edition,
    ...(returned && { returned }),
    present,
    profile,
    asOf,
    ...(order.decisions && { decisions: order.decisions }),
  });
  const places = new Map(merged.columns.map(({ key }, c) => [key, c]));
  const cell: CellReader = (line, key) => {
    const at = places.get(key);
    if (at !== undefined) return line.value(at);
    const column = lineColumn(key);
    return line.problem && column ? valueOf(line.problem, column) : null;
  };
  return {
    order,
    merged,
    counted: countLines(merged, cell, standingBy(order)),
    doubtful,
    joins: joinsOf(order, doubtful),
    cell,
    returned,
  };
}

/** What is said now goes before what was said when the sheet was made last. */
function joinReader({ joins, edition }: RectificationOrder): JoinReader {
  const before = edition?.joins;
  return (id, left, right) => {
    const now = joins?.get(id);
    if (now !== undefined || !before || before.size === 0) return now ?? null;
    return before.get(pairKey(left, right)) ?? null;
  };
}

function joinsOf({ joins, edition }: RectificationOrder, doubtful: readonly DoubtfulJoin[]): JoinAnswers {
  const all = new Map(edition?.joins);
  for (const { id, left, right, answer } of doubtful) {
    if (joins?.has(id) !== true) continue;
    const key = pairKey(left, right);
    all.delete(key);
    if (answer !== null) all.set(key, answer);
  }
  return all;
}

function valueReader(context: LineContext): (problem: Problem, column: LineColumn) => LineValue {
  const views = new WeakMap<Problem, MatterView>();
  return (problem, { value }) => {
    let view = views.get(problem);
    if (!view) views.set(problem, (view = new MatterView(problem, context)));
    return value?.(view) ?? null;
  };
}
