import { absoluteReference } from '../../../core/grid/area-reference';
import { MAIN } from '../namespaces';
import { PRODUCT_MARK, PRODUCT_MARK_FORMULA } from '../../../core/sheets/product-mark';
import { escapeXml } from './escape';
import type { WritableSheet } from './sheet-xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface DeclaredPart {
  readonly name: string;
  readonly contentType: string;
}

/**
 * `[Content_Types].xml` of a workbook with this many sheets.
 *
 * @param others parts of its charts.
 */
export function contentTypesXml(sheetCount: number, others: readonly DeclaredPart[]): string {
  const sheets = count(sheetCount).map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    sheets.join('') +
    others.map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`).join('') +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`
  );
}

/** The package's own relationships. */
export function packageRelationshipsXml(): string {
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  );
}

/** The workbook's relationships: sheet n is `rIdn`. */
export function workbookRelationshipsXml(sheetCount: number): string {
  const sheets = count(sheetCount).map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}` +
    `<Relationship Id="rId${sheetCount + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId${sheetCount + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  );
}

/** `xl/workbook.xml`: the list of sheets and the names that belong to them. */
export function workbookXml(
  sheets: readonly WritableSheet[],
  names: readonly string[],
  isMarked: (sheet: WritableSheet) => boolean,
): string {
  const list = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const defined = sheets.flatMap((sheet, i) =>
    definedNames(sheet, names[i] ?? '', i, { madeByProduct: isMarked(sheet) }),
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '') +
    '</workbook>'
  );
}

/**
 * The names that belong to a sheet: its filter, the rows repeated in print, and the product's mark.
 *
 * @param index place of the sheet among all.
 */
export function definedNames(
  sheet: Pick<WritableSheet, 'filter' | 'print'>,
  name: string,
  index: number,
  { madeByProduct, prefix = '' }: { readonly madeByProduct: boolean; readonly prefix?: string },
): string[] {
  const quoted = `'${name.replace(/'/gu, "''")}'`;
  const local = (defined: string, value: string, hidden: boolean): string =>
    `<${prefix}definedName name="${defined}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${escapeXml(value)}</${prefix}definedName>`;
  const result: string[] = [];
  if (sheet.filter) {
    result.push(local('_xlnm._FilterDatabase', `${quoted}!${absoluteReference(sheet.filter)}`, true));
  }
  const titles = sheet.print?.titleRows;
  if (titles) result.push(local('_xlnm.Print_Titles', `${quoted}!$${titles[0] + 1}:$${titles[1] + 1}`, false));
  if (madeByProduct) result.push(local(PRODUCT_MARK, PRODUCT_MARK_FORMULA.slice(1), true));
  return result;
}

function count(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
