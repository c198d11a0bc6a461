import type { DeedContext } from '../deed-context';
import { Latest } from '../latest';
import type { ColumnsAction, ColumnsState } from './columns-state';

/** The deeds of the panel 写入期限列: nothing is written before its plan was shown. */
export class ColumnsDeeds {
  private readonly planning = new Latest();

  constructor(private readonly context: DeedContext) {}

  /**
   * Opens the panel. A plan counts on the cells as they are, so they are checked again first where
   * the clerk or the product itself has written since.
   */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (this.isOutdated()) {
        await this.context.check();
        if (this.isOutdated()) return;
      }
      this.dispatch({ type: 'opened', targets: await this.context.parts.engine.columnTargets() });
      await this.plan();
    });

  readonly close = (): void => {
    this.cancel();
    this.dispatch({ type: 'closed' });
  };

  readonly chooseTable = (table: number): Promise<void> => {
    this.dispatch({ type: 'table-chosen', table });
    return this.plan();
  };

  readonly choose = (id: string, on: boolean): Promise<void> => {
    const others = (this.state?.columns ?? []).filter((c) => c !== id);
    this.dispatch({ type: 'columns-chosen', columns: on ? [...others, id] : others });
    return this.plan();
  };

  /** Writes what the panel shows, closes it and goes to what was written. Answers whether it was done. */
  readonly write = async (): Promise<boolean> => {
    const plan = this.state?.plan;
    if (!plan || this.isOutdated() || !(await this.context.write(plan.change))) return false;
    this.close();
    const { row, column } = plan.target;
    await this.context.attempt(() => this.context.parts.host.select(plan.sheet, row, column));
    return true;
  };

  cancel(): void {
    this.planning.stop();
  }

  private readonly plan = (): Promise<void> =>
    this.context.attempt(async () => {
      this.cancel();
      const { state } = this;
      if (!state || state.columns.length === 0) return;
      const { table, columns } = state;
      await this.planning.run(
        true,
        (signal) => this.context.parts.engine.planColumns({ table, columns }, { signal }),
        (plan) => this.dispatch({ type: 'planned', plan }),
      );
    });

  private isOutdated(): boolean {
    const { stale, wroteSince } = this.context.state();
    return stale || wroteSince;
  }

  private get state(): ColumnsState | null {
    return this.context.state().deadlines.columns;
  }

  private dispatch(action: ColumnsAction): void {
    this.context.dispatch({ type: 'deadlines', action: { type: 'columns', action } });
  }
}
