import { AppError } from '../../../core/app-error';
import { cellAddress, columnLetters } from '../../../core/grid/address';
import { formulaText } from '../../../core/sheets/cell-formula';
import type { CellStyle, PrintSetup, SheetCell, SheetModel } from '../../../core/sheets/sheet-model';
import { MAIN, STRICT_MAIN } from '../namespaces';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';
import type { CellStrings } from './cell-strings';
import { dialectOf } from './charts/dialect';
import { DRAWING_LINK } from './charts/drawing-xml';
import { areaReference } from '../../../core/grid/area-reference';
import { escapeXml } from './escape';
import { formulaCellXml } from './formula-xml';
import { validationsXml } from './validations-xml';

/** Where the styles of cells are kept: in a part of a new file, or in that of one that is there. */
export interface StyleSource {
  /** @param quoted marks text that Excel would otherwise read as a formula when the cell is edited again. */
  indexOf(style: CellStyle, quoted: boolean): number;
}

/** A sheet to write. Its rows may be made one by one while they are written. */
export type WritableSheet = Omit<SheetModel, 'rows'> & { readonly rows: Iterable<readonly (SheetCell | null)[]> };

/** What Excel adds to a width in characters for the cell's padding, with its standard font. */
const WIDTH_PADDING = 0.7109375;
/** What Excel gives a column that says nothing. */
const DEFAULT_WIDTH = 8.43;
const MM_PER_INCH = 25.4;
const paperSizes = { A4: 9, A3: 8 } as const;

export interface SheetXmlOptions {
  readonly styles: StyleSource;
  readonly strings: CellStrings;
  /** Whether the sheet is the one that is shown. */
  readonly selected?: boolean;
  /** Whether it comes into a workbook of the strict kind. */
  readonly strict?: boolean;
}

/** The text of a worksheet part, piece by piece. */
export function* sheetXml(
  sheet: WritableSheet,
  { styles, strings, selected = false, strict = false }: SheetXmlOptions,
): Generator<string> {
  const namespace = strict ? STRICT_MAIN : MAIN;
  const hasCharts = hasDrawing(sheet);
  const links = hasCharts ? ` xmlns:r="${dialectOf(strict).links}"` : '';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"${links}>`;
  yield propertiesXml(sheet);
  yield viewXml(sheet, selected);
  yield '<sheetFormatPr defaultRowHeight="13.5"/>';
  yield columnsXml(sheet, styles);
  yield '<sheetData>';
  yield* rowsXml(sheet, styles, strings);
  yield '</sheetData>';
  if (sheet.filter) yield `<autoFilter ref="${areaReference(sheet.filter)}"/>`;
  if (sheet.merges.length > 0) {
    yield `<mergeCells count="${sheet.merges.length}">`;
    for (const area of sheet.merges) yield `<mergeCell ref="${areaReference(area)}"/>`;
    yield '</mergeCells>';
  }
  if (sheet.validations) yield validationsXml(sheet.validations);
  if (sheet.print) yield printXml(sheet.print) + breaksXml(sheet.print);
  if (hasCharts) yield `<drawing r:id="${DRAWING_LINK}"/>`;
  yield '</worksheet>';
}

/** Whether the sheet's part leads to a drawing. */
export const hasDrawing = ({ charts = [] }: Pick<WritableSheet, 'charts'>): boolean => charts.length > 0;

