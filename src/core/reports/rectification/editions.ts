import type { ReportOrder } from '../report';
import { findEdition, type SheetEdition } from './edition';
import type { ReturnedCopy } from './returned';

/** The sheet that is gone on from, and what recipients sent back of it. */
export interface Editions {
  readonly edition: SheetEdition | null;
  readonly returned: readonly ReturnedCopy[];
}

/** Finds the sheets in what the clerk gave. Where there is nothing but copies, the first stands for the whole. */
export function editionsOf({ previous, returned = [], profile, campaign }: ReportOrder): Editions {
  const main = previous && findEdition(previous.grids, profile, campaign);
  const copies = returned.flatMap(({ name, grids }): ReturnedCopy[] => {
    const edition = findEdition(grids, profile, campaign);
    return edition ? [{ name: name ?? edition.grid.name, edition }] : [];
  });
  if (main) return { edition: main, returned: copies };
  const [first, ...rest] = copies;
  return { edition: first?.edition ?? null, returned: rest };
}
