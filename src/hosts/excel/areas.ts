import { cellAddress, columnIndex } from '../../core/grid/address';

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Some cells of one column. */
export interface CellsPlace {
  readonly column: number;
  readonly rows: Int32Array;
}

/** Cells that are asked for along with those around them: cheaper than another area. */
const GAP = 20;

/** Excel takes 8,192 characters for the areas of one call. */
const LONGEST_ADDRESS = 8_000;

export function addressOf({ row, column, rows, columns }: Area): string {
  const from = cellAddress(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The area of an address, without a sheet's name; null for whole rows and columns. */
export function areaAt(address: string): Area | null {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(address) ?? [];
  if (left === undefined || right === undefined) return null;
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/** The addresses of areas, in as few texts as Excel allows. */
export function joinedAddresses(areas: Iterable<Area>): string[] {
  const texts: string[] = [];
  let text = '';
  for (const area of areas) {
    const address = addressOf(area);
    if (text.length + address.length >= LONGEST_ADDRESS) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? address : `${text},${address}`;
  }
  if (text !== '') texts.push(text);
  return texts;
}

/** Rows of one column as areas; rows with no more than a gap between them become one. */
export function rowAreas(rows: Iterable<number>, column: number, gap = 0): Area[] {
  const areas: Area[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (first >= 0) areas.push({ row: first, column, rows: last - first + 1, columns: 1 });
  };
  for (const row of rows) {
    if (first < 0 || row > last + 1 + gap) {
      close();
      first = row;
    }
    last = row;
  }
  close();
  return areas;
}

/** The areas to ask about for cells. Places that lie over each other are asked for once. */
export function areasOf(places: readonly CellsPlace[]): Area[] {
  const rows = new Map<number, Int32Array[]>();
  for (const place of places) rows.set(place.column, [...(rows.get(place.column) ?? []), place.rows]);
  return [...rows].flatMap(([column, lists]) => rowAreas(ascending(lists), column, GAP));
}

function ascending(lists: readonly Int32Array[]): Int32Array {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const all = new Int32Array(lists.reduce((n, list) => n + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** Cuts an area into pieces of so many rows. */
export function piecesOf(area: Area, rows: number): Area[] {
  const pieces: Area[] = [];
  for (let from = 0; from < area.rows; from += rows)
    pieces.push({ ...area, row: area.row + from, rows: Math.min(rows, area.rows - from) });
  return pieces;
}

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
