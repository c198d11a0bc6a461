import type { Ledger } from '../ledger/ledger';
import { repeatedNumbers } from '../rules/case-no-duplicate';
import { matterPairs } from '../rules/matter-pairs';

/** What is done with rows that are the same matter twice: the clerk decides, and until then all stay. */
export type KeepDuplicates = 'both' | 'first' | 'last';

/** Decisions of the clerk, by {@link DuplicateGroup.id}; `all` for groups that are not named. */
export interface DuplicateDecisions {
  readonly all?: KeepDuplicates;
  readonly groups?: Readonly<Record<string, KeepDuplicates>>;
}

export interface DuplicateGroup {
  /** The same in every run as long as the rows keep their places. */
  readonly id: string;
  /** The same 信访件编号, or the same person with near-equal content. */
  readonly why: 'case-no' | 'same-matter';
  /** Rows of the structured table, ascending. */
  readonly rows: readonly number[];
  readonly keep: KeepDuplicates;
}

/**
 * Rows that may be one matter registered more than once, with what was decided for each group.
 *
 * @param sources where each row comes from.
 */
export function findDuplicates(
  ledgers: readonly Ledger[],
  sources: readonly string[],
  { all = 'both', groups = {} }: DuplicateDecisions,
): DuplicateGroup[] {
  const starts = new Map<Ledger, number>();
  let total = 0;
  for (const ledger of ledgers) {
    starts.set(ledger, total);
    total += ledger.size;
  }
  const rowOf = ({ ledger, record }: { ledger: Ledger; record: number }): number => (starts.get(ledger) ?? 0) + record;
  const found: DuplicateGroup[] = [];
  const groupOf = new Map<number, number>();
  const add = (why: DuplicateGroup['why'], rows: readonly number[]): void => {
    const ordered = [...rows].sort((a, b) => a - b);
    const id = `${why}:${ordered.map((row) => sources[row] ?? '').join('|')}`;
    for (const row of ordered) groupOf.set(row, found.length);
    found.push({ id, why, rows: ordered, keep: groups[id] ?? all });
  };
  const numbered = ledgers.filter((ledger) => ledger.has('caseNo'));
  for (const places of repeatedNumbers(numbered)) add('case-no', places.map(rowOf));
  for (const [ledger, pairs] of matterPairs(ledgers)) {
    for (let i = 0; i < ledger.size; i++) {
      const other = pairs.otherOf(i);
      if (!other) continue;
      const row = rowOf({ ledger, record: i });
      const group = groupOf.get(row);
      // A pair is named by both of its rows, and two rows of one number are told already.
      if (group !== undefined && found[group]?.rows.includes(rowOf(other))) continue;
      add('same-matter', [row, rowOf(other)]);
    }
  }
  return found;
}

/** Rows that do not come along, because the clerk decided so. */
export function droppedRows(groups: readonly DuplicateGroup[]): ReadonlySet<number> {
  const dropped = new Set<number>();
  for (const { rows, keep } of groups) {
    if (keep === 'both') continue;
    const left = rows.filter((row) => !dropped.has(row));
    const stays = keep === 'first' ? left[0] : left.at(-1);
    for (const row of left) if (row !== stays) dropped.add(row);
  }
  return dropped;
}
