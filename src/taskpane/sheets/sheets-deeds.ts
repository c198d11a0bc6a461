import { cellsWritten } from '../../core/changes/change';
import type { SheetsPlan } from '../../worker/sheets-plan';
import type { LoadingContext } from '../deed-context';
import { Latest } from '../latest';
import type { SheetsAction } from './sheets-state';

/** New worksheets in the clerk's workbook: nothing is added before it was said what. */
export class SheetsDeeds {
  private readonly planning = new Latest();
  /** Whether what is planned is a ledger that the clerk will write in: it is to be read with the others. */
  private isLedger = false;

  constructor(private readonly context: LoadingContext) {}

  /** Asks whether the findings are to be written as worksheets; what is old is checked again first. */
  readonly askFindings = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale } = this.context.state();
      if (!answer || stale) await this.context.check();
      if (!this.context.state().answer) return;
      const { engine } = this.context.parts;
      await this.plan((taken, signal) => engine.planFindingsSheets(taken, { signal }));
    });

  /** Asks whether an empty ledger of a kind is to be added. */
  readonly askOfficeLedger = (id: string): Promise<void> =>
    this.context.attempt(() => this.plan((taken) => this.context.parts.engine.planOfficeLedger(id, taken), true));

  /** Asks whether the report that is shown is to be written. */
  readonly askReport = (): Promise<void> =>
    this.context.attempt(() => {
      const { engine } = this.context.parts;
      return this.plan(async (taken, signal) => {
        for (const sheet of this.sheetsOfReport(taken)) await this.context.reload(sheet);
        return engine.planReport(taken, { signal });
      });
    });

  readonly close = (): void => {
    this.planning.stop();
    this.dispatch({ type: 'closed' });
  };

  /** Adds what was shown, and goes there. */
  readonly write = async (): Promise<void> => {
    const plan = this.context.state().newSheets?.plan;
    if (!plan) return;
    // What stands there already is not written again.
    if (cellsWritten(plan.change) > 0 && !(await this.context.write(plan.change))) return;
    const { isLedger } = this;
    this.close();
    if (isLedger) await this.read(plan.sheets.map(({ name }) => name));
    const first = plan.sheets[0]?.name ?? (plan.replaced?.[0] ?? plan.updated?.[0])?.sheet ?? plan.lists?.[0];
    if (first !== undefined) await this.context.attempt(() => this.context.parts.host.select(first, 0, 0));
  };

  /** The sheets in which the report that is shown may stand already: the engine is to know them as they are now. */
  private sheetsOfReport(taken: readonly string[]): string[] {
    const { answer, reports } = this.context.state();
    const made = reports.open?.answer?.sheets ?? [];
    const isLedger = (name: string): boolean =>
      answer?.sheets.some((sheet) => sheet.name === name && sheet.kind === 'ledger') === true;
    return taken.filter((name) => made.some((sheet) => name.startsWith(sheet.name)) && !isLedger(name));
  }

  /** Chooses new ledgers beside what is chosen, and has the workbook checked with them. */
  private async read(made: readonly string[]): Promise<void> {
    const { sheets, answer } = this.context.state();
    const chosen = sheets.filter((sheet) => sheet.chosen).map((sheet) => sheet.name);
    this.context.dispatch({ type: 'sheets-chosen', names: [...chosen, ...made] });
    if (answer) await this.context.check();
  }

  private async plan(
    planned: (taken: readonly string[], signal: AbortSignal) => Promise<SheetsPlan>,
    isLedger = false,
  ): Promise<void> {
    this.isLedger = isLedger;
    this.dispatch({ type: 'asked' });
    const taken = (await this.context.parts.host.sheets()).map((sheet) => sheet.name);
    await this.planning.run(
      false,
      (signal) => planned(taken, signal),
      (plan) => this.dispatch({ type: 'planned', plan }),
    );
  }

  private dispatch(action: SheetsAction): void {
    this.context.dispatch({ type: 'new-sheets', action });
  }
}
