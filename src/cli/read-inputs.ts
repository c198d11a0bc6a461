import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { readSheet, type ReadSheetOptions } from '../core/ledger/read-sheet';
import { lacksWhatIsTold, toldByValues } from '../core/ledger/sister-sheets';
import type { SheetReading } from '../core/ledger/types';
import { openWorkbook } from '../hosts/xlsx/open-workbook';
import type { OpenedWorkbook } from '../hosts/xlsx/opened-workbook';
import { nodeInflate } from '../hosts/xlsx/package/node-inflate';
import { MESSAGES } from './messages';
import type { Options } from './options';
import type { ProgressLine } from './progress';
import { withSettings } from './settings-in-force';
import { UsageError } from './usage-error';

/** A sheet as read: its grid and what was found in it. */
export interface ReadSheetOfFile {
  readonly grid: Grid;
  readonly reading: SheetReading;
}

/** One input file, read or not. */
export type ReadFile =
  | { readonly file: string; readonly path: string; readonly sheets: readonly ReadSheetOfFile[]; readonly error: null }
  | UnreadFile;

interface UnreadFile {
  readonly file: string;
  readonly path: string;
  readonly sheets: readonly [];
  readonly error: string;
}

/** What was read, and how. */
export interface Inputs {
  readonly files: readonly ReadFile[];
  /** With the profile that the inputs themselves may bring along. */
  readonly options: Options;
}

/**
 * Reads all files. One that cannot be read stands among the answers with its sentence; where there
 * is only one, that sentence is the answer.
 *
 * @throws AppError where the only file cannot be read, or the named sheet is in none of them
 */
export async function readInputs(paths: readonly string[], asked: Options, progress: ProgressLine): Promise<Inputs> {
  const unless = async <T>(path: string, deed: () => T | Promise<T>): Promise<T | UnreadFile> => {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof AppError) || paths.length === 1) throw error;
      return { file: basename(path), path, sheets: [], error: error.message };
    }
  };
  // All are opened before one is read: the settings may stand in any of them. Their sheets are parsed only then.
  const opened: (OpenedWorkbook | UnreadFile)[] = [];
  for (const path of paths)
    opened.push(await unless(path, () => openWorkbook(readBytes(path), basename(path), { inflate: nodeInflate })));
  const workbooks = opened.flatMap((o) => ('error' in o ? [] : [o]));
  const options = withSettings(asked, workbooks);
  const files: ReadFile[] = [];
  for (const [k, path] of paths.entries()) {
    const file = basename(path);
    // What was read is let go: a folder's files need not all stay in memory.
    const workbook = opened.shift();
    if (!workbook) continue;
    progress.show(MESSAGES.reading(file, k + 1, paths.length));
    files.push(
      'error' in workbook
        ? workbook
        : await unless(path, () => ({ file, path, sheets: readSheets(workbook, file, options), error: null })),
    );
  }
  progress.clear();
  if (options.sheet !== undefined && files.every((f) => f.error !== null || f.sheets.length === 0)) {
    throw new UsageError(MESSAGES.noSheet(options.sheet));
  }
  return { files, options };
}

/** @throws UsageError where the file cannot be read */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(isMissing ? MESSAGES.noFile(path) : MESSAGES.notReadable(path), { cause });
  }
}

/** The wanted sheets of an opened workbook. */
export function readSheets(
  workbook: OpenedWorkbook,
  file: string,
  options: Pick<Options, 'profile' | 'sheet'> & { readonly forced?: readonly string[] },
): ReadSheetOfFile[] {
  const wanted = workbook.sheets.filter((s) => options.sheet === undefined || s.name === options.sheet);
  const asked = ({ name }: Grid): ReadSheetOptions => ({
    profile: options.profile,
    fileName: file,
    named: options.sheet !== undefined,
    force: options.forced?.includes(name) ?? false,
  });
  const alone = wanted.map((s) => {
    const grid = s.grid();
    return { grid, reading: readSheet(grid, asked(grid)) };
  });
  const told = toldByValues(alone.map(({ reading }) => reading));
  return alone.map(({ grid, reading }) =>
    lacksWhatIsTold(reading, told) ? { grid, reading: readSheet(grid, { ...asked(grid), told }) } : { grid, reading },
  );
}
