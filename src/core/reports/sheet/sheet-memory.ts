import { valueAt, type CellValue, type Grid, type MergeArea } from '../../grid/grid';
import { BLANK, decodeFingerprints, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { calculates, formulaText } from '../../sheets/cell-formula';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';
import { rowNames, type RowName } from './row-names';

/** A sheet of more rows is a list rather than a table of figures: it comes beside the old one. */
const MOST_ROWS = 5_000;

/** What the first row says beside its cells: what the sheet is, and how it is laid out. */
const HEAD = 2;

/** Digits by which two numbers are compared: programs that save a workbook keep fifteen or seventeen. */
const DIGITS = 12;

/** What each row says behind its cells: how it is known again. And the first one behind that: see {@link Made}. */
const NAMES = 2;
const MADE = 3;

/** What the product made of a sheet beside its cells. */
export interface Made {
  readonly merges: number;
  /** 0 where the sheet was made before this was remembered. */
  readonly rows: number;
  readonly charts: number;
}

/** What a sheet of figures remembers of how it was made: see {@link withMemory}. */
export interface SheetMemory {
  /** Fingerprint of what the sheet is: which report, of which period. */
  readonly of: number;
  readonly layout: number;
  /** Row by row the fingerprints of the cells as they were made. */
  readonly rows: readonly (readonly number[])[];
  readonly names: readonly RowName[];
  readonly made: Made;
}

/** Width of what the product writes; the memory stands right behind it. */
export const widthOf = ({ rows }: SheetModel): number => rows.reduce((n, row) => Math.max(n, row.length), 0);

/** The memory that a sheet made of this model has. */
export function memoryOf(model: SheetModel, of: string): SheetMemory {
  const width = widthOf(model);
  return {
    of: fingerprintOf(of),
    layout: layoutOf(model),
    rows: model.rows.map((row) => Array.from({ length: width }, (_, c) => madeFingerprint(row[c] ?? null))),
    names: rowNames(model),
    made: { merges: mergesFingerprint(model.merges), rows: model.rows.length, charts: model.charts?.length ?? 0 },
  };
}

/**
 * The model with a hidden column behind its last one, in which each row remembers what was written into
 * it: a later run then tells what people typed from what the product wrote. A long list goes without.
 *
 * @param of which report of which period it is
 */
export function withMemory(model: SheetModel, of: string): SheetModel {
  if (model.rows.length === 0 || model.rows.length > MOST_ROWS) return model;
  const memory = memoryOf(model, of);
  const width = widthOf(model);
  const rows = model.rows.map((row, r): (SheetCell | null)[] => [
    ...Array.from({ length: width }, (_, c) => row[c] ?? null),
    { value: textOf(memory, r) },
  ]);
  return { ...model, rows, hiddenColumns: [...(model.hiddenColumns ?? []), width] };
}

/**
 * A row of the memory as text. It says which row it is, since rows that were sorted or moved are no longer
 * those that were made; the first one also says what the sheet is.
 */
export function textOf({ of, layout, rows, names, made }: SheetMemory, row: number): string {
  const { full = BLANK, short = BLANK } = names[row] ?? {};
  const [head, foot] =
    row === 0
      ? [
          [of, layout],
          [made.merges, made.rows, made.charts],
        ]
      : [[], []];
  return encodeFingerprints([row + 1, ...head, ...(rows[row] ?? []), full, short, ...foot]);
}

/**
 * Reads the memory of a sheet as {@link withMemory} wrote it; `null` where it has none, or its rows or
 * columns are no longer where they were made.
 *
 * @param like a model of the size that the sheet must have
 */
export const readMemory = (grid: Grid, like: SheetModel): SheetMemory | null =>
  memoryAt(grid, widthOf(like), like.rows.length);

/** Reads the memory of a sheet of whatever size; `null` where it has none that says its size, or its rows or columns were moved. */
export function findMemory(grid: Grid): { readonly memory: SheetMemory; readonly width: number } | null {
  for (let width = grid.columnCount - 1; width >= 0; width--) {
    const first = rowAt(grid, width, 0);
    if (!first) continue;
    const memory = memoryAt(grid, width, first.at(-2) ?? 0);
    return memory && memory.made.rows > 0 ? { memory, width } : null;
  }
  return null;
}

/** @param height how many rows the sheet must have */
function memoryAt(grid: Grid, width: number, height: number): SheetMemory | null {
  const rows: number[][] = [];
  const names: RowName[] = [];
  let [of, layout, merges, made, charts] = [BLANK, BLANK, BLANK, BLANK, BLANK];
  for (let r = 0; r < height; r++) {
    const read = rowAt(grid, width, r);
    if (!read) return null;
    const [, ...cells] = read;
    if (r === 0) {
      [of = BLANK, layout = BLANK] = cells.splice(0, HEAD);
      [merges = BLANK, made = BLANK, charts = BLANK] = cells.splice(-MADE);
    }
    const [full = BLANK, short = BLANK] = cells.splice(width);
    rows.push(cells);
    names.push({ full, short });
  }
  // A longer sheet of the same report is another one.
  if (rowAt(grid, width, height) !== null) return null;
  return { of, layout, rows, names, made: { merges, rows: made, charts } };
}

/** What a row remembers; `null` where that is nothing, or it is not where it was made. */
function rowAt(grid: Grid, width: number, row: number): number[] | null {
  const more = row === 0 ? HEAD + MADE : 0;
  const read = decodeFingerprints(valueAt(grid, row, width), 1 + width + NAMES + more);
  return read?.[0] === row + 1 ? read : null;
}

/** The merges of a sheet as one number, whatever their order. */
export function mergesFingerprint(merges: readonly MergeArea[]): number {
  const keys = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' '));
  return fingerprintOf(keys.sort().join());
}

/** What the product itself wrote: what people typed is known for theirs wherever it is taken over to. */
const madeFingerprint = (cell: SheetCell | null): number =>
  cell === null || cell.typed === true ? BLANK : cellFingerprint(cell.value);

/** The fingerprint of a value, a number by its first digits. */
export function cellFingerprint(value: CellValue): number {
  return fingerprintOf(typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);
}

/** Everything of a model but what its cells say: where it differs, the sheet cannot be brought up to date by its cells. */
function layoutOf({ rows, name: _, ...frame }: SheetModel): number {
  const looks = rows.map((row) => row.map((cell) => `${cell?.style ?? ''}${calculation(cell)}`));
  return fingerprintOf(JSON.stringify([frame, looks]));
}

/** A formula that follows other cells; where a link leads changes with the figures. */
const calculation = (cell: SheetCell | null): string =>
  cell?.formula && calculates(cell.formula) ? ` =${formulaText(cell.formula)}` : '';
