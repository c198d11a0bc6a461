import type { AddSheet, ReplaceSheet } from '../../../core/changes/change';
import type { Package } from '../package/package';
import { STRICT_MAIN } from '../namespaces';
import { PartWriter, type NativeDeflate, type WrittenPart } from '../package/part-writer';
import { relationshipsName } from '../package/relationships';
import { inlineStrings } from '../write/cell-strings';
import { ChartCells } from '../write/charts/chart-cells';
import { chartParts, chartPartTypes } from '../write/charts/chart-parts';
import { hasDrawing, sheetXml, type StyleSource } from '../write/sheet-xml';
import { listSheet } from './list-sheet';
import { currentText, declarePart, linkPart, type ChangedParts } from './package-parts';
import type { StyleBook } from './style-book';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** From so many rows on a part is deflated fast rather than small. */
const MANY_ROWS = 20_000;

/** What adding a sheet needs of the workbook that it comes into. */
export interface AddingTo {
  readonly source: Package;
  /** Name of the workbook part. */
  readonly workbook: string;
  readonly styles: StyleBook;
  readonly deflate: NativeDeflate | undefined;
  readonly texts: ChangedParts;
  readonly isTaken: (part: string) => boolean;
}

/**
 * Makes a worksheet a part of a workbook, and makes it known. Its styles are added behind those of the
 * workbook; its texts stand in the cells, so that the shared ones stay as they are.
 *
 * @returns the new part and its name.
 */
export function addSheet(added: AddSheet, into: AddingTo, onProgress: (share: number) => void): [string, WrittenPart] {
  const { source, workbook, texts } = into;
  const name = freePart('worksheets/sheet', into);
  const link = linkPart(source, workbook, texts, name, 'worksheet');
  declarePart(source, texts, name, SHEET_TYPE);
  const listed = currentText(source, workbook, texts);
  const strict = listed.includes(STRICT_MAIN);
  texts.set(workbook, listSheet(listed, added, link));
  return [name, writtenSheet(added, name, into, strict, onProgress)];
}

/** The part of a sheet as its model says; those of its charts are put with the others. */
export function writtenSheet(
  made: AddSheet | ReplaceSheet,
  name: string,
  into: AddingTo,
  strict: boolean,
  onProgress: (share: number) => void,
): WrittenPart {
  const cells = new ChartCells(made.model.charts ?? []);
  const part = sheetPart(made, cells, into, strict, onProgress);
  if (hasDrawing(made.model)) addCharts(made, name, cells, into, strict);
  return part;
}

/** A name that no part has, and that no links are left behind for by a part that was deleted. */
function freePart(stem: string, { source, workbook, isTaken }: AddingTo): string {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  for (let n = 1; ; n++) {
    const name = `${folder}${stem}${n}.xml`;
    if (!isTaken(name) && !source.has(relationshipsName(name))) return name;
  }
}

function addCharts(
  { sheet, model: { charts = [] } }: AddSheet | ReplaceSheet,
  sheetPart: string,
  { valueAt }: ChartCells,
  into: AddingTo,
  strict: boolean,
): void {
  const reserve = (stem: string): string => {
    const name = freePart(stem, into);
    // Known as taken before the next one is looked for.
    into.texts.set(name, '');
    return name;
  };
  const places = { sheetPart, drawing: reserve('drawings/drawing'), charts: charts.map(() => reserve('charts/chart')) };
  for (const { name, text } of chartParts({ charts, sheet, valueAt, strict }, places)) into.texts.set(name, text);
  for (const { name, contentType } of chartPartTypes(places)) declarePart(into.source, into.texts, name, contentType);
}

function sheetPart(
  { sheet, model }: AddSheet | ReplaceSheet,
  cells: ChartCells,
  { styles, deflate }: AddingTo,
  strict: boolean,
  onProgress: (share: number) => void,
): WrittenPart {
  const count = model.rows.length;
  const out = new PartWriter(count > MANY_ROWS ? 1 : 6, deflate);
  const xml = sheetXml(
    { ...model, name: sheet, rows: cells.watch(model.rows) },
    { styles: newStyles(styles), strings: inlineStrings, strict },
  );
  let written = 0;
  for (const piece of xml) {
    out.write(piece);
    if (++written % 1024 === 0) onProgress(Math.min(1, written / count));
  }
  return out.finish();
}

/** Styles of new cells, which have nothing yet but what the workbook's plain cells have. */
function newStyles(styles: StyleBook): StyleSource {
  return { indexOf: (style, quoted) => styles.styleOf(0, style, quoted ? 'set' : 'keep') };
}
