import { valueAt, type CellValue, type Grid } from '../../grid/grid';
import { BLANK, decodeFingerprints, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';

/** A sheet of more rows is a list rather than a table of figures: it comes beside the old one. */
const MOST_ROWS = 5_000;

/** What the first row says beside its cells: what the sheet is, and how it is laid out. */
const HEAD = 2;

/** Digits by which two numbers are compared: programs that save a workbook keep fifteen or seventeen. */
const DIGITS = 12;

/** What a sheet of figures remembers of how it was made: see {@link withMemory}. */
export interface SheetMemory {
  /** Fingerprint of what the sheet is: which report, of which period. */
  readonly of: number;
  readonly layout: number;
  /** Row by row the fingerprints of the cells as they were made. */
  readonly rows: readonly (readonly number[])[];
}

/** Width of what the product writes; the memory stands right behind it. */
export const widthOf = ({ rows }: SheetModel): number => rows.reduce((n, row) => Math.max(n, row.length), 0);

/** The memory that a sheet made of this model has. */
export function memoryOf(model: SheetModel, of: string): SheetMemory {
  const width = widthOf(model);
  return {
    of: fingerprintOf(of),
    layout: layoutOf(model),
    rows: model.rows.map((row) => Array.from({ length: width }, (_, c) => cellFingerprint(row[c]?.value ?? null))),
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
export function textOf({ of, layout, rows }: SheetMemory, row: number): string {
  const head = row === 0 ? [of, layout] : [];
  return encodeFingerprints([row + 1, ...head, ...(rows[row] ?? [])]);
}

/**
 * Reads the memory of a sheet as {@link withMemory} wrote it; `null` where it has none, or its rows or
 * columns are no longer where they were made.
 *
 * @param like a model of the size that the sheet must have
 */
export function readMemory(grid: Grid, like: SheetModel): SheetMemory | null {
  const width = widthOf(like);
  const rows: number[][] = [];
  let head: readonly number[] = [];
  for (let r = 0; r < like.rows.length; r++) {
    const headed = r === 0 ? HEAD : 0;
    const read = decodeFingerprints(valueAt(grid, r, width), 1 + headed + width);
    if (read?.[0] !== r + 1) return null;
    if (r === 0) head = read.slice(1, 1 + HEAD);
    rows.push(read.slice(1 + headed));
  }
  // A longer sheet of the same report is another one.
  if (decodeFingerprints(valueAt(grid, like.rows.length, width), 1 + width) !== null) return null;
  return { of: head[0] ?? BLANK, layout: head[1] ?? BLANK, rows };
}

/** The fingerprint of a value, a number by its first digits. */
export function cellFingerprint(value: CellValue): number {
  return fingerprintOf(typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);
}

/** Everything of a model but what its cells say: where it differs, the sheet cannot be brought up to date by its cells. */
function layoutOf({ rows, name: _, ...frame }: SheetModel): number {
  const looks = rows.map((row) => row.map((cell) => cell?.style ?? ''));
  return fingerprintOf(JSON.stringify([frame, looks]));
}
