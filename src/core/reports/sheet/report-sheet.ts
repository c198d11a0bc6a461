import { dayOfOrdinal, excelSerialOfDay, formatDayZh, NO_DAY, type CivilDay } from '../../calendar/civil-day';
import { periodName, type Period } from '../../calendar/period';
import type { MergeArea } from '../../grid/grid';
import type { CellFormula, CellReference } from '../../sheets/cell-formula';
import { fittingChoices } from '../../sheets/choices';
import { rowHeight, textWidth } from '../../sheets/row-height';
import type { ChartModel, ChartSeries } from '../../sheets/chart-model';
import type { CellStyle, SheetCell, SheetModel, Validation } from '../../sheets/sheet-model';
import { holds, type ReportCheck } from '../report';
import { headerRows } from './header-rows';
import { BODY_SIZE, REPORT_STYLES, TOTAL_OF, type ColumnLook, type ReportStyle } from './report-styles';

/** A column of a block; headers of several levels name the upper ones first. */
export interface ReportColumn {
  readonly header: string | readonly string[];
  /** In characters of the standard font. */
  readonly width: number;
  readonly look: ColumnLook;
  /** What people choose from when they fill the column in; another word is taken once confirmed. */
  readonly choices?: readonly string[];
  /** Shown while a cell of the column is selected. */
  readonly hint?: string;
}

/** A value, or a value with a look of its own, and whatever else is known of its cell. */
export type ReportCell = string | number | null | RichCell;

export interface RichCell extends Pick<SheetCell, 'trace' | 'name' | 'origin' | 'typed'> {
  readonly value: string | number | null;
  readonly style?: ReportStyle;
  /** A formula with {@link value} as its result, which may look at cells of the sheet by their names. */
  readonly formula?: (named: (name: string) => CellReference) => CellFormula;
}

export interface ReportLine {
  readonly cells: readonly ReportCell[];
  readonly isTotal?: boolean;
}

/** A chart of a table's first lines, of the names in one column and the numbers in others. */
export interface ReportChart extends Pick<ChartModel, 'kind' | 'title' | 'labels' | 'format' | 'valueTitle'> {
  /** {@link ReportBlock.key} of the table. */
  readonly block: string;
  readonly lines: number;
  readonly names: number;
  readonly series: readonly (Omit<ChartSeries, 'values'> & { readonly column: number })[];
}

/** A table of a report. */
export interface ReportBlock {
  /** By which charts find it. */
  readonly key?: string;
  /** Drawn below the table, two beside each other. */
  readonly charts?: readonly ReportChart[];
  /** Stands above the table: 一、责任单位. */
  readonly heading?: string;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly ReportLine[];
  /** Stands in the place of lines where there are none. */
  readonly ifEmpty?: string;
}

/** What every report of the office has around its tables. */
export interface ReportFrame {
  readonly name: string;
  readonly title: string;
  /** 填报单位. */
  readonly office: string;
  readonly period: Period | null;
  readonly asOf: CivilDay;
  /** What the report comes to, in a sentence or two above its tables. */
  readonly lead?: string;
  readonly blocks: readonly ReportBlock[];
  readonly basis: readonly string[];
  readonly notes?: readonly string[];
  readonly checks?: readonly ReportCheck[];
  /** Left out where the sheet is no document to be signed. */
  readonly signed?: boolean;
  /** 内部资料 注意保存 and the like, before the page number. */
  readonly footer?: string;
}

/** More columns than these are printed on A3. */
const COLUMNS_ON_A4 = 14;
/**
 * What fits on A4 between the margins, in points, and how wide a character and the padding of a column are: 8 and 5
 * pixels with the standard font, 宋体 11.
 */
const PAGE = { height: 470, width: 728, character: 6, padding: 3.75 } as const;
const HEADING_HEIGHT = 24;
/** In characters; a longer number is no number of a matter. */
const WIDEST_CODE = 28;
/** Rows that a chart covers, and how high each is. */
const CHART_ROWS = 12;
const CHART_ROW_HEIGHT = 20;
/** Where a sheet is signed. */
export const SIGN_LINE = '审核人（签字）：　　　　　　填报人：　　　　　　联系电话：　　　　　　填报日期：';

/** The worksheet of a report: title block, tables, 口径说明, self-check line, sign-off. */
export function reportSheet(frame: ReportFrame): SheetModel {
  return new ReportSheet(frame).model();
}

