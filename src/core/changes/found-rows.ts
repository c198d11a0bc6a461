/** Rows that are looked for, by what {@link cellKey} adds up to. One entry of each list for each row. */
export interface SoughtRows {
  /** Where they were, in ascending order. */
  readonly rows: Int32Array;
  /** The keys that they have where nobody but the product has touched them. */
  readonly expected: Uint32Array;
  /** The keys that they will have afterwards: rows that are to become the same may take each other's place. */
  readonly target: Uint32Array;
}

/** A sheet as it is now. */
export interface RowsNow {
  /** The key of each row. */
  readonly keys: Uint32Array;
  /**
   * Whether the row that now stands where a sought one was is that one, going by what was not written
   * to it. `perhaps` where there is too little of that to say which row it is.
   */
  readonly staysThere: (index: number) => 'surely' | 'perhaps' | 'no';
}

/** No such row, or several that might be it. */
export const LOST = -1;

/**
 * Finds rows again: where they were, or in the one place that holds the same. Where several rows
 * might be it, none is taken: to leave a cell alone is better than to write into another matter.
 *
 * @returns the place of each, or {@link LOST}. No row is given twice.
 */
export function findRows({ rows, expected, target }: SoughtRows, { keys, staysThere }: RowsNow): Int32Array {
  const places = new Int32Array(rows.length).fill(LOST);
  const taken = new Uint8Array(keys.length);
  const take = (index: number, row: number): void => {
    places[index] = row;
    if (row < taken.length) taken[row] = 1;
  };
  const release = (index: number): void => {
    if (places[index] !== LOST) taken[places[index]!] = 0;
    places[index] = LOST;
  };
  const groups = new Map<number, number[]>();
  rows.forEach((row, i) => {
    if ((keys[row] ?? 0) === expected[i] || staysThere(i) === 'surely') take(i, row);
    else note(groups, expected[i]!, i);
  });
  if (groups.size === 0) return places;
  // Blank rows are all the same: none of them is the one.
  groups.delete(0);
  const found = new Map<number, number[]>();
  keys.forEach((key, row) => groups.has(key) && taken[row] === 0 && note(found, key, row));
  rows.forEach((_, i) => places[i] !== LOST && groups.has(expected[i]!) && note(groups, expected[i]!, i));
  for (const [key, alike] of groups) {
    const missing = alike.filter((i) => places[i] === LOST);
    const free = found.get(key) ?? [];
    // Rows that are the same now and will not be the same afterwards must not take each other's places.
    if (alike.some((i) => target[i] !== target[alike[0]!])) alike.forEach(release);
    else if (missing.length === free.length) missing.forEach((i, n) => take(i, free[n]!));
  }
  rows.forEach((row, i) => {
    if (places[i] !== LOST) return;
    // Below a row that was found, a blank one is the one that was below it.
    const below = i > 0 && rows[i - 1] === row - 1 && places[i - 1] !== LOST ? places[i - 1]! + 1 : LOST;
    const isBelow = expected[i] === 0 && below !== LOST && (keys[below] ?? 0) === 0 && taken[below] !== 1;
    if (isBelow) take(i, below);
    else if (taken[row] !== 1 && staysThere(i) === 'perhaps') take(i, row);
  });
  return places;
}

function note(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
