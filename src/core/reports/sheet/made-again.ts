import type { Operation } from '../../changes/change';
import { cellAddress } from '../../grid/address';
import { isBlank, isCellError, valueAt, type Grid } from '../../grid/grid';
import { BLANK } from '../../merge/fingerprint';
import { calculates, inputOf, resultOf, type CellReference } from '../../sheets/cell-formula';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';
import { ColumnWrites } from '../../structure/column-writes';
import { NAMING_COLUMNS } from './row-names';
import { cellFingerprint, memoryOf, readMemory, textOf, widthOf, type SheetMemory } from './sheet-memory';

/** A sheet of figures brought up to date where it stands. */
export interface MadeAgain {
  readonly sheet: string;
  /** What writes the figures that changed; nothing where none did. */
  readonly operations: readonly Operation[];
  /** Cells that people typed over, which stay as they are. */
  readonly kept: readonly string[];
  /** What a cell of it holds from now on. */
  valueAt(cell: CellReference): SheetCell['value'];
}

/**
 * Makes a report again in the sheet where it stands. Only cells that hold what the product wrote are
 * written; what people typed over them or beside them stays, and so does everything that is no value.
 * `null` where that cannot be done soundly: the sheet is of another report or period, it is laid out
 * otherwise now, its rows were moved, or what people typed would come to stand beside another name.
 *
 * @param of which report of which period the model is, as it was remembered
 */
export function madeAgain(grid: Grid, model: SheetModel, of: string): MadeAgain | null {
  // Days are other numbers there.
  if (!grid.madeByProduct || grid.date1904) return null;
  const before = readMemory(grid, model);
  const now = memoryOf(model, of);
  if (before?.of !== now.of || before.layout !== now.layout || !hasMerges(grid, model)) return null;
  return new SheetAgain(grid, model, before, now).result();
}

/** Merges that people took away or made show that the sheet is laid out otherwise. */
function hasMerges(grid: Grid, { merges, rows }: SheetModel): boolean {
  const key = ({ top, left, bottom, right }: SheetModel['merges'][number]): string => [top, left, bottom, right].join();
  const within = new Set(grid.merges.filter(({ top }) => top < rows.length).map(key));
  return within.size === merges.length && merges.every((area) => within.has(key(area)));
}

class SheetAgain {
  private readonly writes = new ColumnWrites();
  private readonly kept: string[] = [];
  private readonly width: number;

  constructor(
    private readonly grid: Grid,
    private readonly model: SheetModel,
    private readonly before: SheetMemory,
    private readonly now: SheetMemory,
  ) {
    this.width = widthOf(model);
  }

  result(): MadeAgain | null {
    const { grid, model, now, width, writes } = this;
    for (let row = 0; row < model.rows.length; row++) {
      if (this.isElsewhere(row) || (this.isTypedIn(row) && !this.isAboutTheSame(row))) return null;
      for (let column = 0; column < width; column++) this.cell(row, column);
      const remembered = textOf(now, row);
      if (valueAt(grid, row, width) !== remembered) writes.set(row, width, remembered);
    }
    const runs = writes.runs();
    const operations: Operation[] = runs.length > 0 ? [{ kind: 'write-cells', sheet: grid.name, runs }] : [];
    return {
      sheet: grid.name,
      operations,
      kept: this.kept,
      valueAt: (cell) => this.valueAt(cell),
    };
  }

  private valueAt({ row, column }: CellReference): SheetCell['value'] {
    const typed = this.isTyped(row, column) ? valueAt(this.grid, row, column) : null;
    if (typed !== null) return isCellError(typed) ? typed.error : typed;
    const cell = this.model.rows[row]?.[column];
    if (cell?.formula && calculates(cell.formula)) return resultOf(cell.formula, (of) => this.valueAt(of));
    return cell?.value ?? null;
  }

  private cell(row: number, column: number): void {
    const cell = this.model.rows[row]?.[column];
    const isFormula = this.isFormula(row, column);
    // It has calculated what it shows by itself.
    if (isFormula && cell?.formula && calculates(cell.formula)) return;
    const made = this.now.rows[row]?.[column] ?? BLANK;
    // What was taken over from elsewhere is no part of the memory.
    const isTakenOver = cell?.typed === true && isBlank(valueAt(this.grid, row, column));
    if (!isTakenOver && this.fingerprintAt(row, column) === made && isFormula === (cell?.formula !== undefined)) return;
    if (this.isTyped(row, column)) this.kept.push(cellAddress(row, column));
    else this.writes.set(row, column, cell ? inputOf(cell) : null);
  }

  /**
   * Whether a cell no longer holds what the product wrote into it. What a formula of ours shows moves on
   * by itself, but for a link.
   */
  private isTyped(row: number, column: number): boolean {
    const formula = this.model.rows[row]?.[column]?.formula;
    if (this.isFormula(row, column) && (!formula || calculates(formula))) return !formula;
    return this.fingerprintAt(row, column) !== (this.before.rows[row]?.[column] ?? BLANK);
  }

  private isTypedIn(row: number): boolean {
    for (let column = 0; column < this.width; column++) if (this.isTyped(row, column)) return true;
    for (let column = this.width + 1; column < this.grid.columns.length; column++)
      if (!isBlank(valueAt(this.grid, row, column))) return true;
    return false;
  }

  /** Whether what a row tells of stands on another row of the sheet now. */
  private isElsewhere(row: number): boolean {
    const origin = this.model.rows[row]?.find((cell) => cell?.origin !== undefined)?.origin;
    return origin?.sheet === this.grid.name && origin.row !== row;
  }

  /** Whether a row goes on telling of what it told of when something was typed into it. */
  private isAboutTheSame(row: number): boolean {
    const cells = this.model.rows[row] ?? [];
    return cells.slice(0, NAMING_COLUMNS).every(
      (cell, c) =>
        typeof cell?.value !== 'string' ||
        // A text with figures in it changes with them.
        cell.formula !== undefined ||
        cell.typed === true ||
        this.now.rows[row]?.[c] === this.before.rows[row]?.[c],
    );
  }

  private isFormula(row: number, column: number): boolean {
    return this.grid.formulas[column]?.has(row) === true;
  }

  private fingerprintAt(row: number, column: number): number {
    return cellFingerprint(valueAt(this.grid, row, column));
  }
}
