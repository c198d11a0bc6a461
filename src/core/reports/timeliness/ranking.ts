/** Fewer matters than these say too little to be ranked by. */
export const LEAST_RANKED = 5;

/** What is ranked. */
export interface Rated {
  readonly due: number;
  readonly rate: number | null;
}

/**
 * Places by rate, the best first; equal rates share a place and the next one is left out; `null`
 * where too few were due.
 *
 * @example
 * placesOf([{ due: 8, rate: 1 }, { due: 5, rate: 1 }, { due: 9, rate: 0.5 }, { due: 2, rate: 1 }]) //=> [1, 1, 3, null]
 */
export function placesOf(rated: readonly Rated[]): (number | null)[] {
  const ranked = rated.filter(isRanked).map(({ rate }) => rate ?? 0);
  return rated.map((own) => (isRanked(own) ? ranked.filter((rate) => rate > (own.rate ?? 0)).length + 1 : null));
}

const isRanked = ({ due, rate }: Rated): boolean => rate !== null && due >= LEAST_RANKED;
