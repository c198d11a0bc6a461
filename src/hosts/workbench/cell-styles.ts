import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
  type Styles,
} from '@univerjs/core';
import type { CellStyle } from '../../core/sheets/sheet-model';

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VALIGN = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } } as const;
const BORDER = { t: LINE, r: LINE, b: LINE, l: LINE } as const;

/** The grid's form of a style. Only the properties named are in it. */
export function gridStyle(style: CellStyle): IStyleData {
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(style.font !== undefined && { ff: style.font }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(style.align !== undefined && { ht: ALIGN[style.align] }),
    ...(style.valign !== undefined && { vt: VALIGN[style.valign] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.border === true && { bd: BORDER }),
    ...(style.format !== undefined && { n: { pattern: style.format } }),
  };
}

/** Lays one style over others. A sheet has few styles and many cells: each is joined once. */
export class StyleOverlay {
  private readonly joined = new Map<string | undefined, string | undefined>();
  private readonly over: IStyleData | null;

  constructor(
    private readonly styles: Styles,
    style: CellStyle | undefined,
  ) {
    this.over = style ? gridStyle(style) : null;
  }

  /** The name of a cell's style with ours laid over it. */
  on(base: Nullable<IStyleData | string>): string | undefined {
    const name = typeof base === 'string' ? base : base ? this.nameOf(base) : undefined;
    if (!this.over) return name;
    if (this.joined.has(name)) return this.joined.get(name);
    const result = this.nameOf({ ...(name === undefined ? {} : this.styles.get(name)), ...this.over });
    this.joined.set(name, result);
    return result;
  }

  private nameOf(style: IStyleData): string | undefined {
    return this.styles.setValue(style) ?? undefined;
  }
}
