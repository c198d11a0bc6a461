import type { CivilDay } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import { matterKey } from '../../ignored/finding-key';
import type { Ledger } from '../../ledger/ledger';
import type { Profile } from '../../profile/profile';
import { categoryReader, CRITERIA, type CriterionId } from './criteria';
import { matterTables } from '../../office-ledgers/table-role';
import { DEFAULT_CRITERIA, selectMatters, type Selection } from './select';

/** By what the clerk has matters chosen for 排查整治台账. */
export interface Choice {
  readonly criteria: readonly CriterionId[];
  /** Of 指定类别 and 关键词. */
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  /** Matters picked by hand, by `matterKey`. */
  readonly picked: readonly string[];
}

/** What holds before the clerk says anything. */
export const DEFAULT_CHOICE: Choice = { criteria: DEFAULT_CRITERIA, categories: [], keywords: [], picked: [] };

/** A choice in the terms of a {@link Selection}. */
export function chosenBy({
  criteria,
  categories,
  keywords,
  picked,
}: Choice): Pick<Selection, 'criteria' | 'categories' | 'keywords' | 'picked'> {
  const keys = new Set(picked);
  return {
    criteria,
    categories,
    keywords,
    picked: (ledger, record) => keys.size > 0 && keys.has(matterKey(ledger, ledger.rowOf(record))),
  };
}

/** How many matters the ledgers have for each criterion, so that the clerk sees what a tick brings. */
export interface ChoiceCounts {
  /** In the order of {@link CRITERIA}. Records are counted, before those of one problem are joined. */
  readonly criteria: readonly {
    readonly id: CriterionId;
    /** Null where no ledger has anything to judge by. */
    readonly count: number | null;
  }[];
  /** The categories of the open matters, those with the most first. */
  readonly categories: readonly { readonly name: string; readonly count: number }[];
}

interface CountOrder {
  readonly ledgers: readonly Ledger[];
  readonly asOf: CivilDay;
  readonly profile: Profile;
  readonly period: Period | null;
  readonly campaign: string | null;
}

/** Counts what each criterion alone would bring in. */
export function countChoices({ ledgers, ...order }: CountOrder, choice: Choice): ChoiceCounts {
  const counts = new Array<number>(CRITERIA.length).fill(0);
  const categories = new Map<string, number>();
  const others = CRITERIA.flatMap(({ id }) => (id === 'picked' ? [] : [id]));
  const by = chosenBy(choice);
  let judged = 0;
  const pickedAt = CRITERIA.findIndex(({ id }) => id === 'picked');
  for (const ledger of matterTables(ledgers)) {
    const { chosen, reasons, judged: bits } = selectMatters(ledger, { ...order, ...by, criteria: others });
    judged |= bits;
    const categoryOf = categoryReader(ledger, order.profile);
    for (let i = 0; i < ledger.size; i++) {
      if (choice.picked.length > 0 && by.picked(ledger, i)) counts[pickedAt]!++;
      if (chosen[i] !== 1) continue;
      for (let k = 0; k < counts.length; k++) counts[k]! += (reasons[i]! >> k) & 1;
      const category = categoryOf?.(i) ?? null;
      if (category !== null) categories.set(category, (categories.get(category) ?? 0) + 1);
    }
  }
  return {
    criteria: CRITERIA.map(({ id }, k) => ({
      id,
      count: k === pickedAt || (judged & (1 << k)) !== 0 ? counts[k]! : null,
    })),
    categories: [...categories].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
  };
}
