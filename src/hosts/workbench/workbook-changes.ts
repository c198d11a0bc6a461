import { AppError } from '../../core/app-error';
import { cellsWritten, type InsertRows, type Operation, type WorkbookChange } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { checkChange, typedSince, type SheetRoom } from '../check-change';
import type { AppliedChange, ApplyOptions, RestoredChange } from '../workbook-host';
import { applyInSteps } from './apply-change';
import type { ClerkEdits } from './clerk-edits';
import { countFrom1904 } from './date-system';
import type { GridSheet } from './grid-sheet';
import type { GridTabs } from './grid-tabs';
import { Journal, type FilledCell, type JournalEntry, type Step } from './journal';
import { moveRows } from './moved-rows';
import { isOld } from './replaced-sheets';
import type { ResultCells } from './result-cells';
import type { RowMover, Way } from './row-mover';
import { hasFormula, saveOperations } from './save-operations';
import type { Rest } from './snapshot';
import type { ValidatedAreas } from './validated-areas';
import { cellsOf, sheetsWithChangedRows, writeSide, type Left, type Side } from './write-side';

/** What the changes of one open workbook work with. */
export interface ChangeParts {
  /** Milliseconds since 1970 began in Greenwich. */
  readonly now: () => number;
  readonly find: (sheet: string) => GridSheet;
  readonly tabs: () => GridTabs;
  /** Whether the product made a sheet. */
  readonly isOurs: (sheet: string) => boolean;
  readonly results: ResultCells;
  readonly validated: ValidatedAreas;
  readonly edits: ClerkEdits;
  /** Runs work in small steps, giving it the pauses between them. */
  readonly inSteps: <T>(work: (rest: Rest) => Promise<T>) => Promise<T>;
  /** Told of rows that were put in or taken out, beyond what changes know of them. */
  readonly onMoved: (mover: RowMover) => void;
  /** Tells that cells of a sheet are not what they were. */
  readonly onWritten: (sheet: string) => void;
  /** Waits for the formulas that are being calculated. */
  readonly calculated: () => Promise<void>;
}

/** Carries out changes of one open workbook, puts them back and does them again, one at a time. */
export class WorkbookChanges {
  readonly journal = new Journal();
  /** The deed before this one; a change never begins in the middle of another. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ChangeParts) {}

  apply(change: WorkbookChange, options: ApplyOptions = {}): Promise<AppliedChange> {
    return this.inTurn(async () => {
      checkChange(change, (sheet) => this.roomOf(sheet), this.parts.tabs().names());
      const id = this.journal.nextId();
      const { title, why, by } = change;
      const applied: AppliedChange = {
        id,
        title,
        cells: cellsWritten(change),
        when: this.parts.now(),
        ...(why !== undefined && { why }),
        ...(by !== undefined && { by }),
      };
      const since = this.parts.edits.count;
      const steps: Step[] = [];
      try {
        await this.carryOut(change, applied, steps, options);
      } catch (error) {
        await this.cross(steps, 'before', { since, by: null, staying: NONE });
        throw error;
      } finally {
        this.tell(steps);
      }
      this.journal.add({ applied, change, steps, since, written: since, keptSheets: new Set(), goneSheets: new Set() });
      return applied;
    });
  }

  undo(options: ApplyOptions = {}): Promise<RestoredChange> {
    return this.inTurn(async () => {
      const entry = this.journal.newest();
      if (!entry) throw new AppError('nothing-to-undo', '没有可以还原的改动：本次打开工作簿以后还没有写入过。');
      const left = await this.restore(entry, 'before', options);
      this.journal.putBack(left.sheets);
      return restored(entry, left);
    });
  }

  redo(options: ApplyOptions = {}): Promise<RestoredChange> {
    return this.inTurn(async () => {
      const entry = this.journal.putBackLast();
      if (!entry) throw new AppError('nothing-to-redo', '没有可以重做的改动：还原以后又有新的写入，或者还没有还原过。');
      this.refuseIfTyped(entry);
      const written = this.parts.edits.count;
      const left = await this.restore(entry, 'after', options);
      this.journal.doneAgain(written);
      return restored(entry, left);
    });
  }

  /** A saved file never has the journal in it; here it goes from the page as well. */
  forget(): Promise<void> {
    return this.inTurn(() => {
      this.journal.forget();
      return Promise.resolve();
    });
  }

  /** What it takes to make the opened file what the grid shows. */
  operations(date1904: boolean): Promise<readonly Operation[]> {
    return this.inTurn(async () => {
      const { edits, find, calculated } = this.parts;
      if (hasFormula(this.journal, edits, find)) await calculated();
      const operations = saveOperations(this.journal, edits, find);
      return date1904 ? countFrom1904(operations, find) : operations;
    });
  }

  private roomOf(name: string): SheetRoom {
    const sheet = this.parts.find(name);
    return {
      name: sheet.name,
      madeByProduct: this.parts.isOurs(sheet.name),
      merges: () => sheet.merges(),
      validated: () => this.parts.validated.of(sheet.name),
    };
  }

