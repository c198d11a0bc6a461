import type {
  AddSheet,
  CellInput,
  InsertRows,
  OfferedArea,
  Operation,
  ReplaceSheet,
  WorkbookChange,
} from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import type { Validation } from '../../core/sheets/sheet-model';
import type { AppliedChange, ChangeJournal } from '../workbook-host';
import type { Content } from './cell-contents';
import type { GridRule } from './grid-sheet';
import type { OldSheet } from './replaced-sheets';
import type { RowMover } from './row-mover';

/** Something that was done to the grid, with what it takes to put it back and to do it again. */
export type Step =
  CellsStep | MergesStep | WidthStep | RulesStep | ValidationsStep | RowsStep | SheetStep | ReplacedStep;

/** Cells of one column. */
interface CellsPlace {
  readonly sheet: string;
  readonly column: number;
  readonly rows: Int32Array;
}

export interface CellsStep extends CellsPlace {
  readonly kind: 'cells';
  readonly before: readonly Content[];
  readonly inputs: readonly CellInput[];
  /** Names of the styles that they got. */
  readonly styles: readonly (string | undefined)[];
  /** Whether the grid got formulas, or their results only. */
  readonly calculated: boolean;
  /** Rows where the grid held the result of a formula only. */
  readonly resultRows: ReadonlySet<number>;
}

/** Areas that were merged. */
export interface MergesStep {
  readonly kind: 'merges';
  readonly sheet: string;
  readonly areas: readonly MergeArea[];
}

/** Pixels; null for the standard width. */
export interface WidthStep {
  readonly kind: 'width';
  readonly sheet: string;
  readonly column: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** All rules of a sheet. */
export interface RulesStep {
  readonly kind: 'rules';
  readonly sheet: string;
  readonly before: readonly GridRule[];
  readonly after: readonly GridRule[];
}

/** Drop-downs and hints where there were none, or earlier ones of ours. */
export interface ValidationsStep {
  readonly kind: 'validations';
  readonly sheet: string;
  readonly validations: readonly Validation[];
  readonly replaces: readonly OfferedArea[];
}

/** Rows that were put in. */
export interface RowsStep {
  readonly kind: 'rows';
  readonly sheet: string;
  readonly operation: InsertRows;
  /** Formulas that went on in them. */
  readonly filled: readonly FilledCell[];
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  /** Without its sign of equality. */
  readonly formula: string;
}

/** A sheet that was added. */
export interface SheetStep {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly added: AddSheet;
  /** What the grid calls it. */
  readonly id: string;
}

/** A sheet that another edition came in the place of. */
export interface ReplacedStep {
  readonly kind: 'replaced';
  readonly sheet: string;
  readonly by: ReplaceSheet;
  /** What the grid calls the edition that came. */
  readonly id: string;
  readonly old: OldSheet;
}

export interface JournalEntry {
  readonly applied: AppliedChange;
  readonly change: WorkbookChange;
  /** In the order in which they were done. */
  readonly steps: readonly Step[];
  /** The clerk's count of edits when it was done first. */
  readonly since: number;
  /** The clerk's count of edits when it was done last. */
  readonly written: number;
  /** Sheets of which everything stayed when it was put back, added or with new rows: that is saved all the same. */
  readonly keptSheets: ReadonlySet<string>;
  /** Sheets it wrote to that another edition stands in the place of for good. */
  readonly goneSheets: ReadonlySet<string>;
}

/** A change that stands for good. */
interface SettledChange {
  readonly operations: readonly Operation[];
  readonly places: readonly CellsPlace[];
  readonly written: number;
}

const NONE: ReadonlySet<string> = new Set();

/** What was done to the open workbook. It lives as long as the workbook is open. */
export class Journal {
  private settled: readonly SettledChange[] = [];
  private done: readonly JournalEntry[] = [];
  /** The one put back last at the end. */
  private undone: readonly JournalEntry[] = [];
  private made = 0;

  nextId(): string {
    return `change-${++this.made}`;
  }

  /** Takes in a new change, which drops what could be done again. */
  add(entry: JournalEntry): void {
    // Rows that stayed came after those of the changes that stand: only in this order do both find their places.
    if (this.undone.some(({ keptSheets, steps }) => steps.some((s) => s.kind === 'rows' && keptSheets.has(s.sheet)))) {
      this.settle(this.done);
      this.done = [];
    }
    this.settle([...this.undone].reverse().map(keptOf));
    this.done = [...this.done, entry];
    this.undone = [];
  }

