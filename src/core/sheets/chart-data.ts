import { cellAddress } from '../grid/address';
import type { MergeArea } from '../grid/grid';
import { drawnSeries, type ChartModel } from './chart-model';
import type { SheetCell, SheetModel } from './sheet-model';

/** What the cells behind a chart hold. */
export interface ChartData {
  readonly categories: readonly string[];
  /** As drawn; null where a cell holds no number. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Looks up what a cell of the chart's sheet holds. */
export type CellValueAt = (row: number, column: number) => SheetCell['value'];

/** The numbers and names that a chart shows, as the cells of its sheet hold them. */
export function chartData(chart: ChartModel, valueAt: CellValueAt): ChartData {
  return {
    categories: cellsOf(chart.categories, valueAt).map((value) => String(value ?? '')),
    series: drawnSeries(chart).map(({ name, values }) => ({
      name,
      values: cellsOf(values, valueAt).map((value) =>
        typeof value === 'number' && Number.isFinite(value) ? value : null,
      ),
    })),
  };
}

/** Cell values of a model whose rows are all there. */
export const valuesOf =
  ({ rows }: Pick<SheetModel, 'rows'>): CellValueAt =>
  (row, column) =>
    rows[row]?.[column]?.value ?? null;

function cellsOf({ top, left, bottom, right }: MergeArea, valueAt: CellValueAt): SheetCell['value'][] {
  const cells: SheetCell['value'][] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(valueAt(row, column));
  return cells;
}

const MOST_TOLD = 12;

/**
 * A chart in words, for those who do not see it: what it shows and its largest numbers.
 *
 * @example
 * chartText(chart, data) //=> '饼图“信访形式构成”：来信 3，来访 1'
 */
export function chartText({ kind, title, format }: ChartModel, { categories, series }: ChartData): string {
  const parts = series.map(({ name, values }) => {
    const told = categories
      .slice(0, MOST_TOLD)
      .map((category, i) => `${category} ${shownNumber(values[i] ?? null, format)}`);
    const more = categories.length > MOST_TOLD ? `，等${categories.length}项` : '';
    return `${series.length > 1 ? `${name}：` : ''}${told.join('，')}${more}`;
  });
  return `${KIND_ZH[kind]}“${title}”：${parts.join('；')}`;
}

/**
 * A chart in words for a file: what it shows and where its numbers stand. It names none of them, since it stays
 * as it is when they change.
 *
 * @example
 * chartPlaceText(chart) //=> '饼图“信访形式构成”：数字见本表A5:A7、B5:B7'
 */
export function chartPlaceText(chart: ChartModel): string {
  const areas = [chart.categories, ...drawnSeries(chart).map(({ values }) => values)];
  return `${KIND_ZH[chart.kind]}“${chart.title}”：数字见本表${areas.map(areaText).join('、')}`;
}

const areaText = ({ top, left, bottom, right }: MergeArea): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

const KIND_ZH = { column: '柱形图', bar: '条形图', line: '折线图', pie: '饼图' } as const;

/** A number as it is said: at most two decimals, a share in percent, a dash where there is none. */
export function shownNumber(value: number | null, format = 'General'): string {
  if (value === null) return '—';
  const rounded = (n: number): string => String(Math.round(n * 100) / 100);
  return format.endsWith('%') ? `${rounded(value * 100)}%` : rounded(value);
}
