import type { CellRun, Operation, SetColumnWidths, SetConditionalFormats } from '../../../core/changes/change';
import { isFormulaInput } from '../../../core/changes/change';
import type { MergeArea } from '../../../core/grid/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import { formulaTooLong, outsideSheet } from './patch-fault';
import { validationEdits, type ValidationEdits } from './validation-edits';

/** Excel reads no longer formula. */
const MAX_FORMULA = 8192;

/** All that happens to one sheet, so that its part is passed through once. */
export interface SheetEdits {
  readonly sheet: string;
  readonly writes: CellWrites;
  readonly merges: readonly MergeArea[];
  readonly widths: readonly SetColumnWidths['widths'][number][];
  readonly formats: readonly SetConditionalFormats[];
  readonly validations: ValidationEdits;
}

/** Gathers operations by sheet; what concerns one sheet keeps its order. */
export function editsBySheet(operations: readonly Operation[]): SheetEdits[] {
  const bySheet = new Map<string, Operation[]>();
  for (const operation of operations) {
    const list = bySheet.get(operation.sheet);
    if (list) list.push(operation);
    else bySheet.set(operation.sheet, [operation]);
  }
  return [...bySheet].map(([sheet, list]) => ({
    sheet,
    writes: new CellWrites(
      sheet,
      list.flatMap((o) => (o.kind === 'write-cells' ? o.runs : [])),
    ),
    merges: list.flatMap((o) => (o.kind === 'merge-cells' ? o.areas.map((area) => checkedArea(sheet, area)) : [])),
    widths: list.flatMap((o) => (o.kind === 'set-column-widths' ? o.widths : [])),
    formats: list.filter((o) => o.kind === 'set-conditional-formats'),
    validations: validationEdits(
      list.filter((o) => o.kind === 'set-validations'),
      (area) => checkedArea(sheet, area),
    ),
  }));
}

function checkedArea(sheet: string, area: MergeArea): MergeArea {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw outsideSheet(sheet);
  return area;
}

/**
 * The cells to write, row by row. A row's writes keep the order in which they were asked for: a later
 * one may take its formatting from a cell that an earlier one wrote.
 */
export class CellWrites {
  /** Row by row: which run, and which of its cells. Those of row r lie from `#starts[r]` to `#starts[r + 1]`. */
  readonly runOf: Int32Array;
  readonly cellOf: Int32Array;
  readonly #starts: Int32Array;
  readonly #runs: readonly CellRun[];
  readonly #lastRow: number;
  /** The area of all written cells, `null` where there are none. */
  readonly area: MergeArea | null;

  constructor(sheet: string, runs: readonly CellRun[]) {
    this.#runs = runs;
    let count = 0;
    let top = MAX_ROWS;
    let bottom = -1;
    let left = MAX_COLUMNS;
    let right = -1;
    for (const run of runs) {
      checkRun(sheet, run);
      const { rows, column } = run;
      if (rows.length === 0) continue;
      count += rows.length;
      top = Math.min(top, rows[0]!);
      bottom = Math.max(bottom, rows[rows.length - 1]!);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    this.#lastRow = bottom;
    this.area = count === 0 ? null : { top, left, bottom, right };
    const starts = new Int32Array(bottom + 2);
    for (const { rows } of runs) for (const row of rows) starts[row + 1]!++;
    for (let row = 0; row <= bottom; row++) starts[row + 1]! += starts[row]!;
    this.#starts = starts;
    this.runOf = new Int32Array(count);
    this.cellOf = new Int32Array(count);
    const next = starts.slice();
    runs.forEach(({ rows }, r) => {
      for (let i = 0; i < rows.length; i++) {
        const place = next[rows[i]!]!++;
        this.runOf[place] = r;
        this.cellOf[place] = i;
      }
    });
  }

  /** The first row from this one on that has writes; `MAX_ROWS` where none has. */
  rowFrom(row: number): number {
    for (let r = row; r <= this.#lastRow; r++) if (this.#starts[r] !== this.#starts[r + 1]) return r;
    return MAX_ROWS;
  }

  /** Place of the first write of a row. */
  from(row: number): number {
    return this.#starts[Math.min(row, this.#lastRow + 1)]!;
  }

  /** Place after the last write of a row. */
  to(row: number): number {
    return this.#starts[Math.min(row, this.#lastRow) + 1]!;
  }

  run(place: number): CellRun {
    return this.#runs[this.runOf[place]!]!;
  }
}

function checkRun(sheet: string, { column, rows, inputs, like }: CellRun): void {
  if (rows.length !== inputs.length) throw new RangeError('one input for each row');
  if (column < 0 || column >= MAX_COLUMNS || (like !== undefined && (like < 0 || like >= MAX_COLUMNS)))
    throw outsideSheet(sheet);
  let before = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row <= before) throw new RangeError('rows in ascending order');
    before = row;
    const input = inputs[i];
    if (input !== undefined && isFormulaInput(input) && input.formula.length > MAX_FORMULA)
      throw formulaTooLong(sheet, row, column);
  }
  if (before >= MAX_ROWS) throw outsideSheet(sheet);
}
