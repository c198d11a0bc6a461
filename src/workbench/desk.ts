import { startGrid } from '../hosts/workbench/grid-app';
import { guardStructure } from '../hosts/workbench/structure-guard';
import { UniverHost } from '../hosts/workbench/univer-host';
import { beijingTimeZh } from '../core/calendar/beijing-time';
import type { SampleWorkbook } from '../sample';
import { mountTaskPane, type TaskPane } from '../taskpane';
import type { CallOptions } from '../worker/engine';
import { slicer } from '../worker/pause';
import { startEngine } from '../worker/start-engine';
import { download } from './download';
import { DraftStore, type Draft } from './draft-store';
import { GridFocus } from './grid-focus';
import { messages } from './messages';
import type { Places } from './page';
import type { Notice, PageStore } from './page-state';
import { Recovery } from './recovery';
import { sampleFile } from './samples';
import { Session, type SourceFile } from './session';
import { instantNow, todayInShanghai } from '../hosts/today';

/** Grid, engine and task pane put together around one open workbook. */
export class Desk {
  private session: Session | null = null;
  private edited = false;
  private host: UniverHost | null = null;
  private focus: GridFocus | null = null;
  private recovery: Recovery | null = null;

  /** @param first what lies on the desk at the start, so that a newcomer has something to try */
  constructor(
    private readonly store: PageStore,
    private readonly first: SampleWorkbook | undefined,
  ) {}

  /** Sets everything up in its place. Runs once, when the page stands. */
  readonly furnish = ({ page, grid: gridPlace, pane: panePlace }: Places): void => {
    if (this.session) return;
    this.focus = new GridFocus(page, gridPlace);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const app = startGrid(gridPlace, { dark: dark.matches });
    dark.addEventListener('change', () => app.api.toggleDarkMode(dark.matches));
    const host = new UniverHost(app, { storage: browserStorage(), startRest: slicer, now: instantNow });
    this.host = host;
    const engine = startEngine();
    guardStructure(app, (change) =>
      this.store.change({ notice: { intent: 'warning', text: messages.blocked(change) } }),
    );

    // The engine read the file itself; only a sheet that the clerk has changed since is sent to it again.
    const changed = new Set<string>();
    host.onChange(({ sheet }) => {
      changed.add(sheet);
      this.edited = true;
      this.recovery?.changed();
    });
    // What was typed here is kept nowhere else; the browser asks before it is lost.
    window.addEventListener('beforeunload', (event) => {
      if (this.edited) event.preventDefault();
    });
    const loadSheet = async (sheet: string, options: CallOptions): Promise<void> => {
      if (!changed.has(sheet)) return;
      changed.delete(sheet);
      try {
        await engine.putGrid(await host.readGrid(sheet, options.signal ? { signal: options.signal } : {}), options);
      } catch (error) {
        changed.add(sheet);
        throw error;
      }
    };

    let pane: TaskPane | null = null;
    const onOpened = (heldOtherwise: readonly string[], file: SourceFile): void => {
      this.recovery?.opened(file);
      changed.clear();
      for (const sheet of heldOtherwise) changed.add(sheet);
      this.edited = false;
      if (pane) void pane.workbookOpened();
      else {
        const today = todayInShanghai();
        pane = mountTaskPane(panePlace, {
          host,
          engine,
          today,
          loadSheet,
          onSaveText: saveText,
          files: { kind: 'save', give: saveFile },
          marksFirst: true,
        });
      }
    };
    this.session = new Session(this.store, host, engine, onOpened);
    this.recovery = new Recovery({
      drafts: new DraftStore(),
      storage: browserStorage(),
      now: instantNow,
      operations: () => host.draft(),
    });
    this.recovery.watch(window);
    void this.begin(this.recovery);
  };

  /** Lays the first sample on the desk, and beside it what a crash has left. */
  private async begin(recovery: Recovery): Promise<void> {
    const draft = await recovery.find();
    if (draft) this.offer(draft, recovery);
    else if (this.first) this.openSample(this.first);
  }

  private offer(draft: Draft, recovery: Recovery): void {
    this.ask('warning', messages.draftFound(draft.name, beijingTimeZh(draft.when)), [
      [messages.recover, () => void this.session?.recover(draft)],
      [
        messages.discardDraft,
        () => {
          recovery.forget();
          if (this.first) this.openSample(this.first);
        },
      ],
    ]);
  }

  readonly focusGrid = (): void => {
    this.focus?.invite();
    this.host?.focus();
  };

  readonly openFile = (file: File): void => {
    this.open({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
  };

  readonly openSample = (sample: SampleWorkbook): void => this.open(sampleFile(sample));

  /** Opens a file; where the one on the desk has changes that are saved nowhere, the clerk is asked first. */
  private open(file: SourceFile): void {
    const { fileName } = this.store.get();
    if (!this.edited || fileName === null) {
      void this.session?.open(file);
      return;
    }
    this.ask('warning', messages.unsaved(fileName, file.name), [
      [messages.saveWorkbook, this.saveWorkbook],
      [messages.openAnyway, () => void this.session?.open(file)],
    ]);
  }

  /** Says something that waits for an answer. */
  private ask(
    intent: Notice['intent'],
    text: string,
    deeds: readonly (readonly [name: string, run: () => void])[],
  ): void {
    const answers = deeds.map(([name, run]) => ({
      name,
      run: () => {
        this.store.change({ notice: null });
        run();
      },
    }));
    this.store.change({ notice: { intent, text, deeds: answers } });
  }

  readonly saveWorkbook = (): void => {
    const { edited } = this;
    // From here on, an edit made while the file is written counts as a new one.
    this.edited = false;
    void this.session?.saveWorkbook().then((saved) => {
      if (!saved && edited) this.edited = true;
      if (saved && !this.edited) this.recovery?.forget();
    });
  };

  readonly saveFindings = (): void => {
    void this.session?.saveFindings();
  };
}

function saveText(name: string, text: string): void {
  download(name, new TextEncoder().encode(text), 'application/json');
}

function saveFile(name: string, bytes: Uint8Array): void {
  download(name, new Uint8Array(bytes), name.endsWith('.zip') ? 'application/zip' : undefined);
}

/** The browser's storage, null where the clerk's settings forbid it. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
