import type { Operation } from '../core/changes/change';
import type { Draft, DraftStore } from './draft-store';

/** Pause after the last change before it is noted: a person's typing is one note. */
const PAUSE_MS = 1_500;
/** Set while the page is left as pages are: what was not saved then was given up knowingly. */
const LEFT = 'petition-ledger.left';

export interface RecoveryParts {
  readonly drafts: DraftStore;
  /** The browser's small storage, which can be written while a page closes; null where it is forbidden. */
  readonly storage: Storage | null;
  readonly now: () => number;
  /** What was done in the open workbook so far, as the grid holds it. */
  readonly operations: () => Promise<readonly Operation[]>;
}

/**
 * Keeps what was not saved over a crash of the browser or of the computer, and nothing longer: it is
 * taken away when the workbook is saved, when another is opened, and when the page is left.
 */
export class Recovery {
  private file: { readonly name: string; bytes(): Promise<Uint8Array> } | null = null;
  private kept = false;
  private offered = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Notes are taken one after the other. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RecoveryParts) {}

  /** What a page that ended without being left has kept. */
  async find(): Promise<Draft | null> {
    const { drafts } = this.parts;
    try {
      if (this.takeLeft()) await drafts.clear();
      const draft = await drafts.read();
      this.offered = draft !== null;
      return draft;
    } catch {
      return null;
    }
  }

  /**
   * Begins with another file; the draft of the one before is of no more use. One that was offered and
   * not answered stays until there is something else to be noted.
   */
  opened(file: { readonly name: string; bytes(): Promise<Uint8Array> }): void {
    this.file = file;
    if (!this.offered) this.forget();
    this.kept = false;
  }

  /** Notes the changes of the open workbook, a little later. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.inTurn(() => this.note()), PAUSE_MS);
  }

  /** Nothing is left to be lost. */
  forget(): void {
    this.offered = false;
    clearTimeout(this.timer);
    this.kept = false;
    this.inTurn(() => this.parts.drafts.clear());
  }

  /** Follows the page's end. A page that comes back from the browser's memory has not been left. */
  watch(page: Window): void {
    page.addEventListener('pagehide', () => this.setLeft(true));
    page.addEventListener('pageshow', () => this.setLeft(false));
  }

  private async note(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const { drafts, operations, now } = this.parts;
    if (!this.kept) await drafts.keepFile(await file.bytes());
    this.kept = true;
    this.offered = false;
    await drafts.note(file.name, await operations(), now());
  }

  /** A browser that keeps nothing is no reason to disturb anybody: leaving still asks first. */
  private inTurn(deed: () => Promise<void>): void {
    this.last = this.last.then(deed).catch(() => undefined);
  }

  private takeLeft(): boolean {
    const left = this.parts.storage?.getItem(LEFT) === 'yes';
    this.setLeft(false);
    return left;
  }

  private setLeft(left: boolean): void {
    try {
      if (left) this.parts.storage?.setItem(LEFT, 'yes');
      else this.parts.storage?.removeItem(LEFT);
    } catch {
      // A full storage: the next page then offers what was given up, which can be refused.
    }
  }
}
