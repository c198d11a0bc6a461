import { isFormulaInput, type CellInput } from '../../../core/changes/change';
import type { CellStyle } from '../../../core/sheets/sheet-model';
import { MAX_COLUMNS } from '../../../core/grid/sheet-size';
import { isEmptyInput, needsQuoteMark } from './cell-xml';
import type { RowScan } from './row-scan';
import type { CellWrites } from './sheet-edits';

/** Whether a cell's text is to carry Excel's quote mark. */
export type QuoteMark = 'set' | 'clear' | 'keep';

/** Finds or makes the style of a cell. */
export interface StyleSource {
  /** The style that has what `base` has, with `overlay` laid over it. */
  styleOf(base: number, overlay: CellStyle | undefined, quote: QuoteMark): number;
}

/**
 * What one row's cells are to become. Writes are carried out in the order in which they were asked
 * for; then the cells lie here by column. Used again for every row.
 */
export class RowEdits {
  count = 0;
  readonly columns: number[] = [];
  readonly styles: number[] = [];
  readonly inputs: CellInput[] = [];
  /** Place of a column's edit, plus one; 0 where it has none. */
  readonly #slots = new Int32Array(MAX_COLUMNS);
  readonly #styles: StyleSource;
  readonly #columnStyles: Int32Array;

  /** @param columnStyles style of each column's empty cells. */
  constructor(styles: StyleSource, columnStyles: Int32Array) {
    this.#styles = styles;
    this.#columnStyles = columnStyles;
  }

  /** @param scan the row as it is, `null` where the sheet has none yet. */
  collect(writes: CellWrites, row: number, scan: RowScan | null): void {
    this.count = 0;
    let ascending = true;
    for (let place = writes.from(row); place < writes.to(row); place++) {
      const { column, like, style, inputs } = writes.run(place);
      const input = inputs[writes.cellOf[place]!] ?? null;
      const base = this.#styleAt(like ?? column, scan);
      let slot = this.#slots[column]! - 1;
      if (slot < 0) {
        slot = this.count++;
        this.#slots[column] = slot + 1;
        this.columns[slot] = column;
        if (slot > 0 && this.columns[slot - 1]! > column) ascending = false;
      }
      this.styles[slot] = this.#styles.styleOf(base, style, quoteMark(input));
      this.inputs[slot] = input;
    }
    for (let i = 0; i < this.count; i++) this.#slots[this.columns[i]!] = 0;
    if (!ascending) this.#sort();
  }

  /** Whether a cell that does not exist need not be made: it would be empty and look as it does without. */
  isNothing(i: number, scan: RowScan | null): boolean {
    return isEmptyInput(this.inputs[i] ?? null) && this.styles[i] === this.#emptyStyle(this.columns[i]!, scan);
  }

  #styleAt(column: number, scan: RowScan | null): number {
    const slot = this.#slots[column]!;
    if (slot > 0) return this.styles[slot - 1]!;
    const cell = scan === null ? -1 : scan.find(column);
    return cell >= 0 ? scan!.styles[cell]! : this.#emptyStyle(column, scan);
  }

  /** What an absent cell looks like: as its row says, else as its column says. */
  #emptyStyle(column: number, scan: RowScan | null): number {
    return scan !== null && scan.style >= 0 ? scan.style : this.#columnStyles[column]!;
  }

  #sort(): void {
    const order = Array.from({ length: this.count }, (_, i) => i).sort((a, b) => this.columns[a]! - this.columns[b]!);
    const columns = order.map((i) => this.columns[i]!);
    const styles = order.map((i) => this.styles[i]!);
    const inputs = order.map((i) => this.inputs[i] ?? null);
    for (let i = 0; i < order.length; i++) {
      this.columns[i] = columns[i]!;
      this.styles[i] = styles[i]!;
      this.inputs[i] = inputs[i]!;
    }
  }
}

/**
 * A mark left from a text would turn the next number or formula typed there into text; a text that
 * looks like a formula needs one.
 */
function quoteMark(input: CellInput): QuoteMark {
  if (isEmptyInput(input)) return 'keep';
  if (typeof input === 'number' || typeof input === 'boolean' || isFormulaInput(input)) return 'clear';
  return needsQuoteMark(input) ? 'set' : 'keep';
}
