import type { Area } from './areas';
import type { Worksheet } from './worksheet';

/** Where a row goes; null for one that is taken out. */
type PlaceOf = (row: number) => number | null;

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d+)/gu;

/** As a clerk does it: an empty row above another one. What refers to the rows below follows them. */
export function insertRow(sheet: Worksheet, at: number): void {
  rearrange(sheet, (row) => (row < at ? row : row + 1));
  sheet.$changed([{ row: at, rows: 1, column: 0, columns: 16_384 }], 'RowInserted');
}

/** As a clerk does it: a row taken out with everything in it. */
export function deleteRow(sheet: Worksheet, at: number): void {
  rearrange(sheet, (row) => (row === at ? null : row < at ? row : row - 1));
  sheet.$changed([{ row: at, rows: 1, column: 0, columns: 16_384 }], 'RowDeleted');
}

/**
 * As a clerk does it: rows from a first one on in another order. Known from use: formulas go along as
 * copies do, merges are none there, and rules of formatting stay where they are.
 *
 * @param order which of the rows, counted from the first one, comes first, second and so on
 */
export function sortRows(sheet: Worksheet, first: number, order: readonly number[]): void {
  const places = new Map(order.map((from, to) => [first + from, first + to]));
  sheet.$cells.rearrange(
    (row) => places.get(row) ?? row,
    (formula, from, to) =>
      formula.replace(REFERENCE, (_, column: string, row: string) => `${column}${Number(row) + to - from}`),
  );
  sheet.$changed([{ row: first, rows: order.length, column: 0, columns: 26 }]);
}

function rearrange(sheet: Worksheet, placeOf: PlaceOf): void {
  const follow = (formula: string): string =>
    formula.replace(REFERENCE, (_, column: string, row: string) => {
      const place = placeOf(Number(row) - 1);
      return place === null ? '#REF!' : `${column}${place + 1}`;
    });
  const areaOf = (area: Area): Area[] => {
    const rows = Array.from({ length: area.rows }, (_, i) => placeOf(area.row + i)).filter((row) => row !== null);
    const [top, bottom] = [rows[0], rows.at(-1)];
    return top === undefined || bottom === undefined ? [] : [{ ...area, row: top, rows: bottom - top + 1 }];
  };
  sheet.$cells.rearrange(placeOf, follow);
  sheet.$merges.splice(0, Infinity, ...sheet.$merges.flatMap(areaOf));
  sheet.$validations.follow(areaOf);
  for (const rule of [...sheet.$rules]) rule.$follow(areaOf, follow);
}
