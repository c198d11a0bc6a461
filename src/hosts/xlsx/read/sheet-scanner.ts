import { cellError, type CellValue } from '../../../core/grid/grid';
import { FileFault } from '../file-fault';
import { XmlReader } from '../xml/xml-reader';
import { ByteText, preservesSpace, skipElement } from './byte-text';
import {
  BANG,
  find,
  findTagEnd,
  GREATER,
  isNamed,
  LESS,
  MORE,
  nameEnd,
  QUESTION,
  SLASH,
  SPACE,
  APOSTROPHE,
  QUOTE,
  EQUALS,
  localStart,
} from './bytes';
import type { FormatTable } from './format-table';
import { MAX_COLUMNS, MAX_ROWS, type GridBuilder } from './grid-builder';
import { parseIsoDate } from './iso-date';
import { skipMarkup } from './markup';
import { parseNumber, parseWhole } from './numbers';
import { parseArea } from './references';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Format index of each cell style. */
  readonly styleFormats: readonly number[];
  readonly formats: FormatTable;
  readonly date1904: boolean;
  /** Whether a format, by its index, shows a date. */
  readonly isDate: (format: number) => boolean;
}

const enum Type {
  Number,
  Shared,
  Text,
  Inline,
  Boolean,
  Error,
  Date,
}

const LOWER_B = 0x62;
const LOWER_C = 0x63;
const LOWER_D = 0x64;
const LOWER_E = 0x65;
const LOWER_F = 0x66;
const LOWER_I = 0x69;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;

/**
 * Scans the bytes of a worksheet part into a {@link GridBuilder}, without making a string of the part
 * or an object of a cell. It scans window by window: a tag or a cell that a window cuts off is left
 * for the next one. What the part says of its own extent (`dimension`, `spans`) is not believed.
 */
export class SheetScanner {
  readonly #grid: GridBuilder;
  readonly #context: SheetContext;
  readonly #text = new ByteText();
  #inRows = false;
  #root = false;
  #closed = false;
  #row = -1;
  #rowIsNamed = false;
  #column = -1;
  // Attributes of the cell at hand.
  #type: Type = Type.Number;
  #style = 0;

  constructor(grid: GridBuilder, context: SheetContext) {
    this.#grid = grid;
    this.#context = context;
  }

  /** Scans a window; returns the place up to which it was used. */
  scan(b: Uint8Array, start: number, end: number): number {
    let p = start;
    for (;;) {
      const unit = find(b, p, end, LESS);
      if (unit === MORE) return end;
      if (unit + 1 >= end) return unit;
      const next = b[unit + 1]!;
      if (next === BANG || next === QUESTION) p = skipMarkup(b, unit, end);
      else if (this.#inRows) p = this.#scanInRows(b, unit, end, next);
      else p = this.#scanOutside(b, unit, end, next);
      if (p === MORE) return unit;
    }
  }

  /** To be called after the last window. */
  finish(): void {
    if (!this.#root || !this.#closed) throw new FileFault('file-unreadable', '工作表');
  }

  #scanInRows(b: Uint8Array, at: number, end: number, next: number): number {
    if (next === SLASH) {
      const close = find(b, at, end, GREATER);
      if (close === MORE) return MORE;
      if (isNamed(b, at + 2, nameEnd(b, at + 2, close), 'sheetData')) this.#inRows = false;
      return close + 1;
    }
    const stop = nameEnd(b, at + 1, end);
    if (stop >= end) return MORE;
    const start = localStart(b, at + 1, stop);
    if (stop - start === 1 && b[start] === LOWER_C) return this.#scanCell(b, stop, end);
    const tagEnd = findTagEnd(b, stop, end);
    if (tagEnd === MORE) return MORE;
    if (isNamed(b, start, stop, 'row')) {
      this.#beginRow(b, stop, tagEnd);
      return tagEnd + 1;
    }
    return b[tagEnd - 1] === SLASH ? tagEnd + 1 : skipElement(b, tagEnd + 1, end);
  }

  #beginRow(b: Uint8Array, from: number, to: number): void {
    let row = this.#row + 1;
    let hidden = false;
    this.#rowIsNamed = false;
    this.#column = -1;
    for (let p = from; ;) {
      while (p < to && b[p]! <= SPACE) p++;
      const nameStop = nameEnd(b, p, to);
      const open = openingQuote(b, nameStop, to);
      if (open === MORE) break;
      const close = find(b, open + 1, to, b[open]!);
      if (close === MORE) break;
      const length = nameStop - p;
      if (length === 1 && b[p] === LOWER_R) {
        row = parseWhole(b, open + 1, close) - 1;
        this.#rowIsNamed = true;
      } else if (length === 6 && isNamed(b, p, nameStop, 'hidden')) {
        hidden ||= b[open + 1] === 0x31 || b[open + 1] === LOWER_T;
      } else if (length === 2 && isNamed(b, p, nameStop, 'ht')) {
        hidden ||= parseNumber(b, open + 1, close) === 0;
      }
      p = close + 1;
    }
    if (row < 0 || row >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
    this.#row = row;
    if (hidden) this.#grid.hideRow(row);
  }

  /** Reads a cell from behind its name. */
  #scanCell(b: Uint8Array, from: number, end: number): number {
    const before = this.#column;
    const opened = this.#scanCellAttributes(b, from, end);
    if (opened === MORE) {
      this.#column = before;
      return MORE;
    }
    if (b[opened - 2] === SLASH) return opened;
    const after = this.#scanCellContent(b, opened, end);
    if (after === MORE) this.#column = before;
    return after;
  }

