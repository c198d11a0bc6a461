import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { nameBeforeKept } from './earlier-output';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

const ENDINGS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xls', '.csv']);

/**
 * The files behind what was typed: files as they are, folders read in depth and in name order.
 * Excel's lock files (`~$…`) are passed over.
 *
 * @param except a file that is passed over where it stands in a folder, and with it what is kept of it under other names
 * @throws UsageError where a path does not exist, is no spreadsheet, or a folder holds none
 */
export function expandInputs(paths: readonly string[], except?: string): string[] {
  const passedOver = except === undefined ? null : resolve(except);
  return paths.flatMap((path) => {
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch (cause) {
      throw new UsageError(MESSAGES.noFile(path), { cause });
    }
    if (!isFolder) {
      if (!ENDINGS.has(extname(path).toLowerCase())) throw new UsageError(MESSAGES.badEnding(basename(path)));
      return [path];
    }
    const found = filesBelow(path).filter((file) => resolve(nameBeforeKept(file)) !== passedOver);
    if (found.length === 0) throw new UsageError(MESSAGES.emptyFolder(path));
    return found;
  });
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    const wanted = entry.isFile() && !entry.name.startsWith('~$') && ENDINGS.has(extname(entry.name).toLowerCase());
    return wanted ? [path] : [];
  });
}