  /** What was typed into a sheet since it was brought back would go with it. */
  private refuseIfTyped({ steps, since }: JournalEntry): void {
    const { edits, tabs } = this.parts;
    for (const step of steps)
      if (step.kind === 'replaced' && isOld(step.sheet, step.old, tabs()) && edits.anySince(since, step.sheet))
        throw typedSince(step.sheet);
  }

  private async carryOut(
    change: WorkbookChange,
    { id, cells }: AppliedChange,
    steps: Step[],
    { signal, onProgress }: ApplyOptions,
  ): Promise<void> {
    const { find, tabs, results, validated, edits, inSteps } = this.parts;
    let done = 0;
    const onCells = (n: number): void => onProgress?.((done += n) / cells);
    if (signal?.aborted) throw new AppError('cancelled', '写入已取消。');
    await inSteps(async (rest) => {
      const insertRows = (operation: InsertRows): Promise<readonly FilledCell[]> =>
        this.moveRows(operation, 'in', null, rest);
      const applying = { id, find, tabs: tabs(), results, validated, edits, insertRows, rest, signal, onCells };
      for await (const step of applyInSteps(change, applying)) steps.push(step);
    });
  }

  /** Takes a change to one of its sides. What fails or is stopped on the way goes back to the other. */
  private async restore(
    { applied, steps: all, since, keptSheets, goneSheets }: JournalEntry,
    side: Side,
    { signal, onProgress }: ApplyOptions,
  ): Promise<Left> {
    const steps = all.filter(({ sheet }) => !goneSheets.has(sheet));
    const staying = this.staying(steps, side, since, keptSheets);
    const how = { since, by: applied.id, staying };
    const crossed: Step[] = [];
    let done = 0;
    try {
      return await this.cross(steps, side, how, (step) => {
        crossed.push(step);
        if (step.kind === 'cells') onProgress?.((done += step.rows.length) / Math.max(1, applied.cells));
        if (signal?.aborted) throw new AppError('cancelled', '操作已取消。');
      });
    } catch (error) {
      const wayBack = side === 'after' ? crossed : crossed.reverse();
      await this.cross(wayBack, side === 'after' ? 'before' : 'after', how);
      throw error;
    } finally {
      this.tell(steps);
    }
  }

  private cross(
    steps: readonly Step[],
    side: Side,
    { since, by, staying }: HowToCross,
    onStep: (step: Step) => void = () => undefined,
  ): Promise<Left> {
    const { find, tabs, results, validated, edits, inSteps } = this.parts;
    return inSteps((rest) => {
      const move = (operation: InsertRows, way: Way): Promise<unknown> => this.moveRows(operation, way, by, rest);
      const crossing = { find, tabs: tabs(), results, validated, edits, since, staying, moveRows: move, rest, onStep };
      return writeSide(steps, side, crossing);
    });
  }

  /** The sheets with new rows on which everything stays as it is. */
  private staying(
    steps: readonly Step[],
    side: Side,
    since: number,
    keptSheets: ReadonlySet<string>,
  ): ReadonlySet<string> {
    const withRows = steps.filter((step) => step.kind === 'rows').map(({ sheet }) => sheet);
    const { find, edits } = this.parts;
    const changed = side === 'after' ? keptSheets : sheetsWithChangedRows(steps, { find, edits, since });
    return new Set(
      withRows.filter((name) => changed.has(name) || (side === 'before' && this.journal.keepsRowsOn(name))),
    );
  }

  private moveRows(operation: InsertRows, way: Way, by: string | null, rest: Rest): Promise<readonly FilledCell[]> {
    const { find, tabs, results, validated, edits, onMoved } = this.parts;
    return moveRows(operation, way, {
      sheets: () => tabs().names().map(find),
      find,
      results,
      validated,
      edits,
      rest,
      onMoved: (mover) => {
        this.journal.moveRows(mover, by);
        onMoved(mover);
      },
    });
  }

  private tell(steps: readonly Step[]): void {
    for (const name of new Set(steps.map((step) => step.sheet))) {
      const sheet = this.parts.tabs().has(name) ? this.parts.find(name) : null;
      if (sheet?.isOpen) sheet.calculate(columnsWritten(steps, name));
      this.parts.onWritten(name);
    }
  }

  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const result = this.before.then(deed, deed);
    this.before = result.catch(() => undefined);
    return result;
  }
}

const NONE: ReadonlySet<string> = new Set();

interface HowToCross {
  /** The clerk's count of edits when the change was done first. */
  readonly since: number;
  /** The change's name in the journal; null while it is not in there. */
  readonly by: string | null;
  readonly staying: ReadonlySet<string>;
}

/** The clerk moves nothing in the grid, and no sheet goes but for another edition of it: see `structure-guard`. */
function restored({ applied, steps, goneSheets }: JournalEntry, { cells, sheets }: Left): RestoredChange {
  const gone = steps.filter(({ sheet }) => goneSheets.has(sheet));
  return {
    ...applied,
    kept: cells + new Set(gone.flatMap(cellsOf)).size,
    keptSheets: [...sheets].filter((name) => steps.some((step) => isMade(step) && step.sheet === name)),
    lostRows: 0,
    goneSheets: [...new Set(gone.map(({ sheet }) => sheet))],
  };
}

const isMade = ({ kind }: Step): boolean => kind === 'sheet' || kind === 'replaced';

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
