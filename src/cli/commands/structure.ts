import { basename } from 'node:path';
import { AppError } from '../../core/app-error';
import type { Grid } from '../../core/grid/grid';
import { maskValue } from '../../core/privacy/mask';
import type { Profile } from '../../core/profile/profile';
import { findExisting } from '../../core/structure/existing-sheet';
import { planStructure, STRUCTURED_NAME } from '../../core/structure/plan-structure';
import { receiptLines } from '../../core/structure/receipt-text';
import { openWorkbook } from '../../hosts/xlsx/open-workbook';
import { nodeDeflate } from '../../hosts/xlsx/package/node-deflate';
import { nodeInflate } from '../../hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../../hosts/xlsx/patch/patch-workbook';
import type { CopyOrder } from '../copy-order';
import { isOurs, sayTheSame, tellKept } from '../earlier-output';
import { ledgersOfSheet } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, streamOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import { readBytes, readSheets, type ReadSheetOfFile } from '../read-inputs';
import { saveNew } from '../save-new';
import { UsageError } from '../usage-error';

/** `structure`: writes a copy with 规范台账 in it, new or brought up to date. */
export async function structure(
  { path, file, out: target }: CopyOrder,
  { sheet: only, profile, mask, json }: Options,
  out: Output,
  progress: ProgressLine,
): Promise<void> {
  progress.show(MESSAGES.reading(file, 1, 1));
  const given = await read(path, file, profile);
  const earlier = await earlierCopy(target, file, given, profile);
  const { bytes, sheets } = earlier ?? given;
  const wanted = sheets.filter(({ grid }) => only === undefined || grid.name === only);
  if (wanted.length === 0 && only !== undefined) throw new UsageError(MESSAGES.noSheet(only));
  progress.show(MESSAGES.structuring);
  const ledgers = wanted.flatMap((sheet) => ledgersOfSheet(sheet, file, profile));
  const { operations, receipt } = planStructure({ ledgers, grids: sheets.map(({ grid }) => grid), profile });
  const copy = patchWorkbook(bytes, operations, { fileName: file, inflate: nodeInflate, deflate: nodeDeflate });
  progress.clear();
  const keeps = (existing: string): boolean => earlier === null && isOurs(existing);
  const kept = saveNew(target, copy, [path], { keeps });
  const buffered = new BufferedOutput(out);
  if (json) await buffered.write(`${JSON.stringify({ file, out: basename(target), ...receipt })}\n`);
  else {
    const lines = receiptLines(receipt, (field, value) => maskValue(field, value, mask));
    await buffered.write(`${file}\n${lines.map((line) => `  ${line}\n`).join('')}${MESSAGES.savedCopy(target)}\n`);
  }
  await buffered.flush();
  if (earlier) await streamOutput(process.stderr).write(`${MESSAGES.wentOnFromCopy(target)}\n`);
  await tellKept([{ path: target, kept }]);
}

/** A workbook's bytes, and its sheets as they are read. */
interface ReadWorkbook {
  readonly bytes: Uint8Array;
  readonly sheets: readonly ReadSheetOfFile[];
}

async function read(path: string, file: string, profile: Profile): Promise<ReadWorkbook> {
  const bytes = readBytes(path);
  const workbook = await openWorkbook(bytes, file, { inflate: nodeInflate });
  if (workbook.kind !== 'xlsx' && workbook.kind !== 'xlsm') throw new UsageError(MESSAGES.needsXlsx(file));
  return { bytes, sheets: readSheets(workbook, file, { profile, sheet: undefined }) };
}

/**
 * What the same line wrote before, where the ledgers in it say what those of the input say: 规范台账 goes on
 * in it, with all that people have written and coloured since. Null where there is none, where the ledgers
 * have changed since, or where the input has a 规范台账 of its own.
 */
async function earlierCopy(
  path: string,
  file: string,
  given: ReadWorkbook,
  profile: Profile,
): Promise<ReadWorkbook | null> {
  const gridsOf = ({ sheets }: ReadWorkbook): Grid[] => sheets.map(({ grid }) => grid);
  if (!isOurs(path) || findExisting(gridsOf(given), STRUCTURED_NAME)) return null;
  try {
    const earlier = await read(path, file, profile);
    return sayTheSame(gridsOf(earlier), gridsOf(given)) ? earlier : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
