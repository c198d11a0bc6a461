import { FileFault } from '../file-fault';
import { decodeEntities } from '../xml/entities';
import type { XmlReader } from '../xml/xml-reader';
import { skipElement } from './byte-text';
import * as B from './bytes';
import { CellScanner, type SheetContext } from './cell-scanner';
import { MAX_ROWS } from '../../../core/grid/sheet-size';
import type { GridBuilder } from './grid-builder';
import { isMarkup, skipMarkup } from './markup';
import { parseNumber, parseWhole } from './numbers';
import { choicesOf, dropDownOf, type DropDown } from './drop-down';
import { areasOfList, parseArea } from './references';
import { tagAt } from './tag-at';

const { MORE } = B;

/**
 * Scans the bytes of a worksheet part into a {@link GridBuilder}, without making a string of the part
 * or an object of a cell. It scans window by window: a tag or a cell that a window cuts off is left
 * for the next one. What the part says of its own extent (`dimension`, `spans`) is not believed.
 */
export class SheetScanner {
  readonly #grid: GridBuilder;
  readonly #cells: CellScanner;
  #inRows = false;
  #isOpen = false;
  #isClosed = false;
  /** Whether a rule for what may be typed began that names its areas in an element, as those in the extension list do. */
  #awaitsAreas = false;
  /** A drop-down whose choices are still to come. */
  #dropDown: DropDown | null = null;

  constructor(grid: GridBuilder, context: SheetContext) {
    this.#grid = grid;
    this.#cells = new CellScanner(grid, context);
  }

  /** Scans a window; returns the place up to which it was used. */
  scan(b: Uint8Array, start: number, end: number): number {
    let p = start;
    for (;;) {
      const tag = B.find(b, p, end, B.LESS);
      if (tag === MORE) return end;
      if (tag + 1 >= end) return tag;
      // Nearly every tag met here is a cell's.
      if (this.#inRows && b[tag + 1] === B.LOWER_C && b[tag + 2] === B.SPACE) p = this.#cells.scan(b, tag + 2, end);
      else if (isMarkup(b, tag)) p = skipMarkup(b, tag, end);
      else p = this.#inRows ? this.#scanInRows(b, tag, end) : this.#scanOutside(b, tag, end);
      if (p === MORE) return tag;
    }
  }

  /** To be called after the last window: a part that ends in the middle is damaged. */
  finish(): void {
    if (!this.#isClosed) throw new FileFault('file-unreadable', '工作表');
  }

  /** A tag in the sheet's data: a row, a cell, or the end of either. */
  #scanInRows(b: Uint8Array, at: number, end: number): number {
    const closing = b[at + 1] === B.SLASH;
    const nameFrom = closing ? at + 2 : at + 1;
    const nameTo = B.nameEnd(b, nameFrom, end);
    if (nameTo >= end) return MORE;
    if (!closing && b[nameTo - 1] === B.LOWER_C && B.isNamed(b, nameFrom, nameTo, 'c')) {
      return this.#cells.scan(b, nameTo, end);
    }
    const tagEnd = B.findTagEnd(b, nameTo, end);
    if (tagEnd === MORE) return MORE;
    if (closing) {
      if (B.isNamed(b, nameFrom, nameTo, 'sheetData')) this.#inRows = false;
      return tagEnd + 1;
    }
    if (B.isNamed(b, nameFrom, nameTo, 'row')) {
      this.#beginRow(b, nameTo, tagEnd);
      return tagEnd + 1;
    }
    return b[tagEnd - 1] === B.SLASH ? tagEnd + 1 : skipElement(b, tagEnd + 1, end);
  }

  #beginRow(b: Uint8Array, from: number, to: number): void {
    let row = this.#cells.row + 1;
    let isNamed = false;
    let isHidden = false;
    for (let p = from; ;) {
      while (p < to && b[p]! <= B.SPACE) p++;
      const nameTo = B.nameEnd(b, p, to);
      const open = B.findQuote(b, nameTo, to);
      const close = open === MORE ? MORE : B.find(b, open + 1, to, b[open]!);
      if (close === MORE) break;
      if (nameTo - p === 1 && b[p] === B.LOWER_R) {
        row = parseWhole(b, open + 1, close) - 1;
        isNamed = true;
      } else if (nameTo - p === 6 && B.matches(b, p, 'hidden')) {
        isHidden ||= b[open + 1] === B.ONE || b[open + 1] === B.LOWER_T;
      } else if (nameTo - p === 2 && B.matches(b, p, 'ht')) {
        // A row of no height is as hidden as one that says so.
        isHidden ||= parseNumber(b, open + 1, close) === 0;
      }
      p = close + 1;
    }
    if (row < 0 || row >= MAX_ROWS) throw new FileFault('file-unreadable', '工作表');
    this.#cells.beginRow(row, isNamed);
    if (isHidden) this.#grid.hideRow(row);
  }

