import { chartPlaceText } from '../../../../core/sheets/chart-data';
import type { ChartModel } from '../../../../core/sheets/chart-model';
import { escapeXml } from '../escape';
import type { Dialect } from './dialect';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** The link of a sheet's part to the drawing that holds its charts. */
export const DRAWING_LINK = 'rId1';

/** The drawing part of a sheet: where its charts lie and what they say to those who do not see them. */
export function drawingXml(charts: readonly ChartModel[], dialect: Dialect): string {
  const anchors = charts.map((chart, i) => {
    const { top, left, bottom, right } = chart.place;
    return (
      `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(top, left)}</xdr:from><xdr:to>${corner(bottom + 1, right + 1)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${escapeXml(`图表 ${i + 1}`)}" ` +
      `descr="${escapeXml(chartPlaceText(chart))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="rId${i + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.links}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

const corner = (row: number, column: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

/** The links of a part to others of one kind: `rId1`, `rId2` and so on. */
export function linksXml(kind: 'drawing' | 'chart', targets: readonly string[], { links }: Dialect): string {
  const all = targets.map((name, i) => `<Relationship Id="rId${i + 1}" Type="${links}/${kind}" Target="/${name}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}">${all.join('')}</Relationships>`;
}
