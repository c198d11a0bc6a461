import * as B from '../read/bytes';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import { nextTag } from '../read/markup';
import { parseWhole } from '../read/numbers';
import { FileFault } from '../file-fault';

const { MORE } = B;

/** What kind of formula a cell holds, as far as it concerns other cells. */
export const enum FormulaKind {
  None,
  /** Of this cell alone. */
  Plain,
  Shared,
  /** An array formula or a table of operations: it fills an area. */
  Area,
}

/**
 * One row of a sheet: where its tag, its cells and their formulas lie in the window. The arrays are
 * used again for every row, so a sheet of any length needs no more of them.
 */
export class RowScan {
  /** 0-based. */
  row = -1;
  /** Style of the row's empty cells, -1 where the row has none of its own. */
  style = -1;
  start = 0;
  /** Place of the `>` of its opening tag. */
  tagEnd = 0;
  selfClosing = false;
  /** Place of its closing tag. */
  contentEnd = 0;
  /** Place after the row. */
  end = 0;
  /** Where the row's number lies, `MORE` where it says none. */
  numberFrom = MORE;
  numberTo = MORE;
  /** Where the value of `spans` lies, `MORE` where there is none. */
  spansFrom = MORE;
  spansTo = MORE;
  cells = 0;
  /** Whether the cells come in the order of their columns, each once. */
  inOrder = true;
  /** Whether any of its formulas concerns other cells. */
  hasJointFormulas = false;
  readonly columns = new Int32Array(MAX_COLUMNS);
  readonly starts = new Int32Array(MAX_COLUMNS);
  readonly ends = new Int32Array(MAX_COLUMNS);
  /** Where the row's number lies in the reference of each cell, `MORE` where it has none. */
  readonly numberStarts = new Int32Array(MAX_COLUMNS);
  readonly numberEnds = new Int32Array(MAX_COLUMNS);
  readonly styles = new Int32Array(MAX_COLUMNS);
  readonly formulas = new Uint8Array(MAX_COLUMNS);
  readonly formulaStarts = new Int32Array(MAX_COLUMNS);
  readonly formulaEnds = new Int32Array(MAX_COLUMNS);
  #isNamed = false;

  /**
   * Scans the row whose tag begins here.
   *
   * @param nameTo place after the tag's name.
   * @param before the row before, for a row that does not say its number.
   * @returns the place after the row, or `MORE` where the window cuts it off.
   */
  scan(b: Uint8Array, at: number, nameTo: number, end: number, before: number): number {
    this.start = at;
    this.row = before + 1;
    this.style = -1;
    this.#isNamed = false;
    this.spansFrom = MORE;
    this.numberFrom = MORE;
    this.cells = 0;
    this.inOrder = true;
    this.hasJointFormulas = false;
    const tagEnd = this.#scanRowTag(b, nameTo, end);
    if (tagEnd === MORE) return MORE;
    this.tagEnd = tagEnd;
    this.selfClosing = b[tagEnd - 1] === B.SLASH;
    this.contentEnd = this.end = tagEnd + 1;
    if (!this.selfClosing && this.#scanCells(b, tagEnd + 1, end) === MORE) return MORE;
    if (this.row < 0 || this.row >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
    return this.end;
  }

  /** Place of a column's cell among the cells, or of the first cell behind it, negative and less one. */
  find(column: number): number {
    let low = 0;
    let high = this.cells - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns[middle]!;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -low - 1;
  }

  #scanRowTag(b: Uint8Array, from: number, end: number): number {
    let p = from;
    let style = -1;
    let isCustom = false;
    for (;;) {
      while (p < end && (b[p]! <= B.SPACE || b[p] === B.SLASH)) p++;
      if (p >= end) return MORE;
      if (b[p] === B.GREATER) break;
      const nameTo = B.nameEnd(b, p, end);
      const open = B.findQuote(b, nameTo, end);
      const close = open === MORE ? MORE : B.find(b, open + 1, end, b[open]!);
      if (close === MORE) return damagedOrCut(b, p, end);
      const length = nameTo - p;
      if (length === 1 && b[p] === B.LOWER_R) {
        this.row = parseWhole(b, open + 1, close) - 1;
        this.#isNamed = true;
        this.numberFrom = open + 1;
        this.numberTo = close;
      } else if (length === 1 && b[p] === B.LOWER_S) style = parseWhole(b, open + 1, close);
      else if (length === 5 && B.matches(b, p, 'spans')) {
        this.spansFrom = open + 1;
        this.spansTo = close;
      } else if (length === 12 && B.matches(b, p, 'customFormat')) {
        isCustom = b[open + 1] === B.ONE || b[open + 1] === B.LOWER_T;
      }
      p = close + 1;
    }
    if (isCustom) this.style = style;
    return p;
  }

  #scanCells(b: Uint8Array, from: number, end: number): number {
    let p = from;
    let column = -1;
    for (;;) {
      const at = nextTag(b, p, end);
      if (at === MORE) return MORE;
      if (b[at + 1] === B.SLASH) {
        const close = B.find(b, at, end, B.GREATER);
        if (close === MORE) return MORE;
        this.contentEnd = at;
        this.end = close + 1;
        return this.end;
      }
      const nameTo = B.nameEnd(b, at + 1, end);
      if (nameTo >= end) return MORE;
      if (!B.isNamed(b, at + 1, nameTo, 'c')) {
        p = skipWhole(b, at, end);
        if (p === MORE) return MORE;
        continue;
      }
      if (this.cells >= MAX_COLUMNS) throw new FileFault('file-unreadable', '工作表');
      const i = this.cells;
      this.columns[i] = column + 1;
      this.starts[i] = at;
      this.numberStarts[i] = MORE;
      this.styles[i] = 0;
      this.formulas[i] = FormulaKind.None;
      p = this.#scanCell(b, i, nameTo, end);
      if (p === MORE) return MORE;
      this.ends[i] = p;
      if (this.columns[i] >= MAX_COLUMNS) throw new FileFault('file-unreadable', '工作表');
      if (this.columns[i] <= column) this.inOrder = false;
      column = this.columns[i]!;
      this.cells = i + 1;
    }
  }

