import { escapeCellText, needsSpacePreserved } from './escape';

/** Excel holds no longer text in a cell, and calls a file with one damaged. */
const MAX_CELL_TEXT = 32_767;

/** Where the texts of cells go: once each into a part of their own, or into the cells. */
export interface CellStrings {
  /** The rest of a cell element, from its type on. */
  cellXml(text: string): string;
}

/** The text element of a string, as it stands in the shared strings and in cells. */
export function textXml(text: string): string {
  const fitting = text.length <= MAX_CELL_TEXT ? text : `${text.slice(0, MAX_CELL_TEXT - 1)}…`;
  return `<t${needsSpacePreserved(fitting) ? ' xml:space="preserve"' : ''}>${escapeCellText(fitting)}</t>`;
}

/** Keeps every text once, as Excel does. */
export class SharedStrings implements CellStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  cellXml(text: string): string {
    this.#uses++;
    let place = this.#places.get(text);
    if (place === undefined) this.#places.set(text, (place = this.#places.size));
    return ` t="s"><v>${place}</v></c>`;
  }

  *toXml(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ';
    yield `count="${this.#uses}" uniqueCount="${this.#places.size}">`;
    for (const text of this.#places.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

/** Writes every text into its cell: nothing is kept, so that a sheet of any size needs no memory. */
export const inlineStrings: CellStrings = {
  cellXml: (text) => ` t="inlineStr"><is>${textXml(text)}</is></c>`,
};
