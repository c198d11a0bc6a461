import { basename, dirname, join } from 'node:path';
import { copyNames } from '../core/recipients/copy-names';
import type { MadeReport, CopyKind } from '../core/reports/report';
import { writeWorkbook } from '../hosts/xlsx/write/write-workbook';
import { isOurs } from './earlier-output';
import { saveNew } from './save-new';

/** A file written for one recipient. */
export interface SavedCopy {
  readonly recipient: string;
  readonly path: string;
  readonly matters: number;
  /** Where what a unit had written into the earlier one is kept; null where nothing had to be. */
  readonly kept: string | null;
}

/**
 * Writes one file a recipient beside the report's own: 整治（东四街道）.xlsx beside 整治.xlsx. In one
 * workbook each would get what is for the others.
 */
export function saveCopies(made: MadeReport, kind: CopyKind, target: string, inputs: readonly string[]): SavedCopy[] {
  const copies = made.copies(kind);
  const names = copyNames(
    basename(target).replace(/\.xlsx$/iu, ''),
    copies.map(({ recipient }) => recipient),
  );
  return copies.map(({ recipient, sheet, matters }, i) => {
    const path = join(dirname(target), `${names[i]!}.xlsx`);
    const kept = saveNew(path, writeWorkbook([sheet]), inputs, { keeps: isOurs });
    return { recipient, path, matters, kept };
  });
}
