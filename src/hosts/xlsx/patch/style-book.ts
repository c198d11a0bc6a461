import type { CellStyle } from '../../../core/sheets/sheet-model';
import { MAIN, STRICT_MAIN } from '../namespaces';
import { builtinFormats } from '../read/builtin-formats';
import { escapeXml } from '../write/escape';
import { attribute, elementsFrom, withAttributes } from './elements';
import { tooManyStyles } from './patch-fault';
import type { QuoteMark } from './row-edits';
import type { SheetStyles } from './sheet-patcher';
import { alignedFormat, changedFont, differentialXml, solidFill, thinBorder } from './style-elements';
import { StyleLists } from './style-lists';

/** Excel knows no more formats of cells in one workbook. */
const MAX_CELL_FORMATS = 65_490;
/** The first number free for formats of one's own. */
const FIRST_CUSTOM_FORMAT = 164;
/** Formats whose look does not depend on the reader's locale may go by their number. */
const fixedFormats = new Map([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [builtinFormats[id] ?? '', id]));

/**
 * The styles of an existing workbook. A wanted style is the cell's own with only what is named
 * changed; what the workbook has already is used again, so that doing the same twice adds nothing.
 */
export class StyleBook implements SheetStyles {
  readonly #lists: StyleLists;
  readonly #known = new Map<CellStyle | undefined, Map<number, number>>();

  constructor(xml: string) {
    this.#lists = new StyleLists(xml);
  }

  styleOf(base: number, overlay: CellStyle | undefined, quote: QuoteMark): number {
    if (overlay === undefined && quote === 'keep') return base;
    let known = this.#known.get(overlay);
    if (!known) this.#known.set(overlay, (known = new Map<number, number>()));
    const key = base * 3 + (quote === 'keep' ? 0 : quote === 'set' ? 1 : 2);
    let style = known.get(key);
    if (style === undefined) known.set(key, (style = this.#place(base, overlay ?? {}, quote)));
    return style;
  }

  differentialOf(style: Pick<CellStyle, 'bold' | 'color' | 'fill'>): number {
    return this.#lists.list('dxfs').place(differentialXml(style, this.#lists.prefix));
  }

  /** The part with what was added, `null` where nothing was. */
  toXml(): string | null {
    return this.#lists.toXml();
  }

  #place(base: number, overlay: CellStyle, quote: QuoteMark): number {
    const formats = this.#lists.list('cellXfs');
    const p = this.#lists.prefix;
    const own = formats.items[base] ?? formats.items[0];
    const plain = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const changed = this.#changed(own ?? plain, overlay, quote);
    if (changed === own) return base;
    if (own === undefined && changed === plain) return 0;
    formats.begin(plain);
    const at = formats.place(changed);
    if (at >= MAX_CELL_FORMATS) throw tooManyStyles();
    return at;
  }

  #changed(format: string, overlay: CellStyle, quote: QuoteMark): string {
    const p = this.#lists.prefix;
    let result = format;
    const { font, size, bold, color, fill, border } = overlay;
    if (font !== undefined || size !== undefined || bold !== undefined || color !== undefined) {
      const fonts = this.#lists.list('fonts');
      fonts.begin(`<${p}font><${p}sz val="11"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font>`);
      const own = fonts.items[numberOf(format, 'fontId')] ?? fonts.items[0]!;
      const id = fonts.place(changedFont(own, overlay, p));
      result = withAttributes(result, { fontId: `${id}`, applyFont: '1' });
    }
    if (fill !== undefined) {
      const fills = this.#lists.list('fills');
      // The first two fills are Excel's own, whatever a file says.
      fills.begin(...['none', 'gray125'].map((t) => `<${p}fill><${p}patternFill patternType="${t}"/></${p}fill>`));
      result = withAttributes(result, { fillId: `${fills.place(solidFill(fill, p))}`, applyFill: '1' });
    }
    if (border !== undefined) {
      const borders = this.#lists.list('borders');
      borders.begin(thinBorder(false, p));
      result = withAttributes(result, { borderId: `${borders.place(thinBorder(border, p))}`, applyBorder: '1' });
    }
    if (overlay.format !== undefined) {
      result = withAttributes(result, { numFmtId: `${this.#formatId(overlay.format)}`, applyNumberFormat: '1' });
    }
    result = alignedFormat(result, overlay, p);
    if (quote === 'set') result = withAttributes(result, { quotePrefix: '1' });
    else if (quote === 'clear') result = withAttributes(result, { quotePrefix: null });
    return result;
  }

  #formatId(code: string): number {
    const fixed = code === '' ? 0 : fixedFormats.get(code);
    if (fixed !== undefined) return fixed;
    const p = this.#lists.prefix;
    const formats = this.#lists.list('numFmts');
    let last = FIRST_CUSTOM_FORMAT - 1;
    for (const item of formats.items) {
      const [element] = elementsFrom(item, 0);
      if (!element) continue;
      const id = Number(attribute(item, element, 'numFmtId'));
      if (attribute(item, element, 'formatCode') === code) return id;
      if (id > last) last = id;
    }
    formats.place(`<${p}numFmt numFmtId="${last + 1}" formatCode="${escapeXml(code)}"/>`);
    return last + 1;
  }
}

function numberOf(format: string, name: string): number {
  const [element] = elementsFrom(format, 0);
  return element ? Number(attribute(format, element, name) ?? 0) : 0;
}

/** A styles part that says nothing yet, for workbooks that have none. */
export function emptyStyles(workbookXml: string): string {
  const namespace = workbookXml.includes(STRICT_MAIN) ? STRICT_MAIN : MAIN;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
