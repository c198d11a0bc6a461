import { LOST } from '../../core/changes/found-rows';
import type { MergeArea } from '../../core/grid/grid';

/** Where the rows of one sheet are now. */
export class RowPlaces {
  private readonly byRow: Int32Array;
  private readonly hasMoved: boolean;
  private readonly inOrder: boolean;

  /** @param places of each of the rows, which are in ascending order; `LOST` for those that were not found */
  constructor(
    private readonly rows: Int32Array,
    private readonly places: Int32Array,
  ) {
    this.byRow = new Int32Array((rows.at(-1) ?? -1) + 1).fill(LOST);
    rows.forEach((row, i) => (this.byRow[row] = places[i]!));
    this.hasMoved = rows.some((row, i) => places[i] !== row);
    const found = places.filter((place) => place !== LOST);
    this.inOrder = found.every((place, i) => i === 0 || found[i - 1]! < place);
  }

  /** Whether rows were looked for and none was found: the columns are not where they were. */
  get areGone(): boolean {
    return this.rows.length > 0 && this.places.every((place) => place === LOST);
  }

  of(row: number): number {
    return this.hasMoved ? (this.byRow[row] ?? LOST) : row;
  }

  /** Where a cell is written that may be: in a row that was not found, in its old place. */
  ofCell(row: number): number {
    const place = this.of(row);
    return place === LOST ? row : place;
  }

  /** Where an area is now whose rows are all known; null where they do not lie together as they did. */
  ofMerge(area: MergeArea): MergeArea | null {
    const top = this.of(area.top);
    for (let row = area.top; row <= area.bottom; row++)
      if (this.of(row) === LOST || this.of(row) - row !== top - area.top) return null;
    return { ...area, top, bottom: top + area.bottom - area.top };
  }

  /** How far a row was pushed that need not be known itself, going by those above. Sorting pushes nothing. */
  pushAt(row: number): number {
    if (!this.hasMoved || !this.inOrder) return 0;
    let push: number | null = null;
    for (let i = 0; i < this.rows.length && (push === null || this.rows[i]! <= row); i++)
      if (this.places[i] !== LOST) push = this.places[i]! - this.rows[i]!;
    return push ?? 0;
  }
}

/** Where the rows of all sheets of a change are now. */
export class Whereabouts {
  constructor(private readonly sheets: ReadonlyMap<string, RowPlaces> = new Map()) {}

  on(sheet: string): RowPlaces {
    return this.sheets.get(sheet) ?? UNMOVED;
  }
}

const UNMOVED = new RowPlaces(new Int32Array(), new Int32Array());
