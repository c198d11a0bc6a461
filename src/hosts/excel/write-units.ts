import type { MergeArea } from '../../core/grid/grid';
import { addressOf, joinedAddresses, rangeOf, rowAreas, type Area } from './areas';
import { bytesOf, MOST_CELLS, TARGET_BYTES, type Raw } from './contents';
import { linesOf, setLook, type Look } from './look';

/** A piece of writing that fits into one request. */
export interface WriteUnit {
  readonly bytes: number;
  /** Cells that get their content. */
  readonly cells: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** Rows left alone between rows that are written together: cheaper than another range. */
const GAP = 40;
/** Bytes of a range and one thing done to it in a request, as measured. */
export const CALL_BYTES = 800;
const LEFT_ALONE_BYTES = 5;

export interface Units {
  readonly sheet: string;
  readonly column: number;
  readonly rows: Int32Array;
  /** Rows of the sheet that nobody sees: see `hiddenRowsOf`. */
  readonly hidden?: ReadonlySet<number> | undefined;
}

/** Contents of one column, as they are typed. */
export function contentUnits(place: Units, forms: readonly Raw[]): WriteUnit[] {
  return columnUnits(place, forms, bytesOf, 1, (range, cells) => {
    range.formulas = cells;
  });
}

/** Number formats of one column; null leaves a cell's alone. */
export function codeUnits(place: Units, codes: readonly (string | null)[]): WriteUnit[] {
  const kept = [...codes.keys()].filter((i) => codes[i] !== null);
  const rows = Int32Array.from(kept, (i) => place.rows[i]!);
  const given = kept.map((i) => codes[i]!);
  const [first] = given;
  if (first === undefined) return [];
  const asArrays = columnUnits({ ...place, rows }, given, bytesOf, 0, (range, cells) => {
    range.numberFormat = cells;
  });
  if (given.some((code) => code !== first) || place.hidden) return asArrays;
  // One format for a range needs no array, which matters where the rows lie together.
  const areas = rowAreas(rows, place.column);
  if (areas.length * CALL_BYTES > asArrays.reduce((bytes, unit) => bytes + unit.bytes, 0)) return asArrays;
  return areas.map((area) => ({
    bytes: CALL_BYTES,
    cells: 0,
    queue: (workbook) => {
      rangeOf(workbook.worksheets.getItem(place.sheet), area).numberFormat = first as unknown as string[][];
    },
  }));
}

/** Properties of looks on cells of one column, one call for each kind of difference. */
export function lookUnits(
  { sheet, column }: Omit<Units, 'rows'>,
  groups: Iterable<readonly [Look, number[]]>,
): WriteUnit[] {
  const units: WriteUnit[] = [];
  for (const [look, rows] of groups) {
    if (Object.keys(look).length === 0) continue;
    const lines = linesOf(look);
    const all = rowAreas(rows, column);
    // An edge of an area is that of its outermost cells: uneven lines are drawn cell by cell.
    const areas = lines === 'uneven' ? all.flatMap(cellsOf) : all;
    // Excel knows no line between the rows of an area that has one row.
    const tall = lines === 'even' ? areas.filter((area) => area.rows > 1) : [];
    const others = lines === 'even' ? areas.filter((area) => area.rows === 1) : areas;
    for (const [some, between] of [
      [tall, true],
      [others, false],
    ] as const) {
      for (const address of joinedAddresses(some)) {
        units.push({
          bytes: address.length + CALL_BYTES * Object.keys(look).length,
          cells: 0,
          queue: (workbook) => setLook(workbook.worksheets.getItem(sheet).getRanges(address).format, look, between),
        });
      }
    }
  }
  return units;
}

const cellsOf = ({ row, rows, column }: Area): Area[] =>
  Array.from({ length: rows }, (_, i) => ({ row: row + i, rows: 1, column, columns: 1 }));

function columnUnits<T>(
  { sheet, column, rows, hidden }: Units,
  values: readonly T[],
  bytes: (value: T) => number,
  counted: 0 | 1,
  write: (range: Excel.Range, cells: (T | null)[][]) => void,
): WriteUnit[] {
  const units: WriteUnit[] = [];
  for (let from = 0; from < rows.length;) {
    let size = CALL_BYTES;
    let to = from;
    for (; to < rows.length && size < TARGET_BYTES && to - from < MOST_CELLS; to++) {
      const gap = to === from ? 0 : rows[to]! - rows[to - 1]! - 1;
      if (gap > (hidden ? 0 : GAP)) break;
      // A hidden row is written alone, and rows that are seen without those between them.
      if (to > from && (hidden?.has(rows[to]!) || hidden?.has(rows[to - 1]!))) break;
      size += bytes(values[to]!) + gap * LEFT_ALONE_BYTES;
    }
    const [first, n] = [from, to - from];
    const area: Area = { row: rows[first]!, column, rows: rows[to - 1]! - rows[first]! + 1, columns: 1 };
    units.push({
      bytes: size,
      cells: n * counted,
      queue: (workbook) => {
        const cells: (T | null)[][] = Array.from({ length: area.rows }, () => [null]);
        for (let i = first; i < first + n; i++) cells[rows[i]! - area.row]![0] = values[i]!;
        write(rangeOf(workbook.worksheets.getItem(sheet), area), cells);
      },
    });
    from = to;
  }
  return units;
}

/** Merging and its undoing. */
export function mergeUnit(
  sheet: string,
  { top, left, bottom, right }: MergeArea,
  deed: 'merge' | 'unmerge',
): WriteUnit {
  const address = addressOf({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  return {
    bytes: CALL_BYTES,
    cells: 0,
    queue: (workbook) => {
      const range = workbook.worksheets.getItem(sheet).getRange(address);
      if (deed === 'merge') range.merge();
      else range.unmerge();
    },
  };
}

/** Points of a width in characters of the standard font: 7 pixels each and 5 around them, at 96 to the inch. */
export const pointsOf = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

/** A column's width; null for the standard one. */
export function widthUnit(sheet: string, column: number, width: number | null): WriteUnit {
  return {
    bytes: CALL_BYTES,
    cells: 0,
    queue: (workbook) => {
      const { format } = workbook.worksheets.getItem(sheet).getCell(0, column);
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = width;
    },
  };
}
