import { formatAt, isBlank, isCellError, valueAt, type Grid, type MergeArea } from '../../grid/grid';
import { rowHeight } from '../../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel } from '../../sheets/sheet-model';
import { BODY_SIZE, REPORT_STYLES } from './report-styles';
import { columnLabel, rowLabel, type TypedCell } from './typed-cells';
import { widthOf, type SheetMemory } from './sheet-memory';

/** Stands over what was typed into rows that a report no longer has. */
export const KEPT_TITLE = '以下为原表中手工填写、其行已不在本表的内容';
const KEPT_HEADERS = ['原来的行', '原来的列', '填写的内容'] as const;

/** In characters: what the first two columns of the list need. */
const ROOM = 22;

/** The sheet of the old edition, and what the product remembers of it. */
export interface OldEdition {
  readonly grid: Grid;
  readonly memory: SheetMemory;
  /** Of what the product wrote. */
  readonly width: number;
}

/** What comes below a report, its rows counted from the last one of the report. */
export type RowsBelow = Pick<SheetModel, 'rows' | 'merges' | 'styles'> & {
  readonly heights: Readonly<Record<number, number>>;
};

/**
 * The rows below a report that is made again: what people wrote below the old edition, and a list of the
 * cells that have no row any more. Where there is such a list already, it gets the new lines at its end.
 *
 * @param homeless cells of the old edition that have no place in the new one
 * @param taken rows of the old edition that the new one has taken over
 * @returns `null` where something below cannot be written again
 */
export function rowsBelow(
  old: OldEdition,
  model: SheetModel,
  homeless: readonly TypedCell[],
  taken: ReadonlySet<number>,
): RowsBelow | null {
  const below = new Below(old, model, taken);
  return below.write(homeless) ? below : null;
}

class Below implements RowsBelow {
  readonly rows: (SheetCell | null)[][] = [];
  readonly merges: MergeArea[] = [];
  readonly heights: Record<number, number> = {};
  readonly styles: Record<string, CellStyle> = {};
  private readonly first: number;
  private readonly width: number;
  /** Where the rows below the old edition come to stand. */
  private readonly places = new Map<number, number>();

  constructor(
    private readonly old: OldEdition,
    private readonly model: SheetModel,
    private readonly taken: ReadonlySet<number>,
  ) {
    this.first = old.memory.made.rows;
    this.width = widthOf(model);
  }

  /** Whether everything could be written. */
  write(homeless: readonly TypedCell[]): boolean {
    const { grid } = this.old;
    const end = this.endOfList();
    if (end === null && homeless.length > 0) {
      this.rows.push([]);
      this.line([KEPT_TITLE], 'heading', [[0, this.width - 1]]);
      this.line(KEPT_HEADERS, 'head', this.spans());
      this.list(homeless);
      if (this.first < grid.rowCount) this.rows.push([]);
    }
    for (let row = this.first; row < grid.rowCount; row++) {
      if (row === end) this.list(homeless);
      if (!this.carry(row)) return false;
    }
    if (end === grid.rowCount) this.list(homeless);
    this.carryMerges();
    return true;
  }

  /** The row behind the list that the old edition has. */
  private endOfList(): number | null {
    const { grid } = this.old;
    for (let row = this.first; row < grid.rowCount; row++) {
      if (valueAt(grid, row, 0) !== KEPT_TITLE) continue;
      let end = row + 1;
      while (end < grid.rowCount && !isBlank(valueAt(grid, end, 0))) end++;
      return end;
    }
    return null;
  }

  private list(homeless: readonly TypedCell[]): void {
    const { grid, memory } = this.old;
    for (const cell of homeless) {
      const { row, value, format } = cell;
      this.line([rowLabel(grid, row), columnLabel(grid, memory, cell), value], 'text', this.spans(), format);
    }
  }

  private carry(row: number): boolean {
    const { grid, width } = this.old;
    if (this.taken.has(row)) return true;
    const cells: (SheetCell | null)[] = [];
    for (let column = 0; column < grid.columnCount; column++) {
      const value = valueAt(grid, row, column);
      if (value === null) continue;
      if (isCellError(value) || column === width) return false;
      const format = formatAt(grid, row, column);
      cells[this.columnOf(column)] = {
        value,
        ...(format !== 'General' && { style: this.styleOf({ format }, format) }),
      };
    }
    this.places.set(row, this.rows.length);
    this.rows.push(Array.from(cells, (cell) => cell ?? null));
    return true;
  }

  /** Everything stays in its column but what would come under the memory, which is hidden. */
  private columnOf(column: number): number {
    const isPushed = column >= this.width && (column < this.old.width || this.width > this.old.width);
    return isPushed ? column + 1 : column;
  }

  /** Merges over more than the narrower of both editions end where that ends: they cover nothing there. */
  private carryMerges(): void {
    const last = Math.min(this.width, this.old.width) - 1;
    for (const area of this.old.grid.merges) {
      const [top, bottom] = [this.places.get(area.top), this.places.get(area.bottom)];
      const right = Math.min(area.right, last);
      if (top === undefined || bottom === undefined || bottom - top !== area.bottom - area.top) continue;
      if (area.left <= right && (bottom > top || right > area.left))
        this.merges.push({ top, left: area.left, bottom, right });
    }
  }

  private line(
    values: readonly SheetCell['value'][],
    look: 'heading' | 'head' | 'text',
    spans: readonly (readonly [left: number, right: number])[],
    format = 'General',
  ): void {
    const cells: (SheetCell | null)[] = [];
    spans.forEach(([left, right], k) => {
      const value = values[k] ?? null;
      const plain = this.styleOf(REPORT_STYLES[look], look);
      const style =
        format === 'General' || k < spans.length - 1
          ? plain
          : this.styleOf({ ...REPORT_STYLES[look], format }, `${look} ${format}`);
      for (let c = left; c <= right; c++) cells[c] = { value: c === left ? value : null, style };
      if (right > left) this.merges.push({ top: this.rows.length, left, bottom: this.rows.length, right });
    });
    const rooms = spans.map(([left, right]) => this.room(left, right));
    const texts = values.map((value) => ({ value }));
    this.heights[this.rows.length] = Math.max(20, rowHeight(texts, rooms, BODY_SIZE));
    this.rows.push(Array.from(cells, (cell) => cell ?? null));
  }

  /** Columns of the sheet that make up the three of the list. */
  private spans(): readonly (readonly [left: number, right: number])[] {
    // Of a narrow table the third one lies behind the memory.
    if (this.width < 3) return [0, this.width - 1 === 0 ? 2 : 1, 3].map((column) => [column, column]);
    const last = this.width - 1;
    let a = 0;
    while (a < last - 2 && this.room(0, a) < ROOM) a++;
    let b = a + 1;
    while (b < last - 1 && this.room(a + 1, b) < ROOM) b++;
    return [
      [0, a],
      [a + 1, b],
      [b + 1, last],
    ];
  }

  private room(left: number, right: number): number {
    return this.model.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0) || ROOM;
  }

  private styleOf(style: CellStyle, name: string): string {
    const key = `below ${name}`;
    this.styles[key] ??= style;
    return key;
  }
}
