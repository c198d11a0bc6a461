import type { WorkbookChange } from '../core/changes/change';
import { isFixTitle } from '../core/fixes/fix-plan';
import { WRITE_BACK_TITLE } from '../core/reports/rectification/write-back';
import type { ChangesAction, WorkingDeed } from './changes-state';
import type { DeedContext } from './deed-context';

/** Writing to the workbook, putting back and doing again, for whatever part of the pane has something to write. */
export class ChangesDeeds {
  private writing: AbortController | null = null;
  /** What is being written, put back or done again. */
  private title = '';

  constructor(private readonly context: Omit<DeedContext, 'check' | 'write'>) {}

  /** Whether what the host tells of changed cells is the product's own doing. */
  get isWorking(): boolean {
    return this.context.state().changes.working !== null;
  }

  /** Whether that changes cells that the check read: the findings are then of before it. */
  get touchesFindings(): boolean {
    return this.isWorking && (isFixTitle(this.title) || this.title === WRITE_BACK_TITLE);
  }

  /** Reads what can be put back of the workbook that is open now. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (this.canWrite) this.dispatch({ type: 'journal', journal: await this.context.parts.host.journal() });
    });

  /** Carries a change out. Answers whether it was done. */
  readonly write = async (change: WorkbookChange): Promise<boolean> => {
    let done = false;
    await this.work('writing', change.title, async (options) => {
      // Only what the settings say: nobody is named who did not want to be.
      const by = this.context.state().settings.inForce?.profile.clerk ?? '';
      const signed = by === '' ? change : { ...change, by };
      const applied = await this.context.parts.host.apply(signed, options);
      this.dispatch({ type: 'receipt', receipt: { deed: 'written', change: applied } });
      done = true;
    });
    return done;
  };

  /** 还原: puts the newest change of the journal back. */
  readonly undo = (): Promise<void> =>
    this.work('undoing', this.journal.done.at(-1)?.title, async (options) => {
      const change = await this.context.parts.host.undo(options);
      this.dispatch({ type: 'receipt', receipt: { deed: 'undone', change } });
    });

  /** 重做: does the change again that was put back last. */
  readonly redo = (): Promise<void> =>
    this.work('redoing', this.journal.undone.at(-1)?.title, async (options) => {
      const change = await this.context.parts.host.redo(options);
      this.dispatch({ type: 'receipt', receipt: { deed: 'redone', change } });
    });

  /** Opens the list of what was done, or closes it. */
  readonly showHistory = (on: boolean): void => this.dispatch({ type: 'history', on });

  /** Puts back a change and, one by one before it, all that came after it. */
  readonly undoFrom = async (id: string): Promise<void> => {
    const standing = (): boolean => this.context.state().changes.journal.done.some((change) => change.id === id);
    while (standing()) {
      const { length } = this.context.state().changes.journal.done;
      await this.undo();
      // Stopped or failed: what was not put back stands.
      if (this.context.state().changes.journal.done.length >= length) return;
    }
  };

  /** Asks whether the journal is to be cleared, or no longer. */
  readonly askToClear = (on: boolean): void => this.dispatch({ type: 'clearing', on });

  /** 清除还原记录: nothing can be put back any more, and nothing of it travels with a copy of the workbook. */
  readonly clear = (): Promise<void> =>
    this.context.attempt(async () => {
      if (this.isWorking) return;
      await this.context.parts.host.forgetChanges();
      this.dispatch({ type: 'receipt', receipt: { deed: 'cleared' } });
      this.dispatch({ type: 'journal', journal: await this.context.parts.host.journal() });
    });

  readonly cancel = (): void => this.writing?.abort();

  readonly closeReceipt = (): void => this.dispatch({ type: 'receipt', receipt: null });

  get journalTravels(): boolean {
    return this.context.parts.host.capabilities.journalTravels;
  }

  get canWrite(): boolean {
    return this.context.parts.host.capabilities.changes;
  }

  private work(
    deed: WorkingDeed,
    title: string | undefined,
    run: (options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<void>,
  ): Promise<void> {
    return this.context.attempt(async () => {
      if (this.isWorking) return;
      this.title = title ?? '';
      const { signal } = (this.writing = new AbortController());
      const progress = (share: number): void => this.dispatch({ type: 'working', working: { deed, share } });
      progress(0);
      try {
        await run({ signal, onProgress: progress });
      } finally {
        const { host } = this.context.parts;
        this.dispatch({ type: 'working', working: null });
        this.dispatch({ type: 'journal', journal: await host.journal() });
        const sheets = (await host.sheets()).map(({ name, visible }) => ({ name, visible }));
        this.context.dispatch({ type: 'sheets-listed', sheets });
      }
    });
  }

  private get journal() {
    return this.context.state().changes.journal;
  }

  private dispatch(action: ChangesAction): void {
    this.context.dispatch({ type: 'changes', action });
  }
}
