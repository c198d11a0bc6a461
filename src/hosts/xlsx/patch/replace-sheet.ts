import type { ReplaceSheet } from '../../../core/changes/change';
import { STRICT_MAIN } from '../namespaces';
import type { WrittenPart } from '../package/part-writer';
import type { WorkbookPart } from '../read/workbook-part';
import { writtenSheet, type AddingTo } from './add-sheet';
import { listAgain } from './list-sheet';
import { currentText, dropCalculationChain, dropOwnParts } from './package-parts';
import { noSuchSheet, sheetNotOurs } from './patch-fault';

/**
 * Writes a sheet of the product anew, in the part that it has: its name, its place and its number stay, so
 * that all else in the workbook goes on meaning it. What hung on the old edition alone goes with it.
 *
 * @returns the part and its name in the archive.
 */
export function replaceSheet(
  replacing: ReplaceSheet,
  { sheets }: WorkbookPart,
  into: AddingTo,
  onProgress: (share: number) => void,
): [string, WrittenPart] {
  const { source, workbook, texts } = into;
  const place = sheets.findIndex(({ name }) => name === replacing.sheet);
  const { part = null, madeByProduct = false } = sheets[place] ?? {};
  const name = part === null ? undefined : source.entryName(part);
  if (part === null || name === undefined) throw noSuchSheet(replacing.sheet);
  if (!madeByProduct) throw sheetNotOurs(replacing.sheet);
  dropOwnParts(source, part, texts);
  // It names cells that need not hold formulas any more.
  dropCalculationChain(source, workbook, texts);
  const listed = currentText(source, workbook, texts);
  texts.set(workbook, listAgain(listed, replacing, place));
  return [name, writtenSheet(replacing, part, into, listed.includes(STRICT_MAIN), onProgress)];
}
