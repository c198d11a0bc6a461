import type { CheckResult } from '../rules/check';
import { ruleAt, viewOf } from '../rules/finding-view';
import { NO_RECIPE, type Recipe } from '../recipe/recipe';
import { fixOf } from '../rules/fixable';
import { RECIPE, RECIPE_TITLE } from './fix-plan';
import { planFixes } from './plan-fixes';
import { UNFOUND_MENDS } from './unfound-mends';

/** What can be mended together: the findings of one rule, or all safe ones. */
export interface FixTarget {
  /** Null for all safe mends, whatever their rule. */
  readonly rule: string | null;
  readonly title: string | null;
  /** Findings with a mend; of all safe mends the cells. */
  readonly count: number;
  /** Whether none of them can change the meaning. */
  readonly safe: boolean;
}

/** What a clerk may choose from: all safe mends, what was accepted last time, then the rules with most of them first. Empty where nothing can be mended. */
export function fixTargets(result: CheckResult, recipe: Recipe = NO_RECIPE): readonly FixTarget[] {
  const all = new Map<number, { count: number; safe: number }>();
  // In a cell with two faults one mend does for both.
  const safeCells = new Set<string>();
  for (const k of result.findings.inOrder()) {
    const rule = ruleAt(result, k);
    if (!rule.fix) continue;
    const view = viewOf(result, k);
    const fix = fixOf(rule, view);
    if (fix === null) continue;
    const index = result.findings.ruleAt(k);
    let counts = all.get(index);
    if (!counts) all.set(index, (counts = { count: 0, safe: 0 }));
    counts.count++;
    if (fix.safe) {
      counts.safe++;
      safeCells.add(`${view.row}:${view.column}:${view.ledger.place.sheet}`);
    }
  }
  const rules = [...all].map(([index, counts]): FixTarget => {
    const rule = result.rules[index];
    return {
      rule: rule?.id ?? '',
      title: rule?.title ?? '',
      count: counts.count,
      safe: counts.safe === counts.count,
    };
  });
  rules.sort((a, b) => Number(b.safe) - Number(a.safe) || b.count - a.count);
  for (const { id, title, cells } of UNFOUND_MENDS) {
    const count = result.ledgers.reduce((n, ledger) => n + [...cells(ledger)].length, 0);
    if (count > 0) rules.push({ rule: id, title, count, safe: false });
  }
  if (recipe.mends.length > 0) {
    // Also where it comes to nothing here: then the clerk is told why.
    const { cells } = planFixes(result, { selection: { kind: 'recipe', recipe } });
    rules.unshift({ rule: RECIPE, title: RECIPE_TITLE, count: cells, safe: false });
  }
  if (safeCells.size === 0) return rules;
  return [{ rule: null, title: null, count: safeCells.size, safe: true }, ...rules];
}
