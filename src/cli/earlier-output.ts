import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../core/app-error';
import { isBlank, valueAt, type Grid } from '../core/grid/grid';
import { FileFault } from '../hosts/xlsx/file-fault';
import { nodeInflate } from '../hosts/xlsx/package/node-inflate';
import { Package } from '../hosts/xlsx/package/package';
import { readWorkbookPart } from '../hosts/xlsx/read/workbook-part';
import { MESSAGES } from './messages';
import { streamOutput } from './output';

/**
 * What stood at `--out` before. The same line is given again and again, and in between people type
 * into the file that it wrote: what the product made is never written over without a word.
 */
export function isOurs(path: string): boolean {
  return sheetsAt(path).some(({ madeByProduct }) => madeByProduct);
}

/** Whether a file looks like an earlier copy of this workbook: it bears no mark where no sheet of ours stands in it. */
export function isCopyOf(path: string, input: string): boolean {
  const [own, others] = [path, input].map((file) => sheetsAt(file).map(({ name }) => name));
  return own!.length > 0 && own!.join('/') === others!.join('/');
}

/** Whether a workbook still says what an earlier one made of it says, apart from sheets of ours that only the earlier has. */
export function sayTheSame(earlier: readonly Grid[], now: readonly Grid[]): boolean {
  const names = new Set(now.map(({ name }) => name));
  const same = earlier.filter(({ madeByProduct, name }) => !madeByProduct || names.has(name));
  return same.length === now.length && same.every((grid, i) => isSame(grid, now[i]!));
}

/** A name beside a file under which what stood there before can be kept: 整治（上一份）.xlsx. */
export function freeNameFor(path: string): string {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  for (let n = 1; ; n++) {
    const name = `${stem}（上一份${n === 1 ? '' : n}）${ending}`;
    if (!existsSync(name)) return name;
  }
}

const KEPT = /（上一份\d*）(?=\.[^.]*$)/u;

/** The name under which a file stood before it was kept beside under such a name; its own where it was not. */
export const nameBeforeKept = (path: string): string => path.replace(KEPT, '');

/** A file that was written, and where what stood there before is kept: null where it is not. */
export interface KeptEarlier {
  readonly path: string;
  readonly kept: string | null;
}

/** Says on stderr where earlier files are kept now: stdout belongs to the receipt. */
export async function tellKept(files: readonly KeptEarlier[]): Promise<void> {
  const err = streamOutput(process.stderr);
  for (const { path, kept } of files) if (kept !== null) await err.write(`${MESSAGES.keptEarlier(path, kept)}\n`);
}

function sheetsAt(path: string): readonly { readonly name: string; readonly madeByProduct: boolean }[] {
  try {
    return readWorkbookPart(Package.open(readFileSync(path), nodeInflate)).sheets;
  } catch (error) {
    // No file, no workbook, or one that cannot be read: nothing of ours.
    if (error instanceof FileFault || error instanceof AppError || isSystemError(error)) return [];
    throw error;
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

function isSame(a: Grid, b: Grid): boolean {
  if (a.name !== b.name) return false;
  const columns = Math.max(a.columnCount, b.columnCount);
  const rows = Math.max(a.rowCount, b.rowCount);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const [x, y] = [valueAt(a, row, column), valueAt(b, row, column)];
      if (x !== y && !(isBlank(x) && isBlank(y))) return false;
    }
  }
  return true;
}
