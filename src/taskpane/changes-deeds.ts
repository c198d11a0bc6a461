import type { WorkbookChange } from '../core/changes/change';
import type { ChangesAction } from './changes-state';
import type { DeedContext } from './deed-context';

/** Writing to the workbook and putting back, for whatever part of the pane has something to write. */
export class ChangesDeeds {
  private writing: AbortController | null = null;

  constructor(private readonly context: Omit<DeedContext, 'check' | 'write'>) {}

  /** Whether what the host tells of changed cells is the product's own doing. */
  get isWorking(): boolean {
    return this.context.state().changes.working !== null;
  }

  /** Reads what can be put back of the workbook that is open now. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (this.canWrite) this.dispatch({ type: 'journal', journal: await this.context.parts.host.journal() });
    });

  /** Carries a change out. Answers whether it was done. */
  readonly write = async (change: WorkbookChange): Promise<boolean> => {
    let done = false;
    await this.work('writing', async (options) => {
      const applied = await this.context.parts.host.apply(change, options);
      this.dispatch({ type: 'receipt', receipt: { deed: 'written', change: applied } });
      done = true;
    });
    return done;
  };

  /** 还原: puts the newest change of the journal back. */
  readonly undo = (): Promise<void> =>
    this.work('undoing', async () => {
      const change = await this.context.parts.host.undo();
      this.dispatch({ type: 'receipt', receipt: { deed: 'undone', change } });
    });

  readonly cancel = (): void => this.writing?.abort();

  readonly closeReceipt = (): void => this.dispatch({ type: 'receipt', receipt: null });

  get canWrite(): boolean {
    return this.context.parts.host.capabilities.changes;
  }

  private work(
    deed: 'writing' | 'undoing',
    run: (options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<void>,
  ): Promise<void> {
    return this.context.attempt(async () => {
      if (this.isWorking) return;
      const { signal } = (this.writing = new AbortController());
      const progress = (share: number): void => this.dispatch({ type: 'working', working: { deed, share } });
      progress(0);
      try {
        await run({ signal, onProgress: progress });
      } finally {
        this.dispatch({ type: 'working', working: null });
        this.dispatch({ type: 'journal', journal: await this.context.parts.host.journal() });
      }
    });
  }

  private dispatch(action: ChangesAction): void {
    this.context.dispatch({ type: 'changes', action });
  }
}
