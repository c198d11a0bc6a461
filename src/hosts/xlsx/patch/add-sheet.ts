import type { AddSheet } from '../../../core/changes/change';
import type { Package } from '../package/package';
import { STRICT_MAIN } from '../namespaces';
import { PartWriter, type NativeDeflate, type WrittenPart } from '../package/part-writer';
import { relationshipsName } from '../package/relationships';
import { inlineStrings } from '../write/cell-strings';
import { sheetXml, type StyleSource } from '../write/sheet-xml';
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
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  let n = 1;
  const name = (): string => `${folder}worksheets/sheet${n}.xml`;
  while (into.isTaken(name()) || source.has(relationshipsName(name()))) n++;
  const link = linkPart(source, workbook, texts, name(), 'worksheet');
  declarePart(source, texts, name(), SHEET_TYPE);
  const listed = currentText(source, workbook, texts);
  texts.set(workbook, listSheet(listed, added, link));
  return [name(), sheetPart(added, into, listed.includes(STRICT_MAIN), onProgress)];
}

function sheetPart(
  { sheet, model }: AddSheet,
  { styles, deflate }: AddingTo,
  strict: boolean,
  onProgress: (share: number) => void,
): WrittenPart {
  const count = model.rows.length;
  const out = new PartWriter(count > MANY_ROWS ? 1 : 6, deflate);
  const xml = sheetXml({ ...model, name: sheet }, { styles: newStyles(styles), strings: inlineStrings, strict });
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
