import type { Grid, MergeArea } from '../grid/grid';

/**
 * The merged areas of a grid, found by any of their cells. What stands in a covered cell (any but
 * the top left one) is not seen by anybody, so it is no value of the table.
 *
 * Areas are kept by column and not by cell: a ledger of 100,000 rows may be merged down all over.
 */
export class Merges {
  private readonly byColumn: (MergeArea[] | undefined)[] = [];
  readonly none: boolean;

  constructor({ merges, columnCount }: Grid) {
    this.none = merges.length === 0;
    for (const m of merges) {
      for (let c = m.left; c <= Math.min(m.right, columnCount - 1); c++) (this.byColumn[c] ??= []).push(m);
    }
    for (const areas of this.byColumn) areas?.sort((a, b) => a.top - b.top);
  }

  /** The areas that reach into a column, from top to bottom. */
  inColumn(column: number): readonly MergeArea[] {
    return this.byColumn[column] ?? [];
  }

  /** The area a cell belongs to. */
  areaAt(row: number, column: number): MergeArea | null {
    const areas = this.byColumn[column];
    if (areas === undefined) return null;
    // The last area that begins at or above the row is the only one that can reach it.
    let low = 0;
    let high = areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((areas[middle] as MergeArea).top <= row) low = middle + 1;
      else high = middle;
    }
    const m = areas[low - 1];
    return m !== undefined && m.bottom >= row ? m : null;
  }

  /** Whether a cell lies under a merge and is not its top left one. */
  isCovered(row: number, column: number): boolean {
    const m = this.areaAt(row, column);
    return m !== null && (m.top !== row || m.left !== column);
  }
}
