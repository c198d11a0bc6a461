import type { InsertRows } from '../../../core/changes/change';
import { areaAfter, rowAfter } from '../../../core/changes/row-insertion';
import { columnLetters } from '../../../core/grid/address';
import type { MergeArea } from '../../../core/grid/grid';
import { areaReference } from '../../../core/grid/area-reference';
import type { PartWriter } from '../package/part-writer';
import * as B from '../read/bytes';
import { MAX_ROWS } from '../../../core/grid/sheet-size';
import { parseArea } from '../read/references';
import { XmlReader } from '../xml/xml-reader';
import { formulaXml } from '../write/formula-xml';
import { withAttributes } from './elements';
import { insertedFormula } from '../../../core/formulas/inserted-formula';
import { formulaNotMovable, outsideSheet, rowsNotInsertable, rowsOutOfOrder } from './patch-fault';
import { FormulaKind } from './row-scan';
import { SheetPass } from './sheet-pass';
import { shiftFormula } from '../../../core/formulas/shift-formula';

const { MORE } = B;
const utf8 = new TextDecoder();

/** What an insertion makes of the sheet that is passed through. */
export interface InsertingInto {
  readonly sheet: string;
  /** Whether it is the one that the rows are put into. */
  readonly isHere: boolean;
  /** What stands before the rows and behind them, as it is to become. */
  readonly markup: (text: string) => string;
}

/** A formula whose text others share. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Whether it and the others stay as they are. */
  readonly stays: boolean;
}

interface ModelCell {
  readonly column: number;
  readonly style: number;
  /** What goes on in the new rows, as it reads in the row above them; null where nothing does. */
  readonly formula: string | null;
  readonly isArray: boolean;
}

/** Puts rows into a sheet on its way through, or has the formulas of another sheet follow them. */
export class RowInserter extends SheetPass {
  private readonly shared = new Map<string, SharedFormula>();
  private readonly fill: ReadonlySet<number>;
  private model: { readonly tag: string; readonly cells: readonly ModelCell[] } | null = null;
  private isDone: boolean;

  constructor(
    private readonly operation: InsertRows,
    private readonly into: InsertingInto,
    out: PartWriter,
  ) {
    super(out);
    this.fill = new Set(operation.fill);
    this.isDone = !into.isHere;
  }

  protected takeHead(text: string): string {
    return this.into.markup(text);
  }

  protected takeTail(text: string): string {
    return this.into.markup(text);
  }

  protected readonly addsRows = false;

  protected takeEnd(): void {
    if (!this.isDone) this.addRows();
  }

  protected takeRow(b: Uint8Array): void {
    const { rowScan: scan, operation, into } = this;
    const { row } = scan;
    if (row <= this.row || !scan.inOrder) throw rowsOutOfOrder(into.sheet, row);
    if (!this.isDone && row >= operation.at) {
      this.copyTo(b, scan.start);
      this.addRows();
    }
    const to = into.isHere ? rowAfter(operation, row) : row;
    if (to >= MAX_ROWS) throw outsideSheet(into.sheet);
    const number = to === row ? null : String(to + 1);
    if (number !== null && scan.numberFrom !== MORE) this.replace(b, scan.numberFrom, scan.numberTo, number);
    for (let i = 0; i < scan.cells; i++) {
      if (number !== null && scan.numberStarts[i] !== MORE)
        this.replace(b, scan.numberStarts[i]!, scan.numberEnds[i]!, number);
      if (scan.formulas[i] !== FormulaKind.None) this.takeFormula(b, i);
    }
    if (into.isHere && row === operation.like) this.takeModel(b);
  }

  private replace(b: Uint8Array, from: number, to: number, text: string): void {
    this.copyTo(b, from);
    this.out.write(text);
    this.copied = to;
  }

  private takeFormula(b: Uint8Array, i: number): void {
    const { rowScan: scan } = this;
    const [from, to] = [scan.formulaStarts[i]!, scan.formulaEnds[i]!];
    const kind = scan.formulas[i];
    if (kind === FormulaKind.Plain && !this.mayNameMoved(b, from, to)) return;
    const reader = new XmlReader(utf8.decode(b.subarray(from, to)));
    reader.next();
    const own = this.prefix;
    if (kind === FormulaKind.Shared) {
      const text = this.unshared(reader, scan.row, scan.columns[i]!);
      if (text === null) return;
      const head = isOn(reader.attribute('ca')) ? 'f ca="1"' : 'f';
      this.replace(b, from, to, `<${own}${head}>${formulaXml(text)}</${own}f>`);
      return;
    }
    const attributes = kind === FormulaKind.Area ? this.areaAttributes(reader) : null;
    const before = reader.innerText();
    const after = this.moved(before, scan.row);
    if (after === before && attributes === null) return;
    const element = utf8.decode(b.subarray(from, to));
    const tagEnd = element.indexOf('>');
    const head = element[tagEnd - 1] === '/' ? element.slice(0, tagEnd - 1) : element.slice(0, tagEnd);
    const tag = attributes === null ? head : withAttributes(`${head}/>`, attributes).slice(0, -2);
    this.replace(b, from, to, before === '' ? `${tag}/>` : `${tag}>${formulaXml(after)}</${own}f>`);
  }

