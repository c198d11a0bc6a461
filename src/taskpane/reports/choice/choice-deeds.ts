import { AppError } from '../../../core/app-error';
import { DEFAULT_CHOICE, type Choice } from '../../../core/reports/rectification/choice';
import type { CriterionId } from '../../../core/reports/rectification/criteria';
import type { DeedContext } from '../../deed-context';
import { Latest } from '../../latest';
import type { ReportsDeeds } from '../reports-deeds';
import type { PickingState, ReportsAction } from '../reports-state';
import { noMatterSelected } from './messages';
import { formatChoice, SAVED_CHOICE } from './saved-choice';

/** By what matters are chosen for 排查整治台账; kept with the workbook for the next making. */
export class ChoiceDeeds {
  private readonly finding = new Latest();
  /** What the report was made by when 逐件选定 was opened. */
  private before: readonly string[] = [];

  constructor(
    private readonly context: DeedContext,
    private readonly reports: ReportsDeeds,
  ) {}

  /** Chooses otherwise, and makes the report anew. */
  readonly choose = async (change: Partial<Choice>): Promise<void> => {
    const choice = { ...this.choice, ...change };
    await this.keep(choice);
    await this.reports.ask({ choice });
  };

  readonly tick = (id: CriterionId, on: boolean): Promise<void> =>
    this.choose({ criteria: withTick(this.choice.criteria, id, on) });

  /** 恢复默认; what was picked by hand stays known. */
  readonly reset = (): Promise<void> => this.choose({ ...DEFAULT_CHOICE, picked: this.choice.picked });

  /** Opens the list of matters to pick from. */
  readonly openPicking = (): Promise<void> => {
    this.before = this.choice.picked;
    this.dispatch({ type: 'picking-opened' });
    return this.find(false);
  };

  /** Closes the list; what was picked is in the report. */
  readonly closePicking = (): Promise<void> => {
    this.finding.stop();
    this.dispatch({ type: 'picking-closed' });
    return this.choice.picked === this.before ? Promise.resolve() : this.reports.ask({});
  };

  readonly search = (asked: Partial<Pick<PickingState, 'text' | 'onlyPicked'>>): Promise<void> => {
    this.dispatch({ type: 'picking-asked', asked });
    return this.find(asked.text !== undefined);
  };

  /** Picks matters by hand, or no longer. Whoever picks wants them in the report. */
  readonly pick = async (keys: readonly string[], on: boolean): Promise<void> => {
    const others = this.choice.picked.filter((key) => !keys.includes(key));
    const picked = on ? [...others, ...keys] : others;
    const criteria = withTick(this.choice.criteria, 'picked', picked.length > 0);
    const choice = { ...this.choice, picked, criteria };
    this.dispatch({ type: 'asked', asking: { choice } });
    await this.keep(choice);
  };

  get canAddSelected(): boolean {
    return this.context.parts.host.capabilities.selection;
  }

  /** 加入所选行: picks the matters of the rows that are selected in the sheet. */
  readonly addSelected = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale, reports } = this.context.state();
      const { host, engine } = this.context.parts;
      const asked = reports.open?.about.id;
      // Asked first: what is selected must not depend on how long a check takes.
      const selected = await host.selectedRows();
      if (!answer || stale) await this.context.check();
      if (!this.context.state().answer) return;
      const { keys, others } = await engine.picksInRows(selected);
      // Left meanwhile: what the workbook keeps is not to be what another report, or none, was made by.
      if (asked === undefined || this.context.state().reports.open?.about.id !== asked) return;
      if (keys.length === 0) throw new AppError('no-matter-selected', noMatterSelected(selected.sheet));
      const before = new Set(this.choice.picked);
      const fresh = keys.filter((key) => !before.has(key));
      await this.pick(keys, true);
      this.dispatch({ type: 'rows-added', added: { fresh: fresh.length, known: keys.length - fresh.length, others } });
      if (this.context.state().reports.picking) await this.find(false);
      else await this.reports.ask({});
    });

  readonly goTo = (sheet: string, row: number): Promise<void> =>
    this.context.attempt(() => this.context.parts.host.select(sheet, row, 0));

  private find(pause: boolean): Promise<void> {
    return this.context.attempt(async () => {
      const { picking } = this.context.state().reports;
      if (!picking) return;
      const request = { text: picking.text, only: picking.onlyPicked ? this.choice.picked : null };
      await this.finding.run(
        pause,
        (signal) => this.context.parts.engine.findPicks(request, { signal }),
        (answer) => this.dispatch({ type: 'picks-found', answer }),
      );
    });
  }

  private keep(choice: Choice): Promise<void> {
    return this.context.attempt(async () => {
      const { host } = this.context.parts;
      if (host.capabilities.settings) await host.setSetting(SAVED_CHOICE, formatChoice(choice));
    });
  }

  private get choice(): Choice {
    return this.context.state().reports.open?.asking.choice ?? DEFAULT_CHOICE;
  }

  private dispatch(action: ReportsAction): void {
    this.context.dispatch({ type: 'reports', action });
  }
}

const withTick = (criteria: readonly CriterionId[], id: CriterionId, on: boolean): readonly CriterionId[] => [
  ...criteria.filter((other) => other !== id),
  ...(on ? [id] : []),
];
