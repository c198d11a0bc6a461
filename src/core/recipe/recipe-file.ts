import type { Recipe } from './recipe';

/** What tells the file of a recipe from other JSON. */
export const RECIPE_KIND = 'petition-ledger-recipe';

/** Whether parsed JSON is meant to be a recipe, of whatever version. */
export const isRecipeFile = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'kind' in json && json.kind === RECIPE_KIND;

/** Whether a text is meant to be the file of a recipe. */
export function isRecipeText(text: string): boolean {
  try {
    return isRecipeFile(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return false;
  }
}

/** A recipe as the text of a file. */
export function recipeJson({ columns, ledgerSheets, mends }: Recipe): string {
  return `${JSON.stringify({ kind: RECIPE_KIND, version: 1, columns, ledgerSheets, mends }, null, 2)}\n`;
}
