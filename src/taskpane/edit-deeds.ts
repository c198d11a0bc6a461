import type { CellEdit } from '../core/grid/editable-grid';
import type { SheetChange } from '../hosts/workbook-host';
import type { EditAnswer, FindingList } from '../worker/answers';
import type { Engine } from '../worker/engine';
import type { PaneAction, PaneState } from './state';

/** What following the clerk's edits needs of the pane. */
export interface EditContext {
  readonly engine: Engine;
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** The findings that pass the filter now; null where the clerk filters anew meanwhile. */
  readonly list: () => Promise<FindingList | null>;
  /** Called once the pane shows what an edit changed. */
  readonly shown: (answer: EditAnswer) => Promise<void>;
}

/** Has the findings brought up to date while the clerk types, so that no new check is needed. */
export class EditDeeds {
  private readonly waiting: { readonly sheet: string; readonly cells: readonly CellEdit[] }[] = [];
  private working = false;

  constructor(private readonly context: EditContext) {}

  /** Takes in a change, where it can be followed; says whether it can. */
  take({ sheet, cells }: SheetChange): boolean {
    const { answer, stale, running } = this.context.state();
    if (!cells || !answer || stale || running || !answer.sheets.some((s) => s.name === sheet)) return false;
    if (cells.length === 0) return true;
    this.waiting.push({ sheet, cells });
    void this.work();
    return true;
  }

  /** Forgets what waits, for a new check or another workbook. */
  forget(): void {
    this.waiting.length = 0;
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift())
        await this.follow(next.sheet, next.cells);
    } catch {
      // What went wrong here a new check puts right.
      this.forget();
      this.context.dispatch({ type: 'cells-changed', byProduct: false });
    } finally {
      this.working = false;
    }
  }

  private async follow(sheet: string, cells: readonly CellEdit[]): Promise<void> {
    const { engine, state, dispatch, list, shown } = this.context;
    const before = state().answer;
    const answer = await engine.edited(sheet, cells);
    const listed = await list();
    // A check that began meanwhile shows its own answer.
    if (state().answer !== before || state().running) return;
    dispatch({ type: 'edited', answer, list: listed });
    await shown(answer);
  }
}
