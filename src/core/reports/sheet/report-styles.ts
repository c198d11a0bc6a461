import type { CellStyle } from '../../sheets/sheet-model';

/**
 * The house style of leadership sheets: title 小标宋, header 黑体, body 仿宋 (after GB/T 9704-2012, as
 * far as a table goes). Where a font is missing, Excel takes another by itself.
 */
const BODY: CellStyle = { font: '仿宋', size: 11, valign: 'center', border: true };
const FIGURE: CellStyle = { ...BODY, align: 'center' };

/** Of headers, headings and totals, which have no bold: the font itself is heavy. */
export const HEADING_FONT = '黑体';

export const BODY_SIZE = 11;
export const TITLE_SIZE = 20;

export const REPORT_STYLES = {
  title: { font: '方正小标宋简体', size: TITLE_SIZE, align: 'center', valign: 'center' },
  left: { font: '仿宋', size: 11, valign: 'center' },
  right: { font: '仿宋', size: 11, align: 'right', valign: 'center' },
  lead: { font: '楷体', size: 12, valign: 'center', wrap: true },
  heading: { font: HEADING_FONT, size: 12, valign: 'center' },
  head: { font: HEADING_FONT, size: 11, align: 'center', valign: 'center', wrap: true, border: true, fill: 'EDEDED' },
  note: { font: '仿宋', size: 10, valign: 'center', wrap: true },
  text: { ...BODY, wrap: true },
  mid: { ...FIGURE, wrap: true },
  code: { ...FIGURE, wrap: true, format: '@' },
  count: { ...FIGURE, format: '0' },
  rate: { ...FIGURE, format: '0.00%' },
  day: { ...FIGURE, format: 'yyyy-mm-dd' },
  alarm: { ...FIGURE, color: 'A4262C', bold: true },
  total: { ...FIGURE, font: HEADING_FONT, wrap: true },
  totalCount: { ...FIGURE, font: HEADING_FONT, format: '0' },
  totalRate: { ...FIGURE, font: HEADING_FONT, format: '0.00%' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The look of headers, and those of rows that stand around tables: by these an edition is compared with the next. */
export const MADE_HEADER = 'head' satisfies keyof typeof REPORT_STYLES;
export const MADE_TEXTS: ReadonlySet<string> = new Set<keyof typeof REPORT_STYLES>([
  'title',
  'left',
  'right',
  'lead',
  'heading',
  'note',
]);

export type ReportStyle = keyof typeof REPORT_STYLES;

/** How the cells of a column look, where a cell does not say otherwise. */
export type ColumnLook = 'text' | 'mid' | 'code' | 'count' | 'rate' | 'day';

/** The same look in a line of totals. */
export const TOTAL_OF: Readonly<Record<ColumnLook, ReportStyle>> = {
  text: 'total',
  mid: 'total',
  code: 'total',
  count: 'totalCount',
  rate: 'totalRate',
  day: 'total',
};
