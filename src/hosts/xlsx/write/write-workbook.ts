import { ZipWriter } from '../package/zip-writer';
import { inlineStrings, SharedStrings } from './cell-strings';
import { ChartCells } from './charts/chart-cells';
import { chartParts, chartPartTypes, type ChartPlaces } from './charts/chart-parts';
import { sheetNames } from './sheet-names';
import { hasDrawing, sheetXml, type WritableSheet } from './sheet-xml';
import { StyleSheet } from './style-sheet';
import { contentTypesXml, packageRelationshipsXml, workbookRelationshipsXml, workbookXml } from './workbook-xml';

export interface WriteOptions {
  /**
   * Whether the sheets carry the product's mark and so are no ledgers when read again; they do unless this
   * is `false`, or says so of some.
   */
  readonly madeByProduct?: boolean | ((sheet: WritableSheet) => boolean);
  /** `inline` keeps no texts in memory, for very large sheets; files get larger. Default `shared`. */
  readonly strings?: 'shared' | 'inline';
  /** `fast` for large files that are thrown away. Default `small`. */
  readonly compression?: 'small' | 'fast';
}

/**
 * A new .xlsx of these sheets. Rows are written as they are iterated, so sheets far larger than memory
 * can be made from a generator. Texts stay texts: one that begins with = + - @ is never a formula.
 */
export function writeWorkbook(sheets: readonly WritableSheet[], options: WriteOptions = {}): Uint8Array {
  const zip = new ZipWriter(options.compression === 'fast' ? 1 : 6);
  const styles = new StyleSheet();
  const shared = new SharedStrings();
  const strings = options.strings === 'inline' ? inlineStrings : shared;
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const places = chartPlaces(sheets);
  const { madeByProduct = true } = options;
  const isMarked = typeof madeByProduct === 'boolean' ? () => madeByProduct : madeByProduct;

  zip.add('[Content_Types].xml', [
    contentTypesXml(
      sheets.length,
      places.flatMap((place) => (place ? chartPartTypes(place) : [])),
    ),
  ]);
  zip.add('_rels/.rels', [packageRelationshipsXml()]);
  zip.add('xl/workbook.xml', [workbookXml(sheets, names, isMarked)]);
  zip.add('xl/_rels/workbook.xml.rels', [workbookRelationshipsXml(sheets.length)]);
  sheets.forEach((sheet, i) => {
    const { charts = [] } = sheet;
    const cells = new ChartCells(charts);
    const watched = hasDrawing(sheet) ? { ...sheet, rows: cells.watch(sheet.rows) } : sheet;
    zip.add(sheetPart(i), sheetXml(watched, { styles, strings, selected: i === 0 }));
    const place = places[i];
    if (!place || !hasDrawing(sheet)) return;
    const source = { charts, sheet: names[i] ?? '', valueAt: cells.valueAt, strict: false };
    for (const { name, text } of chartParts(source, place)) zip.add(name, [text]);
  });
  zip.add('xl/styles.xml', [styles.toXml()]);
  zip.add('xl/sharedStrings.xml', shared.toXml());
  return zip.finish();
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Where the charts of each sheet go; null for a sheet without. */
function chartPlaces(sheets: readonly WritableSheet[]): readonly (ChartPlaces | null)[] {
  let count = 0;
  return sheets.map((sheet, i) =>
    hasDrawing(sheet)
      ? {
          sheetPart: sheetPart(i),
          drawing: `xl/drawings/drawing${i + 1}.xml`,
          charts: (sheet.charts ?? []).map(() => `xl/charts/chart${++count}.xml`),
        }
      : null,
  );
}

export type { WritableSheet };
