import { basename } from 'node:path';
import { maskValue } from '../../core/privacy/mask';
import { planStructure } from '../../core/structure/plan-structure';
import { receiptLines } from '../../core/structure/receipt-text';
import { openWorkbook } from '../../hosts/xlsx/open-workbook';
import { nodeDeflate } from '../../hosts/xlsx/package/node-deflate';
import { nodeInflate } from '../../hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../../hosts/xlsx/patch/patch-workbook';
import type { CopyOrder } from '../copy-order';
import { ledgersOfSheet } from '../ledgers';
import { MESSAGES } from '../messages';
import type { Options } from '../options';
import { BufferedOutput, type Output } from '../output';
import type { ProgressLine } from '../progress';
import { readBytes, readSheets } from '../read-inputs';
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
  const bytes = readBytes(path);
  const workbook = await openWorkbook(bytes, file, { inflate: nodeInflate });
  if (workbook.kind !== 'xlsx' && workbook.kind !== 'xlsm') throw new UsageError(MESSAGES.needsXlsx(file));
  const sheets = readSheets(workbook, file, { profile, sheet: undefined });
  const wanted = sheets.filter(({ grid }) => only === undefined || grid.name === only);
  if (wanted.length === 0 && only !== undefined) throw new UsageError(MESSAGES.noSheet(only));
  progress.show(MESSAGES.structuring);
  const ledgers = wanted.flatMap((sheet) => ledgersOfSheet(sheet, file, profile));
  const { operations, receipt } = planStructure({ ledgers, grids: sheets.map(({ grid }) => grid), profile });
  const copy = patchWorkbook(bytes, operations, { fileName: file, inflate: nodeInflate, deflate: nodeDeflate });
  progress.clear();
  saveNew(target, copy, [path]);
  const buffered = new BufferedOutput(out);
  if (json) await buffered.write(`${JSON.stringify({ file, out: basename(target), ...receipt })}\n`);
  else {
    const lines = receiptLines(receipt, (field, value) => maskValue(field, value, mask));
    await buffered.write(`${file}\n${lines.map((line) => `  ${line}\n`).join('')}${MESSAGES.savedCopy(target)}\n`);
  }
  await buffered.flush();
}
