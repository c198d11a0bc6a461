import { NOBODY_NAMED } from '../../deadlines/responsible';

/** Fewer matters than these say too little to be ranked by. */
export const LEAST_RANKED = 5;

/** What stands in the place of a place. */
const TOO_FEW = '件数较少，不排名';

/** What is ranked. */
export interface Rated {
  readonly name: string;
  readonly due: number;
  readonly rate: number | null;
}

/**
 * Places by rate, the best first; equal rates share a place and the next one is left out; `null`
 * where too few were due, and of the matters of which nobody says whose they are.
 *
 * @example
 * placesOf([{ name: '甲', due: 8, rate: 1 }, { name: '乙', due: 5, rate: 1 }, { name: '丙', due: 9, rate: 0.5 }]) //=> [1, 1, 3]
 */
export function placesOf(rated: readonly Rated[]): (number | null)[] {
  const ranked = rated.filter(isRanked).map(({ rate }) => rate ?? 0);
  return rated.map((own) => (isRanked(own) ? ranked.filter((rate) => rate > (own.rate ?? 0)).length + 1 : null));
}

const isRanked = ({ name, due, rate }: Rated): boolean => name !== NOBODY_NAMED && rate !== null && due >= LEAST_RANKED;

/** A place as the sheet has it, or why there is none. */
export const placeText = (due: number, place: number | null): number | string =>
  place ?? (due < LEAST_RANKED ? TOO_FEW : '—');
