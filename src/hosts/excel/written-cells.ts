import { cellKey } from '../../core/changes/row-keys';
import { contentOfTyped } from './cell-input';
import type { Raw } from './contents';
import { unpackedForms, type RecordStep, type Side } from './record';
import { rowsOfStretches } from './runs';

/** What is typed into the cells of one column, by row; nothing where none is written. */
type Forms = Readonly<Record<Side, Raw[]>>;

/** The cells that steps write on one sheet, each once however often it was written: as they were first, and as they are at last. */
export class WrittenCells {
  private readonly columns = new Map<number, Forms>();
  /** In ascending order, with those that are merged or put in. */
  readonly rows: Int32Array;

  constructor(steps: readonly RecordStep[]) {
    const rows: number[][] = [];
    const note = (from: number, count: number): void =>
      void rows.push(Array.from({ length: count }, (_, i) => from + i));
    for (const step of steps) {
      if (step.kind === 'merges') for (const { top, bottom } of step.areas) note(top, bottom - top + 1);
      if (step.kind === 'rows') note(step.at, step.count);
      if (step.kind !== 'cells') continue;
      for (const [first, count] of step.rows) note(first, count);
      const here = rowsOfStretches(step.rows);
      const [before, after] = [unpackedForms(step.before.forms, here), unpackedForms(step.after.forms, here)];
      const column = this.columns.get(step.column) ?? { before: [], after: [] };
      this.columns.set(step.column, column);
      here.forEach((row, i) => {
        column.before[row] ??= before[i] ?? '';
        column.after[row] = after[i] ?? '';
      });
    }
    this.rows = Int32Array.from(new Set(rows.flat())).sort();
  }

  columnNumbers(): ReadonlySet<number> {
    return new Set(this.columns.keys());
  }

  /** What is typed into a cell to have it as it is on one side; `undefined` for one that is not written. */
  formAt(row: number, column: number, side: Side): Raw | undefined {
    return this.columns.get(column)?.[side][row];
  }

  /** What the cells add to the key of each row on one side, in the order of {@link rows}. */
  keysOn(side: Side): Uint32Array {
    const keys = new Uint32Array((this.rows.at(-1) ?? -1) + 1);
    for (const [column, forms] of this.columns)
      forms[side].forEach((form, row) => (keys[row]! += cellKey(column, contentOfTyped(form))));
    return Uint32Array.from(this.rows, (row) => keys[row]!);
  }
}