/** The value of a day in a column of days; blank where there is none. */
export function dayValue(ordinal: number): number | null {
  return ordinal === NO_DAY ? null : excelSerialOfDay(dayOfOrdinal(ordinal), false);
}

/** What a rate without a denominator looks like. */
export const NO_RATE = '—';

/** A line as the sheet has it, and how high it is in points. */
interface LineCells {
  readonly line: ReportLine;
  readonly cells: readonly SheetCell[];
  readonly height: number;
}

class ReportSheet {
  private readonly rows: (SheetCell | null)[][] = [];
  private readonly merges: MergeArea[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly widths: number[];
  private readonly validations: Validation[] = [];
  private readonly width: number;
  /** First line of each table that has a key. */
  private readonly firstLines = new Map<string, number>();
  /** Rows that begin a page. */
  private readonly breaks: number[] = [];
  private readonly charts: { readonly chart: ReportChart; readonly place: MergeArea }[] = [];
  private readonly named = new Map<string, CellReference>();
  private readonly calculated: { readonly row: number; readonly column: number; readonly cell: RichCell }[] = [];

  constructor(private readonly frame: ReportFrame) {
    this.width = Math.max(2, ...frame.blocks.map(({ columns }) => columns.length));
    this.widths = Array.from({ length: this.width }, (_, c) =>
      Math.max(6, ...frame.blocks.map((block) => widthOf(block, c))),
    );
  }

  model(): SheetModel {
    const { frame, rows, merges, heights, widths, validations } = this;
    this.titleBlock();
    if (frame.lead !== undefined) this.wide(frame.lead, 'lead');
    const heads = frame.blocks.map((block) => this.block(block));
    this.below();
    this.calculate();
    const [only] = heads;
    const repeated = heads.length === 1 && only ? only : null;
    return {
      name: frame.name,
      rows,
      styles: REPORT_STYLES,
      merges,
      widths,
      heights,
      frozenRows: repeated ? repeated[1] + 1 : 2,
      frozenColumns: 0,
      ...(validations.length > 0 && { validations }),
      ...(this.charts.length > 0 && { charts: this.charts.map(({ chart, place }) => this.chart(chart, place)) }),
      print: {
        paper: this.width > COLUMNS_ON_A4 ? 'A3' : 'A4',
        landscape: true,
        ...(repeated && { titleRows: repeated }),
        fitToWidth: true,
        ...(this.breaks.length > 0 && { breaks: this.breaks }),
        footer: `${frame.footer === undefined ? '' : `${frame.footer}　　`}— &P —`,
        margins: [20, 20, 20, 20],
      },
    };
  }

  private titleBlock(): void {
    const { title, office, period, asOf } = this.frame;
    this.wide(title, 'title');
    this.heights[0] = 36;
    const half = Math.floor(this.width / 2);
    const span = `统计期间：${period === null ? '全部' : periodName(period)}　截至${formatDayZh(asOf)}`;
    const line = this.blank();
    line[0] = { value: `填报单位（盖章）：${office}`, style: 'left' };
    line[half] = { value: span, style: 'right' };
    this.join(this.rows.length, 0, half - 1);
    this.join(this.rows.length, half, this.width - 1);
    this.add(line, 22);
  }

  /** Adds a table; gives the first and last row of its header. */
  private block(block: ReportBlock): readonly [number, number] {
    const { key, heading, columns, ifEmpty, charts = [] } = block;
    const lines = block.lines.map((line) => this.lineCells(line, columns));
    const first = this.rows.length;
    const own = this.headHeight(block) + lines.reduce((sum, { height }) => sum + height, 0);
    // One table alone has its header printed on every page by the sheet itself.
    const goesOn = this.frame.blocks.length > 1 && own > this.room;
    if (goesOn && this.filled() > this.room / 2) this.breaks.push(first);
    const head = this.head(heading, columns);
    if (key !== undefined) this.firstLines.set(key, this.rows.length);
    let piece = this.rows.length;
    const charted = this.charted(key);
    lines.forEach((line, k) => {
      if (goesOn && k >= charted && this.filled() + line.height > this.room) {
        this.offer(columns, piece, this.rows.length - 1);
        this.breaks.push(this.rows.length);
        this.head(`${heading ?? ''}（续表）`, columns);
        piece = this.rows.length;
      }
      this.line(line);
    });
    if (lines.length > 0) this.offer(columns, piece, this.rows.length - 1);
    if (lines.length === 0) this.wide(ifEmpty ?? '没有符合条件的事项。', 'mid');
    this.roomFor(charts);
    if (!goesOn) this.keepWhole(first);
    return head;
  }

  /** How many lines of a table a chart shows: they stand together, since no chart can leave a header out. */
  private charted(key: string | undefined): number {
    const charts = this.frame.blocks.flatMap((block) => block.charts ?? []);
    return Math.max(0, ...charts.map((chart) => (chart.block === key ? chart.lines : 0)));
  }

  /** Adds a heading and the header below it; gives the header's first and last row. */
  private head(heading: string | undefined, columns: readonly ReportColumn[]): readonly [number, number] {
    if (heading !== undefined) {
      this.wide(heading, 'heading');
      this.heights[this.rows.length - 1] = HEADING_HEIGHT;
    }
    const top = this.rows.length;
    const head = headerOf(columns);
    for (const texts of head.rows) this.add(headCells(texts), this.headRowHeight(texts));
    for (const area of head.merges) this.merges.push({ ...area, top: area.top + top, bottom: area.bottom + top });
    return [top, this.rows.length - 1];
  }

  private headHeight({ heading, columns }: ReportBlock): number {
    const rows = headerOf(columns).rows.reduce((sum, texts) => sum + this.headRowHeight(texts), 0);
    return rows + (heading === undefined ? 0 : HEADING_HEIGHT);
  }

  private headRowHeight(texts: readonly (string | null)[]): number {
    return Math.max(24, rowHeight(headCells(texts), this.widths, BODY_SIZE));
  }

  /** How high a page is, in points of the sheet: one that is printed smaller holds more. */
  private get room(): number {
    const wide = this.widths.reduce((sum, w) => sum + w * PAGE.character + PAGE.padding, 0);
    return PAGE.height * Math.max(1, wide / PAGE.width);
  }

  /** How much of the page that is being filled is taken. */
  private filled(): number {
    return this.heightOf(this.breaks.at(-1) ?? 0, this.rows.length) % this.room;
  }

  /**
   * Begins a page with the block from this row where the page it stands on would cut it in two. One that
   * no page holds goes on where it is.
   */
  private keepWhole(first: number): void {
    const { room } = this;
    const above = this.heightOf(this.breaks.at(-1) ?? 0, first) % room;
    const own = this.heightOf(first, this.rows.length);
    if (above > 0 && own <= room && above + own > room) this.breaks.push(first);
  }

  /** How high rows are together, in points, the last one excluded. */
  private heightOf(first: number, end: number): number {
    let height = 0;
    for (let row = first; row < end; row++) height += this.heights[row] ?? 0;
    return height;
  }

  /** Leaves rows free for charts, two beside each other. */
  private roomFor(charts: readonly ReportChart[]): void {
    // A chart over the edge of a page is read by nobody.
    if (charts.length > 0) this.breaks.push(this.rows.length);
    const half = Math.ceil(this.width / 2);
    charts.forEach((chart, k) => {
      const left = k % 2 === 0;
      if (left) for (let row = 0; row < CHART_ROWS; row++) this.add(this.blank(), CHART_ROW_HEIGHT);
      const bottom = this.rows.length - 1;
      const place = {
        top: bottom - CHART_ROWS + 1,
        bottom,
        left: left ? 0 : half,
        right: left ? half - 1 : this.width - 1,
      };
      this.charts.push({ chart, place });
    });
  }

  /** A chart as the sheet has it, once every table has its place. */
  private chart({ block, lines, names, series, ...look }: ReportChart, place: MergeArea): ChartModel {
    const top = this.firstLines.get(block) ?? 0;
    const column = (c: number): MergeArea => ({ top, bottom: top + lines - 1, left: c, right: c });
    return {
      ...look,
      place,
      categories: column(names),
      series: series.map(({ column: c, ...one }) => ({ ...one, values: column(c) })),
    };
  }

  private lineCells(line: ReportLine, columns: readonly ReportColumn[]): LineCells {
    const cells = columns.map(({ look }, c): SheetCell => {
      const { value, style, formula: _, ...known } = richCell(line.cells[c]);
      return {
        value: value === null && look === 'rate' ? NO_RATE : value,
        style: style ?? (line.isTotal === true ? TOTAL_OF[look] : look),
        ...known,
      };
    });
    return { line, cells, height: Math.max(20, rowHeight(cells, this.widths, BODY_SIZE)) };
  }

  private line({ line, cells, height }: LineCells): void {
    line.cells.forEach((cell, column) => {
      const rich = richCell(cell);
      const place = { row: this.rows.length, column };
      if (rich.name !== undefined) this.named.set(rich.name, place);
      if (rich.formula) this.calculated.push({ ...place, cell: rich });
    });
    this.add([...cells], height);
  }

  /** Gives the cells their formulas, once every cell has its place. */
  private calculate(): void {
    const placeOf = (name: string): CellReference => {
      const place = this.named.get(name);
      if (!place) throw new Error(`no cell ${name}`);
      return place;
    };
    for (const { row, column, cell } of this.calculated) {
      const there = this.rows[row]?.[column];
      if (there && cell.formula) this.rows[row]![column] = { ...there, formula: cell.formula(placeOf) };
    }
  }

  /** What the cells of a table offer while people fill them in. */
  private offer(columns: readonly ReportColumn[], top: number, bottom: number): void {
    columns.forEach(({ header, choices = [], hint }, column) => {
      if (choices.length === 0 && hint === undefined) return;
      const offered = fittingChoices(choices);
      const title = typeof header === 'string' ? header : (header.at(-1) ?? '');
      this.validations.push({
        areas: [{ top, left: column, bottom, right: column }],
        ...(offered.length > 0 && { list: { choices: offered } }),
        ...(hint !== undefined && { hint: { title: title.slice(0, 32), text: hint } }),
        others: 'warn',
      });
    });
  }

  private below(): void {
    const { basis, notes = [], checks = [], signed = true } = this.frame;
    const numbered = basis.map((text, k) => `${k + 1}.${text}`).join('\n');
    if (basis.length > 0) this.wide(`口径说明：\n${numbered}`, 'note');
    if (notes.length > 0) this.wide(`提示：\n${notes.join('\n')}`, 'note');
    if (checks.length > 0) this.wide(`自检：${checks.map(checkText).join('；')}`, 'note');
    if (!signed) return;
    this.wide(SIGN_LINE, 'left');
    this.heights[this.rows.length - 1] = 30;
  }

  /** A text across the whole width. */
  private wide(value: string, style: ReportStyle): void {
    // Of an area with lines around it every cell has its own.
    const { border = false }: CellStyle = REPORT_STYLES[style];
    const line = border ? this.blank().map((): SheetCell => ({ value: null, style })) : this.blank();
    line[0] = { value, style };
    this.join(this.rows.length, 0, this.width - 1);
    const room = this.widths.reduce((sum, w) => sum + w, 0);
    this.add(line, Math.max(20, rowHeight([{ value }], [room], REPORT_STYLES[style].size ?? BODY_SIZE)));
  }

  private blank(): (SheetCell | null)[] {
    return new Array<SheetCell | null>(this.width).fill(null);
  }

  private add(row: (SheetCell | null)[], height: number): void {
    this.heights[this.rows.length] = height;
    this.rows.push(row);
  }

  private join(row: number, left: number, right: number): void {
    if (right > left) this.merges.push({ top: row, left, bottom: row, right });
  }
}

/** A number that is parted between two lines is read wrongly, so numbers get the room they need. */
function widthOf({ columns, lines }: ReportBlock, c: number): number {
  const column = columns[c];
  if (column?.look !== 'code') return column?.width ?? 0;
  const words = lines.flatMap(({ cells }) => String(richCell(cells[c]).value ?? '').split(/[、，,;；\s]/u));
  const longest = words.reduce((most, word) => Math.max(most, textWidth(word)), 0);
  return Math.max(column.width, Math.min(WIDEST_CODE, longest + 3));
}

const richCell = (cell: ReportCell | undefined): RichCell =>
  cell != null && typeof cell === 'object' ? cell : { value: cell ?? null };

const headerOf = (columns: readonly ReportColumn[]): ReturnType<typeof headerRows> =>
  headerRows(columns.map(({ header }) => (typeof header === 'string' ? [header] : header)));

const headCells = (texts: readonly (string | null)[]): SheetCell[] => texts.map((value) => ({ value, style: 'head' }));

function checkText(check: ReportCheck): string {
  return holds(check) ? `${check.text} ✓` : `${check.text} ✗（${check.left}≠${check.right}）`;
}
