import type { MergeArea } from '../grid/grid';
import type { InsertRows } from './change';

/** As much of an insertion as says where things go. */
export type RowInsertion = Pick<InsertRows, 'at' | 'count' | 'joins'>;

/** Where a row is once rows were put in. */
export const rowAfter = ({ at, count }: RowInsertion, row: number): number => (row >= at ? row + count : row);

/** Where a row was before rows were put in; null for one of the new ones. */
export function rowBefore({ at, count }: RowInsertion, row: number): number | null {
  if (row < at) return row;
  return row < at + count ? null : row - count;
}

/** Where an area is once rows were put in; one that they were put into has grown. */
export function areaAfter(insertion: RowInsertion, area: MergeArea): MergeArea {
  return { ...area, top: rowAfter(insertion, area.top), bottom: rowAfter(insertion, area.bottom) };
}

/** The same for what says something of cells that new ones belong to: it ends with them. */
export function areaJoined(insertion: RowInsertion, area: MergeArea): MergeArea {
  const { at, count, joins } = insertion;
  const moved = areaAfter(insertion, area);
  return joins !== undefined && area.bottom === at - 1 ? { ...moved, bottom: area.bottom + count } : moved;
}

/** Where an area was before rows were put in; null where it lies in the new ones alone. */
export function areaBefore(insertion: RowInsertion, area: MergeArea): MergeArea | null {
  const { at, count } = insertion;
  const top = area.top >= at && area.top < at + count ? at : (rowBefore(insertion, area.top) ?? at);
  const bottom = rowBefore(insertion, area.bottom) ?? at - 1;
  return top <= bottom ? { ...area, top, bottom } : null;
}
