import type { DeedContext } from '../../deed-context';
import { Latest } from '../../latest';
import type { ReportsDeeds } from '../reports-deeds';
import type { ReportsAction, WriteBackState } from '../reports-state';

/** 写回台账: what people typed into the sheet of a report goes into the source ledgers, where the clerk ticked it. */
export class WriteBackDeeds {
  private readonly planning = new Latest();

  constructor(
    private readonly context: DeedContext,
    private readonly reports: ReportsDeeds,
  ) {}

  /** Shows what may be written; the report is made anew first, of what people have typed by now. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (!(await this.reports.makeAnew())) return;
      await this.planning.run(
        false,
        (signal) => this.context.parts.engine.planWriteBack({ signal }),
        (answer) => this.dispatch({ type: 'back-opened', answer }),
      );
    });

  readonly close = (): void => {
    this.planning.stop();
    this.dispatch({ type: 'back-closed' });
  };

  readonly tick = (ids: readonly string[], on: boolean): void => this.dispatch({ type: 'back-ticked', ids, on });

  /** Ticks what nothing speaks against; 批示 stays as the clerk ticked it line by line. */
  readonly tickSure = (): void => this.tick(this.state?.answer?.ticked ?? [], true);

  readonly tickNone = (): void => this.tick([...(this.state?.ticked ?? [])], false);

  /** Writes what is ticked, and checks again: the ledgers say something else now. */
  readonly write = (): Promise<void> =>
    this.context.attempt(async () => {
      const { state } = this;
      if (!state || state.ticked.size === 0) return;
      const change = await this.context.parts.engine.writeBackChange([...state.ticked]);
      if (!(await this.context.write(change))) return;
      this.close();
      await this.context.check();
    });

  private get state(): WriteBackState | null {
    return this.context.state().reports.writeBack;
  }

  private dispatch(action: ReportsAction): void {
    this.context.dispatch({ type: 'reports', action });
  }
}
