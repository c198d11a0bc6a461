import type { FixPlan, FixSelection, PlannedFix } from '../fixes/fix-plan';
import { headerPathKey } from '../ledger/chosen-columns';
import type { Ledger } from '../ledger/ledger';
import { trimEdges } from '../values/text';
import { holdsWords, mendKey, type Recipe, type RecipeMend } from './recipe';

/** Rules whose mend is a matter of the word alone: whatever stands in the row, 走访 is 来访. */
const OF_WORDS: ReadonlySet<string> = new Set(['value-not-listed', 'value-alias']);
/** Its proposals are guesses: what was looked at and accepted is the one word, not all that it may guess. */
const GUESSED = 'value-not-listed';

/**
 * Adds to a recipe what a plan that was carried out says of other ledgers. A rule that the clerk
 * accepted as a whole is taken by its column; one cell's mend only where it is of a word that means
 * the same everywhere. The rest is left out: it was about that one matter.
 */
export function withMendsOf(
  recipe: Recipe,
  plan: FixPlan,
  selection: FixSelection,
  ledgers: readonly Ledger[],
): Recipe {
  if (selection.kind === 'recipe') return recipe;
  const mends = new Map(recipe.mends.map((mend) => [mendKey(mend), mend]));
  const headers = new Map<string, readonly string[]>();
  for (const fix of plan.fixes) {
    if (fix.rejected) continue;
    const column = fix.source ?? fix.column;
    const place = `${fix.ledger}:${column}`;
    const header = headers.get(place) ?? headerOf(ledgers[fix.ledger], column);
    headers.set(place, header);
    const mend = headerPathKey(header) === '' ? null : mendOf(fix, header, selection.kind !== 'findings');
    if (mend) mends.set(mendKey(mend), mend);
  }
  return { ...recipe, mends: [...mends.values()] };
}

const headerOf = (ledger: Ledger | undefined, column: number): readonly string[] =>
  ledger?.table.columns.find((c) => c.column === column)?.header ?? [];

function mendOf(fix: PlannedFix, header: readonly string[], whole: boolean): RecipeMend | null {
  const { rule, field, before, after, safe, chosen } = fix;
  if (!chosen && rule !== GUESSED && (whole || safe)) return { rule, header };
  const from = trimEdges(before);
  if (!OF_WORDS.has(rule) || field === null || !holdsWords(field) || from === '') return null;
  return typeof after === 'string' && after !== '' ? { rule, header, field, from, to: after } : null;
}
