import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/** One workbook, and the name under which a changed copy of it is wanted. */
export interface CopyOrder {
  readonly path: string;
  readonly file: string;
  readonly out: string;
}

/** Endings of the files that can be changed part by part. */
const PATCHABLE: readonly string[] = ['.xlsx', '.xlsm'];

/**
 * What a command that writes a changed copy was asked for.
 *
 * @throws UsageError where it is no single .xlsx or .xlsm, or the copy would have another ending
 */
export function copyOrder(paths: readonly string[], out: string | undefined): CopyOrder {
  const [path, second] = paths;
  if (path === undefined || second !== undefined) throw new UsageError(MESSAGES.oneFile);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(MESSAGES.noFile(path));
  if (found.isDirectory()) throw new UsageError(MESSAGES.oneFile);
  const file = basename(path);
  const ending = extname(path).toLowerCase();
  if (!PATCHABLE.includes(ending)) throw new UsageError(MESSAGES.needsXlsx(file));
  if (out === undefined) throw new UsageError(MESSAGES.needsOut);
  if (extname(out).toLowerCase() !== ending) throw new UsageError(MESSAGES.outEnding(out, ending));
  return { path, file, out };
}
