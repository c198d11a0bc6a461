/**
 * A chart as plain data: it shows cells of its own sheet, so that a number corrected in the sheet is
 * corrected in the chart. The same model becomes Excel's own chart through Office.js, a chart part of
 * an .xlsx, and a drawing in the pane. Rows and columns are 0-based.
 */
import type { MergeArea } from '../grid/grid';

/** `column` stands upright for few or ordered categories, `bar` lies for long names, `line` runs through time, `pie` shares out a whole. */
export type ChartKind = 'column' | 'bar' | 'line' | 'pie';

export interface ChartSeries {
  /** What the legend says. */
  readonly name: string;
  /**
   * Its numbers, none of them negative: one row or one column, as long as the categories. An empty
   * cell is a gap; a text would be drawn by Excel as zero.
   */
  readonly values: MergeArea;
  /** `RRGGBB`; of {@link CHART_COLORS} where it is left out. */
  readonly color?: string;
  /** A broken line, told from the others on a black-and-white print. */
  readonly dashed?: boolean;
}

export interface ChartModel {
  readonly kind: ChartKind;
  readonly title: string;
  /** Names along the axis or of the slices: one row or one column. */
  readonly categories: MergeArea;
  /** A pie shows the first alone. */
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: MergeArea;
  /** Whether numbers stand at the marks; `percent` is for a pie: the share of the whole. */
  readonly labels?: 'value' | 'percent';
  /** Number format code of the value axis and the labels; absent is General. */
  readonly format?: string;
  readonly categoryTitle?: string;
  /** What is counted and in what, such as 件次. */
  readonly valueTitle?: string;
}

/** Colours in the order of series or slices: told apart by those who see few colours, and as greys in print. */
export const CHART_COLORS = ['1F4E79', 'D9822B', '5B9F6D', '8E6BB0', 'BFA231', '7A7A7A', '4FA3C7', 'B5475D'] as const;

/** Colour of the n-th series or slice. */
export function chartColor(n: number, own?: string): string {
  return own ?? CHART_COLORS[n % CHART_COLORS.length] ?? CHART_COLORS[0];
}

/** The series that are drawn. */
export function drawnSeries({ kind, series }: ChartModel): readonly ChartSeries[] {
  return kind === 'pie' ? series.slice(0, 1) : series;
}

/** Whether the chart needs a legend: slices are told apart by nothing else, a single series by its title. */
export function needsLegend(chart: ChartModel): boolean {
  return chart.kind === 'pie' || drawnSeries(chart).length > 1;
}
