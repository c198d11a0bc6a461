import { AppError } from '../../core/app-error';
import type { DeedContext } from '../deed-context';
import { Latest } from '../latest';
import { noTable } from './messages';
import type { RegistrationAction, RegistrationState } from './registration-state';

/** The deeds of the form 登记: a matter is judged while it is typed, and written when the clerk says so. */
export class RegistrationDeeds {
  private readonly judging = new Latest();
  private readonly comparing = new Latest();

  constructor(private readonly context: DeedContext) {}

  /** Opens the form for a table, or for the first; the cells must be as they were checked, for a row is given out. */
  readonly open = (table?: number): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale, wroteSince } = this.context.state();
      if (!answer || stale || wroteSince) {
        await this.context.check();
        if (!this.context.state().answer || this.context.state().stale) return;
      }
      await this.openTable(table, 0);
    });

  readonly close = (): void => {
    this.judging.stop();
    this.comparing.stop();
    this.dispatch({ type: 'closed' });
  };

  readonly type = async (column: number, text: string): Promise<void> => {
    this.dispatch({ type: 'typed', column, text });
    await Promise.all([this.judge(), this.compare()]);
  };

  /** Writes the matter below the others, shows where, and begins the next one. Answers whether it was done. */
  readonly register = async (): Promise<boolean> => {
    const { state } = this;
    if (!state) return false;
    const { table, typed, registered } = state;
    let done = false;
    await this.context.attempt(async () => {
      const { engine, host } = this.context.parts;
      const plan = await engine.planRegistration({ table, typed });
      if (!(await this.context.write(plan.change))) return;
      done = true;
      await host.select(plan.sheet, plan.row, plan.change.operations.flatMap(firstColumn)[0] ?? 0);
      await this.context.check();
      await this.openTable(table, registered + 1);
    });
    return done;
  };

  private async openTable(wanted: number | undefined, registered: number): Promise<void> {
    const { engine } = this.context.parts;
    const targets = await engine.registrationTargets();
    const target = targets.find((t) => t.table === wanted) ?? targets[0];
    if (!target) throw new AppError('no-ledger', noTable);
    const form = await engine.registrationForm(target.table);
    this.dispatch({ type: 'opened', targets, table: target.table, form, registered });
    await this.judge();
  }

  private readonly judge = (): Promise<void> =>
    this.context.attempt(async () => {
      const { state } = this;
      if (!state) return;
      const { table, typed } = state;
      await this.judging.run(
        true,
        (signal) => this.context.parts.engine.judgeRegistration({ table, typed }, { signal }),
        (answer) => this.dispatch({ type: 'judged', answer }),
      );
    });

  /** Comes behind: it goes over every matter there is. */
  private readonly compare = (): Promise<void> =>
    this.context.attempt(async () => {
      const { state } = this;
      if (!state) return;
      const { table, typed } = state;
      await this.comparing.run(
        true,
        (signal) => this.context.parts.engine.compareRegistration({ table, typed }, { signal }),
        (findings) => this.dispatch({ type: 'compared', findings }),
      );
    });

  private get state(): RegistrationState | null {
    return this.context.state().registration;
  }

  private dispatch(action: RegistrationAction): void {
    this.context.dispatch({ type: 'registration', action });
  }
}

const firstColumn = (operation: { readonly kind: string; readonly runs?: readonly { readonly column: number }[] }) =>
  (operation.runs ?? []).map((run) => run.column);
