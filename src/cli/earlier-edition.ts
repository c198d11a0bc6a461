import type { Grid } from '../core/grid/grid';
import { findEdition, readEdition } from '../core/reports/rectification/edition';
import type { Edition } from '../core/reports/report';
import { ledgersOf } from './ledgers';
import { MESSAGES } from './messages';
import type { Options } from './options';
import type { ProgressLine } from './progress';
import { readInputs, type ReadFile } from './read-inputs';
import { UsageError } from './usage-error';

/** Where the sheet stands that a report goes on from. */
export interface EditionPlace {
  readonly file: string;
  readonly sheet: string;
}

/** The earlier edition of a report, and its very sheet where the report keeps what people wrote there. */
export interface EarlierEdition {
  readonly edition: Edition;
  readonly place: EditionPlace | null;
}

/** Everything of the file that `--previous` names, whatever sheet the new edition is asked of. */
export async function namedEdition(path: string, options: Options, progress: ProgressLine): Promise<EarlierEdition> {
  const { files } = await readInputs([path], { ...options, sheet: undefined }, progress);
  const grids = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid));
  const found = findEdition(grids, options.profile);
  return {
    edition: { ledgers: ledgersOf(files, options.profile), grids },
    place: found && { file: files[0]?.file ?? path, sheet: found.grid.name },
  };
}

/**
 * The sheet of an earlier making that stands in the inputs themselves, `null` where there is none. A
 * sheet that the clerk reads as a ledger is a source and not what was made of it, and a copy for a
 * recipient is not the whole.
 *
 * @throws UsageError where there are several: going on from the wrong one would lose what stands in the other
 */
export async function heldEdition(
  read: readonly ReadFile[],
  options: Options,
  progress: ProgressLine,
): Promise<EarlierEdition | null> {
  const paths = read.flatMap(({ path, error }) => (error === null ? [path] : []));
  const files =
    options.sheet === undefined ? read : (await readInputs(paths, { ...options, sheet: undefined }, progress)).files;
  const held = files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ grid, reading }): { readonly grid: Grid; readonly place: EditionPlace }[] => {
      if (!grid.madeByProduct || reading.kind === 'ledger' || grid.name === options.sheet) return [];
      const isWhole = readEdition(grid, options.profile)?.matterColumn != null;
      return isWhole ? [{ grid, place: { file, sheet: grid.name } }] : [];
    }),
  );
  const [first, another] = held;
  if (!first) return null;
  if (another) throw new UsageError(MESSAGES.severalEditions(held.map(({ place }) => place)));
  return { edition: { ledgers: [], grids: [first.grid] }, place: first.place };
}
