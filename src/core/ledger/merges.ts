import type { Grid, MergeArea } from '../grid/grid';

/**
 * The merged areas of a grid, found by any of their cells. What stands in a covered cell (any but
 * the top left one) is not seen by anybody, so it is no value of the table.
 */
export class Merges {
  private readonly byCell = new Map<number, MergeArea>();

  constructor(private readonly grid: Grid) {
    for (const m of grid.merges) {
      const bottom = Math.min(m.bottom, grid.rowCount - 1);
      const right = Math.min(m.right, grid.columnCount - 1);
      for (let r = m.top; r <= bottom; r++) {
        for (let c = m.left; c <= right; c++) this.byCell.set(r * grid.columnCount + c, m);
      }
    }
  }

  /** The area a cell belongs to. */
  areaAt(row: number, column: number): MergeArea | null {
    if (this.byCell.size === 0) return null;
    return this.byCell.get(row * this.grid.columnCount + column) ?? null;
  }

  /** Whether a cell lies under a merge and is not its top left one. */
  isCovered(row: number, column: number): boolean {
    const m = this.areaAt(row, column);
    return m !== null && (m.top !== row || m.left !== column);
  }

  get none(): boolean {
    return this.byCell.size === 0;
  }
}
