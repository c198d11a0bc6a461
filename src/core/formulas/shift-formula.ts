import { columnIndex, columnLetters } from '../grid/address';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/sheet-size';

/**
 * Texts, quoted sheet names and brackets, in which nothing moves; and words, which may be references.
 * A word takes in letters of any script, so that a reference is never found within a name.
 */
const TOKENS = /"[^"]*"|'[^']*'|\[|[\p{L}\p{N}_.$\\?]+/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/u;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/u;
const ROW = /^(\$?)(\d{1,7})$/u;

/**
 * A formula as it reads so many rows further down and columns further right: references without `$` move.
 *
 * @returns `null` where a reference would leave the sheet.
 * @example
 * shiftFormula('B2*$C$1', 3, 0) //=> 'B5*$C$1'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | null {
  let result = '';
  let from = 0;
  for (let p = 0; ;) {
    TOKENS.lastIndex = p;
    const token = TOKENS.exec(formula);
    if (token === null) break;
    const [word] = token;
    p = token.index + word.length;
    if (word === '[') {
      p = bracketsEnd(formula, token.index);
      continue;
    }
    const moved = movedWord(formula, token.index, word, rows, columns);
    if (moved === null) return null;
    if (moved === word) continue;
    result += formula.slice(from, token.index) + moved;
    from = p;
  }
  return result + formula.slice(from);
}

function movedWord(formula: string, start: number, word: string, rows: number, columns: number): string | null {
  const end = start + word.length;
  const next = formula[end];
  // A function, or a sheet's name.
  if (next === '(' || next === '!') return word;
  const cell = CELL.exec(word);
  if (cell) {
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
    const column = columnIndex(letters);
    const row = Number(digits) - 1;
    if (column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return word;
    const toColumn = moved(column, fixedColumn === '' ? columns : 0, MAX_COLUMNS);
    const toRow = moved(row, fixedRow === '' ? rows : 0, MAX_ROWS);
    return toColumn === null || toRow === null
      ? null
      : `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow + 1}`;
  }
  // A whole column or row stands on one side of a colon and has another on the other side.
  const column = COLUMN.exec(word);
  if (column && isPaired(formula, start, end, COLUMN)) {
    const [, fixed = '', letters = ''] = column;
    const to = moved(columnIndex(letters), fixed === '' ? columns : 0, MAX_COLUMNS);
    return to === null ? null : `${fixed}${columnLetters(to)}`;
  }
  const row = ROW.exec(word);
  if (row && isPaired(formula, start, end, ROW)) {
    const [, fixed = '', digits = ''] = row;
    const to = moved(Number(digits) - 1, fixed === '' ? rows : 0, MAX_ROWS);
    return to === null ? null : `${fixed}${to + 1}`;
  }
  return word;
}

function moved(place: number, by: number, limit: number): number | null {
  const to = place + by;
  return to < 0 || to >= limit ? null : to;
}

/** Whether the word beyond the colon is of the same kind, and the two are not names of sheets. */
function isPaired(formula: string, start: number, end: number, kind: RegExp): boolean {
  if (formula[end] === ':') {
    const other = /^[\p{L}\p{N}_.$]*/u.exec(formula.slice(end + 1, end + 12))?.[0] ?? '';
    return kind.test(other) && formula[end + 1 + other.length] !== '!';
  }
  if (formula[start - 1] !== ':') return false;
  return kind.test(/[\p{L}\p{N}_.$]*$/u.exec(formula.slice(Math.max(0, start - 12), start - 1))?.[0] ?? '');
}

/** Place after the brackets that open here: a column of a table, or the number of another workbook. */
export function bracketsEnd(formula: string, at: number): number {
  let depth = 0;
  for (let p = at; p < formula.length; p++) {
    const c = formula[p];
    // In a column's name an apostrophe takes the next character as it is.
    if (c === "'") p++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return p + 1;
  }
  return formula.length;
}
