import {
  chartColor,
  drawnSeries,
  needsLegend,
  type ChartKind,
  type ChartModel,
  type ChartSeries,
} from '../../core/sheets/chart-model';
import type { MergeArea } from '../../core/grid/grid';
import { areaReference } from '../../core/grid/area-reference';
import { CALL_BYTES, type WriteUnit } from './write-units';

const TYPES = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'LineMarkers',
  pie: 'Pie',
} as const satisfies Record<ChartKind, `${Excel.ChartType}`>;

/** Things said of a chart, and of each of its series or slices, at most. */
const CALLS = 16;
const CALLS_PER_SERIES = 6;

/** Charts of a new sheet, each in one piece: Excel's own, which follow the cells. */
export const chartUnits = (sheet: string, charts: readonly ChartModel[]): WriteUnit[] =>
  charts.map((chart) => ({
    bytes: CALL_BYTES * (CALLS + CALLS_PER_SERIES * (chart.series.length + pointsOf(chart))),
    cells: 0,
    queue: ({ worksheets }) => addChart(worksheets.getItem(sheet), chart),
  }));

function addChart(sheet: Excel.Worksheet, chart: ChartModel): void {
  const [first] = drawnSeries(chart);
  if (!first) return;
  const range = (area: MergeArea): Excel.Range => sheet.getRange(areaReference(area));
  // Excel takes cells that look like names for names: what is what is said of each series below.
  const added = sheet.charts.add(TYPES[chart.kind], range(first.values), isRow(first.values) ? 'Rows' : 'Columns');
  drawnSeries(chart).forEach((one, i) => {
    const series = i === 0 ? added.series.getItemAt(0) : added.series.add(one.name);
    series.name = one.name;
    series.setValues(range(one.values));
    series.setXAxisValues(range(chart.categories));
    dressSeries(series, chart, one, i);
  });
  added.title.text = chart.title;
  added.legend.visible = needsLegend(chart);
  if (needsLegend(chart)) added.legend.position = chart.kind === 'pie' ? 'Right' : 'Bottom';
  const { place } = chart;
  added.setPosition(
    areaReference({ ...place, bottom: place.top, right: place.left }),
    areaReference({ ...place, top: place.bottom, left: place.right }),
  );
  if (chart.kind !== 'pie') dressAxes(added.axes, chart);
}

const isRow = ({ top, bottom, left, right }: MergeArea): boolean => top === bottom && right > left;

const pointsOf = ({ kind, categories: { top, bottom, left, right } }: ChartModel): number =>
  kind === 'pie' ? Math.max(bottom - top, right - left) + 1 : 0;

function dressSeries(
  series: Excel.ChartSeries,
  chart: ChartModel,
  { color, dashed }: ChartSeries,
  index: number,
): void {
  const own = `#${chartColor(index, color)}`;
  switch (chart.kind) {
    case 'pie':
      for (let i = 0; i < pointsOf(chart); i++)
        series.points.getItemAt(i).format.fill.setSolidColor(`#${chartColor(i)}`);
      break;
    case 'line':
      series.format.line.color = own;
      series.format.line.lineStyle = dashed === true ? 'Dash' : 'Continuous';
      series.markerStyle = dashed === true ? 'Diamond' : 'Circle';
      series.markerBackgroundColor = own;
      series.markerForegroundColor = own;
      break;
    case 'bar':
    case 'column':
      series.format.fill.setSolidColor(own);
      series.gapWidth = 60;
  }
  if (chart.labels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = chart.labels === 'value';
  series.dataLabels.showPercentage = chart.labels === 'percent';
  const format = chart.labels === 'percent' ? '0.0%' : chart.format;
  if (format !== undefined) series.dataLabels.numberFormat = format;
}

function dressAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, chart: ChartModel): void {
  if (chart.categoryTitle !== undefined) categoryAxis.title.text = chart.categoryTitle;
  if (chart.valueTitle !== undefined) valueAxis.title.text = chart.valueTitle;
  // Bars that do not begin at zero lie about how they compare.
  valueAxis.minimum = 0;
  if (chart.format !== undefined) valueAxis.numberFormat = chart.format;
  if (chart.kind !== 'bar') return;
  // The first category on top, as in the table, and the numbers below all the same.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}
