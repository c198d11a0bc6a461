import { isFormulaInput } from '../../../core/changes/change';
import { FileFault } from '../file-fault';
import type { PartWriter } from '../package/part-writer';
import * as B from '../read/bytes';
import { MAX_COLUMNS, MAX_ROWS } from '../read/grid-builder';
import { isMarkup, skipMarkup } from '../read/markup';
import { CellXml } from './cell-xml';
import { JointFormulas } from './joint-formulas';
import { rowsOutOfOrder } from './patch-fault';
import { RowEdits, type StyleSource } from './row-edits';
import { FormulaKind, RowScan, skipWhole } from './row-scan';
import type { SheetEdits } from './sheet-edits';
import { patchHead } from './sheet-head';
import { patchTail } from './sheet-tail';

const { MORE } = B;

/** The styles of a workbook, as far as sheets need them. */
export interface SheetStyles extends StyleSource {
  /** Number of a format that conditional formatting lays over a cell. */
  differentialOf(style: { readonly bold?: boolean; readonly color?: string; readonly fill?: string }): number;
}

/**
 * Passes the bytes of a worksheet part through, once, and changes what is to be changed on the way.
 * What stands before the rows and behind them is short and taken as text; the rows are copied as
 * they are but for those that are written to.
 */
export class SheetPatcher {
  /** Whether formulas came or went: a list of formulas kept in the workbook is then out of date. */
  formulasChanged = false;
  readonly #edits: SheetEdits;
  readonly #styles: SheetStyles;
  readonly #out: PartWriter;
  readonly #joint: JointFormulas;
  readonly #scan = new RowScan();
  #state: 'head' | 'rows' | 'tail' = 'head';
  #prefix = '';
  #cells = new CellXml('');
  #rowEdits: RowEdits;
  /** The last row met, and the next one to be written to. */
  #row = -1;
  #nextWrite: number;
  /** Place in the window up to which it was copied, and what is to follow that. */
  #copied = 0;
  #xml = '';
  readonly #tail: Uint8Array[] = [];

  constructor(edits: SheetEdits, styles: SheetStyles, out: PartWriter) {
    this.#edits = edits;
    this.#styles = styles;
    this.#out = out;
    this.#joint = new JointFormulas(edits.sheet);
    this.#rowEdits = new RowEdits(styles, new Int32Array(MAX_COLUMNS));
    this.#nextWrite = edits.writes.rowFrom(0);
  }

  /** Takes a window of the part; returns the place up to which it was used. */
  scan(b: Uint8Array, start: number, end: number): number {
    let p = start;
    if (this.#state === 'head') {
      p = this.#scanHead(b, start, end);
      if (p === MORE) return start;
    }
    if (this.#state === 'rows') p = this.#scanRows(b, p, end);
    if (this.#state === 'tail') {
      this.#tail.push(b.slice(p, end));
      return end;
    }
    return p;
  }

  /** To be called after the last window. */
  finish(): void {
    if (this.#state !== 'tail') throw new FileFault('file-unreadable', '工作表');
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const text = this.#tail.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
    this.#out.write(patchTail(text, this.#prefix, this.#edits, this.#styles));
  }

  /** Everything up to the rows. */
  #scanHead(b: Uint8Array, start: number, end: number): number {
    for (let p = start; ;) {
      const at = B.find(b, p, end, B.LESS);
      if (at === MORE || at + 1 >= end) return MORE;
      if (isMarkup(b, at)) {
        p = skipMarkup(b, at, end);
        if (p === MORE) return MORE;
        continue;
      }
      const tagEnd = B.findTagEnd(b, at, end);
      if (tagEnd === MORE) return MORE;
      p = tagEnd + 1;
      const nameTo = B.nameEnd(b, at + 1, tagEnd);
      if (!B.isNamed(b, at + 1, nameTo, 'sheetData')) continue;
      this.#beginRows(b, start, at, nameTo, tagEnd);
      return p;
    }
  }

  #beginRows(b: Uint8Array, start: number, at: number, nameTo: number, tagEnd: number): void {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    const name = utf8.decode(b.subarray(at + 1, nameTo));
    this.#prefix = name.slice(0, -'sheetData'.length);
    this.#cells = new CellXml(this.#prefix);
    const head = patchHead(utf8.decode(b.subarray(start, at)), this.#prefix, this.#edits);
    this.#rowEdits = new RowEdits(this.#styles, head.columnStyles);
    this.#out.write(head.text);
    this.#state = 'rows';
    if (b[tagEnd - 1] !== B.SLASH) {
      this.#out.copy(b, at, tagEnd + 1);
      return;
    }
    this.#state = 'tail';
    if (this.#nextWrite === MAX_ROWS) {
      this.#tail.push(b.slice(at, tagEnd + 1));
      return;
    }
    this.#out.write(`<${name}>`);
    this.#addRowsBefore(MAX_ROWS);
    this.#tail.push(new TextEncoder().encode(`</${name}>`));
  }

  /** Rows, each as a whole; what stands between them is copied. */
  #scanRows(b: Uint8Array, start: number, end: number): number {
    this.#copied = start;
    let p = start;
    while (this.#state === 'rows') {
      const at = B.find(b, p, end, B.LESS);
      if (at === MORE) {
        p = end;
        break;
      }
      const after = at + 1 < end ? this.#scanInRows(b, at, end) : MORE;
      p = after === MORE ? at : after;
      if (after === MORE) break;
    }
    this.#copyTo(b, p);
    return p;
  }

