import { cellAddress } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import { BLANK } from '../../merge/fingerprint';
import { textWidth } from '../../sheets/row-height';
import { replacingOperations } from '../../sheets/sheet-operations';
import type { CellStyle, SheetCell, SheetModel } from '../../sheets/sheet-model';
import type { Operation } from '../../changes/change';
import { HEADER_ROW, type RowName } from './row-names';
import { rowsBelow, type OldEdition, type RowsBelow } from './rows-below';
import { findMemory, memoryOf, mergesFingerprint, widthOf, withMemory } from './sheet-memory';
import { typedCells, type TypedCell } from './typed-cells';

/** A sheet of figures that another edition comes in the place of. */
export interface MadeAnew {
  readonly sheet: string;
  readonly operations: readonly Operation[];
  /** Where the cells that people typed are now, beside the same names and under the same headers. */
  readonly kept: readonly string[];
  /** How many of them have no row any more and stand below the table. */
  readonly below: number;
}

/** Why a sheet stays as it is and a new one comes beside it. */
export type Obstacle =
  /** Another report, or another period, or a sheet that no memory came with. */
  | 'other'
  | 'formulas'
  | 'objects'
  | 'merges'
  | 'errors'
  /** It looks at another sheet of its report, whose rows moved. */
  | 'follows'
  /** A list too long to remember what was typed. */
  | 'long'
  /** Another sheet calculates from it. */
  | 'linked';

/** The widest that a column beside the table gets for what was typed there. */
const WIDEST = 40;

/**
 * Makes a report again that has other rows or columns now, in the place of its old sheet. What people typed
 * goes with the row that it was typed into; where that is gone, it is listed below the table. Where something of
 * theirs would be lost (formulas, merges, remarks and pictures, rows that they put in or moved) it says what.
 *
 * @param of which report of which period the model is, as it was remembered
 */
export function madeAnew(grid: Grid, model: SheetModel, of: string): MadeAnew | Obstacle {
  const now = memoryOf(model, of);
  const old = oldEdition(grid, now.of);
  const made = withMemory(model, of);
  // A long list goes without a memory: nobody could tell the next time what was typed. A text that follows
  // another sheet belongs to that as it is.
  if (typeof old === 'string') return old;
  if (made === model) return 'long';
  if (model.rows.some((row) => row.some((cell) => cell?.formula))) return 'follows';
  const typed = typedCells(grid, old.memory, old.width);
  if (!typed) return 'errors';
  const rows = originsIn(model, grid.name);
  const edition = new Edition(made, old, now.names, rows);
  const homeless = typed.filter((cell) => !edition.take(cell));
  const below = rowsBelow(
    old,
    model,
    homeless.filter(({ value }) => value !== null),
    new Set(rows.keys()),
  );
  if (!below) return 'errors';
  const { name: sheet } = grid;
  const { kept } = edition;
  return {
    sheet,
    operations: replacingOperations({ ...edition.model(below), name: sheet }),
    kept,
    below: homeless.filter(({ value }) => value !== null).length,
  };
}

/** The sheet as the product knows it; what stands in the way where it is another report, or holds what cannot be written again. */
function oldEdition(grid: Grid, of: number): OldEdition | Obstacle {
  // Days are other numbers there.
  if (!grid.madeByProduct || grid.date1904) return 'other';
  const found = findMemory(grid);
  if (found?.memory.of !== of) return 'other';
  const { merges, rows, charts } = found.memory.made;
  if (grid.formulas.some((formulas) => (formulas?.size ?? 0) > 0)) return 'formulas';
  if ((grid.objects ?? 0) > charts) return 'objects';
  const within = grid.merges.filter(({ top }) => top < rows);
  return mergesFingerprint(within) === merges ? { grid, ...found } : 'merges';
}

/** The rows of a model by those of a sheet from which they were taken over. */
function originsIn({ rows }: SheetModel, sheet: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  rows.forEach((row, place) => {
    const origin = row.find((cell) => cell?.origin !== undefined)?.origin;
    if (origin?.sheet === sheet) places.set(origin.row, place);
  });
  return places;
}

