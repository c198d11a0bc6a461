import type { AboutReport } from '../../../core/reports/report';
import type { InstructionRequest } from '../../../worker/report-answers';
import { besideLedgers } from '../../beside-ledgers';
import type { LoadingContext } from '../../deed-context';
import { Latest } from '../../latest';
import type { ReportsAction, ReviewState } from '../reports-state';

/** 领导审阅: 排查整治台账 is read as it stands in the workbook, and 批示 is all that is written into it. */
export class ReviewDeeds {
  private readonly reading = new Latest();

  constructor(private readonly context: LoadingContext) {}

  readonly open = ({ title }: AboutReport): void => this.dispatch({ type: 'review-opened', title });

  readonly close = (): void => {
    this.reading.stop();
    this.dispatch({ type: 'review-closed' });
  };

  /** Reads the sheet as it is now. */
  readonly read = (): Promise<void> =>
    this.context.attempt(async () => {
      const { review } = this;
      if (!review) return;
      const { engine, host } = this.context.parts;
      const names = (await host.sheets()).map(({ name }) => name);
      const sheets = besideLedgers(this.context.state(), names, review.title);
      await this.reading.run(
        false,
        async () => {
          for (const sheet of sheets) await this.context.reload(sheet);
          return engine.reviewLines(sheets, this.context.state().reports.reviewed);
        },
        (answer) => this.dispatch({ type: 'review-read', answer }),
      );
    });

  /** Shows another sheet of 排查整治台账: the periodic one, or that of a 专项. */
  readonly choose = (sheet: string): Promise<void> => {
    this.dispatch({ type: 'review-chosen', sheet });
    return this.read();
  };

  /** Writes 批示 into the line of a problem, wherever the line stands by now. */
  readonly write = (asked: Omit<InstructionRequest, 'sheet'>): Promise<void> =>
    this.context.attempt(async () => {
      const sheet = this.review?.answer?.sheet;
      if (sheet === undefined) return;
      await this.context.reload(sheet);
      try {
        await this.context.write(await this.context.parts.engine.planInstruction({ ...asked, sheet }));
      } catch (error) {
        // The sheet is another one by now: what it says is shown beside the reason.
        await this.read();
        throw error;
      }
    });

  private get review(): ReviewState | null {
    return this.context.state().reports.review;
  }

  private dispatch(action: ReportsAction): void {
    this.context.dispatch({ type: 'reports', action });
  }
}
