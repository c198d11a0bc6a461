import type { DeedContext } from '../deed-context';
import { Latest } from '../latest';
import type { HardeningAction } from './hardening-state';

/** 原表加固: formats on the clerk's own sheets, shown before they are written. */
export class HardeningDeeds {
  private readonly planning = new Latest();

  constructor(private readonly context: DeedContext) {}

  /** Opens the panel; the sheets are checked again first where cells have changed since. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale, wroteSince } = this.context.state();
      if (!answer || stale || wroteSince) await this.context.check();
      if (!this.context.state().answer || this.context.state().stale) return;
      this.dispatch({ type: 'opened' });
      await this.planning.run(
        false,
        (signal) => this.context.parts.engine.planHardening({ signal }),
        (preview) => this.dispatch({ type: 'planned', preview }),
      );
    });

  readonly close = (): void => {
    this.planning.stop();
    this.dispatch({ type: 'closed' });
  };

  /** Writes what was shown, and checks again: a number that became a text is read otherwise. */
  readonly write = (): Promise<void> =>
    this.context.attempt(async () => {
      const change = await this.context.parts.engine.plannedSheets();
      if (!(await this.context.write(change))) return;
      this.close();
      await this.context.check();
    });

  private dispatch(action: HardeningAction): void {
    this.context.dispatch({ type: 'hardening', action });
  }
}