  #scanCellAttributes(b: Uint8Array, from: number, end: number): number {
    this.#type = Type.Number;
    this.#style = 0;
    this.#column++;
    let p = from;
    for (;;) {
      while (p < end && b[p]! <= SPACE) p++;
      if (p >= end) return MORE;
      if (b[p] === GREATER) break;
      if (b[p] === SLASH) {
        p++;
        continue;
      }
      const nameStop = nameEnd(b, p, end);
      const open = openingQuote(b, nameStop, end);
      if (open === MORE) return MORE;
      const close = find(b, open + 1, end, b[open]!);
      if (close === MORE) return MORE;
      if (nameStop - p === 1) {
        const name = b[p];
        if (name === LOWER_R) this.#place(b, open + 1, close);
        else if (name === LOWER_S) this.#style = parseWhole(b, open + 1, close);
        else if (name === LOWER_T) this.#type = typeOf(b, open + 1, close);
      }
      p = close + 1;
    }
    if (this.#column >= MAX_COLUMNS || this.#row < 0) throw new FileFault('file-unreadable', '工作表');
    return p + 1;
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
    if (!this.#rowIsNamed && p < to) {
      const row = parseWhole(b, p, to) - 1;
      if (row < 0 || row >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
      this.#row = row;
      this.#rowIsNamed = true;
    }
  }

  #scanCellContent(b: Uint8Array, from: number, end: number): number {
    let p = from;
    let value: CellValue = null;
    let format = this.#context.styleFormats[this.#style] ?? 0;
    let formula = false;
    for (;;) {
      const at = find(b, p, end, LESS);
      if (at === MORE || at + 1 >= end) return MORE;
      const next = b[at + 1]!;
      if (next === SLASH) {
        p = find(b, at, end, GREATER);
        if (p === MORE) return MORE;
        break;
      }
      if (next === BANG || next === QUESTION) {
        p = skipMarkup(b, at, end);
        if (p === MORE) return MORE;
        continue;
      }
      const stop = nameEnd(b, at + 1, end);
      const tagEnd = findTagEnd(b, stop, end);
      if (tagEnd === MORE) return MORE;
      const start = localStart(b, at + 1, stop);
      const name =
        stop - start === 1
          ? b[start]!
          : stop - start === 2 && b[start] === LOWER_I && b[start + 1] === LOWER_S
            ? LOWER_I
            : 0;
      p = tagEnd + 1;
      if (name === LOWER_F) formula = true;
      if (b[tagEnd - 1] === SLASH) continue;
      if (name === LOWER_V) {
        const plain = find(b, p, end, LESS);
        if (plain === MORE || plain + 1 >= end) return MORE;
        if (this.#type === Type.Number && b[plain + 1] === SLASH) {
          const number = parseNumber(b, p, plain);
          if (number === number) value = number;
          else {
            p = this.#text.read(b, p, end, false);
            value = this.#text.text;
          }
          p = plain;
        } else if (this.#type === Type.Shared && b[plain + 1] === SLASH) {
          value = this.#context.strings[parseWhole(b, p, plain)] ?? null;
          p = plain;
        } else {
          p = this.#text.read(b, p, end, tagEnd > stop && preservesSpace(b, stop, tagEnd));
          if (p === MORE) return MORE;
          value = this.#fromText(this.#text.text);
          if (this.#type === Type.Date && typeof value === 'string') {
            const date = parseIsoDate(value, this.#context.date1904);
            if (date) {
              value = date.serial;
              if (!this.#context.isDate(format)) format = this.#context.formats.indexOf(date.format);
            }
          }
        }
        p = find(b, p, end, GREATER);
        if (p === MORE) return MORE;
        p++;
      } else if (name === LOWER_I) {
        p = this.#text.readRich(b, p, end);
        if (p === MORE) return MORE;
        value = this.#text.text;
      } else {
        p = skipElement(b, p, end);
        if (p === MORE) return MORE;
      }
    }
    if (value !== null && value !== '') this.#grid.set(this.#row, this.#column, value, format);
    if (formula) this.#grid.formula(this.#row, this.#column);
    return p + 1;
  }

  #fromText(text: string): CellValue {
    switch (this.#type) {
      case Type.Boolean:
        return text === '1' || text === 'true';
      case Type.Error:
        return cellError(text);
      case Type.Shared:
        return this.#context.strings[Number(text)] ?? null;
      case Type.Number: {
        const number = Number(text);
        return text === '' || Number.isNaN(number) ? text : number;
      }
      default:
        return text;
    }
  }

  #scanOutside(b: Uint8Array, at: number, end: number, next: number): number {
    const tagEnd = findTagEnd(b, at, end);
    if (tagEnd === MORE) return MORE;
    const from = next === SLASH ? at + 2 : at + 1;
    const stop = nameEnd(b, from, tagEnd);
    if (!this.#root) {
      if (!isNamed(b, from, stop, 'worksheet')) throw new FileFault('file-unreadable', '工作表');
      this.#root = true;
      this.#closed = b[tagEnd - 1] === SLASH;
    } else if (next === SLASH) {
      if (isNamed(b, from, stop, 'worksheet')) this.#closed = true;
    } else if (isNamed(b, from, stop, 'sheetData')) this.#inRows = b[tagEnd - 1] !== SLASH;
    else if (isNamed(b, from, stop, 'col')) this.#column1(tagAt(b, at, tagEnd));
    else if (isNamed(b, from, stop, 'mergeCell')) {
      const area = parseArea(tagAt(b, at, tagEnd).attribute('ref') ?? '');
      if (area) this.#grid.merge(area);
    }
    return tagEnd + 1;
  }

