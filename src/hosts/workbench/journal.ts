import type { Operation, WorkbookChange, CellInput } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import type { AppliedChange } from '../workbook-host';
import type { Content } from './cell-contents';
import type { GridRule } from './grid-sheet';

/** Something that was done to the grid, with what it takes to put it back. */
export type Step = CellsStep | MergesStep | WidthStep | RulesStep;

/** Some cells of one column. */
export interface CellsStep {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly column: number;
  readonly rows: Int32Array;
  readonly inputs: readonly CellInput[];
  readonly before: readonly Content[];
  /** Whether the grid got formulas, or their results only. */
  readonly calculated: boolean;
  /** Rows where the grid held the result of a formula only. */
  readonly resultRows: ReadonlySet<number>;
}

export interface MergesStep {
  readonly kind: 'merges';
  readonly sheet: string;
  readonly areas: readonly MergeArea[];
}

export interface WidthStep {
  readonly kind: 'width';
  readonly sheet: string;
  readonly column: number;
  readonly before: number | null;
}

export interface RulesStep {
  readonly kind: 'rules';
  readonly sheet: string;
  readonly before: readonly GridRule[];
}

export interface JournalEntry {
  readonly applied: AppliedChange;
  readonly change: WorkbookChange;
  /** In the order in which they were done. */
  readonly steps: readonly Step[];
  /** The clerk's count of edits when it began. */
  readonly since: number;
}

/** What was done to the open workbook and not put back. It lives as long as the workbook is open. */
export class Journal {
  private readonly entries: JournalEntry[] = [];
  private made = 0;

  nextId(): string {
    return `change-${++this.made}`;
  }

  add(entry: JournalEntry): void {
    this.entries.push(entry);
  }

  newest(): JournalEntry | undefined {
    return this.entries.at(-1);
  }

  remove(entry: JournalEntry): void {
    this.entries.splice(this.entries.indexOf(entry), 1);
  }

  list(): readonly AppliedChange[] {
    return this.entries.map((entry) => entry.applied);
  }

  /** Everything that stands, in the order in which it was done. */
  operations(): readonly Operation[] {
    return this.entries.flatMap((entry) => entry.change.operations);
  }

  /** Whether a change that began after a count of edits, and stands, wrote a cell. */
  wroteSince(edits: number, sheet: string, row: number, column: number): boolean {
    return this.entries.some((entry) => entry.since >= edits && entry.steps.some((s) => wrote(s, sheet, row, column)));
  }
}

function wrote(step: Step, sheet: string, row: number, column: number): boolean {
  if (step.kind !== 'cells' || step.sheet !== sheet || step.column !== column) return false;
  return row >= (step.rows[0] ?? Infinity) && step.rows.includes(row);
}
