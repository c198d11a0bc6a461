import type { CellValueAt } from '../../../../core/sheets/chart-data';
import type { ChartModel } from '../../../../core/sheets/chart-model';
import { relationshipsName } from '../../package/relationships';
import { chartXml } from './chart-xml';
import { dialectOf } from './dialect';
import { CHART_TYPE, DRAWING_TYPE, drawingXml, linksXml } from './drawing-xml';

/** Where the parts of a sheet's charts come to stand in a package. */
export interface ChartPlaces {
  /** Name of the sheet's own part. */
  readonly sheetPart: string;
  readonly drawing: string;
  /** One name for each chart. */
  readonly charts: readonly string[];
}

/** A part that holds charts or leads to them. */
export interface ChartPart {
  readonly name: string;
  readonly text: string;
}

/** The parts of a sheet's charts that a package has to be told of; links it knows by their ending. */
export function chartPartTypes({ drawing, charts }: ChartPlaces): { name: string; contentType: string }[] {
  return [{ name: drawing, contentType: DRAWING_TYPE }, ...charts.map((name) => ({ name, contentType: CHART_TYPE }))];
}

export interface ChartsOfSheet {
  readonly charts: readonly ChartModel[];
  /** The sheet's name as it is written. */
  readonly sheet: string;
  readonly valueAt: CellValueAt;
  readonly strict: boolean;
}

/** All parts that the charts of a sheet need beside the sheet's own. */
export function chartParts({ charts, sheet, valueAt, strict }: ChartsOfSheet, places: ChartPlaces): ChartPart[] {
  const dialect = dialectOf(strict);
  const links = (part: string, kind: 'drawing' | 'chart', targets: readonly string[]): ChartPart => ({
    name: relationshipsName(part),
    text: linksXml(kind, targets, dialect),
  });
  return [
    links(places.sheetPart, 'drawing', [places.drawing]),
    { name: places.drawing, text: drawingXml(charts, dialect) },
    links(places.drawing, 'chart', places.charts),
    ...charts.map((chart, i) => ({
      name: places.charts[i] ?? '',
      text: chartXml(chart, { sheet, valueAt, dialect }),
    })),
  ];
}
