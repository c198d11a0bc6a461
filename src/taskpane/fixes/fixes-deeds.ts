import { RECIPE, type FixSelection } from '../../core/fixes/fix-plan';
import type { FixRequest, FixText } from '../../worker/fix-answers';
import type { DeedContext } from '../deed-context';
import { TextRequests } from '../known-texts';
import { formatRefusals, parseRefusals, SAVED_REFUSALS } from './saved-refusals';
import { Latest } from '../latest';
import type { RecipeDeeds } from '../recipe/recipe-deeds';
import type { FixesAction, FixesState, FixPanel } from './fixes-state';

/** The deeds of mending. Nothing is written before its plan, or its one value, was shown. */
export class FixesDeeds {
  private readonly planning = new Latest();
  private readonly words = new TextRequests<FixText>({
    known: () => this.panel?.texts ?? new Map<number, FixText>(),
    fetch: (items) => this.context.parts.engine.describeFixes(items),
    of: () => this.panel?.preview,
    show: (texts) => this.dispatch({ type: 'described', texts }),
  });

  constructor(
    private readonly context: DeedContext,
    private readonly recipes: RecipeDeeds,
  ) {}

  /** Opens the panel; the sheets are checked again first where cells have changed since. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (this.isOutdated()) {
        await this.context.check();
        if (this.isOutdated()) return;
      }
      this.dispatch({ type: 'opened', targets: await this.context.parts.engine.fixTargets(this.state.recipe) });
      await this.plan(false);
    });

  readonly close = (): void => {
    this.cancel();
    this.dispatch({ type: 'closed' });
  };

  readonly choose = (rule: string | null): Promise<void> => {
    this.dispatch({ type: 'rule-chosen', rule });
    return this.plan(false);
  };

  /** Turns a proposal down, or takes it in again. */
  readonly reject = async (key: string, on: boolean): Promise<void> => {
    this.dispatch({ type: 'rejected', key, on });
    await this.remember();
    await this.plan(true);
  };

  /** Reads what was turned down in the workbook that is open now. */
  async recall(): Promise<void> {
    const { host } = this.context.parts;
    if (!host.capabilities.settings) return;
    for (const key of parseRefusals(await host.getSetting(SAVED_REFUSALS)))
      this.dispatch({ type: 'rejected', key, on: true });
  }

  private remember(): Promise<void> {
    return this.context.attempt(async () => {
      const { host } = this.context.parts;
      if (host.capabilities.settings) await host.setSetting(SAVED_REFUSALS, formatRefusals(this.state.rejected));
    });
  }

  readonly fold = (rules: readonly string[], on: boolean): void => this.dispatch({ type: 'folded', rules, on });

  /** Asks for the words of cells that came into sight. */
  readonly describe = (items: readonly number[]): Promise<void> => this.context.attempt(() => this.words.ask(items));

  /**
   * Mends what the panel shows, and checks again. Answers whether it was done.
   *
   * @param why the clerk's own words for the history; empty where the rules' will do
   */
  readonly write = async (why = ''): Promise<boolean> => {
    const { panel } = this;
    return panel?.isCurrent && panel.preview && panel.preview.cells > 0 ? this.mend(null, why.trim()) : false;
  };

  /**
   * Mends one finding, and checks again. Answers whether it was done.
   *
   * @param value what the cell is to hold; left out, what the rule proposes
   */
  readonly accept = (finding: number, value?: string | number): Promise<boolean> =>
    this.mend({
      selection: { kind: 'findings', choices: [{ finding, ...(value !== undefined && { value }) }] },
    });

  cancel(): void {
    this.planning.stop();
  }

  private async mend(request: FixRequest | null, why = ''): Promise<boolean> {
    let done = false;
    await this.context.attempt(async () => {
      if (this.isOutdated()) return;
      const { engine } = this.context.parts;
      if (request) {
        // The engine keeps one plan: a panel must not show another one.
        this.close();
        await engine.planFixes(request);
      }
      const change = await engine.fixChange();
      if (change.operations.length === 0) return;
      done = await this.context.write(why === '' ? change : { ...change, why });
      if (!done) return;
      await this.recipes.record();
      this.close();
      const { filter } = this.context.state();
      await this.context.check();
      await this.context.filter(filter);
    });
    return done;
  }

  /** @param pause where the clerk may be ticking several boxes in a row */
  private readonly plan = (pause: boolean): Promise<void> =>
    this.context.attempt(async () => {
      this.cancel();
      const { panel } = this;
      if (!panel || panel.targets.length === 0) return;
      const { rule } = panel;
      const { rejected, recipe } = this.state;
      const selection: FixSelection =
        rule === null ? { kind: 'safe' } : rule === RECIPE ? { kind: 'recipe', recipe } : { kind: 'rule', rule };
      await this.planning.run(
        pause,
        (signal) => this.context.parts.engine.planFixes({ selection, rejected }, { signal }),
        (preview) => this.dispatch({ type: 'planned', preview }),
      );
    });

  private isOutdated(): boolean {
    const { stale, wroteSince } = this.context.state();
    return stale || wroteSince;
  }

  private get panel(): FixPanel | null {
    return this.state.panel;
  }

  private get state(): FixesState {
    return this.context.state().fixes;
  }

  private dispatch(action: FixesAction): void {
    this.context.dispatch({ type: 'fixes', action });
  }
}
