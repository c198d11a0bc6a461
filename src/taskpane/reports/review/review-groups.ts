import type { ReviewLine } from '../../../core/reports/rectification/review';

/** By which the lines are put together. */
export type GroupedBy = 'unit' | 'leader';

/** The lines of a unit or a leader. */
export interface ReviewGroup {
  readonly name: string;
  readonly lines: readonly ReviewLine[];
  readonly overdue: number;
}

/**
 * The lines by unit or by leader, those with most overdue first; in each group the order stays. A line
 * of two leaders is in the group of both.
 *
 * @param nobody the name of the group of lines that name no leader
 */
export function groupLines(lines: readonly ReviewLine[], by: GroupedBy, nobody: string): ReviewGroup[] {
  const groups = new Map<string, ReviewLine[]>();
  for (const line of lines) {
    const leaders = line.leaders.length > 0 ? line.leaders : [nobody];
    for (const name of by === 'unit' ? [line.unit] : leaders) {
      const group = groups.get(name);
      if (group) group.push(line);
      else groups.set(name, [line]);
    }
  }
  return [...groups]
    .map(([name, own]) => ({ name, lines: own, overdue: own.filter(({ isOverdue }) => isOverdue).length }))
    .sort((a, b) => b.overdue - a.overdue);
}
