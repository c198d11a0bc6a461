import type { ChartModel } from '../../../../core/sheets/chart-model';
import { escapeXml } from '../escape';

/** Numbers by which the two axes of a chart know each other; each chart part has its own. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** The two axes. Numbers begin at zero, or their bars would lie about how they compare. Lying bars have their first category on top, as the table beside them. */
export function axesXml({ kind, categoryTitle, valueTitle, format }: ChartModel): string {
  const lying = kind === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling(lying)}<c:delete val="0"/>` +
    `<c:axPos val="${lying ? 'l' : 'b'}"/>${axisTitle(categoryTitle, lying)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${line('A6A6A6')}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(false, '<c:min val="0"/>')}<c:delete val="0"/>` +
    `<c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines>${line('D9D9D9')}</c:majorGridlines>` +
    `${axisTitle(valueTitle, !lying)}${numberFormat(format)}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const scaling = (reversed: boolean, limits = ''): string =>
  `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${limits}</c:scaling>`;

const line = (color: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;

export const numberFormat = (format = 'General'): string =>
  `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;

/** Chinese beside an upright axis stands upright, character under character. */
function axisTitle(text: string | undefined, upright: boolean): string {
  return text === undefined ? '' : titleXml(text, 1000, upright ? ' rot="0" vert="eaVert"' : '');
}

/** @param size hundredths of a point. */
export function titleXml(text: string, size: number, body = ''): string {
  const font = `lang="zh-CN" sz="${size}" b="0"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>` +
    `<a:r><a:rPr ${font}/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}
