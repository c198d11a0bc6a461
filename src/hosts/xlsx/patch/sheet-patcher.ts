import { isFormulaInput } from '../../../core/changes/change';
import type { PartWriter } from '../package/part-writer';
import * as B from '../read/bytes';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import { CellXml } from './cell-xml';
import { JointFormulas } from './joint-formulas';
import { rowsOutOfOrder } from './patch-fault';
import { RowEdits, type StyleSource } from './row-edits';
import { FormulaKind, type RowScan } from './row-scan';
import type { SheetEdits } from './sheet-edits';
import { patchHead } from './sheet-head';
import { SheetPass } from './sheet-pass';
import { patchTail } from './sheet-tail';

const { MORE } = B;

/** The styles of a workbook, as far as sheets need them. */
export interface SheetStyles extends StyleSource {
  /** Number of a format that conditional formatting lays over a cell. */
  differentialOf(style: { readonly bold?: boolean; readonly color?: string; readonly fill?: string }): number;
}

/** Changes what is to be changed of a worksheet on its way through. */
export class SheetPatcher extends SheetPass {
  /** Whether formulas came or went: a list of formulas kept in the workbook is then out of date. */
  formulasChanged = false;
  readonly #edits: SheetEdits;
  readonly #styles: SheetStyles;
  readonly #joint: JointFormulas;
  #cells = new CellXml('');
  #rowEdits: RowEdits;
  /** The next row to be written to. */
  #nextWrite: number;

  constructor(edits: SheetEdits, styles: SheetStyles, out: PartWriter) {
    super(out);
    this.#edits = edits;
    this.#styles = styles;
    this.#joint = new JointFormulas(edits.sheet);
    this.#rowEdits = new RowEdits(styles, new Int32Array(MAX_COLUMNS));
    this.#nextWrite = edits.writes.rowFrom(0);
  }

  protected takeHead(text: string): string {
    this.#cells = new CellXml(this.prefix);
    const head = patchHead(text, this.prefix, this.#edits);
    this.#rowEdits = new RowEdits(this.#styles, head.columnStyles);
    return head.text;
  }

  protected get addsRows(): boolean {
    return this.#nextWrite !== MAX_ROWS;
  }

  protected takeEnd(): void {
    this.#addRowsBefore(MAX_ROWS);
  }

  protected takeTail(text: string): string {
    return patchTail(text, this.prefix, this.#edits, this.#styles);
  }

  protected takeRow(b: Uint8Array): void {
    const { row, start, hasJointFormulas } = this.rowScan;
    const { writes, sheet } = this.#edits;
    if (row <= this.row && writes.area !== null) throw rowsOutOfOrder(sheet, row);
    if (this.#nextWrite < row) {
      this.copyTo(b, start);
      this.#addRowsBefore(row);
    }
    if (hasJointFormulas) this.#joint.enterRow(b, this.rowScan);
    const isWritten = this.#nextWrite === row;
    if (isWritten) {
      this.#rowEdits.collect(writes, row, this.rowScan);
      this.#nextWrite = writes.rowFrom(row + 1);
    } else this.#rowEdits.count = 0;
    if (isWritten || (hasJointFormulas && this.#joint.hasLost)) this.#rewriteRow(b);
  }

  #rewriteRow(b: Uint8Array): void {
    const scan = this.rowScan;
    const edits = this.#rowEdits;
    if (!scan.inOrder) throw rowsOutOfOrder(this.#edits.sheet, scan.row);
    this.#openRow(b);
    let e = 0;
    for (let i = 0; i < scan.cells; i++) {
      const column = scan.columns[i]!;
      if (e < edits.count && edits.columns[e]! < column) {
        this.copyTo(b, scan.starts[i]!);
        while (e < edits.count && edits.columns[e]! < column) this.#addCell(e++, scan);
      }
      if (e < edits.count && edits.columns[e] === column) {
        this.copyTo(b, scan.starts[i]!);
        this.#replaceCell(b, i, e++);
        this.copied = scan.ends[i]!;
      } else if (scan.formulas[i] === FormulaKind.Shared && this.#joint.hasLost) {
        const own = this.#joint.ownFormula(b, scan, i, this.prefix);
        if (own === null) continue;
        this.copyTo(b, scan.formulaStarts[i]!);
        this.out.write(own);
        this.copied = scan.formulaEnds[i]!;
      }
    }
    if (e < edits.count || scan.selfClosing) this.copyTo(b, scan.contentEnd);
    while (e < edits.count) this.#addCell(e++, scan);
    if (scan.selfClosing) this.flush(`</${this.prefix}row>`);
  }

  /** The row's tag, left open and wide enough for the written cells. */
  #openRow(b: Uint8Array): void {
    const { spansFrom, spansTo, tagEnd, selfClosing } = this.rowScan;
    const { count, columns } = this.#rowEdits;
    if (spansFrom !== MORE && count > 0) {
      const spans = String.fromCharCode(...b.subarray(spansFrom, spansTo));
      const wider = widerSpans(spans, columns[0]! + 1, columns[count - 1]! + 1);
      if (wider !== spans) {
        this.copyTo(b, spansFrom);
        this.out.write(wider);
        this.copied = spansTo;
      }
    }
    if (!selfClosing) return;
    this.copyTo(b, tagEnd - 1);
    this.out.write('>');
    this.copied = tagEnd + 1;
  }

  #replaceCell(b: Uint8Array, i: number, e: number): void {
    const scan = this.rowScan;
    const { columns, styles, inputs } = this.#rowEdits;
    const input = inputs[e] ?? null;
    this.#joint.checkWrite(scan.row, columns[e]!);
    const kind = scan.formulas[i];
    if (kind === FormulaKind.Shared) this.#joint.lose(b, scan, i);
    if ((kind !== FormulaKind.None) !== isFormulaInput(input)) this.formulasChanged = true;
    this.xml += this.#cells.cell(scan.row, columns[e]!, styles[e]!, input);
  }

  #addCell(e: number, scan: RowScan | null, row = this.rowScan.row): void {
    const { columns, styles, inputs } = this.#rowEdits;
    if (this.#rowEdits.isNothing(e, scan)) return;
    const input = inputs[e] ?? null;
    this.#joint.checkWrite(row, columns[e]!);
    if (isFormulaInput(input)) this.formulasChanged = true;
    this.xml += this.#cells.cell(row, columns[e]!, styles[e]!, input);
  }

  /** Makes the rows that the sheet does not have, up to one that it has. */
  #addRowsBefore(limit: number): void {
    const { writes } = this.#edits;
    while (this.#nextWrite < limit) {
      const row = this.#nextWrite;
      this.#rowEdits.collect(writes, row, null);
      for (let e = 0; e < this.#rowEdits.count; e++) this.#addCell(e, null, row);
      const cells = this.xml;
      this.xml = '';
      if (cells !== '') this.out.write(`<${this.prefix}row r="${row + 1}">${cells}</${this.prefix}row>`);
      this.#nextWrite = writes.rowFrom(row + 1);
    }
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
