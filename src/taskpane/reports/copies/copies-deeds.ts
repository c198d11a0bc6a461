import type { CopyKind } from '../../../core/reports/report';
import type { DeedContext } from '../../deed-context';
import { Latest } from '../../latest';
import type { ReportsDeeds } from '../reports-deeds';
import type { CopiesState, ReportsAction } from '../reports-state';

/** 分单位、分领导: copies of the report, each a file for one recipient. */
export class CopiesDeeds {
  private readonly listing = new Latest();

  constructor(
    private readonly context: DeedContext,
    private readonly reports: ReportsDeeds,
  ) {}

  /** How files get to the clerk; null where they cannot. */
  get gives(): 'save' | 'open' | null {
    return this.context.parts.files?.kind ?? null;
  }

  /** Shows who would get what; the report is made anew first, of what people have typed by now. */
  readonly open = (): Promise<void> =>
    this.context.attempt(async () => {
      if (await this.reports.makeAnew()) await this.list('units');
    });

  readonly close = (): void => {
    this.listing.stop();
    this.dispatch({ type: 'copies-closed' });
  };

  readonly choose = (kind: CopyKind): Promise<void> => this.context.attempt(() => this.list(kind));

  /** @param copy place in the list; null: all in one archive */
  readonly give = (copy: number | null): Promise<void> =>
    this.context.attempt(async () => {
      const { state } = this;
      const { engine, files } = this.context.parts;
      if (!state?.list || !files || state.giving) return;
      this.dispatch({ type: 'copies-giving', given: null, giving: true });
      let given: string | null = null;
      try {
        const { name, bytes } = await engine.copyFile({ kind: state.kind, copy });
        await files.give(name, bytes);
        given = name;
      } finally {
        this.dispatch({ type: 'copies-giving', given, giving: false });
      }
    });

  private async list(kind: CopyKind): Promise<void> {
    this.dispatch({ type: 'copies-opened', kind });
    await this.listing.run(
      false,
      () => this.context.parts.engine.reportCopies(kind),
      (list) => this.dispatch({ type: 'copies-listed', list }),
    );
  }

  private get state(): CopiesState | null {
    return this.context.state().reports.copies;
  }

  private dispatch(action: ReportsAction): void {
    this.context.dispatch({ type: 'reports', action });
  }
}
