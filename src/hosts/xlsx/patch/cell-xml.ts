import { isFormulaInput, type CellInput } from '../../../core/changes/change';
import { columnLetters } from '../../../core/grid/address';
import { textXml } from '../write/cell-strings';
import { formulaCellXml } from '../write/formula-xml';

/** Whether a cell is emptied by this input. What no cell can hold leaves it empty. */
export function isEmptyInput(input: CellInput): input is null {
  return input === null || input === '' || (typeof input === 'number' && !Number.isFinite(input));
}

/**
 * Text that Excel would calculate once its cell is edited and left again. In the file it is text
 * anyway; Excel's own quote mark keeps it one in the clerk's hands.
 */
export function needsQuoteMark(input: CellInput): boolean {
  return typeof input === 'string' && /^[=+\-@]/u.test(input);
}

/** Writes cell elements with the prefix that the sheet uses for its elements. */
export class CellXml {
  readonly #letters: string[] = [];
  readonly #prefix: string;

  /** @param prefix `''` or such as `x:`. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A whole cell. Texts stand in the cell itself, so that the shared strings need not be touched. */
  cell(row: number, column: number, style: number, input: CellInput): string {
    const p = this.#prefix;
    const letters = (this.#letters[column] ??= columnLetters(column));
    const head = `<${p}c r="${letters}${row + 1}"${style === 0 ? '' : ` s="${style}"`}`;
    if (isEmptyInput(input)) return `${head}/>`;
    if (isFormulaInput(input)) return head + formulaCellXml(input, p);
    if (typeof input === 'number') return `${head}><${p}v>${input}</${p}v></${p}c>`;
    if (typeof input === 'boolean') return `${head} t="b"><${p}v>${input ? 1 : 0}</${p}v></${p}c>`;
    return `${head} t="inlineStr"><${p}is>${this.#text(input)}</${p}is></${p}c>`;
  }

  #text(text: string): string {
    const xml = textXml(text);
    return this.#prefix === '' ? xml : xml.replace(/^<t/u, `<${this.#prefix}t`).replace(/t>$/u, `${this.#prefix}t>`);
  }
}
