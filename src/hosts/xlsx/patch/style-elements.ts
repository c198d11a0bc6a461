import type { CellStyle } from '../../../core/sheets/sheet-model';
import { escapeXml } from '../write/escape';
import { elementsFrom, withAttributes } from './elements';

/** The order in which Excel writes the properties of a font, and of a cell format. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);
const FORMAT_ORDER = ['alignment', 'protection', 'extLst'];
/** GB 2312. */
const CHINESE = '134';

/** A font with some properties changed. */
export function changedFont(font: string, { font: name, size, bold, color }: CellStyle, p: string): string {
  let result = font;
  if (bold !== undefined) result = withChild(result, 'b', bold ? `<${p}b/>` : null, FONT_ORDER);
  if (size !== undefined) result = withChild(result, 'sz', `<${p}sz val="${size}"/>`, FONT_ORDER);
  if (color !== undefined) result = withChild(result, 'color', `<${p}color rgb="FF${escapeXml(color)}"/>`, FONT_ORDER);
  if (name !== undefined) {
    result = withChild(result, 'name', `<${p}name val="${escapeXml(name)}"/>`, FONT_ORDER);
    result = withChild(result, 'charset', `<${p}charset val="${CHINESE}"/>`, FONT_ORDER);
    // Both would bring another font in: the theme's, or one of the same kind.
    result = withChild(result, 'family', null, FONT_ORDER);
    result = withChild(result, 'scheme', null, FONT_ORDER);
  }
  return result;
}

export function solidFill(color: string, p: string): string {
  const fill = `<${p}fgColor rgb="FF${escapeXml(color)}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${fill}</${p}patternFill></${p}fill>`;
}

export function thinBorder(on: boolean, p: string): string {
  const side = (name: string): string =>
    on ? `<${p}${name} style="thin"><${p}color indexed="64"/></${p}${name}>` : `<${p}${name}/>`;
  return `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`;
}

/** A cell format with its alignment changed. */
export function alignedFormat(format: string, { align, valign, wrap }: CellStyle, p: string): string {
  if (align === undefined && valign === undefined && wrap === undefined) return format;
  const changes: Record<string, string | null> = {};
  if (align !== undefined) changes.horizontal = align;
  if (valign !== undefined) changes.vertical = valign;
  if (wrap !== undefined) changes.wrapText = wrap ? '1' : null;
  const alignment = withAttributes(childOf(format, 'alignment') ?? `<${p}alignment/>`, changes);
  return withAttributes(withChild(format, 'alignment', alignment, FORMAT_ORDER), { applyAlignment: '1' });
}

/** What conditional formatting lays over a cell. */
export function differentialXml({ bold, color, fill }: Pick<CellStyle, 'bold' | 'color' | 'fill'>, p: string): string {
  const font =
    (bold === undefined ? '' : `<${p}b${bold ? '' : ' val="0"'}/>`) +
    (color === undefined ? '' : `<${p}color rgb="FF${escapeXml(color)}"/>`);
  // Here, and only here, the colour of a plain fill is its background's.
  const background = fill === undefined ? '' : `<${p}bgColor rgb="FF${escapeXml(fill)}"/>`;
  return (
    `<${p}dxf>${font === '' ? '' : `<${p}font>${font}</${p}font>`}` +
    (background === '' ? '' : `<${p}fill><${p}patternFill>${background}</${p}patternFill></${p}fill>`) +
    `</${p}dxf>`
  );
}

function childOf(xml: string, name: string): string | undefined {
  const [parent] = elementsFrom(xml, 0);
  if (!parent) return undefined;
  for (const child of elementsFrom(xml, parent.contentStart, parent.contentEnd)) {
    if (child.name === name) return xml.slice(child.start, child.end);
  }
  return undefined;
}

/** An element with another child of this name, or (`null`) without one; all else it holds stays. */
function withChild(xml: string, name: string, child: string | null, order: readonly string[]): string {
  const [parent] = elementsFrom(xml, 0);
  if (!parent) return xml;
  const rank = order.indexOf(name);
  let at = parent.contentStart;
  for (const other of elementsFrom(xml, parent.contentStart, parent.contentEnd)) {
    if (other.name === name) return xml.slice(0, other.start) + (child ?? '') + xml.slice(other.end);
    if (order.indexOf(other.name) < rank) at = other.end;
  }
  if (child === null) return xml;
  if (!parent.selfClosing) return xml.slice(0, at) + child + xml.slice(at);
  const qualified = /^<([^\s/>]+)/u.exec(xml)?.[1] ?? '';
  return `${xml.slice(0, xml.lastIndexOf('/'))}>${child}</${qualified}>`;
}
