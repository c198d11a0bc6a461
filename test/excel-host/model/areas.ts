import { columnIndex, columnLetters } from '../../../src/core/grid/address';
import { invalidArgument } from '../richapi/host-error';

/** What a sheet of an .xlsx can hold. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `B2:D9` of an area; a whole column is `B:B`. */
export function addressOf(area: Area): string {
  const [first, last] = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)];
  if (area.rows === ROWS) return `${first}:${last}`;
  const from = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${last}${area.row + area.rows}`;
}

/** The area of `B2:D9`, `$B$2`, `B:D` or `2:9`, with or without a sheet before it. */
export function areaOf(address: string): Area {
  const text = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/iu.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return checked(span(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2)));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/iu.exec(text);
  if (columns) return checked(span(0, columnIndex(columns[1]!), ROWS - 1, columnIndex(columns[2]!)));
  const rows = /^(\d+):(\d+)$/u.exec(text);
  if (rows) return checked(span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1));
  throw invalidArgument();
}

function span(r1: number, c1: number, r2: number, c2: number): Area {
  const [row, column] = [Math.min(r1, r2), Math.min(c1, c2)];
  return { row, column, rows: Math.max(r1, r2) - row + 1, columns: Math.max(c1, c2) - column + 1 };
}

/** The area, where a sheet has it. */
export function checked(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS)
    throw invalidArgument();
  return area;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const bounding = (a: Area, b: Area): Area =>
  span(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );

/** A sheet's name as a reference has it: quoted unless it is plain letters. */
export const quoted = (name: string): string =>
  /^[A-Za-z_][\w.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
