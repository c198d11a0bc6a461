import type { ClockFilter } from '../../worker/clock-answers';
import type { DeedContext } from '../deed-context';
import { TextRequests } from '../known-texts';
import { pauseInTyping } from '../typing-pause';
import { listGroups } from './clock-groups';
import { ColumnsDeeds } from './columns-deeds';
import type { DeadlinesAction, DeadlinesState } from './deadlines-state';

/** The deeds of the tab 期限. */
export class DeadlinesDeeds {
  readonly columns: ColumnsDeeds;
  private computing: AbortController | null = null;
  private listing: AbortController | null = null;
  private readonly words = new TextRequests();

  constructor(private readonly context: DeedContext) {
    this.columns = new ColumnsDeeds(context);
  }

  /** Computes the clocks of the last check, unless that is done or under way. */
  readonly compute = (): Promise<void> =>
    this.context.attempt(async () => {
      const { answer } = this.context.state();
      if (!answer || this.computing || this.state.summary) return;
      const run = (this.computing = new AbortController());
      const options = { signal: run.signal };
      this.dispatch({ type: 'computing', on: true });
      try {
        const { engine } = this.context.parts;
        const summary = await engine.clocks(options);
        const list = await listGroups(engine, this.state.filter, options);
        if (this.computing === run) this.dispatch({ type: 'computed', summary, list });
      } finally {
        if (this.computing === run) this.cancel();
      }
    });

  readonly cancel = (): void => {
    this.computing?.abort();
    this.computing = null;
    this.listing?.abort();
    this.columns.cancel();
    if (this.state.computing) this.dispatch({ type: 'computing', on: false });
  };

  readonly filter = (change: Partial<ClockFilter>): Promise<void> =>
    this.context.attempt(async () => {
      const before = this.state.filter;
      const filter = { ...before, ...change };
      this.dispatch({ type: 'filtered', filter });
      this.listing?.abort();
      const listing = (this.listing = new AbortController());
      if (filter.text !== before.text) await pauseInTyping(listing.signal);
      const list = await listGroups(this.context.parts.engine, filter, { signal: listing.signal });
      if (!listing.signal.aborted) this.dispatch({ type: 'listed', list });
    });

  readonly fold = (states: readonly string[], on: boolean): void => this.dispatch({ type: 'folded', states, on });

  /** Asks for the words of clocks that came into sight. */
  readonly describe = (items: readonly number[]): Promise<void> =>
    this.context.attempt(async () => {
      const { summary } = this.state;
      const texts = await this.words.ask(items, this.state.texts, (k) => this.context.parts.engine.describeClocks(k));
      if (texts.length > 0 && this.state.summary === summary) this.dispatch({ type: 'described', texts });
    });

  /** Opens a clock's matter and goes to the cell; the open one again closes it. */
  readonly select = (item: number): Promise<void> =>
    this.context.attempt(async () => {
      if (this.state.selected === item) {
        this.close();
        return;
      }
      this.dispatch({ type: 'selected', item });
      const { engine, host } = this.context.parts;
      const [[text], timeline] = await Promise.all([engine.describeClocks([item]), engine.timeline(item)]);
      this.dispatch({ type: 'timeline', item, timeline });
      if (text) await host.select(text.sheet, text.target.row, text.target.column);
    });

  readonly close = (): void => this.dispatch({ type: 'selected', item: null });

  /** Selects a cell of the open matter's row. */
  readonly goTo = (column: number): Promise<void> =>
    this.context.attempt(async () => {
      const { timeline } = this.state;
      if (timeline) await this.context.parts.host.select(timeline.sheet, timeline.row, column);
    });

  /** A new check has other clocks. */
  forget(): void {
    this.cancel();
    this.words.forget();
  }

  private get state(): DeadlinesState {
    return this.context.state().deadlines;
  }

  private dispatch(action: DeadlinesAction): void {
    this.context.dispatch({ type: 'deadlines', action });
  }
}
