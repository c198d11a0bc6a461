import { AppError } from '../../core/app-error';
import { excelFault, isPassing } from './excel-fault';

/** How often a step is asked again while a cell is being edited, and how long in between: about ten seconds. */
const ATTEMPTS = 20;
const PAUSE_MS = 500;

export type Pause = (milliseconds: number) => Promise<void>;

/** A run of requests to Excel, each of which is one step. */
export class ExcelSession {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly pause: Pause,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * One request: what is queued, sent, and the objects to read from. While the clerk edits a cell
   * Excel refuses every request as a whole, so the same is queued again a little later.
   */
  async step<T>(queue: (workbook: Excel.Workbook, context: Excel.RequestContext) => T): Promise<T> {
    if (this.signal?.aborted) throw new AppError('cancelled', '操作已取消。');
    return this.attempt(queue, ATTEMPTS);
  }

  /** For what must be done even after the clerk has pressed cancel, because it cleans up. */
  untilTheEnd(): ExcelSession {
    return new ExcelSession(this.context, this.pause, undefined);
  }

  private async attempt<T>(
    queue: (workbook: Excel.Workbook, context: Excel.RequestContext) => T,
    left: number,
  ): Promise<T> {
    const objects = queue(this.context.workbook, this.context);
    try {
      await this.context.sync();
      return objects;
    } catch (error) {
      if (!isPassing(error) || left === 0) throw error;
    }
    await this.pause(PAUSE_MS);
    return this.attempt(queue, left - 1);
  }
}

/** Runs a task against Excel: the only place that says `Excel.run`. What Excel refuses comes out as an `AppError`. */
export async function inExcel<T>(
  task: (session: ExcelSession) => Promise<T>,
  { pause, signal }: { readonly pause: Pause; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  const done: { readonly result: T }[] = [];
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      done.push({ result: await task(new ExcelSession(context, pause, signal)) });
    });
  } catch (error) {
    // What Office.js tidies up after a task may fail as well, but then the task is done all the same.
    if (done.length === 0) throw excelFault(error);
  }
  return done[0]!.result;
}

/** Whether this Excel has a requirement set, for what is above the oldest one supported. */
export const hasApi = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** The requirement set in which Excel began to say what is merged. */
export const MERGES_API = '1.13';
