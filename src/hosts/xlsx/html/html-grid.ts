import type { Grid } from '../../../core/grid/grid';
import { FormatTable } from '../read/format-table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import { GridBuilder } from '../read/grid-builder';
import { CellAttributesReader } from './cell-attributes';
import { CssFormats } from './css-formats';
import { htmlTokens, parseAttributes } from './html-tokens';
import { PageText } from './page-text';
import { typedValue } from './typed-value';

/** Elements that begin a line of their own outside tables. */
const blocks = /^(?:p|div|h[1-6]|br|center|li|ul|ol|hr|form|body|pre)$/u;

interface OpenTable {
  /** Where the next cell of the row at hand is looked for. */
  nextColumn: number;
  /** Per column the first row that no cell from above reaches into. */
  readonly freeFrom: number[];
  readonly merges: { top: number; left: number; bottom: number; right: number }[];
  readonly captions: number[];
  width: number;
}

/** The sheet that Excel shows for a page: its tables one below the other, and the lines between them. */
export function gridOfHtml(html: string, name: string): Grid {
  return new HtmlSheet().read(html, name);
}

/** The name that Excel gave the page's sheet, where it wrote the page; the text of each sheet's name is in a comment. */
export function sheetNameOfHtml(html: string): string | undefined {
  const names = [...html.slice(0, 16_384).matchAll(/<x:Name>([^<]{1,60})<\/x:Name>/gu)];
  return names.length === 1 ? names[0]?.[1]?.trim() : undefined;
}

class HtmlSheet {
  readonly #builder = new GridBuilder();
  readonly #formats = new FormatTable();
  readonly #css = new CssFormats();
  readonly #attributes = new CellAttributesReader(this.#css);
  readonly #tables: OpenTable[] = [];
  /** The row being filled, and whether it has been begun. */
  #row = 0;
  #rowInUse = false;
  readonly #text = new PageText();
  /** Attributes of the open cell; `null` outside cells. */
  #cell: string | null = null;
  #inCaption = false;

  read(html: string, name: string): Grid {
    for (const token of htmlTokens(html)) {
      if (token.kind === 'text') this.#text.add(token.text);
      else if (token.kind === 'hint') this.#css.addRules(token.text);
      else if (token.kind === 'open') this.#open(token.name, token.attributes);
      else this.#close(token.name);
    }
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
    // Nothing in a page is a number unless Excel said so: a date that looks like one was typed as text.
    return this.#builder.build({ name, date1904: false, textOnly: true, madeByProduct: false }, this.#formats.codes);
  }

  #open(name: string, attributes: string): void {
    const table = this.#tables.at(-1);
    if (name === 'table') this.#beginTable();
    else if (name === 'br') {
      if (this.#cell === null && !this.#inCaption) this.#endLine();
      else this.#text.breakLine();
    } else if (!table) {
      if (blocks.test(name)) this.#endLine();
    } else if (name === 'tr') this.#beginRow(attributes);
    else if (name === 'td' || name === 'th') {
      this.#endCell();
      this.#cell = attributes;
      this.#text.clear();
    } else if (name === 'caption') {
      this.#endCell();
      this.#nextRow();
      this.#inCaption = true;
      this.#text.clear();
    } else if (this.#cell !== null && /^(?:p|div|li)$/u.test(name) && !this.#text.isBlank) {
      this.#text.breakLine();
    }
  }

  #close(name: string): void {
    const table = this.#tables.at(-1);
    if (!table) {
      if (blocks.test(name)) this.#endLine();
    } else if (name === 'td' || name === 'th' || name === 'tr') this.#endCell();
    else if (name === 'caption') this.#endCaption(table);
    else if (name === 'table') this.#endTable();
  }

  #beginTable(): void {
    // A table inside a cell is a page's layout: what stands before it is a line, and its rows follow.
    if (this.#cell !== null) {
      if (!this.#text.isBlank) this.#endCell();
      this.#cell = null;
    } else if (this.#tables.length === 0) this.#endLine();
    this.#nextRow();
    this.#tables.push({ nextColumn: 0, freeFrom: [], merges: [], captions: [], width: 1 });
    this.#text.clear();
  }

  #endTable(): void {
    this.#endCell();
    const table = this.#tables.pop();
    if (!table) return;
    const last = this.#rowInUse ? this.#row : this.#row - 1;
    for (const area of table.merges) {
      const bottom = Math.min(area.bottom, Math.max(area.top, last));
      if (bottom > area.top || area.right > area.left) this.#builder.merge({ ...area, bottom });
    }
    if (table.width > 1) {
      for (const row of table.captions) this.#builder.merge({ top: row, left: 0, bottom: row, right: table.width - 1 });
    }
    this.#text.clear();
  }

  #beginRow(attributes: string): void {
    this.#endCell();
    this.#nextRow();
    if (isHidden(attributes)) this.#builder.hideRow(this.#row);
    const table = this.#tables.at(-1);
    if (table) table.nextColumn = 0;
    this.#text.clear();
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    const cell = this.#cell === null ? null : this.#attributes.read(this.#cell);
    this.#cell = null;
    if (cell === null || !table) return;
    const row = this.#row;
    let column = table.nextColumn;
    while ((table.freeFrom[column] ?? 0) > row) column++;
    if (column >= MAX_COLUMNS) return;
    const right = Math.min(column + cell.columns - 1, MAX_COLUMNS - 1);
    table.nextColumn = right + 1;
    for (let c = column; c <= right; c++) table.freeFrom[c] = row + cell.rows;
    if (cell.rows > 1 || right > column)
      table.merges.push({ top: row, left: column, bottom: row + cell.rows - 1, right });
    table.width = Math.max(table.width, right + 1);
    this.#rowInUse = true;
    const value = typedValue(this.#text.take(), cell);
    if (value !== null) this.#builder.set(row, column, value, this.#formats.indexOf(cell.format));
    if (cell.isFormula) this.#builder.formula(row, column);
  }

  #endCaption(table: OpenTable): void {
    this.#inCaption = false;
    const text = this.#text.take();
    if (text === '') return;
    table.captions.push(this.#row);
    this.#builder.set(this.#row, 0, text, 0);
    this.#rowInUse = true;
  }

  /** A line of text outside tables stands in a row of its own. */
  #endLine(): void {
    const text = this.#text.take();
    if (text === '') return;
    this.#nextRow();
    this.#builder.set(this.#row, 0, text, 0);
    this.#rowInUse = true;
  }

  #nextRow(): void {
    if (this.#rowInUse && this.#row < MAX_ROWS - 1) this.#row++;
    this.#rowInUse = false;
  }
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/iu.test(parseAttributes(attributes).get('style') ?? '');
}
