import { formatDay } from '../core/calendar/civil-day';
import type { Options } from './options';
import type { Output } from './output';
import type { ReadFile, ReadSheetOfFile } from './read-inputs';

/** What a command says of each sheet, written piece by piece: a bad ledger of 100,000 matters does not fit one string. */
export interface SheetsJson {
  /** Key of the list in each sheet: `findings`, `records`. */
  readonly list: string;
  /** Pieces of JSON, one an entry of the list. */
  entries(sheet: ReadSheetOfFile, file: string): Iterable<string>;
}

/**
 * The one JSON document of a command: the day, what stands `beside` it, and every file with its sheets.
 * A file that could not be read stands with its error.
 */
export async function writeFilesJson(
  files: readonly ReadFile[],
  options: Options,
  beside: Readonly<Record<string, unknown>>,
  sheets: SheetsJson,
  out: Output,
): Promise<void> {
  const head = JSON.stringify({ asOf: formatDay(options.asOf), ...beside });
  await out.write(`${head.slice(0, -1)},"files":[`);
  for (const [i, f] of files.entries()) {
    if (i > 0) await out.write(',');
    if (f.error !== null) {
      await out.write(JSON.stringify({ file: f.file, error: f.error }));
      continue;
    }
    await out.write(`{"file":${JSON.stringify(f.file)},"sheets":[`);
    for (const [j, sheet] of f.sheets.entries()) {
      const { name, kind, why } = sheet.reading;
      await out.write(`${j > 0 ? ',' : ''}${JSON.stringify({ name, kind, why }).slice(0, -1)},"${sheets.list}":[`);
      let between = '';
      for (const entry of sheets.entries(sheet, f.file)) {
        await out.write(between + entry);
        between = ',';
      }
      await out.write(']}');
    }
    await out.write(']}');
  }
  await out.write(']}\n');
}
