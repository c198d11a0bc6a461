import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import type { LoadTimes, UniverHost } from '../hosts/workbench/univer-host';
import type { Engine } from '../worker/engine';
import { isCancelled } from '../worker/protocol';
import { download } from './download';
import type { Draft } from './draft-store';
import { messages } from './messages';
import type { PageStore } from './page-state';

/** A file as the page got it, by button, by drop, or made as a sample. */
export interface SourceFile {
  readonly name: string;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The open workbook: takes a file through the engine, which reads it in its worker, into the grid.
 * A file that cannot be opened leaves the one before it on the screen.
 */
export class Session {
  private opening: AbortController | null = null;
  private saving: Promise<unknown> = Promise.resolve();
  /** The file in the grid, and the one that the engine holds: an opening that was cancelled parts them. */
  private shown: SourceFile | null = null;
  private held: SourceFile | null = null;
  /** What the file in the grid turned out to be. */
  private kind = '';

  constructor(
    private readonly page: PageStore,
    private readonly host: UniverHost,
    private readonly engine: Engine,
    /** Told of the sheets that the grid holds otherwise than the file: the engine must take those from the grid. */
    private readonly onOpened: (heldOtherwise: readonly string[], file: SourceFile) => void,
  ) {}

  async open(file: SourceFile): Promise<void> {
    this.opening?.abort();
    const opening = new AbortController();
    this.opening = opening;
    const { signal } = opening;
    const text = messages.opening(file.name);
    const cancel = (): void => opening.abort();
    const show = (share: number | null): void => {
      if (!signal.aborted) this.page.change({ busy: { text, share, cancel } });
    };
    this.page.change({ notice: null });
    show(null);
    try {
      // The engine holds one file: what is being saved is the one before.
      await this.saving;
      const opened = await this.engine.openFile(file.name, await file.bytes(), {
        signal,
        onProgress: (p) => show(p.share),
      });
      this.held = file;
      const sheets: { grid: Grid; visible: boolean }[] = [];
      for (const sheet of opened.sheets)
        sheets.push({ grid: await this.engine.readGrid(sheet.name, { signal }), visible: sheet.visible });
      this.page.change({ busy: { text: messages.showing, share: null, cancel: null } });
      recordTimes(await this.host.show(file.name, sheets, opened.settings));
      this.shown = file;
      this.kind = opened.kind;
      this.page.change({ fileName: file.name, busy: null, notice: null });
      // The grid counts days from 1900 only: a plan made on the file's own numbers would be four years off in it.
      this.onOpened(
        sheets.filter(({ grid }) => grid.date1904).map(({ grid }) => grid.name),
        file,
      );
    } catch (error) {
      if (this.opening === opening) this.page.change({ busy: null });
      // The call ended here; how far the engine came, nobody knows.
      if (isCancelled(error)) this.held = null;
      if (!isCancelled(error)) this.page.change({ notice: { intent: 'error', text: sentenceFor(error) } });
    } finally {
      if (this.opening === opening) this.opening = null;
    }
  }

  /**
   * Hands the browser a copy of the opened file with the changes in it. Resolves with whether it did.
   * The file is written in the engine's worker; the page stays as it is meanwhile.
   */
  saveWorkbook(): Promise<boolean> {
    const saving = this.writeCopy();
    this.saving = saving;
    return saving;
  }

  /** Hands the findings of the last check to the browser as a file of their own; the ledger is not touched. */
  async saveFindings(): Promise<void> {
    try {
      const name = findingsName(await this.host.workbookName());
      download(name, new Uint8Array(await this.engine.findingsFile()));
      this.page.change({ notice: { intent: 'success', text: messages.savedFindings(name) } });
    } catch (error) {
      this.page.change({ notice: { intent: 'warning', text: sentenceFor(error) } });
    }
  }

  /** Opens the file of a draft, and does again what was done in it. */
  async recover({ name, bytes, operations }: Draft): Promise<void> {
    await this.open({ name, bytes: async () => bytes.slice() });
    if (this.shown?.name !== name || operations.length === 0) return;
    try {
      this.page.change({ busy: { text: messages.recoveryTitle, share: null, cancel: null } });
      await this.host.apply({ title: messages.recoveryTitle, operations });
      this.page.change({ busy: null, notice: { intent: 'success', text: messages.recovered(name) } });
    } catch (error) {
      this.page.change({ busy: null, notice: { intent: 'error', text: sentenceFor(error) } });
    }
  }

  private async writeCopy(): Promise<boolean> {
    try {
      const name = editedName(await this.host.workbookName(), this.kind);
      this.page.change({ notice: null, busy: { text: messages.saving(name), share: null, cancel: null } });
      const operations = await this.host.operations();
      const settings = this.host.keptSettings();
      await this.holdShown();
      download(name, new Uint8Array(await this.engine.saveEdited(operations, { settings })));
      this.page.change({ busy: null, notice: { intent: 'success', text: messages.savedWorkbook(name) } });
      return true;
    } catch (error) {
      this.page.change({ busy: null, notice: { intent: 'warning', text: sentenceFor(error) } });
      return false;
    }
  }

  /** Makes sure that the changes go into the file that they were made in. */
  private async holdShown(): Promise<void> {
    const { shown } = this;
    if (!shown || this.held === shown) return;
    await this.engine.openFile(shown.name, await shown.bytes());
    this.held = shown;
  }
}

/** `台账.xlsx` gives `台账 体检结果.xlsx`: beside the ledger in a folder, and never over it. */
const findingsName = (workbook: string): string => `${workbook.replace(/\.[^.]{1,5}$/u, '')} 体检结果.xlsx`;

/** `台账.xlsx` gives `台账 已修改.xlsx`. What holds macros keeps its ending, without which nothing would open it. */
const editedName = (workbook: string, kind: string): string =>
  `${workbook.replace(/\.[^.]{1,5}$/u, '')} 已修改.${kind === 'xlsm' ? 'xlsm' : 'xlsx'}`;

/** What a clerk is told of a failure: our own sentence, or a code for whoever looks after the computers. */
export function sentenceFor(error: unknown): string {
  if (error instanceof AppError && /\p{Script=Han}/u.test(error.message)) return error.message;
  return messages.failed(error instanceof AppError ? error.code : 'unexpected');
}

/** For the browser's performance panel and our tests: how long the grid itself took, apart from our own work. */
function recordTimes(times: LoadTimes): void {
  performance.measure('petition-ledger:snapshot', { start: 0, duration: times.snapshotMs });
  performance.measure('petition-ledger:grid-load', { start: 0, duration: times.gridMs });
}
