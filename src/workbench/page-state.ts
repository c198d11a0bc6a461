/** What the page is doing, as far as one can see it. */
export interface Busy {
  readonly text: string;
  /** 0…1, or null where nobody can say. */
  readonly share: number | null;
  readonly cancel: (() => void) | null;
}

export interface Notice {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** What can be done about it, the likeliest first. */
  readonly deeds?: readonly { readonly name: string; run(): void }[];
}

export interface PageState {
  /** Name of the open workbook, null before the first. */
  readonly fileName: string | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
}

export const EMPTY_PAGE: PageState = { fileName: null, busy: null, notice: null };

/** A value that React can watch and anybody can change. */
export class PageStore {
  private state = EMPTY_PAGE;
  private readonly listeners = new Set<() => void>();

  readonly get = (): PageState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<PageState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
