import { withChoice } from '../../core/ledger/chosen-columns';
import type { SavedChoices } from '../../core/ledger/saved-choices';
import { isRecipeText, recipeJson } from '../../core/recipe/recipe-file';
import { mendKey, NO_RECIPE, type Recipe } from '../../core/recipe/recipe';
import type { DeedContext } from '../deed-context';
import { recipeSource } from './messages';

/** The name under which a workbook keeps what was accepted in it. */
export const KEPT_RECIPE = 'petition-ledger.recipe';

interface RecipeContext extends Omit<DeedContext, 'write'> {
  /** Keeps what is said of the columns and sheets of this workbook. */
  choose(saved: SavedChoices): Promise<void>;
}

/** 做法: what the clerk accepted, kept with the workbook, and carried to another as a file. */
export class RecipeDeeds {
  constructor(private readonly context: RecipeContext) {}

  /** Reads what the workbook keeps; what this version cannot read counts as nothing. */
  async open(): Promise<void> {
    const { host, engine } = this.context.parts;
    const text = host.capabilities.settings ? await host.getSetting(KEPT_RECIPE) : null;
    if (text === null) return;
    const { recipe } = await engine.readRecipe(text, '');
    if (recipe) this.dispatch(recipe);
  }

  /** Adds what was just carried out of the last plan. */
  async record(): Promise<void> {
    await this.keep(await this.context.parts.engine.recipeOfPlan(this.recipe));
  }

  /** Everything that another workbook can be treated alike by, as the text of a file. */
  exportText(): string {
    const { columns, forced } = this.context.state().saved;
    return recipeJson({ ...this.recipe, columns, ledgerSheets: forced });
  }

  /** Whether a text is meant for {@link import}. */
  readonly isOne = isRecipeText;

  /**
   * Takes a recipe over from another workbook. Where the two contradict each other it goes before what is kept here.
   *
   * @returns what is wrong with it, in sentences; nothing was taken then
   */
  async import(text: string, name: string | null): Promise<readonly string[]> {
    const { recipe, faults } = await this.context.parts.engine.readRecipe(text, recipeSource(name));
    if (!recipe) return faults;
    const { saved } = this.context.state();
    const columns = recipe.columns.reduce<SavedChoices['columns']>(withChoice, saved.columns);
    await this.context.choose({ columns, forced: [...new Set([...saved.forced, ...recipe.ledgerSheets])] });
    const mends = new Map([...this.recipe.mends, ...recipe.mends].map((mend) => [mendKey(mend), mend]));
    await this.keep({ ...NO_RECIPE, mends: [...mends.values()] });
    return [];
  }

  readonly forget = (): Promise<void> => this.context.attempt(() => this.keep(NO_RECIPE));

  private get recipe(): Recipe {
    return this.context.state().fixes.recipe;
  }

  private async keep(recipe: Recipe): Promise<void> {
    const { host } = this.context.parts;
    if (host.capabilities.settings)
      await host.setSetting(KEPT_RECIPE, recipe.mends.length === 0 ? null : recipeJson(recipe));
    this.dispatch(recipe);
  }

  private dispatch(recipe: Recipe): void {
    this.context.dispatch({ type: 'fixes', action: { type: 'recipe', recipe } });
  }
}
