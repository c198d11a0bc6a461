import { basename, dirname, join } from 'node:path';
import { copyNames } from '../core/recipients/copy-names';
import type { CopyKind, MadeReport, RecipientCopy } from '../core/reports/report';
import { writeWorkbook } from '../hosts/xlsx/write/write-workbook';
import { isOurs, type KeptEarlier } from './earlier-output';
import { refuseInput, saveNew } from './save-new';

/** A file for one recipient. */
export interface CopyFile extends RecipientCopy {
  readonly path: string;
}

/**
 * One file a recipient beside the report's own: 整治（东四街道）.xlsx beside 整治.xlsx. In one workbook each
 * would get what is for the others.
 *
 * @throws UsageError where one of them is an input
 */
export function copiesFor(made: MadeReport, kind: CopyKind, target: string, inputs: readonly string[]): CopyFile[] {
  const copies = made.copies(kind);
  const names = copyNames(
    basename(target).replace(/\.xlsx$/iu, ''),
    copies.map(({ recipient }) => recipient),
  );
  return copies.map((copy, i) => {
    const path = join(dirname(target), `${names[i]!}.xlsx`);
    refuseInput(path, inputs);
    return { ...copy, path };
  });
}

/** Writes them; where what a unit had written into an earlier one is kept now goes into `kept`. */
export function saveCopies(copies: readonly CopyFile[], inputs: readonly string[], kept: KeptEarlier[]): void {
  for (const { path, sheet } of copies)
    kept.push({ path, kept: saveNew(path, writeWorkbook([sheet]), inputs, { keeps: isOurs }) });
}
