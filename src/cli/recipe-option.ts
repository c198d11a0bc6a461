import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../core/app-error';
import { parseRecipe } from '../core/recipe/read-recipe';
import type { Recipe } from '../core/recipe/recipe';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/**
 * The recipe that `--replay` names.
 *
 * @throws UsageError where the file cannot be read, AppError where it is no recipe
 */
export function recipeOf(path: string): Recipe {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(MESSAGES.noRecipe(path), { cause });
  }
  const { recipe, faults } = parseRecipe(text, MESSAGES.recipeFile(basename(path)));
  if (!recipe) throw new AppError('recipe-wrong', faults[0] ?? '');
  return recipe;
}
