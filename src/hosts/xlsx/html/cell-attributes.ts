import type { CssFormats } from './css-formats';
import { parseAttributes } from './html-tokens';

/** The largest spans that HTML knows. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
/** Different attribute texts remembered; a page has few, or one for each cell. */
const MAX_REMEMBERED = 1000;

/** What the attributes of a cell say of it. */
export interface CellAttributes {
  readonly columns: number;
  readonly rows: number;
  readonly format: string;
  /** Excel's mark of a number: its exact value, or `''` where the cell's text is the number. */
  readonly number: string | undefined;
  /** Excel's mark of a text, with the exact text where the page cannot show it. */
  readonly exactText: string | undefined;
  readonly isFormula: boolean;
}

/** Reads the attributes of cells. The cells of a page repeat them, so each text of attributes is read once. */
export class CellAttributesReader {
  readonly #css: CssFormats;
  readonly #read = new Map<string, CellAttributes>();

  constructor(css: CssFormats) {
    this.#css = css;
  }

  read(text: string): CellAttributes {
    let attributes = this.#read.get(text);
    if (attributes === undefined) {
      attributes = this.#parse(text);
      if (this.#read.size < MAX_REMEMBERED) this.#read.set(text, attributes);
    }
    return attributes;
  }

  #parse(text: string): CellAttributes {
    const attributes = parseAttributes(text);
    return {
      columns: span(attributes.get('colspan'), MAX_COLSPAN),
      rows: span(attributes.get('rowspan'), MAX_ROWSPAN),
      format: this.#css.formatOf(attributes),
      number: attributes.get('x:num'),
      exactText: attributes.get('x:str'),
      isFormula: attributes.has('x:fmla'),
    };
  }
}

function span(attribute: string | undefined, most: number): number {
  const n = Number.parseInt(attribute ?? '1', 10);
  return n >= 1 ? Math.min(n, most) : 1;
}
