import { cellError, type CellValue } from '../../../core/grid/grid';
import { FileFault } from '../file-fault';
import { decodeEntities } from '../xml/entities';
import { ByteText, preservesSpace, skipElement } from './byte-text';
import * as B from './bytes';
import type { FormatTable } from './format-table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import type { GridBuilder } from './grid-builder';
import { parseIsoDate } from './iso-date';
import { nextTag } from './markup';
import { parseWhole } from './numbers';
import { parseArea } from './references';
import type { StringStore } from './string-store';
import { tagAt } from './tag-at';

const { MORE } = B;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Makes the texts that stand in cells; one for all sheets, for they hold the same ones. */
  readonly texts: StringStore;
  /** Format index of each cell style. */
  readonly styleFormats: readonly number[];
  readonly formats: FormatTable;
  readonly date1904: boolean;
  /** Whether a format, by its index, shows a date. */
  readonly isDate: (format: number) => boolean;
}

/** Types of cells (`t`), by what has to be done with their value. */
const enum Type {
  Number,
  Shared,
  Text,
  Boolean,
  Error,
  Date,
}

/** So many digits always make an exact whole number. */
const EXACT_DIGITS = 15;

/** Scans the cells of a sheet, one after another, and puts their values into the grid. */
export class CellScanner {
  readonly #grid: GridBuilder;
  readonly #context: SheetContext;
  readonly #text: ByteText;
  readonly #utf8 = new TextDecoder();
  #row = -1;
  #rowIsNamed = false;
  #column = -1;
  // The attributes of the cell at hand.
  #type = Type.Number;
  #style = 0;

  constructor(grid: GridBuilder, context: SheetContext) {
    this.#grid = grid;
    this.#context = context;
    this.#text = new ByteText(context.texts);
  }

  /** The row at hand, 0-based; -1 before the first. */
  get row(): number {
    return this.#row;
  }

  /** Begins a row; where the row does not say its number, its first cell may. */
  beginRow(row: number, isNamed: boolean): void {
    this.#row = row;
    this.#rowIsNamed = isNamed;
    this.#column = -1;
  }

  /**
   * Reads a cell from behind its name.
   *
   * @returns the place behind it, or `MORE` where the window cuts it off: it is then read again.
   */
  scan(b: Uint8Array, from: number, end: number): number {
    const before = this.#column;
    let p = this.#scanAttributes(b, from, end);
    if (p !== MORE && b[p - 2] !== B.SLASH) {
      const simple = this.#scanWholeNumber(b, p, end);
      p = simple === MORE ? this.#scanContent(b, p, end) : simple;
    }
    if (p === MORE) this.#column = before;
    return p;
  }

  #scanAttributes(b: Uint8Array, from: number, end: number): number {
    this.#type = Type.Number;
    this.#style = 0;
    this.#column++;
    let p = from;
    while (p < end) {
      const c = b[p]!;
      if (c === B.GREATER) {
        if (this.#column >= MAX_COLUMNS || this.#row < 0) throw new FileFault('file-unreadable', '工作表');
        return p + 1;
      }
      if (c <= B.SPACE || c === B.SLASH) {
        p++;
        continue;
      }
      // Names of one letter are the ones that matter, and nearly always stand straight before their value.
      const nameStop = b[p + 1] === B.EQUALS ? p + 1 : B.nameEnd(b, p, end);
      const open = b[nameStop + 1] === B.QUOTE ? nameStop + 1 : B.findQuote(b, nameStop, end);
      if (open === MORE) return MORE;
      const close = B.find(b, open + 1, end, b[open]!);
      if (close === MORE) return MORE;
      if (nameStop - p === 1) {
        if (c === B.LOWER_R) this.#place(b, open + 1, close);
        else if (c === B.LOWER_S) this.#style = parseWhole(b, open + 1, close);
        else if (c === B.LOWER_T) this.#type = typeOf(b, open + 1, close);
      }
      p = close + 1;
    }
    return MORE;
  }

