import type { DeedContext } from '../deed-context';
import { Latest } from '../latest';
import type { UnitMessagesAction } from './unit-messages-state';

/** Messages to units: made to be read and copied; nothing is sent by the product. */
export class UnitMessagesDeeds {
  private readonly making = new Latest();

  constructor(private readonly context: Omit<DeedContext, 'write'>) {}

  /** Opens the panel; the sheets are checked again first where cells have changed since. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale } = this.context.state();
      if (!answer || stale) await this.context.check();
      if (!this.context.state().answer) return;
      const units = await this.context.parts.engine.messageUnits();
      this.dispatch({ type: 'opened', units });
      if (units[0]) await this.make(units[0].unit);
    });

  readonly choose = (unit: string): Promise<void> => this.context.attempt(() => this.make(unit));

  readonly close = (): void => {
    this.making.stop();
    this.dispatch({ type: 'closed' });
  };

  private make(unit: string): Promise<void> {
    this.dispatch({ type: 'chosen', unit });
    return this.making.run(
      false,
      (signal) => this.context.parts.engine.unitMessage(unit, { signal }),
      (message) => this.dispatch({ type: 'made', message }),
    );
  }

  private dispatch(action: UnitMessagesAction): void {
    this.context.dispatch({ type: 'unit-messages', action });
  }
}
