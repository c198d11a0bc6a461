import { basename } from 'node:path';
import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { findEdition, isHeldEdition } from '../core/reports/rectification/edition';
import type { AnyReport, Edition } from '../core/reports/report';
import { isOurs } from './earlier-output';
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
  /** Whether it has the hidden columns, and so is the sheet itself and no copy for somebody. */
  readonly isWhole: boolean;
  /** Whether there is nothing that the report could go on from. */
  readonly isLacking: boolean;
  /** The file that nobody named and that the new edition is to take the place of. */
  readonly path?: string;
}

/** What a report goes on from. */
export interface EarlierEditions {
  readonly main: EarlierEdition | null;
  /** The file that the main one stands in, where it is no input: `--previous` names it, or `--out` is to take its place. */
  readonly path: string | null;
  /** Copies that recipients filled in and sent back. */
  readonly returned: readonly EarlierEdition[];
  /** Files in which nothing of the kind was found. */
  readonly without: readonly string[];
}

/**
 * Sorts what `--previous` names of 排查整治台账: the one that is whole is gone on from, else the one that nobody
 * had to name, and copies for recipients are taken into it. With nothing but copies the first stands for the
 * whole. Nothing named: the one that nobody had to name.
 *
 * @param held the whole one of the inputs, or where `--out` writes
 * @throws UsageError where several are whole: which is the newer nobody can say
 */
export async function namedEditions(
  paths: readonly string[],
  held: () => Promise<EarlierEdition | null>,
  read: (path: string) => Promise<EarlierEdition>,
): Promise<EarlierEditions> {
  const named: { readonly path: string; readonly earlier: EarlierEdition }[] = [];
  for (const path of paths) named.push({ path, earlier: await read(path) });
  const wholes = named.filter(({ earlier }) => earlier.isWhole);
  if (wholes.length > 1) throw new UsageError(MESSAGES.severalWholes(wholes.map(({ path }) => basename(path))));
  const copies = named.filter(({ earlier: { isLacking, isWhole } }) => !isLacking && !isWhole);
  const without = named.filter(({ earlier }) => earlier.isLacking).map(({ path }) => path);
  const [whole] = wholes;
  // Whoever named files in which nothing was found meant another than the one at hand.
  const own = whole || (paths.length > 0 && copies.length === 0) ? null : await held();
  const main = whole ?? (own ? null : copies[0]);
  return {
    main: main?.earlier ?? own,
    path: main?.path ?? own?.path ?? null,
    returned: copies.filter((copy) => copy !== main).map(({ earlier }) => earlier),
    without,
  };
}

/** Everything of the file that `--previous` names, whatever sheet the new edition is asked of. */
export async function namedEdition(
  path: string,
  report: Pick<AnyReport, 'title' | 'keepsWritten' | 'makesCopies'>,
  campaign: string | null,
  options: Options,
  progress: ProgressLine,
): Promise<EarlierEdition> {
  const { files } = await readInputs([path], { ...options, sheet: undefined }, progress);
  const file = files[0]?.file ?? path;
  const grids = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid));
  const edition = { name: file, ledgers: ledgersOf(files, options.profile), grids };
  if (report.makesCopies === true) {
    const found = findEdition(grids, options.profile, campaign);
    const place = found && { file, sheet: found.grid.name };
    return { edition, place, isWhole: found?.matterColumn != null, isLacking: found === null };
  }
  if (report.keepsWritten !== true) return { edition, place: null, isWhole: false, isLacking: false };
  // Its lines are known by their headers, whatever the sheet is called: only a file without any sheet of ours has none.
  const own = grids.filter(({ madeByProduct }) => madeByProduct);
  const sheet = own.filter(({ name }) => name.startsWith(report.title)).at(-1)?.name;
  return { edition, place: sheet === undefined ? null : { file, sheet }, isWhole: false, isLacking: own.length === 0 };
}

/**
 * The edition that stands where the new one is to be written: the same line was given before, and people
 * have written into what it made. `null` where there is none of this 专项 or the file cannot be read.
 */
export async function outEdition(
  path: string,
  campaign: string | null,
  options: Options,
  progress: ProgressLine,
): Promise<EarlierEdition | null> {
  if (!isOurs(path)) return null;
  try {
    const { files } = await readInputs([path], { ...options, sheet: undefined }, progress);
    const grids = files.flatMap(({ sheets }) => sheets.map(({ grid }) => grid));
    const held = grids.find((grid) => grid.madeByProduct && isHeldEdition(grid, options.profile, campaign));
    if (!held) return null;
    const place = { file: basename(path), sheet: held.name };
    return { edition: { ledgers: [], grids: [held] }, place, isWhole: true, isLacking: false, path };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/**
 * The sheet of an earlier making that stands in the inputs themselves, `null` where there is none. A
 * sheet that the clerk reads as a ledger is a source and not what was made of it, and a copy for a
 * recipient is not the whole. One of another 专项 is left alone.
 *
 * @throws UsageError where there are several: going on from the wrong one would lose what stands in the other
 */
export async function heldEdition(
  read: readonly ReadFile[],
  campaign: string | null,
  options: Options,
  progress: ProgressLine,
): Promise<EarlierEdition | null> {
  const paths = read.flatMap(({ path, error }) => (error === null ? [path] : []));
  const files =
    options.sheet === undefined ? read : (await readInputs(paths, { ...options, sheet: undefined }, progress)).files;
  const held = files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ grid, reading }): { readonly grid: Grid; readonly place: EditionPlace }[] => {
      if (!grid.madeByProduct || reading.kind === 'ledger' || grid.name === options.sheet) return [];
      return isHeldEdition(grid, options.profile, campaign) ? [{ grid, place: { file, sheet: grid.name } }] : [];
    }),
  );
  const [first, another] = held;
  if (!first) return null;
  if (another) throw new UsageError(MESSAGES.severalEditions(held.map(({ place }) => place)));
  return { edition: { ledgers: [], grids: [first.grid] }, place: first.place, isWhole: true, isLacking: false };
}