  #column1(tag: XmlReader): void {
    const hidden = tag.attribute('hidden');
    const width = tag.attribute('width');
    if (hidden === '1' || hidden === 'true' || (width !== undefined && Number(width) === 0)) {
      this.#grid.hideColumns(Number(tag.attribute('min')) - 1, Number(tag.attribute('max')) - 1);
    }
  }
}

function tagAt(b: Uint8Array, at: number, tagEnd: number): XmlReader {
  const reader = new XmlReader(new TextDecoder().decode(b.subarray(at, tagEnd + 1)));
  reader.next();
  return reader;
}

function openingQuote(b: Uint8Array, from: number, end: number): number {
  for (let p = from; p < end; p++) {
    const c = b[p]!;
    if (c === QUOTE || c === APOSTROPHE) return p;
    if (c !== EQUALS && c > SPACE) return MORE;
  }
  return MORE;
}

function typeOf(b: Uint8Array, from: number, to: number): Type {
  switch (b[from]) {
    case LOWER_S:
      return to - from === 1 ? Type.Shared : Type.Text;
    case LOWER_I:
      return Type.Inline;
    case LOWER_B:
      return Type.Boolean;
    case LOWER_E:
      return Type.Error;
    case LOWER_D:
      return Type.Date;
    default:
      return Type.Number;
  }
}