  /** Takes the column, and in a row without number also the row, from a reference such as `AB12`. */
  #place(b: Uint8Array, from: number, to: number): void {
    let column = 0;
    let p = from;
    for (; p < to; p++) {
      const letter = b[p]! & ~0x20;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      if (column > MAX_COLUMNS) break;
    }
    if (column === 0) return;
    this.#column = column - 1;
    if (this.#rowIsNamed || p === to) return;
    const row = parseWhole(b, p, to) - 1;
    if (row < 0 || row >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
    this.#row = row;
    this.#rowIsNamed = true;
  }

  /**
   * The short way for what nearly all cells are: exactly `<v>123</v></c>`, a whole number or the place
   * of a shared string.
   *
   * @returns `MORE` for anything else; the long way then reads it.
   */
  #scanWholeNumber(b: Uint8Array, from: number, end: number): number {
    if (end - from < 32 || b[from] !== B.LESS || b[from + 1] !== B.LOWER_V || b[from + 2] !== B.GREATER) return MORE;
    const start = from + 3;
    let p = start;
    let whole = 0;
    for (let digit = b[p]! - B.ZERO; digit >= 0 && digit <= 9 && p - start < EXACT_DIGITS; digit = b[++p]! - B.ZERO) {
      whole = whole * 10 + digit;
    }
    if (
      p === start ||
      b[p] !== B.LESS ||
      b[p + 1] !== B.SLASH ||
      b[p + 3] !== B.GREATER ||
      b[p + 5] !== B.SLASH ||
      b[p + 6] !== B.LOWER_C ||
      b[p + 7] !== B.GREATER
    ) {
      return MORE;
    }
    const format = this.#context.styleFormats[this.#style] ?? 0;
    if (this.#type === Type.Number) this.#put(whole, format);
    else if (this.#type === Type.Shared) this.#put(this.#context.strings[whole] ?? null, format);
    else return MORE;
    return p + 8;
  }

  #put(value: CellValue, format: number): void {
    if (value !== null && value !== '') this.#grid.set(this.#row, this.#column, value, format);
  }

  /** A formula that looks at another sheet has the mark that stands behind its name. */
  #noteLinks(b: Uint8Array, from: number, end: number): void {
    if (b[from - 2] === B.SLASH) return;
    const stop = B.find(b, from, end, B.LESS);
    const mark = stop === MORE ? MORE : B.find(b, from, stop, B.EXCLAMATION);
    if (mark !== MORE) this.#grid.link(decodeEntities(this.#utf8.decode(b.subarray(from, stop))));
  }

  /** An array formula stands in one cell and fills others. */
  #noteArea(b: Uint8Array, at: number, tagEnd: number): void {
    const area = parseArea(tagAt(b, at, tagEnd).attribute('ref') ?? '');
    if (area) this.#grid.formulaArea(area);
  }

  /** The long way: any children in any order, with comments, prefixes and attributes. */
  #scanContent(b: Uint8Array, from: number, end: number): number {
    let p = from;
    let value: CellValue = null;
    let format = this.#context.styleFormats[this.#style] ?? 0;
    let isFormula = false;
    for (;;) {
      const at = nextTag(b, p, end);
      if (at === MORE) return MORE;
      const tagEnd = B.findTagEnd(b, at, end);
      if (tagEnd === MORE) return MORE;
      p = tagEnd + 1;
      if (b[at + 1] === B.SLASH) break;
      const nameStop = B.nameEnd(b, at + 1, tagEnd);
      const isValue = B.isNamed(b, at + 1, nameStop, 'v');
      if (B.isNamed(b, at + 1, nameStop, 'f')) {
        isFormula = true;
        this.#noteLinks(b, tagEnd + 1, end);
        if (fillsArea(b, nameStop, tagEnd)) this.#noteArea(b, at, tagEnd);
      }
      if (b[tagEnd - 1] === B.SLASH) continue;
      if (isValue) {
        p = this.#text.read(b, p, end, preservesSpace(b, nameStop, tagEnd));
        if (p === MORE) return MORE;
        value = this.#valueOf(this.#text.text);
        if (this.#type === Type.Date && typeof value === 'number') format = this.#dateFormat(format, this.#text.text);
        p = B.find(b, p, end, B.GREATER);
        if (p === MORE) return MORE;
        p++;
      } else if (B.isNamed(b, at + 1, nameStop, 'is')) {
        p = this.#text.readRich(b, p, end);
        if (p === MORE) return MORE;
        value = this.#text.text;
      } else {
        p = skipElement(b, p, end);
        if (p === MORE) return MORE;
      }
    }
    if (isFormula) this.#grid.formula(this.#row, this.#column);
    this.#put(value, format);
    return p;
  }

  /** The value of a text, as the type of its cell says. */
  #valueOf(text: string): CellValue {
    if (text === '') return null;
    switch (this.#type) {
      case Type.Number: {
        const number = Number(text);
        return Number.isNaN(number) ? text : number;
      }
      case Type.Shared:
        return this.#context.strings[Number(text)] ?? null;
      case Type.Boolean:
        return text === '1' || text === 'true';
      case Type.Error:
        return cellError(text);
      case Type.Date:
        return parseIsoDate(text, this.#context.date1904)?.serial ?? text;
      case Type.Text:
        return text;
    }
  }

  /** A date's own format, or one that shows it as a date where its own would show a mere number. */
  #dateFormat(format: number, text: string): number {
    if (this.#context.isDate(format)) return format;
    const date = parseIsoDate(text, this.#context.date1904);
    return date ? this.#context.formats.indexOf(date.format) : format;
  }
}

function typeOf(b: Uint8Array, from: number, to: number): Type {
  switch (b[from]) {
    case B.LOWER_S:
      return to - from === 1 ? Type.Shared : Type.Text;
    case B.LOWER_I:
      return Type.Text;
    case B.LOWER_B:
      return Type.Boolean;
    case B.LOWER_E:
      return Type.Error;
    case B.LOWER_D:
      return Type.Date;
    default:
      return Type.Number;
  }
}

/** Whether the attributes of a formula say `t="array"` or `t="dataTable"`; most have none, or `shared`. */
function fillsArea(b: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p + 3 < to; p++) {
    const isType = b[p]! <= B.SPACE && b[p + 1] === B.LOWER_T && b[p + 2] === B.EQUALS;
    if (isType) return B.matches(b, p + 4, 'array') || B.matches(b, p + 4, 'dataTable');
  }
  return false;
}
