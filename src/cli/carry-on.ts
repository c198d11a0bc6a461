import { basename, extname } from 'node:path';
import type { MadeReport } from '../core/reports/report';
import { nodeDeflate } from '../hosts/xlsx/package/node-deflate';
import { nodeInflate } from '../hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../hosts/xlsx/patch/patch-workbook';
import { readBytes } from './read-inputs';

/**
 * A copy of the earlier edition's file in which its sheet is brought up to date: order, hidden and inserted
 * rows, widths, colours, comments and every other sheet stay as they came back. Null where the file is
 * no .xlsx, which is what is written, or its sheet is a copy for somebody: such a one has a part of the
 * lines and columns, and the whole does not belong into it.
 */
export function carriedOn(made: MadeReport, path: string, isWhole: boolean): Uint8Array | null {
  if (!isWhole || extname(path).toLowerCase() !== '.xlsx') return null;
  const update = made.update();
  // Where the report has other sheets as well, all of them go into a file of its own.
  if (!update || made.sheets().some(({ name }) => !update.sheets.has(name))) return null;
  const options = { fileName: basename(path), inflate: nodeInflate, deflate: nodeDeflate };
  return patchWorkbook(readBytes(path), update.change.operations, options);
}
