import { rowAfter, rowBefore } from '../changes/row-insertion';
import type { InsertRows } from '../changes/change';
import { sheetNameKey } from '../sheets/sheet-name';
import { MAX_ROWS } from '../grid/sheet-size';
import { bracketsEnd } from './shift-formula';

/** Where a formula stands. */
export interface FormulaPlace {
  /** The sheet that its references mean where they name none; null for a name of the workbook. */
  readonly sheet: string | null;
  /** The row of its cell before the insertion; null for a rule, a name or a chart. */
  readonly row: number | null;
}

export type Insertion = Pick<InsertRows, 'sheet' | 'at' | 'count' | 'joins'>;

/** Texts; names of sheets; errors; what belongs to tables; words, which may be references. */
const TOKENS = /"[^"]*"|'(?:[^']|'')*'|#[\p{L}/0!?]+|\[|[\p{L}\p{N}_.$\\?]+/gu;
const CELL = /^(\$?[A-Za-z]{1,3}\$?)(\d{1,7})$/u;
const ROW = /^(\$?)(\d{1,7})$/u;

/** A reference within a formula: a cell, or an end of a range. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  /** 0-based. */
  readonly row: number;
  readonly kind: 'cell' | 'row';
  /** What stands before it and names a sheet, without quotes; null where nothing does. */
  readonly on: string | null;
}

/**
 * A formula as it reads once rows were put into a sheet: references to what moved down follow it, ranges that
 * rows were put into grow. With {@link InsertRows.joins} ranges that end with the rows above the new ones
 * take these in; within those rows only where their end is fixed (`B$4:B$19`), for a range that
 * ends with its own row (`D$4:D19`) is a running one.
 *
 * @example
 * insertedFormula('SUM(D4:D19)', { sheet: '台账', at: 19, count: 1, joins: 3 }, { sheet: '台账', row: 19 }) //=> 'SUM(D4:D20)'
 */
export function insertedFormula(formula: string, insertion: Insertion, place: FormulaPlace): string {
  return movedFormula(formula, insertion, place.sheet, {
    single: (row) => rowAfter(insertion, row),
    first: (row) => (row === MAX_ROWS - 1 ? row : rowAfter(insertion, row)),
    last: (end) => endAfter(end, insertion, place),
  });
}

/** The same the other way: as a formula reads once the rows that were put in are out again. */
export function removedFormula(formula: string, insertion: Insertion, sheet: string | null): string {
  const { at, count } = insertion;
  return movedFormula(formula, insertion, sheet, {
    single: (row) => rowBefore(insertion, row) ?? MAX_ROWS,
    first: (row) => (row >= at && row < at + count ? at : (rowBefore(insertion, row) ?? at)),
    last: ({ row }) => (row === MAX_ROWS - 1 ? row : (rowBefore(insertion, row) ?? at - 1)),
  });
}

/** Where the rows of references go; what leaves the sheet is lost. */
interface Moves {
  readonly single: (row: number) => number;
  readonly first: (row: number) => number;
  readonly last: (end: Reference) => number;
}

function movedFormula(formula: string, insertion: Insertion, onSheet: string | null, moves: Moves): string {
  let result = '';
  let from = 0;
  const put = ({ start, end, head, row }: Reference, to: number): void => {
    if (to === row) return;
    result += formula.slice(from, start) + (to < MAX_ROWS ? `${head}${to + 1}` : '#REF!');
    from = end;
  };
  const own = sheetNameKey(insertion.sheet);
  const isHere = ({ on }: Reference): boolean => {
    const sheet = on ?? onSheet;
    return sheet !== null && sheetNameKey(sheet) === own;
  };
  let first: Reference | null = null;
  for (const reference of referencesIn(formula)) {
    const pairs: boolean =
      first !== null &&
      reference.start === first.end + 1 &&
      formula[first.end] === ':' &&
      reference.kind === first.kind &&
      (reference.on === null || reference.on === first.on);
    if (first && pairs) {
      const last: Reference = { ...reference, on: first.on };
      if (isHere(first)) {
        const [top, bottom] = first.row <= last.row ? [first, last] : [last, first];
        const to = (end: Reference): number => (end === bottom ? moves.last(bottom) : moves.first(top.row));
        put(first, to(first));
        put(last, to(last));
      }
      first = null;
      continue;
    }
    // A whole row is one only together with another.
    if (first?.kind === 'cell' && isHere(first)) put(first, moves.single(first.row));
    first = reference;
  }
  if (first?.kind === 'cell' && isHere(first)) put(first, moves.single(first.row));
  return result + formula.slice(from);
}

/** What reaches to the last row of a sheet goes on to reach there. */
function endAfter(bottom: Reference, insertion: Insertion, { sheet, row }: FormulaPlace): number {
  const { at, count, joins } = insertion;
  if (joins === undefined || bottom.row !== at - 1) return Math.min(MAX_ROWS - 1, rowAfter(insertion, bottom.row));
  const within =
    sheet !== null && row !== null && sheetNameKey(sheet) === sheetNameKey(insertion.sheet) && row >= joins && row < at;
  return within && !bottom.head.endsWith('$') ? bottom.row : Math.min(MAX_ROWS - 1, bottom.row + count);
}

function* referencesIn(formula: string): Generator<Reference> {
  let on: { readonly name: string; readonly end: number } | null = null;
  for (let p = 0; ;) {
    TOKENS.lastIndex = p;
    const token = TOKENS.exec(formula);
    if (token === null) return;
    const [word] = token;
    const { index: start } = token;
    const end = start + word.length;
    p = end;
    if (word === '[') {
      // What follows the number of another workbook is one of its sheets, and all that it names.
      p = bracketsEnd(formula, start);
      const foreign = /^[^'!\s+\-*/^&=<>(),;:]*!/u.exec(formula.slice(p, p + 64));
      if (foreign) {
        p += foreign[0].length;
        on = { name: '[', end: p };
      }
      continue;
    }
    if (formula[end] === '!') {
      on = { name: sheetOf(formula, word, start), end: end + 1 };
      continue;
    }
    if (formula[end] === '(' || word.startsWith('"') || word.startsWith('#')) continue;
    const cell = CELL.exec(word);
    const row = cell ?? ROW.exec(word);
    if (!row) continue;
    const [, head = '', digits = ''] = row;
    const number = Number(digits) - 1;
    if (number < 0 || number >= MAX_ROWS) continue;
    yield { start, end, head, row: number, kind: cell ? 'cell' : 'row', on: on?.end === start ? on.name : null };
  }
}

/** The sheet that a word before `!` names; what names several of them, or one of another workbook, is none of ours. */
function sheetOf(formula: string, word: string, start: number): string {
  if (word.startsWith('#')) return '[';
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  // `一月:三月!A1` goes through sheets; which cells it means there no insertion into one of them changes.
  const before = formula[start - 1] === ':' ? /[\p{L}\p{N}_.$]+$/u.exec(formula.slice(0, start - 1))?.[0] : undefined;
  return before === undefined || CELL.test(before) ? word : '[';
}