/** The new edition, into which cells of the old one are taken over. */
class Edition {
  readonly kept: string[] = [];
  private readonly rows: (SheetCell | null)[][];
  private readonly styles: Record<string, CellStyle>;
  private readonly widths: number[];
  private readonly width: number;
  private readonly places: ReadonlyMap<number, number>;

  /** @param made with its memory */
  constructor(
    private readonly made: SheetModel,
    private readonly old: OldEdition,
    names: readonly RowName[],
    origins: ReadonlyMap<number, number>,
  ) {
    this.rows = made.rows.map((row) => [...row]);
    this.styles = { ...made.styles };
    this.widths = [...made.widths];
    this.width = widthOf(made) - 1;
    const taken = new Set(origins.values());
    const named = [...sameRows(old.memory.names, names)].filter(([, place]) => !taken.has(place));
    this.places = new Map([...named, ...origins]);
  }

  /** Takes a cell over into the row that is about the same; says whether there is one. */
  take({ row: oldRow, column: oldColumn, value, format }: TypedCell): boolean {
    const row = this.places.get(oldRow);
    if (row === undefined) return false;
    const isBeside = oldColumn > this.old.width;
    const column = isBeside ? oldColumn - this.old.width + this.width : oldColumn;
    if (!isBeside && (column >= this.width || this.isCovered(row, column))) return false;
    const cells = this.rows[row];
    if (!cells) return false;
    while (cells.length < column) cells.push(null);
    const isThere = cells[column]?.typed === true && cells[column].value === value;
    if (!isThere) cells[column] = { value, ...this.styleOf(cells[column]?.style, value, format) };
    if (isBeside) this.widen(column, value);
    this.kept.push(cellAddress(row, column));
    return true;
  }

  /** The whole sheet, with what comes below. */
  model(below: RowsBelow): SheetModel {
    const { made, rows, styles, widths } = this;
    if (below.rows.length === 0) return { ...made, rows, styles, widths };
    const from = rows.length;
    const heights = Object.entries(below.heights).map(([row, height]) => [from + Number(row), height] as const);
    return {
      ...made,
      rows: [...rows, ...below.rows],
      styles: { ...styles, ...below.styles },
      widths,
      merges: [...made.merges, ...below.merges.map((m) => ({ ...m, top: m.top + from, bottom: m.bottom + from }))],
      heights: { ...made.heights, ...Object.fromEntries(heights) },
    };
  }

  private isCovered(row: number, column: number): boolean {
    return this.made.merges.some(
      ({ top, left, bottom, right }) =>
        top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
    );
  }

  /** The look that the cell has in the report; a number keeps the format that it was typed with. */
  private styleOf(style: string | undefined, value: TypedCell['value'], format: string): { style?: string } {
    const look = style === undefined ? {} : (this.styles[style] ?? {});
    if (typeof value !== 'number' || format === (look.format ?? 'General')) return style === undefined ? {} : { style };
    const key = `${style ?? ''} ${format}`;
    this.styles[key] = { ...look, format };
    return { style: key };
  }

  private widen(column: number, value: TypedCell['value']): void {
    while (this.widths.length <= column) this.widths.push(8);
    const needed = textWidth(String(value ?? '')) + 2;
    this.widths[column] = Math.max(this.widths[column] ?? 8, Math.min(WIDEST, needed));
  }
}

/** Rows of the old edition by those of the new one that are about the same: by all of their names, or by the first alone. */
function sameRows(old: readonly RowName[], now: readonly RowName[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  for (const by of ['full', 'short'] as const) {
    const [before, after] = [onlyOnes(old, by), onlyOnes(now, by)];
    for (const [name, row] of before) {
      const place = after.get(name);
      if (place === undefined || places.has(row) || taken.has(place)) continue;
      places.set(row, place);
      taken.add(place);
    }
  }
  return places;
}

/** Rows by their names, but for names that several have. */
function onlyOnes(names: readonly RowName[], by: keyof RowName): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const twice = new Set<number>([BLANK, HEADER_ROW]);
  names.forEach(({ [by]: name }, row) => {
    if (rows.has(name)) twice.add(name);
    rows.set(name, row);
  });
  for (const name of twice) rows.delete(name);
  return rows;
}
