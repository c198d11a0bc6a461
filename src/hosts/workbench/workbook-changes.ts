import { AppError } from '../../core/app-error';
import { cellsWritten, type Operation, type WorkbookChange } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { checkChange } from '../check-change';
import type { AppliedChange, ApplyOptions, UndoneChange } from '../workbook-host';
import { applyInSteps } from './apply-change';
import type { ClerkEdits } from './clerk-edits';
import { countFrom1904 } from './date-system';
import type { GridSheet } from './grid-sheet';
import { Journal, type Step } from './journal';
import { putBack } from './put-back';
import type { ResultCells } from './result-cells';
import { hasFormula, saveOperations } from './save-operations';
import type { Rest } from './snapshot';

/** What the changes of one open workbook work with. */
export interface ChangeParts {
  readonly find: (sheet: string) => GridSheet;
  readonly results: ResultCells;
  readonly edits: ClerkEdits;
  /** Runs work in small steps, giving it the pauses between them. */
  readonly inSteps: <T>(work: (rest: Rest) => Promise<T>) => Promise<T>;
  /** Tells that cells of a sheet are not what they were. */
  readonly onWritten: (sheet: string) => void;
  /** Waits for the formulas that are being calculated. */
  readonly calculated: () => Promise<void>;
}

/** Carries out changes of one open workbook and puts them back, one at a time. */
export class WorkbookChanges {
  readonly journal = new Journal();
  /** The deed before this one; a change never begins in the middle of another. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ChangeParts) {}

  apply(change: WorkbookChange, options: ApplyOptions = {}): Promise<AppliedChange> {
    return this.inTurn(async () => {
      checkChange(change, this.parts.find, []);
      const applied = { id: this.journal.nextId(), title: change.title, cells: cellsWritten(change) };
      const since = this.parts.edits.count;
      const steps: Step[] = [];
      try {
        await this.carryOut(change, applied, steps, options);
      } catch (error) {
        await this.putBack(steps, since);
        throw error;
      } finally {
        this.tell(steps);
      }
      this.journal.add({ applied, change, steps, since });
      return applied;
    });
  }

  undo(): Promise<UndoneChange> {
    return this.inTurn(async () => {
      const entry = this.journal.newest();
      if (!entry) throw new AppError('nothing-to-undo', '没有可以撤销的改动：本次打开工作簿以后还没有写入过。');
      const kept = await this.putBack(entry.steps, entry.since);
      this.journal.remove(entry);
      this.tell(entry.steps);
      return { ...entry.applied, kept };
    });
  }

  /** What it takes to make the opened file what the grid shows. */
  operations(date1904: boolean): Promise<readonly Operation[]> {
    return this.inTurn(async () => {
      const { edits, find, calculated } = this.parts;
      if (hasFormula(edits, find)) await calculated();
      const operations = saveOperations(this.journal, edits, find);
      return date1904 ? countFrom1904(operations, find) : operations;
    });
  }

  private async carryOut(
    change: WorkbookChange,
    { id, cells }: AppliedChange,
    steps: Step[],
    { signal, onProgress }: ApplyOptions,
  ): Promise<void> {
    const { find, results, inSteps } = this.parts;
    let done = 0;
    const onCells = (n: number): void => onProgress?.((done += n) / cells);
    if (signal?.aborted) throw new AppError('cancelled', '写入已取消。');
    await inSteps(async (rest) => {
      for await (const step of applyInSteps(change, { id, find, results, rest, signal, onCells })) steps.push(step);
    });
  }

  private putBack(steps: readonly Step[], since: number): Promise<number> {
    const { find, results, edits, inSteps } = this.parts;
    return inSteps((rest) => putBack(steps, { find, results, edits, since, rest }));
  }

  private tell(steps: readonly Step[]): void {
    for (const name of new Set(steps.map((step) => step.sheet))) {
      const sheet = this.parts.find(name);
      if (sheet.isOpen) sheet.calculate(columnsWritten(steps, name));
      this.parts.onWritten(name);
    }
  }

  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const result = this.before.then(deed, deed);
    this.before = result.catch(() => undefined);
    return result;
  }
}

/** What steps wrote on a sheet, column by column: one area for each. */
function columnsWritten(steps: readonly Step[], sheet: string): readonly MergeArea[] {
  const areas = new Map<number, MergeArea>();
  for (const step of steps) {
    if (step.kind !== 'cells' || step.sheet !== sheet) continue;
    const { column, rows } = step;
    const known = areas.get(column);
    const top = Math.min(known?.top ?? Infinity, rows[0] ?? Infinity);
    const bottom = Math.max(known?.bottom ?? 0, rows.at(-1) ?? 0);
    areas.set(column, { top, bottom, left: column, right: column });
  }
  return [...areas.values()];
}
