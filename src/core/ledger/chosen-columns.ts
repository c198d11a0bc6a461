import type { FieldId } from '../fields/catalog';
import type { ColumnChoice, Neighbours } from '../profile/profile';
import { headerKey } from './header-text';

/** What the office or the clerk has said of a column. */
export interface ChosenColumn {
  readonly fields: readonly FieldId[];
  /** Its own header is new; it stands where the column that was spoken of stood. */
  readonly renamed: boolean;
}

/** What a header is compared by: spaces, widths, marks and brackets' kinds make no difference. */
export function headerPathKey(header: readonly string[]): string {
  return header
    .map(headerKey)
    .filter((key) => key !== '')
    .join('›');
}

/** The headers beside a column, as a choice keeps them. */
export function neighboursOf(headers: readonly (readonly string[])[], column: number): Neighbours {
  return [headers[column - 1] ?? null, headers[column + 1] ?? null];
}

/** How well a choice's neighbours fit a place in the table, 0…2; null where it names none. */
type Fit = (choice: ColumnChoice, column: number) => number | null;

/**
 * Which columns of a table are to be read as somebody chose, wherever they stand now and whatever
 * the sheet is called.
 *
 * @param headers of all columns, parents first
 * @param isUncertain whether a column's own header says too little to be read by it
 * @returns by column what was chosen, `undefined` where nothing was
 */
export function chosenColumns(
  headers: readonly (readonly string[])[],
  choices: readonly ColumnChoice[],
  isUncertain: (column: number) => boolean,
): readonly (ChosenColumn | undefined)[] {
  const chosen = new Array<ChosenColumn | undefined>(headers.length).fill(undefined);
  if (choices.length === 0) return chosen;
  const keys = headers.map(headerPathKey);
  const fit: Fit = ({ between }, column) =>
    between ? Number(isBeside(between[0], keys[column - 1])) + Number(isBeside(between[1], keys[column + 1])) : null;

  const places = new Map<string, number[]>();
  keys.forEach((key, i) => places.set(key, [...(places.get(key) ?? []), i]));
  const best = new Array<number>(headers.length).fill(-1);
  const take = (choice: ColumnChoice, column: number, weight: number): void => {
    // Of two that fit equally the later one was said last.
    if (weight < (best[column] ?? -1)) return;
    best[column] = weight;
    chosen[column] = { fields: choice.fields, renamed: false };
  };
  const lost: ColumnChoice[] = [];
  for (const choice of choices) {
    const key = headerPathKey(choice.header);
    const here = places.get(key) ?? [];
    if (here.length === 0) lost.push(choice);
    else if (here.length === 1 && key !== '') take(choice, here[0]!, fit(choice, here[0]!) ?? 0);
    else takeAmongNamesakes(choice, key, here, fit, take);
  }
  takeRenamed(lost, keys, chosen, fit, isUncertain);
  return chosen;
}

function isBeside(neighbour: readonly string[] | null, key: string | undefined): boolean {
  return neighbour === null ? key === undefined : key === headerPathKey(neighbour);
}

/** Two columns of one name, or of none, are told apart by their neighbours alone. */
function takeAmongNamesakes(
  choice: ColumnChoice,
  key: string,
  here: readonly number[],
  fit: Fit,
  take: (choice: ColumnChoice, column: number, weight: number) => void,
): void {
  if (!choice.between) {
    // A column without a header is like any other one.
    if (key !== '') for (const column of here) take(choice, column, 0);
    return;
  }
  const fits = here.map((column) => fit(choice, column) ?? 0);
  const most = Math.max(...fits);
  if (most > 0) here.forEach((column, k) => fits[k] === most && take(choice, column, most));
}

/**
 * A column whose header was renamed still stands between the same two, one of them with a header.
 * Where the new header says by itself what it is, it is believed.
 */
function takeRenamed(
  lost: readonly ColumnChoice[],
  keys: readonly string[],
  chosen: (ChosenColumn | undefined)[],
  fit: Fit,
  isUncertain: (column: number) => boolean,
): void {
  for (const choice of lost) {
    if (!choice.between?.some((header) => header !== null && headerPathKey(header) !== '')) continue;
    const column = keys.findIndex((_, i) => fit(choice, i) === 2);
    if (column >= 0 && chosen[column] === undefined && isUncertain(column))
      chosen[column] = { fields: choice.fields, renamed: true };
  }
}

/** The choices with one more: it takes the place of what was said of the same column before. */
export function withChoice(choices: readonly ColumnChoice[], choice: ColumnChoice): ColumnChoice[] {
  const key = headerPathKey(choice.header);
  return [...choices.filter((c) => headerPathKey(c.header) !== key || !sameNeighbours(c, choice)), choice];
}

/**
 * The choices without what was said of a column. What was said of its place goes; where nothing
 * was, what was said of its header elsewhere.
 */
export function withoutChoice(
  choices: readonly ColumnChoice[],
  column: Pick<ColumnChoice, 'header' | 'between'>,
): ColumnChoice[] {
  const here = choices.filter((c) => !sameNeighbours(c, column));
  if (here.length < choices.length) return here;
  const key = headerPathKey(column.header);
  return choices.filter((c) => headerPathKey(c.header) !== key);
}

function sameNeighbours(a: Pick<ColumnChoice, 'between'>, b: Pick<ColumnChoice, 'between'>): boolean {
  return neighbourKey(a.between) === neighbourKey(b.between);
}

const neighbourKey = (between: Neighbours | undefined): string =>
  between ? between.map((header) => (header === null ? '|' : headerPathKey(header))).join('\n') : '';