  #scanInRows(b: Uint8Array, at: number, end: number): number {
    if (isMarkup(b, at)) return skipMarkup(b, at, end);
    const isClosing = b[at + 1] === B.SLASH;
    const nameFrom = isClosing ? at + 2 : at + 1;
    const nameTo = B.nameEnd(b, nameFrom, end);
    if (nameTo >= end) return MORE;
    if (isClosing) {
      if (!B.isNamed(b, nameFrom, nameTo, 'sheetData')) throw new FileFault('file-unreadable', '工作表');
      this.#copyTo(b, at);
      this.#addRowsBefore(MAX_ROWS);
      this.#state = 'tail';
      return at;
    }
    if (!B.isNamed(b, nameFrom, nameTo, 'row')) return skipWhole(b, at, end);
    const after = this.#scan.scan(b, at, nameTo, end, this.#row);
    if (after !== MORE) this.#passRow(b);
    return after;
  }

  #passRow(b: Uint8Array): void {
    const { row, start, hasJointFormulas } = this.#scan;
    const { writes, sheet } = this.#edits;
    if (row <= this.#row && writes.area !== null) throw rowsOutOfOrder(sheet, row);
    if (this.#nextWrite < row) {
      this.#copyTo(b, start);
      this.#addRowsBefore(row);
    }
    this.#row = row;
    if (hasJointFormulas) this.#joint.enterRow(b, this.#scan);
    const isWritten = this.#nextWrite === row;
    if (isWritten) {
      this.#rowEdits.collect(writes, row, this.#scan);
      this.#nextWrite = writes.rowFrom(row + 1);
    } else this.#rowEdits.count = 0;
    if (isWritten || (hasJointFormulas && this.#joint.hasLost)) this.#rewriteRow(b);
  }

  #rewriteRow(b: Uint8Array): void {
    const scan = this.#scan;
    const edits = this.#rowEdits;
    if (!scan.inOrder) throw rowsOutOfOrder(this.#edits.sheet, scan.row);
    this.#openRow(b);
    let e = 0;
    for (let i = 0; i < scan.cells; i++) {
      const column = scan.columns[i]!;
      if (e < edits.count && edits.columns[e]! < column) {
        this.#copyTo(b, scan.starts[i]!);
        while (e < edits.count && edits.columns[e]! < column) this.#addCell(e++, scan);
      }
      if (e < edits.count && edits.columns[e] === column) {
        this.#copyTo(b, scan.starts[i]!);
        this.#replaceCell(b, i, e++);
        this.#copied = scan.ends[i]!;
      } else if (scan.formulas[i] === FormulaKind.Shared && this.#joint.hasLost) {
        const own = this.#joint.ownFormula(b, scan, i, this.#prefix);
        if (own === null) continue;
        this.#copyTo(b, scan.formulaStarts[i]!);
        this.#out.write(own);
        this.#copied = scan.formulaEnds[i]!;
      }
    }
    if (e < edits.count || scan.selfClosing) this.#copyTo(b, scan.contentEnd);
    while (e < edits.count) this.#addCell(e++, scan);
    if (scan.selfClosing) this.#flush(`</${this.#prefix}row>`);
  }

  /** The row's tag, left open and wide enough for the written cells. */
  #openRow(b: Uint8Array): void {
    const { spansFrom, spansTo, tagEnd, selfClosing } = this.#scan;
    const { count, columns } = this.#rowEdits;
    if (spansFrom !== MORE && count > 0) {
      const spans = String.fromCharCode(...b.subarray(spansFrom, spansTo));
      const wider = widerSpans(spans, columns[0]! + 1, columns[count - 1]! + 1);
      if (wider !== spans) {
        this.#copyTo(b, spansFrom);
        this.#out.write(wider);
        this.#copied = spansTo;
      }
    }
    if (!selfClosing) return;
    this.#copyTo(b, tagEnd - 1);
    this.#out.write('>');
    this.#copied = tagEnd + 1;
  }

  #replaceCell(b: Uint8Array, i: number, e: number): void {
    const scan = this.#scan;
    const { columns, styles, inputs } = this.#rowEdits;
    const input = inputs[e] ?? null;
    this.#joint.checkWrite(scan.row, columns[e]!);
    const kind = scan.formulas[i];
    if (kind === FormulaKind.Shared) this.#joint.lose(b, scan, i);
    if ((kind !== FormulaKind.None) !== isFormulaInput(input)) this.formulasChanged = true;
    this.#xml += this.#cells.cell(scan.row, columns[e]!, styles[e]!, input);
  }

  #addCell(e: number, scan: RowScan | null, row = this.#scan.row): void {
    const { columns, styles, inputs } = this.#rowEdits;
    if (this.#rowEdits.isNothing(e, scan)) return;
    const input = inputs[e] ?? null;
    this.#joint.checkWrite(row, columns[e]!);
    if (isFormulaInput(input)) this.formulasChanged = true;
    this.#xml += this.#cells.cell(row, columns[e]!, styles[e]!, input);
  }

  /** Makes the rows that the sheet does not have, up to one that it has. */
  #addRowsBefore(limit: number): void {
    const { writes } = this.#edits;
    while (this.#nextWrite < limit) {
      const row = this.#nextWrite;
      this.#rowEdits.collect(writes, row, null);
      for (let e = 0; e < this.#rowEdits.count; e++) this.#addCell(e, null, row);
      const cells = this.#xml;
      this.#xml = '';
      if (cells !== '') this.#out.write(`<${this.#prefix}row r="${row + 1}">${cells}</${this.#prefix}row>`);
      this.#nextWrite = writes.rowFrom(row + 1);
    }
  }

  /** Copies the window up to here, after what was made so far. */
  #copyTo(b: Uint8Array, to: number): void {
    this.#flush('');
    this.#out.copy(b, this.#copied, to);
    this.#copied = to;
  }

  #flush(behind: string): void {
    const xml = this.#xml + behind;
    this.#xml = '';
    if (xml !== '') this.#out.write(xml);
  }
}

/** The columns that a row spans, such as `1:5`, and those from first to last. */
function widerSpans(spans: string, first: number, last: number): string {
  const numbers = spans.match(/\d+/gu)?.map(Number);
  if (!numbers || numbers.length < 2) return spans;
  const from = Math.min(...numbers);
  const to = Math.max(...numbers);
  return first >= from && last <= to ? spans : `${Math.min(first, from)}:${Math.max(last, to)}`;
}
