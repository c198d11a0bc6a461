import type { FindingGroup, FindingList } from '../worker/answers';

/** One line of the list on the screen. */
export type ListRow =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly folded: boolean }
  | { readonly kind: 'finding'; readonly finding: number };

/** The lines of the list, looked up and never all made: 50,000 findings are 50,000 lines. */
export interface ListRows {
  readonly count: number;
  at(index: number): ListRow | null;
  /** Where a rule's heading stands. */
  indexOfGroup(rule: string): number;
}

export function listRows(list: FindingList, folded: ReadonlySet<string>): ListRows {
  const starts: number[] = [];
  let count = 0;
  for (const group of list.groups) {
    starts.push(count);
    count += 1 + (folded.has(group.rule) ? 0 : group.count);
  }
  return {
    count,
    at(index) {
      if (index < 0 || index >= count) return null;
      let g = starts.length - 1;
      while (g > 0 && (starts[g] ?? 0) > index) g--;
      const group = list.groups[g];
      if (!group) return null;
      const offset = index - (starts[g] ?? 0);
      if (offset === 0) return { kind: 'group', group, folded: folded.has(group.rule) };
      const finding = list.order[group.start + offset - 1];
      return finding === undefined ? null : { kind: 'finding', finding };
    },
    indexOfGroup: (rule) => starts[list.groups.findIndex((g) => g.rule === rule)] ?? -1,
  };
}
