import { insertedFormula, removedFormula } from '../../../src/core/formulas/inserted-formula';
import { HostError } from '../richapi/host-error';
import { COLUMNS, ROWS, type Area } from './areas';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** Where a row goes; null for one that is taken out. */
type PlaceOf = (row: number) => number | null;

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d+)/gu;

/** As a clerk does it: an empty row above another one. */
export const insertRow = (sheet: Worksheet, at: number): void => insertRows(sheet, at, 1);

/** As a clerk does it: a row taken out with everything in it. */
export const deleteRow = (sheet: Worksheet, at: number): void => deleteRows(sheet, at, 1);

/**
 * Puts empty rows in. What refers to the rows below follows them, on all sheets. Known from use: the new rows look
 * like the one above them, its height and its rules of formatting included; what may be typed there does not come along.
 * A guess at the code: two tables beside each other take none between their rows.
 */
export function insertRows(sheet: Worksheet, at: number, count: number): void {
  const parted = sheet.tables.items.filter((table) => {
    const { row, rows } = table.getRange().$area;
    return row < at && at < row + rows;
  });
  if (parted.length > 1) throw new HostError('InsertDeleteConflict', 'Tables beside each other cannot be parted.');
  const placeOf: PlaceOf = (row) => (row < at ? row : row + count);
  const insertion = { sheet: sheet.name, at, count };
  rearrange(
    sheet,
    placeOf,
    (formula, on, row) => `=${insertedFormula(formula.slice(1), insertion, { sheet: on, row })}`,
  );
  for (const rule of sheet.$rules)
    rule.$areas = rule.$areas.map((area) =>
      area.row + area.rows === at ? { ...area, rows: area.rows + count } : area,
    );
  for (let row = at; row < at + count && at > 0; row++) {
    sheet.$cells.copyLooks(at - 1, row);
    const height = sheet.$heights.get(at - 1);
    if (height !== undefined) sheet.$heights.set(row, height);
  }
  sheet.$changed([{ row: at, rows: count, column: 0, columns: COLUMNS }], 'RowInserted');
}

/** Takes rows out with everything in them. What refers to them alone refers to nothing. */
export function deleteRows(sheet: Worksheet, at: number, count: number): void {
  const placeOf: PlaceOf = (row) => (row < at ? row : row < at + count ? null : row - count);
  const insertion = { sheet: sheet.name, at, count };
  rearrange(sheet, placeOf, (formula, on) => `=${removedFormula(formula.slice(1), insertion, on)}`);
  sheet.$changed([{ row: at, rows: count, column: 0, columns: COLUMNS }], 'RowDeleted');
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

/** A formula as it reads afterwards, by the sheet and the row of its cell; no row for a rule. */
type Follow = (formula: string, sheet: string, row: number | null) => string;

function rearrange(sheet: Worksheet, placeOf: PlaceOf, follow: Follow): void {
  const areaOf = (area: Area): Area[] => {
    if (area.rows === ROWS) return [area];
    const rows = Array.from({ length: area.rows }, (_, i) => placeOf(area.row + i)).filter((row) => row !== null);
    const [top, bottom] = [rows[0], rows.at(-1)];
    return top === undefined || bottom === undefined ? [] : [{ ...area, row: top, rows: bottom - top + 1 }];
  };
  const rangeOf = (range: Range): Range => {
    if (range.worksheet !== sheet) return range;
    const [area] = areaOf(range.$area);
    return area ? sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns) : range;
  };
  const { items: sheets } = sheet.$book.worksheets;
  for (const other of sheets) {
    other.$cells.rearrange(other === sheet ? placeOf : (row) => row, (formula, row) =>
      follow(formula, other.name, row),
    );
    for (const rule of other.$rules) rule.$read((formula) => follow(formula, other.name, null));
    for (const chart of other.charts.items) chart.$follow(rangeOf);
    for (const table of other.tables.items) table.$follow(rangeOf);
    for (const name of other.names.items) name.$follow(rangeOf);
  }
  for (const name of sheet.$book.names.items) name.$follow(rangeOf);
  sheet.$merges.splice(0, Infinity, ...sheet.$merges.flatMap(areaOf));
  sheet.$validations.follow(areaOf);
  for (const rule of [...sheet.$rules]) rule.$follow(areaOf);
  sheet.$followRows(placeOf, areaOf);
}
