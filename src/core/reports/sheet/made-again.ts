import type { Operation } from '../../changes/change';
import { cellAddress } from '../../grid/address';
import { isBlank, valueAt, type Grid } from '../../grid/grid';
import { BLANK } from '../../merge/fingerprint';
import type { SheetModel } from '../../sheets/sheet-model';
import { ColumnWrites } from '../../structure/column-writes';
import { cellFingerprint, memoryOf, readMemory, textOf, widthOf, type SheetMemory } from './sheet-memory';

/** A sheet of figures brought up to date where it stands. */
export interface MadeAgain {
  readonly sheet: string;
  /** What writes the figures that changed; nothing where none did. */
  readonly operations: readonly Operation[];
  /** Cells that people typed over, which stay as they are. */
  readonly kept: readonly string[];
}

/** The first columns say what a row is about; growth and the like further right is text too. */
const NAMING_COLUMNS = 3;

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
      if (this.isTypedIn(row) && !this.isAboutTheSame(row)) return null;
      for (let column = 0; column < width; column++) this.cell(row, column);
      const remembered = textOf(now, row);
      if (valueAt(grid, row, width) !== remembered) writes.set(row, width, remembered);
    }
    const runs = writes.runs();
    const operations: Operation[] = runs.length > 0 ? [{ kind: 'write-cells', sheet: grid.name, runs }] : [];
    return { sheet: grid.name, operations, kept: this.kept };
  }

  private cell(row: number, column: number): void {
    const made = this.now.rows[row]?.[column] ?? BLANK;
    if (this.fingerprintAt(row, column) === made && !this.isFormula(row, column)) return;
    if (this.isTyped(row, column)) this.kept.push(cellAddress(row, column));
    else this.writes.set(row, column, this.model.rows[row]?.[column]?.value ?? null);
  }

  /** Whether a cell no longer holds what the product wrote into it. */
  private isTyped(row: number, column: number): boolean {
    return (
      this.isFormula(row, column) || this.fingerprintAt(row, column) !== (this.before.rows[row]?.[column] ?? BLANK)
    );
  }

  private isTypedIn(row: number): boolean {
    for (let column = 0; column < this.width; column++) if (this.isTyped(row, column)) return true;
    for (let column = this.width + 1; column < this.grid.columns.length; column++)
      if (!isBlank(valueAt(this.grid, row, column))) return true;
    return false;
  }

  /** Whether a row goes on telling of what it told of when something was typed into it. */
  private isAboutTheSame(row: number): boolean {
    const cells = this.model.rows[row] ?? [];
    return cells
      .slice(0, NAMING_COLUMNS)
      .every((cell, c) => typeof cell?.value !== 'string' || this.now.rows[row]?.[c] === this.before.rows[row]?.[c]);
  }

  private isFormula(row: number, column: number): boolean {
    return this.grid.formulas[column]?.has(row) === true;
  }

  private fingerprintAt(row: number, column: number): number {
    return cellFingerprint(valueAt(this.grid, row, column));
  }
}
