import type { CellStyle } from '../../../core/sheets/sheet-model';
import { MAIN } from '../namespaces';
import { builtinFormats } from '../read/builtin-formats';
import { escapeXml } from './escape';

/** The body font of Chinese office papers' tables; character set 134 is GB 2312. */
const DEFAULT_FONT = '宋体';
const DEFAULT_SIZE = 11;
/** The first number free for formats of one's own. */
const FIRST_CUSTOM_FORMAT = 164;
/** Formats whose look does not depend on the reader's locale may go by their number. */
const fixedFormats = new Map([1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [builtinFormats[id] ?? '', id]));

/** A list whose entries stand once and are known by their place. */
class Distinct {
  readonly items: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const item of first) this.place(item);
  }

  place(item: string): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }

  toXml(element: string): string {
    return `<${element} count="${this.items.length}">${this.items.join('')}</${element}>`;
  }
}

/** Gathers the styles that cells use, and writes the styles part. */
export class StyleSheet {
  readonly #fonts = new Distinct(fontXml({}));
  // The first two fills are Excel's own, whatever a file says.
  readonly #fills = new Distinct(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Distinct(borderXml(false));
  readonly #formats = new Distinct();
  readonly #cellFormats = new Distinct(this.#formatXml({}, false));

  /**
   * The number by which a cell names its style.
   *
   * @param quoted marks text that Excel would otherwise read as a formula when the cell is edited again.
   */
  indexOf(style: CellStyle, quoted: boolean): number {
    return this.#cellFormats.place(this.#formatXml(style, quoted));
  }

  toXml(): string {
    const formats = this.#formats.items.map(
      (code, i) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      this.#fonts.toXml('fonts') +
      this.#fills.toXml('fills') +
      this.#borders.toXml('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.#cellFormats.toXml('cellXfs') +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="0"/><tableStyles count="0"/></styleSheet>'
    );
  }

  #formatXml(style: CellStyle, quoted: boolean): string {
    const font = this.#fonts.place(fontXml(style));
    const fill = style.fill === undefined ? 0 : this.#fills.place(fillXml(style.fill));
    const border = this.#borders.place(borderXml(style.border === true));
    const format = this.#formatId(style.format ?? 'General');
    const alignment = alignmentXml(style);
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (quoted ? ' quotePrefix="1"' : '') +
      (format > 0 ? ' applyNumberFormat="1"' : '') +
      (font > 0 ? ' applyFont="1"' : '') +
      (fill > 0 ? ' applyFill="1"' : '') +
      (border > 0 ? ' applyBorder="1"' : '') +
      (alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`)
    );
  }

  #formatId(code: string): number {
    if (code === 'General' || code === '') return 0;
    return fixedFormats.get(code) ?? FIRST_CUSTOM_FORMAT + this.#formats.place(code);
  }
}

function fontXml(style: CellStyle): string {
  return (
    `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size ?? DEFAULT_SIZE}"/>` +
    `<color ${style.color === undefined ? 'indexed="8"' : `rgb="FF${escapeXml(style.color)}"`}/>` +
    `<name val="${escapeXml(style.font ?? DEFAULT_FONT)}"/><charset val="134"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(on: boolean): string {
  const side = (name: string): string => (on ? `<${name} style="thin"><color indexed="64"/></${name}>` : `<${name}/>`);
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

function alignmentXml({ align, valign, wrap }: CellStyle): string {
  if (align === undefined && valign === undefined && !wrap) return '';
  return (
    '<alignment' +
    (align === undefined ? '' : ` horizontal="${align}"`) +
    (valign === undefined ? '' : ` vertical="${valign}"`) +
    (wrap ? ' wrapText="1"' : '') +
    '/>'
  );
}