  private moved(formula: string, row: number): string {
    return insertedFormula(formula, this.operation, { sheet: this.into.sheet, row });
  }

  /** The text of a formula that can no longer share one; null where it can. */
  private unshared(reader: XmlReader, row: number, column: number): string | null {
    const group = reader.attribute('si') ?? '';
    const reference = reader.attribute('ref');
    const own = reader.innerText();
    if (reference !== undefined && own !== '') {
      const stays = this.maySharedStay(own, row, parseArea(reference));
      this.shared.set(group, { text: own, row, column, stays });
    }
    const shared = this.shared.get(group);
    if (!shared) throw formulaNotMovable(this.into.sheet, row, column);
    if (shared.stays) return null;
    const text = own === '' ? shiftFormula(shared.text, row - shared.row, column - shared.column) : own;
    if (text === null) throw formulaNotMovable(this.into.sheet, row, column);
    return this.moved(text, row);
  }

  /** Going down a group its references go down as well: where the last of them does not move none does. */
  private maySharedStay(text: string, row: number, area: MergeArea | null): boolean {
    const { operation, into } = this;
    if (!area || (into.isHere && area.bottom >= operation.at)) return false;
    // A running end may meet the last row anywhere on the way.
    if (operation.joins !== undefined && !(into.isHere && area.top >= operation.joins)) return false;
    const last = shiftFormula(text, area.bottom - row, 0);
    return last !== null && this.moved(text, row) === text && this.moved(last, area.bottom) === last;
  }

  /** Where a formula that fills an area stands once the rows are in; null where it stays. */
  private areaAttributes(reader: XmlReader): Record<string, string> | null {
    const { operation, into } = this;
    if (!into.isHere) return null;
    const attributes: Record<string, string> = {};
    for (const name of ['ref', 'r1', 'r2']) {
      const area = parseArea(reader.attribute(name) ?? '');
      if (!area) continue;
      if (name === 'ref' && area.top < operation.at && area.bottom >= operation.at)
        throw rowsNotInsertable(into.sheet, operation.at, `${areaReference(area)} 是一个数组公式或模拟运算表`);
      const after = areaAfter(operation, area);
      if (after.bottom !== area.bottom) attributes[name] = areaReference(after);
    }
    return Object.keys(attributes).length > 0 ? attributes : null;
  }

  /** Whether a formula may name a row that moves: most formulas look at rows above. */
  private mayNameMoved(b: Uint8Array, from: number, to: number): boolean {
    const { at } = this.operation;
    let isFar = false;
    let namesSheet = this.into.isHere;
    for (let p = from; p < to; p++) {
      if (b[p] === B.BANG) namesSheet = true;
      let number = 0;
      while (p < to && b[p]! >= B.ZERO && b[p]! <= B.NINE) number = number * 10 + b[p++]! - B.ZERO;
      if (number >= at) isFar = true;
      if (b[p] === B.BANG) namesSheet = true;
    }
    return isFar && namesSheet;
  }

  private takeModel(b: Uint8Array): void {
    const { rowScan: scan } = this;
    const cells: ModelCell[] = [];
    for (let i = 0; i < scan.cells; i++) {
      const column = scan.columns[i]!;
      const fills = this.fill.has(column) && scan.formulas[i] !== FormulaKind.None;
      const formula = fills ? this.textOf(b, i) : null;
      cells.push({ column, style: scan.styles[i]!, formula, isArray: scan.formulas[i] === FormulaKind.Area });
    }
    const end = scan.tagEnd - (scan.selfClosing ? 1 : 0);
    this.model = { tag: `${utf8.decode(b.subarray(scan.start, end))}/>`, cells };
  }

  /** A formula as it reads once the rows are in. */
  private textOf(b: Uint8Array, i: number): string | null {
    const { rowScan: scan } = this;
    const reader = new XmlReader(utf8.decode(b.subarray(scan.formulaStarts[i], scan.formulaEnds[i])));
    reader.next();
    const [row, column] = [scan.row, scan.columns[i]!];
    const shared = this.shared.get(reader.attribute('si') ?? '');
    const isTable = reader.attribute('t') === 'dataTable';
    let text: string | null = reader.innerText();
    if (text === '' && shared) text = shiftFormula(shared.text, row - shared.row, column - shared.column);
    return text === null || text === '' || isTable ? null : this.moved(text, row);
  }

  private addRows(): void {
    this.isDone = true;
    const { model, prefix, operation } = this;
    const { at, count, like } = operation;
    if (at + count > MAX_ROWS) throw outsideSheet(operation.sheet);
    if (!model) return;
    for (let row = at; row < at + count; row++) {
      const tag = withAttributes(model.tag, { r: String(row + 1), hidden: null, collapsed: null, ph: null });
      const cells = model.cells.map(({ column, style, formula, isArray }) => {
        const reference = `${columnLetters(column)}${row + 1}`;
        const head = `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
        const text = formula === null ? null : shiftFormula(formula, row - like, 0);
        if (text === null) return `${head}/>`;
        const kind = isArray ? ` t="array" ref="${reference}"` : '';
        return `${head}><${prefix}f${kind}>${formulaXml(text)}</${prefix}f></${prefix}c>`;
      });
      this.out.write(cells.length === 0 ? tag : `${tag.slice(0, -2)}>${cells.join('')}</${prefix}row>`);
    }
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