  /** A tag before or after the sheet's data. */
  #scanOutside(b: Uint8Array, at: number, end: number): number {
    const tagEnd = B.findTagEnd(b, at, end);
    if (tagEnd === MORE) return MORE;
    const isClosing = b[at + 1] === B.SLASH;
    const isEmpty = b[tagEnd - 1] === B.SLASH;
    const from = isClosing ? at + 2 : at + 1;
    const to = B.nameEnd(b, from, tagEnd);
    if (!this.#isOpen) {
      if (!B.isNamed(b, from, to, 'worksheet')) throw new FileFault('file-unreadable', '工作表');
      this.#isOpen = true;
      this.#isClosed = isEmpty;
    } else if (isClosing) this.#isClosed ||= B.isNamed(b, from, to, 'worksheet');
    else if (B.isNamed(b, from, to, 'sheetData')) this.#inRows = !isEmpty;
    else if (B.isNamed(b, from, to, 'col')) this.#readColumns(tagAt(b, at, tagEnd));
    else if (B.isNamed(b, from, to, 'mergeCell')) this.#readMerge(tagAt(b, at, tagEnd));
    else if (B.isNamed(b, from, to, 'sheetProtection')) this.#readProtection(tagAt(b, at, tagEnd));
    else if (B.isNamed(b, from, to, 'dataValidation')) this.#readValidation(tagAt(b, at, tagEnd));
    else if (this.#dropDown && B.isNamed(b, from, to, 'formula1'))
      return this.#readChoices(this.#dropDown, b, tagEnd + 1, end);
    else if (this.#awaitsAreas && B.isNamed(b, from, to, 'sqref')) return this.#readAreas(b, tagEnd + 1, end);
    return tagEnd + 1;
  }

  #readColumns(tag: XmlReader): void {
    const hidden = tag.attribute('hidden');
    const width = tag.attribute('width');
    if (hidden === '1' || hidden === 'true' || (width !== undefined && Number(width) === 0)) {
      this.#grid.hideColumns(Number(tag.attribute('min')) - 1, Number(tag.attribute('max')) - 1);
    }
  }

  #readProtection(tag: XmlReader): void {
    const on = tag.attribute('sheet');
    if (on === '1' || on === 'true') this.#grid.protect();
  }

  #readValidation(tag: XmlReader): void {
    const references = tag.attribute('sqref');
    this.#awaitsAreas = references === undefined;
    const areas = areasOfList(references ?? '');
    for (const area of areas) this.#grid.validate(area);
    this.#dropDown = references === undefined ? null : dropDownOf(tag, areas.length);
  }

  #readChoices({ areas, hint }: DropDown, b: Uint8Array, from: number, end: number): number {
    const to = B.find(b, from, end, B.LESS);
    if (to === MORE) return MORE;
    this.#dropDown = null;
    const choices = choicesOf(decodeEntities(new TextDecoder().decode(b.subarray(from, to))));
    if (choices) this.#grid.offer(areas, { choices, hint });
    return to;
  }

  #readAreas(b: Uint8Array, from: number, end: number): number {
    const to = B.find(b, from, end, B.LESS);
    if (to === MORE) return MORE;
    this.#awaitsAreas = false;
    const text = new TextDecoder().decode(b.subarray(from, to));
    for (const area of areasOfList(text)) this.#grid.validate(area);
    return to;
  }

  #readMerge(tag: XmlReader): void {
    const area = parseArea(tag.attribute('ref') ?? '');
    if (area) this.#grid.merge(area);
  }
}