function* rowsXml(sheet: WritableSheet, styles: StyleSource, strings: CellStrings): Generator<string> {
  const writer = new CellWriter(sheet.styles, styles, strings);
  let r = 0;
  for (const row of sheet.rows) {
    if (r >= MAX_ROWS || row.length > MAX_COLUMNS) {
      throw new AppError('sheet-too-large', `工作表“${sheet.name}”超过 Excel 的最大行数或列数，请缩小范围后再生成。`);
    }
    const height = sheet.heights?.[r];
    let xml = `<row r="${r + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (cell) xml += writer.cellXml(r, c, cell);
    }
    yield `${xml}</row>`;
    r++;
  }
}

/** Writes cells; remembers the number of each style name, for there are many cells and few styles. */
class CellWriter {
  readonly #plain = new Map<string | undefined, number>();
  readonly #quoted = new Map<string | undefined, number>();
  readonly #letters: string[] = [];

  constructor(
    readonly models: SheetModel['styles'],
    readonly styles: StyleSource,
    readonly strings: CellStrings,
  ) {}

  cellXml(row: number, column: number, { value, style, formula }: SheetCell): string {
    const text = typeof value === 'string' && value !== '' ? value : null;
    const index = this.#styleIndex(style, text !== null && !formula && looksLikeFormula(text));
    const letters = (this.#letters[column] ??= columnLetters(column));
    const head = `<c r="${letters}${row + 1}"${index === 0 ? '' : ` s="${index}"`}`;
    if (formula) return head + formulaCellXml({ formula: formulaText(formula), value }, '');
    if (text !== null) return head + this.strings.cellXml(text);
    if (typeof value === 'number' && Number.isFinite(value)) return `${head}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    return index === 0 ? '' : `${head}/>`;
  }

  #styleIndex(name: string | undefined, quoted: boolean): number {
    const indexes = quoted ? this.#quoted : this.#plain;
    let index = indexes.get(name);
    if (index === undefined) {
      index = this.styles.indexOf((name === undefined ? undefined : this.models[name]) ?? {}, quoted);
      indexes.set(name, index);
    }
    return index;
  }
}

/** Text that a spreadsheet would run as a formula if it were typed: it carries Excel's own quote mark. */
function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40;
}

function viewXml({ frozenRows, frozenColumns }: WritableSheet, selected: boolean): string {
  const view = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozenRows === 0 && frozenColumns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const topLeft = cellAddress(frozenRows, frozenColumns);
  return (
    `<sheetViews>${view}><pane` +
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') +
    (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '') +
    ` topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`
  );
}

function propertiesXml({ tabColor, print }: WritableSheet): string {
  const color = tabColor === undefined ? '' : `<tabColor rgb="FF${escapeXml(tabColor)}"/>`;
  const page = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color + page === '' ? '' : `<sheetPr>${color}${page}</sheetPr>`;
}

function columnsXml(
  { widths, hiddenColumns = [], columnStyles = [], styles }: WritableSheet,
  book: StyleSource,
): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(widths.length, columnStyles.length, ...hiddenColumns.map((c) => c + 1));
  if (count === 0) return '';
  let xml = '<cols>';
  for (let c = 0; c < count; c++) {
    const name = columnStyles[c];
    const style = name === undefined ? 0 : book.indexOf(styles[name] ?? {}, false);
    const width = widths[c] ?? DEFAULT_WIDTH;
    xml +=
      `<col min="${c + 1}" max="${c + 1}" width="${width + WIDTH_PADDING}" customWidth="1"` +
      `${style === 0 ? '' : ` style="${style}"`}${hidden.has(c) ? ' hidden="1"' : ''}/>`;
  }
  return `${xml}</cols>`;
}

/** A break stands behind the row whose number it bears. */
function breaksXml({ breaks = [] }: PrintSetup): string {
  if (breaks.length === 0) return '';
  const each = breaks.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each.join('')}</rowBreaks>`;
}

function printXml({ paper, landscape, fitToWidth, gridLines, footer, margins }: PrintSetup): string {
  const [top, bottom, left, right] = (margins ?? [19, 19, 18, 18]).map((mm) => Number((mm / MM_PER_INCH).toFixed(4)));
  return (
    `<printOptions horizontalCentered="1"${gridLines ? ' gridLines="1"' : ''}/>` +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${paperSizes[paper]}" orientation="${landscape ? 'landscape' : 'portrait'}"` +
    (fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '') +
    '/>' +
    (footer === undefined ? '' : `<headerFooter><oddFooter>${escapeXml(`&C${footer}`)}</oddFooter></headerFooter>`)
  );
}
