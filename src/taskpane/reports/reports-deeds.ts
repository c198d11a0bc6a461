import type { AboutReport } from '../../core/reports/report';
import type { ReportRequest, RowBehind } from '../../worker/report-answers';
import { besideLedgers } from '../beside-ledgers';
import type { LoadingContext } from '../deed-context';
import { Latest } from '../latest';
import { parseChoice, SAVED_CHOICE } from './choice/saved-choice';
import { editionFor, type Asking, type OpenReport, type ReportsAction, type ReportsState } from './reports-state';

/** The deeds of the tab 报表. */
export class ReportsDeeds {
  private readonly making = new Latest();
  private readonly asking = new Latest();
  /** Counts the makings; one that was stopped has nothing to say any more. */
  private runs = 0;

  constructor(private readonly context: LoadingContext) {}

  /** Asks the engine once which reports there are. */
  readonly list = (): Promise<void> =>
    this.context.attempt(async () => {
      if (!this.state.list) this.dispatch({ type: 'listed', list: await this.context.parts.engine.reports() });
    });

  /** Opens a report, and makes it where nothing else has to be said first. */
  readonly open = async (about: AboutReport): Promise<void> => {
    this.dispatch({ type: 'opened', about });
    if (about.takesChoice === true) await this.recall();
    return about.needsPrevious === true && !editionFor(this.state, about) ? Promise.resolve() : this.make();
  };

  /** Makes the open report of what was checked anew. */
  readonly again = async (): Promise<void> => {
    if (this.state.open && !this.state.open.answer && !this.state.open.making) await this.make();
  };

  readonly close = (): void => {
    this.cancel();
    this.dispatch({ type: 'closed' });
  };

  readonly cancel = (): void => {
    this.runs++;
    this.making.stop();
    this.asking.stop();
    this.dispatch({ type: 'making', on: false });
  };

  /** Asks otherwise, and makes the report anew. */
  readonly ask = (asking: Partial<Asking>): Promise<void> => {
    this.dispatch({ type: 'asked', asking });
    if (this.state.open?.making === true) this.cancel();
    return this.make();
  };

  /** Takes in the file with the earlier edition. */
  readonly openEdition = (file: File): Promise<void> =>
    this.context.attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.dispatch({ type: 'edition', edition: await this.context.parts.engine.openEdition(file.name, bytes) });
      await this.make();
    });

  /** Decides what the report asked. */
  readonly answer = (id: string, key: string): Promise<void> =>
    this.ask({ answers: { ...this.state.open?.asking.answers, [id]: key } });

  /**
   * Makes the open report of the cells as they are now.
   *
   * @param isAnew whether an earlier edition is read again although nobody said that it changed
   */
  readonly make = (isAnew = false): Promise<void> =>
    this.context.attempt(async () => {
      const { answer, stale } = this.context.state();
      if (!answer || stale) await this.context.check();
      const { open } = this.state;
      // A check makes the report that is in sight by itself.
      if (!open || open.making || !this.context.state().answer) return;
      if (stale && open.answer && !isAnew) return;
      const run = ++this.runs;
      this.dispatch({ type: 'making', on: true });
      try {
        const request = await this.requestOf(open, isAnew);
        // Stopped or asked otherwise while the sheets were read.
        if (run !== this.runs) return;
        await this.making.run(
          false,
          (signal) => this.context.parts.engine.makeReport(request, { signal }),
          (made) => this.dispatch({ type: 'made', answer: made }),
        );
      } finally {
        if (run === this.runs) this.dispatch({ type: 'making', on: false });
      }
    });

  /** Makes the open report anew, of what people have typed by now; `false` where it is still the one of before. */
  readonly makeAnew = async (): Promise<boolean> => {
    const before = this.state.open?.answer;
    await this.make(true);
    const { open } = this.state;
    return open?.answer != null && !open.making && open.answer !== before;
  };

  private async requestOf({ about, asking }: OpenReport, isAnew: boolean): Promise<ReportRequest> {
    const { period, campaign, answers, choice } = asking;
    const { keepsWritten = false, title, readsSheets } = about;
    const beside = keepsWritten ? title : readsSheets;
    return {
      report: about.id,
      period: period.trim() === '' ? null : period.trim(),
      campaign: campaign.trim() === '' ? null : campaign.trim(),
      answers,
      choice: about.takesChoice === true ? choice : null,
      picked: editionFor(this.state, about) !== null,
      editions: beside === undefined ? [] : await this.editions(beside, isAnew),
    };
  }

  /** Shows the matters behind a figure; the open one again closes them. */
  readonly follow = (key: string, value: string): Promise<void> =>
    this.context.attempt(async () => {
      const isOpen = this.state.open?.figure?.key === key;
      this.dispatch({ type: 'figure', figure: isOpen ? null : { key, value, behind: null } });
      if (isOpen) return;
      await this.asking.run(
        false,
        () => this.context.parts.engine.rowsBehind(key),
        (behind) => this.dispatch({ type: 'behind', key, behind }),
      );
    });

  readonly closeFigure = (): void => this.dispatch({ type: 'figure', figure: null });

  /** Goes to a matter's row. */
  readonly goTo = ({ sheet, row, column }: RowBehind): Promise<void> =>
    this.context.attempt(() => this.context.parts.host.select(sheet, row, column));

  /** Asks by what matters were chosen the last time. */
  private recall(): Promise<void> {
    return this.context.attempt(async () => {
      const { host } = this.context.parts;
      if (!host.capabilities.settings) return;
      const choice = parseChoice(await host.getSetting(SAVED_CHOICE));
      this.dispatch({ type: 'asked', asking: { choice } });
    });
  }

  /** The sheets of the workbook that may be an earlier edition or are read too, brought to the engine as they are now. */
  private async editions(title: string, isAnew: boolean): Promise<string[]> {
    const names = (await this.context.parts.host.sheets()).map(({ name }) => name);
    const editions = besideLedgers(this.context.state(), names, title);
    for (const sheet of editions) await (isAnew ? this.context.reload(sheet) : this.context.load(sheet, {}));
    return editions;
  }

  private get state(): ReportsState {
    return this.context.state().reports;
  }

  private dispatch(action: ReportsAction): void {
    this.context.dispatch({ type: 'reports', action });
  }
}
