import type { ClockFilter, ClockText } from '../../worker/clock-answers';
import type { DeedContext } from '../deed-context';
import { TextRequests } from '../known-texts';
import { Latest } from '../latest';
import { listGroups } from './clock-groups';
import { ColumnsDeeds } from './columns-deeds';
import type { DeadlinesAction, DeadlinesState } from './deadlines-state';

/** The deeds of the tab 期限. */
export class DeadlinesDeeds {
  readonly columns: ColumnsDeeds;
  private computing: AbortController | null = null;
  private underWay: Promise<void> | null = null;
  private readonly listing = new Latest();
  private readonly words = new TextRequests<ClockText>({
    known: () => this.state.texts,
    fetch: (items) => this.context.parts.engine.describeClocks(items),
    of: () => this.state.summary,
    show: (texts) => this.dispatch({ type: 'described', texts }),
  });

  constructor(private readonly context: DeedContext) {
    this.columns = new ColumnsDeeds(context);
  }

  /** Computes the clocks of the last check, unless that is done. Resolves when they are there, whoever asked first. */
  readonly compute = async (): Promise<void> => {
    if (this.context.state().answer && !this.state.summary)
      await (this.underWay ??= this.context.attempt(this.computeAll));
  };

  readonly cancel = (): void => {
    this.computing?.abort();
    this.computing = null;
    this.underWay = null;
    this.listing.stop();
    this.columns.cancel();
    if (this.state.computing) this.dispatch({ type: 'computing', on: false });
  };

  readonly filter = (change: Partial<ClockFilter>): Promise<void> =>
    this.context.attempt(async () => {
      const before = this.state.filter;
      const filter = { ...before, ...change };
      this.dispatch({ type: 'filtered', filter });
      await this.listing.run(
        filter.text !== before.text,
        (signal) => listGroups(this.context.parts.engine, filter, { signal }),
        (list) => this.dispatch({ type: 'listed', list }),
      );
    });

  readonly fold = (states: readonly string[], on: boolean): void => this.dispatch({ type: 'folded', states, on });

  /** Asks for the words of clocks that came into sight. */
  readonly describe = (items: readonly number[]): Promise<void> => this.context.attempt(() => this.words.ask(items));

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

  private readonly computeAll = async (): Promise<void> => {
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
  };

  private get state(): DeadlinesState {
    return this.context.state().deadlines;
  }

  private dispatch(action: DeadlinesAction): void {
    this.context.dispatch({ type: 'deadlines', action });
  }
}
