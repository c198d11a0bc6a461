import type { KeepDuplicates } from '../../core/structure/duplicates';
import type { KeepSide } from '../../core/structure/receipt';
import { STRUCTURED_NAME } from '../../core/structure/plan-structure';
import { besideLedgers } from '../beside-ledgers';
import type { LoadingContext } from '../deed-context';
import { Latest } from '../latest';
import { formatDecisions, parseDecisions, SAVED_DECISIONS } from './saved-decisions';
import type { StructureAction, StructureState } from './structure-state';

/** Making 规范台账, and bringing it up to date: nothing is written before it was shown and decided. */
export class StructureDeeds {
  private readonly planning = new Latest();

  constructor(private readonly context: LoadingContext) {}

  /** Opens the panel; the sheets are checked again first where cells have changed since. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale, wroteSince } = this.context.state();
      if (!answer || stale || wroteSince || this.state?.outdated) await this.context.check();
      if (!this.context.state().answer || this.context.state().stale) return;
      this.dispatch({ type: 'opened' });
      const { host } = this.context.parts;
      const saved = host.capabilities.settings ? await host.getSetting(SAVED_DECISIONS) : null;
      this.dispatch({ type: 'remembered', duplicates: parseDecisions(saved) });
      await this.plan(false);
    });

  readonly close = (): void => {
    this.planning.stop();
    this.dispatch({ type: 'closed' });
  };

  /** What becomes of all duplicates, those decided before included. */
  readonly decideAll = (keep: KeepDuplicates): Promise<void> => this.decide({ type: 'all-decided', keep }, false);

  readonly decideDuplicate = (id: string, keep: KeepDuplicates): Promise<void> =>
    this.decide({ type: 'duplicate-decided', id, keep }, true);

  readonly decideConflict = (id: string, keep: KeepSide): Promise<void> =>
    this.decide({ type: 'conflict-decided', id, keep }, true);

  /** Goes to a row that the panel names. */
  readonly goTo = (sheet: string, row: number): Promise<void> =>
    this.context.attempt(() => this.context.parts.host.select(sheet, row, 0));

  /** Writes what was shown, and goes there. Answers whether it was done. */
  readonly write = async (): Promise<boolean> => {
    const { state } = this;
    const preview = state?.preview;
    if (!state?.isCurrent || state.outdated || !preview || preview.cells === 0) return false;
    let done = false;
    await this.context.attempt(async () => {
      const { engine, host } = this.context.parts;
      const change = await engine.plannedSheets();
      if (!(await this.context.write(change))) return;
      done = true;
      const { sheet, duplicates } = preview.receipt;
      const text = formatDecisions(
        state.duplicates,
        duplicates.map(({ id }) => id),
      );
      if (host.capabilities.settings) await host.setSetting(SAVED_DECISIONS, text);
      this.close();
      if (sheet !== null) await host.select(sheet, 0, 0);
    });
    return done;
  };

  private decide(action: StructureAction, pause: boolean): Promise<void> {
    this.dispatch(action);
    return this.context.attempt(() => this.plan(pause));
  }

  /** @param pause where the clerk may be deciding several in a row */
  private async plan(pause: boolean): Promise<void> {
    const { state } = this;
    if (!state) return;
    const { duplicates, conflicts } = state;
    await this.planning.run(
      pause,
      async (signal) => {
        const { host, engine } = this.context.parts;
        const sheets = (await host.sheets()).map(({ name }) => name);
        for (const sheet of besideLedgers(this.context.state(), sheets, STRUCTURED_NAME))
          await this.context.load(sheet, { signal });
        return engine.planStructure({ sheets, duplicates, conflicts }, { signal });
      },
      (preview) => this.dispatch({ type: 'planned', preview }),
    );
  }

  private get state(): StructureState {
    return this.context.state().structure;
  }

  private dispatch(action: StructureAction): void {
    this.context.dispatch({ type: 'structure', action });
  }
}
