import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { readSheet } from '../core/ledger/read-sheet';
import type { SheetReading } from '../core/ledger/types';
import type { Profile } from '../core/profile/profile';
import { openWorkbook } from '../hosts/xlsx/open-workbook';
import type { OpenedWorkbook } from '../hosts/xlsx/opened-workbook';
import { nodeInflate } from '../hosts/xlsx/package/node-inflate';
import { MESSAGES } from './messages';
import type { ProgressLine } from './progress';
import { UsageError } from './usage-error';

/** A sheet as read: its grid and what was found in it. */
export interface ReadSheetOfFile {
  readonly grid: Grid;
  readonly reading: SheetReading;
}

/** One input file, read or not. */
export type ReadFile =
  | { readonly file: string; readonly path: string; readonly sheets: readonly ReadSheetOfFile[]; readonly error: null }
  | { readonly file: string; readonly path: string; readonly sheets: readonly []; readonly error: string };

export interface ReadInputsOptions {
  readonly profile: Profile;
  /** Only this sheet; then also where the product itself wrote it. */
  readonly sheet: string | undefined;
  readonly progress: ProgressLine;
}

/**
 * Reads all files. One that cannot be read stands among the answers with its sentence; where there
 * is only one, that sentence is the answer.
 *
 * @throws AppError where the only file cannot be read, or the named sheet is in none of them
 */
export async function readInputs(paths: readonly string[], options: ReadInputsOptions): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const [k, path] of paths.entries()) {
    const file = basename(path);
    options.progress.show(MESSAGES.reading(file, k + 1, paths.length));
    try {
      files.push({ file, path, sheets: await readOne(path, file, options), error: null });
    } catch (error) {
      if (!(error instanceof AppError) || paths.length === 1) throw error;
      files.push({ file, path, sheets: [], error: error.message });
    }
  }
  options.progress.clear();
  if (options.sheet !== undefined && files.every((f) => f.error !== null || f.sheets.length === 0)) {
    throw new UsageError(MESSAGES.noSheet(options.sheet));
  }
  return files;
}

async function readOne(path: string, file: string, options: ReadInputsOptions): Promise<ReadSheetOfFile[]> {
  return readSheets(await openWorkbook(readBytes(path), file, { inflate: nodeInflate }), file, options);
}

/** @throws UsageError where the file cannot be read */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UsageError(MESSAGES.notReadable(path), { cause });
  }
}

/** The wanted sheets of an opened workbook. */
export function readSheets(
  workbook: OpenedWorkbook,
  file: string,
  options: Omit<ReadInputsOptions, 'progress'>,
): ReadSheetOfFile[] {
  const wanted = workbook.sheets.filter((s) => options.sheet === undefined || s.name === options.sheet);
  return wanted.map((s) => {
    const grid = s.grid();
    const reading = readSheet(grid, { profile: options.profile, fileName: file, named: options.sheet !== undefined });
    return { grid, reading };
  });
}
