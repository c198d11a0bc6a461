import type { MergeArea } from '../../../core/grid/grid';
import { parseArea } from '../read/references';
import { formulaXml } from '../write/formula-xml';
import { XmlReader } from '../xml/xml-reader';
import { formulaNotMovable, insideArray } from './patch-fault';
import { FormulaKind, type RowScan } from './row-scan';
import { shiftFormula } from '../../../core/formulas/shift-formula';

const utf8 = new TextDecoder();

interface LostMaster {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas that concern other cells. The text of a shared formula stands in its first cell only: when
 * that cell is written over, each of the others gets the text of its own. An array fills an area that
 * cannot be changed in part, so a write into one is refused.
 */
export class JointFormulas {
  /** Areas that reach the row at hand or lower. */
  #areas: MergeArea[] = [];
  readonly #lost = new Map<string, LostMaster>();
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Whether cells of a row with joint formulas may have to be given a text of their own. */
  get hasLost(): boolean {
    return this.#lost.size > 0;
  }

  /** To be called with every row that has joint formulas, before its cells are written over. */
  enterRow(b: Uint8Array, scan: RowScan): void {
    for (let i = 0; i < scan.cells; i++) {
      if (scan.formulas[i] !== FormulaKind.Area) continue;
      const area = parseArea(formulaAt(b, scan, i).attribute('ref') ?? '');
      if (area && (area.top !== area.bottom || area.left !== area.right)) this.#areas.push(area);
    }
  }

  /** Refuses a write into an array. Rows come in ascending order. */
  checkWrite(row: number, column: number): void {
    if (this.#areas.length === 0) return;
    if (this.#areas.some((area) => area.bottom < row)) this.#areas = this.#areas.filter((area) => area.bottom >= row);
    if (this.#areas.some((area) => row >= area.top && column >= area.left && column <= area.right))
      throw insideArray(this.#sheet, row, column);
  }

  /** To be called with every shared formula that is written over. */
  lose(b: Uint8Array, scan: RowScan, i: number): void {
    const formula = formulaAt(b, scan, i);
    const group = formula.attribute('si') ?? '';
    const text = formula.innerText();
    if (text !== '') this.#lost.set(group, { text, row: scan.row, column: scan.columns[i]! });
  }

  /**
   * The formula element of a cell that stays, where its group lost the text; `null` where it can stay as it is.
   *
   * @param prefix of the sheet's elements.
   */
  ownFormula(b: Uint8Array, scan: RowScan, i: number, prefix: string): string | null {
    const formula = formulaAt(b, scan, i);
    const group = formula.attribute('si') ?? '';
    const lost = this.#lost.get(group);
    if (!lost) return null;
    const isMaster = formula.attribute('ref') !== undefined;
    const head = formula.attribute('ca') === '1' || formula.attribute('ca') === 'true' ? 'f ca="1"' : 'f';
    const own = formula.innerText();
    if (isMaster && own !== '') {
      // The group's number is used again for another formula.
      this.#lost.delete(group);
      return null;
    }
    const column = scan.columns[i]!;
    const text = own !== '' ? own : shiftFormula(lost.text, scan.row - lost.row, column - lost.column);
    if (text === null) throw formulaNotMovable(this.#sheet, scan.row, column);
    return `<${prefix}${head}>${formulaXml(text)}</${prefix}f>`;
  }
}

function formulaAt(b: Uint8Array, scan: RowScan, i: number): XmlReader {
  const reader = new XmlReader(utf8.decode(b.subarray(scan.formulaStarts[i], scan.formulaEnds[i])));
  reader.next();
  return reader;
}
