/**
 * Formulas of our own as data. They are made of our words and of references alone: what people wrote
 * comes in through the cell that holds it, so that no text of theirs can ever be run.
 */
import type { CellInput } from '../changes/change';
import { cellAddress } from '../grid/address';
import { numberText } from './number-text';
import type { SheetCell } from './sheet-model';

/** A cell. Rows and columns are 0-based. */
export interface CellReference {
  /** Left out for the sheet of the formula itself. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

/** A piece of a text: words of ours, what a cell shows, or what is said only where a cell holds a number. */
export type TextPart =
  | string
  | { readonly cell: CellReference; readonly format?: '0.00%' }
  | { readonly whereNumber: CellReference; readonly parts: readonly TextPart[] };

export type CellFormula =
  /** A text that follows the cells it speaks of. */
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  /** What part of a whole something is; {@link otherwise} where the whole is nothing. */
  | { readonly kind: 'share'; readonly part: CellReference; readonly whole: CellReference; readonly otherwise: string }
  /** Leads to a cell, which it follows when rows are put in above it. */
  | { readonly kind: 'link'; readonly to: CellReference; readonly text: string };

/** Longer formulas are refused: Excel holds 8,192 characters, and 16 KB once it has read them. */
const MAX_LENGTH = 6_000;
/** Excel takes no longer text between quotes. */
const MAX_WORDS = 255;

/** Whether what a formula shows follows other cells. */
export const calculates = ({ kind }: CellFormula): boolean => kind !== 'link';

/** What a host is given to write: a formula with its result, else the value. */
export function inputOf({ value, formula }: SheetCell): CellInput {
  return formula ? { formula: formulaText(formula), value } : value;
}

/** Whether the formula of a text is short enough for every program. */
export const fitsInCell = (parts: readonly TextPart[]): boolean =>
  formulaText({ kind: 'text', parts }).length <= MAX_LENGTH;

/** The formula as a file holds it, without the sign of equality. */
export function formulaText(formula: CellFormula): string {
  switch (formula.kind) {
    case 'text':
      return joined(formula.parts);
    case 'share': {
      const [part, whole] = [referenceText(formula.part), referenceText(formula.whole)];
      return `IF(N(${whole})=0,${quoted(formula.otherwise)},N(${part})/${whole})`;
    }
    case 'link':
      // By way of its address, so that no name of a sheet becomes a text of the formula.
      return `HYPERLINK("#"&IFERROR(CELL("address",${referenceText(formula.to)}),""),${quoted(formula.text)})`;
  }
}

type Value = SheetCell['value'];

/** What a formula comes to. */
export function resultOf(formula: CellFormula, valueOf: (cell: CellReference) => Value): string | number {
  switch (formula.kind) {
    case 'text':
      return textOfParts(formula.parts, valueOf);
    case 'share': {
      const [part, whole] = [numberIn(valueOf(formula.part)), numberIn(valueOf(formula.whole))];
      return whole === 0 ? formula.otherwise : part / whole;
    }
    case 'link':
      return formula.text;
  }
}

const numberIn = (value: Value): number => (typeof value === 'number' ? value : 0);

function textOfParts(parts: readonly TextPart[], valueOf: (cell: CellReference) => Value): string {
  return parts
    .map((part): string => {
      if (typeof part === 'string') return part;
      if ('whereNumber' in part)
        return typeof valueOf(part.whereNumber) === 'number' ? textOfParts(part.parts, valueOf) : '';
      const value = valueOf(part.cell);
      return typeof value === 'number' ? numberText(value, part.format ?? '') : String(value ?? '');
    })
    .join('');
}

/** The same formula for sheets of its report that bear other names now; where a link leads is no sheet of it. */
export function withSheetsNamed(formula: CellFormula, nameOf: (sheet: string) => string): CellFormula {
  const there = (cell: CellReference): CellReference =>
    cell.sheet === undefined ? cell : { ...cell, sheet: nameOf(cell.sheet) };
  const renamed = (part: TextPart): TextPart => {
    if (typeof part === 'string') return part;
    return 'cell' in part
      ? { ...part, cell: there(part.cell) }
      : { whereNumber: there(part.whereNumber), parts: part.parts.map(renamed) };
  };
  switch (formula.kind) {
    case 'text':
      return { ...formula, parts: formula.parts.map(renamed) };
    case 'share':
      return { ...formula, part: there(formula.part), whole: there(formula.whole) };
    case 'link':
      return formula;
  }
}

/** Sheets of its report that a formula looks at beside its own. */
export function sheetsOf(formula: CellFormula): string[] {
  const names = new Set<string>();
  withSheetsNamed(formula, (sheet) => {
    names.add(sheet);
    return sheet;
  });
  return [...names];
}

function joined(parts: readonly TextPart[]): string {
  const pieces = parts.flatMap((part): string[] => {
    if (typeof part === 'string') return wordsOf(part);
    if ('whereNumber' in part) return [`IF(ISNUMBER(${referenceText(part.whereNumber)}),${joined(part.parts)},"")`];
    const cell = referenceText(part.cell);
    return [part.format === undefined ? cell : `TEXT(${cell},${quoted(part.format)})`];
  });
  const [first = '""'] = pieces;
  // A single reference would give a number.
  return pieces.length > 1 || first.startsWith('"') ? [first, ...pieces.slice(1)].join('&') : `""&${first}`;
}

function wordsOf(words: string): string[] {
  const pieces: string[] = [];
  const characters = Array.from(words);
  for (let from = 0; from < characters.length;) {
    let [to, length] = [from, 0];
    // Quotes count twice, as Excel stores them; no character is cut in two.
    for (; to < characters.length; to++) {
      const own = characters[to] === '"' ? 2 : characters[to]!.length;
      if (length + own > MAX_WORDS) break;
      length += own;
    }
    pieces.push(quoted(characters.slice(from, to).join('')));
    from = to;
  }
  return pieces;
}

function referenceText({ sheet, row, column }: CellReference): string {
  const cell = cellAddress(row, column);
  return sheet === undefined ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