  /** Whether rows that a later change put into a sheet stayed there when it was put back. */
  keepsRowsOn(sheet: string): boolean {
    return this.undone.some(
      ({ keptSheets, steps }) =>
        keptSheets.has(sheet) && steps.some((step) => step.kind === 'rows' && step.sheet === sheet),
    );
  }

  /**
   * Has what was noted of cells follow rows that were put in or taken out.
   *
   * @param by the change that does so; null for one that is not in the journal yet
   */
  moveRows(mover: RowMover, by: string | null): void {
    this.done = this.done.map((entry) =>
      entry.applied.id === by ? entry : { ...entry, steps: entry.steps.map((step) => mover.step(step)) },
    );
    this.settled = this.settled.map((change) => ({
      ...change,
      places: change.places.map((place) =>
        place.sheet === mover.sheet ? { ...place, rows: place.rows.map((row) => mover.row(row) ?? row) } : place,
      ),
    }));
  }

  /** The change that can be put back. */
  newest(): JournalEntry | undefined {
    return this.done.at(-1);
  }

  /** The change that can be done again. */
  putBackLast(): JournalEntry | undefined {
    return this.undone.at(-1);
  }

  /** Notes that the newest change was put back, but for some sheets. */
  putBack(keptSheets: ReadonlySet<string>): void {
    const [entry] = this.done.slice(-1);
    if (!entry) return;
    this.undone = [...this.undone, { ...entry, keptSheets }];
    const replaced = entry.steps.filter(({ kind, sheet }) => kind === 'replaced' && keptSheets.has(sheet));
    const gone = replaced.map(({ sheet }) => sheet);
    this.done = this.done
      .slice(0, -1)
      .map((earlier) => ({ ...earlier, goneSheets: new Set([...earlier.goneSheets, ...gone]) }));
  }

  /** Notes that the change put back last was done again, after so many edits. */
  doneAgain(written: number): void {
    this.done = [...this.done, ...this.undone.slice(-1).map((entry) => ({ ...entry, written, keptSheets: NONE }))];
    this.undone = this.undone.slice(0, -1);
  }

  /** Drops what it takes to put changes back or to do them again; what stands is saved all the same. */
  forget(): void {
    this.settle([...this.done, ...[...this.undone].reverse().map(keptOf)]);
    this.done = [];
    this.undone = [];
  }

  list(): ChangeJournal {
    const applied = (entries: readonly JournalEntry[]): AppliedChange[] => entries.map((entry) => entry.applied);
    return { done: applied(this.done), undone: applied(this.undone) };
  }

  /** Everything that stands, in the order in which it was done. */
  operations(): readonly Operation[] {
    const standing = [...this.done, ...[...this.undone].reverse().map(keptOf)];
    return [
      ...this.settled.flatMap((change) => change.operations),
      ...standing.flatMap((entry) => entry.change.operations),
    ];
  }

  private settle(entries: readonly JournalEntry[]): void {
    this.settled = [...this.settled, ...entries.map(settledOf)];
  }

  /** Whether a change that was made after a count of edits, and stands, wrote a cell. */
  wroteSince(edits: number, sheet: string, row: number, column: number): boolean {
    const covered = (places: readonly CellsPlace[]): boolean => places.some((p) => covers(p, sheet, row, column));
    return (
      this.settled.some(({ written, places }) => written >= edits && covered(places)) ||
      this.done.some(({ written, steps }) => written >= edits && covered(placesOf(steps)))
    );
  }
}

/** What stays of a change that was put back: the sheets it added and could not take away. */
const keptOf = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  change: { ...entry.change, operations: entry.change.operations.filter((op) => entry.keptSheets.has(op.sheet)) },
  steps: entry.steps.filter((step) => entry.keptSheets.has(step.sheet)),
});

const settledOf = ({ change, steps, written }: JournalEntry): SettledChange => ({
  operations: change.operations,
  // The places alone: what stood there before is to be forgotten.
  places: placesOf(steps).map(({ sheet, column, rows }) => ({ sheet, column, rows })),
  written,
});

const placesOf = (steps: readonly Step[]): readonly CellsPlace[] => steps.filter((step) => step.kind === 'cells');

function covers(place: CellsPlace, sheet: string, row: number, column: number): boolean {
  if (place.sheet !== sheet || place.column !== column) return false;
  return row >= (place.rows[0] ?? Infinity) && place.rows.includes(row);
}
