import type { MergeArea } from '../../core/grid/grid';

/** Columns a sheet can have; a cell's place then fits into one number. */
const COLUMNS = 16_384;

/** Cells of a change that are left as they are, by where they were when it was made. */
export class ForeignCells {
  private readonly sheets = new Map<string, Set<number>>();

  get count(): number {
    return [...this.sheets.values()].reduce((n, cells) => n + cells.size, 0);
  }

  add(sheet: string, row: number, column: number): void {
    const cells = this.sheets.get(sheet);
    if (cells) cells.add(row * COLUMNS + column);
    else this.sheets.set(sheet, new Set([row * COLUMNS + column]));
  }

  delete(sheet: string, row: number, column: number): void {
    this.sheets.get(sheet)?.delete(row * COLUMNS + column);
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.sheets.get(sheet)?.has(row * COLUMNS + column) ?? false;
  }

  /** Whether any of them lies in an area. */
  within(sheet: string, { top, left, bottom, right }: MergeArea): boolean {
    return [...(this.sheets.get(sheet) ?? [])].some((cell) => {
      const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS];
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  }
}