  #scanCell(b: Uint8Array, i: number, from: number, end: number): number {
    let p = from;
    for (;;) {
      while (p < end && (b[p]! <= B.SPACE || b[p] === B.SLASH)) p++;
      if (p >= end) return MORE;
      if (b[p] === B.GREATER) break;
      const nameTo = b[p + 1] === B.EQUALS ? p + 1 : B.nameEnd(b, p, end);
      const open = b[nameTo + 1] === B.QUOTE ? nameTo + 1 : B.findQuote(b, nameTo, end);
      const close = open === MORE ? MORE : B.find(b, open + 1, end, b[open]!);
      if (close === MORE) return damagedOrCut(b, p, end);
      if (nameTo - p === 1) {
        if (b[p] === B.LOWER_R) this.#place(b, i, open + 1, close);
        else if (b[p] === B.LOWER_S) this.styles[i] = parseWhole(b, open + 1, close);
      }
      p = close + 1;
    }
    return b[p - 1] === B.SLASH ? p + 1 : this.#scanContent(b, i, p + 1, end);
  }

  #place(b: Uint8Array, i: number, from: number, to: number): void {
    let column = 0;
    let p = from;
    for (; p < to; p++) {
      const letter = b[p]! & ~0x20;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      if (column > MAX_COLUMNS) break;
    }
    if (column === 0) return;
    this.columns[i] = column - 1;
    if (p < to) {
      this.numberStarts[i] = p;
      this.numberEnds[i] = to;
    }
    if (this.#isNamed || p === to) return;
    this.row = parseWhole(b, p, to) - 1;
    this.#isNamed = true;
  }

  /** The children of a cell, of which only a formula matters. */
  #scanContent(b: Uint8Array, i: number, from: number, end: number): number {
    let p = from;
    for (let depth = 1; depth > 0;) {
      const at = nextTag(b, p, end);
      if (at === MORE) return MORE;
      const tagEnd = B.findTagEnd(b, at, end);
      if (tagEnd === MORE) return MORE;
      p = tagEnd + 1;
      if (b[at + 1] === B.SLASH) {
        depth--;
        continue;
      }
      const nameTo = B.nameEnd(b, at + 1, tagEnd);
      if (depth === 1 && B.isNamed(b, at + 1, nameTo, 'f')) {
        const kind = formulaKind(b, nameTo, tagEnd);
        if (kind > FormulaKind.Plain) this.hasJointFormulas = true;
        this.formulas[i] = kind;
        this.formulaStarts[i] = at;
        p = skipWhole(b, at, end);
        if (p === MORE) return MORE;
        this.formulaEnds[i] = p;
      } else if (b[tagEnd - 1] !== B.SLASH) depth++;
    }
    return p;
  }
}

/** Passes over an element from the `<` of its opening tag on. */
export function skipWhole(b: Uint8Array, at: number, end: number): number {
  let p = at;
  let depth = 0;
  do {
    p = nextTag(b, p, end);
    if (p === MORE) return MORE;
    const tagEnd = B.findTagEnd(b, p, end);
    if (tagEnd === MORE) return MORE;
    if (b[p + 1] === B.SLASH) depth--;
    else if (b[tagEnd - 1] !== B.SLASH) depth++;
    p = tagEnd + 1;
  } while (depth > 0);
  return p;
}

/** An attribute that does not end: its tag is cut off by the window, or it is none. */
function damagedOrCut(b: Uint8Array, from: number, end: number): typeof MORE {
  if (B.findTagEnd(b, from, end) !== MORE) throw new FileFault('file-unreadable', '工作表');
  return MORE;
}

/** The kind of a formula, from the first letter of its type. */
function formulaKind(b: Uint8Array, from: number, to: number): FormulaKind {
  let p = from;
  for (;;) {
    while (p < to && (b[p]! <= B.SPACE || b[p] === B.SLASH)) p++;
    const nameTo = B.nameEnd(b, p, to);
    const open = B.findQuote(b, nameTo, to);
    const close = open === MORE ? MORE : B.find(b, open + 1, to, b[open]!);
    if (close === MORE) return FormulaKind.Plain;
    if (nameTo - p === 1 && b[p] === B.LOWER_T) {
      const first = b[open + 1];
      if (first === B.LOWER_S) return FormulaKind.Shared;
      return first === 0x61 || first === B.LOWER_D ? FormulaKind.Area : FormulaKind.Plain;
    }
    p = close + 1;
  }
}
