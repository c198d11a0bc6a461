import type { MergeArea } from '../../../../core/grid/grid';
import { chartData, type CellValueAt } from '../../../../core/sheets/chart-data';
import {
  chartColor,
  drawnSeries,
  needsLegend,
  type ChartModel,
  type ChartSeries,
} from '../../../../core/sheets/chart-model';
import { absoluteReference } from '../../../../core/grid/area-reference';
import { escapeXml } from '../escape';
import { AXIS_IDS, axesXml, numberFormat, titleXml } from './axes-xml';
import type { Dialect } from './dialect';

/** What a chart part is made from. */
export interface ChartSource {
  /** The sheet's name as it is written. */
  readonly sheet: string;
  readonly valueAt: CellValueAt;
  readonly dialect: Dialect;
}

const TITLE_SIZE = 1400;
/** English metric units to the point. */
const POINT = 12_700;

/** The text of a chart part. Its elements stand in the only order that Excel accepts. */
export function chartXml(chart: ChartModel, { sheet, valueAt, dialect }: ChartSource): string {
  const { categories, series } = chartData(chart, valueAt);
  const category = `<c:cat>${textReference(sheet, chart.categories, categories)}</c:cat>`;
  const drawn = drawnSeries(chart).map((one, i) => {
    const values = series[i]?.values ?? [];
    const value = `<c:val>${numberReference(sheet, one.values, values, chart.format)}</c:val>`;
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escapeXml(one.name)}</c:v></c:tx>` +
      `${lookXml(chart, one, i, values.length)}${labelsXml(chart)}${category}${value}` +
      `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
    );
  });
  const legend = needsLegend(chart)
    ? `<c:legend><c:legendPos val="${chart.kind === 'pie' ? 'r' : 'b'}"/><c:overlay val="0"/></c:legend>`
    : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.links}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, TITLE_SIZE)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, drawn.join(''))}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill>' +
    '<a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:chartSpace>'
  );
}

function plotXml(chart: ChartModel, series: string): string {
  switch (chart.kind) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'line':
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}` +
        `</c:lineChart>${axesXml(chart)}`
      );
    case 'bar':
    case 'column':
      return (
        `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
        `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${AXIS_IDS}</c:barChart>${axesXml(chart)}`
      );
  }
}

/** Colours: of a series, or of each slice. */
function lookXml({ kind }: ChartModel, { color, dashed = false }: ChartSeries, index: number, count: number): string {
  const own = solid(chartColor(index, color));
  switch (kind) {
    case 'pie':
      return Array.from(
        { length: count },
        (_, i) =>
          `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${solid(chartColor(i))}` +
          `<a:ln w="${POINT}">${solid('FFFFFF')}</a:ln></c:spPr></c:dPt>`,
      ).join('');
    case 'line':
      return (
        `<c:spPr><a:ln w="${2.25 * POINT}" cap="rnd">${own}<a:prstDash val="${dashed ? 'dash' : 'solid'}"/><a:round/></a:ln></c:spPr>` +
        `<c:marker><c:symbol val="${dashed ? 'diamond' : 'circle'}"/><c:size val="5"/><c:spPr>${own}</c:spPr></c:marker>`
      );
    case 'bar':
    case 'column':
      return `<c:spPr>${own}</c:spPr><c:invertIfNegative val="0"/>`;
  }
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${escapeXml(color)}"/></a:solidFill>`;

function labelsXml({ kind, labels, format }: ChartModel): string {
  if (labels === undefined) return '';
  const place = kind === 'line' ? 't' : 'outEnd';
  return (
    `<c:dLbls>${numberFormat(labels === 'percent' ? '0.0%' : format)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/>` +
    `<c:showVal val="${labels === 'value' ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${labels === 'percent' ? 1 : 0}"/><c:showBubbleSize val="0"/>` +
    `${kind === 'pie' ? '<c:showLeaderLines val="1"/>' : ''}</c:dLbls>`
  );
}

const formula = (sheet: string, area: MergeArea): string =>
  `<c:f>${escapeXml(`'${sheet.replace(/'/gu, "''")}'!${absoluteReference(area)}`)}</c:f>`;

function textReference(sheet: string, area: MergeArea, texts: readonly string[]): string {
  const points = texts.map((text, i) => (text === '' ? '' : point(i, escapeXml(text))));
  return (
    `<c:strRef>${formula(sheet, area)}<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}` +
    '</c:strCache></c:strRef>'
  );
}

function numberReference(
  sheet: string,
  area: MergeArea,
  values: readonly (number | null)[],
  format = 'General',
): string {
  const points = values.map((value, i) => (value === null ? '' : point(i, String(value))));
  return (
    `<c:numRef>${formula(sheet, area)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

const point = (index: number, value: string): string => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
